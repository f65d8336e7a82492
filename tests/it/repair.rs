use serde_json::{Value, json};

use crate::team::{Team, counts};

/// Three pairs that were told: Ana and Ben, Cy and Dee, Eli and Fay.
fn three_pairs() -> Team {
    told("Ana\nBen\nCy\nDee\nEli\nFay", &[["Ana", "Ben"], ["Cy", "Dee"], ["Eli", "Fay"]])
}

fn told(chart: &str, pairs: &[[&str; 2]]) -> Team {
    let mut team = Team::chart(chart);
    team.everybody_joins();
    let groups: Vec<Value> = pairs.iter().map(|pair| json!(team.ids(*pair))).collect();
    team.ask("publish", json!({ "groups": groups }));
    team
}

/// What a way means, one sentence a line.
fn changes(way: &Value) -> String {
    let sentences = way["changes"].as_array().unwrap().iter();
    sentences.map(|sentence| sentence.as_str().unwrap()).collect::<Vec<_>>().join("\n")
}

#[test]
fn after_a_decline_each_way_changes_as_few_others_as_it_can() {
    let mut team = three_pairs();
    let ana = team.id("Ana");
    team.ask("decline", json!({ "person": ana }));
    let ways = team.list("repair_options");
    assert_eq!(ways.len(), 2);
    assert_eq!((&ways[0]["changedPairs"], &ways[1]["changedPairs"]), (&json!(0), &json!(1)));
    assert_eq!(changes(&ways[0]), "Nobody else changes, but Ana and Ben are left out.");
    assert_eq!(
        changes(&ways[1]),
        "One other pair changes.
Ana and Cy become a pair; they hardly ever meet.
Ben and Dee become a pair; they hardly ever meet.
Cy and Dee part."
    );
    assert_eq!(counts(&ways[0]["values"]), ["two people left out", "the leader is left out"]);
    assert!(counts(&ways[1]["values"]).is_empty());
    assert_eq!((&ways[1]["leftOut"], &ways[1]["exact"]), (&json!([]), &json!(true)));
}

#[test]
fn the_way_taken_is_the_next_version_and_leaves_nothing_to_mend() {
    let mut team = three_pairs();
    let ana = team.id("Ana");
    team.ask("decline", json!({ "person": ana }));
    let way = team.list("repair_options")[1].clone();
    let published = team.ask("accept_repair", json!({ "option": 1, "groups": way["groups"] }));
    assert_eq!((&published["version"], &published["replaces"]), (&json!(2), &json!(1)));
    assert_eq!(team.groups(&published), "Ana + Cy\nBen + Dee\nEli + Fay");
    assert_eq!(team.list("repair_options"), Vec::<Value>::new());
}

#[test]
fn pairs_that_everybody_accepts_are_left_alone() {
    let mut firm = Team::real_firm();
    firm.publish_best();
    assert_eq!(firm.list("repair_options"), Vec::<Value>::new());
    assert_eq!(
        firm.refused("accept_repair", json!({ "option": 0 })),
        "This way to mend the pairs is no longer there. Nothing was changed. Look at the ways that are offered now."
    );
}

#[test]
fn nothing_is_published_that_the_owner_has_not_seen() {
    let mut team = three_pairs();
    let (ana, cy) = (team.id("Ana"), team.id("Cy"));
    team.ask("decline", json!({ "person": ana }));
    let seen = team.list("repair_options")[1]["groups"].clone();
    team.ask("set_apart", json!({ "person": ana, "other": cy, "apart": true }));
    let told = team.refused("accept_repair", json!({ "option": 1, "groups": seen }));
    assert!(told.starts_with("This way to mend the pairs is no longer there."), "{told}");
    assert_eq!(team.ask("published", Value::Null)["version"], 1);
}

#[test]
fn between_equally_good_ways_the_one_that_was_suggested_is_offered() {
    let mut team = three_pairs();
    let (ana, fay) = (team.id("Ana"), team.id("Fay"));
    team.ask("decline", json!({ "person": ana, "suggests": fay }));
    let ways = team.list("repair_options");
    assert_eq!(ways.len(), 2);
    assert_eq!(ways[1]["suggested"], json!([[ana, fay]]));
    assert_eq!(
        changes(&ways[1]),
        "One other pair changes.
Ana and Fay become a pair, as Ana suggested; they hardly ever meet.
Ben and Eli become a pair; they hardly ever meet.
Eli and Fay part."
    );
}

#[test]
fn when_somebody_leaves_the_partner_can_make_a_trio_of_a_pair() {
    let mut team = told("Ana\nBen\nCy\nDee", &[["Ana", "Ben"], ["Cy", "Dee"]]);
    let ben = team.id("Ben");
    team.ask("set_person", json!({ "person": ben, "leaves": "2027-02-15" }));
    let ways = team.list("repair_options");
    assert_eq!(ways.len(), 2);
    assert_eq!(changes(&ways[0]), "Nobody else changes, but Ana is left out.");
    assert_eq!(
        changes(&ways[1]),
        "One other pair changes.
Ana, Cy and Dee become a trio; they hardly ever meet."
    );
}

#[test]
fn a_trio_that_parts_because_somebody_joins_is_told_so() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nZoe");
    team.everybody_joins();
    let zoe = team.id("Zoe");
    team.ask("set_answers", json!({ "people": [zoe], "answer": "not this time" }));
    let groups = json!([team.ids(["Ana", "Ben", "Cy"]), team.ids(["Dee", "Eli"])]);
    team.ask("publish", json!({ "groups": groups }));
    team.ask("set_answers", json!({ "people": [zoe], "answer": "joined" }));
    let ways = team.list("repair_options");
    let means = changes(&ways[0]);
    assert!(
        means
            .starts_with("No other pair changes.\nAna, Ben and Cy part: a trio is only for an odd number.\n"),
        "{means}"
    );
}

#[test]
fn two_people_who_join_later_disturb_nobody() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    let late = team.ids(["Eli", "Fay"]);
    team.ask("set_answers", json!({ "people": late, "answer": "not this time" }));
    let pairs = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"])];
    team.ask("publish", json!({ "groups": pairs }));
    assert_eq!(team.list("repair_options"), Vec::<Value>::new());
    team.ask("set_answers", json!({ "people": late, "answer": "joined" }));
    let ways = team.list("repair_options");
    assert_eq!(ways.len(), 1);
    assert_eq!(changes(&ways[0]), "Nobody else changes.\nEli and Fay become a pair; they hardly ever meet.");
    assert_eq!(ways[0]["newGroups"], json!([late]));
}

#[test]
fn somebody_who_starts_in_the_middle_of_the_round_joins_and_is_given_a_partner() {
    let mut team = told("Ana\nBen\nCy\nDee", &[["Ana", "Ben"], ["Cy", "Dee"]]);
    team.on("2027-02-01").ask(
        "import_people",
        json!({ "text": "name,starts\nEli,2027-03-01\nFay,2027-01-20\nGus,2027-07-11" }),
    );
    let new = team.ids(["Eli", "Fay", "Gus"]);
    team.ask("set_answers", json!({ "people": new, "answer": "joined" }));
    let ways = team.list("repair_options");
    assert_eq!(changes(&ways[0]), "Nobody else changes.\nEli and Fay become a pair; they hardly ever meet.");
    team.ask("accept_repair", json!({ "option": 0 }));
    let (ana, gus) = (team.id("Ana"), team.id("Gus"));
    assert_eq!(
        team.ask("why", json!({ "a": ana, "b": gus }))["sentence"],
        "Gus starts on 11 July 2027, too late for this round."
    );
    let words_needed = |team: &mut Team, on: &str| {
        let pairs = team.on(on).list("meetings");
        let eli = pairs.iter().find(|pair| pair["members"] == json!([new[0], new[1]])).unwrap();
        eli["needsWord"].clone()
    };
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    team.ask("agree", json!({ "members": [ana, ben], "on": "2027-02-01" }));
    assert_eq!(words_needed(&mut team, "2027-03-05"), Value::Null, "Eli has only just come");
    assert!(words_needed(&mut team, "2027-04-20").is_object());
}

#[test]
fn a_pair_that_is_now_to_be_kept_apart_is_mended() {
    let mut team = three_pairs();
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    team.ask("set_apart", json!({ "person": ana, "other": ben, "apart": true }));
    let changed: Vec<Value> =
        team.list("repair_options").iter().map(|way| way["changedPairs"].clone()).collect();
    assert_eq!(changed, [0, 1]);
}

#[test]
fn a_pair_that_the_owner_keeps_is_in_every_way() {
    let mut team = three_pairs();
    let draft = json!([team.ids(["Ana", "Cy"]), team.ids(["Ben", "Dee"]), team.ids(["Eli", "Fay"])]);
    team.ask("keep_draft", json!({ "groups": draft, "locked": [draft[0]] }));
    let ways = team.list("repair_options");
    assert_eq!(ways.len(), 1);
    assert_eq!(
        changes(&ways[0]),
        "Nobody else changes.
Ana and Cy become a pair; they hardly ever meet.
Ben and Dee become a pair; they hardly ever meet."
    );
    let published = team.ask("accept_repair", json!({ "option": 0 }));
    assert_eq!(team.groups(&published), "Ana + Cy\nBen + Dee\nEli + Fay");
}

#[test]
fn what_was_allowed_for_a_pair_that_stays_is_still_allowed() {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Law\nDee, Art\nEli, Shop\nFay, Mill");
    team.everybody_joins();
    let groups = json!([team.ids(["Ana", "Cy"]), team.ids(["Ben", "Eli"]), team.ids(["Dee", "Fay"])]);
    let allow = json!([{ "members": groups[0], "rule": "closely", "note": "They asked for it" }]);
    team.ask("publish", json!({ "groups": groups, "overrides": allow }));
    assert_eq!(team.list("repair_options"), Vec::<Value>::new());
    team.ask("lock", json!({ "members": groups[0], "locked": true }));
    let ben = team.id("Ben");
    team.ask("decline", json!({ "person": ben }));
    let published = team.ask("accept_repair", json!({ "option": 1 }));
    assert_eq!(team.groups(&published), "Ana + Cy\nBen + Fay\nDee + Eli");
    assert_eq!(published["groups"][0]["overrides"][0]["note"], "They asked for it");
}
