//! Made-up companies of any size, and what is printed for them.

use chrono::{NaiveDate, NaiveTime};
use coaching_core::calendar::CalendarClock;
use coaching_core::guide::Section;
use coaching_core::{Programme, Scope};
use documents::{
    Agenda, AgendaPart, FeedbackGroup, FeedbackList, Letter, Letters, MatchSheet, Matched, Name, Paper,
    PartKind, RunSheet, RunSheetPart, Sheet,
};

const FIRST_NAMES: [&str; 16] = [
    "Joe", "Isaac", "Tom", "Hannah", "Ben", "Oliver", "Sophie", "Daniel", "Priya", "Ruth", "Siân", "Nadia",
    "Callum", "Grace", "Amina", "Marek",
];
const SURNAMES: [&str; 16] = [
    "Adeyemi",
    "Boateng",
    "Brightwell",
    "Ellis",
    "Hartley",
    "Kent",
    "Laurent",
    "Marsh",
    "Nair",
    "Okafor",
    "Price",
    "Rahman",
    "Reid",
    "Whitfield",
    "Yusuf",
    "Zieliński",
];
const DEPARTMENTS: [&str; 5] = ["Finance", "Workshop", "Customer care", "Health & safety", "IT & systems"];

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

pub fn sheet() -> Sheet {
    Sheet {
        organisation: "Harbour & Pine Ltd".into(),
        round: 1,
        version: Some(2),
        replaces: Some(1),
        printed_on: day(2026, 11, 22),
        paper: Paper::A4,
        large_print: false,
        black_and_white: false,
    }
}

pub fn name(given: &str, family: &str) -> Name {
    let full = if given.is_empty() || family.is_empty() {
        [given, family].concat()
    } else {
        [given, family].join(" ")
    };
    Name { given: given.into(), family: family.into(), full }
}

/// Different names for up to 256 people.
pub fn names(count: usize) -> Vec<Name> {
    (0..count)
        .map(|number| name(FIRST_NAMES[(number + number / SURNAMES.len()) % 16], SURNAMES[number % 16]))
        .collect()
}

/// Puts people together two by two; the last three are a trio when somebody would be left.
pub fn in_pairs<T: Clone>(people: &[T]) -> Vec<Vec<T>> {
    let mut groups: Vec<Vec<T>> = people.chunks(2).map(<[T]>::to_vec).collect();
    if people.len() > 2 && people.len() % 2 == 1 {
        let last = groups.pop().unwrap();
        groups.last_mut().unwrap().extend(last);
    }
    groups
}

pub fn match_sheet_of(names: Vec<Name>) -> MatchSheet {
    let matched: Vec<Matched> = (names.into_iter().enumerate())
        .map(|(number, name)| Matched { name, department: DEPARTMENTS[number % 5].into() })
        .collect();
    MatchSheet {
        groups: in_pairs(&matched),
        starts_on: day(2027, 1, 11),
        ends_on: day(2027, 7, 9),
        contact: Some("Linda Shaw".into()),
        say_by: Some(day(2027, 1, 18)),
    }
}

pub fn match_sheet(people: usize) -> MatchSheet {
    match_sheet_of(names(people))
}

pub fn feedback_list(people: usize) -> FeedbackList {
    let place =
        |number: usize| if number == 3 { "Garden room".into() } else { format!("Table {}", number + 1) };
    FeedbackList {
        starts: at(9, 40),
        ends: at(10, 25),
        groups: (in_pairs(&names(people)).into_iter().enumerate())
            .map(|(number, members)| FeedbackGroup { members, place: place(number) })
            .collect(),
    }
}

const DAY: [(u32, u32, u32, &str, &str, PartKind, &str); 15] = [
    (
        8,
        45,
        15,
        "Room ready",
        "HR lead",
        PartKind::Other,
        "Tables of two, chairs side by side. Signs out. Feedback-pair list at the door.",
    ),
    (9, 0, 15, "Arrive and coffee", "All", PartKind::Break, "Each person picks up their card from the door."),
    (
        9,
        15,
        15,
        "Welcome: why we did this",
        "Leader",
        PartKind::Other,
        "Say what you personally took from your own pair. Two minutes, no slides.",
    ),
    (9, 30, 10, "How feedback pairs work", "HR lead", PartKind::Other, "Read out the three prompts."),
    (9, 40, 45, "Feedback pairs", "All", PartKind::Feedback, ""),
    (10, 25, 20, "Break", "All", PartKind::Break, ""),
    (
        10,
        45,
        30,
        "Quiet notes",
        "All",
        PartKind::Other,
        "One card each: more confident, still improving, one thing I heard.",
    ),
    (
        11,
        15,
        45,
        "Walk and talk",
        "Pairs",
        PartKind::Other,
        "With your coaching partner: what to keep, what to thank each other for.",
    ),
    (12, 0, 60, "Lunch", "All", PartKind::Break, ""),
    (
        13,
        0,
        60,
        "Insights and breakthroughs",
        "Leader",
        PartKind::Sharing,
        "Ask who would like to share. Leave the silence. Nobody is called on.",
    ),
    (
        14,
        0,
        30,
        "What this says about us as a team",
        "Leader",
        PartKind::Sharing,
        "Three things on the wall: keep, change, try.",
    ),
    (14, 30, 15, "Break", "All", PartKind::Break, ""),
    (
        14,
        45,
        20,
        "Round two: the invitation",
        "HR lead",
        PartKind::Other,
        "Slips on the tables. New pairs, new partners. Everyone is welcome.",
    ),
    (15, 5, 10, "Close", "Leader", PartKind::Other, "One word each, standing."),
    (15, 15, 15, "Spare time", "", PartKind::Break, "Use it or give it back."),
];

fn parts() -> impl Iterator<Item = RunSheetPart> {
    DAY.into_iter().map(|(hour, minute, minutes, title, who, kind, notes)| RunSheetPart {
        part: AgendaPart { starts: at(hour, minute), minutes, title: title.into(), who: who.into(), kind },
        notes: notes.into(),
    })
}

pub fn agenda() -> Agenda {
    Agenda {
        on: day(2027, 7, 9),
        place: "The Old Sail Loft".into(),
        contact: Some("Linda Shaw".into()),
        parts: parts().skip(1).map(|part| part.part).collect(),
        bring: vec!["One thing you tried because of your partner".into(), "A pen".into()],
        clock: clock_of("Europe/London"),
    }
}

pub fn run_sheet() -> RunSheet {
    RunSheet {
        on: day(2027, 7, 9),
        place: "The Old Sail Loft".into(),
        people: 21,
        trio: true,
        parts: parts().collect(),
        bring: [
            "Feedback-pair list (2 copies)",
            "Ten table signs, bell, 40 cards",
            "Slips for round two (24)",
        ]
        .map(String::from)
        .to_vec(),
        shorten_first: Some("Quiet notes".into()),
    }
}

/// Letters to everybody of a firm, in pairs and perhaps a trio.
pub fn letters(people: usize) -> Letters {
    let sheet = match_sheet(people);
    let letters = sheet.groups.iter().flat_map(|group| {
        group.iter().map(|to| Letter {
            to: to.name.clone(),
            partners: group
                .iter()
                .filter(|other| other.name != to.name)
                .map(|other| other.name.clone())
                .collect(),
            because: vec!["You were matched because your work seldom crosses.".into()],
        })
    });
    Letters {
        letters: letters.collect(),
        ends_on: day(2027, 7, 9),
        awayday: Some(day(2027, 7, 9)),
        contact: Some(name("Daniel", "Marsh")),
        say_by: Some(day(2027, 1, 18)),
        signed: vec!["Ruth Okafor".into(), "Daniel Marsh".into()],
        replaces: true,
        guide: guide("Daniel Marsh"),
    }
}

/// The clock of a zone, in a programme that was changed last on the day of the sheet.
pub fn clock_of(zone: &str) -> CalendarClock {
    CalendarClock {
        zone: zone.parse().unwrap(),
        meetings_at: at(10, 0),
        revised: day(2026, 11, 22).and_time(at(9, 30)),
        key: 0xbeef,
    }
}

/// Our guide, as a new programme has it.
pub fn guide(contact: &str) -> Vec<Section> {
    let folder = tempfile::tempdir().unwrap();
    let now = day(2026, 11, 22).and_time(at(9, 30));
    let new = Programme::create(&folder.path().join("new.pairs"), "Alder", Scope::AllStaff, now).unwrap();
    new.guide(contact).unwrap()
}
