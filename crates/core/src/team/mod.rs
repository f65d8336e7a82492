//! The participants of a round as the matching engine sees them: numbers from 0.

use std::collections::BTreeSet;

mod remembered;

use matching::{
    PairTable, Preference, Problem, Prospect, Repair, Solution, Solved, repair, solve, solve_for_later,
    verify,
};

use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::preferences::PreferenceKey;
use crate::rules::{self, Odd};
use crate::situation::{Couple, Situation};

pub(crate) use remembered::Remembered;

/// The participants in a fixed order, with what the engine needs to know about every two of them.
pub(crate) struct Team<'a> {
    pub situation: &'a Situation,
    pub people: Vec<PersonId>,
    pub order: Vec<PreferenceKey>,
    /// Groups that part only where fewer people are left out by it.
    pub spared: Vec<Vec<PersonId>>,
    allowed: PairTable<bool>,
    remembered: Option<&'a Remembered>,
}

/// Groups of people with what each preference counts. That nothing is better was proved, and the proof
/// checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub groups: Vec<Vec<PersonId>>,
    pub values: Vec<i64>,
    /// What the engine was asked, in numbers.
    pub problem: Problem,
    /// What it answered.
    pub solution: Solution,
}

/// One way to mend groups that no longer stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mended {
    /// How many groups that could have stayed do not.
    pub changed: usize,
    pub groups: Vec<Vec<PersonId>>,
    pub values: Vec<i64>,
    /// Whether nothing better changes as few.
    pub exact: bool,
}

impl<'a> Team<'a> {
    /// The participants of a round.
    pub fn of(situation: &'a Situation, order: Vec<PreferenceKey>) -> Self {
        Self::with(situation, order, situation.participants())
    }

    /// The participants of a round, of whom those who said yes to a match are spared.
    pub fn sparing_agreed(situation: &'a Situation, order: Vec<PreferenceKey>) -> Self {
        let spared = situation.agreed().into_iter().map(<[PersonId]>::to_vec).collect();
        Self { spared, ..Self::of(situation, order) }
    }

    /// These people, whether or not they have joined.
    pub fn with(situation: &'a Situation, order: Vec<PreferenceKey>, people: Vec<PersonId>) -> Self {
        let allowed = table(&people, false, |a, b| rules::allowed(situation, a, b));
        Self { situation, people, order, spared: Vec::new(), allowed, remembered: None }
    }

    /// Answers from what was answered before where it can, and keeps what it finds.
    pub fn remembering(self, remembered: &'a Remembered) -> Self {
        Self { remembered: Some(remembered), ..self }
    }

    /// Who may be paired with whom, by place in `people`.
    pub fn allowed(&self) -> &PairTable<bool> {
        &self.allowed
    }

    /// The best groups with the given ones among them; `kept` pairs are kept where nothing is lost by it.
    pub fn best(&self, locked: &[Vec<PersonId>], kept: &[Vec<PersonId>], seed: i64) -> Result<Found> {
        let problem = self.problem(locked, kept, seed)?;
        self.found(problem, None)
    }

    /// The best groups with the given ones among them; of equally good ones those after which everybody
    /// can have a new partner for most rounds.
    pub fn best_for_later(&self, locked: &[Vec<PersonId>], seed: i64) -> Result<Found> {
        let problem = self.problem(locked, &[], seed)?;
        let prospect = self.prospect(self.rounds_to_keep_open(), seed);
        self.found(problem, Some(prospect))
    }

    /// The best groups with all that is needed to answer what if.
    pub fn solved(&self, locked: &[Vec<PersonId>], kept: &[Vec<PersonId>], seed: i64) -> Result<Solved> {
        let solved = Solved::of(self.problem(locked, kept, seed)?).map_err(not_matched)?;
        check_proof(solved.problem(), solved.solution())?;
        Ok(solved)
    }

    /// The best groups for a problem of these people; of equally good ones those that a prospect wants.
    pub fn found(&self, problem: Problem, prospect: Option<Prospect>) -> Result<Found> {
        let known = self.remembered.and_then(|before| before.recall(&problem, prospect.as_ref()));
        let solution = match known {
            Some(solution) => solution,
            None => {
                let solved = match &prospect {
                    Some(prospect) => solve_for_later(&problem, prospect),
                    None => solve(&problem),
                };
                let solution = solved.map_err(not_matched)?;
                check_proof(&problem, &solution)?;
                if let Some(remembered) = self.remembered {
                    remembered.keep(problem.clone(), prospect, solution.clone());
                }
                solution
            }
        };
        let groups = solution.groups.iter().map(|group| self.ids(group)).collect();
        let values = counted(&self.order, !self.spared.is_empty(), &solution.values);
        Ok(Found { groups, values, problem, solution })
    }

    /// The ways to mend groups that no longer stand, those that change fewest others first; between ways
    /// that are equally good, the one with more of the `wanted` pairs. Counts are in the order of preference.
    pub fn repairs(
        &self,
        present: &[Vec<PersonId>],
        locked: &[Vec<PersonId>],
        wanted: &[Vec<PersonId>],
    ) -> Result<Vec<Mended>> {
        let problem = self.problem(locked, wanted, self.situation.seed)?;
        let present: Vec<Vec<usize>> = present.iter().filter_map(|group| self.places(group)).collect();
        let mended = |way: Repair| Mended {
            changed: way.changed,
            groups: way.groups.iter().map(|group| self.ids(group)).collect(),
            values: way.values.into_iter().take(self.order.len()).collect(),
            exact: way.exact,
        };
        Ok(repair(&problem, &present).map_err(not_matched)?.into_iter().map(mended).collect())
    }

    /// Lets two people be a pair, or not, whatever the rules say.
    pub fn allow(&mut self, a: PersonId, b: PersonId, allowed: bool) {
        if let Some(&[a, b]) = self.places(&[a, b]).as_deref() {
            self.allowed.set(a, b, allowed);
        }
    }

    /// What the engine is asked; to have the `wanted` pairs together is the last preference.
    pub fn problem(&self, locked: &[Vec<PersonId>], wanted: &[Vec<PersonId>], seed: i64) -> Result<Problem> {
        let locked =
            locked.iter().map(|group| self.places(group)).collect::<Option<Vec<_>>>().ok_or_else(|| {
                Failure::field(
                    "locked",
                    "Somebody in a kept pair does not take part in this round.",
                    "Nothing was changed. Let that pair change.",
                )
            })?;
        let mut preferences: Vec<Preference> = self.order.iter().map(|key| self.preference(*key)).collect();
        let together = |groups: &[Vec<PersonId>]| -> Vec<(usize, usize)> {
            groups.iter().filter_map(|group| self.places(group)).flat_map(|group| couples(&group)).collect()
        };
        if !self.spared.is_empty() {
            preferences.insert(after_left_out(&self.order), Preference::Missed(together(&self.spared)));
        }
        let wanted = together(wanted);
        if !wanted.is_empty() {
            preferences.push(Preference::Missed(wanted));
        }
        Ok(Problem {
            allowed: self.allowed.clone(),
            preferences,
            trio: self.situation.rules.odd == Odd::Trio,
            locked,
            seed: seed.unsigned_abs(),
        })
    }

    /// Ids by place.
    pub fn ids(&self, places: &[usize]) -> Vec<PersonId> {
        places.iter().filter_map(|place| self.people.get(*place).copied()).collect()
    }

    /// Places by id; none if somebody is not among these people.
    pub fn places(&self, group: &[PersonId]) -> Option<Vec<usize>> {
        group.iter().map(|id| self.people.iter().position(|other| other == id)).collect()
    }

    fn preference(&self, key: PreferenceKey) -> Preference {
        let marked =
            |of: &dyn Fn(PersonId) -> bool| self.people.iter().map(|id| i64::from(of(*id))).collect();
        let situation = self.situation;
        match key {
            PreferenceKey::LeftOut => Preference::LeftOut(marked(&|_| true)),
            PreferenceKey::LeaderLeftOut => Preference::LeftOut(marked(&|id| situation.leader == Some(id))),
            PreferenceKey::LeftOutAgain => {
                Preference::LeftOut(marked(&|id| situation.left_out_before.contains(&id)))
            }
            PreferenceKey::ChoicesMissed => self.missed(&situation.mutual_choices),
            PreferenceKey::SuggestionsMissed => self.missed(&situation.accepted_suggestions),
            PreferenceKey::MostWeeks
            | PreferenceKey::NowAndThen
            | PreferenceKey::HardlyEver
            | PreferenceKey::SameDepartment
            | PreferenceKey::SameManager
            | PreferenceKey::FeedbackPartners
            | PreferenceKey::SameSite
            | PreferenceKey::LevelGap => {
                let people: Vec<_> = self.people.iter().map(|id| situation.people.get(id)).collect();
                let count = |(x, y)| key.of_two(situation, x, y);
                Preference::Pairs(table(&people, 0, |x, y| x.zip(y).map_or(0, count)))
            }
        }
    }

    /// Counts each couple of these people that is not together.
    fn missed(&self, wanted: &BTreeSet<Couple>) -> Preference {
        let places = wanted.iter().filter_map(|(a, b)| self.places(&[*a, *b]));
        Preference::Missed(places.flat_map(|group| couples(&group)).collect())
    }
}

/// What each preference in force counts, of all that the engine counted.
pub(crate) fn counted(order: &[PreferenceKey], spares: bool, values: &[i64]) -> Vec<i64> {
    let spared = spares.then(|| after_left_out(order));
    let in_force = values.iter().enumerate().filter(|(place, _)| Some(*place) != spared);
    in_force.map(|(_, value)| *value).take(order.len()).collect()
}

/// The place after those preferences, the first ones, that count who is left out.
fn after_left_out(order: &[PreferenceKey]) -> usize {
    let left_out = [PreferenceKey::LeftOut, PreferenceKey::LeaderLeftOut, PreferenceKey::LeftOutAgain];
    order.iter().take_while(|key| left_out.contains(key)).count()
}

/// Refuses what the verifier does not accept.
fn check_proof(problem: &Problem, solution: &Solution) -> Result<()> {
    verify(problem, solution).map_err(|flaw| {
        Failure::broken(
            "The proof of these pairs did not hold, so they are not shown. Nothing was changed.",
            flaw,
        )
    })
}

/// Every two of a group.
pub(crate) fn couples<T: Copy>(group: &[T]) -> Vec<(T, T)> {
    group.iter().enumerate().flat_map(|(place, a)| group.iter().skip(place + 1).map(|b| (*a, *b))).collect()
}

/// Turns what the engine refuses into words.
pub(crate) fn not_matched(error: matching::MatchingError) -> Failure {
    Failure::refused(
        "These people cannot be matched as they are.",
        format!(
            "Nothing was changed. Look at the pairs that are kept and at the order of preferences ({error})."
        ),
    )
}

/// A table over every two of some people.
pub(crate) fn table<P: Copy, T: Copy>(people: &[P], blank: T, of: impl Fn(P, P) -> T) -> PairTable<T> {
    let mut table = PairTable::filled(people.len(), blank);
    for (i, a) in people.iter().enumerate() {
        for (j, b) in people.iter().enumerate().skip(i + 1) {
            table.set(i, j, of(*a, *b));
        }
    }
    table
}

#[cfg(test)]
pub(crate) mod tests;
