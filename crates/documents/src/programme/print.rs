//! A document taken from the programme and still to be made, so that the programme is free meanwhile.

use coaching_core::{Programme, Result};

use super::letters::Readers;
use super::views::{View, sheet};
use super::{DocumentKind, Format, failure};
use crate::{DocumentError, Page, Paper, Sheet, Table, csv, pdf, preview, preview_first, text, xlsx};

/// How pages are to be printed.
#[derive(Clone, Copy)]
pub(super) struct Print {
    pub paper: Paper,
    pub large_print: bool,
    pub black_and_white: bool,
}

impl Print {
    /// On A4 if no paper is named.
    pub fn of(paper: Option<Paper>, large_print: bool, black_and_white: bool) -> Self {
        Self { paper: paper.unwrap_or(Paper::A4), large_print, black_and_white }
    }
}

/// What one file of a document is made from.
pub(super) struct ToPrint {
    view: View,
    sheet: Sheet,
    format: Format,
    title: &'static str,
}

impl ToPrint {
    /// Takes it from the programme, or says what is missing.
    pub fn of(
        programme: &Programme,
        kind: DocumentKind,
        format: Format,
        readers: &Readers,
        print: Print,
    ) -> Result<Self> {
        let view = View::of(programme, kind, readers)?;
        Ok(Self { view, sheet: sheet(programme, kind, print)?, format, title: kind.facts().title })
    }

    /// The content of the file, and its pages if it has pages.
    pub fn made(&self) -> Result<(Vec<u8>, Option<usize>)> {
        let page = match &self.view {
            View::File(text) => return Ok((text.clone().into_bytes(), None)),
            View::Table(table) => return self.rows(table).map(|bytes| (bytes, None)).map_err(failure),
            View::Page(page) => &**page,
            View::Form(form) => form as &dyn Page,
        };
        let (sheet, format) = (&self.sheet, self.format);
        match format {
            Format::Csv => csv(page, sheet).map(|bytes| (bytes, None)),
            Format::Xlsx => xlsx(page, sheet).map(|bytes| (bytes, None)),
            Format::Html | Format::Ics | Format::Json => {
                text(page, format, sheet).map(|text| (text.into_bytes(), None))
            }
            Format::Pdf => pdf(page, sheet).map(|made| (made.bytes, Some(made.pages))),
        }
        .map_err(failure)
    }

    fn rows(&self, table: &Table) -> std::result::Result<Vec<u8>, DocumentError> {
        if self.format == Format::Xlsx { table.xlsx(self.title, self.sheet.printed_on) } else { table.csv() }
    }

    /// Pictures of its pages, or of the first alone; none of what has no pages.
    pub fn pictures(&self, first_only: bool) -> Result<Vec<String>> {
        let draw = if first_only { preview_first } else { preview };
        match &self.view {
            View::Page(page) => draw(&**page, &self.sheet).map_err(failure),
            View::Form(form) => draw(form, &self.sheet).map_err(failure),
            View::File(_) | View::Table(_) => Ok(Vec::new()),
        }
    }
}
