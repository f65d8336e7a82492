//! The forms that people get: for whom they are, and whom they list.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::documents::ready;
use crate::team::Team;

/// A form as a web page.
fn page(firm: &mut Team, kind: &str, people: Option<&[Value]>) -> String {
    let path = firm.folder.path().join("form.html");
    let mut wish = json!({ "kind": kind, "format": "html", "path": path });
    if let Some(people) = people {
        wish["people"] = json!(people);
    }
    firm.ask("export_document", wish);
    fs::read_to_string(path).unwrap()
}

/// A form as it is read on paper.
fn printed(firm: &mut Team, kind: &str) -> String {
    let path = firm.folder.path().join("form.pdf");
    firm.ask("export_document", json!({ "kind": kind, "format": "pdf", "path": path }));
    String::from_utf8(Command::new("pdftotext").arg(path).arg("-").output().unwrap().stdout).unwrap()
}

#[test]
fn a_form_for_one_person_says_who_it_is_for_and_who_their_partner_is_but_not_who_else_is_with_whom() {
    let mut team = Team::chart("Ana Silva\nBen Okoro\nCy Young\nDee Lund");
    team.everybody_joins();
    let (one, other) = (team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]));
    team.ask("publish", json!({ "groups": [one, other] }));
    let own = page(&mut team, "matchForm", Some(&one[..1]));
    assert!(own.contains("<p class=\"reader\">Ana Silva</p>"), "{own}");
    assert!(own.contains("You and Ben Okoro coach each other in this round"), "{own}");
    assert!(!own.contains(">Ben Okoro</option>"), "nobody suggests whom they have: {own}");
    assert_eq!(own.matches("Cy Young").count(), 1, "as somebody to suggest: {own}");
    let for_all = page(&mut team, "matchForm", None);
    assert!(!for_all.contains("coach each other"), "{for_all}");
    let nominates = page(&mut team, "nominationForm", Some(&one[..1]));
    assert!(!nominates.contains("Ben Okoro") && nominates.contains("Cy Young"), "{nominates}");
}

#[test]
fn whoever_did_not_join_is_not_on_a_list_of_those_who_did() {
    let mut team = Team::chart("Ana Silva\nBen Okoro\nCy Young\nDee Lund\nEli Reed");
    team.everybody_joins();
    let (one, other, eli) = (team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.id("Eli"));
    team.ask("set_answer", json!({ "person": eli, "answer": "notThisTime" }));
    team.ask("publish", json!({ "groups": [one, other] }));
    for (kind, is_listed) in
        [("joiningForm", true), ("dealingsForm", true), ("matchForm", false), ("nominationForm", false)]
    {
        assert_eq!(page(&mut team, kind, None).contains("Eli Reed"), is_listed, "{kind}");
    }
    assert_eq!(
        team.refused(
            "export_document",
            json!({ "kind": "matchForm", "format": "html", "path": team.path(), "people": [eli] })
        ),
        "There is nobody to fill this form in. Nothing was made. Choose people who take part."
    );
}

#[test]
fn the_file_for_one_person_or_one_pair_says_whose_it_is_with_a_name_that_every_system_takes() {
    let mut team = Team::chart("Ana \\ Silva: Jr.\nBen Okoro\nCy Young");
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    for (kind, format, people, name) in [
        ("matchForm", "html", json!(null), "Match form.html"),
        ("matchForm", "html", json!([ben]), "Match form for Ben Okoro.html"),
        ("nominationForm", "pdf", json!([ana]), "Nomination form for Ana - Silva- Jr.pdf"),
        ("letters", "pdf", json!([ben]), "Letter for Ben Okoro.pdf"),
        ("meetingDates", "ics", json!([ana, ben]), "Meeting dates for Ana and Ben.ics"),
        ("surveyForm", "pdf", json!([ben]), "Survey form.pdf"),
        ("matchSheet", "xlsx", json!([]), "Match sheet.xlsx"),
    ] {
        let asked = json!({ "kind": kind, "format": format, "people": people });
        assert_eq!(team.ask("document_name", asked), name);
    }
}

#[test]
fn forms_without_a_name_are_numbered_sheets_for_as_many_as_are_in_pairs() {
    let mut firm = ready();
    for kind in ["firstCheckInForm", "halfWayCheckInForm", "surveyForm"] {
        let sheets = printed(&mut firm, kind);
        assert_eq!(sheets.matches("begin with").count(), 21, "{kind}");
        for person in firm.list("people") {
            let name = person["name"].as_str().unwrap();
            let leads = person["leader"] == true || person["hrLead"] == true;
            assert!(leads || !sheets.contains(name), "{name} on {kind}");
        }
    }
}
