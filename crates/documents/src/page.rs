use serde_json::{Value, json};

use crate::error::DocumentError;
use crate::programme::Format;
use crate::sheet::Sheet;
use crate::table::Table;
use crate::typesetting::Layout;

/// A document with what it says.
pub trait Page {
    /// The document's name, as its footer gives it.
    fn title(&self) -> &'static str;

    /// The name of its template's file.
    fn template(&self) -> &'static str;

    /// What the template is filled with.
    fn data(&self, sheet: &Sheet) -> Value;

    /// The same with only what its first page shows, where every page stands for itself.
    fn first_page(&self) -> Option<Box<dyn Page>> {
        None
    }

    /// The same as rows, where rows say it well.
    fn table(&self, _sheet: &Sheet) -> Option<Table> {
        None
    }

    /// The same as a text file of another kind, where there is one.
    fn text(&self, _format: Format, _sheet: &Sheet) -> Option<String> {
        None
    }
}

/// A finished PDF file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file's content.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The characters that no font here can draw and that are printed as "□"; mostly none.
    pub not_printable: String,
}

/// Makes the PDF of a document: tagged, checked against PDF/UA-1, the same bytes each time.
///
/// # Errors
/// [`DocumentError::NotMade`] when the page breaks a rule of PDF/UA-1, which is a fault of the program.
pub fn pdf(page: &dyn Page, sheet: &Sheet) -> Result<Pdf, DocumentError> {
    let layout = layout(page, sheet)?;
    Ok(Pdf {
        bytes: layout.pdf(&identity(page, sheet), sheet.printed_on)?,
        pages: layout.pages(),
        not_printable: layout.not_printable().into(),
    })
}

/// Draws the pages of the same layout as the PDF, one SVG picture each.
///
/// # Errors
/// [`DocumentError::NotMade`] when the pages cannot be laid out, which is a fault of the program.
pub fn preview(page: &dyn Page, sheet: &Sheet) -> Result<Vec<String>, DocumentError> {
    Ok(layout(page, sheet)?.svg(usize::MAX))
}

/// Draws the first of those pages alone, and lays out no others where that is possible.
///
/// # Errors
/// [`DocumentError::NotMade`] when it cannot be laid out, which is a fault of the program.
pub fn preview_first(page: &dyn Page, sheet: &Sheet) -> Result<Vec<String>, DocumentError> {
    let short = page.first_page();
    Ok(layout(short.as_deref().unwrap_or(page), sheet)?.svg(1))
}

/// Makes the table of a document as CSV.
///
/// # Errors
/// [`DocumentError::NotMade`] when it has no table or that cannot be written, which is a fault of the program.
pub fn csv(page: &dyn Page, sheet: &Sheet) -> Result<Vec<u8>, DocumentError> {
    table(page, sheet)?.csv()
}

/// Makes the table of a document as an Excel workbook.
///
/// # Errors
/// [`DocumentError::NotMade`] when it has no table or a cell is longer than a workbook can hold.
pub fn xlsx(page: &dyn Page, sheet: &Sheet) -> Result<Vec<u8>, DocumentError> {
    table(page, sheet)?.xlsx(page.title(), sheet.printed_on)
}

/// Makes a document as a text file of another kind: a web page, a file for calendars.
///
/// # Errors
/// [`DocumentError::NotMade`] when it is not made as that, which is a fault of the program.
pub fn text(page: &dyn Page, format: Format, sheet: &Sheet) -> Result<String, DocumentError> {
    page.text(format, sheet)
        .ok_or_else(|| DocumentError::NotMade(format!("{} is no such file", page.title())))
}

fn layout(page: &dyn Page, sheet: &Sheet) -> Result<Layout, DocumentError> {
    let filled = json!({ "sheet": sheet.furniture(page.title()), "content": page.data(sheet) });
    Layout::new(page.template(), filled)
}

fn table(page: &dyn Page, sheet: &Sheet) -> Result<Table, DocumentError> {
    page.table(sheet).ok_or_else(|| DocumentError::NotMade(format!("{} has no table", page.title())))
}

/// Tells one document from another for good, inside the PDF.
fn identity(page: &dyn Page, sheet: &Sheet) -> String {
    format!("{} / {} / {} / {:?}", sheet.organisation, sheet.round, page.title(), sheet.version)
}
