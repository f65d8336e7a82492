//! A copy of what is held about one person, for them.

use std::path::PathBuf;

use coaching_core::about::AllAbout;
use coaching_core::why::OnePerson;
use coaching_core::{PersonId, Programme, Result};
use serde::Deserialize;
use ts_rs::TS;

use super::{Exported, failure};
use crate::{AboutPerson, HeldPart, Paper, Sheet, pdf, write_whole};

/// A copy of what is held about one person, to be saved as a PDF.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportAboutPerson {
    /// About whom.
    pub person: PersonId,
    /// Where; a file of that name is replaced.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Whether what was said in confidence is on it.
    #[serde(default)]
    pub in_confidence: bool,
    /// The size of the paper; A4 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Whether everything is set in 18 point.
    #[serde(default)]
    pub large_print: bool,
}

pub(super) fn export(programme: &Programme, wish: ExportAboutPerson) -> Result<Exported> {
    let overview = programme.overview()?;
    let view = view(programme.all_about_person(OnePerson { person: wish.person })?, wish.in_confidence);
    let sheet = Sheet {
        organisation: overview.organisation,
        round: overview.round.and_then(|round| u32::try_from(round.number).ok()).unwrap_or(0),
        version: None,
        replaces: None,
        printed_on: programme.today(),
        paper: wish.paper.unwrap_or(Paper::A4),
        large_print: wish.large_print,
        black_and_white: false,
    };
    let made = pdf(&view, &sheet).map_err(failure)?;
    write_whole(&wish.path, &made.bytes).map_err(failure)?;
    Ok(Exported { path: wish.path, pages: Some(made.pages) })
}

fn view(about: AllAbout, in_confidence: bool) -> AboutPerson {
    let (kept_back, told): (Vec<_>, Vec<_>) =
        about.sections.into_iter().partition(|section| section.in_confidence && !in_confidence);
    let part = |section: coaching_core::about::Section| HeldPart {
        title: section.title,
        headings: section.headings,
        rows: section.rows,
    };
    AboutPerson {
        name: about.name,
        parts: told.into_iter().map(part).collect(),
        something_kept_back: !kept_back.is_empty(),
    }
}
