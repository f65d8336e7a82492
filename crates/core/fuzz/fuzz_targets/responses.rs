//! Any bytes as a message with answers: pasted, or a file of one of the kinds that are read; the first byte says which.
#![no_main]

use std::{cell::RefCell, fs};

use coaching_core::responses::ResponsesSource;
use core_fuzz::{Sample, check_refusal, let_panics_be_caught};

thread_local!(static SAMPLE: RefCell<Sample> = RefCell::new(Sample::new()));

libfuzzer_sys::fuzz_target!(init: let_panics_be_caught(), |bytes: &[u8]| {
    let Some((&kind, message)) = bytes.split_first() else { return };
    let ending = match kind {
        b'e' => "eml",
        b'h' => "html",
        b't' => "txt",
        b'p' => "",
        _ => return,
    };
    SAMPLE.with_borrow_mut(|sample| {
        let path = sample.folder().join(format!("message.{ending}"));
        let source = if ending.is_empty() {
            let Ok(text) = std::str::from_utf8(message) else { return };
            ResponsesSource { text: Some(text.to_owned()), ..ResponsesSource::default() }
        } else {
            fs::write(&path, message).unwrap();
            ResponsesSource { path: Some(path), ..ResponsesSource::default() }
        };
        let programme = sample.programme();
        let seen = programme.preview_responses(source.clone()).inspect_err(check_refusal);
        let brought_in = programme.import_responses(source).inspect_err(check_refusal);
        assert!(seen.is_ok() || brought_in.is_err(), "{brought_in:?}");
    });
});
