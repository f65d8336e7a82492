//! What the file of a document is called.

use coaching_core::person::Person;
use coaching_core::{PersonId, Programme, Result, words};
use serde::Deserialize;
use ts_rs::TS;

use super::views::one_of;
use super::{DocumentKind, Format};
use crate::files::safe_name;

/// A document whose file needs a name.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentToName {
    /// Which document.
    pub kind: DocumentKind,
    /// As which kind of file.
    pub format: Format,
    /// For whom it is, where it is for some alone.
    #[serde(default)]
    #[ts(optional)]
    pub people: Option<Vec<PersonId>>,
}

/// What it is and, where it is for one person or one pair, for whom: papers of a kind lie together.
pub(super) fn file_name(programme: &Programme, of: &DocumentToName) -> Result<String> {
    let title = of.kind.facts().title;
    let chosen = of.people.as_deref().filter(|_| of.kind.is_for_readers()).unwrap_or_default();
    let people = programme.people()?;
    let known: Vec<&Person> = chosen.iter().filter_map(|id| one_of(&people, *id)).collect();
    let stem = match known.as_slice() {
        [] => title.to_owned(),
        [one] if of.kind == DocumentKind::Letters => format!("Letter for {}", one.name),
        [one] => format!("{title} for {}", one.name),
        [_, _] | [_, _, _] => {
            let names: Vec<&str> = known.iter().map(|person| person.first_name()).collect();
            format!("{title} for {}", words::list(&names, "and"))
        }
        [..] => format!("{title} for some"),
    };
    Ok(format!("{}.{}", safe_name(&stem), of.format.extension()))
}
