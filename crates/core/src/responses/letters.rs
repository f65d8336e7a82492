//! A message as the words in it, whatever mail programs and people do to them on the way.

use unicode_normalization::UnicodeNormalization;

use super::code::{self, PIECE};
use crate::tables::is_hidden_mark;

/// No word of a code is longer.
const LONGEST: usize = 16;

/// Letters and digits in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In capital letters; only the beginning of a long word.
    pub text: String,
    /// The line on which it stands.
    pub line: usize,
    /// How many times its line is quoted: one for each ">" before it.
    pub quoted: usize,
    /// Whether there is a hyphen between the word before and this one.
    pub hyphened: bool,
}

/// The words of a text in their order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut line, mut quoted, mut hyphened) = (0, 0, false);
    let (mut in_word, mut at_start) = (false, true);
    // A hidden mark may stand within a word, so it parts nothing.
    for letter in text.nfkc().filter(|letter| parts_lines(*letter) || !is_hidden(*letter)) {
        if letter.is_alphanumeric() {
            at_start = false;
            if !in_word {
                words.push(Word { text: String::new(), line, quoted, hyphened });
                (in_word, hyphened) = (true, false);
            }
            if let Some(word) = words.last_mut().filter(|word| word.text.len() < LONGEST) {
                word.text.push(letter.to_ascii_uppercase());
            }
            continue;
        }
        in_word = false;
        if parts_lines(letter) {
            (line, quoted, at_start) = (line + 1, 0, true);
        } else if letter == '>' && at_start {
            quoted += 1;
        } else if is_hyphen(letter) {
            hyphened = true;
        } else if !letter.is_whitespace() {
            at_start = false;
        }
    }
    words
}

impl Word {
    /// The numbers of its letters, if it has as many and each is one of the code.
    pub fn letters<const N: usize>(&self) -> Option<[u8; N]> {
        numbers(&self.text)?.try_into().ok()
    }

    /// Whether there is a digit in it.
    pub fn has_digit(&self) -> bool {
        self.text.contains(|letter: char| letter.is_ascii_digit())
    }

    /// Whether it looks like a piece, right or wrong.
    pub fn could_be_a_piece(&self) -> bool {
        self.has_digit() && self.text.is_ascii() && (PIECE - 2..=PIECE + 2).contains(&self.len())
    }

    /// How many letters it has.
    pub fn len(&self) -> usize {
        self.text.chars().count()
    }
}

/// The numbers of the letters of a text, if each is one of the code.
pub(super) fn numbers(text: &str) -> Option<Vec<u8>> {
    text.chars().map(code::number_of).collect()
}

fn parts_lines(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_hidden(letter: char) -> bool {
    // What could not be decoded was more often a space or a dash than nothing.
    !matches!(letter, '\t' | '\u{fffd}') && is_hidden_mark(letter)
}

/// A hyphen, or what mail programs put in its place.
fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        words(text)
            .into_iter()
            .map(|word| if word.hyphened { format!("-{}", word.text) } else { word.text })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn whatever_mail_programs_do_to_a_code_the_words_are_the_same() {
        for text in [
            "CP-0G4M2-0A7QX 00T5K",
            "cp–0g4m2—0a7qx\u{a0}00t5k",
            "> CP-0G4M2-\n> 0A7QX\r\n> 00T5K",
            "*CP-0G4M2-0A7QX* <00T5K>.",
            "“CP‑0G\u{200b}4M2‑0A\u{ad}7QX”, 00\u{feff}T5K",
            "ＣＰ－０Ｇ４Ｍ２－０Ａ７ＱＸ\u{3000}００Ｔ５Ｋ",
        ] {
            assert_eq!(read(text), "CP -0G4M2 -0A7QX 00T5K", "{text}");
        }
    }

    #[test]
    fn words_know_their_line_and_how_often_it_is_quoted() {
        let places: Vec<(usize, usize)> =
            words("one\n\n> > two >three\n four").into_iter().map(|word| (word.line, word.quoted)).collect();
        assert_eq!(places, [(0, 0), (2, 2), (2, 2), (3, 0)]);
    }
}
