use serde_json::{Value, json};

use crate::team::{Team, members};

fn four() -> Team {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Law\nDee, Art");
    team.everybody_joins();
    team
}

#[test]
fn published_pairs_are_a_version_and_the_next_one_says_what_it_replaces() {
    let mut team = four();
    let first = team.publish_best();
    assert_eq!((&first["version"], &first["replaces"]), (&json!(1), &Value::Null));
    assert_eq!(first["on"], "2026-11-22");
    let other = team.ask("propose", json!({}));
    assert_eq!(
        team.refused("publish", json!({ "groups": members(&other) })),
        "These are the pairs that people were told already. Nothing was changed. Change a pair first."
    );
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    let (cy, dee) = (team.id("Cy"), team.id("Dee"));
    let together = members(&first).iter().any(|pair| *pair == json!([ana, ben]));
    let groups = if together { json!([[ana, dee], [ben, cy]]) } else { json!([[ana, ben], [cy, dee]]) };
    let second = team.ask("publish", json!({ "groups": groups }));
    assert_eq!((&second["version"], &second["replaces"]), (&json!(2), &json!(1)));
    assert_eq!(team.ask("draft", Value::Null), Value::Null);
}

#[test]
fn a_broken_rule_must_be_allowed_by_name_and_is_recorded() {
    let mut team = four();
    let groups = json!([team.ids(["Ana", "Cy"]), team.ids(["Ben", "Dee"])]);
    assert_eq!(
        team.refused("publish", json!({ "groups": groups })),
        "These pairs were not published, because a rule is broken. Nothing was changed. Look at what stands beside the pairs.
Ana and Cy deal with each other most weeks. Allow this pair, or change it.
Ben and Dee deal with each other most weeks. Allow this pair, or change it."
    );
    let allow = |members: &Value, note: &str| json!({ "members": members, "rule": "closely", "note": note });
    let published = team.ask(
        "publish",
        json!({ "groups": groups, "overrides": [allow(&groups[0], "They asked for it"), allow(&groups[1], "")] }),
    );
    let given = &published["groups"][0]["overrides"][0];
    assert_eq!(
        (&given["rule"], &given["note"], &given["on"]),
        (&json!("closely"), &json!("They asked for it"), &json!("2026-11-22"))
    );
}

#[test]
fn a_rule_that_protects_somebody_cannot_be_overridden() {
    let mut team = four();
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    team.ask("set_apart", json!({ "person": ana, "other": ben, "apart": true }));
    let told = team.refused(
        "publish",
        json!({ "groups": [[ana, ben]], "overrides": [{ "members": [ana, ben], "rule": "line" }] }),
    );
    assert_eq!(
        told,
        "Ana and Ben do not break that rule, or it cannot be set aside. Nothing was changed. Allow only what a pair of this set breaks."
    );
    let told = team.refused("publish", json!({ "groups": [[ana, ben]] }));
    assert!(told.ends_with("Ana and Ben are marked keep apart. Change this pair."), "{told}");
}

#[test]
fn a_decline_asks_for_no_reason_and_checks_who_is_suggested() {
    let mut team = four();
    let pairs = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"])];
    team.ask("keep_draft", json!({ "groups": pairs }));
    let (ana, cy, dee) = (team.id("Ana"), team.id("Cy"), team.id("Dee"));
    let told = team.ask("decline", json!({ "person": ana, "suggests": cy }));
    assert_eq!(
        told["suggestion"],
        json!({ "allowed": false, "sentence": "Ana and Cy deal with each other most weeks. They cannot be chosen in this round.",
            "consents": null, "meaning": [] })
    );
    let told = team.ask("decline", json!({ "person": ana, "suggests": dee }));
    assert_eq!(
        told["suggestion"],
        json!({ "allowed": true, "sentence": "Ana and Dee can be a pair: they hardly ever deal with each other.",
            "consents": null, "meaning": ["Ben goes to Cy."] })
    );
    let newest = &team.list("history_of_changes")[0];
    assert_eq!(
        newest["sentence"], "An answer to a match was recorded",
        "nobody is named where others may look"
    );
}

#[test]
fn nobody_can_stand_in_two_pairs_and_there_is_one_trio_at_most() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    let twice = json!([team.ids(["Ana", "Ben"]), team.ids(["Ana", "Cy"])]);
    assert_eq!(
        team.refused("keep_draft", json!({ "groups": twice })),
        "Ana stands in two pairs. Nothing was changed. Each person can be in one pair."
    );
    let trios = json!([team.ids(["Ana", "Ben", "Cy"]), team.ids(["Dee", "Eli", "Fay"])]);
    assert_eq!(
        team.refused("keep_draft", json!({ "groups": trios })),
        "There can be one trio at most. Nothing was changed. Put the others in pairs."
    );
}

#[test]
fn a_decline_is_about_what_people_were_told_and_not_about_the_draft() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    team.everybody_joins();
    let told = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"])];
    team.ask("publish", json!({ "groups": told }));
    let (ana, ben, cy) = (team.id("Ana"), team.id("Ben"), team.id("Cy"));
    team.ask("swap", json!({ "a": ben, "b": cy }));
    team.ask("decline", json!({ "person": ana }));
    assert_eq!(team.ask("why", json!({ "a": ana, "b": ben }))["rule"], "declined");
    assert_eq!(team.ask("why", json!({ "a": ana, "b": cy }))["allowed"], true);
}

#[test]
fn a_trio_has_no_place_among_an_even_number() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    team.everybody_joins();
    let trio = team.ids(["Ana", "Ben", "Cy"]);
    let no_place = "A trio is only for an odd number of people, where the rules have one. Nothing was changed. Put the people in pairs.";
    assert_eq!(team.refused("publish", json!({ "groups": [trio] })), no_place);
    assert_eq!(team.refused("propose", json!({ "locked": [trio] })), no_place);
}

#[test]
fn somebody_who_joined_but_leaves_too_soon_is_named_and_never_just_missing() {
    let mut team = Team::chart("Ana\nBen\nCy");
    team.everybody_joins();
    let cy = team.id("Cy");
    team.ask("set_person", json!({ "person": cy, "leaves": "2027-01-15" }));
    let proposal = team.ask("propose", json!({}));
    assert_eq!(
        proposal["notes"],
        json!(["Cy leaves on 15 January 2027, before the round ends. So they are in no pair."])
    );
}

#[test]
fn the_proof_names_the_rules_that_a_kept_pair_breaks() {
    let mut firm = Team::real_firm();
    let pair = firm.ids(["Alba", "Bruno"]);
    let proposal = firm.ask("propose", json!({ "locked": [pair] }));
    assert_eq!(
        proposal["proof"]["claims"][0],
        "Every pair keeps all the rules in force, but for those you kept: Bruno Keller manages Alba Moreno."
    );
}
