use serde_json::{Value, json};

use crate::team::Team;

/// Ana leads; her pairs Ana and Ben, Cy and Dee, Eli and Fay were published.
fn three_pairs() -> Team {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    let groups = json!([team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])]);
    team.ask("publish", json!({ "groups": groups }));
    team.on("2027-03-01");
    team
}

/// The first sentence of every way to mend the pairs.
fn ways(team: &mut Team) -> Vec<Value> {
    team.list("repair_options").iter().map(|way| way["changes"][0].clone()).collect()
}

#[test]
fn a_short_absence_changes_nothing_and_a_long_one_says_so() {
    let mut team = three_pairs();
    let (cy, fay) = (team.id("Cy"), team.id("Fay"));
    team.ask("set_absence", json!({ "person": fay, "from": "2027-03-08", "until": "2027-03-21" }));
    team.ask("set_absence", json!({ "person": cy, "until": "2027-05-31" }));
    let told: Vec<Value> =
        team.list("absences").iter().map(|away| json!([away["long"], away["sentence"]])).collect();
    assert_eq!(
        json!(told),
        json!([
            [
                true,
                "Cy is away from 1 March until 31 May: more than a quarter of what is then left of the round."
            ],
            [
                false,
                "Fay is away from 8 March until 21 March. There is time enough for the two to meet before or after."
            ],
        ])
    );
    assert_eq!(ways(&mut team), Vec::<Value>::new());
}

#[test]
fn a_partner_who_needs_another_is_found_one_and_whoever_comes_back_too() {
    let mut team = three_pairs();
    let cy = team.id("Cy");
    team.ask("set_absence", json!({ "person": cy, "until": "2027-05-31", "anotherPartner": true }));
    let sentence = team.list("absences")[0]["sentence"].clone();
    assert_eq!(sentence, "Cy is away from 1 March until 31 May and is in no pair until then.");
    assert_eq!(ways(&mut team), ["Nobody else changes, but Dee is left out.", "One other pair changes."]);
    let published = team.ask("accept_repair", json!({ "option": 1 }));
    assert_eq!(team.groups(&published), "Ana + Ben + Dee\nEli + Fay");
    team.on("2027-06-01").ask("set_absence", json!({ "person": cy, "until": null }));
    assert_eq!(team.list("absences"), Vec::<Value>::new());
    assert_eq!(team.list("repair_options")[0]["newGroups"].as_array().unwrap().len(), 2, "Cy is back");
}

#[test]
fn a_promotion_that_makes_partners_manager_and_report_leads_to_a_repair() {
    let mut team = three_pairs();
    let (cy, dee) = (team.id("Cy"), team.id("Dee"));
    assert_eq!(ways(&mut team), Vec::<Value>::new());
    team.ask("set_person", json!({ "person": dee, "manager": cy }));
    assert_eq!(
        ways(&mut team),
        ["Nobody else changes, but Cy and Dee are left out.", "One other pair changes."]
    );
}

#[test]
fn an_absence_that_cannot_be_is_refused() {
    let mut team = three_pairs();
    let cy = team.id("Cy");
    assert_eq!(
        team.refused("set_absence", json!({ "person": cy, "from": "2027-03-08", "until": "2027-03-01" })),
        "The last day lies before the first. Nothing was changed. Look at the two dates."
    );
    assert_eq!(
        team.refused("set_absence", json!({ "person": cy, "from": "2027-08-01", "until": "2027-09-01" })),
        "Cy would be away before or after this round, which makes no difference to it. Nothing was changed. Look at the two dates."
    );
}
