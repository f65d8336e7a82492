use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::team::Team;

/// What a person reads in a file, whatever kind it is.
pub fn text_of(path: &Path) -> String {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("pdf") => {
            let told = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output().unwrap();
            String::from_utf8(told.stdout).unwrap()
        }
        Some("xlsx") => {
            let table = coaching_core::tables::from_file(path).unwrap();
            let rows = std::iter::once(&table.headings).chain(&table.rows);
            rows.map(|row| row.cells.join("\t") + "\n").collect()
        }
        Some("ics") => fs::read_to_string(path).unwrap().replace("\r\n ", ""),
        _ => fs::read_to_string(path).unwrap(),
    }
}

/// A firm whose pairs are published, with an Awayday and its feedback pairs.
pub fn ready() -> Team {
    let mut firm = Team::real_firm();
    firm.publish_best();
    firm.ask(
        "plan_awayday",
        json!({ "date": "2027-07-09", "place": "The Old Sail Loft", "starts": "09:00" }),
    );
    firm.ask("make_feedback_pairs", json!({}));
    firm
}

#[test]
fn every_document_says_whether_it_can_be_made_and_what_is_missing() {
    let mut firm = Team::real_firm();
    let unpublished = "No pairs have been published yet. Publish them under Matches.";
    let unplanned = "The Awayday has no date yet. Plan it under Awayday.";
    let why: Vec<Value> =
        firm.list("documents").iter().map(|document| json!([document["kind"], document["why"]])).collect();
    assert_eq!(
        json!(why),
        json!([
            ["kickOffHandout", null],
            ["guide", null],
            ["signUpSheet", null],
            ["joiningForm", null],
            ["dealingsForm", null],
            ["people", null],
            ["dealings", null],
            ["reviewSheet", "There are no pairs to look over yet. Propose some under Matches."],
            ["howPairsWereMade", null],
            ["matchSheet", unpublished],
            ["letters", unpublished],
            ["matchForm", unpublished],
            ["proposal", null],
            ["pairs", "No round has had pairs yet. Publish some under Matches."],
            ["agreements", unpublished],
            ["meetingDates", "No meetings are booked. Plan them under Six months."],
            ["meetings", "No pairs are meeting now. Publish some under Matches."],
            [
                "turnsSheet",
                "As far as the recorded meetings say, every pair takes turns. There is nothing to print."
            ],
            ["firstCheckInForm", unpublished],
            ["halfWayCheckInForm", unpublished],
            ["nominationForm", unpublished],
            ["nominationSlips", unpublished],
            ["nominations", "Nobody has named anybody for the Awayday yet. Record it under Awayday."],
            ["awaydayAgenda", unplanned],
            ["awaydayRunSheet", unplanned],
            ["feedbackPairs", unplanned],
            ["promptCards", unplanned],
            ["tableSigns", unplanned],
            ["surveyForm", unpublished],
            ["roundInAPage", "No round has had pairs yet. Publish pairs under Matches, and let them meet."],
            [
                "experienceReport",
                "There are too few survey forms for a report. Add them under What next. From five forms on it can be made, so that nobody is recognised."
            ],
        ])
    );
    let mut firm = ready();
    let missing: Vec<Value> = firm
        .list("documents")
        .into_iter()
        .filter(|document| document["available"] == false)
        .map(|document| document["kind"].clone())
        .collect();
    assert_eq!(missing, ["meetingDates", "turnsSheet", "nominations", "experienceReport"]);
}

#[test]
fn the_match_sheet_of_the_real_firm_has_everybody_twice_and_passes_as_accessible_pdf() {
    let mut firm = ready();
    let path = firm.folder.path().join("Match sheet.pdf");
    let saved = firm.ask("export_document", json!({ "kind": "matchSheet", "format": "pdf", "path": path }));
    assert_eq!(saved["pages"], 1);
    let text = text_of(&path);
    for person in firm.list("people") {
        let surname = person["name"].as_str().unwrap().rsplit(' ').next().unwrap().to_owned();
        assert!(text.matches(&surname).count() >= 3, "{surname}: own line, partner’s line, pair\n{text}");
    }
    assert!(text.contains("version 1"), "{text}");
    let info = String::from_utf8(Command::new("pdfinfo").arg(&path).output().unwrap().stdout).unwrap();
    assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
}

#[test]
fn the_same_programme_gives_the_same_bytes_whatever_the_paper() {
    let mut firm = ready();
    for paper in ["a4", "letter"] {
        for document in firm.list("documents") {
            let kind = &document["kind"];
            if document["available"] == false || document["formats"][0] != "pdf" {
                continue;
            }
            let mut bytes = ["a", "b"].map(|name| {
                let path = firm.folder.path().join(name);
                firm.ask(
                    "export_document",
                    json!({ "kind": kind, "format": "pdf", "path": path, "paper": paper }),
                );
                fs::read(path).unwrap()
            });
            assert!(bytes[0].starts_with(b"%PDF"));
            assert_eq!(std::mem::take(&mut bytes[0]), bytes[1], "{kind} on {paper}");
        }
    }
}

#[test]
fn our_own_match_sheet_as_a_table_is_taken_in_again_as_history() {
    let mut firm = ready();
    let csv = firm.folder.path().join("pairs.csv");
    firm.ask("export_document", json!({ "kind": "matchSheet", "format": "csv", "path": csv }));
    let mut next = Team::empty();
    next.ask("import_people", json!({ "path": crate::team::fixture("real-firm/people.csv") }));
    let taken = next.ask("import_history", json!({ "path": csv }));
    assert_eq!(taken["added"], 12, "nine pairs and the three pairs of the trio");
}

#[test]
fn nothing_confidential_is_on_any_document() {
    let mut firm = ready();
    let people = firm.list("people");
    let published = firm.ask("published", Value::Null);
    let decliner = published["groups"][0]["members"][0].clone();
    firm.ask("decline", json!({ "person": decliner }));
    let hidden = people.iter().find(|person| person["name"] == "Quinn Abbott").unwrap()["id"].clone();
    firm.ask("set_answer", json!({ "person": hidden, "answer": "notThisTime" }));
    firm.ask("make_feedback_pairs", json!({}));
    let folder = firm.folder.path().join("all");
    let files = firm.ask("export_all", json!({ "folder": folder }));
    assert_eq!(files.as_array().unwrap().len(), 39);
    for file in files.as_array().unwrap() {
        let path = file["path"].as_str().unwrap();
        let text = text_of(Path::new(path));
        for word in ["not this time", "declin", "keep apart", "Joined", "@firm.example"] {
            assert!(!text.contains(word), "{word} in {path}");
        }
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_is_a_sentence() {
    let mut firm = ready();
    let path = firm.folder.path().join("missing").join("sheet.pdf");
    let told =
        firm.refused("export_document", json!({ "kind": "matchSheet", "format": "pdf", "path": path }));
    assert!(told.starts_with("The document could not be saved there ("), "{told}");
    assert!(told.ends_with("Nothing was written, and a file of that name is as it was. Choose another folder or make room, then save again."), "{told}");
}

#[test]
fn the_preview_shows_as_many_pages_as_the_pdf_has() {
    let mut firm = ready();
    let preview = firm.ask(
        "preview_document",
        json!({ "kind": "awaydayRunSheet", "paper": "letter", "largePrint": true, "blackAndWhite": true }),
    );
    let path = firm.folder.path().join("run.pdf");
    let saved = firm.ask(
        "export_document",
        json!({ "kind": "awaydayRunSheet", "format": "pdf", "path": path, "paper": "letter", "largePrint": true, "blackAndWhite": true }),
    );
    assert_eq!(preview["pages"].as_array().unwrap().len() as u64, saved["pages"].as_u64().unwrap());
    assert!(preview["pages"][0].as_str().unwrap().starts_with("<svg"));
}

#[test]
fn a_document_never_replaces_the_programme_or_a_folder() {
    let mut firm = ready();
    for place in [firm.path(), firm.folder.path().to_owned()] {
        let told =
            firm.refused("export_document", json!({ "kind": "matchSheet", "format": "pdf", "path": place }));
        assert!(
            told.starts_with("The document could not be saved there (something that is not a document"),
            "{told}"
        );
    }
    let mut firm = firm.reopened();
    assert_eq!(firm.list("people").len(), 21);
}

#[test]
fn a_document_never_replaces_a_programme_that_is_protected() {
    let mut firm = ready();
    firm.ask("set_passphrase", json!({ "passphrase": "four quiet green boats" }));
    let (path, before) = (firm.path(), fs::read(firm.path()).unwrap());
    let told =
        firm.refused("export_document", json!({ "kind": "matchSheet", "format": "pdf", "path": path }));
    assert!(
        told.starts_with("The document could not be saved there (something that is not a document"),
        "{told}"
    );
    assert_eq!(fs::read(path).unwrap(), before);
}

#[test]
fn feedback_pairs_that_no_longer_fit_are_not_printed() {
    let mut firm = ready();
    let made = firm.ask("feedback_pairs", Value::Null);
    assert_eq!((&made["fits"], made["proof"].is_object()), (&json!(true), true));
    let somebody = made["groups"][0]["members"][0].clone();
    firm.ask("set_answer", json!({ "person": somebody, "answer": "notThisTime" }));
    let made = firm.ask("feedback_pairs", Value::Null);
    assert_eq!((&made["fits"], &made["proof"]), (&json!(false), &Value::Null));
    assert_eq!(
        firm.list("documents").iter().find(|document| document["kind"] == "feedbackPairs").unwrap()["why"],
        "The feedback pairs no longer fit who takes part and who is whose coaching partner. Make them again under Awayday."
    );
}

#[test]
fn the_papers_of_a_closed_round_can_be_printed_until_the_next_one_starts() {
    let mut firm = ready();
    let wall = |firm: &mut Team, kind: &str| {
        let path = firm.folder.path().join("table.csv");
        firm.ask("export_document", json!({ "kind": kind, "format": "csv", "path": path }));
        fs::read_to_string(path).unwrap()
    };
    let kinds = ["matchSheet", "letters", "awaydayAgenda", "awaydayRunSheet", "feedbackPairs"];
    let before = kinds.map(|kind| wall(&mut firm, kind));
    let bruno = firm.id("Bruno");
    firm.on("2027-07-12").ask("close_round", Value::Null);
    firm.ask("set_person", json!({ "person": bruno, "leaves": "2027-07-09" }));
    assert_eq!(kinds.map(|kind| wall(&mut firm, kind)), before);
    let why: Vec<Value> = firm
        .list("documents")
        .into_iter()
        .filter(|document| document["available"] == false)
        .map(|document| document["why"].clone())
        .collect();
    assert_eq!(
        why,
        [
            "No round has begun. Start one under Who’s in.",
            "No round has begun. Start one under Who’s in.",
            "No round has begun. Start one under Who’s in.",
            "No round has begun. Start one under Who’s in.",
            "There are no pairs to look over yet. Propose some under Matches.",
            "No round has begun. Start one under Who’s in.",
            "No round is going on. Start one under Who’s in with the day it begins.",
            "No round is going on, so no pair meets. There is nothing to print.",
            "No round is going on, so no pair meets. There is nothing to print.",
            "No pairs are meeting now. Publish some under Matches.",
            "No round is going on, so no pair meets. There is nothing to print.",
            "No round has begun. Start one under Who’s in.",
            "No round has begun. Start one under Who’s in.",
            "No round has begun. Start one under Who’s in.",
            "No round is going on. Start one under Who’s in with the day it begins.",
            "Nobody has named anybody for the Awayday yet. Record it under Awayday.",
            "There are too few survey forms for a report. Add them under What next. From five forms on it can be made, so that nobody is recognised.",
        ]
    );
    firm.ask("start_round", json!({ "startsOn": "2027-07-19" }));
    assert_eq!(
        firm.list("documents").iter().find(|document| document["kind"] == "matchSheet").unwrap()["why"],
        "No pairs have been published yet. Publish them under Matches."
    );
}

#[test]
fn after_a_repair_letters_are_printed_only_for_those_whom_it_concerns() {
    let mut team = Team::chart("Ana Silva\nBen Okoro\nCy Young\nDee Lund\nEli Marsh\nFay Hill");
    team.everybody_joins();
    let pairs = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])];
    team.ask("publish", json!({ "groups": pairs }));
    let path = team.folder.path().join("letters.csv");
    let to = |team: &mut Team, choice: Value| {
        let mut wish = json!({ "kind": "letters", "format": "csv", "path": path });
        wish.as_object_mut().unwrap().extend(choice.as_object().unwrap().clone());
        team.ask("export_document", wish);
        let table = fs::read_to_string(&path).unwrap();
        table.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(to(&mut team, json!({})).len(), 6);
    let ana = team.id("Ana");
    team.ask("decline", json!({ "person": ana }));
    let published = team.ask("accept_repair", json!({ "option": 1 }));
    let new = team.names(&published["newlyMatched"]).replace(" + ", " ");
    let printed = to(&mut team, json!({ "changedOnly": true }));
    let first: Vec<&str> = printed.iter().map(|name| name.split(' ').next().unwrap()).collect();
    assert_eq!(first.join(" "), new);
    assert_eq!(first.len(), 4);
    assert_eq!(to(&mut team, json!({ "people": [ana] })), ["Ana Silva"]);
    assert_eq!(
        team.refused("preview_document", json!({ "kind": "letters", "people": [] })),
        "There is nobody to write to. Nothing was made. Choose people who are in a pair."
    );
}

#[test]
fn whoever_is_left_out_by_a_change_gets_a_letter_too_and_whoever_has_left_gets_none() {
    let mut team = Team::chart("Ana Silva\nBen Okoro\nCy Young\nDee Lund");
    team.everybody_joins();
    let pairs = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"])];
    team.ask("publish", json!({ "groups": pairs }));
    let ben = team.id("Ben");
    team.ask("set_person", json!({ "person": ben, "leaves": "2027-02-15" }));
    team.ask("accept_repair", json!({ "option": 0 }));
    let path = team.folder.path().join("letters.csv");
    for (changed_only, rows) in [(true, 1), (false, 3)] {
        let wish = json!({ "kind": "letters", "format": "csv", "path": path, "changedOnly": changed_only });
        team.ask("export_document", wish);
        let table = fs::read_to_string(&path).unwrap();
        assert_eq!(table.lines().count(), 1 + rows, "{table}");
        assert!(table.contains("Ana Silva,Ana,,Ana Silva,,,"), "{table}");
    }
}
