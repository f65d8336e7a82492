//! The guide for those who take part: our words, in which the owner may change any section and add the firm's own.

mod ours;
mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::ours::{Ours, ours};
pub use self::text::{Block, Point, blocks};
use crate::failure::{Failure, Result};
use crate::programme::{Done, Programme};
use crate::store::{broken, guide as store};

/// What stands in the words for the name of whom to tell.
pub const CONTACT: &str = "{contact}";
/// From here on places are those of the firm's own sections.
const FIRST_ADDED: i64 = 51;
const LAST_ADDED: i64 = 99;
const LONGEST_HEADING: usize = 120;
const LONGEST_WORDS: usize = 4_000;

/// A section of the guide as it reads now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GuideSection {
    /// Stays the same for ever; those of the firm's own begin at 51.
    pub place: i64,
    /// What stands over it.
    pub heading: String,
    /// Plain text: an empty line parts paragraphs, a line that begins with "- " is a point of a list, and
    /// `{contact}` becomes the name of whom to tell when a match is not right.
    pub words: String,
    /// Whether it reads as we wrote it.
    pub ours: bool,
    /// Whether the firm added it.
    pub added: bool,
}

/// New words for a section.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetGuideSection {
    /// Which; a new one after all others if left out.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<i64>,
    /// At most 120 letters.
    pub heading: String,
    /// At most 4,000 letters.
    pub words: String,
}

/// One section.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichSection {
    /// Its place.
    pub place: i64,
}

/// A section as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// By which other papers find it; empty for one of the firm's own.
    pub key: &'static str,
    /// What stands over it.
    pub heading: String,
    /// Its text.
    pub blocks: Vec<Block>,
}

impl Programme {
    /// Every section of the guide, those of the firm's own last.
    pub fn guide_sections(&self) -> Result<Vec<GuideSection>> {
        let mut changed = self.read(store::all)?;
        let of_ours = |ours: Ours| match changed.remove(&ours.place) {
            Some((heading, words)) => {
                GuideSection { place: ours.place, heading, words, ours: false, added: false }
            }
            None => as_written(ours),
        };
        let mut sections: Vec<GuideSection> = ours().map(of_ours).collect();
        let added = changed.into_iter().filter(|(place, _)| *place >= FIRST_ADDED);
        sections.extend(added.map(|(place, (heading, words))| GuideSection {
            place,
            heading,
            words,
            ours: false,
            added: true,
        }));
        Ok(sections)
    }

    /// Changes a section of the guide, or adds one of the firm's own.
    pub fn set_guide_section(&mut self, set: SetGuideSection) -> Result<GuideSection> {
        let heading = set.heading.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = tidy(&set.words);
        check("heading", "heading", &heading, LONGEST_HEADING)?;
        check("words", "text", &words, LONGEST_WORDS)?;
        let changed = self.read(store::all)?;
        let place = match set.place {
            Some(place) => known(place, &changed)?,
            None => room_for_another(&changed)?,
        };
        let written = ours().find(|ours| ours.place == place);
        let is_ours = written.is_some_and(|ours| ours.heading == heading && ours.words == words);
        let sentence = match (set.place, is_ours) {
            (None, _) => format!("“{heading}” was added to the guide"),
            (Some(_), true) => put_back(&heading),
            (Some(_), false) => format!("“{heading}” was changed in the guide"),
        };
        let value = GuideSection { place, heading, words, ours: is_ours, added: written.is_none() };
        self.transact(|connection| {
            if is_ours {
                store::remove(connection, place)
            } else {
                store::set(connection, place, &value.heading, &value.words)
            }
            .map_err(broken)?;
            Ok(Done { value, sentence })
        })
    }

    /// Puts our words back in a section, or takes one of the firm's own away.
    pub fn put_back_guide_section(&mut self, WhichSection { place }: WhichSection) -> Result<()> {
        let changed = self.read(store::all)?;
        known(place, &changed)?;
        let heading = changed.get(&place).map_or("", |(heading, _)| heading);
        let sentence = match ours().find(|ours| ours.place == place) {
            Some(ours) => put_back(ours.heading),
            None => format!("“{heading}” was taken out of the guide"),
        };
        self.transact(|connection| {
            store::remove(connection, place).map_err(broken)?;
            Ok(Done { value: (), sentence })
        })
    }

    /// The guide as it is printed, with the name of whom to tell in its place.
    pub fn guide(&self, contact: &str) -> Result<Vec<Section>> {
        let keys: BTreeMap<i64, &str> = ours().map(|ours| (ours.place, ours.key)).collect();
        let section = |section: GuideSection| Section {
            key: keys.get(&section.place).copied().unwrap_or_default(),
            heading: section.heading.replace(CONTACT, contact),
            blocks: blocks(&section.words).into_iter().map(|block| block.filled(CONTACT, contact)).collect(),
        };
        Ok(self.guide_sections()?.into_iter().map(section).collect())
    }
}

fn as_written(ours: Ours) -> GuideSection {
    GuideSection {
        place: ours.place,
        heading: ours.heading.to_owned(),
        words: ours.words.to_owned(),
        ours: true,
        added: false,
    }
}

fn put_back(heading: &str) -> String {
    format!("“{heading}” in the guide reads as it came with the program")
}

fn known(place: i64, changed: &store::Changed) -> Result<i64> {
    let is_known = changed.contains_key(&place) || ours().any(|ours| ours.place == place);
    if is_known { Ok(place) } else { Err(no_such_section()) }
}

fn no_such_section() -> Failure {
    Failure::field(
        "place",
        "There is no such section in the guide. Nothing was changed.",
        "Look at the guide again, and choose one of its sections.",
    )
}

fn room_for_another(changed: &store::Changed) -> Result<i64> {
    let last = changed.keys().next_back().copied().unwrap_or_default().max(FIRST_ADDED - 1);
    let free = (last + 1..=LAST_ADDED).chain(FIRST_ADDED..=last).find(|place| !changed.contains_key(place));
    free.ok_or_else(|| {
        Failure::refused(
            "There is no room for another section in the guide. Nothing was changed.",
            "Add the words to one of those that are there.",
        )
    })
}

fn check(field: &str, what: &str, text: &str, longest: usize) -> Result<()> {
    let length = text.chars().count();
    let message = if length == 0 {
        format!("The section has no {what} yet. Nothing was changed.")
    } else if length > longest {
        format!("This {what} has {length} letters, and there is room for {longest}. Nothing was changed.")
    } else {
        return Ok(());
    };
    Err(Failure::field(field, message, "Write it a little differently, and keep it then."))
}

/// The text with the same line ends everywhere, and without what cannot be printed.
fn tidy(text: &str) -> String {
    let lines =
        text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n").replace('\t', " ");
    let printed: String = lines.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    printed.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}
