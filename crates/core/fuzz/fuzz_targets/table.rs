//! Any bytes as a table: text in any encoding, or a workbook.
#![no_main]

use coaching_core::tables;
use core_fuzz::{check_table, let_panics_be_caught};

libfuzzer_sys::fuzz_target!(init: let_panics_be_caught(), |bytes: &[u8]| {
    match tables::from_bytes(bytes.to_vec()) {
        Ok(table) => check_table(&table),
        Err(problems) => assert!(!problems.is_empty()),
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = tables::from_text(text).map(|table| check_table(&table));
    }
});
