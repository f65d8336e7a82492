use std::process::Command;

use serde_json::{Value, json};

use crate::team::Team;

/// Three pairs of a round from 11 January to 11 July: Ana and Ben, Cy and Dee, Eli and Fay.
fn three_pairs() -> Team {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    let groups = json!([team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])]);
    team.on("2027-01-08").ask("publish", json!({ "groups": groups }));
    team
}

/// Records meetings of a pair, each on the day itself.
fn met(team: &mut Team, pair: [&str; 2], days: &[&str]) {
    let members = team.ids(pair);
    for day in days {
        team.on(day).ask("record_meeting", json!({ "members": members, "on": day, "minutes": 60 }));
    }
}

/// What the pair with this person looks like now.
fn of(team: &mut Team, person: &str) -> Value {
    let id = team.id(person);
    let meetings = team.list("meetings");
    meetings.into_iter().find(|pair| pair["members"].as_array().unwrap().contains(&id)).unwrap()
}

/// Every meeting with its day and whether it was held.
fn days(pair: &Value) -> Vec<String> {
    let held = |meeting: &Value| if meeting["held"] == true { "held" } else { "booked" };
    let meetings = pair["meetings"].as_array().unwrap().iter();
    meetings.map(|meeting| format!("{} {}", meeting["on"].as_str().unwrap(), held(meeting))).collect()
}

#[test]
fn six_meetings_are_planned_inside_the_round_and_moved_one_by_one() {
    let mut team = three_pairs();
    let pair = team.ids(["Ana", "Ben"]);
    team.ask("plan_meetings", json!({ "members": pair }));
    let planned = of(&mut team, "Ana");
    let spread = ["2027-01-25", "2027-02-24", "2027-03-26", "2027-04-26", "2027-05-26", "2027-06-25"];
    assert_eq!(days(&planned), spread.map(|day| format!("{day} booked")));
    assert_eq!(planned["dots"]["sentence"], "six booked");
    let first = planned["meetings"][0]["id"].clone();
    team.ask("set_meeting", json!({ "id": first, "on": "2027-01-20" }));
    assert_eq!(of(&mut team, "Ana")["next"], "2027-01-20");
    assert_eq!(
        team.refused("set_meeting", json!({ "id": first, "on": "2027-07-12" })),
        "12 July 2027 is not in this round, which goes from 11 January 2027 to 11 July 2027. \
         Nothing was changed. Choose a day between the two."
    );
    team.ask("remove_meeting", json!({ "id": first }));
    assert_eq!(days(&of(&mut team, "Ana")).len(), 5);
    team.ask("plan_meetings", json!({ "members": pair, "dates": ["2027-02-03"] }));
    assert_eq!(days(&of(&mut team, "Ana")), ["2027-02-03 booked"]);
}

#[test]
fn all_pairs_that_have_nothing_booked_are_planned_at_once() {
    let mut team = three_pairs();
    let pair = team.ids(["Ana", "Ben"]);
    team.ask("plan_meetings", json!({ "members": pair, "dates": ["2027-02-03"] }));
    team.ask("plan_meetings", json!({}));
    let booked: Vec<Value> = team.list("meetings").iter().map(|pair| pair["booked"].clone()).collect();
    assert_eq!(booked, [1, 6, 6]);
}

#[test]
fn a_meeting_that_took_place_takes_the_place_of_the_one_booked_for_about_then() {
    let mut team = three_pairs();
    let pair = team.ids(["Ana", "Ben"]);
    team.ask("plan_meetings", json!({ "members": pair, "dates": ["2027-02-01", "2027-03-01"] }));
    met(&mut team, ["Ana", "Ben"], &["2027-02-04", "2027-02-14"]);
    assert_eq!(days(&of(&mut team, "Ana")), ["2027-02-04 held", "2027-02-14 held", "2027-03-01 booked"]);
    let pair = of(&mut team, "Ana");
    assert_eq!(pair["dots"]["sentence"], "two held, one booked, three to come");
    assert_eq!((&pair["lastMet"], &pair["next"]), (&json!("2027-02-14"), &json!("2027-03-01")));
}

#[test]
fn a_recorded_meeting_says_when_how_long_and_whose_topics_and_no_more() {
    let mut team = three_pairs();
    let pair = team.ids(["Ana", "Ben"]);
    let record = json!({ "members": pair, "on": "2027-01-20", "minutes": 50, "topics": pair[1] });
    team.on("2027-01-21").ask("record_meeting", record.clone());
    let meeting = of(&mut team, "Ana")["meetings"][0].clone();
    assert_eq!(
        meeting,
        json!({ "id": meeting["id"], "on": "2027-01-20", "held": true, "minutes": 50, "topics": pair[1] })
    );
    assert_eq!(team.ask("overview", Value::Null)["undo"], "Ana and Ben met on 20 January");
    team.ask("set_meeting", json!({ "id": meeting["id"], "on": "2027-01-19", "topics": "both" }));
    let meeting = of(&mut team, "Ana")["meetings"][0].clone();
    assert_eq!((&meeting["on"], &meeting["topics"]), (&json!("2027-01-19"), &json!("both")));
    assert_eq!(meeting["minutes"], Value::Null);
    assert_eq!(
        team.refused("record_meeting", json!({ "members": pair, "on": "2027-01-19" })),
        "Ana and Ben have a meeting on 19 January already. Nothing was changed. Choose another day, or put that meeting right."
    );
    assert_eq!(
        team.refused("record_meeting", json!({ "members": pair, "on": "2027-01-22" })),
        "This day is still to come. Nothing was changed. Choose today or a day before."
    );
    let stranger = team.id("Cy");
    assert_eq!(
        team.refused("record_meeting", json!({ "members": pair, "on": "2027-01-21", "topics": stranger })),
        "The topics were those of somebody outside this pair. Nothing was changed. Choose one of the pair, or both."
    );
}

#[test]
fn a_pair_that_stays_keeps_its_record_and_a_new_pair_starts_at_nought() {
    let mut team = three_pairs();
    met(&mut team, ["Ana", "Ben"], &["2027-01-20"]);
    met(&mut team, ["Eli", "Fay"], &["2027-01-21"]);
    let pair = team.ids(["Eli", "Fay"]);
    team.ask("agree", json!({ "members": pair }));
    let ana = team.id("Ana");
    team.ask("decline", json!({ "person": ana }));
    team.ask("accept_repair", json!({ "option": 1 }));
    assert_eq!(days(&of(&mut team, "Ana")), [""; 0]);
    assert_eq!(days(&of(&mut team, "Eli")), ["2027-01-21 held"]);
    assert_eq!(of(&mut team, "Eli")["agreedOn"], "2027-01-21");
    assert_eq!(team.ask("overview", Value::Null)["meetings"], json!({ "held": 1, "expected": 18 }));
    let former = team.ids(["Ana", "Ben"]);
    assert_eq!(
        team.refused("agree", json!({ "members": former })),
        "These people are not a pair at present. Nothing was changed. Choose a pair from the list."
    );
    team.ask("undo", Value::Null);
    assert_eq!(days(&of(&mut team, "Ana")), ["2027-01-20 held"]);
}

#[test]
fn whoever_falls_behind_is_worth_a_word_until_the_owner_says_that_they_are_fine() {
    let mut team = three_pairs();
    for pair in [["Ana", "Ben"], ["Cy", "Dee"], ["Eli", "Fay"]] {
        let members = team.ids(pair);
        team.on("2027-01-12").ask("agree", json!({ "members": members }));
    }
    met(&mut team, ["Ana", "Ben"], &["2027-01-20", "2027-02-10", "2027-03-01"]);
    met(&mut team, ["Cy", "Dee"], &["2027-01-22", "2027-02-12", "2027-02-22", "2027-03-02"]);
    met(&mut team, ["Eli", "Fay"], &["2027-02-02"]);
    team.on("2027-03-12");
    let words: Vec<Value> = team.list("meetings").iter().map(|pair| pair["needsWord"].clone()).collect();
    assert_eq!(words[..2], [Value::Null, Value::Null]);
    assert_eq!(words[2]["sentence"], "Eli and Fay have met once");
    assert_eq!(
        words[2]["why"],
        "Their last meeting was on 2 February and nothing is booked. The other pairs have met three or four times."
    );
    let pair = team.ids(["Eli", "Fay"]);
    team.ask("they_are_fine", json!({ "members": pair }));
    assert_eq!(of(&mut team, "Eli")["needsWord"], Value::Null);
    team.ask("undo", Value::Null);
    assert!(of(&mut team, "Eli")["needsWord"].is_object());
    let eli = team.id("Eli");
    team.ask("set_absence", json!({ "person": eli, "until": "2027-03-20" }));
    assert_eq!(of(&mut team, "Eli")["needsWord"], Value::Null, "one of them is away");
}

#[test]
fn a_pair_that_drifts_to_one_side_can_be_given_a_sheet() {
    let mut team = three_pairs();
    let pair = team.ids(["Ana", "Ben"]);
    for day in ["2027-01-20", "2027-02-10", "2027-03-01"] {
        assert_eq!(of(&mut team, "Ana")["turnsSheet"], false);
        let met = json!({ "members": pair, "on": day, "topics": pair[0] });
        team.on(day).ask("record_meeting", met);
    }
    assert_eq!(of(&mut team, "Ana")["turnsSheet"], true);
    let sheet = team.list("documents").into_iter().find(|document| document["kind"] == "turnsSheet").unwrap();
    assert_eq!((&sheet["available"], &sheet["confidential"]), (&json!(true), &json!(true)));
    let path = team.folder.path().join("Turns.pdf");
    let saved = team.ask("export_document", json!({ "kind": "turnsSheet", "format": "pdf", "path": path }));
    assert_eq!(saved["pages"], 1);
    let text = Command::new("pdftotext").args([path.to_str().unwrap(), "-"]).output().unwrap().stdout;
    let text = String::from_utf8(text).unwrap();
    assert!(text.contains("For Ana and Ben, and for nobody else."), "{text}");
    assert_eq!(text.matches("Ana").count(), 1, "it does not say whose topics they were");
}
