//! Pages and tables that leave the program, from the sheet for the wall to the page about a round.
//!
//! Each document is made from a *view*, a plain value that has fields only for what may be
//! printed, so that nothing confidential can reach paper. The same view gives the same bytes.

mod about_person;
mod agenda;
mod agreements;
mod calendar;
mod cards;
mod error;
mod experience_report;
mod feedback_list;
mod file;
mod files;
mod finder;
mod guide;
mod how_pairs_were_made;
mod kick_off;
mod letters;
mod mail;
mod match_sheet;
mod message;
mod name;
mod page;
mod programme;
mod response_form;
mod review_sheet;
mod round_in_a_page;
mod run_sheet;
mod sheet;
mod table;
mod turns_sheet;
mod typesetting;
mod web;

pub use about_person::{AboutPerson, HeldPart};
pub use agenda::{Agenda, AgendaPart, PartKind};
pub use agreements::{Agreement, Agreements};
pub use cards::{NominationSlips, PromptCard, PromptCards, Slip, TableSign, TableSigns};
pub use error::DocumentError;
pub use experience_report::{ExperienceReport, ReportLine};
pub use feedback_list::{FeedbackGroup, FeedbackList};
pub use file::write_whole;
pub use guide::Guide;
pub use how_pairs_were_made::HowPairsWereMade;
pub use kick_off::{KickOffHandout, SignUpSheet};
pub use letters::{Letter, Letters};
pub use match_sheet::{MatchSheet, Matched};
pub use name::Name;
pub use page::{Page, Pdf, csv, pdf, preview, preview_first, text, xlsx};
pub use programme::{
    Document, DocumentKind, DocumentPreview, DocumentToName, Documents, DraftOf, DraftText,
    ExportAboutPerson, ExportAll, ExportDocument, ExportDrafts, Exported, Format, Moment, PreviewDocument,
};
pub use response_form::{About, Asks, Choice, Colleague, Line, Reader, Readers, ResponseForm, Someone};
pub use review_sheet::{ReviewSheet, Reviewed};
pub use round_in_a_page::{Figure, PairOnPage, RoundInAPage};
pub use run_sheet::{RunSheet, RunSheetPart};
pub use sheet::{Paper, Sheet};
pub use table::{Cell, Table};
pub use turns_sheet::TurnsSheet;
