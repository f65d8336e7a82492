//! A round: once through joining, matching, about six months of meetings, an Awayday, close.

use std::sync::Arc;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::ids::RoundId;
use crate::programme::{Done, Programme};
use crate::situation::Situation;
use crate::store::{broken, rounds};
use crate::words;

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Round {
    /// Stays the same for ever.
    pub id: RoundId,
    /// Counted from 1, with rounds held before this program was used.
    pub number: i64,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Decides between sets of pairs that are equally good.
    pub seed: i64,
    /// Day of the kick-off meeting.
    pub kick_off_on: Option<NaiveDate>,
    /// What the team agreed there.
    pub kick_off_agreed: Option<String>,
    /// Day on which it was closed.
    pub closed_on: Option<NaiveDate>,
}

/// The dates of a new round.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartRound {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; six months later if left out.
    #[serde(default)]
    #[ts(optional)]
    pub ends_on: Option<NaiveDate>,
}

/// New dates of the current round.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SetRound {
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
}

/// The kick-off meeting.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetKickOff {
    /// Its day, if there was or will be one.
    pub on: Option<NaiveDate>,
    /// What the team agreed there; left as it is if left out.
    #[serde(default)]
    #[ts(optional)]
    pub agreed: Option<String>,
}

impl Round {
    /// "round two"
    pub fn name(&self) -> String {
        format!("round {}", words::number(count(self.number)))
    }
}

impl Programme {
    /// The round that is not closed, if there is one.
    pub fn current_round(&self) -> Result<Option<Round>> {
        self.read(rounds::current)
    }

    /// The round whose papers are printed: the one that is open, else the newest one that is closed.
    pub fn round_on_paper(&self) -> Result<Option<Round>> {
        Ok(self.read(rounds::all)?.pop())
    }

    /// How many people take part in a round.
    pub fn taking_part_in(&self, round: &Round) -> Result<usize> {
        Ok(self.situation(Some(round.id))?.participants().len())
    }

    /// Starts a round; one that is open must be closed first.
    pub fn start_round(&mut self, dates: StartRound) -> Result<Round> {
        if let Some(open) = self.current_round()? {
            return Err(Failure::refused(
                format!("Round {} is still going on.", open.number),
                "Nothing was changed. Change its dates, or close it before the next one starts.",
            ));
        }
        let ends_on = match dates.ends_on {
            Some(last) => last,
            None => dates.starts_on.checked_add_months(Months::new(6)).ok_or_else(|| far("startsOn"))?,
        };
        check_dates(dates.starts_on, ends_on)?;
        self.transact(|connection| {
            let number = rounds::next_number(connection).map_err(broken)?;
            let round = Round {
                id: RoundId(0),
                number,
                starts_on: dates.starts_on,
                ends_on,
                seed: number,
                kick_off_on: None,
                kick_off_agreed: None,
                closed_on: None,
            };
            let id = rounds::insert(connection, &round).map_err(broken)?;
            let sentence =
                format!("Round {} starts on {}", words::number(count(number)), words::date(dates.starts_on));
            Ok(Done { value: Round { id, ..round }, sentence })
        })
    }

    /// Changes the dates of the current round.
    pub fn set_round(&mut self, dates: SetRound) -> Result<Round> {
        let round = self.require_round()?;
        let round = Round {
            starts_on: dates.starts_on.unwrap_or(round.starts_on),
            ends_on: dates.ends_on.unwrap_or(round.ends_on),
            ..round
        };
        check_dates(round.starts_on, round.ends_on)?;
        let sentence =
            format!("The round goes from {} to {}", words::date(round.starts_on), words::date(round.ends_on));
        self.write_round(round, sentence)
    }

    /// Records the day of the kick-off and what the team agreed there.
    pub fn set_kick_off(&mut self, kick_off: SetKickOff) -> Result<Round> {
        let round = self.require_round()?;
        kick_off.on.map_or(Ok(()), |on| check_near("on", on))?;
        let agreed = kick_off.agreed.map(|text| text.trim().to_owned());
        if agreed.as_ref().is_some_and(|text| text.chars().count() > 5_000) {
            return Err(Failure::field(
                "agreed",
                "What the team agreed is longer than 5,000 letters.",
                "Nothing was changed. Keep the main points here.",
            ));
        }
        let round = Round {
            kick_off_on: kick_off.on,
            kick_off_agreed: agreed
                .map_or(round.kick_off_agreed, |text| Some(text).filter(|text| !text.is_empty())),
            ..round
        };
        let sentence = match round.kick_off_on {
            Some(on) => format!("Kick-off on {}", words::date(on)),
            None => "Kick-off without a date".to_owned(),
        };
        self.write_round(round, sentence)
    }

    /// The current round, or a refusal that says how to start one.
    pub(crate) fn require_round(&self) -> Result<Round> {
        self.current_round()?.ok_or_else(|| {
            Failure::refused("No round is going on.", "Start one under Who’s in with the day it begins.")
        })
    }

    /// A round by its id, or a refusal.
    pub(crate) fn round(&self, id: RoundId) -> Result<Round> {
        self.read(|connection| rounds::get(connection, id))?.ok_or_else(|| {
            Failure::field("round", "There is no such round.", "Leave the round out to mean the current one.")
        })
    }

    /// The situation of a round, the current one if none is named.
    pub(crate) fn situation(&self, round: Option<RoundId>) -> Result<Arc<Situation>> {
        let round = match round {
            None => self.require_round()?,
            Some(id) => self.round(id)?,
        };
        if let Some(known) = self.situation.borrow().as_ref().filter(|known| known.round == round.id) {
            return Ok(Arc::clone(known));
        }
        let read = Arc::new(self.read(|connection| rounds::situation(connection, &round))?);
        self.situation.replace(Some(Arc::clone(&read)));
        Ok(read)
    }

    fn write_round(&mut self, round: Round, sentence: String) -> Result<Round> {
        self.transact(|connection| {
            rounds::update(connection, &round).map_err(broken)?;
            Ok(Done { value: round, sentence })
        })
    }
}

fn check_dates(first: NaiveDate, last: NaiveDate) -> Result<()> {
    check_near("startsOn", first)?;
    check_near("endsOn", last)?;
    if last <= first {
        return Err(Failure::field(
            "endsOn",
            "The round would end before it begins.",
            "Nothing was changed. Look at the two dates.",
        ));
    }
    Ok(())
}

/// Refuses a date so far away that its year must be a slip.
pub(crate) fn check_near(field: &str, date: NaiveDate) -> Result<()> {
    if (1900..2200).contains(&date.year()) { Ok(()) } else { Err(far(field)) }
}

fn far(field: &str) -> Failure {
    Failure::field(field, "This date is too far away.", "Nothing was changed. Look at the year.")
}

fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}
