//! Invitations to a round: who was asked, and when.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::answers::Answer;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::programme::{Done, Programme};
use crate::round::check_near;
use crate::store::{answers as store, broken, people};
use crate::words;

/// Who was invited.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Invite {
    /// Who; everybody who has neither joined nor said “not this time” if left out.
    pub people: Option<Vec<PersonId>>,
    /// When; today if left out.
    pub on: Option<NaiveDate>,
}

impl Programme {
    /// Records that people were invited to the current round.
    pub fn invite(&mut self, invite: Invite) -> Result<()> {
        let round = self.require_round()?;
        let on = invite.on.unwrap_or(self.today());
        check_near("on", on)?;
        let who: BTreeSet<PersonId> = match invite.people {
            Some(people) => people.into_iter().collect(),
            None => self.to_invite(on)?,
        };
        let names = self.names_of(&who.iter().copied().collect::<Vec<_>>())?;
        let sentence = match names.as_slice() {
            [] => {
                return Err(Failure::field(
                    "people",
                    "There is nobody left to invite.",
                    "Nothing was changed. Everybody has answered already.",
                ));
            }
            [name] => format!("{name} was invited"),
            names => format!("{} people were invited", words::sentence_case(&words::number(names.len()))),
        };
        self.transact(|connection| {
            for person in &who {
                store::invite(connection, round.id, *person, on).map_err(broken)?;
            }
            Ok(Done { value: (), sentence })
        })
    }

    /// Everybody who may still be asked: here on that day, and without an answer that settles it.
    fn to_invite(&self, on: NaiveDate) -> Result<BTreeSet<PersonId>> {
        let round = self.require_round()?;
        let (everybody, answers) =
            self.read(|connection| Ok((people::all(connection)?, store::latest(connection, round.id)?)))?;
        let settled = |id: &PersonId| match answers.get(id).and_then(|(answer, _)| *answer) {
            Some(Answer::Joined | Answer::NotThisTime) => true,
            Some(Answer::AskMeLater) | None => false,
        };
        let here = everybody.values().filter(|person| person.leaves.is_none_or(|leaves| leaves >= on));
        Ok(here.map(|person| person.id).filter(|id| !settled(id)).collect())
    }
}
