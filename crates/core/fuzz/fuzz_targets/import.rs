//! Any text as one of the tables that can be brought into a programme; the first letter says which.
#![no_main]

use std::cell::RefCell;

use coaching_core::import::{PreviewImport, TableKind, TableSource};
use core_fuzz::{Sample, check_refusal, let_panics_be_caught};

thread_local!(static SAMPLE: RefCell<Sample> = RefCell::new(Sample::new()));

libfuzzer_sys::fuzz_target!(init: let_panics_be_caught(), |text: &str| {
    let mut letters = text.chars();
    let Some(table) = letters.next().and_then(kind) else { return };
    let text = letters.as_str().to_owned();
    SAMPLE.with_borrow_mut(|sample| {
        let programme = sample.programme();
        let asked = PreviewImport {
            table,
            text: Some(text.clone()),
            path: None,
            columns: None,
            corrections: Vec::new(),
        };
        let preview = programme.preview_import(asked).inspect_err(check_refusal).ok();
        let source = TableSource { text: Some(text), ..TableSource::default() };
        let imported = match table {
            TableKind::People => programme.import_people(source),
            TableKind::Dealings => programme.import_dealings(source),
            TableKind::Answers => programme.import_answers(source),
            TableKind::Apart => programme.import_apart(source),
            TableKind::History => programme.import_history(source),
            TableKind::Nominations => programme.import_nominations(source),
            TableKind::Survey => programme.import_survey(source),
            TableKind::Choices => programme.import_choices(source),
        };
        match imported {
            Ok(imported) => {
                let preview = preview.expect("what can be brought in can be looked at");
                assert!(preview.problems.is_empty(), "{:?}", preview.problems);
                assert_eq!((preview.added, preview.changed), (imported.added, imported.changed));
            }
            Err(failure) => check_refusal(&failure),
        }
    });
});

fn kind(letter: char) -> Option<TableKind> {
    Some(match letter {
        'p' => TableKind::People,
        'd' => TableKind::Dealings,
        'a' => TableKind::Answers,
        'k' => TableKind::Apart,
        'h' => TableKind::History,
        'n' => TableKind::Nominations,
        's' => TableKind::Survey,
        'c' => TableKind::Choices,
        _ => return None,
    })
}
