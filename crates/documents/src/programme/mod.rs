//! The documents of a programme: which can be made now, their preview, and saving them.

mod about_person;
mod awayday;
mod experience_report;
mod joining;
mod kind;
mod letters;
mod matches;
mod meeting;
mod round_in_a_page;
mod tables;
mod views;

use std::path::PathBuf;

use coaching_core::{Failure, PersonId, Programme, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::about_person::ExportAboutPerson;
pub use self::kind::{DocumentKind, Format, Moment};
use self::letters::Readers;
use self::views::{View, sheet};
use crate::{DocumentError, Paper, csv, pdf, preview, text, write_whole, xlsx};

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

/// Every document, to be saved in one folder.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportAll {
    /// An existing or new folder.
    #[ts(type = "string")]
    pub folder: PathBuf,
    /// The size of the paper; A4 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
}

/// The documents of a programme.
pub trait Documents {
    /// Every document, with whether it can be made now.
    fn documents(&self) -> Result<Vec<Document>>;
    /// The pages of a document as pictures.
    fn preview_document(&self, wish: PreviewDocument) -> Result<DocumentPreview>;
    /// Saves a document, whole or not at all.
    fn export_document(&self, wish: ExportDocument) -> Result<Exported>;
    /// Saves a copy of what is held about one person, for them, whole or not at all.
    fn export_about_person(&self, wish: ExportAboutPerson) -> Result<Exported>;
    /// Saves every document for others that can be made now, each as every kind of file.
    fn export_all(&self, wish: ExportAll) -> Result<Vec<Exported>>;
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

    fn preview_document(&self, wish: PreviewDocument) -> Result<DocumentPreview> {
        let sheet = sheet(self, &wish)?;
        let readers = Readers { people: wish.people, changed_only: wish.changed_only };
        let view = View::of(self, wish.kind, &readers)?;
        match view {
            View::Page(page) => {
                let most = if wish.first_only { 1 } else { usize::MAX };
                Ok(DocumentPreview { pages: preview(&*page, &sheet, most).map_err(failure)? })
            }
            View::File(_) | View::Table(_) => Ok(DocumentPreview { pages: Vec::new() }),
        }
    }

    fn export_document(&self, wish: ExportDocument) -> Result<Exported> {
        let (bytes, pages) = made(self, &wish)?;
        write_whole(&wish.path, &bytes).map_err(failure)?;
        Ok(Exported { path: wish.path, pages })
    }

    fn export_about_person(&self, wish: ExportAboutPerson) -> Result<Exported> {
        about_person::export(self, wish)
    }

    fn export_all(&self, wish: ExportAll) -> Result<Vec<Exported>> {
        let mut files = Vec::new();
        let for_others = |document: &Document| document.available && !document.confidential;
        for document in self.documents()?.into_iter().filter(for_others) {
            for format in document.formats {
                let path = wish.folder.join(format!("{}.{}", document.title, format.extension()));
                let (kind, paper) = (document.kind, wish.paper);
                let file = ExportDocument {
                    kind,
                    format,
                    path,
                    paper,
                    large_print: false,
                    black_and_white: false,
                    people: None,
                    changed_only: false,
                };
                let (bytes, pages) = made(self, &file)?;
                files.push((Exported { path: file.path, pages }, bytes));
            }
        }
        std::fs::create_dir_all(&wish.folder).map_err(|error| failure(DocumentError::NotSaved(error)))?;
        for (saved, (file, bytes)) in files.iter().enumerate() {
            write_whole(&file.path, bytes).map_err(|error| stopped(saved, file, error))?;
        }
        Ok(files.into_iter().map(|(file, _)| file).collect())
    }
}

/// The content of a document's file, and its pages if it has pages.
fn made(programme: &Programme, wish: &ExportDocument) -> Result<(Vec<u8>, Option<usize>)> {
    let &ExportDocument { kind, format, paper, large_print, black_and_white, changed_only, .. } = wish;
    let readers = Readers { people: wish.people.clone(), changed_only };
    let facts = kind.facts();
    if !facts.formats.contains(&format) {
        return Err(Failure::field(
            "format",
            format!("“{}” is not saved as that kind of file.", facts.title),
            "Nothing was saved. Choose one of the kinds that it is offered as.",
        ));
    }
    let view = View::of(programme, kind, &readers)?;
    let page = PreviewDocument {
        kind,
        paper,
        large_print,
        black_and_white,
        people: None,
        changed_only,
        first_only: false,
    };
    let sheet = sheet(programme, &page)?;
    match (view, format) {
        (View::File(text), _) => Ok((text.into_bytes(), None)),
        (View::Table(table), Format::Xlsx) => {
            table.xlsx(facts.title, sheet.printed_on).map(|bytes| (bytes, None))
        }
        (View::Table(table), _) => table.csv().map(|bytes| (bytes, None)),
        (View::Page(page), Format::Csv) => csv(&*page, &sheet).map(|bytes| (bytes, None)),
        (View::Page(page), Format::Xlsx) => xlsx(&*page, &sheet).map(|bytes| (bytes, None)),
        (View::Page(page), Format::Html | Format::Ics | Format::Json) => {
            text(&*page, format, &sheet).map(|text| (text.into_bytes(), None))
        }
        (View::Page(page), Format::Pdf) => pdf(&*page, &sheet).map(|made| (made.bytes, Some(made.pages))),
    }
    .map_err(failure)
}

/// Says how far the saving of several documents came.
fn stopped(saved: usize, file: &Exported, error: DocumentError) -> Failure {
    let name = file.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match error {
        DocumentError::NotSaved(error) if saved > 0 => Failure::refused(
            format!("{saved} files were saved, but “{name}” could not be ({error})."),
            "A file of that name is as it was. Choose another folder or make room, then save again.",
        ),
        DocumentError::NotSaved(_) | DocumentError::NotMade(_) => failure(error),
    }
}

fn failure(error: DocumentError) -> Failure {
    match error {
        DocumentError::NotSaved(error) => Failure::refused(
            format!("The document could not be saved there ({error})."),
            "Nothing was written, and a file of that name is as it was. Choose another folder or make room, then save again.",
        ),
        DocumentError::NotMade(detail) => Failure::broken(
            "The document could not be made. Nothing was saved and your programme is unchanged.",
            detail,
        ),
    }
}
