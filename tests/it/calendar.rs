use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use crate::team::Team;

/// Two pairs with six meetings each.
fn meeting() -> (Team, [Value; 2]) {
    let mut team = Team::chart("Ana Silva\nBen Okoro\nCy Young\nDee Lund");
    team.everybody_joins();
    let pairs = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"])].map(|pair| json!(pair));
    team.ask("publish", json!({ "groups": pairs }));
    team.ask("plan_meetings", json!({}));
    (team, pairs)
}

fn saved(team: &mut Team, kind: &str, people: Option<&Value>) -> String {
    let path = team.folder.path().join("calendar.ics");
    let mut wish = json!({ "kind": kind, "format": "ics", "path": path });
    if let Some(people) = people {
        wish["people"] = people.clone();
    }
    team.ask("export_document", wish);
    fs::read_to_string(path).unwrap().replace("\r\n ", "")
}

/// The start of each event, by what it is known by for ever.
fn starts(calendar: &str) -> BTreeMap<String, String> {
    let value = |event: &str, name: &str| {
        event.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned()
    };
    let events = calendar.split("BEGIN:VEVENT").skip(1);
    events.map(|event| (value(event, "UID:"), value(event, "DTSTART;"))).collect()
}

#[test]
fn meetings_are_at_ten_by_the_clock_of_the_computer_until_something_else_is_chosen() {
    let (mut team, _) = meeting();
    let setting = team.ask("calendar_setting", Value::Null);
    assert_eq!((&setting["zone"], &setting["meetingsAt"]), (&json!("Europe/London"), &json!("10:00")));
    team.in_zone("Asia/Kolkata");
    assert_eq!(team.ask("calendar_setting", Value::Null)["zone"], "Asia/Kolkata");
    assert!(saved(&mut team, "meetingDates", None).contains("DTSTART;TZID=Asia/Kolkata:20270125T100000\r\n"));
    team.in_zone("Nowhere/Land");
    assert_eq!(team.ask("calendar_setting", Value::Null)["zone"], "Europe/London");

    let chosen = json!({ "zone": "Europe/Berlin", "meetingsAt": "16:30" });
    assert_eq!(team.ask("set_calendar_setting", chosen)["meetingsAt"], "16:30");
    team.in_zone("Asia/Kolkata");
    let calendar = saved(&mut team, "meetingDates", None);
    assert!(
        calendar.contains("DTSTART;TZID=Europe/Berlin:20270125T163000\r\nDURATION:PT60M\r\n"),
        "{calendar}"
    );
    assert_eq!(calendar.matches("BEGIN:VTIMEZONE").count(), 1);
    assert_eq!(
        team.list("history_of_changes")[0]["sentence"],
        "Meetings are in calendars at 16:30, by the clock of Europe/Berlin"
    );
    team.ask("undo", Value::Null);
    assert_eq!(team.ask("calendar_setting", Value::Null)["zone"], "Asia/Kolkata");
}

#[test]
fn every_zone_that_is_offered_can_be_chosen_and_no_other() {
    let mut team = Team::empty();
    let zones = team.ask("calendar_setting", Value::Null)["zones"].as_array().unwrap().clone();
    assert!(zones.len() > 400, "{}", zones.len());
    for zone in ["Europe/London", "America/New_York", "Australia/Sydney", "UTC"] {
        assert!(zones.contains(&json!(zone)), "{zone}");
        team.ask("set_calendar_setting", json!({ "zone": zone }));
    }
    assert_eq!(
        team.refused("set_calendar_setting", json!({ "zone": "Moon/Sea" })),
        "“Moon/Sea” is not a time zone. Nothing was changed. Choose one of the list, such as Europe/London."
    );
}

#[test]
fn a_meeting_that_is_moved_or_planned_anew_stays_the_same_event() {
    let (mut team, [ours, theirs]) = meeting();
    let before = saved(&mut team, "meetingDates", None);
    let of_others = starts(&saved(&mut team, "meetingDates", Some(&theirs)));
    let days = ["2027-02-01", "2027-02-02", "2027-02-03", "2027-02-04", "2027-02-05"];
    team.minutes_later(1).ask("plan_meetings", json!({ "members": ours, "dates": days }));
    let after = saved(&mut team, "meetingDates", Some(&ours));
    let (all, five) = (starts(&before), starts(&after));
    assert_eq!(five.len(), 5);
    assert!(five.keys().all(|id| all.contains_key(id)), "{five:?}");
    assert!(five.values().all(|start| start.starts_with("TZID=Europe/London:202702")), "{five:?}");
    assert_eq!(starts(&saved(&mut team, "meetingDates", Some(&theirs))), of_others);
    let sequence = |calendar: &str| {
        let line = calendar.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap();
        line.trim().parse::<i64>().unwrap()
    };
    assert!(sequence(&after) > sequence(&before));
}

#[test]
fn meetings_are_known_by_the_same_for_ever_whatever_the_firm_is_called() {
    let (mut team, _) = meeting();
    let before = starts(&saved(&mut team, "meetingDates", None));
    assert_eq!(before.len(), 12);
    team.ask("set_programme", json!({ "organisation": "Another name" }));
    assert_eq!(starts(&saved(&mut team, "meetingDates", None)), before);
}

#[test]
fn the_awayday_has_its_zone() {
    let mut firm = crate::documents::ready();
    let calendar = saved(&mut firm, "awaydayAgenda", None);
    assert!(calendar.contains("DTSTART;TZID=Europe/London:20270709T090000"), "{calendar}");
    assert!(calendar.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"), "{calendar}");
}
