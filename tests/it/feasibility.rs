use serde_json::{Value, json};

use crate::team::{Team, members};

/// Every way out with the number of people it helps.
fn ways_out(can: &Value) -> Vec<String> {
    let ways = can["waysOut"].as_array().unwrap();
    ways.iter().map(|way| format!("{} +{}", way["sentence"].as_str().unwrap(), way["helps"])).collect()
}

#[test]
fn with_the_whole_line_kept_apart_the_chief_executive_has_nobody_and_is_told_before_anybody_is_asked() {
    let mut firm = Team::empty();
    firm.ask("import_people", json!({ "path": crate::team::fixture("real-firm/people.csv") }));
    firm.ask("set_rules", json!({ "line": "wholeLine" }));
    let can = firm.ask("feasibility", json!({}));
    assert_eq!(
        can["leader"],
        "Greta Lindqvist leads the programme and has no possible partner under the present rules."
    );
    assert_eq!(can["leftOver"], 1);
    assert_eq!(
        can["bottleneck"]["sentence"],
        "Greta Lindqvist has no possible partner. So one is left over."
    );
    let ways = ways_out(&can);
    assert_eq!(
        ways.first().unwrap(),
        "Allow Alba Moreno and Greta Lindqvist this once. Greta Lindqvist is above Alba Moreno in the line of management. Then Greta Lindqvist can be in a pair too. +1"
    );
    assert!(
        ways.contains(&"Let the leader be with people who do not report to them directly. Then Greta Lindqvist can be in a pair too. +1".to_owned()),
        "{ways:?}"
    );
    firm.everybody_joins();
    let proposal = firm.ask("propose", json!({}));
    assert_eq!(proposal["notes"][0], "Greta Lindqvist, who leads the programme, is left out.");
}

#[test]
fn five_who_can_only_be_with_two_are_named_with_the_two() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay\nGus");
    let five = team.ids(["Ana", "Ben", "Cy", "Dee", "Eli"]);
    for (place, a) in five.iter().enumerate() {
        for b in &five[place + 1..] {
            team.ask("set_apart", json!({ "person": a, "other": b, "apart": true }));
        }
    }
    let fay_and_gus = team.ids(["Fay", "Gus"]);
    team.ask("set_apart", json!({ "person": fay_and_gus[0], "other": fay_and_gus[1], "apart": true }));
    let can = team.ask("feasibility", json!({}));
    assert_eq!(can["leftOver"], 3);
    assert_eq!(
        can["bottleneck"]["sentence"],
        "Ana, Ben, Cy, Dee and Eli can only be matched with Fay or Gus, so three of them are left over."
    );
    assert_eq!(can["partners"][0]["count"], 2);
}

#[test]
fn every_rule_that_is_offered_helps_as_many_as_it_says_once_it_is_set() {
    let mut team = Team::chart(
        "Ana, Board\n  Ben, Sales\n    Cy, Sales\n    Dee, Sales\n    Eli, Sales\n  Fay, Works\n    Gus, Works",
    );
    let before = team.ask("feasibility", json!({}));
    let rule = before["waysOut"].as_array().unwrap().iter().find(|way| way["kind"] == "rule").unwrap();
    assert_eq!(rule["sentence"], "Allow pairs who deal with each other most weeks, but not most days.");
    team.ask("set_rules", rule["rules"].clone());
    let after = team.ask("feasibility", json!({}));
    let left = |can: &Value| can["leftOver"].as_u64().unwrap();
    assert_eq!(left(&before) - left(&after), rule["helps"].as_u64().unwrap());
}

#[test]
fn a_pair_that_is_offered_can_be_kept_and_the_leader_is_in() {
    let mut firm = Team::real_firm();
    firm.ask("set_rules", json!({ "line": "wholeLine" }));
    let can = firm.ask("feasibility", json!({}));
    let way = can["waysOut"][0].clone();
    assert_eq!(way["kind"], "pair");
    assert_eq!(way["helps"], 1);
    let proposal = firm.ask("propose", json!({ "locked": way["pairs"] }));
    assert_eq!(proposal["leftOut"], json!([]));
}

#[test]
fn a_mark_that_is_offered_to_be_taken_away_helps_once_it_is_gone_and_is_confidential() {
    let mut team = Team::chart("Ana\nBen");
    let two = team.ids(["Ana", "Ben"]);
    team.ask("set_apart", json!({ "person": two[0], "other": two[1], "apart": true }));
    let can = team.ask("feasibility", json!({}));
    assert_eq!(
        ways_out(&can),
        [
            "Take away the keep-apart mark of Ana and Ben, if it is no longer needed. Then Ana can be in a pair too. +2"
        ]
    );
    assert_eq!(can["waysOut"][0]["confidential"], true);
    team.ask("set_apart", json!({ "person": two[0], "other": two[1], "apart": false }));
    assert_eq!(team.ask("feasibility", json!({}))["leftOver"], 0);
}

#[test]
fn an_invitation_that_is_offered_helps_once_it_is_accepted() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    team.ask("set_rules", json!({ "odd": "leaveOneOut" }));
    team.ask("start_round", json!({ "startsOn": "2027-01-11" }));
    let three = team.ids(["Ana", "Ben", "Cy"]);
    team.ask("set_answers", json!({ "people": three, "answer": "joined" }));
    let can = team.ask("feasibility", json!({}));
    assert_eq!(can["bottleneck"]["sentence"], "Three people take part, an odd number, so one is left over.");
    assert_eq!(ways_out(&can), ["Make one trio. +1", "Invite Dee. +1"]);
    team.ask("set_answers", json!({ "people": can["waysOut"][1]["people"], "answer": "joined" }));
    assert_eq!(team.ask("feasibility", json!({}))["leftOver"], 0);
}

#[test]
fn a_chain_of_declines_ends_with_a_sentence_and_somebody_to_talk_to() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    team.everybody_joins();
    let ana = team.id("Ana");
    for _ in 0..3 {
        team.publish_best();
        team.ask("decline", json!({ "person": ana }));
    }
    let can = team.ask("feasibility", json!({}));
    assert_eq!(can["leftOver"], 2);
    assert_eq!(
        can["bottleneck"]["sentence"],
        "Ana has no possible partner. Ben, Cy and Dee can only be matched with each other, an odd number. So two are left over."
    );
    assert_eq!(
        can["bottleneck"]["because"],
        "What stands in the way: matches that were not right in this round (three pairs)."
    );
    assert_eq!(
        ways_out(&can),
        [
            "Talk to Ana. Matches that were not right are out for this round only; the next is a fresh start. +0"
        ]
    );
}

#[test]
fn that_somebody_suggested_did_not_join_is_not_told() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli");
    team.everybody_joins();
    let [ana, eli] = ["Ana", "Eli"].map(|name| team.id(name));
    team.ask("set_answers", json!({ "people": [eli], "answer": "notThisTime" }));
    team.publish_best();
    let answer = team.ask("decline", json!({ "person": ana, "suggests": eli }));
    let suggestion = &answer["suggestion"];
    assert_eq!(
        (&suggestion["allowed"], &suggestion["sentence"]),
        (&json!(false), &json!("Eli cannot be chosen in this round."))
    );
}

#[test]
fn a_kept_pair_that_breaks_a_rule_for_good_is_refused_and_one_that_may_be_allowed_says_what_it_breaks() {
    let mut team = Team::chart("Ana\n  Ben\nCy\nDee");
    team.everybody_joins();
    let [ana, ben, cy] = ["Ana", "Ben", "Cy"].map(|name| team.id(name));
    team.ask("set_apart", json!({ "person": ana, "other": cy, "apart": true }));
    assert_eq!(
        team.refused("propose", json!({ "locked": [[ana, cy]] })),
        "A kept pair cannot stay: Ana and Cy are marked keep apart. Nothing was changed. Let that pair change, then propose again."
    );
    let proposal = team.ask("propose", json!({ "locked": [[ana, ben]] }));
    assert_eq!(members(&proposal).len(), 2);
    let kept = proposal["groups"].as_array().unwrap().iter().find(|group| group["locked"] == true).unwrap();
    let broken: Vec<&str> = kept["breaches"]
        .as_array()
        .unwrap()
        .iter()
        .map(|breach| breach["sentence"].as_str().unwrap())
        .collect();
    assert_eq!(broken, ["Ana manages Ben.", "Ana and Ben deal with each other most days."]);
}
