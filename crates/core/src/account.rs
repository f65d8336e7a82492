//! What one round came to, for the page about it.

use chrono::NaiveDate;

use crate::failure::Result;
use crate::meetings::PairMeetings;
use crate::programme::Programme;
use crate::round::Round;
use crate::sharing::Insight;
use crate::store::{awayday, sharing, survey};

/// The newest round with published pairs, whether it is closed or not.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundAccount {
    /// The round.
    pub round: Round,
    /// How far each of its pairs has come, alphabetically.
    pub pairs: Vec<PairMeetings>,
    /// What was shared at its Awayday and may be kept, oldest first.
    pub insights: Vec<Insight>,
    /// The day of its Awayday, if that was planned.
    pub awayday: Option<NaiveDate>,
}

impl Programme {
    /// What the newest round with published pairs came to; nothing before the first.
    pub fn round_account(&self) -> Result<Option<RoundAccount>> {
        let Some((round, _)) = self.read(survey::round)? else { return Ok(None) };
        let (insights, day) = self.read(|connection| {
            Ok((sharing::insights(connection, round.id)?, awayday::plan(connection, round.id)?))
        })?;
        Ok(Some(RoundAccount {
            pairs: self.meetings_in(round.clone())?,
            insights,
            awayday: day.map(|day| day.date),
            round,
        }))
    }
}
