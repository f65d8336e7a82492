//! The documents of a programme: which can be made now, their preview, and saving them.

mod about_person;
mod awayday;
mod drafts;
mod experience_report;
mod file_name;
mod joining;
mod kind;
mod letters;
mod matches;
mod meeting;
mod pack;
mod print;
mod response_forms;
mod round_in_a_page;
mod tables;
mod together;
mod views;

use std::path::PathBuf;

use coaching_core::work::Work;
use coaching_core::{Failure, PersonId, Programme, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::about_person::ExportAboutPerson;
pub use self::drafts::{DraftOf, DraftText, ExportDrafts};
pub use self::file_name::DocumentToName;
pub use self::kind::{DocumentKind, Format, Moment};
use self::letters::Readers;
pub use self::pack::ExportAll;
use self::print::{Print, ToPrint};
use self::views::View;
use crate::{DocumentError, Paper, write_whole};

/// A document with whether it can be made now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Document {
    /// Which document.
    pub kind: DocumentKind,
    /// Its name.
    pub title: String,
    /// For whom it is.
    pub about: String,
    /// The part of a round in which it is handed out.
    pub moment: Moment,
    /// The kinds of file it can be saved as.
    pub formats: Vec<Format>,
    /// Whether it is only for the two who run the programme.
    pub confidential: bool,
    /// Whether it can be made now.
    pub available: bool,
    /// What is missing, if it cannot.
    pub why: Option<String>,
}

/// How a page is to be printed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewDocument {
    /// Which document.
    pub kind: DocumentKind,
    /// The size of the paper; A4 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Whether everything is set in 18 point.
    #[serde(default)]
    pub large_print: bool,
    /// Whether the page does without tints and green.
    #[serde(default)]
    pub black_and_white: bool,
    /// For whom letters are made; for everybody with a partner, and whoever had one before, if left out. Of
    /// meeting dates, the members of one pair.
    #[serde(default)]
    #[ts(optional)]
    pub people: Option<Vec<PersonId>>,
    /// Whether letters are made only for those whose partner is another than in the version before, or who
    /// have none any more.
    #[serde(default)]
    pub changed_only: bool,
    /// Whether the first page is enough.
    #[serde(default)]
    pub first_only: bool,
}

/// The pages of a document as pictures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DocumentPreview {
    /// One SVG picture a page, laid out like the PDF.
    pub pages: Vec<String>,
}

/// A document to be saved.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportDocument {
    /// Which document.
    pub kind: DocumentKind,
    /// As which kind of file.
    pub format: Format,
    /// Where; a file of that name is replaced.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// The size of the paper; A4 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Whether everything is set in 18 point.
    #[serde(default)]
    pub large_print: bool,
    /// Whether the page does without tints and green.
    #[serde(default)]
    pub black_and_white: bool,
    /// For whom letters are made; for everybody with a partner, and whoever had one before, if left out. Of
    /// meeting dates, the members of one pair.
    #[serde(default)]
    #[ts(optional)]
    pub people: Option<Vec<PersonId>>,
    /// Whether letters are made only for those whose partner is another than in the version before, or who
    /// have none any more.
    #[serde(default)]
    pub changed_only: bool,
}

/// A saved document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Exported {
    /// Where it was saved.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// How many pages it has, if it has pages.
    pub pages: Option<usize>,
}

/// The documents of a programme.
pub trait Documents {
    /// Every document, with whether it can be made now.
    fn documents(&self) -> Result<Vec<Document>>;
    /// What a document’s file is called.
    fn document_name(&self, of: DocumentToName) -> Result<String>;
    /// The pages of a document as pictures.
    fn preview_document(&self, wish: PreviewDocument) -> Result<Work<DocumentPreview>>;
    /// The message that goes with one person’s letter.
    fn draft_text(&self, of: DraftOf) -> Result<DraftText>;
    /// Saves a document, whole or not at all.
    fn export_document(&self, wish: ExportDocument) -> Result<Work<Exported>>;
    /// Saves a copy of what is held about one person, for them, whole or not at all.
    fn export_about_person(&self, wish: ExportAboutPerson) -> Result<Exported>;
    /// Saves every document for others that can be made now, each as every kind of file: all of them or none.
    fn export_all(&self, wish: ExportAll) -> Result<Work<Vec<Exported>>>;
    /// Saves a mail draft for each person, with their own letter: all of them or none.
    fn export_drafts(&self, wish: ExportDrafts) -> Result<Work<Vec<Exported>>>;
}

impl Documents for Programme {
    fn documents(&self) -> Result<Vec<Document>> {
        DocumentKind::ALL
            .into_iter()
            .map(|kind| {
                let why = match View::of(self, kind, &Readers::default()) {
                    Ok(_) => None,
                    Err(Failure::Refused { message, hint, .. }) => Some(format!("{message} {hint}")),
                    Err(broken @ Failure::Broken { .. }) => return Err(broken),
                };
                let facts = kind.facts();
                Ok(Document {
                    kind,
                    title: facts.title.to_owned(),
                    about: facts.about.to_owned(),
                    moment: facts.moment,
                    formats: facts.formats.to_vec(),
                    confidential: facts.confidential,
                    available: why.is_none(),
                    why,
                })
            })
            .collect()
    }

    fn document_name(&self, of: DocumentToName) -> Result<String> {
        file_name::file_name(self, &of)
    }

    fn preview_document(&self, wish: PreviewDocument) -> Result<Work<DocumentPreview>> {
        let print = Print::of(wish.paper, wish.large_print, wish.black_and_white);
        let readers = Readers { people: wish.people, changed_only: wish.changed_only };
        let to_print = ToPrint::of(self, wish.kind, Format::Pdf, &readers, print)?;
        Ok(Work::new(move |_| Ok(DocumentPreview { pages: to_print.pictures(wish.first_only)? })))
    }

    fn draft_text(&self, of: DraftOf) -> Result<DraftText> {
        drafts::text(self, of)
    }

    fn export_document(&self, wish: ExportDocument) -> Result<Work<Exported>> {
        let facts = wish.kind.facts();
        if !facts.formats.contains(&wish.format) {
            return Err(Failure::field(
                "format",
                format!("“{}” is not saved as that kind of file.", facts.title),
                "Nothing was saved. Choose one of the kinds that it is offered as.",
            ));
        }
        let print = Print::of(wish.paper, wish.large_print, wish.black_and_white);
        let readers = Readers { people: wish.people, changed_only: wish.changed_only };
        let to_print = ToPrint::of(self, wish.kind, wish.format, &readers, print)?;
        Ok(Work::new(move |_| {
            let (bytes, pages) = to_print.made()?;
            write_whole(&wish.path, &bytes).map_err(failure)?;
            Ok(Exported { path: wish.path, pages })
        }))
    }

    fn export_about_person(&self, wish: ExportAboutPerson) -> Result<Exported> {
        about_person::export(self, wish)
    }

    fn export_all(&self, wish: ExportAll) -> Result<Work<Vec<Exported>>> {
        pack::export(self, wish)
    }

    fn export_drafts(&self, wish: ExportDrafts) -> Result<Work<Vec<Exported>>> {
        drafts::export(self, wish)
    }
}

fn failure(error: DocumentError) -> Failure {
    match error {
        DocumentError::NotSaved(error) => Failure::refused(
            format!("The document could not be saved there ({error})."),
            "Nothing was written, and a file of that name is as it was. Choose another folder or make room, then save again.",
        ),
        DocumentError::Stopped { saved, next, error } => Failure::refused(
            format!("{saved} files were saved, but “{next}” could not be ({error})."),
            "A file of that name is as it was. Choose another folder or make room, then save again.",
        ),
        DocumentError::NotMade(detail) => Failure::broken(
            "The document could not be made. Nothing was saved and your programme is unchanged.",
            detail,
        ),
    }
}
