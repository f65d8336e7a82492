//! Codes that were damaged on the way: whatever is accepted says exactly what the undamaged one said.

use super::super::code::{Head, number_of, whole};
use super::super::find::Damage;
use super::{codes, on_paper, on_screen, samples};

/// Every letter and digit.
const TYPED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// Every text in which one letter of this one is another.
fn with_a_wrong_letter(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let end = text.find("END").unwrap_or(text.len());
    for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        // O is read as 0, I and L as 1; but not in what says where a code begins and ends.
        let is_mark = at < 2 || (end..end + 3).contains(&at);
        for typed in TYPED.chars().filter(|typed| *typed != letter) {
            if is_mark || number_of(typed) != number_of(letter) {
                wrong.push(format!("{}{typed}{}", &text[..at], &text[at + 1..]));
            }
        }
    }
    wrong
}

fn accepted(text: &str) -> Vec<(Head, Vec<u16>)> {
    let said = codes(text).into_iter().filter_map(|found| Some((found.head?, found.said.ok()?.ticks)));
    said.collect()
}

#[test]
fn every_single_wrong_letter_of_a_code_of_each_kind_is_caught() {
    for sample in samples() {
        let code = on_screen(&sample);
        assert_eq!(accepted(&code), [sample]);
        for wrong in with_a_wrong_letter(&code) {
            let found = codes(&wrong);
            assert!(!found.is_empty(), "{wrong} is passed over");
            assert_eq!(accepted(&wrong), [], "{wrong}");
        }
    }
}

#[test]
fn every_single_wrong_letter_of_a_code_from_paper_is_caught() {
    for (head, ticks) in samples() {
        for between in [" ", "\n"] {
            let (head, code) = on_paper(head, &ticks, between);
            assert_eq!(accepted(&code), [(head, ticks.clone())]);
            for wrong in with_a_wrong_letter(&code) {
                assert_eq!(accepted(&wrong), [], "{wrong}");
            }
        }
    }
}

#[test]
fn a_letter_too_few_or_too_many_and_two_that_changed_places_are_caught_on_paper() {
    for (head, ticks) in samples() {
        for between in [" ", "\n"] {
            let (head, code) = on_paper(head, &ticks, between);
            let letters: Vec<char> = code.chars().collect();
            for at in (2..letters.len()).filter(|at| letters[*at].is_alphanumeric()) {
                let (mut fewer, mut more, mut swapped) = (letters.clone(), letters.clone(), letters.clone());
                fewer.remove(at);
                more.insert(at, letters[at]);
                swapped.swap(at - 1, at);
                for wrong in [fewer, more, swapped] {
                    let wrong: String = wrong.into_iter().collect();
                    let same = wrong == code;
                    assert!(same || accepted(&wrong).is_empty(), "{wrong:?} of {code:?}, {head:?}");
                }
            }
        }
    }
}

/// Numbers that look like chance and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % sides as u64) as usize
    }

    fn form(&mut self) -> (Head, Vec<u16>) {
        let samples = samples();
        let (head, ticks) = &samples[self.below(samples.len())];
        let key = if self.below(4) == 0 { 0x1_2345 } else { head.key };
        let ticks = (0..1 + self.below(9)).map(|_| match self.below(3) {
            0 => self.below(32_768) as u16,
            _ => ticks[self.below(ticks.len())],
        });
        let ticks = ticks.collect();
        (Head { key, whose: self.below(300) as u16, ..*head }, ticks)
    }

    fn letter(&mut self) -> char {
        TYPED.chars().nth(self.below(TYPED.len())).unwrap()
    }

    /// One damage to a text.
    fn damage(&mut self, text: &str, other: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        let mut parts: Vec<&str> = text.split(' ').collect();
        let at = self.below(letters.len());
        let (one, two) = (self.below(parts.len()), self.below(parts.len()));
        let others: Vec<&str> = other.split(' ').collect();
        match self.below(14) {
            0..=2 => letters[at] = self.letter(),
            3 => drop(letters.remove(at)),
            4 => letters.insert(at, letters[at]),
            5 => letters.swap(at, at.saturating_sub(1)),
            6 => letters.swap(at, (at + 1 + self.below(4)) % text.len()),
            7 => {
                return parts
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| *at != one)
                    .map(|(_, part)| *part)
                    .collect::<Vec<_>>()
                    .join(" ");
            }
            8 => parts.insert(one, parts[two]),
            9 => parts.swap(one, two),
            10 => letters.truncate(at),
            11 => parts.splice(one.., others[self.below(others.len())..].iter().copied()).for_each(drop),
            12 => parts.insert(one, others[self.below(others.len())]),
            _ => {
                let mixed = parts
                    .iter()
                    .zip(others.iter().chain(&others))
                    .map(|(part, other)| format!("{part} {other}"));
                return mixed.collect::<Vec<_>>().join("\n");
            }
        }
        if letters.iter().copied().eq(text.chars()) { parts.join(" ") } else { letters.into_iter().collect() }
    }
}

#[test]
fn of_ten_thousand_damaged_codes_none_is_accepted_that_says_anything_else() {
    let mut dice = Dice(7);
    let (mut refused, mut kinds) = (0, std::collections::BTreeMap::new());
    for _ in 0..10_000 {
        let (one, two) = (dice.form(), dice.form());
        let (code, other) = (whole(&one.0, &one.1, 5), whole(&two.0, &two.1, 77));
        let mut damaged = code.clone();
        for _ in 0..1 + dice.below(3) {
            if !damaged.is_empty() {
                damaged = dice.damage(&damaged, &other);
            }
        }
        for said in accepted(&damaged) {
            assert!(
                said == one || said == two,
                "{damaged}\nis taken for {said:?}\nand was {one:?}\nand {two:?}"
            );
        }
        refused += usize::from(!accepted(&damaged).contains(&one));
        for found in codes(&damaged) {
            let kind = match found.said {
                Ok(_) => "right",
                Err(Damage::Part(_)) => "part",
                Err(Damage::CutOff) => "cut off",
                Err(Damage::Headless) => "headless",
                Err(Damage::Mixed) => "mixed",
                Err(Damage::Empty) => "empty",
            };
            *kinds.entry(kind).or_insert(0) += 1;
        }
    }
    // Else the damages would not be worth their name.
    assert!(refused > 9_000, "{refused} {kinds:?}");
    assert!(["part", "cut off", "headless", "mixed"].iter().all(|kind| kinds[kind] > 500), "{kinds:?}");
}
