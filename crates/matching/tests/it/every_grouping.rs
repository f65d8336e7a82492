use matching::{Problem, values};

/// Takes groups and their values.
pub type Show<'a> = dyn FnMut(&[Vec<usize>], &[i64]) + 'a;

/// The lowest values that any groups have, by looking at all of them.
pub fn best_values(problem: &Problem) -> Vec<i64> {
    let mut best: Option<Vec<i64>> = None;
    every_grouping(problem, &mut |_, found| {
        if best.as_ref().is_none_or(|best| found < best.as_slice()) {
            best = Some(found.to_vec());
        }
    });
    best.unwrap()
}

/// Shows all groups that may be made, each time with their values.
pub fn every_grouping(problem: &Problem, show: &mut Show<'_>) {
    let locked_trio = problem.locked.iter().any(|members| members.len() == 3);
    let people = problem.allowed.people();
    let mut walk = Walk {
        problem,
        trio_left: problem.trio && people % 2 == 1 && !locked_trio,
        groups: problem.locked.clone(),
        taken: vec![false; people],
        show,
    };
    for &person in problem.locked.iter().flatten() {
        walk.taken[person] = true;
    }
    walk.from(0);
}

struct Walk<'a, 'b> {
    problem: &'a Problem,
    trio_left: bool,
    groups: Vec<Vec<usize>>,
    taken: Vec<bool>,
    show: &'a mut Show<'b>,
}

impl Walk<'_, '_> {
    fn from(&mut self, first: usize) {
        let people = self.taken.len();
        let Some(a) = (first..people).find(|&it| !self.taken[it]) else {
            let found = values(&self.problem.preferences, people, &self.groups);
            (self.show)(&self.groups, &found);
            return;
        };
        self.from(a + 1);
        for b in a + 1..people {
            if self.taken[b] || !self.problem.allowed.get(a, b) {
                continue;
            }
            self.with(vec![a, b]);
            for c in b + 1..people {
                let allowed = self.problem.allowed.get(a, c) && self.problem.allowed.get(b, c);
                if self.trio_left && !self.taken[c] && allowed {
                    self.trio_left = false;
                    self.with(vec![a, b, c]);
                    self.trio_left = true;
                }
            }
        }
    }

    fn with(&mut self, members: Vec<usize>) {
        let first = members[0];
        self.mark(&members, true);
        self.groups.push(members);
        self.from(first + 1);
        if let Some(members) = self.groups.pop() {
            self.mark(&members, false);
        }
    }

    fn mark(&mut self, members: &[usize], taken: bool) {
        for &person in members {
            self.taken[person] = taken;
        }
    }
}
