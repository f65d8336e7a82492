//! Drafts with a letter, the meetings that are booked, and the page on which to say whether the match is right.

use std::sync::Arc;

use coaching_core::responses::FormKind;
use coaching_core::{Failure, PersonId, Programme, Result};

use super::{ANSWER, Draft, Enclosed, attached};
use crate::mail::Attachment;
use crate::message::{Goes, Message};
use crate::programme::letters::{Readers, letters_to};
use crate::programme::print::Print;
use crate::programme::response_forms::response_form;
use crate::programme::views::{one_of, sheet};
use crate::programme::{DocumentKind, Format, failure, meeting};
use crate::{Letter, Letters, Page, ResponseForm, Sheet, pdf};

/// What the attached files are called.
const LETTER: &str = "Your coaching pair.pdf";
const DATES: &str = "Your meetings.ics";

/// What all drafts are made from.
struct Mailing {
    /// What all letters say, without any letter.
    letters: Letters,
    /// The form on which people say whether they are happy with their match, while they can be asked.
    form: Option<ResponseForm>,
    sheet: Sheet,
}

/// One reader’s part of it.
struct WithLetter {
    mailing: Arc<Mailing>,
    to: PersonId,
    letter: Letter,
    /// The booked meetings of the reader’s pair, for calendars.
    dates: Option<String>,
}

pub(super) fn drafts(programme: &Programme, readers: &Readers, print: Print) -> Result<Vec<Draft>> {
    let (readers, mut letters) = letters_to(programme, readers)?;
    let people = programme.people()?;
    let dates = meeting::dates_of_each(programme)?;
    let form = match response_form(programme, FormKind::Match, &Default::default()) {
        Ok(form) => Some(form),
        // The round is over.
        Err(Failure::Refused { .. }) => None,
        Err(broken @ Failure::Broken { .. }) => return Err(broken),
    };
    let each = std::mem::take(&mut letters.letters);
    let sheet = sheet(programme, DocumentKind::Letters, print)?;
    let mailing = Arc::new(Mailing { letters, form, sheet });
    let draft = |(letter, to): (Letter, PersonId)| Draft {
        to: letter.to.clone(),
        email: one_of(&people, to).and_then(|person| person.email.clone()),
        enclosed: Box::new(WithLetter {
            mailing: Arc::clone(&mailing),
            to,
            letter,
            dates: dates.get(&to).cloned(),
        }),
    };
    Ok(each.into_iter().zip(readers).map(draft).collect())
}

impl WithLetter {
    /// Nobody without a partner is asked about one.
    fn form(&self) -> Option<ResponseForm> {
        self.mailing.form.as_ref()?.made_out_to(self.to.0)
    }
}

impl Enclosed for WithLetter {
    fn message(&self) -> Message {
        let goes = Goes { dates: self.dates.is_some(), form: self.form().is_some() };
        self.mailing.letters.message(&self.letter, &self.mailing.sheet, goes)
    }

    fn names(&self) -> Vec<&'static str> {
        let dates = self.dates.as_ref().map(|_| DATES);
        [Some(LETTER), dates, self.form().map(|_| ANSWER)].into_iter().flatten().collect()
    }

    fn files(&self) -> Result<Vec<Attachment>> {
        let Mailing { letters, sheet, .. } = &*self.mailing;
        let letter = pdf(&letters.alone(&self.letter), sheet).map_err(failure)?;
        let letter = Attachment { name: LETTER, kind: "application/pdf", bytes: letter.bytes };
        let dates = self.dates.clone().map(|dates| attached(DATES, "text/calendar", dates));
        let page = self.form().and_then(|form| form.text(Format::Html, sheet));
        let page = page.map(|page| attached(ANSWER, "text/html", page));
        Ok([Some(letter), dates, page].into_iter().flatten().collect())
    }
}
