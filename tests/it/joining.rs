use serde_json::{Value, json};

use crate::team::{Team, members};

/// A round that nobody has answered yet.
fn asked() -> Team {
    let mut team = Team::chart("Ana, Board\n  Ben, Sales\n  Cy, Works\n  Dee, Law");
    team.ask("start_round", json!({ "startsOn": "2027-01-11" }));
    team
}

/// Whoever was invited and has not been heard of since, with the last day on which they were.
fn waiting(team: &mut Team) -> Vec<String> {
    let answers = team.list("answers");
    let still = answers.iter().filter(|answer| answer["waiting"] == true);
    still
        .map(|answer| {
            let name = team.names(&json!([answer["person"]]));
            format!("{name} {}", answer["invited"].as_array().unwrap().last().unwrap().as_str().unwrap())
        })
        .collect()
}

#[test]
fn who_was_invited_and_has_not_replied_since_is_known() {
    let mut team = asked();
    let (ana, ben, cy) = (team.id("Ana"), team.id("Ben"), team.id("Cy"));
    team.ask("invite", json!({ "on": "2026-11-16" }));
    assert_eq!(team.ask("overview", Value::Null)["undo"], "Four people were invited");
    team.ask("set_answer", json!({ "person": ana, "answer": "joined", "on": "2026-11-17" }));
    team.ask("set_answer", json!({ "person": ben, "answer": "askMeLater", "on": "2026-11-17" }));
    team.ask("set_answer", json!({ "person": cy, "answer": "notThisTime", "on": "2026-11-17" }));
    assert_eq!(waiting(&mut team), ["Dee 2026-11-16"]);
    team.ask("invite", json!({}));
    assert_eq!(waiting(&mut team), ["Ben 2026-11-22", "Dee 2026-11-22"], "the two whose answer is open");
    team.ask("undo", Value::Null);
    assert_eq!(waiting(&mut team), ["Dee 2026-11-16"]);
    team.ask("invite", json!({ "people": [cy] }));
    assert_eq!(team.ask("overview", Value::Null)["undo"], "Cy was invited");
}

#[test]
fn where_everybody_has_answered_nobody_is_left_to_invite() {
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    assert_eq!(
        team.refused("invite", json!({})),
        "There is nobody left to invite. Nothing was changed. Everybody has answered already."
    );
    assert_eq!(
        team.refused("invite", json!({ "people": [99] })),
        "There is nobody with that number on the roster. Nothing was changed. Look under People."
    );
}

#[test]
fn what_the_team_agreed_on_each_element_is_kept_and_can_be_undone() {
    let mut team = asked();
    let agree = |agreed: &str| json!({ "element": "trust", "agreed": agreed });
    team.ask("set_kick_off_element", agree("  What is said in a pair stays there. "));
    let elements = team.list("kick_off_elements");
    assert_eq!(elements.len(), 6);
    assert_eq!(elements[0]["title"], "Trust");
    assert_eq!(elements[0]["agreed"], "What is said in a pair stays there.");
    assert_eq!(team.ask("overview", Value::Null)["undo"], "What the team agreed was recorded: Trust");
    team.ask("set_kick_off_element", agree(""));
    assert_eq!(team.list("kick_off_elements")[0]["agreed"], "");
    team.ask("undo", Value::Null);
    let mut team = team.reopened();
    assert_eq!(team.list("kick_off_elements")[0]["agreed"], "What is said in a pair stays there.");
    assert_eq!(
        team.refused("set_kick_off_element", agree(&"a".repeat(1_001))),
        "What the team agreed on this is longer than 1,000 letters. Nothing was changed. Keep the main points here."
    );
}

#[test]
fn people_who_named_each_other_are_paired_first_and_the_rest_is_completed() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    let before = team.ask("propose", json!({}));
    let together = members(&before)[0].clone();
    let (one, other) = (together[0].clone(), together[1].clone());
    let chosen = members(&before)[1][0].clone();
    team.ask("set_trusted", json!({ "person": one, "names": [other, chosen] }));
    team.ask("set_trusted", json!({ "person": chosen, "names": [one] }));
    let trusted = team.ask("trusted", Value::Null);
    assert_eq!(trusted["sentence"], "Two of six people have named colleagues. One pair named each other.");
    assert_eq!(trusted["mutual"].as_array().unwrap().len(), 1);
    assert_eq!(trusted["mutual"][0]["hindrance"], Value::Null);
    let after = team.ask("propose", json!({}));
    let pair = trusted["mutual"][0]["members"].clone();
    let group = after["groups"].as_array().unwrap().iter().find(|group| group["members"] == pair).unwrap();
    let (a, b) = (team.names(&json!([pair[0]])), team.names(&json!([pair[1]])));
    assert!(
        group["reasons"].as_array().unwrap().contains(&json!(format!("{a} and {b} each named the other.")))
    );
    assert_eq!(after["groups"].as_array().unwrap().len(), 3, "everybody else is paired as well");
    let labels: Vec<&Value> =
        after["values"].as_array().unwrap().iter().map(|value| &value["label"]).collect();
    assert!(labels.contains(&&json!("all who named each other are together")));
    let log = team.ask("history_of_changes", Value::Null).to_string();
    assert!(log.contains("trusted names were recorded"), "the log says that it was done, not whom");
}

#[test]
fn two_who_named_each_other_and_may_not_be_a_pair_are_told_why() {
    let mut team = Team::chart("Ana\n  Ben\n  Cy");
    team.everybody_joins();
    let imported =
        team.ask("import_choices", json!({ "text": "person,first,second\nAna,Ben,\nBen,Ana,Cy\n" }));
    assert_eq!(imported["added"], 2);
    let mutual = team.ask("trusted", Value::Null)["mutual"].clone();
    assert_eq!(mutual[0]["hindrance"], "Ana manages Ben.");
    let again = team.ask("import_choices", json!({ "text": "person,first,second\nBen,Ana,Cy\n" }));
    assert_eq!(again["unchanged"], 1);
}

#[test]
fn nobody_names_themselves_or_somebody_who_does_not_take_part() {
    let mut team = Team::chart("Ana\nBen\nCy");
    team.everybody_joins();
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    team.ask("set_answer", json!({ "person": ben, "answer": null }));
    assert_eq!(
        team.refused("set_trusted", json!({ "person": ana, "names": [ana] })),
        "Ana cannot name themselves. Nothing was changed. Choose another colleague."
    );
    assert_eq!(
        team.refused("set_trusted", json!({ "person": ana, "names": [ben] })),
        "Ben has not joined this round. Nothing was changed. Choose another colleague."
    );
    assert_eq!(
        team.refused("import_choices", json!({ "text": "person,first\nAna,Ben\n" })),
        "The table was not added: one thing has to be put right first. Nothing has changed. Mend the lines named below and try again.
“Ben” does not take part in this round. Write another colleague, or leave this empty."
    );
}

#[test]
fn the_picture_of_dealings_counts_what_was_told_and_what_is_worth_asking() {
    let mut team = asked();
    let (ben, cy) = (team.id("Ben"), team.id("Cy"));
    let picture = team.ask("dealings_picture", Value::Null);
    assert_eq!(picture["sentence"], "We filled in 3 of 6 from teams and managers. Three are not certain.");
    assert_eq!(team.names(&picture["people"]), "Ana + Dee + Ben + Cy");
    team.ask("set_dealings", json!({ "person": cy, "other": ben, "dealings": "hardlyEver" }));
    let picture = team.ask("dealings_picture", Value::Null);
    assert_eq!(
        picture["sentence"],
        "We filled in 3 of 6 from teams and managers, and one was told. Two are not certain."
    );
}

#[test]
fn nothing_is_asked_about_two_who_can_be_in_no_pair_that_is_still_to_be_told() {
    let mut team = Team::chart("Ana, Board\n  Ben, Sales\n  Cy, Works\n  Dee, Depot\n  Eli, Law");
    let to_ask = |team: &mut Team| {
        let cells = team.ask("dealings_picture", Value::Null)["cells"].as_array().unwrap().clone();
        let to_ask = cells.iter().filter(|cell| cell["toAsk"] == true).count();
        assert_eq!(team.ask("dealings_to_ask", Value::Null), to_ask);
        to_ask
    };
    assert_eq!(to_ask(&mut team), 0, "there is no round yet");
    team.ask("start_round", json!({ "startsOn": "2027-01-11" }));
    assert_eq!(to_ask(&mut team), 6, "all four may still join");
    let [ben, cy, dee, eli] = <[Value; 4]>::try_from(team.ids(["Ben", "Cy", "Dee", "Eli"])).unwrap();
    team.ask("set_answers", json!({ "people": [ben, cy, dee], "answer": "joined" }));
    team.ask("set_answer", json!({ "person": eli, "answer": "notThisTime" }));
    assert_eq!(to_ask(&mut team), 3);
    team.ask("publish", json!({ "groups": [[ben, cy]] }));
    assert_eq!(to_ask(&mut team), 0, "people were told");
    team.ask("set_dealings", json!({ "person": dee, "other": ben, "dealings": "mostWeeks" }));
    assert_eq!(
        team.ask("dealings_picture", Value::Null)["sentence"],
        "We filled in 4 of 10 from teams and managers, and one was told. Five are not certain; no pair waits for that now."
    );
}
