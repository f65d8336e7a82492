//! Files for calendars, after RFC 5545.

use chrono::{NaiveDate, NaiveDateTime};

/// A day or a part of it that people put in their calendars.
pub(crate) struct Event<'a> {
    /// The same for ever, so that a changed file moves the event instead of adding another.
    pub id: &'a str,
    /// When it begins, by the clock on the wall there.
    pub starts: NaiveDateTime,
    /// When it ends, by the same clock.
    pub ends: NaiveDateTime,
    pub title: &'a str,
    pub place: &'a str,
    pub about: &'a str,
}

/// A calendar file with one event. Its times are local and name no zone, so that no change of clocks moves them.
pub(crate) fn calendar(event: &Event<'_>, made_on: NaiveDate) -> String {
    let time = |time: NaiveDateTime| time.format("%Y%m%dT%H%M%S").to_string();
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Coaching Pairs//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(event.id)),
        format!("DTSTAMP:{}T000000Z", made_on.format("%Y%m%d")),
        format!("DTSTART:{}", time(event.starts)),
        format!("DTEND:{}", time(event.ends)),
        format!("SUMMARY:{}", escaped(event.title)),
    ];
    if !event.place.is_empty() {
        lines.push(format!("LOCATION:{}", escaped(event.place)));
    }
    lines.push(format!("DESCRIPTION:{}", escaped(event.about)));
    lines.extend(["END:VEVENT".to_owned(), "END:VCALENDAR".to_owned()]);
    lines.iter().map(|line| folded(line)).collect()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line of at most 75 bytes, gone on with on the next after a blank, as the standard asks.
fn folded(line: &str) -> String {
    const LONGEST: usize = 75;
    let mut folded = String::with_capacity(line.len() + 8);
    let mut long = 0;
    for letter in line.chars() {
        if long + letter.len_utf8() > LONGEST {
            folded.push_str("\r\n ");
            long = 1;
        }
        folded.push(letter);
        long += letter.len_utf8();
    }
    folded + "\r\n"
}
