use crate::problem::Problem;

/// What there is to start from: the present groups that stand, and the people in none of them.
#[derive(Debug)]
pub struct Ground {
    /// The trio first, if there is one; members ascending.
    pub standing: Vec<Vec<usize>>,
    /// The people who are in no group that stands and in no locked one.
    pub spare: Vec<usize>,
    /// The place in `standing` of each person's group.
    pub group_of: Vec<Option<usize>>,
    /// Whether one of the groups may be a trio.
    pub may_have_trio: bool,
    locked: Vec<bool>,
}

impl Ground {
    /// Tells the present groups that stand from the others.
    pub fn of(problem: &Problem, present: &[Vec<usize>]) -> Self {
        let people = problem.people();
        let mut taken = vec![false; people];
        for &person in problem.locked.iter().flatten() {
            taken[person] = true;
        }
        let locked = taken.clone();
        let may_have_trio = problem.may_make_trio();
        let mut standing: Vec<Vec<usize>> = Vec::new();
        for group in present {
            let mut members = group.clone();
            members.sort_unstable();
            let trio_stands = standing.iter().any(|members| members.len() == 3);
            let fits = match *members.as_slice() {
                [a, b] => may_be_together(problem, &[(a, b)]),
                [a, b, c] => {
                    may_have_trio && !trio_stands && may_be_together(problem, &[(a, b), (b, c), (a, c)])
                }
                _ => false,
            };
            if fits && members.iter().all(|&person| !taken[person]) {
                members.iter().for_each(|&person| taken[person] = true);
                standing.push(members);
            }
        }
        standing.sort_unstable_by(|a, b| (b.len(), a).cmp(&(a.len(), b)));
        let mut group_of = vec![None; people];
        for (group, members) in standing.iter().enumerate() {
            members.iter().for_each(|&person| group_of[person] = Some(group));
        }
        let spare = (0..people).filter(|&person| !taken[person]).collect();
        Self { standing, spare, group_of, may_have_trio, locked }
    }

    /// The trio that stands.
    pub fn trio(&self) -> Option<&Vec<usize>> {
        self.standing.first().filter(|members| members.len() == 3)
    }

    /// Whether two people are a pair that stands.
    pub fn is_pair(&self, a: usize, b: usize) -> bool {
        self.group_of[a]
            .is_some_and(|group| self.group_of[b] == Some(group) && self.standing[group].len() == 2)
    }

    /// Everybody who is in no locked group, ascending.
    pub fn movable(&self) -> Vec<usize> {
        (0..self.locked.len()).filter(|&person| !self.locked[person]).collect()
    }

    /// How many of the groups that stand are not among the given ones, whose members ascend.
    pub fn changed_in(&self, groups: &[Vec<usize>]) -> usize {
        self.standing.iter().filter(|members| !groups.contains(members)).count()
    }

    /// The groups of people who are not locked.
    pub fn without_locked(&self, mut groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        groups.retain(|members| members.iter().all(|&person| !self.locked[person]));
        groups
    }
}

fn may_be_together(problem: &Problem, pairs: &[(usize, usize)]) -> bool {
    let known = |person: usize| person < problem.people();
    pairs.iter().all(|&(a, b)| a != b && known(a) && known(b) && problem.allowed.get(a, b))
}
