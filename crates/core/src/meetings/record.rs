//! Recording that a pair agreed, and met.

use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use super::asked::{Asked, recorded_already};
use super::plan::check_inside;
use super::{Meeting, Pair, Topics};
use crate::failure::{Failure, Result};
use crate::ids::{MeetingId, PersonId};
use crate::programme::{Done, Programme};
use crate::roster::given;
use crate::round::check_near;
use crate::store::{broken, meetings as store};
use crate::words;

/// A meeting that was booked takes place up to so many days earlier or later.
const SHIFT_DAYS: i64 = 14;
/// Ten hours are surely a slip.
const MOST_MINUTES: i64 = 600;

/// A published pair or trio.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PairOf {
    /// The two people, or three.
    pub members: Vec<PersonId>,
}

/// That a pair agreed how they will work. What they agreed stays with them.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Agree {
    /// The two people, or three.
    pub members: Vec<PersonId>,
    /// When; today if left out, not yet if `null`.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub on: Option<Option<NaiveDate>>,
}

/// A meeting that took place. It takes the place of one that was booked for about that time.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordMeeting {
    /// The two people, or three.
    pub members: Vec<PersonId>,
    /// Its day.
    pub on: NaiveDate,
    /// How long it took.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub minutes: Option<i64>,
    /// Whose topics were worked on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub topics: Option<Topics>,
}

/// A meeting as it is to be: moved if it is booked, put right if it was held.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetMeeting {
    /// Which meeting.
    pub id: MeetingId,
    /// Its day.
    pub on: NaiveDate,
    /// How long it took; not known if left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub minutes: Option<i64>,
    /// Whose topics were worked on; not known if left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub topics: Option<Topics>,
}

/// One meeting.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingOf {
    /// Which meeting.
    pub id: MeetingId,
}

impl Programme {
    /// Records when a pair agreed how they will work.
    pub fn agree(&mut self, agreement: Agree) -> Result<()> {
        let on = agreement.on.unwrap_or(Some(self.today()));
        on.map_or(Ok(()), |on| self.check_past(on))?;
        let Asked { round, names, pair } = self.asked(&agreement.members)?;
        let sentence = match on {
            Some(on) => format!("{names} agreed on {} how they will work", words::day(on)),
            None => format!("{names} have not agreed yet how they will work"),
        };
        self.transact(|connection| {
            let row = store::pair(connection, round.id, &pair.members).map_err(broken)?;
            store::agree(connection, row, on).map_err(broken)?;
            Ok(Done { value: (), sentence })
        })
    }

    /// Records that a pair needs no word for now.
    pub fn they_are_fine(&mut self, which: PairOf) -> Result<()> {
        let Asked { round, names, pair } = self.asked(&which.members)?;
        let today = self.today();
        self.transact(|connection| {
            let row = store::pair(connection, round.id, &pair.members).map_err(broken)?;
            store::fine(connection, row, today).map_err(broken)?;
            Ok(Done { value: (), sentence: format!("{names} are fine") })
        })
    }

    /// Records a meeting that took place.
    pub fn record_meeting(&mut self, met: RecordMeeting) -> Result<()> {
        self.check_past(met.on)?;
        let Asked { round, names, pair } = self.asked(&met.members)?;
        check_details(&pair, met.minutes, met.topics)?;
        let meetings = &pair.record.meetings;
        if meetings.iter().any(|meeting| meeting.held && meeting.on == met.on) {
            return Err(recorded_already(&names, met.on));
        }
        let away = |meeting: &Meeting| (meeting.on - met.on).num_days().abs();
        let booked = meetings
            .iter()
            .filter(|meeting| !meeting.held && away(meeting) <= SHIFT_DAYS)
            .min_by_key(|meeting| away(meeting));
        let id = booked.map(|meeting| meeting.id);
        let meeting = Meeting {
            id: id.unwrap_or(MeetingId(0)),
            on: met.on,
            held: true,
            minutes: met.minutes,
            topics: met.topics,
        };
        self.transact(|connection| {
            match id {
                Some(_) => store::update(connection, &meeting),
                None => store::pair(connection, round.id, &pair.members)
                    .and_then(|row| store::add(connection, row, &meeting)),
            }
            .map_err(broken)?;
            Ok(Done { value: (), sentence: format!("{names} met on {}", words::day(met.on)) })
        })
    }

    /// Moves a meeting that is booked, or puts right one that was held.
    pub fn set_meeting(&mut self, change: SetMeeting) -> Result<()> {
        let (Asked { round, names, pair }, before) = self.asked_by_meeting(change.id)?;
        let SetMeeting { id, on, minutes, topics } = change;
        if pair.record.meetings.iter().any(|other| other.id != id && other.on == on) {
            return Err(recorded_already(&names, on));
        }
        if before.held {
            self.check_past(on)?;
            check_details(&pair, minutes, topics)?;
        } else {
            check_inside(&round, on)?;
            if minutes.is_some() || topics.is_some() {
                return Err(Failure::refused(
                    "This meeting is still to come.",
                    "Nothing was changed. Record it once it has taken place.",
                ));
            }
        }
        let sentence = match before.held {
            true => format!("The meeting of {names} on {} was put right", words::day(on)),
            false => format!("{names} meet on {}", words::day(on)),
        };
        self.transact(|connection| {
            store::update(connection, &Meeting { on, minutes, topics, ..before }).map_err(broken)?;
            Ok(Done { value: (), sentence })
        })
    }

    /// Takes a meeting away.
    pub fn remove_meeting(&mut self, which: MeetingOf) -> Result<()> {
        let (Asked { names, .. }, meeting) = self.asked_by_meeting(which.id)?;
        let sentence = format!("The meeting of {names} on {} was removed", words::day(meeting.on));
        self.transact(|connection| {
            store::remove(connection, meeting.id).map_err(broken)?;
            Ok(Done { value: (), sentence })
        })
    }

    fn check_past(&self, on: NaiveDate) -> Result<()> {
        check_near("on", on)?;
        if on <= self.today() {
            return Ok(());
        }
        Err(Failure::field(
            "on",
            "This day is still to come.",
            "Nothing was changed. Choose today or a day before.",
        ))
    }
}

fn check_details(pair: &Pair, minutes: Option<i64>, topics: Option<Topics>) -> Result<()> {
    if minutes.is_some_and(|minutes| !(1..=MOST_MINUTES).contains(&minutes)) {
        return Err(Failure::field(
            "minutes",
            "A meeting takes between one minute and ten hours.",
            "Nothing was changed. Look at the minutes.",
        ));
    }
    match topics {
        Some(Topics::Of(person)) if !pair.members.contains(&person) => Err(Failure::field(
            "topics",
            "The topics were those of somebody outside this pair.",
            "Nothing was changed. Choose one of the pair, or both.",
        )),
        Some(Topics::Of(_) | Topics::All(_)) | None => Ok(()),
    }
}
