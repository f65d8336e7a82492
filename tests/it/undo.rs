use serde_json::{Value, json};

use crate::team::Team;

#[test]
fn every_change_can_be_undone_and_brought_back_also_after_a_restart() {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Law\nDee, Art");
    team.everybody_joins();
    team.publish_best();
    team.ask("plan_awayday", json!({ "date": "2027-07-09", "place": "The Loft", "starts": "09:00" }));
    let (ana, ben, cy) = (team.id("Ana"), team.id("Ben"), team.id("Cy"));
    let partner_of_ana = team.ask("published", Value::Null);
    let named = if partner_of_ana["groups"][0]["members"] == json!([ana, ben]) { cy } else { ben };
    team.ask("nominate", json!({ "person": ana, "names": [named] }));
    team.ask("make_feedback_pairs", json!({}));
    let everything = picture(&mut team);
    let steps = team.list("history_of_changes").len() - 1;
    for _ in 0..steps {
        team.ask("undo", Value::Null);
    }
    assert_eq!(team.list("people"), Vec::<Value>::new());
    assert_eq!(
        team.refused("undo", Value::Null),
        "There is nothing to undo. Everything is as it was when the file was made."
    );
    let mut team = team.reopened();
    for _ in 0..steps {
        team.ask("redo", Value::Null);
    }
    assert_eq!(picture(&mut team), everything);
    assert_eq!(
        team.refused("redo", Value::Null),
        "There is nothing to bring back. Nothing was undone since the last change."
    );
}

#[test]
fn undo_is_named_in_words_and_a_new_change_ends_what_could_be_brought_back() {
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    team.ask("set_answer", json!({ "person": ana, "answer": "askMeLater" }));
    assert_eq!(team.ask("overview", Value::Null)["undo"], "Ana’s answer was recorded");
    assert_eq!(team.ask("undo", Value::Null)["sentence"], "Undone: Ana’s answer was recorded");
    assert_eq!(team.ask("overview", Value::Null)["redo"], "Ana’s answer was recorded");
    team.ask("set_answer", json!({ "person": ben, "answer": "notThisTime" }));
    assert_eq!(team.ask("overview", Value::Null)["redo"], Value::Null);
    let history = team.list("history_of_changes");
    assert_eq!(
        (&history[0]["sentence"], &history[0]["undone"]),
        (&json!("Ben’s answer was recorded"), &json!(false))
    );
    assert_eq!(
        (&history[1]["sentence"], &history[1]["undone"]),
        (&json!("Ana’s answer was recorded"), &json!(true))
    );
}

#[test]
fn a_change_that_changes_nothing_is_not_in_the_log() {
    let mut team = Team::chart("Ana\nBen");
    let before = team.list("history_of_changes").len();
    team.ask("set_rules", json!({ "line": "direct" }));
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    team.ask("set_apart", json!({ "person": ana, "other": ben, "apart": false }));
    assert_eq!(team.list("history_of_changes").len(), before);
}

/// Everything that a screen would show.
fn picture(team: &mut Team) -> Vec<Value> {
    ["people", "answers", "dealings", "rules", "published", "awayday", "nominations", "feedback_pairs"]
        .into_iter()
        .map(|look| team.ask(look, Value::Null))
        .collect()
}
