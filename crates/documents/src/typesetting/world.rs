use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts;

/// The templates that can be filled, one a document.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Template {
    AboutPerson,
    MatchSheet,
    Letters,
    Agenda,
    RunSheet,
    FeedbackList,
    TurnsSheet,
}

/// All that typst sees while it lays out one document: the templates, the fonts and the data. There
/// is no disk, no network and no clock.
pub(super) struct Desk {
    template: Template,
    data: Bytes,
}

impl Desk {
    pub(super) fn new(template: Template, data: &Value) -> Self {
        Desk { template, data: Bytes::from_string(data.to_string()) }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts::book()
    }

    fn main(&self) -> FileId {
        file(match self.template {
            Template::AboutPerson => "about_person.typ",
            Template::MatchSheet => "match_sheet.typ",
            Template::Letters => "letters.typ",
            Template::Agenda => "agenda.typ",
            Template::RunSheet => "run_sheet.typ",
            Template::FeedbackList => "feedback_list.typ",
            Template::TurnsSheet => "turns_sheet.typ",
        })
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        TEMPLATES.iter().find(|template| template.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file("data.json") { Ok(self.data.clone()) } else { Err(missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

static TEMPLATES: LazyLock<[Source; 9]> = LazyLock::new(|| {
    [
        ("about_person.typ", include_str!("../../pages/about_person.typ")),
        ("template.typ", include_str!("../../pages/template.typ")),
        ("finder.typ", include_str!("../../pages/finder.typ")),
        ("match_sheet.typ", include_str!("../../pages/match_sheet.typ")),
        ("letters.typ", include_str!("../../pages/letters.typ")),
        ("agenda.typ", include_str!("../../pages/agenda.typ")),
        ("run_sheet.typ", include_str!("../../pages/run_sheet.typ")),
        ("feedback_list.typ", include_str!("../../pages/feedback_list.typ")),
        ("turns_sheet.typ", include_str!("../../pages/turns_sheet.typ")),
    ]
    .map(|(name, text)| Source::new(file(name), text.into()))
});

#[expect(clippy::expect_used, reason = "the names are written here and are plain")]
fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}
