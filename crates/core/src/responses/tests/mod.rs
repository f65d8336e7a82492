mod damage;
mod finding;
mod messages;

use super::FormKind;
use super::code::{Head, whole};
use super::find::{self, Found};
use crate::ids::PersonId;

/// Every code in a text of a programme with so many people as fit.
fn codes(text: &str) -> Vec<Found> {
    find::codes(text, PersonId(8_191))
}

/// A form of each kind with some ticks on it.
fn samples() -> Vec<(Head, Vec<u16>)> {
    let person = |number: u16, rest| number << 2 | rest;
    let ticks: [&[u16]; 7] = [
        &[1],
        &[person(12, 3), person(7, 0), person(250, 1), person(8_191, 2)],
        &[1, person(17, 2)],
        &[person(5, 0), person(1, 0), person(31, 0)],
        &[0, 1 << 2 | 2, 2 << 2 | 1, 3 << 2],
        &[0, 2 << 2 | 2],
        &[3, 1 << 2 | 2, 2 << 2, 3 << 2 | 1, 4 << 2 | 3, 5 << 2, 6 << 2 | 3, 7 << 2 | 2],
    ];
    let head = |kind: FormKind| Head {
        kind: kind.number(),
        on_paper: false,
        key: 0x5_a17c,
        whose: if kind.is_anonymous() { 0 } else { 42 },
    };
    FormKind::ALL.into_iter().map(head).zip(ticks.map(<[u16]>::to_vec)).collect()
}

/// The same form on paper, as somebody copies it.
fn on_paper(head: Head, ticks: &[u16], between: &str) -> (Head, String) {
    let head = Head { on_paper: true, whose: 7, ..head };
    let pieces = ticks.iter().map(|said| between.to_owned() + &head.piece(*said));
    (head, head.written() + &pieces.collect::<String>())
}

fn on_screen((head, ticks): &(Head, Vec<u16>)) -> String {
    whole(head, ticks, 0x4_2a17)
}

/// What is found, one line for each: the ticks, or what is the matter.
fn found(text: &str) -> String {
    let line = |found: Found| match found.said {
        Ok(said) => format!("{:?} of {}", said.ticks, found.head.unwrap().whose),
        Err(damage) => damage.sentence(),
    };
    codes(text).into_iter().map(line).collect::<Vec<_>>().join("\n")
}
