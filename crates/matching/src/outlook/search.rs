use super::Outlook;
use super::circle::Circle;
use super::climb::climb;
use super::every_way::{Tried, try_every_way};
use super::limit;

/// A first look at some number of rounds takes so many steps for each place in them, and so many more.
const FIRST_LOOK: (usize, usize) = (10, 20_000);
/// Trying every way looks at open places so many times.
const EVERY_WAY: usize = 300_000;
/// A second look, at one more round than the first looks found, takes so many steps.
const SECOND_LOOK: usize = 500_000;

/// Brings the longest plan and the lowest limit as close together as it can, given one round.
pub fn search(circle: &Circle, round: Vec<Vec<usize>>, most: usize, seed: u64) -> Outlook {
    let (at_most, limit) = limit::by_counting(circle);
    let outlook = Outlook { plan: vec![round], at_most, limit };
    let mut search = Search { circle, most, seed, outlook };
    let met = search.reaches_the_limit() || search.lowers_the_limit() && search.reaches_the_limit();
    if !met {
        search.bisect();
        while search.outlook.plan.len() < search.wanted() && search.adds_a_round() {}
    }
    search.outlook.plan.truncate(most);
    search.outlook
}

/// How many rounds a quick look finds, up to so many.
pub fn glance(circle: &Circle, most: usize, seed: u64) -> usize {
    let most = most.min(limit::by_counting(circle).0);
    let (mut found, mut not_found) = (0, most + 1);
    // Mostly all of them are found at once.
    let mut look_for = most;
    while found + 1 < not_found {
        if first_look(circle, look_for, seed).is_some() {
            found = look_for;
        } else {
            not_found = look_for;
        }
        look_for = found.midpoint(not_found);
    }
    found
}

/// Rounds as a first, short look finds them.
pub fn first_look(circle: &Circle, rounds: usize, seed: u64) -> Option<Vec<Vec<Vec<usize>>>> {
    let (for_each_place, more) = FIRST_LOOK;
    climb(circle, rounds, seed, for_each_place * rounds * circle.members() + more)
}

struct Search<'a> {
    circle: &'a Circle,
    most: usize,
    seed: u64,
    outlook: Outlook,
}

impl Search<'_> {
    fn wanted(&self) -> usize {
        self.outlook.at_most.min(self.most)
    }

    fn reaches_the_limit(&mut self) -> bool {
        self.finds(self.wanted())
    }

    fn finds(&mut self, rounds: usize) -> bool {
        let look = || first_look(self.circle, rounds, self.seed);
        rounds <= self.outlook.plan.len() || look().map(|plan| self.outlook.plan = plan).is_some()
    }

    fn lowers_the_limit(&mut self) -> bool {
        let lower = limit::below(self.circle, self.wanted());
        lower.map(|(at_most, limit)| (self.outlook.at_most, self.outlook.limit) = (at_most, limit)).is_some()
    }

    /// Closes in on the most rounds that a first look finds.
    fn bisect(&mut self) {
        let mut not_found = self.wanted();
        while not_found > self.outlook.plan.len() + 1 {
            let between = self.outlook.plan.len().midpoint(not_found);
            if !self.finds(between) {
                not_found = between;
            }
        }
    }

    /// Adds one round to the plan, or shows that there is no such plan; false if it does not add one.
    fn adds_a_round(&mut self) -> bool {
        let rounds = self.outlook.plan.len() + 1;
        let plan = match try_every_way(self.circle, rounds, EVERY_WAY) {
            Tried::Found(plan) => Some(plan),
            Tried::Impossible => {
                (self.outlook.at_most, self.outlook.limit) = (rounds - 1, limit::Limit::EveryWay);
                None
            }
            Tried::TooMany => climb(self.circle, rounds, self.seed, SECOND_LOOK),
        };
        plan.map(|plan| self.outlook.plan = plan).is_some()
    }
}
