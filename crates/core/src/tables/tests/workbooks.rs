use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::super::from_bytes;
use super::{picture_of, refusal};

const DAMAGED: &str = "0 : This file is not an Excel workbook that can be read, or it is damaged. Open it in Excel and save it \
                       again as .xlsx or as CSV UTF-8.";
const TOO_MUCH: &str = "0 : This workbook unpacks to far more than a table of people needs. Copy the rows into a new workbook and choose that.";

fn roster() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in ["Name", "Level", "Leader", "Starts", "Site"].into_iter().enumerate() {
        sheet.write(0, column as u16, heading).unwrap();
    }
    sheet.write(1, 0, "Siân Price").unwrap();
    sheet.write(1, 1, 3).unwrap();
    sheet.write(1, 2, true).unwrap();
    let day = ExcelDateTime::from_ymd(2026, 12, 31).unwrap();
    sheet.write_with_format(1, 3, &day, &Format::new().set_num_format("dd.mm.yyyy")).unwrap();
    sheet.write(3, 0, "=SUM(A1)").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The roster with one of its parts replaced.
fn with_part(name: &str, content: &[u8]) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(roster())).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..old.len() {
        let part = old.by_index(index).unwrap();
        if part.name().unwrap() == name {
            new.start_file(name, packed).unwrap();
            new.write_all(content).unwrap();
        } else {
            new.raw_copy_file(part).unwrap();
        }
    }
    new.finish().unwrap().into_inner()
}

fn with_cells(cells: &str) -> Vec<u8> {
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{cells}</sheetData></worksheet>"
    );
    with_part("xl/worksheets/sheet1.xml", sheet.as_bytes())
}

fn inline(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn a_workbook_is_read_with_its_dates_numbers_and_true_lines() {
    assert_eq!(
        picture_of(&roster()),
        "1: Name | Level | Leader | Starts | Site\n2: Siân Price | 3 | yes | 2026-12-31 | \n4: =SUM(A1) |  |  |  | "
    );
}

#[test]
fn only_the_first_sheet_is_read_and_the_table_says_so() {
    let mut workbook = Workbook::new();
    let first = workbook.add_worksheet();
    first.set_name("People").unwrap();
    first.write(0, 0, "name").unwrap();
    first.write(1, 0, "Ana").unwrap();
    workbook.add_worksheet();
    let table = from_bytes(workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(table.notes, ["Only the first sheet, “People”, was read."]);
}

#[test]
fn an_excel_error_is_refused_with_its_cell() {
    let cells = format!(
        "<row r=\"1\">{}</row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>",
        inline("A1", "Name")
    );
    assert_eq!(
        refusal(from_bytes(with_cells(&cells))),
        ["2 Name: This cell holds an Excel error (#N/A). Put the value in its place."]
    );
}

#[test]
fn far_cells_are_refused() {
    let far = |at: &str, line: u32| {
        let cells =
            format!("<row r=\"1\">{}</row><row r=\"{line}\">{}</row>", inline("A1", "name"), inline(at, "x"));
        refusal(from_bytes(with_cells(&cells))).remove(0)
    };
    assert!(far("XFD2", 2).starts_with("2 : Line 2 has more than 200 columns."));
    assert!(far("A1048576", 1_048_576).starts_with("1048576 : This table goes on for more than 20,000 rows"));
    assert_eq!(far("ZZZZZZZZZZ2", 2), DAMAGED);
}

#[test]
fn millions_of_empty_cells_are_refused() {
    let row =
        format!("<row r=\"1\">{}</row><row r=\"2\">{}</row>", inline("A1", "name"), "<c/>".repeat(1_100_000));
    assert!(refusal(from_bytes(with_cells(&row)))[0].contains("more than 20,000 rows"));
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let bomb = with_part("xl/worksheets/sheet1.xml", &vec![b' '; 65 * 1024 * 1024]);
    assert!(bomb.len() < 200_000);
    assert_eq!(refusal(from_bytes(bomb)), [TOO_MUCH]);
}

#[test]
fn a_list_of_texts_that_claims_to_be_endless_is_refused() {
    let claim = b"<sst uniqueCount=\"99999999999999999999\"><si><t>a</t></si></sst>";
    assert_eq!(refusal(from_bytes(with_part("xl/sharedStrings.xml", claim))), [DAMAGED]);
}

#[test]
fn a_workbook_cut_short_and_another_archive_are_refused() {
    let whole = roster();
    assert_eq!(refusal(from_bytes(whole[..whole.len() / 2].to_vec())), [DAMAGED]);
    assert_eq!(refusal(from_bytes(b"PK\x03\x04".to_vec())), [DAMAGED]);
}
