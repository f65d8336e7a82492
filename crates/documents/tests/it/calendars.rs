//! Calendar files, read by two parsers by other authors; the times that they see in UTC are compared with what the clocks of
//! five towns really show.

use std::io::BufReader;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};
use documents::{Agenda, AgendaPart, Format, Sheet, text};
use icalendar::{CalendarComponent, Component};

use crate::people::{agenda, at, clock_of, day, sheet};

fn calendar(agenda: &Agenda) -> String {
    text(agenda, Format::Ics, &sheet()).unwrap()
}

/// An Awayday of an hour.
fn hour(zone: &str, on: NaiveDate, hour: u32, minute: u32) -> Agenda {
    let part = AgendaPart { starts: at(hour, minute), minutes: 60, ..agenda().parts[0].clone() };
    Agenda { on, parts: vec![part], clock: clock_of(zone), ..agenda() }
}

/// What a program reads in a calendar file: properties by name, with their parameters behind.
#[derive(Debug, PartialEq)]
struct Read {
    event: Vec<(String, String)>,
    zone: String,
    observances: Vec<Vec<(String, String)>>,
}

/// As the crate `ical` reads it.
fn by_ical(file: &str) -> Read {
    let mut parser = ical::IcalParser::new(BufReader::new(file.as_bytes()));
    let calendar = parser.next().unwrap().unwrap();
    let read = |properties: &[ical::property::Property]| {
        let value = |value: &Option<String>| value.clone().unwrap_or_default();
        let zone = |property: &ical::property::Property| {
            let zones = property.params.iter().flatten().find(|(name, _)| name == "TZID");
            zones.map_or_else(String::new, |(_, zones)| format!("@{}", zones[0]))
        };
        let mut read: Vec<(String, String)> =
            properties.iter().map(|it| (it.name.clone(), value(&it.value) + &zone(it))).collect();
        read.sort();
        read
    };
    let zone = &calendar.timezones[0];
    Read {
        event: read(&calendar.events[0].properties),
        zone: read(&zone.properties).swap_remove(0).1,
        observances: zone.transitions.iter().map(|it| read(&it.properties)).collect(),
    }
}

/// As the crate `icalendar` reads it.
fn by_icalendar(file: &str) -> Read {
    let calendar: icalendar::Calendar = file.parse().unwrap();
    fn read(component: &impl Component) -> Vec<(String, String)> {
        let zone = |of: &icalendar::Property| {
            of.params().get("TZID").map_or_else(String::new, |zone| format!("@{}", zone.value()))
        };
        let properties = component.properties().values();
        properties.map(|of| (of.key().to_owned(), of.value().to_owned() + &zone(of))).collect()
    }
    let zone = calendar.components.iter().find_map(|component| {
        if let CalendarComponent::Other(other) = component { Some(other) } else { None }
    });
    let zone = zone.unwrap();
    Read {
        event: read(calendar.events().next().unwrap()),
        zone: zone.property_value("TZID").unwrap().to_owned(),
        observances: zone.components().iter().map(read).collect(),
    }
}

fn value<'a>(of: &'a [(String, String)], name: &str) -> &'a str {
    of.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

fn local(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap()
}

impl Read {
    /// When the event begins, by the file's own rules of its zone and nothing else.
    fn starts(&self) -> DateTime<Utc> {
        let (starts, zone) = value(&self.event, "DTSTART").split_once('@').unwrap();
        assert_eq!(zone, self.zone, "the file defines the zone that it uses");
        let starts = local(starts);
        let in_force = self.observances.iter().flat_map(|of| {
            let offset = value(of, "TZOFFSETTO").to_owned();
            onsets(of, starts.year()).into_iter().map(move |onset| (onset, offset.clone()))
        });
        let (_, offset) = in_force.filter(|(onset, _)| *onset <= starts).max().unwrap();
        let (hours, minutes) = offset.split_at(3);
        let (hours, minutes): (i64, i64) = (hours.parse().unwrap(), minutes.parse().unwrap());
        (starts - TimeDelta::minutes(60 * hours + hours.signum() * minutes)).and_utc()
    }
}

/// When a rule of a zone sets in, up to a year (RFC 5545, 3.6.5).
fn onsets(of: &[(String, String)], until: i32) -> Vec<NaiveDateTime> {
    let first = local(value(of, "DTSTART"));
    let rule: Vec<(&str, &str)> =
        value(of, "RRULE").split(';').filter_map(|part| part.split_once('=')).collect();
    let part = |name: &str| rule.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    let Some(days) = part("BYDAY") else { return vec![first] };
    assert_eq!(part("FREQ"), Some("YEARLY"));
    let (count, weekday) = days.split_at(days.len() - 2);
    let weekday = match weekday {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        other => panic!("{other}"),
    };
    let last = part("UNTIL").map_or(NaiveDateTime::MAX, |until| local(until.trim_end_matches('Z')));
    let month: u32 = part("BYMONTH").unwrap().parse().unwrap();
    let in_year = |year: i32| {
        let on = match count.parse::<u8>() {
            Ok(count) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, count).unwrap(),
            Err(_) => NaiveDate::from_ymd_opt(year, month + 1, 1).unwrap() - Days::new(1),
        };
        let back = (7 + on.weekday().num_days_from_sunday() - weekday.num_days_from_sunday()) % 7;
        (on - Days::new(back.into())).and_time(first.time())
    };
    let day_later = Days::new(1);
    (first.year()..=until)
        .map(in_year)
        .filter(|onset| *onset <= last.checked_add_days(day_later).unwrap_or(last))
        .collect()
}

/// When an hour begins in UTC, as both parsers see it.
fn seen(agenda: &Agenda) -> String {
    let file = calendar(agenda);
    let (one, other) = (by_ical(&file), by_icalendar(&file));
    assert_eq!(one.starts(), other.starts(), "{file}");
    assert_eq!(value(&one.event, "DURATION"), "PT60M");
    one.starts().format("%-d %b %H:%M").to_string()
}

#[test]
fn ten_in_the_morning_is_ten_in_the_morning_before_and_after_the_clocks_change() {
    for (zone, before, after, seen_before, seen_after) in [
        ("Europe/London", day(2027, 3, 26), day(2027, 3, 29), "26 Mar 10:00", "29 Mar 09:00"),
        ("Europe/London", day(2027, 10, 29), day(2027, 11, 1), "29 Oct 09:00", "1 Nov 10:00"),
        ("Europe/Berlin", day(2027, 3, 26), day(2027, 3, 29), "26 Mar 09:00", "29 Mar 08:00"),
        ("Europe/Berlin", day(2027, 10, 29), day(2027, 11, 1), "29 Oct 08:00", "1 Nov 09:00"),
        ("America/New_York", day(2027, 3, 12), day(2027, 3, 15), "12 Mar 15:00", "15 Mar 14:00"),
        ("America/New_York", day(2027, 11, 5), day(2027, 11, 8), "5 Nov 14:00", "8 Nov 15:00"),
        ("Australia/Sydney", day(2027, 4, 2), day(2027, 4, 5), "1 Apr 23:00", "5 Apr 00:00"),
        ("Australia/Sydney", day(2027, 10, 1), day(2027, 10, 4), "1 Oct 00:00", "3 Oct 23:00"),
        ("Asia/Kolkata", day(2027, 3, 26), day(2027, 11, 1), "26 Mar 04:30", "1 Nov 04:30"),
    ] {
        assert_eq!(seen(&hour(zone, before, 10, 0)), seen_before, "{zone}");
        assert_eq!(seen(&hour(zone, after, 10, 0)), seen_after, "{zone}");
    }
}

#[test]
fn a_time_that_the_clock_leaps_over_is_written_as_one_that_it_shows() {
    for (zone, on, hour_of, shown, utc) in [
        ("Europe/Berlin", day(2027, 3, 28), 2, "20270328T033000", "28 Mar 01:30"),
        ("Europe/London", day(2027, 3, 28), 1, "20270328T023000", "28 Mar 01:30"),
        ("America/New_York", day(2027, 3, 14), 2, "20270314T033000", "14 Mar 07:30"),
        ("Australia/Sydney", day(2027, 10, 3), 2, "20271003T033000", "2 Oct 16:30"),
    ] {
        let leapt = hour(zone, on, hour_of, 30);
        assert!(calendar(&leapt).contains(&format!("DTSTART;TZID={zone}:{shown}\r\n")), "{zone}");
        assert_eq!(seen(&leapt), utc, "{zone}");
    }
}

#[test]
fn of_an_hour_that_the_clock_shows_twice_the_first_is_meant() {
    for (zone, on, hour_of, utc) in [
        ("Europe/Berlin", day(2027, 10, 31), 2, "31 Oct 00:30"),
        ("Europe/London", day(2027, 10, 31), 1, "31 Oct 00:30"),
        ("America/New_York", day(2027, 11, 7), 1, "7 Nov 05:30"),
        ("Australia/Sydney", day(2027, 4, 4), 2, "3 Apr 15:30"),
    ] {
        assert_eq!(seen(&hour(zone, on, hour_of, 30)), utc, "{zone}");
    }
}

#[test]
fn every_zone_of_the_world_is_written_so_that_its_clock_is_right_all_year() {
    for zone in chrono_tz::TZ_VARIANTS.into_iter().filter(|zone| zone.name().contains('/')) {
        for month in [1, 7] {
            let noon = hour(zone.name(), day(2027, month, 15), 12, 0);
            let there = noon.on.and_time(at(12, 0)).and_local_timezone(zone).unwrap();
            let utc = there.to_utc().format("%-d %b %H:%M").to_string();
            assert_eq!(seen(&noon), utc, "{} on {}", zone.name(), noon.on);
        }
    }
}

#[test]
fn the_awayday_is_put_in_calendars_by_the_clock_on_the_wall() {
    let file = calendar(&Agenda { place: "Loft, second floor; left".into(), ..agenda() });
    let begins = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Coaching Pairs//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n";
    assert!(file.starts_with(begins), "{file}");
    assert!(file.contains("\r\nUID:awayday-1@0beef.coaching-pairs\r\n"), "{file}");
    assert!(file.contains("\r\nDTSTART;TZID=Europe/London:20270709T090000\r\nDURATION:PT390M\r\n"), "{file}");
    assert!(file.contains("\r\nSUMMARY:Awayday\\, Harbour & Pine Ltd\r\n"), "{file}");
    assert!(file.contains("\r\nLOCATION:Loft\\, second floor\\; left\r\n"), "{file}");
    assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{file}");
    let read = [by_ical(&file), by_icalendar(&file)].map(|read| value(&read.event, "DURATION").to_owned());
    assert_eq!(read, ["PT390M", "PT390M"]);
}

#[test]
fn no_line_of_a_calendar_is_too_long_and_none_is_lost_by_folding() {
    let agenda = Agenda { place: "Żółć ".repeat(60).trim().into(), ..agenda() };
    let file = calendar(&agenda);
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    assert_eq!(value(&by_icalendar(&file).event, "LOCATION"), agenda.place);
    // `ical` drops a blank at the end of a folded line, so the rule itself reads it (RFC 5545, 3.1).
    assert!(file.replace("\r\n ", "").contains(&format!("\r\nLOCATION:{}\r\n", agenda.place)), "{file}");
}

#[test]
fn hostile_words_stay_inside_their_line() {
    let place = "Loft\r\nBEGIN:VALARM\nX:1;a=\"b\",c\\n:";
    let file = calendar(&Agenda { place: place.into(), ..agenda() });
    assert_eq!(file.matches("\r\nBEGIN:VALARM").count(), 0, "{file}");
    assert_eq!(value(&by_icalendar(&file).event, "LOCATION"), place.replace('\r', ""));
}

#[test]
fn a_day_that_is_moved_is_the_same_event_in_a_later_version() {
    let of = |agenda: &Agenda, name: &str| value(&by_ical(&calendar(agenda)).event, name).to_owned();
    let mut later = Agenda { on: agenda().on.succ_opt().unwrap(), ..agenda() };
    later.clock.revised += TimeDelta::minutes(5);
    assert_eq!(of(&later, "UID"), of(&agenda(), "UID"));
    let sequence = |agenda: &Agenda| of(agenda, "SEQUENCE").parse::<u32>().unwrap();
    assert!(sequence(&later) > sequence(&agenda()));
    assert!(of(&later, "DTSTAMP") > of(&agenda(), "DTSTAMP"));
}

#[test]
fn the_same_day_gives_the_same_file_whenever_it_is_made() {
    let tomorrow = Sheet { printed_on: day(2026, 11, 23), ..sheet() };
    assert_eq!(text(&agenda(), Format::Ics, &tomorrow).unwrap(), calendar(&agenda()));
}
