use std::process::Command;

use serde_json::{Value, json};

use crate::team::Team;

const NAME: &str = "Canary Wren";
const EMAIL: &str = "canary@firm.example";

/// Six people half-way through a round, with Canary in as many places as there are.
fn firm() -> Team {
    let mut team =
        Team::chart("Ana, Board\n  Canary Wren, Sales\n    Dee, Depot\n  Ben, Works\n  Cy, Law\n  Eli, Art");
    let (canary, ana, ben, dee) = (team.id("Canary"), team.id("Ana"), team.id("Ben"), team.id("Dee"));
    team.ask("set_person", json!({ "person": canary, "email": EMAIL, "site": "Nest" }));
    team.ask("import_history", json!({ "text": "round,person,partner\n1,Canary Wren,Ana" }));
    team.ask("set_dealings", json!({ "person": canary, "other": ben, "dealings": "nowAndThen" }));
    team.ask("set_apart", json!({ "person": canary, "other": dee, "apart": true }));
    team.everybody_joins();
    team.ask("set_kick_off", json!({ "on": "2027-01-04", "agreed": "canary wren keeps the minutes." }));
    team.publish_best();
    team.ask("plan_awayday", json!({ "date": "2027-07-09", "place": "The Loft", "starts": "09:00" }));
    let named = free_for(&mut team, "Canary");
    team.ask("nominate", json!({ "person": canary, "names": [named] }));
    team.ask("decline", json!({ "person": ana }));
    team.ask("make_feedback_pairs", json!({}));
    team
}

/// Somebody else than this person's partner.
fn free_for(team: &mut Team, name: &str) -> Value {
    let (person, published) = (team.id(name), team.ask("published", Value::Null));
    let with = |other: &Value| {
        published["groups"].as_array().unwrap().iter().any(|group| {
            let members = group["members"].as_array().unwrap();
            members.contains(other) && members.contains(&person)
        })
    };
    team.list("people").iter().map(|other| other["id"].clone()).find(|other| !with(other)).unwrap()
}

#[test]
fn no_trace_of_an_erased_person_is_left_in_the_bytes_of_the_file() {
    let mut team = firm();
    let canary = team.id("Canary");
    assert!(team.holds(NAME) && team.holds(EMAIL), "the test would find nothing");
    team.ask("erase_person", json!({ "person": canary }));
    let told = team.ask("overview", Value::Null);
    assert_eq!(told["lastChange"]["sentence"], "Somebody was erased, and the list of changes began anew");
    for word in [NAME, "Canary", "Wren", EMAIL, "Nest"] {
        assert!(!team.holds(word), "{word} is still there");
    }
}

#[test]
fn the_rest_of_the_file_stays_whole_after_somebody_is_erased() {
    let mut team = firm();
    let canary = team.id("Canary");
    let before = team.ask("published", Value::Null);
    team.ask("erase_person", json!({ "person": canary }));
    let mut team = team.reopened();
    assert_eq!(team.names(&json!([canary])), "Former");
    assert_eq!(team.ask("published", Value::Null)["version"], before["version"]);
    assert_eq!(team.groups(&team_groups(&before)).lines().count(), 3);
    let ana = team.id("Ana");
    let history = team.ask("person_history", json!({ "person": ana }));
    assert_eq!(history["rounds"][1]["partners"], json!([canary]), "round one");
    assert_eq!(team.ask("rules", Value::Null)["line"], "direct");
    assert_eq!(
        team.refused("undo", Value::Null),
        "There is nothing to undo. Everything is as it was when the file was made."
    );
    team.ask("set_person", json!({ "person": ana, "site": "Harbour" }));
    assert_eq!(team.ask("undo", Value::Null)["sentence"], "Undone: Ana was changed");
    assert_eq!(
        team.first_altered_change(),
        None,
        "the list of changes hangs together from its new beginning"
    );
}

fn team_groups(set: &Value) -> Value {
    json!({ "groups": set["groups"] })
}

#[test]
fn the_published_partner_of_an_erased_person_gets_somebody_new() {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Sales\nDee, Works");
    team.everybody_joins();
    team.publish_best();
    let ana = team.id("Ana");
    team.ask("erase_person", json!({ "person": ana }));
    let ways = team.list("repair_options");
    assert!(!ways.is_empty());
    assert!(ways.iter().all(|way| !way["groups"].to_string().contains(&format!("[{ana},"))), "{ways:?}");
}

#[test]
fn somebody_without_a_past_goes_altogether() {
    let mut team = Team::chart("Ana\nBen\nCy");
    let ben = team.id("Ben");
    assert_eq!(
        team.ask("before_erasing", json!({ "person": ben })),
        json!([
            "Everything that Ben said, and everything that was noted about Ben, goes out of this file.",
            "What was done before this can no longer be undone: the list of changes begins anew.",
            "The copies in the folder beside the programme, and in the second folder, are written anew without them. Copies that you put elsewhere, and papers that were printed or saved, still name them: those only you can remove.",
            "Notes that you typed lose the full name. Look through them for a first name alone.",
        ])
    );
    team.ask("erase_person", json!({ "person": ben }));
    assert_eq!(team.list("people").len(), 2);
    assert_eq!(
        team.refused("erase_person", json!({ "person": ben })),
        "There is nobody with that number on the roster. Nothing was changed. Look under People."
    );
}

#[test]
fn what_erasing_means_is_said_beforehand_with_everybody_it_concerns() {
    let mut team = firm();
    let canary = team.id("Canary");
    let told = team.ask("before_erasing", json!({ "person": canary }));
    let told: Vec<&str> =
        told.as_array().unwrap().iter().map(|sentence| sentence.as_str().unwrap()).collect();
    assert_eq!(told[1], "Where others need to know whom they were with, it will say “Former participant 1”.");
    assert!(told[2].ends_with("somebody new until the pairs are mended under Matches."), "{}", told[2]);
    assert_eq!(told[3], "One person is here without a manager until you name one.");
}

#[test]
fn everything_about_a_person_is_told_in_plain_sections() {
    let mut team = firm();
    let (canary, dee) = (team.id("Canary"), team.id("Dee"));
    let about = team.ask("all_about_person", json!({ "person": canary }));
    let sections = about["sections"].as_array().unwrap();
    let section = |title: &str| sections.iter().find(|section| section["title"] == title).unwrap();
    assert_eq!(section("On the roster")["rows"][1], json!(["E-mail", EMAIL]));
    assert_eq!(
        section("Coaching partners")["rows"].as_array().unwrap().last().unwrap(),
        &json!(["1", "Ana"])
    );
    assert_eq!(
        section("Answers to the invitation")["rows"],
        json!([["round 2", "joined", "22 November 2026"]])
    );
    assert_eq!(section("Marked keep apart")["rows"], json!([["Dee"]]));
    assert_eq!(section("Marked keep apart")["inConfidence"], true);
    assert_eq!(section("Dealings, as they told them")["rows"], json!([["Ben", "now and then"]]));
    assert_eq!(
        section("Named in what was typed")["rows"],
        json!([["The kick-off", "canary wren keeps the minutes."]])
    );
    assert!(section("In the list of changes")["rows"].as_array().unwrap().len() > 5);
    let about_dee = team.ask("all_about_person", json!({ "person": dee }));
    assert!(about_dee.to_string().contains("Canary Wren"), "her manager");
}

#[test]
fn the_copy_for_a_person_leaves_out_what_was_said_in_confidence_unless_it_is_wanted() {
    let mut team = firm();
    let canary = team.id("Canary");
    let words = |team: &mut Team, in_confidence: bool| {
        let path = team.folder.path().join("about.pdf");
        let wish = json!({ "person": canary, "path": path, "inConfidence": in_confidence });
        team.ask("export_about_person", wish);
        let text = Command::new("pdftotext").args(["-raw"]).arg(&path).arg("-").output().unwrap().stdout;
        String::from_utf8(text).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let for_them = words(&mut team, false);
    assert!(for_them.contains("What is held about Canary Wren"), "{for_them}");
    assert!(for_them.contains(EMAIL) && for_them.contains("Answers to the invitation"));
    assert!(for_them.contains("What colleagues said in confidence is not on this copy."));
    assert!(!for_them.contains("keep apart"));
    assert!(words(&mut team, true).contains("Marked keep apart"));
}
