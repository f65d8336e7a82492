//! What is confidential reaches no document for others, in whatever form they are saved.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::documents::text_of;
use crate::team::{Team, members};

/// What stands in every document for others, as every kind of file, by its name.
fn for_others(team: &mut Team) -> BTreeMap<String, String> {
    let folder = team.folder.path().join("for others");
    let files = team.ask("export_all", json!({ "folder": folder }));
    let named = |file: &Value| {
        let path = Path::new(file["path"].as_str().unwrap());
        (path.file_name().unwrap().to_string_lossy().into_owned(), text_of(path))
    };
    files.as_array().unwrap().iter().map(named).collect()
}

/// Eight people, of whom Holly sits out, with everything in place of which there is a document.
fn under_way() -> Team {
    let mut team = Team::chart(
        "Ana Silva, Law\nBen Okoro, Art\nCy Young, Sea\nDee Lund, Ice\nEli Marsh, Oak\nFay Hill, Elm\nHolly Canaryholdout, Yew",
    );
    team.everybody_joins();
    let holly = team.id("Holly");
    team.ask("set_answer", json!({ "person": holly, "answer": "notThisTime" }));
    let pairs = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])];
    team.ask("publish", json!({ "groups": pairs }));
    team.on("2027-02-10").ask("plan_meetings", json!({}));
    team.ask("plan_awayday", json!({ "date": "2027-07-09", "place": "Loft", "starts": "09:00" }));
    team.ask("make_feedback_pairs", json!({}));
    team.ask("import_survey", json!({ "text": format!("trust,champion,again\n{}", "3,2,3\n".repeat(5)) }));
    team
}

#[test]
fn nothing_that_is_said_in_confidence_changes_a_letter_of_any_document_for_others() {
    let mut team = under_way();
    let before = for_others(&mut team);
    assert!(before.len() >= 41, "{:?}", before.keys());
    let [ana, ben, cy, dee, eli] = ["Ana", "Ben", "Cy", "Dee", "Eli"].map(|name| team.id(name));
    for (what, said) in [
        ("set_apart", json!({ "person": eli, "other": cy, "apart": true })),
        ("set_trusted", json!({ "person": eli, "names": [dee] })),
        ("nominate", json!({ "person": ben, "names": [cy, dee] })),
        ("set_acceptance", json!({ "person": eli, "said": "fine" })),
        ("decline", json!({ "person": ana, "suggests": cy })),
        ("set_consent", json!({ "person": ana, "suggests": cy, "consents": false })),
        ("set_dealings", json!({ "person": dee, "other": ana, "dealings": "nowAndThen" })),
        (
            "set_absence",
            json!({ "person": dee, "from": "2027-03-01", "until": "2027-03-10", "anotherPartner": false }),
        ),
        ("agree", json!({ "members": [cy, dee] })),
        ("set_speakers", json!({ "speakers": [{ "person": eli, "done": false }] })),
        ("record_insight", json!({ "person": eli, "words": "wreninsight", "consents": true })),
        ("set_kick_off_element", json!({ "element": "trust", "agreed": "wrenagreed" })),
        ("put_aside", json!({ "name": "wrenaside" })),
        (
            "set_person",
            json!({ "person": eli, "email": "wrenmail@firm.example", "site": "wrensite", "level": 77 }),
        ),
    ] {
        if what == "put_aside" {
            let proposal = team.ask("propose", json!({}));
            team.ask("keep_draft", json!({ "groups": members(&proposal) }));
        }
        team.ask(what, said);
    }
    let after = for_others(&mut team);
    for (name, text) in &after {
        assert!(!text.to_lowercase().contains("wren"), "{name}: {text}");
        assert_eq!(Some(text), before.get(name), "{name}");
    }
    assert_eq!(after.len(), before.len());
}

#[test]
fn whoever_sits_out_is_named_on_the_forms_that_list_everybody_and_nowhere_else() {
    let mut team = under_way();
    let named: Vec<String> = for_others(&mut team)
        .into_iter()
        .filter(|(_, text)| text.contains("Canaryholdout"))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        named,
        ["04 Joining form.html", "04 Joining form.pdf", "05 Dealings form.html", "05 Dealings form.pdf"]
    );
}

#[test]
fn notes_for_the_facilitator_are_on_the_run_sheet_and_nowhere_else() {
    let mut team = under_way();
    let parts = json!([
        { "minutes": 45, "title": "Feedback pairs", "who": "All", "kind": "feedback", "notes": "wrennotes" },
        { "minutes": 30, "title": "Sharing", "who": "All", "kind": "sharing", "notes": "wrennotes" },
    ]);
    team.ask(
        "plan_awayday",
        json!({ "date": "2027-07-09", "place": "Loft", "starts": "09:00", "parts": parts }),
    );
    let named: Vec<String> = for_others(&mut team)
        .into_iter()
        .filter(|(_, text)| text.contains("wrennotes"))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(named, ["16 Awayday run sheet.csv", "16 Awayday run sheet.pdf", "16 Awayday run sheet.xlsx"]);
}

#[test]
fn why_a_pair_was_allowed_against_a_rule_is_on_no_document_for_others() {
    let mut team = Team::chart("Ana Silva, Law\nBen Okoro, Art\nCy Young, Sea\nDee Lund, Ice");
    team.everybody_joins();
    let [ana, ben, cy, dee] = ["Ana", "Ben", "Cy", "Dee"].map(|name| team.id(name));
    team.ask("set_dealings", json!({ "person": ana, "other": ben, "dealings": "mostWeeks" }));
    let note = json!([{ "members": [ana, ben], "rule": "closely", "note": "wrennote" }]);
    team.ask("publish", json!({ "groups": [[ana, ben], [cy, dee]], "overrides": note }));
    for (name, text) in for_others(&mut team) {
        assert!(!text.contains("wrennote") && !text.contains("most weeks. Allow"), "{name}: {text}");
    }
}
