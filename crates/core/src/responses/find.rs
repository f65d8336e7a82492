//! Finds the codes in a message, and what is the matter with one that cannot be read. Nothing is guessed or repaired.

use super::FormKind;
use super::code::{self, END, HEAD, Head, PIECE};
use super::letters::{Word, numbers, words};
use super::paper;
use super::tick::Tick;
use crate::ids::PersonId;

const BEGINNING: &str = "CP";
const END_MARK: &str = "END";

/// One code in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// What can be read of it: "CP-0G4M2-0A7QX 00T5K END-4K2M9-7TQ0X".
    pub text: String,
    /// What its beginning says, where that is right.
    pub head: Option<Head>,
    /// What it says, or what is the matter with it.
    pub said: Result<Said, Damage>,
    /// How many times the line is quoted on which it begins.
    pub quoted: usize,
}

/// What a code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The numbers of its ticks in their order.
    pub ticks: Vec<u16>,
    /// Its end: "END-4K2M9-7TQ0X"; none on paper.
    pub end: Option<String>,
}

/// What is the matter with a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Damage {
    /// A letter of its beginning, a piece or its end is wrong, as it is written.
    Part(String),
    /// The end is missing.
    CutOff,
    /// The beginning is missing.
    Headless,
    /// Each part is right, but together they are not what was sent.
    Mixed,
    /// There is nothing between beginning and end.
    Empty,
}

impl Damage {
    /// What happened and what to do.
    pub fn sentence(&self) -> String {
        match self {
            Self::Part(part) => {
                format!("The part {part} is not right: look for a letter that was mistyped.")
            }
            Self::CutOff => {
                "The code is cut off: its last part, which begins with END, is missing. Ask for the whole of it."
                    .to_owned()
            }
            Self::Headless => {
                "The first part of the code, which begins with CP, is missing or mistyped. Ask for the whole of it."
                    .to_owned()
            }
            Self::Mixed => {
                "A part of the code is missing, mistyped or in another place. Ask for the whole of it again."
                    .to_owned()
            }
            Self::Empty => "Nothing is ticked on this form.".to_owned(),
        }
    }
}

/// The most codes in one text; one more is read, so that it can be told.
pub(super) const MOST: usize = 5_000;

/// Every code in a text, damaged ones too. No tick names a person with a number above `last`.
pub(super) fn codes(text: &str, last: PersonId) -> Vec<Found> {
    let words = words(text);
    let (mut found, mut rest) = (Vec::new(), words.as_slice());
    while let Some(first) = rest.first().filter(|_| found.len() <= MOST) {
        let (code, used) = match beginning(rest) {
            Some(Mark { read: Some(head), used, .. }) if head.on_paper => paper::read(head, last, rest, used),
            Some(Mark { read: Some(head), used, .. }) => on_screen(head, rest, used),
            Some(Mark { text, used, .. }) => (damaged(&text, Damage::Part(text.clone())), after(rest, used)),
            None => match ending(rest) {
                Some(Mark { text, used, .. }) => (damaged(&text, Damage::Headless), used),
                None => {
                    rest = rest.get(1..).unwrap_or_default();
                    continue;
                }
            },
        };
        found.push(Found { quoted: first.quoted, ..code });
        rest = rest.get(used..).unwrap_or_default();
    }
    found
}

/// Where a code begins or ends.
pub(super) struct Mark<T> {
    /// As it is written.
    pub text: String,
    /// What it says, where every letter can be right.
    pub read: Option<T>,
    /// How many words it takes.
    pub used: usize,
}

/// A code that begins with the first of these words.
pub(super) fn beginning(words: &[Word]) -> Option<Mark<Head>> {
    mark::<HEAD, Head>(BEGINNING, words, |letters| Head::read(&letters))
}

/// A code that ends at the first of these words, with the chance and the checksum in its end.
pub(super) fn ending(words: &[Word]) -> Option<Mark<(u32, u32)>> {
    mark::<END, (u32, u32)>(END_MARK, words, |letters| Some(code::read_end(&letters)))
}

/// A code without anything that can be read.
fn damaged(text: &str, damage: Damage) -> Found {
    Found { text: text.to_owned(), head: None, said: Err(damage), quoted: 0 }
}

/// Reads a code whose last part says what the others must come to, so that whatever is between them may be passed over.
fn on_screen(head: Head, words: &[Word], used: usize) -> (Found, usize) {
    let (mut ticks, mut strange, mut text) = (Vec::new(), None, head.written());
    let mut at = used;
    let said = loop {
        let rest = words.get(at..).unwrap_or_default();
        let Some(word) = rest.first().filter(|_| beginning(rest).is_none()) else {
            break Err(Damage::CutOff);
        };
        if let Some(end) = ending(rest) {
            at += end.used;
            text = text + " " + &end.text;
            break match (end.read, strange) {
                (Some((chance, sum)), _) if head.checksum(&ticks, chance) == sum => {
                    Ok(Said { end: Some(head.end(&ticks, chance)), ticks })
                }
                (_, Some(part)) => Err(Damage::Part(part)),
                (None, None) => Err(Damage::Part(end.text)),
                (Some(_), None) => Err(Damage::Mixed),
            };
        }
        match word.letters::<PIECE>().and_then(|letters| head.read_piece(&letters)) {
            Some(said) => {
                ticks.push(said);
                text = text + " " + &word.text;
            }
            None if word.could_be_a_piece() => strange = strange.or_else(|| Some(word.text.clone())),
            None => {}
        }
        at += 1;
    };
    (Found { text, head: Some(head), said, quoted: 0 }, at)
}

/// How far a code goes whose beginning is wrong: to its end, if that comes before another begins.
fn after(words: &[Word], used: usize) -> usize {
    for at in used..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        if beginning(rest).is_some() {
            break;
        }
        if let Some(end) = ending(rest) {
            return at + end.used;
        }
    }
    used
}

/// The tick that a number stands for on a form.
pub(super) fn tick(head: Head, said: u16) -> Option<Tick> {
    Tick::read(FormKind::read(head.kind)?, said)
}

/// A mark with its two halves of five letters, however they are joined; or what was surely meant as one.
fn mark<const N: usize, T>(
    name: &str,
    words: &[Word],
    read: impl Fn([u8; N]) -> Option<T>,
) -> Option<Mark<T>> {
    let joined = words.first()?.text.strip_prefix(name)?;
    let mut letters = joined.to_owned();
    let mut used = 1;
    while letters.len() % (N / 2) == 0 && letters.len() < N {
        let Some(next) = words.get(used).filter(|word| [N / 2, N].contains(&word.len())) else { break };
        letters += &next.text;
        used += 1;
    }
    let right = numbers(&letters).and_then(|letters| letters.try_into().ok()).and_then(read);
    let meant = meant(joined, words);
    // Each letter of a beginning is checked, but any letters could be an end.
    let read = right.filter(|_| name != END_MARK || meant.is_some());
    let used = if read.is_some() { used } else { meant? };
    let text: Vec<&str> = words.iter().take(used).map(|word| word.text.as_str()).collect();
    Some(Mark { text: text.join("-"), read, used })
}

/// How many words a mark takes that has a slip in it, if there is no doubt that it was meant as one.
fn meant(joined: &str, words: &[Word]) -> Option<usize> {
    let has_digit = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let halves: Vec<&Word> =
        words.iter().skip(1).take(2).take_while(|word| (3..=7).contains(&word.len())).collect();
    match (joined.len(), halves.as_slice()) {
        (0, [one, other])
            if one.hyphened && other.hyphened
                || one.has_digit() && other.has_digit()
                || other.hyphened && (one.has_digit() || other.has_digit()) =>
        {
            Some(3)
        }
        (0, [one, ..]) if one.hyphened && one.has_digit() => Some(2),
        (3..=7, [other, ..]) if other.hyphened && (has_digit(joined) || other.has_digit()) => Some(2),
        (8..=12, _) if has_digit(joined) => Some(1),
        _ => None,
    }
}
