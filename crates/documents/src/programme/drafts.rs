//! Mail drafts, one for each person, with their own letter.

use std::collections::BTreeMap;
use std::path::PathBuf;

use coaching_core::work::Work;
use coaching_core::{Failure, PersonId, Programme, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::letters::{Readers, letters_to, nobody};
use super::print::Print;
use super::together::{Place, ToMake, save_all};
use super::views::{one_of, sheet};
use super::{DocumentKind, Exported, failure, meeting};
use crate::files::{safe_name, told_apart};
use crate::mail::{Attachment, draft};
use crate::message::Message;
use crate::{Letter, Letters, Paper, Sheet, pdf};

/// What the attached files are called.
const LETTER: &str = "Your coaching pair.pdf";
const DATES: &str = "Your meetings.ics";

/// Mail drafts, to be saved in a folder or as one zip.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportDrafts {
    /// An existing or new folder; left out for a zip.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub folder: Option<PathBuf>,
    /// Where the zip goes; a file of that name is replaced. Left out for a folder.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub path: Option<PathBuf>,
    /// To whom; to everybody with a partner, and whoever had one before, if left out.
    #[serde(default)]
    #[ts(optional)]
    pub people: Option<Vec<PersonId>>,
    /// Whether drafts are made only for those whose partner is another than in the version before, or who
    /// have none any more.
    #[serde(default)]
    pub changed_only: bool,
    /// The size of the letters’ paper; A4 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Whether the letters are set in 18 point.
    #[serde(default)]
    pub large_print: bool,
    /// Whether the letters do without tints and green.
    #[serde(default)]
    pub black_and_white: bool,
}

/// Whose draft is meant.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftOf {
    /// The reader of the letter.
    pub person: PersonId,
    /// The paper that is usual here, which decides how dates are written; A4 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
}

/// A message to be copied into any mail or chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftText {
    /// The reader’s e-mail address, when it is known.
    pub to: Option<String>,
    /// What stands in the line for the subject.
    pub subject: String,
    /// The message in plain text, its paragraphs parted by an empty line.
    pub body: String,
    /// The names of the files that a draft has attached.
    pub attachments: Vec<String>,
}

/// Everything that drafts are made from.
struct Mailing {
    /// What all letters say, without any letter.
    letters: Letters,
    sheet: Sheet,
}

/// One reader’s part of it.
struct ToReader {
    letter: Letter,
    email: Option<String>,
    /// The booked meetings of the reader’s pair, for calendars.
    dates: Option<String>,
}

pub(super) fn text(programme: &Programme, of: DraftOf) -> Result<DraftText> {
    let readers = Readers { people: Some(vec![of.person]), changed_only: false };
    let (mailing, readers) = Mailing::of(programme, &readers, Print::of(of.paper, false, false))?;
    let reader = readers.into_iter().next().ok_or_else(nobody)?;
    let Message { subject, body } = mailing.message(&reader);
    let dates = reader.dates.is_some().then_some(DATES);
    let attachments = [Some(LETTER), dates].into_iter().flatten().map(str::to_owned).collect();
    Ok(DraftText { to: reader.email, subject, body, attachments })
}

pub(super) fn export(programme: &Programme, wish: ExportDrafts) -> Result<Work<Vec<Exported>>> {
    let place = Place::of(wish.folder, wish.path)?;
    let readers = Readers { people: wish.people, changed_only: wish.changed_only };
    let print = Print::of(wish.paper, wish.large_print, wish.black_and_white);
    let (mailing, readers) = Mailing::of(programme, &readers, print)?;
    let names = told_apart(readers.iter().map(|reader| safe_name(&reader.letter.to.full)).collect());
    let to_make: Vec<ToMake<ToReader>> = names
        .into_iter()
        .zip(readers)
        .map(|(name, from)| ToMake { name: format!("Draft for {name}.eml"), what: name, from })
        .collect();
    let made_on = programme.today();
    Ok(Work::new(move |watch| save_all(&place, made_on, &to_make, |reader| mailing.made(reader), watch)))
}

impl Mailing {
    fn of(programme: &Programme, readers: &Readers, print: Print) -> Result<(Self, Vec<ToReader>)> {
        let (readers, mut letters) = letters_to(programme, readers)?;
        let people = programme.people()?;
        let dates = dates_of_pairs(programme)?;
        let to_reader = |(letter, reader)| ToReader {
            letter,
            email: one_of(&people, reader).and_then(|person| person.email.clone()),
            dates: dates.get(&reader).cloned(),
        };
        let to_readers = std::mem::take(&mut letters.letters).into_iter().zip(readers).map(to_reader);
        let to_readers = to_readers.collect();
        Ok((Self { letters, sheet: sheet(programme, DocumentKind::Letters, print)? }, to_readers))
    }

    fn message(&self, to: &ToReader) -> Message {
        self.letters.message(&to.letter, &self.sheet, to.dates.is_some())
    }

    fn made(&self, to: &ToReader) -> Result<(Vec<u8>, Option<usize>)> {
        let letter = pdf(&self.letters.alone(&to.letter), &self.sheet).map_err(failure)?;
        let letter = Attachment { name: LETTER, kind: "application/pdf", bytes: letter.bytes };
        let dates = to.dates.as_ref().map(|dates| Attachment {
            name: DATES,
            kind: "text/calendar",
            bytes: dates.clone().into_bytes(),
        });
        let attachments: Vec<Attachment> = [Some(letter), dates].into_iter().flatten().collect();
        let addressed = to.email.as_deref().map(|email| (to.letter.to.full.as_str(), email));
        Ok((draft(addressed, &self.message(to), &attachments), None))
    }
}

/// A calendar with the booked meetings of each person’s pair, for those who have some.
fn dates_of_pairs(programme: &Programme) -> Result<BTreeMap<PersonId, String>> {
    let mut dates = BTreeMap::new();
    for pair in programme.meetings()? {
        let of_pair = Readers { people: Some(pair.members.clone()), changed_only: false };
        match meeting::dates(programme, &of_pair) {
            Ok(calendar) => {
                dates.extend(pair.members.into_iter().map(|member| (member, calendar.clone())));
            }
            // None are booked.
            Err(Failure::Refused { .. }) => {}
            Err(broken @ Failure::Broken { .. }) => return Err(broken),
        }
    }
    Ok(dates)
}
