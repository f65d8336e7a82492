//! What the sheets for the pairs say while they meet, taken from the programme.

use coaching_core::ids::PersonId;
use coaching_core::meetings::{Meeting, PairMeetings};
use coaching_core::person::Person;
use coaching_core::{Failure, Programme, Result, words};

use super::letters::Readers;
use super::views::{name_of, one_of, told};
use crate::calendar::{Event, When, calendar};
use crate::{Agreement, Agreements, TurnsSheet};

/// A sheet for each pair that people were told.
pub(super) fn agreements(programme: &Programme) -> Result<Agreements> {
    going_on(programme)?;
    told(programme)?;
    let people = programme.people()?;
    let full = |id: &PersonId| name_of(&people, *id);
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
    let pairs: Vec<String> = drifting.map(|pair| first_names(&pair, &people)).collect();
    if pairs.is_empty() {
        return Err(Failure::refused(
            "As far as the recorded meetings say, every pair takes turns.",
            "There is nothing to print.",
        ));
    }
    Ok(TurnsSheet { pairs })
}

/// A calendar with the booked meetings of every pair, or of the pair that consists of the readers.
pub(super) fn dates(programme: &Programme, readers: &Readers) -> Result<String> {
    going_on(programme)?;
    let today = programme.today();
    let people = programme.people()?;
    let organisation = programme.overview()?.organisation;
    let is_wanted = |pair: &PairMeetings| {
        readers.people.as_ref().is_none_or(|people| pair.members.iter().all(|member| people.contains(member)))
    };
    let events_of = |pair: PairMeetings| -> Vec<Event> {
        let names = first_names(&pair, &people);
        let event = |meeting: &Meeting| Event {
            id: format!("meeting-{}@{organisation}", meeting.id.0),
            when: When::OnDay(meeting.on),
            title: format!("Coaching pair: {names}"),
            place: String::new(),
            about: "About an hour, as equals. Put in the time that suits you both.".to_owned(),
        };
        pair.meetings.iter().filter(|meeting| !meeting.held && meeting.on >= today).map(event).collect()
    };
    let events: Vec<Event> =
        programme.meetings()?.into_iter().filter(is_wanted).flat_map(events_of).collect();
    if events.is_empty() {
        return Err(Failure::refused("No meetings are booked.", "Plan them under Six months."));
    }
    Ok(calendar(&events, today))
}

/// "Amina and Tom"
fn first_names(pair: &PairMeetings, people: &[Person]) -> String {
    let first_name = |id: &PersonId| one_of(people, *id).map_or("", Person::first_name);
    words::list(&pair.members.iter().map(first_name).collect::<Vec<_>>(), "and")
}

fn going_on(programme: &Programme) -> Result<()> {
    match programme.current_round()? {
        Some(_) => Ok(()),
        None => {
            Err(Failure::refused("No round is going on, so no pair meets.", "There is nothing to print."))
        }
    }
}
