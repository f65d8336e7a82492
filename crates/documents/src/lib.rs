//! Pages and tables that leave the program: the match sheet, the Awayday's agenda and run sheet,
//! and the list of feedback pairs.
//!
//! Each document is made from a *view*, a plain value that has fields only for what may be
//! printed, so that nothing confidential can reach paper. The same view gives the same bytes.

mod about_person;
mod agenda;
mod error;
mod feedback_list;
mod file;
mod finder;
mod letters;
mod match_sheet;
mod name;
mod page;
mod programme;
mod run_sheet;
mod sheet;
mod table;
mod turns_sheet;
mod typesetting;

pub use about_person::{AboutPerson, HeldPart};
pub use agenda::{Agenda, AgendaPart, PartKind};
pub use error::DocumentError;
pub use feedback_list::{FeedbackGroup, FeedbackList};
pub use file::write_whole;
pub use letters::{Letter, Letters};
pub use match_sheet::{MatchSheet, Matched};
pub use name::Name;
pub use page::{Page, Pdf, csv, pdf, preview, xlsx};
pub use programme::{
    Document, DocumentKind, DocumentPreview, Documents, ExportAboutPerson, ExportAll, ExportDocument,
    Exported, Format, PreviewDocument,
};
pub use run_sheet::{RunSheet, RunSheetPart};
pub use sheet::{Paper, Sheet};
pub use turns_sheet::TurnsSheet;
