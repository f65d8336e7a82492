use std::fs;

use serde_json::{Value, json};

use crate::documents::ready;
use crate::team::Team;

#[test]
fn the_booked_meetings_of_one_pair_go_into_their_calendars_and_nobody_elses() {
    let mut team = Team::chart("Ana Silva\nBen Okoro\nCy Young\nDee Lund");
    team.everybody_joins();
    let (one, other) = (team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]));
    team.ask("publish", json!({ "groups": [one, other] }));
    team.ask("plan_meetings", json!({}));
    let path = team.folder.path().join("dates.ics");
    let mut calendar = |people: Option<&Value>| {
        let mut wish = json!({ "kind": "meetingDates", "format": "ics", "path": path });
        if let Some(people) = people {
            wish["people"] = people.clone();
        }
        team.ask("export_document", wish);
        fs::read_to_string(&path).unwrap()
    };
    let all = calendar(None);
    assert_eq!(all.matches("BEGIN:VEVENT").count(), 12);
    let theirs = calendar(Some(&json!(one)));
    assert_eq!(theirs.matches("SUMMARY:Coaching pair: Ana and Ben\r\n").count(), 6, "{theirs}");
    assert!(!theirs.contains("Cy") && theirs.contains("DTSTART;TZID=Europe/London:2027"), "{theirs}");
}

#[test]
fn a_picture_of_the_first_page_is_had_without_the_others() {
    let mut firm = ready();
    let pages = |firm: &mut Team, first_only: bool| {
        let preview = firm.ask("preview_document", json!({ "kind": "letters", "firstOnly": first_only }));
        preview["pages"].as_array().unwrap().clone()
    };
    let all = pages(&mut firm, false);
    assert_eq!(all.len(), 42);
    assert_eq!(pages(&mut firm, true), all[..1]);
}

#[test]
fn the_guide_is_a_web_page_and_the_awayday_a_file_for_calendars() {
    let mut firm = ready();
    let mut saved = |kind: &str, format: &str| {
        let path = firm.folder.path().join(format!("saved.{format}"));
        firm.ask("export_document", json!({ "kind": kind, "format": format, "path": path }));
        fs::read_to_string(path).unwrap()
    };
    assert!(saved("guide", "html").starts_with("<!doctype html>"));
    assert!(saved("awaydayAgenda", "ics").contains("DTSTART;TZID=Europe/London:20270709T090000"));
    let path = firm.folder.path().join("guide.ics");
    assert_eq!(
        firm.refused("export_document", json!({ "kind": "guide", "format": "ics", "path": path })),
        "“Guide” is not saved as that kind of file. Nothing was saved. Choose one of the kinds that it is offered as."
    );
    assert!(!path.exists());
}
