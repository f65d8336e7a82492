//! Any ticks on any forms of the rounds of a programme, as codes that are written rightly: what no mistyping leads to,
//! but anybody who makes a form of their own.
//!
//! The input is read in fours: which form and how, whose, and so many ticks, each of two bytes.
#![no_main]

use std::{array, cell::RefCell};

use coaching_core::{
    RoundId,
    responses::{
        FormKind, ResponsesSource, Whose,
        code::{Head, number_of, whole},
    },
};
use core_fuzz::{Sample, check_refusal, let_panics_be_caught};

/// A round of the sample.
const ROUND: RoundId = RoundId(2);

thread_local!(static SAMPLE: RefCell<Sample> = RefCell::new(Sample::new()));

libfuzzer_sys::fuzz_target!(init: let_panics_be_caught(), |bytes: &[u8]| {
    SAMPLE.with_borrow_mut(|sample| {
        let programme = sample.programme();
        let (mut rest, mut message) = (bytes, String::new());
        while let [form, whose, ticks, chance, more @ ..] = rest {
            let kind = FormKind::ALL[usize::from(form >> 1) % FormKind::ALL.len()];
            let round = RoundId(ROUND.0 - i64::from(form >> 7));
            let form = programme.form(round, kind, form & 1 == 1).unwrap();
            let head = read(&form.head(Whose::Sheet(i64::from(*whose))).unwrap());
            let (said, after) = more.split_at(more.len().min(2 * usize::from(ticks % 32)));
            let pieces: Vec<u16> = said
                .chunks_exact(2)
                .map(|two| u16::from_be_bytes([two[0], two[1]]) & coaching_core::responses::code::LARGEST)
                .collect();
            if head.on_paper {
                let pieces: Vec<String> = pieces.iter().map(|said| head.piece(*said)).collect();
                message += &format!("{} {}\n\n", head.written(), pieces.join(" "));
            } else {
                message += &format!("{}\n", whole(&head, &pieces, (*chance).into()));
            }
            rest = after;
        }
        let source = ResponsesSource { text: Some(message), ..ResponsesSource::default() };
        if let Err(failure) = programme.preview_responses(source.clone()) {
            return check_refusal(&failure);
        }
        if let Err(failure) = programme.import_responses(source) {
            check_refusal(&failure);
        }
        let check = programme.check_file(Default::default()).unwrap();
        assert!(check.sound, "{:?}", check.findings);
    });
});

fn read(written: &str) -> Head {
    let mut letters = written.trim_start_matches("CP").chars().filter_map(number_of);
    Head::read(&array::from_fn(|_| letters.next().unwrap())).unwrap()
}
