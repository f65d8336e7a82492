//! Files for calendars, after RFC 5545.

use chrono::{NaiveDate, NaiveDateTime};

/// Something that people put in their calendars.
pub(crate) struct Event {
    /// The same for ever, so that a changed file moves the event instead of adding another.
    pub id: String,
    pub when: When,
    pub title: String,
    pub place: String,
    pub about: String,
}

/// When an event is, by the clock on the wall there.
pub(crate) enum When {
    /// Some time on that day, which stays free.
    OnDay(NaiveDate),
    /// From one time to another.
    Between(NaiveDateTime, NaiveDateTime),
}

/// A calendar file. Its times are local and name no zone, so that no change of clocks moves them.
pub(crate) fn calendar(events: &[Event], made_on: NaiveDate) -> String {
    let mut lines =
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coaching Pairs//EN"].map(str::to_owned).to_vec();
    lines.extend(events.iter().flat_map(|event| event.lines(made_on)));
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

impl Event {
    fn lines(&self, made_on: NaiveDate) -> Vec<String> {
        let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
        let time = |time: NaiveDateTime| time.format("%Y%m%dT%H%M%S").to_string();
        let when = match self.when {
            When::OnDay(on) => {
                vec![format!("DTSTART;VALUE=DATE:{}", day(on)), "TRANSP:TRANSPARENT".to_owned()]
            }
            When::Between(starts, ends) => {
                vec![format!("DTSTART:{}", time(starts)), format!("DTEND:{}", time(ends))]
            }
        };
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", escaped(&self.id)),
            format!("DTSTAMP:{}T000000Z", day(made_on)),
        ];
        lines.extend(when);
        lines.push(format!("SUMMARY:{}", escaped(&self.title)));
        if !self.place.is_empty() {
            lines.push(format!("LOCATION:{}", escaped(&self.place)));
        }
        lines.push(format!("DESCRIPTION:{}", escaped(&self.about)));
        lines.push("END:VEVENT".to_owned());
        lines
    }
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
