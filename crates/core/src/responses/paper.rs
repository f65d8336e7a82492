//! Reads a code that was copied from paper, where nothing says at its end what all of it must come to.
//!
//! It goes on for as long as there is a piece on each line. Whatever else stands there could be a piece with a slip,
//! so that the whole code is left alone unless that is out of the question. "Best wishes" is within a letter of many
//! pieces, but hardly ever of one that names somebody whom there is.

use super::code::{Head, PIECE};
use super::find::{Damage, Found, Said, beginning, ending, tick};
use super::letters::Word;
use crate::ids::PersonId;

/// Reads the code that begins with these words, `used` of which are its beginning; nobody has a number above `last`.
pub(super) fn read(head: Head, last: PersonId, words: &[Word], used: usize) -> (Found, usize) {
    let (mut ticks, mut wrong, mut text) = (Vec::new(), None, head.written());
    let (mut at, mut is_first) = (used, true);
    let head_line = words.get(used - 1).map(|word| word.line);
    loop {
        let line = line(words.get(at..).unwrap_or_default());
        is_first &= line.first().is_some_and(|word| Some(word.line) == head_line);
        let pieces: Vec<Option<u16>> = line.iter().map(|word| piece(head, word)).collect();
        let has_some = pieces.iter().any(Option::is_some);
        if !has_some {
            wrong = wrong.or_else(|| slip(head, last, line));
        }
        if !has_some && !is_first {
            break;
        }
        for (word, piece) in line.iter().zip(pieces) {
            match piece {
                Some(said) => {
                    ticks.push(said);
                    text = text + " " + &word.text;
                }
                None if has_some
                    && (word.len() == PIECE || word.could_be_a_piece() || near(head, last, word)) =>
                {
                    wrong = wrong.or_else(|| Some(word.text.clone()));
                }
                None => {}
            }
        }
        at += line.len();
        is_first = false;
    }
    let said = match wrong {
        Some(part) => Err(Damage::Part(part)),
        None if ticks.is_empty() => Err(Damage::Empty),
        None => Ok(Said { ticks, end: None }),
    };
    (Found { text, head: Some(head), said, quoted: 0 }, at)
}

/// The first words that stand on one line and belong to no other code.
fn line(words: &[Word]) -> &[Word] {
    let number = words.first().map(|word| word.line);
    let belongs = |at: &usize| {
        let rest = words.get(*at..).unwrap_or_default();
        rest.first().map(|word| word.line) == number && beginning(rest).is_none() && ending(rest).is_none()
    };
    let length = (0..words.len()).take_while(belongs).count();
    words.get(..length).unwrap_or_default()
}

fn piece(head: Head, word: &Word) -> Option<u16> {
    head.read_piece(&word.letters()?).filter(|said| tick(head, *said).is_some())
}

/// What could be pieces with a slip on a line without one that is right.
fn slip(head: Head, last: PersonId, line: &[Word]) -> Option<String> {
    let only_parts =
        line.iter().all(|word| word.text.is_ascii() && (PIECE - 1..=PIECE + 1).contains(&word.len()));
    let is_slip = |word: &&Word| {
        near(head, last, word) && (only_parts || word.len() == PIECE) || only_parts && word.has_digit()
    };
    line.iter().find(is_slip).map(|word| word.text.clone())
}

/// Whether one slip makes this of a piece that is a tick on this form: a wrong letter, one too few or too many, or two
/// that changed places.
fn near(head: Head, last: PersonId, word: &Word) -> bool {
    let letters: Vec<Option<u8>> = word.text.chars().map(super::code::number_of).collect();
    let is_piece = |letters: Vec<Option<u8>>| {
        let letters: Option<Vec<u8>> = letters.into_iter().collect();
        let letters = letters.and_then(|letters| <[u8; PIECE]>::try_from(letters).ok());
        let tick = letters.and_then(|letters| tick(head, head.read_piece(&letters)?));
        tick.is_some_and(|tick| tick.person().is_none_or(|person| person <= last))
    };
    let any_letter = |at: usize, kept: usize| {
        (0..32).any(|letter| {
            let (before, after) = (letters.iter().take(at), letters.iter().skip(at + kept));
            is_piece(before.copied().chain([Some(letter)]).chain(after.copied()).collect())
        })
    };
    let swapped = |at: usize| {
        let mut letters = letters.clone();
        letters.swap(at, at + 1);
        is_piece(letters)
    };
    let without = |at: usize| {
        let mut letters = letters.clone();
        letters.remove(at);
        is_piece(letters)
    };
    match letters.len().cmp(&PIECE) {
        std::cmp::Ordering::Less if letters.len() + 1 == PIECE => (0..PIECE).any(|at| any_letter(at, 0)),
        std::cmp::Ordering::Equal => (0..PIECE).any(|at| any_letter(at, 1)) || (0..PIECE - 1).any(swapped),
        std::cmp::Ordering::Greater if letters.len() == PIECE + 1 => (0..=PIECE).any(without),
        std::cmp::Ordering::Less | std::cmp::Ordering::Greater => false,
    }
}
