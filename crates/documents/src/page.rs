use serde_json::{Value, json};

use crate::about_person::AboutPerson;
use crate::agenda::Agenda;
use crate::error::DocumentError;
use crate::feedback_list::FeedbackList;
use crate::letters::Letters;
use crate::match_sheet::MatchSheet;
use crate::run_sheet::RunSheet;
use crate::sheet::Sheet;
use crate::table::Table;
use crate::turns_sheet::TurnsSheet;
use crate::typesetting::{Layout, Template};

/// A document with what it says.
#[derive(Debug, Clone, Copy)]
pub enum Page<'a> {
    /// What is held about one person, for them.
    AboutPerson(&'a AboutPerson),
    /// The match sheet for the wall.
    MatchSheet(&'a MatchSheet),
    /// A letter to each person.
    Letters(&'a Letters),
    /// The Awayday's agenda for everybody.
    Agenda(&'a Agenda),
    /// The Awayday's run sheet for the facilitator.
    RunSheet(&'a RunSheet),
    /// The feedback pairs for the door.
    FeedbackList(&'a FeedbackList),
    /// A page about taking turns for each pair that needs one.
    TurnsSheet(&'a TurnsSheet),
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
pub fn pdf(page: Page<'_>, sheet: &Sheet) -> Result<Pdf, DocumentError> {
    let layout = page.layout(sheet)?;
    Ok(Pdf {
        bytes: layout.pdf(&page.identity(sheet), sheet.printed_on)?,
        pages: layout.pages(),
        not_printable: layout.not_printable().into(),
    })
}

/// Draws the pages of the same layout as the PDF, one SVG picture each.
///
/// # Errors
/// [`DocumentError::NotMade`] when the pages cannot be laid out, which is a fault of the program.
pub fn preview(page: Page<'_>, sheet: &Sheet) -> Result<Vec<String>, DocumentError> {
    Ok(page.layout(sheet)?.svg())
}

/// Makes the table of a document as CSV.
///
/// # Errors
/// [`DocumentError::NotMade`] when it cannot be written, which is a fault of the program.
pub fn csv(page: Page<'_>, sheet: &Sheet) -> Result<Vec<u8>, DocumentError> {
    page.table(sheet).csv()
}

/// Makes the table of a document as an Excel workbook.
///
/// # Errors
/// [`DocumentError::NotMade`] when a cell is longer than a workbook can hold.
pub fn xlsx(page: Page<'_>, sheet: &Sheet) -> Result<Vec<u8>, DocumentError> {
    page.table(sheet).xlsx(page.title(), sheet.printed_on)
}

impl Page<'_> {
    /// The document's name, as its footer gives it.
    pub fn title(&self) -> &'static str {
        match self {
            Page::AboutPerson(_) => "What is held about one person",
            Page::MatchSheet(_) => "Match sheet",
            Page::Letters(_) => "Letters",
            Page::Agenda(_) => "Awayday agenda",
            Page::RunSheet(_) => "Awayday run sheet",
            Page::FeedbackList(_) => "Feedback pairs",
            Page::TurnsSheet(_) => "Taking turns",
        }
    }

    fn layout(&self, sheet: &Sheet) -> Result<Layout, DocumentError> {
        let (template, data) = match self {
            Page::AboutPerson(view) => (Template::AboutPerson, view.data()),
            Page::MatchSheet(view) => (Template::MatchSheet, view.data(sheet)),
            Page::Letters(view) => (Template::Letters, view.data(sheet)),
            Page::Agenda(view) => (Template::Agenda, view.data(sheet)),
            Page::RunSheet(view) => (Template::RunSheet, view.data(sheet)),
            Page::FeedbackList(view) => (Template::FeedbackList, view.data()),
            Page::TurnsSheet(view) => (Template::TurnsSheet, view.data()),
        };
        Layout::new(template, with_furniture(data, sheet.furniture(self.title())))
    }

    fn table(&self, sheet: &Sheet) -> Table {
        match self {
            Page::AboutPerson(view) => view.table(),
            Page::MatchSheet(view) => view.table(sheet),
            Page::Letters(view) => view.table(sheet),
            Page::Agenda(view) => view.table(),
            Page::RunSheet(view) => view.table(),
            Page::FeedbackList(view) => view.table(),
            Page::TurnsSheet(view) => view.table(),
        }
    }

    /// Tells one document from another for good, inside the PDF.
    fn identity(&self, sheet: &Sheet) -> String {
        format!("{} / {} / {} / {:?}", sheet.organisation, sheet.round, self.title(), sheet.version)
    }
}

fn with_furniture(data: Value, furniture: Value) -> Value {
    json!({ "sheet": furniture, "content": data })
}
