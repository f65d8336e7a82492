//! Mail drafts, one for each person, with their own letter or with a form to fill in.

mod with_form;
mod with_letter;

use std::path::PathBuf;

use coaching_core::work::Work;
use coaching_core::{PersonId, Programme, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::letters::{Readers, nobody};
use super::print::Print;
use super::together::{Place, ToMake, save_all};
use super::{DocumentKind, Exported};
use crate::files::{safe_name, told_apart};
use crate::mail::{Attachment, draft};
use crate::message::Message;
use crate::{Name, Paper};

/// What the page for an answer is called.
const ANSWER: &str = "Your answer.html";

/// Mail drafts, to be saved in a folder or as one zip.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportDrafts {
    /// What goes to everybody: their letter if left out, or one of the forms.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<DocumentKind>,
    /// An existing or new folder; left out for a zip.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub folder: Option<PathBuf>,
    /// Where the zip goes; a file of that name is replaced. Left out for a folder.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub path: Option<PathBuf>,
    /// To whom; if left out, letters to everybody with a partner, and whoever had one before, and forms to
    /// everybody whom they ask.
    #[serde(default)]
    #[ts(optional)]
    pub people: Option<Vec<PersonId>>,
    /// Whether letters go only to those whose partner is another than in the version before, or who have none
    /// any more.
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
    /// What goes with it: the letter if left out, or one of the forms.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<DocumentKind>,
    /// To whom it is.
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

/// A draft for one person, still to be made.
struct Draft {
    to: Name,
    email: Option<String>,
    enclosed: Box<dyn Enclosed + Send + Sync>,
}

/// What goes with a draft.
trait Enclosed {
    /// The words for it.
    fn message(&self) -> Message;
    /// What the files are called.
    fn names(&self) -> Vec<&'static str>;
    /// The files, made now.
    fn files(&self) -> Result<Vec<Attachment>>;
}

pub(super) fn text(programme: &Programme, of: DraftOf) -> Result<DraftText> {
    let readers = Readers { people: Some(vec![of.person]), changed_only: false };
    let drafts = drafts(programme, of.kind, &readers, Print::of(of.paper, false, false))?;
    let Draft { email, enclosed, .. } = drafts.into_iter().next().ok_or_else(nobody)?;
    let Message { subject, body } = enclosed.message();
    let attachments = enclosed.names().into_iter().map(str::to_owned).collect();
    Ok(DraftText { to: email, subject, body, attachments })
}

pub(super) fn export(programme: &Programme, wish: ExportDrafts) -> Result<Work<Vec<Exported>>> {
    let place = Place::of(wish.folder, wish.path)?;
    let readers = Readers { people: wish.people, changed_only: wish.changed_only };
    let print = Print::of(wish.paper, wish.large_print, wish.black_and_white);
    let drafts = drafts(programme, wish.kind, &readers, print)?;
    let title = match wish.kind {
        None | Some(DocumentKind::Letters) => "Draft",
        Some(form) => form.facts().title,
    };
    let names = told_apart(drafts.iter().map(|draft| safe_name(&draft.to.full)).collect());
    let to_make: Vec<ToMake<Draft>> = names
        .into_iter()
        .zip(drafts)
        .map(|(name, from)| ToMake { name: format!("{title} for {name}.eml"), what: name, from })
        .collect();
    let made_on = programme.today();
    Ok(Work::new(move |watch| save_all(&place, made_on, &to_make, Draft::made, watch)))
}

fn drafts(
    programme: &Programme,
    kind: Option<DocumentKind>,
    readers: &Readers,
    print: Print,
) -> Result<Vec<Draft>> {
    match kind {
        None | Some(DocumentKind::Letters) => with_letter::drafts(programme, readers, print),
        Some(kind) => with_form::drafts(programme, kind, readers, print),
    }
}

impl Draft {
    fn made(&self) -> Result<(Vec<u8>, Option<usize>)> {
        let addressed = self.email.as_deref().map(|email| (self.to.full.as_str(), email));
        Ok((draft(addressed, &self.enclosed.message(), &self.enclosed.files()?), None))
    }
}

fn attached(name: &'static str, kind: &'static str, text: String) -> Attachment {
    Attachment { name, kind, bytes: text.into_bytes() }
}
