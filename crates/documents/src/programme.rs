//! The documents of a programme: which can be made now, their preview, and saving them.

use std::path::PathBuf;

use chrono::Days;
use coaching_core::awayday::Awayday;
use coaching_core::ids::PersonId;
use coaching_core::person::Person;
use coaching_core::{Failure, Programme, Result, awayday, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Agenda, AgendaPart, DocumentError, FeedbackGroup, FeedbackList, MatchSheet, Matched, Name, Page, Paper,
    PartKind, RunSheet, RunSheetPart, Sheet, csv, pdf, preview, write_whole, xlsx,
};

/// The days in which somebody may say that a match is not right for them.
const DAYS_TO_SAY: Days = Days::new(7);

/// A document that the program can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentKind {
    /// Who is with whom, for the wall.
    MatchSheet,
    /// The day with its times, for everyone.
    AwaydayAgenda,
    /// The day with notes, for the facilitator.
    AwaydayRunSheet,
    /// Who is with whom on the morning, for the door.
    FeedbackPairs,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// Pages.
    Pdf,
    /// A table as text.
    Csv,
    /// A table for a spreadsheet.
    Xlsx,
}

/// A document with whether it can be made now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Document {
    /// Which document.
    pub kind: DocumentKind,
    /// Its name.
    pub title: String,
    /// For whom it is.
    pub about: String,
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
#[derive(Clone, Copy, Debug, Deserialize, TS)]
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
    /// Saves every document that can be made now, each as every kind of file.
    fn export_all(&self, wish: ExportAll) -> Result<Vec<Exported>>;
}

impl DocumentKind {
    const ALL: [Self; 4] =
        [Self::MatchSheet, Self::AwaydayAgenda, Self::AwaydayRunSheet, Self::FeedbackPairs];

    fn title(self) -> &'static str {
        match self {
            Self::MatchSheet => "Match sheet",
            Self::AwaydayAgenda => "Awayday agenda",
            Self::AwaydayRunSheet => "Awayday run sheet",
            Self::FeedbackPairs => "Feedback pairs",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::MatchSheet => "For the wall",
            Self::AwaydayAgenda => "For everyone",
            Self::AwaydayRunSheet => "For the facilitator",
            Self::FeedbackPairs => "For the door",
        }
    }
}

impl Format {
    const ALL: [Self; 3] = [Self::Pdf, Self::Csv, Self::Xlsx];

    /// The ending of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

impl Documents for Programme {
    fn documents(&self) -> Result<Vec<Document>> {
        DocumentKind::ALL
            .into_iter()
            .map(|kind| {
                let why = match View::of(self, kind) {
                    Ok(_) => None,
                    Err(Failure::Refused { message, hint, .. }) => Some(format!("{message} {hint}")),
                    Err(broken @ Failure::Broken { .. }) => return Err(broken),
                };
                Ok(Document {
                    kind,
                    title: kind.title().to_owned(),
                    about: kind.about().to_owned(),
                    formats: Format::ALL.to_vec(),
                    confidential: false,
                    available: why.is_none(),
                    why,
                })
            })
            .collect()
    }

    fn preview_document(&self, wish: PreviewDocument) -> Result<DocumentPreview> {
        let view = View::of(self, wish.kind)?;
        let sheet = sheet(self, wish)?;
        Ok(DocumentPreview { pages: preview(view.page(), &sheet).map_err(failure)? })
    }

    fn export_document(&self, wish: ExportDocument) -> Result<Exported> {
        let ExportDocument { kind, paper, large_print, black_and_white, .. } = wish;
        let view = View::of(self, kind)?;
        let sheet = sheet(self, PreviewDocument { kind, paper, large_print, black_and_white })?;
        let (bytes, pages) = match wish.format {
            Format::Pdf => {
                let made = pdf(view.page(), &sheet).map_err(failure)?;
                (made.bytes, Some(made.pages))
            }
            Format::Csv => (csv(view.page(), &sheet).map_err(failure)?, None),
            Format::Xlsx => (xlsx(view.page(), &sheet).map_err(failure)?, None),
        };
        write_whole(&wish.path, &bytes).map_err(failure)?;
        Ok(Exported { path: wish.path, pages })
    }

    fn export_all(&self, wish: ExportAll) -> Result<Vec<Exported>> {
        std::fs::create_dir_all(&wish.folder).map_err(|error| failure(DocumentError::NotSaved(error)))?;
        let mut saved = Vec::new();
        for document in self.documents()?.into_iter().filter(|document| document.available) {
            for format in document.formats {
                let path = wish.folder.join(format!("{}.{}", document.title, format.extension()));
                saved.push(self.export_document(ExportDocument {
                    kind: document.kind,
                    format,
                    path,
                    paper: wish.paper,
                    large_print: false,
                    black_and_white: false,
                })?);
            }
        }
        Ok(saved)
    }
}

/// What one document may show, taken from the programme.
enum View {
    MatchSheet(MatchSheet),
    Agenda(Agenda),
    RunSheet(RunSheet),
    FeedbackList(FeedbackList),
}

impl View {
    fn of(programme: &Programme, kind: DocumentKind) -> Result<Self> {
        match kind {
            DocumentKind::MatchSheet => match_sheet(programme).map(Self::MatchSheet),
            DocumentKind::AwaydayAgenda => agenda(programme).map(Self::Agenda),
            DocumentKind::AwaydayRunSheet => run_sheet(programme).map(Self::RunSheet),
            DocumentKind::FeedbackPairs => feedback_list(programme).map(Self::FeedbackList),
        }
    }

    fn page(&self) -> Page<'_> {
        match self {
            Self::MatchSheet(view) => Page::MatchSheet(view),
            Self::Agenda(view) => Page::Agenda(view),
            Self::RunSheet(view) => Page::RunSheet(view),
            Self::FeedbackList(view) => Page::FeedbackList(view),
        }
    }
}

fn sheet(programme: &Programme, wish: PreviewDocument) -> Result<Sheet> {
    let overview = programme.overview()?;
    let published = match wish.kind {
        DocumentKind::MatchSheet => programme.published()?,
        DocumentKind::AwaydayAgenda | DocumentKind::AwaydayRunSheet | DocumentKind::FeedbackPairs => None,
    };
    let number = |n: i64| u32::try_from(n).unwrap_or(0);
    Ok(Sheet {
        organisation: overview.organisation,
        round: overview.round.map_or(0, |round| number(round.number)),
        version: published.as_ref().map(|published| number(published.version)),
        replaces: published.and_then(|published| published.replaces).map(number),
        printed_on: programme.today(),
        paper: wish.paper.unwrap_or(Paper::A4),
        large_print: wish.large_print,
        black_and_white: wish.black_and_white,
    })
}

fn match_sheet(programme: &Programme) -> Result<MatchSheet> {
    let missing = || Failure::refused("No pairs have been published yet.", "Publish them under Matches.");
    let round = programme.current_round()?.ok_or_else(missing)?;
    let published = programme.published()?.ok_or_else(missing)?;
    let people = programme.people()?;
    let contact =
        people.iter().find(|person| person.hr_lead).or_else(|| people.iter().find(|person| person.leader));
    let matched = |id: &PersonId| {
        let person = people.iter().find(|person| person.id == *id);
        Matched {
            name: person.map_or_else(|| name(""), |person| name(&person.name)),
            department: person.and_then(|person| person.department.clone()).unwrap_or_default(),
        }
    };
    Ok(MatchSheet {
        groups: published.groups.iter().map(|group| group.members.iter().map(matched).collect()).collect(),
        starts_on: round.starts_on,
        ends_on: round.ends_on,
        contact: contact.map(|person| person.name.clone()),
        say_by: published.on.max(round.starts_on).checked_add_days(DAYS_TO_SAY),
    })
}

fn planned(programme: &Programme) -> Result<Awayday> {
    programme
        .awayday()?
        .ok_or_else(|| Failure::refused("The Awayday has no date yet.", "Plan it under Awayday."))
}

fn agenda(programme: &Programme) -> Result<Agenda> {
    let day = planned(programme)?;
    Ok(Agenda {
        on: day.on,
        place: day.place.clone(),
        parts: day.parts.iter().map(part).collect(),
        bring: vec![
            "What you noted after your coaching meetings".to_owned(),
            "A pen, and something to write on".to_owned(),
        ],
    })
}

fn run_sheet(programme: &Programme) -> Result<RunSheet> {
    let day = planned(programme)?;
    let joined = programme.overview()?.joined;
    let pairs = programme.feedback_pairs()?;
    let away = pairs.as_ref().map_or(0, |pairs| pairs.absent.len());
    let trio = match &pairs {
        Some(pairs) => pairs.groups.iter().any(|group| group.members.len() == 3),
        None => joined % 2 == 1,
    };
    let people = joined.saturating_sub(away);
    let shorten =
        day.parts.iter().filter(|part| part.kind == awayday::PartKind::Other).max_by_key(|part| part.minutes);
    Ok(RunSheet {
        on: day.on,
        place: day.place.clone(),
        people,
        trio,
        shorten_first: shorten.map(|part| part.title.clone()),
        parts: day.parts.iter().map(|of| RunSheetPart { part: part(of), notes: of.notes.clone() }).collect(),
        bring: vec![
            "Feedback pair list (2 copies)".to_owned(),
            format!("{} tables for two, a bell", words::sentence_case(&words::number(people / 2))),
            format!("Cards and pens ({people})"),
        ],
    })
}

fn feedback_list(programme: &Programme) -> Result<FeedbackList> {
    let day = planned(programme)?;
    let pairs = programme
        .feedback_pairs()?
        .ok_or_else(|| Failure::refused("There are no feedback pairs yet.", "Make them under Awayday."))?;
    let people: Vec<Person> = programme.people()?;
    let full = |id: &PersonId| {
        people.iter().find(|person| person.id == *id).map_or("", |person| person.name.as_str())
    };
    let feedback = day.parts.iter().find(|part| part.kind == awayday::PartKind::Feedback);
    let starts = feedback.map_or(day.starts, |part| part.starts);
    let minutes = feedback.map_or(0, |part| part.minutes);
    Ok(FeedbackList {
        starts,
        ends: starts + chrono::TimeDelta::minutes(minutes),
        groups: pairs
            .groups
            .iter()
            .map(|group| FeedbackGroup {
                members: group.members.iter().map(|id| name(full(id))).collect(),
                place: group.place.clone(),
            })
            .collect(),
    })
}

fn part(part: &awayday::AwaydayPart) -> AgendaPart {
    AgendaPart {
        starts: part.starts,
        minutes: u32::try_from(part.minutes).unwrap_or(0),
        title: part.title.clone(),
        who: part.who.clone(),
        kind: match part.kind {
            awayday::PartKind::Feedback => PartKind::Feedback,
            awayday::PartKind::Sharing => PartKind::Sharing,
            awayday::PartKind::Break => PartKind::Break,
            awayday::PartKind::Other => PartKind::Other,
        },
    }
}

/// A full name with the last word taken for the surname.
fn name(full: &str) -> Name {
    let (given, family) = full.trim().rsplit_once(char::is_whitespace).unwrap_or(("", full.trim()));
    Name { given: given.trim_end().to_owned(), family: family.to_owned(), full: full.to_owned() }
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
