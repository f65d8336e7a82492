use crate::error::{LockedFault, MatchingError};
use crate::judge::values;
use crate::table::PairTable;
use crate::worth::pairs_of;

/// The largest number of people that can be matched at once.
pub const MOST_PEOPLE: usize = 2_000;

/// Something that makes one set of groups better than another. Each counts; fewer is better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// What it costs that a person is in no group, for each person.
    LeftOut(Vec<i64>),
    /// What it costs that two people are in one group; a trio counts its three pairs.
    Pairs(PairTable<i64>),
    /// Pairs that are wanted; counts those not together.
    Missed(Vec<(usize, usize)>),
    /// Wishes for company; counts those that do not come true.
    Wishes(Vec<Wish>),
}

/// A person's wish to be in a group with at least one of some others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Whose wish it is.
    pub of: usize,
    /// Any one of these will do.
    pub any_of: Vec<usize>,
}

/// People, who may be with whom, and what is preferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Who may be with whom. What it says of a person with themselves does not matter.
    pub allowed: PairTable<bool>,
    /// The most important first: a lower one never outweighs a higher one.
    pub preferences: Vec<Preference>,
    /// Whether one trio may be made when the number of people is odd. Every two in it must be
    /// allowed, and a locked trio is the one.
    pub trio: bool,
    /// Groups of two or three that stay, whatever `allowed` says.
    pub locked: Vec<Vec<usize>>,
    /// Decides between groups that are equally good.
    pub seed: u64,
}

/// The best groups there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Solution {
    /// Members ascending, groups by their first member.
    pub groups: Vec<Vec<usize>>,
    /// The people in no group, ascending.
    pub left_out: Vec<usize>,
    /// What each preference counts, in their order.
    pub values: Vec<i64>,
    /// That no other groups are better; none where nothing was proved, as in an answer to what if.
    pub proof: Option<Proof>,
}

/// What proves groups to be best: see [`verify`](crate::verify()).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// The best pairs of all who are in no locked group, and, where a trio may be made, of those who are
    /// left when some people are taken out of whom the trio may be.
    pub bounds: Vec<Bound>,
}

/// The best pairs of some people, with prices that prove them to be best.
///
/// Prices are in halves of one unit of the last preference. One unit of each other is one more than all
/// lower ones can come to between the worst and the best groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bound {
    /// The people taken out, ascending: none, one, two or three.
    pub without: Vec<usize>,
    /// The best pairs of the others, the lower number first, ascending.
    pub pairs: Vec<(usize, usize)>,
    /// The price of each person; nothing for those taken out and those in locked groups.
    pub people: Vec<i128>,
    /// Odd groups, members ascending, with the price that a pair pays when both are in the group.
    pub groups: Vec<(Vec<usize>, i128)>,
}

impl Solution {
    /// These groups in their order, who is left out of them, and what they count; without a proof.
    #[must_use]
    pub fn of(problem: &Problem, mut groups: Vec<Vec<usize>>) -> Self {
        let people = problem.people();
        groups.iter_mut().for_each(|members| members.sort_unstable());
        groups.sort_unstable();
        let mut alone = vec![true; people];
        groups.iter().flatten().for_each(|&person| alone[person] = false);
        let left_out = (0..people).filter(|&person| alone[person]).collect();
        Self { values: values(&problem.preferences, people, &groups), groups, left_out, proof: None }
    }
}

impl Problem {
    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> usize {
        self.allowed.people()
    }

    /// Whether a trio may be made besides the locked groups.
    pub(crate) fn may_make_trio(&self) -> bool {
        let locked_trio = self.locked.iter().any(|members| members.len() == 3);
        self.trio && self.people() % 2 == 1 && !locked_trio
    }

    /// Refuses a problem that is malformed, has too many people, or counts more than a value can hold.
    pub(crate) fn check(&self) -> Result<(), MatchingError> {
        let people = self.people();
        if people > MOST_PEOPLE {
            return Err(MatchingError::TooManyPeople { people });
        }
        for (place, preference) in self.preferences.iter().enumerate() {
            preference.check(place, people)?;
        }
        self.check_locked()
    }

    fn check_locked(&self) -> Result<(), MatchingError> {
        let mut taken = vec![false; self.people()];
        for (group, members) in self.locked.iter().enumerate() {
            let wrong = |fault| Err(MatchingError::Locked { group, fault });
            if !matches!(members.len(), 2 | 3) {
                return wrong(LockedFault::Size(members.len()));
            }
            for &person in members {
                match taken.get_mut(person) {
                    None => return wrong(LockedFault::Unknown(person)),
                    Some(true) => return wrong(LockedFault::Twice(person)),
                    Some(free) => *free = true,
                }
            }
        }
        Ok(())
    }
}

impl Preference {
    fn check(&self, preference: usize, people: usize) -> Result<(), MatchingError> {
        let same_size = |found: usize| {
            if found == people {
                Ok(())
            } else {
                Err(MatchingError::SizesDiffer { preference, expected: people, found })
            }
        };
        let two_people = |a: usize, b: usize| match [a, b].into_iter().find(|&it| it >= people) {
            None if a != b => Ok(()),
            unknown => Err(MatchingError::NamesWrongly { preference, person: unknown.unwrap_or(a) }),
        };
        match self {
            Self::LeftOut(costs) => same_size(costs.len()).and_then(|()| fits(costs.iter().copied())),
            Self::Pairs(costs) => {
                same_size(costs.people()).and_then(|()| fits(pairs_of(people).map(|(a, b)| costs.get(a, b))))
            }
            Self::Missed(wanted) => wanted.iter().try_for_each(|&(a, b)| two_people(a, b)),
            Self::Wishes(wishes) => wishes.iter().try_for_each(|wish| {
                let mut others = wish.any_of.iter();
                others.try_for_each(|&other| two_people(wish.of, other))
            }),
        }
    }
}

/// Refuses numbers whose sum may be more than a value can hold.
fn fits(mut numbers: impl Iterator<Item = i64>) -> Result<(), MatchingError> {
    let sum = numbers.try_fold(0_i64, |sum, it| sum.checked_add(it.checked_abs()?));
    sum.map(|_| ()).ok_or(MatchingError::NumbersTooLarge)
}
