use serde_json::{Value, json};

use crate::team::{Team, counts};

#[test]
fn the_parts_of_the_day_move_together_when_one_changes() {
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    let day = json!({ "date": "2027-07-09", "place": "The Loft", "starts": "09:00" });
    let planned = team.ask("plan_awayday", day.clone());
    let times = |day: &Value| -> Vec<String> {
        let parts = day["parts"].as_array().unwrap().iter();
        parts
            .map(|part| format!("{} {}", part["starts"].as_str().unwrap(), part["title"].as_str().unwrap()))
            .collect()
    };
    assert_eq!(
        times(&planned)[..5],
        [
            "09:00 Arrive and coffee",
            "09:15 Welcome: why we did this",
            "09:30 How feedback pairs work",
            "09:40 Feedback pairs",
            "10:25 Break"
        ]
    );
    let mut parts: Vec<Value> = planned["parts"].as_array().unwrap().clone();
    for part in &mut parts {
        part.as_object_mut().unwrap().remove("starts");
    }
    parts[1]["minutes"] = json!(30);
    let mut longer = day.clone();
    longer["parts"] = json!(parts);
    let planned = team.ask("plan_awayday", longer.clone());
    assert_eq!(times(&planned)[3..5], ["09:55 Feedback pairs", "10:40 Break"]);
    assert_eq!(planned["ends"], "15:30");
    assert_eq!(team.ask("overview", Value::Null)["undo"], "Welcome: why we did this takes 30 minutes");
    longer["parts"][3]["minutes"] = json!(30);
    assert_eq!(
        team.refused("plan_awayday", longer.clone()),
        "Feedback pairs need 45 minutes, so that both have their turn. Nothing was changed. Shorten another part."
    );
    longer["parts"] = json!([parts[3]]);
    assert_eq!(
        team.refused("plan_awayday", longer),
        "The feedback pairs and the sharing are what the day is for; each stands in the agenda once. Nothing was changed. Keep one of each."
    );
}

#[test]
fn feedback_pairs_follow_the_nominations_and_are_never_the_coaching_partner() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    let pairs = json!([team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])]);
    team.ask("publish", json!({ "groups": pairs }));
    team.ask(
        "import_nominations",
        json!({ "text": "person,first,second\nAna,Cy,Dee\nCy,Ana,\nBen,Eli,\nEli,Ben,\nDee,Fay,\nFay,Dee," }),
    );
    let made = team.ask("make_feedback_pairs", json!({}));
    assert_eq!(team.groups(&made), "Ana + Cy\nBen + Eli\nDee + Fay");
    let nominated: Vec<&Value> =
        made["groups"].as_array().unwrap().iter().map(|group| &group["nominated"]).collect();
    assert_eq!(nominated, ["each", "each", "each"]);
    assert_eq!(made["groups"][0]["place"], "Table 1");
    assert_eq!(counts(&made["values"]), Vec::<String>::new());
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    assert_eq!(
        team.refused("nominate", json!({ "person": ana, "names": [ben] })),
        "Ben is Ana’s coaching partner; the Awayday is for somebody else. Nothing was changed. Choose another colleague."
    );
}

#[test]
fn somebody_away_on_the_day_leaves_a_trio_and_nobody_alone() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    team.publish_best();
    let fay = team.id("Fay");
    let made = team.ask("make_feedback_pairs", json!({ "absent": [fay] }));
    assert_eq!(made["leftOut"], json!([]));
    assert_eq!(made["absent"], json!([fay]));
    let sizes: Vec<usize> = made["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["members"].as_array().unwrap().len())
        .collect();
    assert_eq!(sizes.iter().sum::<usize>(), 5);
    assert!(sizes.contains(&3));
    let seated = team.ask(
        "set_feedback_place",
        json!({ "members": made["groups"][0]["members"], "place": "Garden room" }),
    );
    assert_eq!(seated["groups"][0]["place"], "Garden room");
}

#[test]
fn what_to_expect_from_nominations_is_said_beforehand() {
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    assert_eq!(
        team.ask("nominations", Value::Null)["expect"],
        "With two names each, about two in three people usually get one of them. With three names it is more."
    );
}

/// Six people with feedback pairs that each named the other: Ana and Cy, Ben and Eli, Dee and Fay.
fn with_feedback_pairs() -> Team {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    let pairs = json!([team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])]);
    team.ask("publish", json!({ "groups": pairs }));
    let named = "person,first,second\nAna,Cy,Dee\nCy,Ana,\nBen,Eli,\nEli,Ben,\nDee,Fay,\nFay,Dee,";
    team.ask("import_nominations", json!({ "text": named }));
    team.ask("make_feedback_pairs", json!({}));
    team
}

#[test]
fn somebody_away_on_the_morning_changes_as_little_as_may_be_and_undo_brings_it_back() {
    let mut team = with_feedback_pairs();
    let (cy, fay) = (team.id("Cy"), team.id("Fay"));
    let ways = team.ask("feedback_repairs", json!({ "absent": [cy, fay] }));
    assert_eq!(
        ways[0]["meaning"],
        "Everybody else keeps their partner. 3 of 4 are with somebody whom they named."
    );
    assert_eq!(ways[0]["tell"], json!(["Ana and Dee are together now: Table 1"]));
    let mended =
        team.ask("accept_feedback_repair", json!({ "absent": [cy, fay], "groups": ways[0]["groups"] }));
    assert_eq!(team.groups(&mended), "Ana + Dee\nBen + Eli");
    assert_eq!(
        (&mended["groups"][0]["place"], &mended["groups"][1]["place"]),
        (&json!("Table 1"), &json!("Table 2"))
    );
    assert_eq!(team.ask("undo", Value::Null)["sentence"], "Undone: Feedback pairs without Cy and Fay");
    let back = team.ask("feedback_pairs", Value::Null);
    assert_eq!(team.groups(&back), "Ana + Cy\nBen + Eli\nDee + Fay");
}

#[test]
fn whoever_is_left_joins_two_others_and_goes_back_when_the_partner_arrives_after_all() {
    let mut team = with_feedback_pairs();
    let fay = team.id("Fay");
    let ways = team.ask("feedback_repairs", json!({ "absent": [fay] }));
    assert_eq!(ways[0]["tell"], json!(["Dee joins Ben and Eli: Table 2"]));
    assert_eq!(ways[0]["meaning"], "One other pair changes. 4 of 5 are with somebody whom they named.");
    team.ask("accept_feedback_repair", json!({ "absent": [fay], "groups": ways[0]["groups"] }));
    assert_eq!(team.ask("feedback_repairs", json!({ "absent": [fay] })), json!([]));
    let ways = team.ask("feedback_repairs", json!({ "absent": [] }));
    assert_eq!(
        ways[0]["tell"],
        json!(["Ben and Eli go on as two: Table 2", "Dee and Fay are together now: Table 3"])
    );
    assert_eq!(
        team.refused("accept_feedback_repair", json!({ "absent": [], "groups": [[fay]] })),
        "This way to mend the feedback pairs is no longer there. Nothing was changed. Look at the ways that are offered now."
    );
}

#[test]
fn why_two_who_did_not_name_each_other_are_a_feedback_pair_is_said_in_counts() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    team.everybody_joins();
    let pairs = json!([team.ids(["Ana", "Cy"]), team.ids(["Ben", "Dee"])]);
    team.ask("publish", json!({ "groups": pairs }));
    team.ask("import_nominations", json!({ "text": "person,first,second\nAna,Dee,\nDee,Ana,\nBen,Ana," }));
    let made = team.ask("make_feedback_pairs", json!({}));
    assert_eq!(team.groups(&made), "Ana + Dee\nBen + Cy");
    assert_eq!(made["groups"][1]["nominated"], "neither");
    let members = team.ids(["Ben", "Cy"]);
    assert_eq!(
        team.ask("why_feedback_pair", json!({ "members": members })),
        json!([
            "Ben with Ana: one more person would be with none of those whom they named.",
            "Cy named nobody."
        ])
    );
}

#[test]
fn the_day_runs_until_it_is_ended_also_after_a_restart() {
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    assert_eq!(
        team.refused("run_awayday", json!({ "what": "start" })),
        "The Awayday has no date yet. Nothing was changed. Plan it under Awayday."
    );
    team.ask("plan_awayday", json!({ "date": "2027-07-09", "place": "", "starts": "09:00" }));
    team.ask("run_awayday", json!({ "what": "start" }));
    team.ask("run_awayday", json!({ "what": "next" }));
    team.ask("run_awayday", json!({ "what": "moreTime" }));
    let mut team = team.reopened();
    let running = team.ask("running_awayday", Value::Null);
    let on_now = &running["stretches"][0];
    assert_eq!(on_now["title"], "Welcome: why we did this");
    assert_eq!(
        (&on_now["starts"], &on_now["ends"]),
        (&json!("2026-11-22T09:30:00"), &json!("2026-11-22T09:50:00"))
    );
    assert_eq!(
        team.ask("undo", Value::Null)["sentence"],
        "Undone: Welcome: why we did this was given five minutes more"
    );
    assert_eq!(team.ask("run_awayday", json!({ "what": "stop" })), Value::Null);
    assert_eq!(team.ask("running_awayday", Value::Null), Value::Null);
}

#[test]
fn nothing_that_was_shared_is_kept_without_consent_and_it_can_always_be_taken_away() {
    let mut team = Team::chart("Ana\nBen\nCy");
    team.everybody_joins();
    let ana = team.id("Ana");
    let words = "I ask before I answer now.";
    assert_eq!(
        team.refused("record_insight", json!({ "person": ana, "words": words, "consents": false })),
        "Ana has not said that this may be kept. Nothing was kept. Ask first, and show the words."
    );
    team.ask("record_insight", json!({ "person": ana, "words": words, "consents": true }));
    assert_eq!(team.ask("overview", Value::Null)["undo"], "An insight of Ana was kept");
    let kept = team.ask("sharing", Value::Null)["insights"][0].clone();
    assert_eq!((&kept["words"], &kept["consentedOn"]), (&json!(words), &json!("2026-11-22")));
    team.ask("remove_insight", json!({ "insight": kept["id"] }));
    assert_eq!(team.ask("sharing", Value::Null)["insights"], json!([]));
    assert_eq!(
        team.refused("remove_insight", json!({ "insight": kept["id"] })),
        "There is no such insight any more. Nothing was changed."
    );
}

#[test]
fn those_who_would_like_to_share_stand_in_a_list_with_who_has_had_a_turn() {
    let mut team = Team::chart("Ana\nBen\nCy");
    team.everybody_joins();
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    let mut said = |people: Value| {
        team.ask("set_speakers", json!({ "speakers": people }));
        team.ask("overview", Value::Null)["undo"].clone()
    };
    let speaker = |person: &Value, done: bool| json!({ "person": person, "done": done });
    assert_eq!(said(json!([speaker(&ben, false)])), "Ben would like to share something");
    assert_eq!(
        said(json!([speaker(&ben, false), speaker(&ana, false)])),
        "Ana would like to share something"
    );
    assert_eq!(said(json!([speaker(&ana, false), speaker(&ben, false)])), "The list of speakers was changed");
    assert_eq!(said(json!([speaker(&ana, true), speaker(&ben, false)])), "Ana has shared");
    assert_eq!(said(json!([speaker(&ana, true)])), "Ben is no longer on the list of speakers");
    let twice = json!([speaker(&ana, true), speaker(&ana, false)]);
    assert_eq!(
        team.refused("set_speakers", json!({ "speakers": twice })),
        "Ana is on the list twice. Nothing was changed. Choose another participant."
    );
}

#[test]
fn a_change_to_the_agenda_names_the_part_that_was_touched() {
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    let mut day = json!({ "date": "2027-07-09", "place": "The Loft", "starts": "09:00" });
    let mut parts = team.ask("plan_awayday", day.clone())["parts"].as_array().unwrap().clone();
    for part in &mut parts {
        part.as_object_mut().unwrap().remove("starts");
    }
    let mut said = |parts: &[Value]| {
        day["parts"] = json!(parts);
        team.ask("plan_awayday", day.clone());
        team.ask("overview", Value::Null)["undo"].clone()
    };
    parts[5]["minutes"] = json!(40);
    assert_eq!(said(&parts), "Quiet notes takes 40 minutes");
    let quiet_notes = parts.remove(5);
    assert_eq!(said(&parts), "Quiet notes taken out of the day");
    parts.insert(2, quiet_notes);
    assert_eq!(said(&parts), "Quiet notes added at 09:30");
    let quiet_notes = parts.remove(2);
    parts.insert(6, quiet_notes);
    assert_eq!(said(&parts), "Quiet notes moved to 11:30");
    let quiet_notes = parts.remove(6);
    parts.insert(1, quiet_notes);
    assert_eq!(said(&parts), "Quiet notes moved to 09:15");
}
