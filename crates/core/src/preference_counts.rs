//! What each preference counts in the pairs as they stand.

use serde::Serialize;
use ts_rs::TS;

use crate::check;
use crate::drafts::members;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::preferences::PreferenceKey;
use crate::programme::Programme;
use crate::situation::Situation;
use crate::store::{matches, settings};
use crate::team::Team;
use crate::words;

/// Every preference with what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreferenceCounts {
    /// In which pairs, in words: "the published pairs"; none while there are no people to pair.
    pub counted_in: Option<String>,
    /// Those switched on in their order, then the others.
    pub preferences: Vec<PreferenceCount>,
}

/// One preference with what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreferenceCount {
    /// Which.
    pub preference: PreferenceKey,
    /// What is wanted, in words.
    pub says: String,
    /// Whether it is switched on.
    pub on: bool,
    /// The count beside what is wanted: "Kept", "Two pairs".
    pub counted: Option<String>,
}

/// The pairs in which is counted, and what they are called.
struct Counted {
    what: &'static str,
    groups: Vec<Vec<PersonId>>,
}

impl Programme {
    /// Every preference with what it counts in the pairs as they stand: those being worked on, else those
    /// that were published, else the best.
    pub fn preference_counts(&self) -> Result<PreferenceCounts> {
        let situation = self.prospect(None)?;
        let order = self.read(settings::preferences)?;
        let off = PreferenceKey::ALL.into_iter().filter(|key| !order.contains(key));
        let all: Vec<PreferenceKey> = order.iter().copied().chain(off).collect();
        let (counted_in, counts) = match self.pairs_as_they_stand(&situation, &order)? {
            Some(Counted { what, groups }) => {
                (Some(what.to_owned()), check::count(&situation, &all, &groups))
            }
            None => (None, Vec::new()),
        };
        let told = |(place, key): (usize, &PreferenceKey)| PreferenceCount {
            preference: *key,
            says: key.says().to_owned(),
            on: order.contains(key),
            counted: counts.get(place).map(|count| briefly(*key, *count)),
        };
        Ok(PreferenceCounts { counted_in, preferences: all.iter().enumerate().map(told).collect() })
    }

    fn pairs_as_they_stand(&self, situation: &Situation, order: &[PreferenceKey]) -> Result<Option<Counted>> {
        let (draft, published) = self.read(|connection| {
            Ok((
                matches::draft(connection, situation.round)?,
                matches::published(connection, situation.round)?,
            ))
        })?;
        let told = |what, groups| Some(Counted { what, groups });
        Ok(match (draft, published) {
            (Some(draft), _) => told("the pairs that you are working on", members(&draft.groups, false)),
            (None, Some(set)) => told("the published pairs", members(&set.groups, false)),
            (None, None) if situation.participants().len() < 2 => None,
            (None, None) => {
                let team = Team::of(situation, order.to_vec());
                told("the best pairs", team.best(&[], &[], situation.seed)?.groups)
            }
        })
    }
}

fn briefly(preference: PreferenceKey, count: i64) -> String {
    use PreferenceKey as P;
    let n = usize::try_from(count).unwrap_or(0);
    let (none, one, more) = match preference {
        P::LeftOut | P::LeftOutAgain => ("kept", "person", "people"),
        P::LeaderLeftOut => return if n == 0 { "Kept" } else { "Left out" }.to_owned(),
        P::ChoicesMissed => ("kept", "pair missed", "pairs missed"),
        P::SuggestionsMissed => ("kept", "missed", "missed"),
        P::MostWeeks
        | P::NowAndThen
        | P::HardlyEver
        | P::SameDepartment
        | P::SameManager
        | P::FeedbackPartners
        | P::SameSite => ("none", "pair", "pairs"),
        P::LevelGap => ("kept", "level too many", "levels too many"),
    };
    words::sentence_case(&if n == 0 { none.to_owned() } else { words::count(n, one, more) })
}
