use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::costs::Costs;
use crate::error::MatchingError;
use crate::problem::{Preference, Problem, Wish};
use crate::solve::solve;
use crate::table::PairTable;

/// The best groups of the spare people who are left when some went with others, each found once.
pub struct Rest<'a> {
    problem: &'a Problem,
    costs: &'a Costs<'a>,
    known: BTreeMap<(Vec<usize>, bool), Settled>,
    steps: usize,
}

/// The best groups of some people and what they cost, those left out included.
#[derive(Debug, Clone)]
pub struct Settled {
    /// Members ascending.
    pub groups: Vec<Vec<usize>>,
    /// In the units of [`Costs`].
    pub cost: i128,
}

impl<'a> Rest<'a> {
    /// Nothing is known yet.
    pub fn new(problem: &'a Problem, costs: &'a Costs<'a>) -> Self {
        Self { problem, costs, known: BTreeMap::new(), steps: 0 }
    }

    /// The best groups of these people, who ascend.
    pub fn of(&mut self, people: Vec<usize>, trio: bool) -> Result<&Settled, MatchingError> {
        match self.known.entry((people, trio)) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(unknown) => {
                let settled = settle(self.problem, self.costs, &unknown.key().0, trio)?;
                self.steps += unknown.key().0.len().pow(3);
                Ok(unknown.insert(settled))
            }
        }
    }

    /// How many steps it took to find all that is known.
    pub fn steps(&self) -> usize {
        self.steps
    }
}

fn settle(
    problem: &Problem,
    costs: &Costs<'_>,
    people: &[usize],
    trio: bool,
) -> Result<Settled, MatchingError> {
    let best = solve(&among(problem, people, trio))?;
    let by_number = |members: &Vec<usize>| members.iter().map(|&place| people[place]).collect();
    let groups: Vec<Vec<usize>> = best.groups.iter().map(by_number).collect();
    let in_groups: i128 = groups.iter().map(|members| costs.of_group(members)).sum();
    let left_out = best.left_out.iter().filter_map(|&place| people.get(place));
    let alone: i128 = left_out.map(|&person| costs.alone(person)).sum();
    Ok(Settled { groups, cost: in_groups + alone })
}

/// The same problem for some of the people alone, who go by their place in the list.
///
/// Where a trio may be made of an even number of them, because one of the others is left out,
/// somebody whom nobody may be with makes the number odd.
fn among(problem: &Problem, people: &[usize], trio: bool) -> Problem {
    let size = if trio { people.len() | 1 } else { people.len() };
    let mut place_of = vec![None; problem.people()];
    for (place, &person) in people.iter().enumerate() {
        place_of[person] = Some(place);
    }
    let preferences = problem.preferences.iter().map(|preference| match preference {
        Preference::LeftOut(costs) => {
            let mut costs: Vec<i64> = people.iter().map(|&person| costs[person]).collect();
            costs.resize(size, 0);
            Preference::LeftOut(costs)
        }
        Preference::Pairs(costs) => Preference::Pairs(table_among(costs, people, size, 0)),
        Preference::Missed(wanted) => Preference::Missed(
            wanted.iter().filter_map(|&(a, b)| Some((place_of[a]?, place_of[b]?))).collect(),
        ),
        Preference::Wishes(wishes) => Preference::Wishes(
            wishes
                .iter()
                .filter_map(|wish| {
                    let any_of = wish.any_of.iter().filter_map(|&other| place_of[other]).collect();
                    Some(Wish { of: place_of[wish.of]?, any_of })
                })
                .collect(),
        ),
    });
    Problem {
        allowed: table_among(&problem.allowed, people, size, false),
        preferences: preferences.collect(),
        trio,
        locked: Vec::new(),
        seed: problem.seed,
    }
}

fn table_among<T: Copy>(table: &PairTable<T>, people: &[usize], size: usize, blank: T) -> PairTable<T> {
    let mut among = PairTable::filled(size, blank);
    for (b, &of_b) in people.iter().enumerate() {
        for (a, &of_a) in people.iter().enumerate().take(b) {
            among.set(a, b, table.get(of_a, of_b));
        }
    }
    among
}
