//! Answers that come back from forms as short codes, without a server.
//!
//! A form, on a screen or on paper, says each tick as a few letters. [`code`] is how they are written; [`Form`] is one
//! form of the round, and [`Tick`] what can be ticked on it.

mod apply;
pub mod code;
mod find;
mod letters;
mod mail;
mod paper;
mod review;
mod source;
#[cfg(test)]
mod tests;
mod tick;

pub use self::apply::ImportedResponses;
use self::code::Head;
pub use self::review::{Response, ResponseState, Responses};
pub use self::source::ResponsesSource;
pub use self::tick::{FormKind, InCheckIn, Tick};
use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::programme::Programme;
use crate::store::{matches, responses};

/// One form: which questions, of which round, ticked where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    kind: FormKind,
    key: u32,
    on_paper: bool,
}

impl Form {
    /// What stands before the ticks of one person, or of one sheet without a name: `CP-0G4M2-0A7QX`.
    ///
    /// # Errors
    /// A refusal where the number is too large to be written.
    pub fn head(&self, whose: Whose) -> Result<String> {
        let (Whose::Person(PersonId(number)) | Whose::Sheet(number)) = whose;
        Ok(self.of(fitting(number, code::LARGEST)?).written())
    }

    /// One tick as this form writes it: `00T5K`. The same for everybody who has this form.
    ///
    /// # Errors
    /// A refusal where the number of a person is too large to be written.
    pub fn piece(&self, tick: Tick) -> Result<String> {
        Ok(self.of(0).piece(tick.number()?))
    }

    fn of(&self, whose: u16) -> Head {
        Head { kind: self.kind.number(), on_paper: self.on_paper, key: self.key, whose }
    }
}

/// With whom answers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A person.
    Person(PersonId),
    /// Nobody: the number of a sheet of paper, or 0 on a screen.
    Sheet(i64),
}

impl Programme {
    /// A form of one round, to be filled in on a screen or on paper. One about the match is about the version that
    /// people were told last.
    pub fn form(&self, round: RoundId, kind: FormKind, on_paper: bool) -> Result<Form> {
        let (key, told) = self.read(|connection| {
            Ok((responses::form_key(connection)?, matches::published(connection, round)?))
        })?;
        let version = told.filter(|_| kind == FormKind::Match).map_or(0, |set| set.version);
        Ok(Form { kind, key: form_key(key, round, version), on_paper })
    }
}

/// What tells forms of one round of one programme, and of one version of its pairs, from all others.
fn form_key(programme: u32, round: RoundId, version: i64) -> u32 {
    // Any odd factor keeps rounds and versions of one programme apart; this one is 2²⁰ over the golden ratio.
    let place = round.0 * VERSIONS + version % VERSIONS;
    (programme ^ (place as u32).wrapping_mul(0x9_e377)) % code::KEYS
}

/// So many versions of a round are told from one another.
const VERSIONS: i64 = 256;

fn fitting(number: i64, largest: u16) -> Result<u16> {
    u16::try_from(number).ok().filter(|number| *number <= largest).ok_or_else(|| {
        Failure::refused(
            "There have been more people in this programme than a code can tell apart.",
            "Nothing was changed. Record these answers in the window instead.",
        )
    })
}
