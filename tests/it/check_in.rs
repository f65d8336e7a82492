use serde_json::{Value, json};

use crate::team::Team;

fn joined() -> Team {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    team
}

/// One sheet on which the first question is answered yes and the third not yet.
fn one_sheet(team: &mut Team) {
    let answers = json!([{ "question": "turns", "yes": 1 }, { "question": "help", "notYet": 1 }]);
    team.ask("record_check_in", json!({ "occasion": "firstMeeting", "answers": answers }));
}

#[test]
fn answers_are_shown_as_counts_from_five_on() {
    let mut team = joined();
    assert_eq!(team.list("check_ins")[0]["sentence"], "No answers yet.");
    for _ in 0..4 {
        one_sheet(&mut team);
    }
    let four = team.list("check_ins")[0].clone();
    assert_eq!(four["sentence"], "Four answers so far; shown from five on.");
    assert!(four["questions"].as_array().unwrap().iter().all(|said| said["counts"].is_null()), "{four}");
    one_sheet(&mut team);
    let five = team.list("check_ins")[0].clone();
    assert_eq!(
        (&five["title"], &five["sentence"]),
        (&json!("After the first meeting"), &json!("Five answers."))
    );
    assert_eq!(five["questions"][0]["counts"], json!({ "yes": 5, "partly": 0, "notYet": 0 }));
    assert_eq!(five["questions"][1]["counts"], Value::Null, "nobody has answered this one");
    assert_eq!(team.list("check_ins")[1]["answers"], 0, "half-way is counted by itself");
}

#[test]
fn a_pile_of_answers_is_added_at_once_and_can_be_added_up_afresh() {
    let mut team = joined();
    let pile = json!([{ "question": "listening", "yes": 4, "partly": 1, "notYet": 1 }]);
    team.ask("record_check_in", json!({ "occasion": "halfWay", "answers": pile }));
    assert_eq!(team.ask("overview", Value::Null)["undo"], "A check-in was recorded");
    assert_eq!(
        team.list("check_ins")[1]["questions"][1]["counts"],
        json!({ "yes": 4, "partly": 1, "notYet": 1 })
    );
    team.ask("clear_check_in", json!({ "occasion": "halfWay" }));
    assert_eq!(team.list("check_ins")[1]["answers"], 0);
    assert_eq!(
        team.refused("record_check_in", json!({ "occasion": "halfWay", "answers": [] })),
        "There is no answer here that could be added. Nothing was changed. Say how many gave each answer."
    );
}
