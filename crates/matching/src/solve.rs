use crate::error::MatchingError;
use crate::pairing::{BestPairs, Pairing, best_pairs};
use crate::problem::{Bound, Problem, Proof, Solution};
use crate::shuffle::shuffle;
use crate::trio::{WithTrio, best_with_trio};
use crate::worth::Worth;

/// The best groups there are: no others have lower values, compared in the order of the
/// preferences. Between equally good ones the seed decides.
///
/// # Errors
///
/// [`MatchingError`] if the problem is malformed or too large.
pub fn solve(problem: &Problem) -> Result<Solution, MatchingError> {
    Ok(Solved::of(problem.clone())?.solution)
}

/// A problem and its best groups, with the prices kept that found them: what if something were
/// different is answered from these, one or two searches a question.
pub struct Solved {
    problem: Problem,
    /// The people in no locked group, in an order that the seed decides. The engine knows them by
    /// their place in it.
    free: Vec<usize>,
    worth: Worth,
    best: Box<dyn BestPairs>,
    solution: Solution,
}

impl Solved {
    /// Finds the best groups.
    ///
    /// # Errors
    ///
    /// [`MatchingError`] if the problem is malformed or too large.
    pub fn of(problem: Problem) -> Result<Self, MatchingError> {
        problem.check()?;
        let free = free_people(&problem);
        let worth = Worth::of(&problem, &free)?;
        let best = best_pairs(free.len(), |a, b| worth.pair(a, b));
        let solution = Solution::default();
        let mut solved = Self { problem, free, worth, best, solution };
        solved.solution = solved.proved(solved.best.as_ref());
        Ok(solved)
    }

    /// What was asked.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// The best groups there are, with their proof.
    #[must_use]
    pub fn solution(&self) -> &Solution {
        &self.solution
    }

    /// The best groups if two people may not be paired any more, with the proof of that. Where they are
    /// in a locked group nothing changes.
    ///
    /// # Panics
    ///
    /// If one of the two is not there.
    #[must_use]
    pub fn forbidding(&self, a: usize, b: usize) -> Solution {
        let (Some(one), Some(other)) = (self.place_of(a), self.place_of(b)) else {
            return self.solution.clone();
        };
        let mut problem = self.problem.clone();
        problem.allowed.set(a, b, false);
        // The prices are of use if what they count in has stayed the same.
        let same_units =
            Worth::of(&problem, &self.free).is_ok_and(|worth| worth.units() == self.worth.units());
        if same_units && !problem.may_make_trio() {
            self.proved(self.best.forbidding(one, other).as_ref())
        } else {
            solve(&problem).unwrap_or_else(|_| self.solution.clone())
        }
    }

    /// The best groups that have this pair; none if the two may not be paired or one of them is in a
    /// locked group.
    #[must_use]
    pub fn with_pair(&self, a: usize, b: usize) -> Option<Solution> {
        let (one, other) = (self.place_of(a)?, self.place_of(b)?);
        self.worth.pair(one, other)?;
        let gone = [one, other];
        let rest = self.best.without(&gone);
        let mut made = match self.problem.may_make_trio() {
            true => groups_with_trio(&best_with_trio(&self.worth, rest.as_ref(), &gone)),
            false => groups_of(&rest.of_all()),
        };
        made.push(gone.to_vec());
        Some(self.found(made, None))
    }

    /// Everybody whom a person can be paired with, by number, and the best groups that have that pair.
    #[must_use]
    pub fn partners_of(&self, person: usize) -> Vec<(usize, Solution)> {
        let Some(place) = self.place_of(person) else { return Vec::new() };
        let partners = (!self.problem.may_make_trio()).then(|| self.best.partners_of(place));
        let with = |other: usize| {
            let there = self.place_of(other)?;
            match partners.as_ref().and_then(|partners| partners.pairs_with(there)) {
                Some(pairs) => Some(self.found(groups_of(&pairs), None)),
                None => self.with_pair(person, other),
            }
        };
        let others = (0..self.problem.people()).filter(|&other| other != person);
        others.filter_map(|other| with(other).map(|solution| (other, solution))).collect()
    }

    fn place_of(&self, person: usize) -> Option<usize> {
        self.free.iter().position(|&it| it == person)
    }

    /// The best groups that the best pairs lead to, and their proof.
    fn proved(&self, best: &dyn BestPairs) -> Solution {
        if self.problem.may_make_trio() {
            let best = best_with_trio(&self.worth, best, &[]);
            let bounds = best.bounds.iter().map(|(without, pairs)| self.bound(without, pairs)).collect();
            self.found(groups_with_trio(&best), Some(Proof { bounds }))
        } else {
            let pairs = best.of_all();
            self.found(groups_of(&pairs), Some(Proof { bounds: vec![self.bound(&[], &pairs)] }))
        }
    }

    fn bound(&self, without: &[usize], pairing: &Pairing) -> Bound {
        let mut people = vec![0; self.problem.people()];
        for (&person, &price) in self.free.iter().zip(&pairing.prices) {
            people[person] = price;
        }
        let of_ring = |(members, price): &(Vec<usize>, i128)| (self.by_number(members), *price);
        let mut groups: Vec<_> = pairing.rings.iter().map(of_ring).collect();
        groups.sort_unstable();
        let in_order = |&(a, b): &(usize, usize)| {
            let (a, b) = (self.free[a], self.free[b]);
            (a.min(b), a.max(b))
        };
        let mut pairs: Vec<_> = pairing.pairs.iter().map(in_order).collect();
        pairs.sort_unstable();
        Bound { without: self.by_number(without), pairs, people, groups }
    }

    fn found(&self, made: Vec<Vec<usize>>, proof: Option<Proof>) -> Solution {
        let at = |members: &Vec<usize>| members.iter().map(|&place| self.free[place]).collect();
        let groups = made.iter().map(at).chain(self.problem.locked.iter().cloned()).collect();
        Solution { proof, ..Solution::of(&self.problem, groups) }
    }

    /// The people at some places, in the order of their numbers.
    fn by_number(&self, places: &[usize]) -> Vec<usize> {
        let mut people: Vec<usize> = places.iter().map(|&place| self.free[place]).collect();
        people.sort_unstable();
        people
    }
}

fn free_people(problem: &Problem) -> Vec<usize> {
    let mut free = vec![true; problem.people()];
    for &person in problem.locked.iter().flatten() {
        free[person] = false;
    }
    let mut people: Vec<usize> = (0..problem.people()).filter(|&it| free[it]).collect();
    shuffle(&mut people, problem.seed);
    people
}

fn groups_of(pairing: &Pairing) -> Vec<Vec<usize>> {
    pairing.pairs.iter().map(|&(a, b)| vec![a, b]).collect()
}

fn groups_with_trio(best: &WithTrio) -> Vec<Vec<usize>> {
    let mut groups = groups_of(&best.others);
    groups.extend(best.trio.map(|trio| trio.to_vec()));
    groups
}
