use super::super::{from_bytes, from_text};
use super::{picture, picture_of, refusal};

const ROSTER: &str = "1: name | team\n2: Siân Price | Finance\n3: Jörg Müller | Sales";

#[test]
fn commas_semicolons_and_tabs_are_told_apart() {
    for separator in [",", ";", "\t"] {
        let text =
            format!("name{separator}team\nSiân Price{separator}Finance\nJörg Müller{separator}Sales\n");
        assert_eq!(picture(&from_text(&text).unwrap()), ROSTER);
    }
}

#[test]
fn a_comma_within_the_cells_of_a_semicolon_table_separates_nothing() {
    let table = from_text("name;team\n\"Price, Siân\";a, b\nMüller, Jörg;c, d").unwrap();
    assert_eq!(picture(&table), "1: name | team\n2: Price, Siân | a, b\n3: Müller, Jörg | c, d");
}

#[test]
fn quoted_cells_hold_separators_quotation_marks_and_line_ends() {
    let table = from_text("name,team\r\n\"a \"\"b\"\", c\",\"two\r\nlines\"\r\nnext,row\r\n").unwrap();
    assert_eq!(picture(&table), "1: name | team\n2: a \"b\", c | two\nlines\n4: next | row");
}

#[test]
fn blank_rows_are_left_out_and_lines_stay_true() {
    let table = from_text("\n\nname,team\n\n , \nAna,Sales\n\r\n\nBen,Sales").unwrap();
    assert_eq!(picture(&table), "3: name | team\n6: Ana | Sales\n9: Ben | Sales");
}

#[test]
fn every_usual_encoding_is_read() {
    let text = "name,team\r\nSiân Price,Finance\r\nJörg Müller,Sales\r\n";
    let utf_16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let windows_1252 = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    assert_eq!(picture_of(text.as_bytes()), ROSTER);
    assert_eq!(picture_of(&marked(b"\xEF\xBB\xBF", text.as_bytes())), ROSTER);
    assert_eq!(picture_of(&marked(b"\xFF\xFE", &utf_16(u16::to_le_bytes))), ROSTER);
    assert_eq!(picture_of(&marked(b"\xFE\xFF", &utf_16(u16::to_be_bytes))), ROSTER);
    assert_eq!(picture_of(&utf_16(u16::to_le_bytes)), ROSTER);
    assert_eq!(picture_of(&windows_1252), ROSTER);
}

#[test]
fn lines_that_end_in_a_carriage_return_alone_are_counted() {
    assert_eq!(picture_of(b"name,team\rAna,Sales\r"), "1: name | team\n2: Ana | Sales");
    assert_eq!(picture_of(b"name\rAna\nBen\r\nCy"), "1: name\n2: Ana\n3: Ben\n4: Cy");
}

#[test]
fn two_encodings_in_one_table_are_refused_with_the_line() {
    let bytes = [b"name\nSi\xC3\xA2n Price\nJ\xF6rg M\xFCller\n".as_slice()].concat();
    assert_eq!(
        refusal(from_bytes(bytes)),
        [
            "3 : The letters of line 3 are saved in another way than those above. Save the whole table again as CSV UTF-8."
        ]
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_refused_with_its_line() {
    assert_eq!(
        refusal(from_text("name,team\nAna,Sales\n\"Ben,Sales\nCy,Sales\n")),
        ["3 : A quotation mark on line 3 is opened and never closed. Close it or take it out."]
    );
}

#[test]
fn a_nul_is_refused_with_its_line() {
    assert_eq!(
        refusal(from_text("name\nAna\nB\0en\n")),
        [
            "3 : Line 3 holds a mark that is not text (NUL), so this may not be a table. Save it again as CSV UTF-8 or as an \
          Excel workbook."
        ]
    );
}

#[test]
fn nothing_and_headings_alone_are_refused() {
    assert_eq!(
        refusal(from_text(" \n\n")),
        [
            "0 : There is nothing in this table. Put the headings in the first row and one line for each entry below."
        ]
    );
    assert_eq!(
        refusal(from_text("name,team\n")),
        ["1 : There is only one row. Put the headings in the first row and one line for each entry below."]
    );
}

#[test]
fn a_cell_may_hold_two_thousand_letters_and_no_more() {
    let full = "ß".repeat(2_000);
    assert!(from_text(&format!("name,team\n{full},x")).is_ok());
    assert_eq!(
        refusal(from_text(&format!("name,team\nx,{full}ß\n{},x", "y".repeat(20_000)))),
        [
            "2 team: This cell holds more than 2,000 characters. Shorten it.",
            "3 name: This cell holds more than 2,000 characters. Shorten it."
        ]
    );
}
