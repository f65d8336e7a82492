//! Any text inside a workbook: packed as Excel does, so that what is inside is reached at all.
//!
//! The parts of the workbook stand in the input one after the other, a zero byte between them.
#![no_main]

use std::io::{Cursor, Write};

use coaching_core::tables;
use core_fuzz::{check_table, let_panics_be_caught};
use zip::{ZipWriter, write::SimpleFileOptions};

const PARTS: [&str; 6] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
];

/// What stands in a part that the input does not come to.
const USUAL: [&str; 6] = [
    "<worksheet><sheetData/></worksheet>",
    "<sst/>",
    "<styleSheet/>",
    r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    "<Types/>",
];

libfuzzer_sys::fuzz_target!(init: let_panics_be_caught(), |bytes: &[u8]| {
    let mut given = bytes.split(|byte| *byte == 0);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, usual) in PARTS.into_iter().zip(USUAL) {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(given.next().unwrap_or(usual.as_bytes())).unwrap();
    }
    match tables::from_bytes(archive.finish().unwrap().into_inner()) {
        Ok(table) => check_table(&table),
        Err(problems) => assert!(!problems.is_empty()),
    }
});
