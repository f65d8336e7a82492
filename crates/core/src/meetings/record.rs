//! Recording that a pair agreed, plans, and met.

use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use super::plan::spread;
use super::{MEETINGS, Meeting, Pair, Standing, Topics, held_by};
use crate::failure::{Failure, Result};
use crate::ids::{MeetingId, PersonId};
use crate::programme::{Done, Programme};
use crate::proposal::same_people;
use crate::roster::given;
use crate::round::{Round, check_near};
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

/// The meetings that a pair books, in place of those booked before.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanMeetings {
    /// The two people, or three; every pair that has nothing booked if left out.
    #[serde(default)]
    #[ts(optional)]
    pub members: Option<Vec<PersonId>>,
    /// Their days; if left out, working days spread over the rest of the round, so that six meetings are held in all.
    #[serde(default)]
    #[ts(optional)]
    pub dates: Option<Vec<NaiveDate>>,
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

/// A published pair that was asked for.
struct Asked {
    round: Round,
    /// "Amina and Tom"
    names: String,
    pair: Pair,
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

    /// Books meetings in place of those booked before, for one pair or for all that have nothing booked.
    pub fn plan_meetings(&mut self, plan: PlanMeetings) -> Result<()> {
        let (asked, sentence) = match plan.members {
            Some(members) => {
                let asked = self.asked(&members)?;
                let sentence = format!("Meetings of {} planned", asked.names);
                (vec![asked], sentence)
            }
            None => (self.with_nothing_booked()?, "Meetings of every pair planned".to_owned()),
        };
        let today = self.today();
        let planned: Vec<(Asked, Vec<NaiveDate>)> = asked
            .into_iter()
            .map(|asked| {
                let dates = plan.dates.clone().unwrap_or_else(|| asked.days_for_the_rest(today));
                asked.check_plan(&dates).map(|()| (asked, dates))
            })
            .collect::<Result<_>>()?;
        self.transact(|connection| {
            for (Asked { round, pair, .. }, dates) in &planned {
                let row = store::pair(connection, round.id, &pair.members).map_err(broken)?;
                for booked in pair.record.meetings.iter().filter(|meeting| !meeting.held) {
                    store::remove(connection, booked.id).map_err(broken)?;
                }
                for on in dates {
                    store::add(connection, row, &Meeting::booked(*on)).map_err(broken)?;
                }
            }
            Ok(Done { value: (), sentence })
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

    fn asked(&self, members: &[PersonId]) -> Result<Asked> {
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

    fn asked_by_meeting(&self, id: MeetingId) -> Result<(Asked, Meeting)> {
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

    fn with_nothing_booked(&self) -> Result<Vec<Asked>> {
        let today = self.today();
        let mut pairs = self.pairs_asked()?;
        pairs.retain(|asked| {
            !asked.pair.record.meetings.iter().any(|meeting| !meeting.held && meeting.on >= today)
        });
        Ok(pairs)
    }

    fn pairs_asked(&self) -> Result<Vec<Asked>> {
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

impl Asked {
    /// Days for the meetings that are still to come, six in all.
    fn days_for_the_rest(&self, today: NaiveDate) -> Vec<NaiveDate> {
        let first = self.pair.began.max(today);
        let held = held_by(&self.pair.record);
        let mut days = spread(first, self.round.ends_on, MEETINGS.saturating_sub(held));
        days.retain(|day| !self.has_met_on(*day));
        days
    }

    fn check_plan(&self, dates: &[NaiveDate]) -> Result<()> {
        for (place, on) in dates.iter().enumerate() {
            check_inside(&self.round, *on)?;
            if self.has_met_on(*on) || dates.iter().take(place).any(|other| other == on) {
                return Err(recorded_already(&self.names, *on));
            }
        }
        Ok(())
    }

    fn has_met_on(&self, day: NaiveDate) -> bool {
        self.pair.record.meetings.iter().any(|meeting| meeting.held && meeting.on == day)
    }
}

impl Meeting {
    fn booked(on: NaiveDate) -> Self {
        Self { id: MeetingId(0), on, held: false, minutes: None, topics: None }
    }
}

fn check_inside(round: &Round, on: NaiveDate) -> Result<()> {
    if round.starts_on <= on && on <= round.ends_on {
        return Ok(());
    }
    Err(Failure::field(
        "on",
        format!(
            "{} is not in this round, which goes from {} to {}.",
            words::date(on),
            words::date(round.starts_on),
            words::date(round.ends_on)
        ),
        "Nothing was changed. Choose a day between the two.",
    ))
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

fn recorded_already(names: &str, on: NaiveDate) -> Failure {
    Failure::field(
        "on",
        format!("{names} have a meeting on {} already.", words::day(on)),
        "Nothing was changed. Choose another day, or put that meeting right.",
    )
}
