//! Mail drafts, one for each person, with their own letter.

use std::path::PathBuf;

use coaching_core::responses::FormKind;
use coaching_core::work::Work;
use coaching_core::{Failure, PersonId, Programme, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::letters::{Readers, letters_to, nobody};
use super::print::Print;
use super::response_forms::response_form;
use super::together::{Place, ToMake, save_all};
use super::views::{one_of, sheet};
use super::{DocumentKind, Exported, Format, failure, meeting};
use crate::files::{safe_name, told_apart};
use crate::mail::{Attachment, draft};
use crate::message::{Goes, Message};
use crate::{Letter, Letters, Page, Paper, ResponseForm, Sheet, pdf};

/// What the attached files are called.
const LETTER: &str = "Your coaching pair.pdf";
const DATES: &str = "Your meetings.ics";
const ANSWER: &str = "Your answer.html";

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
    /// The form on which people say whether they are happy with their match, while they can be asked.
    form: Option<ResponseForm>,
    sheet: Sheet,
}

/// One reader’s part of it.
struct ToReader {
    id: PersonId,
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
    let attachments = mailing.beside_the_letter(&reader).into_iter().map(|file| file.name);
    let attachments = std::iter::once(LETTER).chain(attachments).map(str::to_owned).collect();
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
        let dates = meeting::dates_of_each(programme)?;
        let form = match response_form(programme, FormKind::Match, &Readers::default()) {
            Ok(form) => Some(form),
            // The round is over.
            Err(Failure::Refused { .. }) => None,
            Err(broken @ Failure::Broken { .. }) => return Err(broken),
        };
        let to_reader = |(letter, id)| ToReader {
            id,
            letter,
            email: one_of(&people, id).and_then(|person| person.email.clone()),
            dates: dates.get(&id).cloned(),
        };
        let to_readers = std::mem::take(&mut letters.letters).into_iter().zip(readers).map(to_reader);
        let to_readers = to_readers.collect();
        Ok((Self { letters, form, sheet: sheet(programme, DocumentKind::Letters, print)? }, to_readers))
    }

    fn message(&self, to: &ToReader) -> Message {
        let goes = Goes { dates: to.dates.is_some(), form: self.form_for(to).is_some() };
        self.letters.message(&to.letter, &self.sheet, goes)
    }

    /// Nobody without a partner is asked about one.
    fn form_for(&self, to: &ToReader) -> Option<ResponseForm> {
        self.form.as_ref()?.made_out_to(to.id.0)
    }

    fn beside_the_letter(&self, to: &ToReader) -> Vec<Attachment> {
        let page = self.form_for(to).and_then(|form| form.text(Format::Html, &self.sheet));
        let file = |name, kind, text: String| Attachment { name, kind, bytes: text.into_bytes() };
        let dates = to.dates.clone().map(|dates| file(DATES, "text/calendar", dates));
        [dates, page.map(|page| file(ANSWER, "text/html", page))].into_iter().flatten().collect()
    }

    fn made(&self, to: &ToReader) -> Result<(Vec<u8>, Option<usize>)> {
        let letter = pdf(&self.letters.alone(&to.letter), &self.sheet).map_err(failure)?;
        let letter = Attachment { name: LETTER, kind: "application/pdf", bytes: letter.bytes };
        let attachments: Vec<Attachment> =
            std::iter::once(letter).chain(self.beside_the_letter(to)).collect();
        let addressed = to.email.as_deref().map(|email| (to.letter.to.full.as_str(), email));
        Ok((draft(addressed, &self.message(to), &attachments), None))
    }
}
