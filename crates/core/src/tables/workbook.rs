//! An Excel workbook (.xlsx): the cells of its first visible sheet, read one by one.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use zip::ZipArchive;

use super::draft::Draft;
use super::{MAX_COLUMNS, MAX_ROWS, Reading, whole};
use crate::failure::Problem;

/// The most that a workbook may hold once unpacked, in bytes.
const MAX_UNPACKED: u64 = 64 * 1024 * 1024;
/// The most that its list of texts may hold, in bytes: it is kept in memory.
const MAX_TEXTS: u64 = 16 * 1024 * 1024;
/// The most files a workbook is packed from.
const MAX_PARTS: usize = 2_000;
/// The most cells that are looked at, empty ones included.
const MAX_VISITED: usize = 1_000_000;

/// Whether the bytes are a ZIP archive, as every workbook is.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads the first visible sheet. Refused before reading when unpacking it would take too much memory.
pub(super) fn read(bytes: &[u8]) -> Reading {
    weigh(bytes).map_err(|problem| vec![problem])?;
    // The reader's sums overflow on some damaged workbooks.
    catch_unwind(AssertUnwindSafe(|| sheet(bytes))).unwrap_or_else(|_| Err(vec![damaged()]))
}

fn sheet(bytes: &[u8]) -> Reading {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(not_a_workbook)?;
    let mut sheets = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone());
    let first = sheets.next().ok_or_else(|| vec![damaged()])?;
    let notes = match sheets.next() {
        Some(_) => vec![format!("Only the first sheet, “{first}”, was read.")],
        None => Vec::new(),
    };
    let mut table = cells(&mut workbook, &first).map_err(|_| vec![damaged()])?.finish(notes)?;
    // A workbook does not keep the empty cells at the end of a row.
    for row in &mut table.rows {
        row.cells.resize(row.cells.len().max(table.headings.cells.len()), String::new());
    }
    Ok(table)
}

fn cells(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Draft, XlsxError> {
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    let mut draft = Draft::default();
    let mut row = Vec::new();
    let mut line = 1;
    for visited in 0.. {
        let Some(cell) = reader.next_cell()? else { break };
        let (cell_line, column) = (cell.get_position().0 as usize + 1, cell.get_position().1 as usize);
        if cell_line != line {
            if draft.add(line, std::mem::take(&mut row)).is_break() {
                return Ok(draft);
            }
            line = cell_line;
        }
        let text = text(cell.get_value());
        let stop = if text.is_empty() {
            ControlFlow::Continue(())
        } else if column >= MAX_COLUMNS {
            draft.too_wide(line)
        } else if line > MAX_ROWS + 1 {
            draft.too_long(line)
        } else {
            ControlFlow::Continue(())
        };
        if stop.is_break() || (visited == MAX_VISITED && draft.too_long(line).is_break()) {
            return Ok(draft);
        }
        if let DataRef::Error(_) = cell.get_value() {
            draft.problem(
                line,
                column,
                format!("This cell holds an Excel error ({text}). Put the value in its place."),
            );
        }
        if !text.is_empty() {
            row.resize(row.len().max(column + 1), String::new());
            row[column] = text;
        }
    }
    // Breaking off is of no matter after the last row.
    let _ = draft.add(line, row);
    Ok(draft)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "yes".to_owned(),
        DataRef::Bool(false) => "no".to_owned(),
        DataRef::DateTime(moment) => day(moment),
        DataRef::DateTimeIso(moment) => moment.split('T').next().unwrap_or(moment).to_owned(),
        DataRef::DurationIso(duration) => duration.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn day(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// Unpacks every part once, keeping nothing, and refuses a workbook that would not fit in memory.
///
/// What an archive says about its own sizes may be untrue, so they are measured.
fn weigh(bytes: &[u8]) -> Result<(), Problem> {
    let entries = bytes.windows(4).filter(|bytes| *bytes == b"PK\x01\x02").count();
    if entries > MAX_PARTS {
        return Err(too_much());
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| damaged())?;
        let texts = part.name().map_err(|_| damaged())?.to_ascii_lowercase().ends_with("sharedstrings.xml");
        let limit = if texts { MAX_TEXTS } else { MAX_UNPACKED - unpacked };
        let mut part = part.take(limit + 1);
        let size = if texts {
            let mut content = Vec::new();
            part.read_to_end(&mut content).map_err(|_| damaged())?;
            if claims_many(&content) {
                return Err(damaged());
            }
            content.len() as u64
        } else {
            std::io::copy(&mut part, &mut std::io::sink()).map_err(|_| damaged())?
        };
        unpacked += size;
        if size > limit || unpacked > MAX_UNPACKED {
            return Err(too_much());
        }
    }
    Ok(())
}

/// Whether a list of texts claims to hold more texts than it has bytes: the reader makes room for all of them.
fn claims_many(texts: &[u8]) -> bool {
    const CLAIM: &[u8] = b"uniqueCount";
    let claims = texts.windows(CLAIM.len()).enumerate().filter(|(_, bytes)| *bytes == CLAIM);
    // A zero byte stands in UTF-16, in which the claim would not be found.
    texts.contains(&0)
        || claims.map(|(at, _)| &texts[at + CLAIM.len()..]).any(|rest| {
            let digits = rest
                .iter()
                .skip_while(|byte| !byte.is_ascii_digit())
                .take_while(|byte| byte.is_ascii_digit());
            digits.fold(0_usize, |number, digit| {
                number.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
            }) > texts.len()
        })
}

fn not_a_workbook(error: XlsxError) -> Vec<Problem> {
    if matches!(error, XlsxError::Password) {
        return vec![whole("This workbook has a password. Save it without one and choose it again.")];
    }
    vec![damaged()]
}

fn damaged() -> Problem {
    whole(
        "This file is not an Excel workbook that can be read, or it is damaged. Open it in Excel and save it again as .xlsx or as CSV UTF-8.",
    )
}

fn too_much() -> Problem {
    whole(
        "This workbook unpacks to far more than a table of people needs. Copy the rows into a new workbook and choose that.",
    )
}
