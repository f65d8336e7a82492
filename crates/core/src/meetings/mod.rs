//! The months in which the pairs meet: that they agreed, when they meet, who needs a word.

mod asked;
mod plan;
mod record;
mod turns;
mod word;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::plan::PlanMeetings;
pub use self::record::{Agree, MeetingOf, PairOf, RecordMeeting, SetMeeting};
use self::turns::are_one_sided;
pub use self::word::Word;
use self::word::{Facts, needed};
use crate::failure::Result;
use crate::ids::{MeetingId, PersonId};
use crate::pictures::{DotsPicture, dots};
use crate::programme::Programme;
use crate::round::Round;
use crate::situation::Situation;
use crate::store::absences;
use crate::store::matches::{self, StoredGroup};
use crate::store::meetings::{self as store, Record};
use crate::words;

/// How often a pair meets in a round, at the least.
pub const MEETINGS: usize = 6;

/// One conversation of a pair. Nothing of what is said is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Meeting {
    /// Stays the same for ever.
    pub id: MeetingId,
    /// Its day.
    pub on: NaiveDate,
    /// Whether it took place; booked, or not recorded, until then.
    pub held: bool,
    /// How long it took, if that was said.
    pub minutes: Option<i64>,
    /// Whose topics were worked on, if that was said.
    pub topics: Option<Topics>,
}

/// Whose topics a meeting was about: one person's, or everybody's (`"both"`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Topics {
    /// One person's.
    Of(PersonId),
    /// Everybody's.
    All(Both),
}

/// Everybody in the pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Both {
    /// Everybody in the pair.
    Both,
}

impl Topics {
    /// Everybody's.
    pub const BOTH: Self = Self::All(Both::Both);
}

/// How far a pair has come.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PairMeetings {
    /// Alphabetical.
    pub members: Vec<PersonId>,
    /// When they agreed how they will work.
    pub agreed_on: Option<NaiveDate>,
    /// Held and booked ones, by date.
    pub meetings: Vec<Meeting>,
    /// How many were held.
    pub held: usize,
    /// How many are booked, from today on.
    pub booked: usize,
    /// When they meet next.
    pub next: Option<NaiveDate>,
    /// When they met last.
    pub last_met: Option<NaiveDate>,
    /// The same as a picture.
    pub dots: DotsPicture,
    /// Why they need a word, if they do.
    pub needs_word: Option<Word>,
    /// Whether a sheet about taking turns can be printed for them.
    pub turns_sheet: bool,
}

/// How many meetings the pairs of a round have held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingCount {
    /// By the pairs that people were told last.
    pub held: usize,
    /// If every pair meets six times.
    pub expected: usize,
}

/// The published pairs of the current round with what is recorded of each.
struct Standing {
    round: Round,
    situation: Arc<Situation>,
    pairs: Vec<Pair>,
}

/// One published pair.
struct Pair {
    /// By id.
    members: Vec<PersonId>,
    /// The first day on which all of them are here and know of each other.
    began: NaiveDate,
    /// Whether one of them is away today.
    away: bool,
    record: Record,
}

impl Programme {
    /// How far each published pair has come, alphabetically.
    pub fn meetings(&self) -> Result<Vec<PairMeetings>> {
        self.current_round()?.map_or(Ok(Vec::new()), |round| self.meetings_in(round))
    }

    /// The same for any round.
    pub(crate) fn meetings_in(&self, round: Round) -> Result<Vec<PairMeetings>> {
        let Some(Standing { round, situation, mut pairs }) = self.standing_in(round)? else {
            return Ok(Vec::new());
        };
        pairs.sort_by_cached_key(|pair| words::folded(&situation.names(&pair.members)));
        let today = self.today();
        let facts: Vec<Facts> = pairs.iter().map(|pair| facts(pair, today)).collect();
        let under_way = round.starts_on <= today && today <= round.ends_on;
        let word = |place: usize, pair: &Pair, of: &Facts| {
            let mut others = facts.clone();
            others.remove(place);
            let names = situation.short_names(&pair.members);
            (under_way && !pair.away).then(|| needed(&names, of, &others, today)).flatten()
        };
        let described = (0..).zip(&pairs).zip(&facts).map(|((place, pair), facts)| PairMeetings {
            needs_word: word(place, pair, facts),
            ..described(&situation, pair, facts, today)
        });
        Ok(described.collect())
    }

    fn standing_pairs(&self) -> Result<Option<Standing>> {
        self.current_round()?.map_or(Ok(None), |round| self.standing_in(round))
    }

    fn standing_in(&self, round: Round) -> Result<Option<Standing>> {
        let situation = self.situation(Some(round.id))?;
        let today = self.today();
        self.read(|connection| {
            let Some(set) = matches::published(connection, round.id)? else { return Ok(None) };
            let mut recorded = store::recorded(connection, round.id)?;
            let told = store::first_told(connection, round.id)?;
            let away = absences::all(connection, round.id)?;
            let first_day = |person: &PersonId| situation.people.get(person)?.starts;
            let pair = |StoredGroup { members, .. }: StoredGroup| Pair {
                began: members
                    .iter()
                    .filter_map(first_day)
                    .chain(told.get(&members).copied())
                    .fold(round.starts_on, NaiveDate::max),
                away: away.iter().any(|away| members.contains(&away.person) && away.covers(today)),
                record: recorded.remove(&members).unwrap_or_default(),
                members,
            };
            let pairs = set.groups.into_iter().map(pair).collect();
            Ok(Some(Standing { round, situation, pairs }))
        })
    }
}

/// How many meetings these pairs have held, of those expected.
pub(crate) fn counted(recorded: &BTreeMap<Vec<PersonId>, Record>, pairs: &[StoredGroup]) -> MeetingCount {
    let held = |pair: &StoredGroup| recorded.get(&pair.members).map_or(0, held_by);
    MeetingCount { held: pairs.iter().map(held).sum(), expected: MEETINGS * pairs.len() }
}

fn held_by(record: &Record) -> usize {
    record.meetings.iter().filter(|meeting| meeting.held).count()
}

fn facts(pair: &Pair, today: NaiveDate) -> Facts {
    let Record { agreed_on, fine_on, meetings } = &pair.record;
    let last_met = meetings.iter().filter(|meeting| meeting.held).map(|meeting| meeting.on).max();
    let open = || meetings.iter().filter(|meeting| !meeting.held).map(|meeting| meeting.on);
    Facts {
        began: pair.began,
        agreed: agreed_on.is_some(),
        held: held_by(&pair.record),
        last_met,
        next: open().find(|day| *day >= today),
        missed: open().filter(|day| *day < today && last_met.is_none_or(|met| met < *day)).collect(),
        fine_on: *fine_on,
    }
}

fn described(situation: &Situation, pair: &Pair, facts: &Facts, today: NaiveDate) -> PairMeetings {
    let meetings = pair.record.meetings.clone();
    let booked = meetings.iter().filter(|meeting| !meeting.held && meeting.on >= today).count();
    PairMeetings {
        members: situation.in_order(&pair.members),
        agreed_on: pair.record.agreed_on,
        held: facts.held,
        booked,
        next: facts.next,
        last_met: facts.last_met,
        dots: dots::draw(facts.held, booked, MEETINGS),
        needs_word: None,
        turns_sheet: are_one_sided(&pair.members, &meetings),
        meetings,
    }
}
