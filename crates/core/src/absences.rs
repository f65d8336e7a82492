//! Who is away for a while, and whether their partner needs another meanwhile.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::programme::{Done, Programme};
use crate::round::{Round, check_near};
use crate::situation::Situation;
use crate::store::{absences as store, broken};
use crate::words;

/// Somebody who is away for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Absence {
    /// Who.
    pub person: PersonId,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// Whether the partner is to have another: the person takes no part until this is taken back.
    pub another_partner: bool,
    /// Whether it takes more than a quarter of what is left of the round, too much for a pair to go on.
    pub long: bool,
    /// What it means, in words.
    pub sentence: String,
}

/// Says that somebody is away for a while, or takes it back.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAbsence {
    /// Who.
    pub person: PersonId,
    /// First day; today if left out.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    /// Last day; `null` takes it back.
    pub until: Option<NaiveDate>,
    /// Whether the partner is to have another.
    #[serde(default)]
    pub another_partner: bool,
}

/// Somebody who is away for a while, as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Away {
    pub person: PersonId,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub another: bool,
}

impl Away {
    /// Whether a day lies in it.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }
}

impl Programme {
    /// Who is away for a while in the current round, by name.
    pub fn absences(&self) -> Result<Vec<Absence>> {
        let Some(round) = self.current_round()? else { return Ok(Vec::new()) };
        let situation = self.situation(Some(round.id))?;
        let mut away = self.read(|connection| store::all(connection, round.id))?;
        away.sort_by_cached_key(|away| words::folded(situation.name(away.person)));
        Ok(away.into_iter().map(|away| described(&situation, &round, away)).collect())
    }

    /// Says that somebody is away for a while, or takes it back.
    pub fn set_absence(&mut self, change: SetAbsence) -> Result<()> {
        let round = self.require_round()?;
        let names = self.names_of(&[change.person])?.concat();
        let Some(until) = change.until else {
            return self.transact(|connection| {
                store::remove(connection, round.id, change.person).map_err(broken)?;
                Ok(Done { value: (), sentence: format!("{names} is back") })
            });
        };
        let away = Away {
            person: change.person,
            from: change.from.unwrap_or(self.today()),
            until,
            another: change.another_partner,
        };
        check_near("from", away.from)?;
        check_near("until", until)?;
        if until < away.from {
            return Err(Failure::field(
                "until",
                "The last day lies before the first.",
                "Nothing was changed. Look at the two dates.",
            ));
        }
        if until < round.starts_on || away.from > round.ends_on {
            return Err(Failure::field(
                "from",
                format!("{names} would be away before or after this round, which makes no difference to it."),
                "Nothing was changed. Look at the two dates.",
            ));
        }
        self.transact(|connection| {
            store::set(connection, round.id, &away).map_err(broken)?;
            Ok(Done { value: (), sentence: format!("{names} is away until {}", words::day(until)) })
        })
    }
}

fn described(situation: &Situation, round: &Round, away: Away) -> Absence {
    let name = situation.short_name(away.person);
    let dates = format!("{name} is away from {} until {}", words::day(away.from), words::day(away.until));
    let long = is_long(round, &away);
    let sentence = match (away.another, long) {
        (true, _) => format!("{dates} and is in no pair until then."),
        (false, true) => format!("{dates}: more than a quarter of what is then left of the round."),
        (false, false) => format!("{dates}. There is time enough for the two to meet before or after."),
    };
    Absence {
        person: away.person,
        from: away.from,
        until: away.until,
        another_partner: away.another,
        long,
        sentence,
    }
}

/// Whether somebody misses more than a quarter of what is left of the round on their first day away.
fn is_long(round: &Round, away: &Away) -> bool {
    let from = away.from.max(round.starts_on);
    let days = |last: NaiveDate| (last - from).num_days() + 1;
    4 * days(away.until.min(round.ends_on)) > days(round.ends_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::RoundId;

    fn is_long_from_to(from: &str, until: &str) -> bool {
        let round = Round {
            id: RoundId(1),
            number: 1,
            starts_on: "2027-01-01".parse().unwrap(),
            ends_on: "2027-06-29".parse().unwrap(),
            seed: 1,
            kick_off_on: None,
            kick_off_agreed: None,
            closed_on: None,
        };
        let away = Away {
            person: PersonId(1),
            from: from.parse().unwrap(),
            until: until.parse().unwrap(),
            another: false,
        };
        is_long(&round, &away)
    }

    #[test]
    fn more_than_a_quarter_of_what_is_left_is_long() {
        assert!(!is_long_from_to("2027-01-01", "2027-02-14"), "45 of 180 days");
        assert!(is_long_from_to("2027-01-01", "2027-02-15"), "46 of 180 days");
        assert!(is_long_from_to("2027-06-01", "2027-06-10"), "ten of 29 days");
        assert!(!is_long_from_to("2026-11-01", "2027-01-20"), "only what lies in the round counts");
        assert!(is_long_from_to("2027-06-25", "2027-12-31"), "to the end of the round and beyond");
    }
}
