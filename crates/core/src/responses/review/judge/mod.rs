//! What one filled-in form would change. What cannot be is said in the words of the single commands.

mod colleagues;
mod joining;
mod without_name;

use self::colleagues::{nominations, to_match};
use self::joining::{dealings, joining};
use self::without_name::{check_in, survey};
use super::super::apply::Deed;
use super::super::mail::Sent;
use super::super::tick::{FormKind, Tick};
use super::ResponseState::{self, Changed, Late, New, NotPossible, Same};
use super::known::{Known, Open};
use crate::failure::Failure;
use crate::ids::PersonId;
use crate::round::Round;
use crate::words;

/// A form whose code can be read.
pub(super) struct Filled {
    pub kind: FormKind,
    pub round: Round,
    /// Which version of the pairs it is about, if any.
    pub version: i64,
    pub whose: Whose,
    pub ticks: Vec<Tick>,
    pub sent: Option<Sent>,
}

/// Whose form it is, or what tells it from others without a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whose {
    Person(PersonId),
    Nobody(String),
}

/// What would become of a form.
#[derive(Clone)]
pub(super) struct Verdict {
    pub state: ResponseState,
    pub says: String,
    pub change: String,
    pub why: Option<String>,
    pub deed: Option<Deed>,
}

impl Verdict {
    /// That of a form which changes nothing.
    pub fn of(state: ResponseState, why: String) -> Self {
        Self { state, says: String::new(), change: String::new(), why: Some(why), deed: None }
    }
}

/// What would become of a form.
pub(super) fn judge(known: &Known, form: &Filled) -> Verdict {
    let open = known.open.as_ref().filter(|open| open.round.id == form.round.id);
    match (&form.whose, form.kind, open) {
        (Whose::Nobody(ending), FormKind::Survey, _) => survey(known, form, ending),
        (_, _, None) => late(format!(
            "This form is of {}, which is closed. What it says can no longer be recorded.",
            form.round.name()
        )),
        (Whose::Nobody(ending), _, Some(_)) => check_in(known, form, ending),
        (Whose::Person(person), _, Some(open)) => match missing(known, *person) {
            Some(why) => not_possible(why),
            None => said_by(known, open, form, *person),
        },
    }
}

fn said_by(known: &Known, open: &Open, form: &Filled, person: PersonId) -> Verdict {
    match form.kind {
        FormKind::Joining => joining(known, open, form, person),
        FormKind::Dealings => dealings(known, open, form, person),
        FormKind::Match => to_match(open, form, person),
        FormKind::Nominations => nominations(open, form, person),
        FormKind::FirstCheckIn | FormKind::HalfWayCheckIn | FormKind::Survey => {
            not_possible(UNTICKED.to_owned())
        }
    }
}

const UNTICKED: &str = "Nothing is ticked on this form.";
const UNKNOWN: &str = "There is nobody with that number on the roster.";
const TWO_BOXES: &str = "Two boxes are ticked that do not go together. Ask which of them is meant.";

/// Why nobody can say anything in this person’s name.
fn missing(known: &Known, person: PersonId) -> Option<String> {
    match known.everybody.get(&person) {
        None => Some(UNKNOWN.to_owned()),
        Some(who) => who
            .leaves
            .filter(|last| *last <= known.today)
            .map(|last| format!("{} left on {}.", who.name, words::date(last))),
    }
}

fn compared<T: PartialEq + ?Sized>(before: Option<&T>, now: &T) -> ResponseState {
    match before {
        None => New,
        Some(before) if before == now => Same,
        Some(_) => Changed,
    }
}

fn had_said(before: &str) -> String {
    format!("They had said: {before}.")
}

fn refused(failure: &Failure) -> Verdict {
    not_possible(failure.message().to_owned())
}

fn not_possible(why: String) -> Verdict {
    Verdict::of(NotPossible, why)
}

fn late(why: String) -> Verdict {
    Verdict::of(Late, why)
}
