//! What the sheets for the pairs say while they meet, taken from the programme.

use coaching_core::ids::PersonId;
use coaching_core::meetings::PairMeetings;
use coaching_core::{Failure, Programme, Result, words};

use super::views::{name, told};
use crate::{Agreement, Agreements, TurnsSheet};

/// A sheet for each pair that people were told.
pub(super) fn agreements(programme: &Programme) -> Result<Agreements> {
    going_on(programme)?;
    told(programme)?;
    let people = programme.people()?;
    let full = |id: &PersonId| {
        people.iter().find(|person| person.id == *id).map_or_else(|| name(""), |person| name(&person.name))
    };
    let of_pair = |pair: PairMeetings| Agreement {
        members: pair.members.iter().map(full).collect(),
        meetings: pair.meetings.iter().map(|meeting| meeting.on).collect(),
    };
    Ok(Agreements { pairs: programme.meetings()?.into_iter().map(of_pair).collect() })
}

pub(super) fn turns_sheet(programme: &Programme) -> Result<TurnsSheet> {
    going_on(programme)?;
    let drifting = programme.meetings()?.into_iter().filter(|pair| pair.turns_sheet);
    let people = programme.people()?;
    let first_name = |id: &PersonId| {
        people.iter().find(|person| person.id == *id).map_or("", |person| person.first_name())
    };
    let pairs: Vec<String> = drifting
        .map(|pair| words::list(&pair.members.iter().map(first_name).collect::<Vec<_>>(), "and"))
        .collect();
    if pairs.is_empty() {
        return Err(Failure::refused(
            "As far as the recorded meetings say, every pair takes turns.",
            "There is nothing to print.",
        ));
    }
    Ok(TurnsSheet { pairs })
}

fn going_on(programme: &Programme) -> Result<()> {
    match programme.current_round()? {
        Some(_) => Ok(()),
        None => {
            Err(Failure::refused("No round is going on, so no pair meets.", "There is nothing to print."))
        }
    }
}
