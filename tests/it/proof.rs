use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::team::{Team, members};

/// Six people in three departments: three pairs, and nobody left over.
fn six() -> Team {
    let mut team = Team::chart("Ana, Law\nBen, Law\nCy, Art\nDee, Art\nEli, Depot\nFay, Depot");
    team.everybody_joins();
    team
}

fn save(team: &mut Team) -> PathBuf {
    let path = team.folder.path().join("Proposal with its proof.json");
    team.ask("export_document", json!({ "kind": "proposal", "format": "json", "path": path }));
    path
}

fn verify(team: &mut Team, path: &PathBuf) -> Value {
    team.ask("verify", json!({ "path": path }))
}

#[test]
fn a_proposal_carries_a_number_for_everybody_and_says_in_words_what_is_proved() {
    let mut team = six();
    let proof = team.ask("propose", json!({}))["proof"].clone();
    let people = proof["duals"][0]["people"].as_array().unwrap();
    assert_eq!(people.len(), 6);
    assert!(people.iter().all(|one| one.as_str().unwrap().parse::<i128>().is_ok()), "{proof}");
    assert_eq!(proof["digest"].as_str().unwrap().len(), 64);
    assert_eq!(
        proof["claims"],
        json!([
            "Every pair keeps all the rules in force. This was checked apart from the search.",
            "No other set of pairs is better, taking what counts one after another in your order (every count is 0).",
            "That none is better is proved: the proof was made with the pairs and checked apart from the search.",
            "Of sets that are equally good, one was looked for after which everybody can have a new partner for most rounds. The rest is drawn, always in the same way: the same people give the same pairs.",
        ])
    );
}

#[test]
fn published_pairs_are_proved_beside_the_one_that_was_allowed_against_a_rule() {
    let mut team = Team::chart("Ana\n  Ben\nCy\nDee");
    team.everybody_joins();
    let groups = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"])];
    let allow = ["line", "closely"].map(|rule| json!({ "members": groups[0], "rule": rule }));
    team.ask("publish", json!({ "groups": groups, "overrides": allow }));
    let path = save(&mut team);
    assert_eq!(verify(&mut team, &path)["valid"], true);
    let saved: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(
        saved["claims"][0],
        "Every pair keeps all the rules in force, but for those you kept: Ana manages Ben. Ana and Ben deal with each other most days."
    );
}

#[test]
fn a_saved_proposal_is_checked_and_found_to_be_the_best() {
    let mut team = six();
    let path = save(&mut team);
    assert_eq!(
        verify(&mut team, &path),
        json!({
            "valid": true,
            "sentence": "These are the best pairs under the rules and preferences of 22 November 2026: no other set is better, and the proof holds. They were made from the people, rules and preferences as they are now.",
            "wrong": null,
            "current": true,
        })
    );
    team.ask("set_preferences", json!({ "order": ["leftOut", "sameManager"] }));
    let later = verify(&mut team, &path);
    assert_eq!((&later["valid"], &later["current"]), (&json!(true), &json!(false)));
}

#[test]
fn the_saved_proposal_of_the_real_firm_with_its_trio_is_found_to_be_the_best() {
    let mut firm = Team::real_firm();
    let path = save(&mut firm);
    assert_eq!(verify(&mut firm, &path)["valid"], true);
    firm.publish_best();
    let published = save(&mut firm);
    assert_eq!(verify(&mut firm, &published)["valid"], true);
}

#[test]
fn a_saved_proposal_with_two_people_exchanged_is_refused_in_a_sentence() {
    let mut team = six();
    let path = save(&mut team);
    let mut saved: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let (one, other) = (saved["groups"][0][0].take(), saved["groups"][1][0].take());
    saved["groups"][0][0] = other;
    saved["groups"][1][0] = one;
    fs::write(&path, saved.to_string()).unwrap();
    let checked = verify(&mut team, &path);
    assert_eq!((&checked["valid"], &checked["wrong"]), (&json!(false), &json!("changed")));
    assert_eq!(
        checked["sentence"],
        "This file was changed after it was saved, so it proves nothing. Nothing in your programme was changed. Use the file as it was first saved, or save the proposal again."
    );
    let none = team.folder.path().join("none.json");
    assert_eq!(
        team.refused("verify", json!({ "path": none })),
        "“none.json” could not be read. Nothing was changed. Check that the file is still there and may be read."
    );
}

#[test]
fn pairs_changed_for_the_worse_have_no_proof_and_none_is_saved() {
    let mut team = six();
    let proposal = team.ask("propose", json!({}));
    assert!(team.ask("keep_draft", json!({ "groups": members(&proposal) }))["proof"].is_object());
    let worse = [["Ana", "Ben"], ["Cy", "Dee"], ["Eli", "Fay"]].map(|pair| team.ids(pair));
    assert_eq!(team.ask("keep_draft", json!({ "groups": worse }))["proof"], Value::Null);
    let why = "The present pairs are not the best there are, so there is no proof to save. Nothing was saved. Propose a set of pairs under Matches, and save that one.";
    let path = team.folder.path().join("proposal.json");
    let told = team.refused("export_document", json!({ "kind": "proposal", "format": "json", "path": path }));
    assert_eq!(told, why);
    assert!(!path.exists());
    let listed = team.list("documents").into_iter().find(|it| it["kind"] == "proposal").unwrap();
    assert_eq!((&listed["available"], &listed["why"]), (&json!(false), &json!(why)));
}

#[test]
fn a_saved_proposal_is_only_for_those_who_run_the_programme() {
    let mut team = six();
    let listed = team.list("documents").into_iter().find(|it| it["kind"] == "proposal").unwrap();
    assert_eq!((&listed["confidential"], &listed["formats"]), (&json!(true), &json!(["json"])));
    team.publish_best();
    let folder = team.folder.path().join("all");
    let files = team.ask("export_all", json!({ "folder": folder }));
    assert!(!files.to_string().contains("json"), "{files}");
    let told = team.refused(
        "export_document",
        json!({ "kind": "proposal", "format": "pdf", "path": folder.join("proposal.pdf") }),
    );
    assert_eq!(
        told,
        "“Proposal with its proof” is not saved as that kind of file. Nothing was saved. Choose one of the kinds that it is offered as."
    );
}
