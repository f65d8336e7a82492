//! Why, and why not: what choosing any two people would mean for the rest.

mod kept;
mod others;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check;
use crate::drafts::{Counted, Two, WorkingSet, consequences, ends, parted};
use crate::failure::Result;
use crate::ids::PersonId;
use crate::preferences::{PreferenceKey, Value};
use crate::programme::Programme;
use crate::proposal::same_people;
use crate::rules::{self, Breach, Rule, ordered};
use crate::situation::Situation;
use crate::store::settings;
use crate::team::Team;
use crate::words;
use kept::Instead;
pub(crate) use kept::Kept;
use others::for_others;
pub(crate) use others::{agreed_pairs, agreed_that_part};

/// What it would mean to make two people a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// The second of the two people.
    pub person: PersonId,
    /// Whether every rule holds.
    pub allowed: bool,
    /// The most serious rule that stands in the way.
    pub rule: Option<Rule>,
    /// Every rule that stands in the way, most serious first.
    pub breaches: Vec<Breach>,
    /// The answer in words.
    pub sentence: String,
    /// What the best set with this pair counts.
    pub values: Option<Vec<Value>>,
    /// The groups of that set that would be new.
    pub changes: Vec<Vec<PersonId>>,
    /// What it would mean for others, in words.
    pub consequences: Vec<String>,
    /// The same in short: where their partners go, and whether people change who had said yes.
    pub others: Vec<String>,
}

/// One person.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnePerson {
    /// Who.
    pub person: PersonId,
}

impl Programme {
    /// Whether two people can be a pair, and what the best set of pairs with them would be.
    pub fn why(&self, two: Two) -> Result<Why> {
        self.two_names(two.a, two.b)?;
        self.with_kept(|kept| match forbidden(&kept.situation, two) {
            Some(why) => Ok(why),
            None => Ok(allowed(kept, two, &kept.with_pair(two)?)),
        })
    }

    /// The same for one person and everybody else, best first; of those that leave as few people out, those
    /// first that disturb nobody who said yes.
    pub fn partners_for(&self, OnePerson { person }: OnePerson) -> Result<Vec<Why>> {
        self.known(person)?;
        self.with_kept(|kept| {
            let others = kept.people.iter().filter(|other| **other != person);
            let (mut answers, mut possible) = (Vec::new(), Vec::new());
            for other in others {
                match forbidden(&kept.situation, Two { a: person, b: *other }) {
                    Some(why) => answers.push(why),
                    None => possible.push(*other),
                }
            }
            let mut disturbing = BTreeSet::new();
            for (other, found) in kept.with_each(person, &possible)? {
                if !agreed_that_part(&kept.situation, &found.groups).is_empty() {
                    disturbing.insert(other);
                }
                answers.push(allowed(kept, Two { a: person, b: other }, &found));
            }
            answers.sort_by_cached_key(|answer| {
                let values: Vec<i64> = answer.values.iter().flatten().map(|value| value.value).collect();
                let name = kept.situation.name(answer.person).to_lowercase();
                let disturbs = disturbing.contains(&answer.person);
                (!answer.allowed, values.first().copied(), disturbs, values, answer.changes.len(), name)
            });
            Ok(answers)
        })
    }

    /// Answers from the best pairs as they are at present, which are found once for all questions until
    /// something changes.
    fn with_kept<T>(&self, answer: impl FnOnce(&Kept) -> Result<T>) -> Result<T> {
        let kept = match self.kept.take() {
            Some(kept) => kept,
            None => {
                let situation = self.situation(None)?;
                let order = self.read(settings::preferences)?;
                let present =
                    self.present(&Team::of(&situation, order.clone()).remembering(&self.remembered))?;
                Kept::of(situation, order, present)?
            }
        };
        let answered = answer(&kept);
        self.kept.replace(Some(kept));
        answered
    }

    /// The pairs that others would have to leave: those being worked on, published, or else the best.
    fn present(&self, team: &Team<'_>) -> Result<WorkingSet> {
        match self.working_set(team.situation) {
            Ok(present) => Ok(present),
            Err(_) => {
                let seed = team.situation.seed;
                let groups = team.best_for_later(&[], seed)?.groups;
                Ok(WorkingSet { groups, locked: Vec::new(), seed, overrides: Vec::new() })
            }
        }
    }
}

/// What stands in the way of a pair, if anything does.
fn forbidden(situation: &Situation, two: Two) -> Option<Why> {
    let breaches = rules::breaches(situation, two.a, two.b);
    let rule = breaches.first()?.rule;
    Some(Why {
        person: two.b,
        allowed: false,
        rule: Some(rule),
        sentence: breaches.iter().map(|breach| breach.sentence.as_str()).collect::<Vec<_>>().join(" "),
        breaches,
        values: None,
        changes: Vec::new(),
        consequences: Vec::new(),
        others: Vec::new(),
    })
}

fn allowed(kept: &Kept, two: Two, found: &Instead) -> Why {
    let Kept { situation, order, present, .. } = kept;
    let pair = vec![two.a, two.b];
    let changes: Vec<Vec<PersonId>> = ends(&found.groups, &present.groups).cloned().collect();
    Why {
        person: two.b,
        allowed: true,
        rule: None,
        breaches: Vec::new(),
        sentence: sentence(situation, order, &pair),
        values: Some(check::valued(order, &found.values)),
        consequences: effects(kept, found, &changes, &pair),
        others: for_others(situation, &present.groups, &found.groups, &pair),
        changes: changes.iter().map(|group| situation.in_order(group)).collect(),
    }
}

fn sentence(situation: &Situation, order: &[PreferenceKey], pair: &[PersonId]) -> String {
    let [a, b] = pair else { return String::new() };
    let names = situation.names(pair);
    let dealings = situation.dealings(*a, *b).dealings.deal();
    let before = situation.earlier_partners.get(&ordered(*a, *b));
    let costs: Vec<String> = order
        .iter()
        .filter(|key| key.of_pair(situation, *a, *b) > 0)
        .filter_map(|key| match key {
            PreferenceKey::SameDepartment => Some("they are in one department"),
            PreferenceKey::SameManager => Some("they have the same manager"),
            PreferenceKey::SameSite => Some("they work on one site"),
            PreferenceKey::FeedbackPartners => Some("they were a feedback pair at the last Awayday"),
            PreferenceKey::LevelGap => Some("they are more than one level apart"),
            PreferenceKey::LeftOut
            | PreferenceKey::LeaderLeftOut
            | PreferenceKey::LeftOutAgain
            | PreferenceKey::ChoicesMissed
            | PreferenceKey::SuggestionsMissed
            | PreferenceKey::MostWeeks
            | PreferenceKey::NowAndThen
            | PreferenceKey::HardlyEver => None,
        })
        .map(str::to_owned)
        .chain(before.map(|round| format!("they were partners in round {round}")))
        .collect();
    let but = if costs.is_empty() { String::new() } else { format!(", but {}", words::list(&costs, "and")) };
    format!("{names} can be a pair: they {dealings}{but}.")
}

fn effects(kept: &Kept, found: &Instead, changes: &[Vec<PersonId>], pair: &[PersonId]) -> Vec<String> {
    let others: Vec<Vec<PersonId>> =
        changes.iter().filter(|group| !same_people(group, pair)).cloned().collect();
    let before = Counted { groups: &kept.present.groups, values: &kept.values };
    let after = Counted { groups: &found.groups, values: &found.values };
    let mut effects = consequences(&kept.situation, &kept.order, before, after, &others);
    if others.is_empty() {
        effects.insert(0, "No other pair changes.".to_owned());
    }
    effects.extend(parted(&kept.situation, &kept.present.locked, &found.groups));
    effects
}
