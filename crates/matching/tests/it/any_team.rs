//! What must hold for any team at all. Tests throw dice for the bytes, fuzzing looks for worse ones.

use matching::{
    Bound, Coverage, MatchingError, PairTable, Preference, Problem, Repair, Solution, Solved, Wish, coverage,
    repair, solve, values, verify,
};

use crate::every_grouping::best_values;

/// Looking at every way to repair takes longest of all; more people would leave time for fewer teams.
const MOST_FOR_REPAIR: usize = 12;

/// Makes a team of any bytes, and checks what must hold for it.
pub fn check(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    let problem = bytes.problem();
    check_coverage(&problem.allowed);
    let best = match solve(&problem) {
        Ok(best) => best,
        Err(error) => return assert_eq!(error, MatchingError::NumbersTooLarge),
    };
    check_groups(&problem, &best);
    let people = problem.people();
    assert_eq!(solve(&problem).unwrap(), best, "the same again");
    assert_eq!(solve(&the_other_way_round(&problem)).unwrap().values, best.values, "renumbered");
    if people <= 8 {
        assert_eq!(best_values(&problem), best.values, "of all groups");
    }
    check_decline(&problem, &best);
    check_what_if(&problem, bytes.two(people));
    assert_eq!(verify(&problem, &best), Ok(()));
    let damaged = bytes.damage(&best);
    assert!(verify(&problem, &damaged).is_err(), "{damaged:?} instead of {best:?}");
}

/// Everybody is in one group or left out, no group is against what is allowed or locked, and the values
/// are what the groups come to.
fn check_groups(problem: &Problem, best: &Solution) {
    assert_eq!(values(&problem.preferences, problem.people(), &best.groups), best.values);
    let mut everybody: Vec<usize> = best.groups.iter().flatten().chain(&best.left_out).copied().collect();
    everybody.sort_unstable();
    assert!(everybody.into_iter().eq(0..problem.people()));
    let as_locked = |members: &&[usize]| {
        let same = |locked: &Vec<usize>| locked.len() == members.len() && contains(locked, members);
        problem.locked.iter().any(same)
    };
    let groups = || best.groups.iter().map(Vec::as_slice);
    assert_eq!(groups().filter(as_locked).count(), problem.locked.len());
    let mut trios = problem.locked.iter().filter(|members| members.len() == 3).count();
    for members in groups().filter(|members| !as_locked(members)) {
        trios += usize::from(members.len() == 3);
        assert!(matches!(members.len(), 2 | 3));
        for (place, &b) in members.iter().enumerate() {
            assert!(members[..place].iter().all(|&a| problem.allowed.get(a, b)));
        }
        let may_be_trio = problem.trio && problem.people() % 2 == 1 && trios == 1;
        assert!(members.len() == 2 || may_be_trio);
    }
}

/// As many are left over as the formula of Tutte and Berge says, by a reason that holds and by pairs.
fn check_coverage(allowed: &PairTable<bool>) {
    let Coverage { left_over, connectors, stranded } = coverage(allowed);
    let people = allowed.people();
    assert_eq!(stranded.len(), connectors.len() + left_over);
    for group in &stranded {
        assert_eq!(group.len() % 2, 1);
        for &a in group {
            let others = (0..people).filter(|other| *other != a && !group.contains(other));
            let mut beyond = others.filter(|other| !connectors.contains(other));
            assert!(!beyond.any(|b| allowed.get(a, b)), "{a} is not held back");
        }
    }
    let in_pairs = Problem {
        allowed: allowed.clone(),
        preferences: vec![Preference::LeftOut(vec![1; people])],
        trio: false,
        locked: vec![],
        seed: 0,
    };
    assert_eq!(solve(&in_pairs).unwrap().left_out.len(), left_over);
}

/// After a decline each way to mend the groups is better than all that change fewer, and the last is best.
fn check_decline(problem: &Problem, best: &Solution) {
    let Some(pair) = best.groups.iter().find(|members| members.len() == 2) else { return };
    let mut declined = problem.clone();
    declined.allowed.set(pair[0], pair[1], false);
    let Ok(best_of_all) = solve(&declined) else { return };
    let forbidding = Solved::of(problem.clone()).unwrap().forbidding(pair[0], pair[1]);
    assert_eq!(forbidding.values, best_of_all.values);
    assert_eq!(verify(&declined, &forbidding), Ok(()));
    if problem.people() > MOST_FOR_REPAIR {
        return;
    }
    let Ok(ways) = repair(&declined, &best.groups) else { return };
    assert_eq!(ways.last().unwrap().values, best_of_all.values);
    assert!(ways.is_sorted_by(|one, next| one.changed < next.changed && one.values > next.values));
    for Repair { groups, left_out, values, .. } in ways {
        check_groups(&declined, &Solution { groups, left_out, values, proof: None });
    }
}

/// The best groups with a pair are those that are found when the pair is locked.
fn check_what_if(problem: &Problem, (a, b): (usize, usize)) {
    let solved = Solved::of(problem.clone()).unwrap();
    let free = !problem.locked.iter().flatten().any(|&person| person == a || person == b);
    let mut locked = problem.clone();
    locked.locked.push(vec![a, b]);
    match solved.with_pair(a, b) {
        Some(with) => assert!(solve(&locked).is_ok_and(|best| best.values == with.values), "{with:?}"),
        None => assert!(!free || !problem.allowed.get(a, b)),
    }
}

fn contains(whole: &[usize], members: &[usize]) -> bool {
    members.iter().all(|member| whole.contains(member))
}

/// The same team with everybody numbered from the end.
fn the_other_way_round(problem: &Problem) -> Problem {
    let people = problem.people();
    let other = |person: usize| people - 1 - person;
    let others = |persons: &Vec<usize>| persons.iter().map(|&person| other(person)).collect();
    let turned = |preference: &Preference| match preference {
        Preference::LeftOut(costs) => Preference::LeftOut(costs.iter().rev().copied().collect()),
        Preference::Pairs(costs) => Preference::Pairs(turned_table(costs)),
        Preference::Missed(wanted) => {
            Preference::Missed(wanted.iter().map(|&(a, b)| (other(a), other(b))).collect())
        }
        Preference::Wishes(wishes) => {
            let turned = |wish: &Wish| Wish { of: other(wish.of), any_of: others(&wish.any_of) };
            Preference::Wishes(wishes.iter().map(turned).collect())
        }
    };
    Problem {
        allowed: turned_table(&problem.allowed),
        preferences: problem.preferences.iter().map(turned).collect(),
        locked: problem.locked.iter().map(others).collect(),
        ..*problem
    }
}

fn turned_table<T: Copy + Default>(table: &PairTable<T>) -> PairTable<T> {
    let people = table.people();
    table_of(people, |a, b| table.get(people - 1 - a, people - 1 - b))
}

fn table_of<T: Copy + Default>(people: usize, mut of: impl FnMut(usize, usize) -> T) -> PairTable<T> {
    let mut table = PairTable::filled(people, T::default());
    for b in 0..people {
        for a in 0..b {
            table.set(a, b, of(a, b));
        }
    }
    table
}

/// Bytes to be read as whatever is wanted; nothing but noughts once they are used up.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    fn below(&mut self, sides: usize) -> usize {
        usize::from(self.next()) % sides
    }

    fn one_of<'t, T>(&mut self, things: &'t mut [T]) -> &'t mut T {
        &mut things[self.below(things.len())]
    }

    fn problem(&mut self) -> Problem {
        let people = 2 + self.below(23);
        let [trio, mostly] = [self.below(2) == 1, self.below(2) == 1];
        let seed = u64::from(self.next());
        let locked = self.locked(people);
        let preferences = (0..self.below(6)).map(|_| self.preference(people)).collect();
        let (mut bits, mut left) = (0, 0);
        let allowed = table_of(people, |_, _| {
            if left == 0 {
                (bits, left) = (self.next(), 8);
            }
            left -= 1;
            (bits >> left & 1 == 1) != mostly
        });
        Problem { allowed, preferences, trio, locked, seed }
    }

    fn locked(&mut self, people: usize) -> Vec<Vec<usize>> {
        let mut free: Vec<usize> = (0..people).collect();
        let mut locked = Vec::new();
        for _ in 0..self.below(4) {
            let size = 2 + usize::from(self.below(4) == 3);
            if free.len() < size {
                break;
            }
            locked.push((0..size).map(|_| free.swap_remove(self.below(free.len()))).collect());
        }
        locked
    }

    fn preference(&mut self, people: usize) -> Preference {
        let kind = self.below(16);
        match kind % 4 {
            0 => Preference::LeftOut((0..people).map(|_| self.cost(kind / 4)).collect()),
            1 => Preference::Pairs(table_of(people, |_, _| self.cost(kind / 4))),
            2 => Preference::Missed((0..self.below(8)).map(|_| self.two(people)).collect()),
            _ => Preference::Wishes((0..self.below(people + 2)).map(|_| self.wish(people)).collect()),
        }
    }

    fn cost(&mut self, kind: usize) -> i64 {
        match kind {
            0 => i64::from(self.next() % 2),
            1 => i64::from(self.next() % 16),
            2 => i64::from(self.next().cast_signed()),
            _ => i64::from(self.next().cast_signed()) << (self.next() % 60),
        }
    }

    fn two(&mut self, people: usize) -> (usize, usize) {
        let a = self.below(people);
        (a, (a + 1 + self.below(people - 1)) % people)
    }

    fn wish(&mut self, people: usize) -> Wish {
        let of = self.below(people);
        let any_of = (0..self.below(4)).map(|_| (of + 1 + self.below(people - 1)) % people).collect();
        Wish { of, any_of }
    }

    /// The same with one number changed or one member lost.
    fn damage(&mut self, best: &Solution) -> Solution {
        let mut damaged = best.clone();
        let by = [1, -1, 2, 1 << 90][self.below(4)];
        let Solution { groups, values, proof, .. } = &mut damaged;
        let Bound { people, groups: rings, .. } = self.one_of(&mut proof.as_mut().unwrap().bounds);
        match self.below(5) {
            0 if !rings.is_empty() => self.one_of(rings).1 += by,
            1 if !rings.is_empty() => drop(self.one_of(rings).0.pop()),
            2 if !values.is_empty() => *self.one_of(values) -= 1,
            3 if !groups.is_empty() => drop(self.one_of(groups).pop()),
            _ => *self.one_of(people) += by,
        }
        damaged
    }
}
