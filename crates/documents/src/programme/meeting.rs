//! What the sheets for the pairs say while they meet, taken from the programme.

use coaching_core::ids::{MeetingId, PersonId};
use coaching_core::meetings::{Meeting, PairMeetings};
use coaching_core::person::Person;
use coaching_core::{Failure, Programme, Result, words};

use super::letters::Readers;
use super::views::{name_of, one_of, told, words_of_guide};
use crate::calendar::{Event, calendar};
use crate::{Agreement, Agreements, TurnsSheet};

/// How long a meeting is in calendars.
const MEETING_MINUTES: u32 = 60;

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
    Ok(Agreements {
        pairs: programme.meetings()?.into_iter().map(of_pair).collect(),
        guide: words_of_guide(programme)?,
    })
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
    let clock = programme.calendar_clock()?;
    let is_wanted = |pair: &PairMeetings| {
        readers.people.as_ref().is_none_or(|people| pair.members.iter().all(|member| people.contains(member)))
    };
    let events_of = |pair: PairMeetings| -> Vec<Event> {
        let names = first_names(&pair, &people);
        let event = |meeting: &Meeting| Event {
            id: clock.id("meeting", &members_and(&pair, meeting.id)),
            starts: meeting.on.and_time(clock.meetings_at),
            minutes: MEETING_MINUTES,
            title: format!("Coaching pair: {names}"),
            place: String::new(),
            about: "About an hour, as equals. Move it if another time suits you both better.".to_owned(),
        };
        pair.meetings.iter().filter(|meeting| !meeting.held && meeting.on >= today).map(event).collect()
    };
    let events: Vec<Event> =
        programme.meetings()?.into_iter().filter(is_wanted).flat_map(events_of).collect();
    if events.is_empty() {
        return Err(Failure::refused("No meetings are booked.", "Plan them under Six months."));
    }
    Ok(calendar(&events, &clock))
}

/// A row may be used again for a meeting of others, so that its number alone does not tell meetings apart.
fn members_and(pair: &PairMeetings, meeting: MeetingId) -> Vec<i64> {
    let mut numbers: Vec<i64> = pair.members.iter().map(|member| member.0).collect();
    numbers.sort_unstable();
    numbers.push(meeting.0);
    numbers
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
