use coaching_core::PersonId;
use coaching_core::pictures::{
    Anchor, DateState, DotState, DotsPicture, GrowthPicture, GrowthPoint, GrowthTick, MeetingDot,
    PictureTable, RingDot, RingLabel, RingLine, RingPicture, TimeLineDate, TimeLinePicture,
};
use documents::{Figure, PairOnPage, Paper, RoundInAPage, Sheet};

use crate::people::{day, in_pairs, names, sheet};
use crate::reading::print;

fn no_table() -> PictureTable {
    PictureTable { headings: Vec::new(), rows: Vec::new() }
}

fn ring(people: usize) -> RingPicture {
    let at = |place: usize| {
        let angle = std::f64::consts::TAU * place as f64 / people as f64;
        [500.0 + 330.0 * angle.sin(), 390.0 - 330.0 * angle.cos()]
    };
    let id = |place: usize| PersonId(place as i64);
    let dots = names(people).into_iter().enumerate().map(|(place, name)| RingDot {
        person: id(place),
        name: name.full,
        x: at(place)[0],
        y: at(place)[1],
        in_pair: place % 7 != 3,
    });
    let labels = names(people.min(24)).into_iter().enumerate().map(|(place, name)| RingLabel {
        text: name.given,
        x: at(place)[0],
        y: at(place)[1] - 30.0,
        anchor: Anchor::Middle,
        turn: 0.0,
        in_pair: true,
    });
    RingPicture {
        number: 1,
        width: 1000.0,
        height: 780.0,
        dot: 12.0,
        text: 34.0,
        labels: labels.collect(),
        lines: (0..people / 2)
            .map(|pair| RingLine {
                members: [id(2 * pair), id(2 * pair + 1)],
                from: at(2 * pair),
                bend: [500.0, 390.0],
                to: at(2 * pair + 1),
                earlier: false,
            })
            .collect(),
        sentence: "Who was with whom. Open circles: in no pair of this round.".into(),
        table: no_table(),
        dots: dots.collect(),
    }
}

fn growth(pairs: usize) -> GrowthPicture {
    let point = |(name, count, x): (&str, usize, f64)| GrowthPoint {
        name: name.into(),
        count,
        x,
        y: 360.0 - 290.0 * count as f64 / (2 * pairs) as f64,
    };
    GrowthPicture {
        width: 1000.0,
        height: 430.0,
        text: 38.0,
        across: [110.0, 950.0],
        points: [("Start", 0, 110.0), ("Round 1", pairs, 950.0)].map(point).to_vec(),
        ticks: [(0, 360.0), (pairs, 215.0), (2 * pairs, 70.0)]
            .map(|(count, y)| GrowthTick { count, y })
            .to_vec(),
        sentence: format!("From none to {pairs} after round 1. Each two are counted once."),
        table: no_table(),
    }
}

fn dots(held: usize) -> DotsPicture {
    let state = |place| match place {
        _ if place < held => DotState::Held,
        _ if place == held => DotState::Booked,
        _ => DotState::ToCome,
    };
    DotsPicture {
        width: 108.0,
        height: 18.0,
        radius: 5.3,
        dots: (0..6)
            .map(|place| MeetingDot { state: state(place), x: 9.0 + 18.0 * place as f64, y: 9.0 })
            .collect(),
        sentence: String::new(),
    }
}

fn time_line() -> TimeLinePicture {
    let date = |(name, day, state, x, anchor): (&str, &str, DateState, f64, Anchor)| TimeLineDate {
        name: name.into(),
        day: day.into(),
        state,
        x,
        words: x,
        anchor,
    };
    TimeLinePicture {
        width: 1000.0,
        height: 92.0,
        text: 24.0,
        dot: 9.0,
        line: 14.0,
        words: [48.0, 78.0],
        today: 335.0,
        dates: [
            ("Kick-off", "11 Jan", DateState::Past, 0.0, Anchor::Start),
            ("Today", "12 Mar", DateState::Today, 335.0, Anchor::Middle),
            ("Awayday", "9 Jul", DateState::Coming, 1000.0, Anchor::End),
        ]
        .map(date)
        .to_vec(),
        sentence: "So far: kick-off on 11 January. Today is 12 March. To come: Awayday on 9 July.".into(),
        table: PictureTable {
            headings: vec!["What".into(), "When".into()],
            rows: vec![vec!["Kick-off".into(), "11 January 2027".into()]],
        },
    }
}

fn round(people: usize) -> RoundInAPage {
    let pairs = in_pairs(&names(people)).into_iter().enumerate().map(|(number, members)| PairOnPage {
        names: members.iter().map(|name| name.given.as_str()).collect::<Vec<_>>().join(" and "),
        held: number % 7,
        dots: dots(number % 7),
    });
    RoundInAPage {
        title: "Round one in a page".into(),
        starts_on: day(2027, 1, 11),
        ends_on: day(2027, 7, 9),
        prepared_for: vec!["Ruth Okafor".into(), "Daniel Marsh".into()],
        figures: vec![
            Figure::of(people, people + 4, "people took part."),
            Figure::of(2 * people, 3 * people, "meetings held. Half of all pairs have met six times."),
            Figure::new(people / 2, "pairs of colleagues coached each other for the first time."),
            Figure::of(people / 4, people / 2, "pairs bring different departments together."),
        ],
        time_line: Some(time_line()),
        ring: ring(people),
        growth: growth(people / 2),
        pairs: pairs.collect(),
        shared: vec![
            "I stopped answering for my team.".into(),
            "A long story. ".repeat(30),
            "I asked for help with the order book, and got it.".into(),
        ],
        next: vec!["Hold the Awayday on 9 July 2027.".into(), "Invite everybody to round two.".into()],
    }
}

#[test]
fn a_round_is_one_page_whatever_its_size_and_lists_the_pairs_of_a_small_one() {
    for people in [2, 8, 20, 61, 250] {
        for (look, sheet) in [
            ("a4", sheet()),
            ("letter", Sheet { paper: Paper::Letter, black_and_white: true, ..sheet() }),
            ("large", Sheet { large_print: true, ..sheet() }),
        ] {
            let view = round(people);
            let printed = print(&format!("round-{people}-{look}"), &view, &sheet);
            if !sheet.large_print {
                assert_eq!(printed.pages, 1, "{people} people, {look}");
            }
            let words = printed.words();
            assert!(words.contains(&format!("{people} of {}", people + 4)), "{words}");
            assert!(words.contains("“I stopped answering for my team.”"), "{words}");
            assert!(!words.contains("A long story."), "what is too long for a page is left out");
            let listed = view.pairs.iter().filter(|pair| words.contains(&pair.names)).count();
            assert_eq!(listed, if people <= 20 { view.pairs.len() } else { 0 }, "{people} people, {look}");
        }
    }
}

#[test]
fn the_page_about_a_small_round_reads_as_it_looks() {
    let words = print("round-golden", &round(8), &sheet()).words();
    let from = words.find("Meetings held").unwrap();
    insta::assert_snapshot!(words.get(from..).unwrap(), @"Meetings held Pair Meetings Held Joe and Isaac 0 Tom and Hannah 1 Ben and Oliver 2 Sophie and Daniel 3 Only how often a pair met is written down. What was said stays between them. People who have coached each other 0 4 8 Start 4 Round 1 From none to 4 after round 1. Each two are counted once. Shared in the room “I stopped answering for my team.” “I asked for help with the order book, and got it.” Written down because each of them agreed. Next Hold the Awayday on 9 July 2027. Invite everybody to round two. Harbour & Pine Ltd · Coaching Pairs, round 1 · Round in a page · version 2, replaces version 1 Printed 22 November 2026 · page 1 of 1");
}

#[test]
fn the_pictures_have_words_for_those_who_cannot_see_them() {
    let printed = print("round-8-alt", &round(8), &sheet());
    let structure = printed.structure();
    assert!(structure.contains("Figure"), "{structure}");
    assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
}
