//! What the sheets for the pairs say while they meet, taken from the programme.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use coaching_core::calendar::CalendarClock;
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
    let is_wanted = |pair: &&PairMeetings| {
        readers.people.as_ref().is_none_or(|people| pair.members.iter().all(|member| people.contains(member)))
    };
    let booked = Booked::of(programme)?;
    let pairs = programme.meetings()?;
    booked
        .calendar(pairs.iter().filter(is_wanted))
        .ok_or_else(|| Failure::refused("No meetings are booked.", "Plan them under Six months."))
}

/// The same for each person: the booked meetings of their pair, for those who have some.
pub(super) fn dates_of_each(programme: &Programme) -> Result<BTreeMap<PersonId, String>> {
    let booked = Booked::of(programme)?;
    let mut dates = BTreeMap::new();
    for pair in programme.meetings()? {
        if let Some(calendar) = booked.calendar(std::iter::once(&pair)) {
            dates.extend(pair.members.into_iter().map(|member| (member, calendar.clone())));
        }
    }
    Ok(dates)
}

/// What is needed to write the meetings that are still to come into calendars.
struct Booked {
    clock: CalendarClock,
    people: Vec<Person>,
    today: NaiveDate,
}

impl Booked {
    fn of(programme: &Programme) -> Result<Self> {
        Ok(Self { clock: programme.calendar_clock()?, people: programme.people()?, today: programme.today() })
    }

    /// Those of these pairs, if there are any.
    fn calendar<'a>(&self, pairs: impl Iterator<Item = &'a PairMeetings>) -> Option<String> {
        let events: Vec<Event> = pairs.flat_map(|pair| self.events(pair)).collect();
        (!events.is_empty()).then(|| calendar(&events, &self.clock))
    }

    fn events(&self, pair: &PairMeetings) -> Vec<Event> {
        let names = first_names(pair, &self.people);
        let event = |meeting: &Meeting| Event {
            id: self.clock.id("meeting", &members_and(pair, meeting.id)),
            starts: meeting.on.and_time(self.clock.meetings_at),
            minutes: MEETING_MINUTES,
            title: format!("Coaching pair: {names}"),
            place: String::new(),
            about: "About an hour, as equals. Move it if another time suits you both better.".to_owned(),
        };
        let to_come = |meeting: &&Meeting| !meeting.held && meeting.on >= self.today;
        pair.meetings.iter().filter(to_come).map(event).collect()
    }
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
