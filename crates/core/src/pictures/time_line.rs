use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::{Anchor, PictureTable, tenth};
use crate::words;

/// The round as a line of dates with today among them.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TimeLinePicture {
    /// Of the box, and the length of the line; the units of everything else.
    pub width: f64,
    /// Of the box.
    pub height: f64,
    /// Size of the letters.
    pub text: f64,
    /// Radius of the dots.
    pub dot: f64,
    /// How far down the line lies.
    pub line: f64,
    /// How far down the middles of the names and of the days under them lie.
    pub words: [f64; 2],
    /// Where today stands, from the left.
    pub today: f64,
    /// In their order; what falls on one day stands in one place.
    pub dates: Vec<TimeLineDate>,
    /// What the picture shows.
    pub sentence: String,
    /// The same without the picture.
    pub table: PictureTable,
}

/// A day on the time line.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TimeLineDate {
    /// "Kick-off"; "Half-way · Today" where both are on one day.
    pub name: String,
    /// "14 Sep"
    pub day: String,
    /// Whether it is behind us.
    pub state: DateState,
    /// Where its dot stands, from the left.
    pub x: f64,
    /// Where its words stand, from the left; no two lie on each other.
    pub words: f64,
    /// What part of the words stands there.
    pub anchor: Anchor,
}

/// Whether a day is behind us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DateState {
    /// Before today.
    Past,
    /// Today.
    Today,
    /// After today.
    Coming,
}

/// The dates of a round, as far as they are known.
pub(super) struct Dates {
    pub kick_off: Option<NaiveDate>,
    /// When people were told their pairs for the first time.
    pub published: Option<NaiveDate>,
    pub starts: NaiveDate,
    pub awayday: Option<NaiveDate>,
    pub ends: NaiveDate,
}

impl Dates {
    /// With their names, day by day.
    fn by_day(&self) -> BTreeMap<NaiveDate, Vec<&'static str>> {
        let half = self.starts + Days::new((self.ends - self.starts).num_days().unsigned_abs() / 2);
        let named = [
            (self.kick_off, "kick-off"),
            (self.published, "published"),
            (Some(self.starts).filter(|_| self.published.is_none()), "start"),
            (Some(half), "half-way"),
            (self.awayday, "Awayday"),
            (Some(self.ends).filter(|_| self.awayday != Some(self.ends)), "end"),
        ];
        let mut days = BTreeMap::new();
        for (on, name) in named.into_iter().filter_map(|(on, name)| Some((on?, name))) {
            days.entry(on).or_insert_with(Vec::new).push(name);
        }
        days
    }
}

const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 92.0;
const TEXT: f64 = 24.0;
const DOT: f64 = 9.0;
const LINE: f64 = 14.0;
const WORDS: [f64; 2] = [48.0, 78.0];
/// About the width of a letter, for letters of size 1.
const LETTER: f64 = 0.55;

/// The line from the first of the dates to the last, today among them.
pub(super) fn draw(dates: &Dates, today: NaiveDate) -> TimeLinePicture {
    let mut days = dates.by_day();
    let sentence = sentence(&days, today);
    days.entry(today).or_default().push("today");
    let first = days.keys().next().map_or(today, |first| *first);
    let last = days.keys().next_back().map_or(today, |last| *last);
    let share = WIDTH / (last - first).num_days().max(1) as f64;
    let place = |on: NaiveDate| tenth(share * (on - first).num_days() as f64);
    let written: Vec<(NaiveDate, String, String)> = (days.iter())
        .map(|(on, names)| {
            let names: Vec<String> = names.iter().map(|name| words::sentence_case(name)).collect();
            (*on, names.join(" · "), on.format("%-d %b").to_string())
        })
        .collect();
    let long = |text: &str| TEXT * LETTER * text.chars().count() as f64;
    let words =
        side_by_side(written.iter().map(|(on, name, day)| (place(*on), long(name).max(long(day)))).collect());
    let table = PictureTable::new(
        ["What", "When"],
        written.iter().map(|(on, name, _)| [name.clone(), words::date(*on)]),
    );
    let drawn = written.into_iter().zip(words).map(|((on, name, day), (left, width))| {
        let (anchor, along) = match on {
            _ if on == first => (Anchor::Start, 0.0),
            _ if on == last => (Anchor::End, width),
            _ => (Anchor::Middle, width / 2.0),
        };
        TimeLineDate { name, day, state: state(on, today), x: place(on), words: tenth(left + along), anchor }
    });
    TimeLinePicture {
        width: WIDTH,
        height: HEIGHT,
        text: TEXT,
        dot: DOT,
        line: LINE,
        words: WORDS,
        today: place(today),
        dates: drawn.collect(),
        sentence,
        table,
    }
}

fn state(on: NaiveDate, today: NaiveDate) -> DateState {
    match on.cmp(&today) {
        Ordering::Less => DateState::Past,
        Ordering::Equal => DateState::Today,
        Ordering::Greater => DateState::Coming,
    }
}

/// Where words begin that are meant to stand over a place and so wide: as near as can be without lying on each other.
fn side_by_side(words: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    let gap = TEXT * 0.75;
    let mut free = 0.0;
    let mut moved = words;
    for (left, width) in &mut moved {
        *left = (*left - *width / 2.0).max(free);
        free = *left + *width + gap;
    }
    let mut limit = WIDTH;
    for (left, width) in moved.iter_mut().rev() {
        *left = left.min(limit - *width);
        limit = *left - gap;
    }
    moved
}

/// "So far: kick-off on 14 September. Today is 23 November. To come: half-way on 14 December."
fn sentence(days: &BTreeMap<NaiveDate, Vec<&str>>, today: NaiveDate) -> String {
    let told = |meant: DateState| {
        let days = days.iter().filter(|(on, _)| state(**on, today) == meant);
        let days: Vec<String> =
            days.map(|(on, names)| format!("{} on {}", words::list(names, "and"), words::day(*on))).collect();
        words::list(&days, "and")
    };
    let mut parts = vec![
        ("So far: ", told(DateState::Past)),
        ("Today is ", words::day(today)),
        ("To come: ", told(DateState::Coming)),
    ];
    if let Some(names) = days.get(&today) {
        parts.insert(1, ("Now: ", words::list(names, "and")));
    }
    parts.retain(|(_, what)| !what.is_empty());
    parts.iter().map(|(begin, what)| format!("{begin}{what}.")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, month, day).expect("a date")
    }

    fn spring() -> Dates {
        Dates {
            kick_off: Some(on(1, 11)),
            published: Some(on(1, 22)),
            starts: on(1, 25),
            awayday: Some(on(7, 9)),
            ends: on(7, 9),
        }
    }

    /// "Kick-off 11 Jan at 0, past", in their order.
    fn read(dates: &Dates, today: NaiveDate) -> Vec<String> {
        let read = |it: &TimeLineDate| format!("{} {} at {}, {:?}", it.name, it.day, it.x, it.state);
        draw(dates, today).dates.iter().map(read).collect()
    }

    #[test]
    fn the_dates_stand_along_the_line_in_proportion_with_today_among_them() {
        assert_eq!(
            read(&spring(), on(3, 12)),
            [
                "Kick-off 11 Jan at 0, Past",
                "Published 22 Jan at 61.5, Past",
                "Today 12 Mar at 335.2, Today",
                "Half-way 17 Apr at 536.3, Coming",
                "Awayday 9 Jul at 1000, Coming",
            ]
        );
        assert_eq!(
            draw(&spring(), on(3, 12)).sentence,
            "So far: kick-off on 11 January and published on 22 January. Today is 12 March. \
             To come: half-way on 17 April and Awayday on 9 July."
        );
    }

    #[test]
    fn what_falls_on_one_day_stands_in_one_place() {
        let dates = Dates { kick_off: Some(on(1, 25)), published: None, awayday: None, ..spring() };
        assert_eq!(
            read(&dates, on(4, 17)),
            [
                "Kick-off · Start 25 Jan at 0, Past",
                "Half-way · Today 17 Apr at 497, Today",
                "End 9 Jul at 1000, Coming"
            ]
        );
        assert_eq!(
            draw(&dates, on(4, 17)).sentence,
            "So far: kick-off and start on 25 January. Now: half-way. Today is 17 April. To come: end on 9 July."
        );
    }

    #[test]
    fn the_line_goes_on_to_today_when_the_round_is_over() {
        let picture = draw(&spring(), on(7, 20));
        assert_eq!(picture.today, picture.width);
        assert_eq!(picture.dates.last().map(|last| last.name.as_str()), Some("Today"));
    }

    #[test]
    fn no_words_lie_on_each_other_or_beside_the_box_however_near_the_dates_are() {
        for dates in [
            spring(),
            Dates { kick_off: Some(on(1, 23)), published: Some(on(1, 24)), ..spring() },
            Dates { awayday: Some(on(7, 7)), ..spring() },
        ] {
            for today in [on(1, 20), on(1, 26), on(4, 18), on(7, 8)] {
                let picture = draw(&dates, today);
                let spans = picture.dates.iter().map(|it| {
                    let width = picture.text * LETTER * it.name.chars().count().max(it.day.len()) as f64;
                    let left = match it.anchor {
                        Anchor::Start => it.words,
                        Anchor::Middle => it.words - width / 2.0,
                        Anchor::End => it.words - width,
                    };
                    [left, left + width]
                });
                let mut edge = -0.1;
                for [left, right] in spans {
                    assert!(left >= edge, "{today}: {:?}", picture.dates);
                    edge = right;
                }
                assert!(edge <= picture.width + 0.1, "{today}: {:?}", picture.dates);
            }
        }
    }

    #[test]
    fn the_table_has_the_same_dates() {
        let rows = draw(&spring(), on(3, 12)).table.rows;
        assert_eq!(rows.first(), Some(&vec!["Kick-off".to_owned(), "11 January 2027".to_owned()]));
        assert_eq!(rows.len(), 5);
    }
}
