//! Any commands with any arguments, one a line: a name, a space, and JSON.
//!
//! Whatever they are, nothing panics and nothing breaks: each is done, or refused with what to do. Files that
//! they name lie in a folder of their own.
#![no_main]

use std::{cell::RefCell, fs, path::Path};

use coaching_core::Failure;
use core_fuzz::{Sample, check_refusal, let_panics_be_caught, now};
use serde_json::Value;

/// So many commands come in one after the other.
const MOST: usize = 6;

thread_local!(static SAMPLE: RefCell<Sample> = RefCell::new(Sample::new()));

libfuzzer_sys::fuzz_target!(init: let_panics_be_caught(), |text: &str| {
    SAMPLE.with_borrow_mut(|sample| {
        let outside = sample.folder().join("outside");
        fs::create_dir_all(&outside).unwrap();
        let programme = sample.programme();
        for line in text.lines().take(MOST) {
            let (name, args) = line.split_once(' ').unwrap_or((line, "null"));
            let Ok(mut args) = serde_json::from_str::<Value>(args) else { continue };
            confine(&mut args, &outside);
            let said = commands::call(programme, now(), name, args.clone());
            match &said {
                Ok(_) => {}
                // A file that is named may be anything, or not be there; nothing else may break.
                Err(Failure::Broken { message, .. }) if names_a_file(&args) => assert!(!message.is_empty()),
                Err(failure) => check_refusal(failure),
            }
        }
        let check = programme.check_file(Default::default()).unwrap();
        assert!(check.sound, "{:?}", check.findings);
        fs::remove_dir_all(&outside).unwrap();
    });
});

/// Puts every file that is named into a folder.
fn confine(args: &mut Value, folder: &Path) {
    for place in ["path", "folder"] {
        if let Some(named) = args.get_mut(place).filter(|named| named.is_string()) {
            let name = named.as_str().unwrap_or_default().replace(['/', '\\', '\0'], "-");
            let name = if name.trim_matches('.').is_empty() { "file" } else { &name };
            *named = folder.join(name).to_string_lossy().into_owned().into();
        }
    }
}

fn names_a_file(args: &Value) -> bool {
    ["path", "folder"].iter().any(|place| args.get(place).is_some())
}
