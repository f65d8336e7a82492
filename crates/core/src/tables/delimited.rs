//! Text with a comma, a semicolon or a tab between the cells, one row to a line, quoted where needed (RFC 4180).

use std::ops::ControlFlow;

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::draft::Draft;
use super::marks::without_guard;
use super::{MAX_CELL, MAX_COLUMNS, Reading, on_line};

/// Room for one character more than the limit, each at its widest, so that a longer cell is always noticed.
const CELL_BYTES: usize = 4 * (MAX_CELL + 1);

/// Reads a text that ends with a line end.
pub(super) fn read(text: &str) -> Reading {
    let mut draft = Draft::default();
    let mut cells = Vec::new();
    let mut unclosed = None;
    each_cell(text, separator(text), |cell| {
        if cell.unclosed {
            unclosed = Some(cell.line);
            return ControlFlow::Break(());
        }
        cells.push(without_guard(&String::from_utf8_lossy(cell.bytes)).to_owned());
        if cell.ends_row {
            draft.add(cell.line, std::mem::take(&mut cells))
        } else if cells.len() > MAX_COLUMNS {
            draft.too_wide(cell.line)
        } else {
            ControlFlow::Continue(())
        }
    });
    match unclosed {
        Some(line) => Err(vec![on_line(
            line,
            format!("A quotation mark on line {line} is opened and never closed. Close it or take it out."),
        )]),
        None => draft.finish(Vec::new()),
    }
}

/// The separator by which most rows have as many cells as the headings, and these are more than one.
fn separator(text: &str) -> u8 {
    let fit = |separator: &u8| {
        let (mut headings, mut alike, mut width) = (None, 0_usize, 0);
        each_cell(text, *separator, |cell| {
            width += 1;
            if cell.ends_row {
                alike += usize::from(*headings.get_or_insert(width) == width);
                width = 0;
            }
            if width > MAX_COLUMNS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        let headings = headings.unwrap_or(width);
        (headings > 1, alike, headings)
    };
    [b'\t', b';', b','].into_iter().max_by_key(fit).unwrap_or(b',')
}

struct Cell<'a> {
    /// The line on which the cell's row starts.
    line: usize,
    bytes: &'a [u8],
    ends_row: bool,
    /// The text ended within quotation marks.
    unclosed: bool,
}

/// Shows every cell in turn, however many there are, in a fixed amount of memory.
fn each_cell(text: &str, separator: u8, mut visit: impl FnMut(Cell<'_>) -> ControlFlow<()>) {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let mut room = vec![0; CELL_BYTES];
    let mut beyond = [0; 1024];
    let mut rest = text.as_bytes();
    let (mut line, mut next_line, mut starts_row) = (1, 1, true);
    loop {
        if starts_row {
            let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            next_line += line_ends(&rest[..blank]);
            rest = &rest[blank..];
            line = next_line;
        }
        let mut length = 0;
        let (ends_row, unclosed) = loop {
            let at_end = rest.is_empty();
            let full = length == room.len();
            let output = if full { &mut beyond[..] } else { &mut room[length..] };
            let (result, read, written) = reader.read_field(rest, output);
            length += if full { 0 } else { written };
            next_line += line_ends(&rest[..read]);
            rest = &rest[read..];
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => break (record_end, at_end),
                ReadFieldResult::End => return,
            }
        };
        starts_row = ends_row;
        if visit(Cell { line, bytes: &room[..length], ends_row, unclosed }).is_break() {
            return;
        }
    }
}

fn line_ends(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}
