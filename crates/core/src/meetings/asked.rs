//! The pair that a command asks for.

use chrono::NaiveDate;

use super::{Meeting, Pair, Standing};
use crate::failure::{Failure, Result};
use crate::ids::{MeetingId, PersonId};
use crate::programme::Programme;
use crate::proposal::same_people;
use crate::round::Round;
use crate::words;

/// A published pair that was asked for.
pub(super) struct Asked {
    pub round: Round,
    /// "Amina and Tom"
    pub names: String,
    pub pair: Pair,
}

impl Programme {
    /// A published pair by its members, or a refusal.
    pub(super) fn asked(&self, members: &[PersonId]) -> Result<Asked> {
        self.pairs_asked()?.into_iter().find(|asked| same_people(&asked.pair.members, members)).ok_or_else(
            || {
                Failure::field(
                    "members",
                    "These people are not a pair at present.",
                    "Nothing was changed. Choose a pair from the list.",
                )
            },
        )
    }

    /// A meeting of a published pair, or a refusal.
    pub(super) fn asked_by_meeting(&self, id: MeetingId) -> Result<(Asked, Meeting)> {
        let found = self.pairs_asked()?.into_iter().find_map(|asked| {
            let meeting = asked.pair.record.meetings.iter().find(|meeting| meeting.id == id).copied()?;
            Some((asked, meeting))
        });
        found.ok_or_else(|| {
            Failure::field(
                "id",
                "This meeting is no longer there, or its pair has changed.",
                "Nothing was changed. Look at the meetings that the pair has now.",
            )
        })
    }

    /// Every published pair; refused where there is none.
    pub(super) fn pairs_asked(&self) -> Result<Vec<Asked>> {
        self.require_round()?;
        let Standing { round, situation, pairs } = self.standing_pairs()?.ok_or_else(|| {
            Failure::refused(
                "No pairs have been published yet.",
                "Nothing was changed. Publish them under Matches first.",
            )
        })?;
        let asked =
            |pair: Pair| Asked { round: round.clone(), names: situation.short_names(&pair.members), pair };
        Ok(pairs.into_iter().map(asked).collect())
    }
}

impl Asked {
    /// Whether they have met on a day.
    pub fn has_met_on(&self, day: NaiveDate) -> bool {
        self.pair.record.meetings.iter().any(|meeting| meeting.held && meeting.on == day)
    }
}

/// Refuses a second meeting on one day.
pub(super) fn recorded_already(names: &str, on: NaiveDate) -> Failure {
    Failure::field(
        "on",
        format!("{names} have a meeting on {} already.", words::day(on)),
        "Nothing was changed. Choose another day, or put that meeting right.",
    )
}
