use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use chrono::{Datelike, NaiveDate};

use coaching_core::tables::could_run;

use crate::error::DocumentError;

/// Rows under headings, as spreadsheets take them.
pub struct Table {
    /// What stands over the columns.
    pub headings: Vec<&'static str>,
    /// One cell for each column; names that somebody gives may go on beyond the last.
    pub rows: Vec<Vec<Cell>>,
}

/// One value of a table.
pub enum Cell {
    /// Text, whatever it looks like.
    Text(String),
    /// A number.
    Number(u32),
    /// A day.
    Day(NaiveDate),
}

impl Cell {
    pub(crate) const EMPTY: Self = Cell::Text(String::new());

    pub(crate) fn text(text: &str) -> Self {
        Cell::Text(text.into())
    }

    /// A day, if there is one.
    pub(crate) fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::EMPTY, Cell::Day)
    }

    fn shown(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
        }
    }
}

impl Table {
    /// Writes UTF-8 with a byte-order mark, commas and CRLF, which every spreadsheet opens rightly.
    ///
    /// # Errors
    /// When the rows cannot be written, which is a fault of the program.
    pub(crate) fn csv(&self) -> Result<Vec<u8>, DocumentError> {
        const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .terminator(csv::Terminator::CRLF)
            .from_writer(BYTE_ORDER_MARK.to_vec());
        let fault = |error: csv::Error| DocumentError::NotMade(error.to_string());
        writer.write_record(&self.headings).map_err(fault)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(|cell| harmless(cell.shown()))).map_err(fault)?;
        }
        writer.into_inner().map_err(|error| DocumentError::NotMade(error.to_string()))
    }

    /// Writes a workbook of one sheet, in which text is always text; `made_on` is the date inside it.
    ///
    /// # Errors
    /// When there are more rows than a sheet can hold, or a cell is too long for one.
    pub(crate) fn xlsx(&self, title: &str, made_on: NaiveDate) -> Result<Vec<u8>, DocumentError> {
        self.workbook(title, made_on)
            .and_then(|mut workbook| workbook.save_to_buffer())
            .map_err(|error| DocumentError::NotMade(error.to_string()))
    }

    fn workbook(&self, title: &str, made_on: NaiveDate) -> Result<Workbook, XlsxError> {
        let made_at = date(made_on)?;
        let mut workbook = Workbook::new();
        workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made_at));
        let heading = Format::new().set_bold();
        let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        // Shown in the order of the reader’s own country.
        let day = Format::new().set_num_format_index(14).set_align(FormatAlign::Top);

        let page = workbook.add_worksheet().set_name(title)?;
        page.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
        for (column, (name, width)) in (0..).zip(self.headings.iter().zip(self.widths())) {
            page.write_string_with_format(0, column, *name, &heading)?.set_column_width(column, width)?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(row) {
                match cell {
                    Cell::Text(text) => page.write_string_with_format(line, column, text, &body)?,
                    Cell::Number(number) => page.write_number_with_format(line, column, *number, &body)?,
                    Cell::Day(on) => page.write_datetime_with_format(line, column, date(*on)?, &day)?,
                };
            }
        }
        Ok(workbook)
    }

    /// The widths of the columns in characters: enough for the longest cell, up to a readable line.
    fn widths(&self) -> Vec<f64> {
        const MARGIN: usize = 2;
        const READABLE: usize = 60;
        let width = |column: usize, heading: &str| {
            let cells =
                self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.shown().chars().count());
            cells.chain([heading.chars().count()]).max().unwrap_or(0).min(READABLE) + MARGIN
        };
        self.headings.iter().enumerate().map(|(column, heading)| width(column, heading) as f64).collect()
    }
}

fn date(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8)
}

/// Keeps a spreadsheet from running a cell as a formula, after OWASP's "CSV Injection". Taking a table in
/// takes the apostrophe away again.
fn harmless(cell: String) -> String {
    if could_run(&cell) { format!("'{cell}") } else { cell }
}
