use std::fs::File;

use proptest::prelude::*;

use super::super::{MAX_BYTES, MAX_ROWS, from_bytes, from_file, from_text};
use super::refusal;
use crate::failure::Failure;

const TOO_WIDE: &str = "Line 1 has more than 200 columns. Keep only the columns that are needed; if there are fewer, look for \
                        commas, semicolons or tabs that are there by mistake.";
const TOO_LONG: &str = "This table goes on for more than 20,000 rows or 500,000 cells. Keep only the rows and columns that are needed.";

#[test]
fn a_file_of_200_megabytes_is_refused_by_its_size_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.csv");
    // The file has no content on disk, so that reading it would show NULs instead.
    File::create(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let Err(Failure::Refused { problems, .. }) = from_file(&path) else { panic!("a refusal") };
    assert_eq!(
        problems[0].message,
        "This table is larger than 20 MB. Save only the rows and columns that are needed, without pictures."
    );
}

#[test]
fn a_folder_and_a_missing_file_are_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let Err(Failure::Refused { message, field, .. }) = from_file(&folder.path().join("people.csv")) else {
        panic!()
    };
    assert_eq!(
        (message.as_str(), field.as_deref()),
        ("“people.csv” could not be read. Nothing has changed.", Some("path"))
    );
    assert!(from_file(folder.path()).is_err());
}

#[test]
fn millions_of_columns_are_refused() {
    assert_eq!(refusal(from_text(&",".repeat(MAX_BYTES - 1))), [format!("1 : {TOO_WIDE}")]);
}

#[test]
fn too_many_rows_are_refused_with_the_first_beyond_the_limit() {
    let rows = |number: usize| format!("name\n{}", "x\n".repeat(number));
    assert!(from_text(&rows(MAX_ROWS)).is_ok());
    assert_eq!(refusal(from_text(&rows(MAX_ROWS + 1))), [format!("20002 : {TOO_LONG}")]);
}

#[test]
fn files_that_are_no_tables_are_named_for_what_they_are() {
    let sentence = |bytes: &[u8]| refusal(from_bytes(bytes.to_vec())).remove(0);
    assert_eq!(
        sentence(b"%PDF-1.7"),
        "0 : This file is not a table. Choose a CSV file or an Excel workbook (.xlsx)."
    );
    assert_eq!(
        sentence(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        "0 : This is an older Excel file, or one with a password. Save it as an Excel workbook (.xlsx) without a password."
    );
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reading(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = from_bytes(bytes);
    }

    #[test]
    fn no_text_of_separators_and_quotation_marks_stops_the_reading(text in "[a,;\t\"\r\n\u{feff}é]{0,80}") {
        if let Ok(table) = from_text(&text) {
            prop_assert!(table.rows.iter().all(|row| row.line > table.headings.line));
        }
    }
}
