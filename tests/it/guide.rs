use std::fs;

use serde_json::{Value, json};

use crate::team::Team;

/// What stands in the guide as a web page.
fn page(team: &mut Team) -> String {
    let path = team.folder.path().join("guide.html");
    team.ask("export_document", json!({ "kind": "guide", "format": "html", "path": path }));
    fs::read_to_string(path).unwrap()
}

fn section(team: &mut Team, heading: &str) -> Value {
    let sections = team.list("guide_sections");
    sections.into_iter().find(|section| section["heading"] == heading).unwrap()
}

#[test]
fn a_section_can_be_changed_put_back_and_undone_and_the_papers_follow() {
    let mut team = Team::real_firm();
    let before = page(&mut team);
    let ours = section(&mut team, "Six meetings");
    assert_eq!((&ours["ours"], &ours["added"]), (&json!(true), &json!(false)));
    let words = "We meet on Fridays.\r\n\r\n- Where: in the garden";
    let set = json!({ "place": ours["place"], "heading": "Six  Fridays", "words": words });
    let changed = team.ask("set_guide_section", set);
    assert_eq!(changed["ours"], false);
    let after = page(&mut team);
    assert!(after.contains("<h2>Six Fridays</h2>\n<p>We meet on Fridays.</p>\n<dl>"), "{after}");
    let handout = team.folder.path().join("handout.pdf");
    team.ask("export_document", json!({ "kind": "kickOffHandout", "format": "pdf", "path": handout }));
    assert!(crate::documents::text_of(&handout).contains("We meet on Fridays."));

    team.ask("undo", Value::Null);
    assert_eq!(page(&mut team), before);
    team.ask("redo", Value::Null);
    team.ask("put_back_guide_section", json!({ "place": ours["place"] }));
    assert_eq!(page(&mut team), before);
    let done: Vec<Value> =
        team.list("history_of_changes").iter().take(2).map(|change| change["sentence"].clone()).collect();
    assert_eq!(
        done,
        [
            "“Six meetings” in the guide reads as it came with the program",
            "“Six Fridays” was changed in the guide"
        ]
    );
}

#[test]
fn the_firms_own_sections_come_after_ours_and_can_be_taken_out() {
    let mut team = Team::empty();
    let first = team.ask("set_guide_section", json!({ "heading": "Rooms", "words": "The loft is free." }));
    let second = team.ask("set_guide_section", json!({ "heading": "Tea", "words": "Ask Jo." }));
    assert_eq!((&first["place"], &second["place"], &second["added"]), (&json!(51), &json!(52), &json!(true)));
    let headings: Vec<Value> =
        team.list("guide_sections").iter().rev().take(3).map(|section| section["heading"].clone()).collect();
    assert_eq!(headings, ["Tea", "Rooms", "And then"]);
    team.ask("put_back_guide_section", json!({ "place": 51 }));
    assert_eq!(team.list("history_of_changes")[0]["sentence"], "“Rooms” was taken out of the guide");
    assert!(!page(&mut team).contains("The loft is free."));
    assert_eq!(
        team.refused("put_back_guide_section", json!({ "place": 51 })),
        "There is no such section in the guide. Nothing was changed. Look at the guide again, and choose one of its sections."
    );
}

#[test]
fn words_as_we_wrote_them_count_as_ours() {
    let mut team = Team::empty();
    let ours = section(&mut team, "And then");
    let as_it_is = json!({ "place": ours["place"], "heading": ours["heading"], "words": ours["words"] });
    let before = team.list("history_of_changes").len();
    assert_eq!(team.ask("set_guide_section", as_it_is.clone()), ours);
    assert_eq!(team.list("history_of_changes").len(), before, "nothing was changed");
    team.ask(
        "set_guide_section",
        json!({ "place": ours["place"], "heading": "And then", "words": "The end." }),
    );
    assert_eq!(team.ask("set_guide_section", as_it_is), ours);
}

#[test]
fn an_empty_section_and_one_that_is_too_long_are_told_kindly() {
    let mut team = Team::empty();
    let mut told = |heading: &str, words: &str| {
        team.refused("set_guide_section", json!({ "place": 1, "heading": heading, "words": words }))
    };
    assert_eq!(
        told(" ", "Words."),
        "The section has no heading yet. Nothing was changed. Write it a little differently, and keep it then."
    );
    assert_eq!(
        told("Heading", " \n\t "),
        "The section has no text yet. Nothing was changed. Write it a little differently, and keep it then."
    );
    assert_eq!(
        told("Heading", &"é".repeat(4_001)),
        "This text has 4001 letters, and there is room for 4000. Nothing was changed. Write it a little differently, and keep it then."
    );
}

#[test]
fn whom_to_tell_is_named_wherever_the_words_ask_for_it() {
    let mut team = Team::chart("Ana Silva\n  Ben Okoro");
    team.ask("set_guide_section", json!({ "heading": "{contact} and you", "words": "Ask {contact}." }));
    assert!(page(&mut team).contains("<h2>Ana Silva and you</h2>\n<p>Ask Ana Silva.</p>"));
}
