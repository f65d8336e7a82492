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

/// All that typst sees while it lays out one document: the templates, the fonts and the data. There
/// is no disk, no network and no clock.
pub(super) struct Desk {
    template: FileId,
    data: Bytes,
}

impl Desk {
    pub(super) fn new(template: &str, data: &Value) -> Self {
        Desk { template: file(template), data: Bytes::from_string(data.to_string()) }
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
        self.template
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        TEMPLATES.iter().find(|template| template.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            _ if id == file("data.json") => Ok(self.data.clone()),
            _ => Err(missing(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

static TEMPLATES: LazyLock<[Source; 24]> = LazyLock::new(|| {
    [
        ("about_person.typ", include_str!("../../pages/about_person.typ")),
        ("agenda.typ", include_str!("../../pages/agenda.typ")),
        ("agreements.typ", include_str!("../../pages/agreements.typ")),
        ("cutting.typ", include_str!("../../pages/cutting.typ")),
        ("experience_report.typ", include_str!("../../pages/experience_report.typ")),
        ("feedback_list.typ", include_str!("../../pages/feedback_list.typ")),
        ("finder.typ", include_str!("../../pages/finder.typ")),
        ("guide.typ", include_str!("../../pages/guide.typ")),
        ("how_pairs_were_made.typ", include_str!("../../pages/how_pairs_were_made.typ")),
        ("kick_off.typ", include_str!("../../pages/kick_off.typ")),
        ("letters.typ", include_str!("../../pages/letters.typ")),
        ("match_sheet.typ", include_str!("../../pages/match_sheet.typ")),
        ("method.typ", include_str!("../../pages/method.typ")),
        ("nomination_slips.typ", include_str!("../../pages/nomination_slips.typ")),
        ("pictures.typ", include_str!("../../pages/pictures.typ")),
        ("prompt_cards.typ", include_str!("../../pages/prompt_cards.typ")),
        ("response_form.typ", include_str!("../../pages/response_form.typ")),
        ("review_sheet.typ", include_str!("../../pages/review_sheet.typ")),
        ("round_in_a_page.typ", include_str!("../../pages/round_in_a_page.typ")),
        ("run_sheet.typ", include_str!("../../pages/run_sheet.typ")),
        ("sign_up.typ", include_str!("../../pages/sign_up.typ")),
        ("table_signs.typ", include_str!("../../pages/table_signs.typ")),
        ("template.typ", include_str!("../../pages/template.typ")),
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
