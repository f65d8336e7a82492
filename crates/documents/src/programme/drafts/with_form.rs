//! Drafts with the page of a form.

use std::borrow::Cow;
use std::sync::Arc;

use coaching_core::person::Person;
use coaching_core::{Failure, PersonId, Programme, Result};

use super::{ANSWER, Draft, Enclosed, attached};
use crate::mail::Attachment;
use crate::message::Message;
use crate::name::Name;
use crate::programme::letters::{Readers, nobody};
use crate::programme::print::Print;
use crate::programme::views::{View, leading, name, sheet};
use crate::programme::{DocumentKind, Format};
use crate::response_form::Readers as AskedBy;
use crate::{Page, ResponseForm, Sheet};

/// What all drafts are made from.
struct Mailing {
    form: ResponseForm,
    sheet: Sheet,
    /// Who signs.
    signed: Vec<String>,
}

/// One reader’s part of it.
struct WithForm {
    mailing: Arc<Mailing>,
    id: PersonId,
    to: Name,
}

pub(super) fn drafts(
    programme: &Programme,
    kind: DocumentKind,
    readers: &Readers,
    print: Print,
) -> Result<Vec<Draft>> {
    let View::Form(form) = View::of(programme, kind, readers)? else {
        return Err(Failure::field(
            "kind",
            format!("“{}” does not go with a mail draft.", kind.facts().title),
            "Nothing was made. Choose the letters or one of the forms.",
        ));
    };
    let everybody = programme.people()?;
    let asked = asked(programme, &form)?;
    let people: Vec<&Person> =
        everybody.iter().filter(|person| asked.contains(&person.id) && readers.include(person.id)).collect();
    if people.is_empty() {
        return Err(nobody());
    }
    let sheet = sheet(programme, kind, print)?;
    let mailing = Arc::new(Mailing { form, sheet, signed: leading(&everybody) });
    let draft = |person: &Person| Draft {
        to: name(&person.name),
        email: person.email.clone(),
        enclosed: Box::new(WithForm { mailing: Arc::clone(&mailing), id: person.id, to: name(&person.name) }),
    };
    Ok(people.into_iter().map(draft).collect())
}

/// Whoever fills a form in; one without names, everybody in a pair.
fn asked(programme: &Programme, form: &ResponseForm) -> Result<Vec<PersonId>> {
    Ok(match &form.readers {
        AskedBy::Named(readers) => readers.iter().map(|reader| PersonId(reader.who.number)).collect(),
        AskedBy::Nameless { .. } => {
            let account = programme.round_account()?;
            account.into_iter().flat_map(|account| account.pairs).flat_map(|pair| pair.members).collect()
        }
    })
}

impl WithForm {
    /// The form as this reader gets it.
    fn form(&self) -> Cow<'_, ResponseForm> {
        let form = &self.mailing.form;
        form.made_out_to(self.id.0).map_or(Cow::Borrowed(form), Cow::Owned)
    }
}

impl Enclosed for WithForm {
    fn message(&self) -> Message {
        self.form().message(&self.to, &self.mailing.sheet, &self.mailing.signed)
    }

    fn names(&self) -> Vec<&'static str> {
        vec![ANSWER]
    }

    fn files(&self) -> Result<Vec<Attachment>> {
        let page = self.form().text(Format::Html, &self.mailing.sheet);
        Ok(page.map(|page| attached(ANSWER, "text/html", page)).into_iter().collect())
    }
}
