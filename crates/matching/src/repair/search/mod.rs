//! Looks at every way to change a few groups that can be better than what is known.
//!
//! One group after another is freed; its people need a place. Each is left out, or goes with somebody
//! else who needs a place, with a spare person, or with a member of a further group, which is freed
//! by that and leaves its other members in need of a place. Say Ana's partner has left, and Ben–Cy and
//! Dee–Eli stand. Freeing Ben–Cy, Ben goes with Ana and Cy needs a place; going with Dee he frees
//! Dee–Eli; Eli is left out. When nobody needs a place, the spare people are put together as is best
//! and the whole is compared with the best known.
//!
//! Every set of changes is met: a group is freed at the start of its chain if it is the first of it in
//! the order of the groups, else from the group before it. A way is given up once what is decided
//! costs as much as the best known even if the groups that may still change were the dearest there are.
//! For c changes among n people there are at most of the order of n^c · (r + 2c)^c ways to look at,
//! r the number of spare people. Should there be too many, the search stops and says so.

mod places;

use std::borrow::Cow;

use super::costs::Costs;
use super::ground::Ground;
use super::rest::Rest;
use crate::error::MatchingError;
use places::{Left, Place};

/// So many steps are taken at most: about a second's work.
const MOST_STEPS: usize = 10_000_000;

/// The state of the search.
pub struct Search<'a> {
    ground: &'a Ground,
    costs: &'a Costs<'a>,
    rest: Rest<'a>,
    /// What the best groups of all cost: no need to look further.
    least: i128,
    best: i128,
    found: Option<Vec<Vec<usize>>>,
    steps: usize,
    /// By how much fewer can be had at most for so many changes.
    dearest: Vec<i128>,
    place: Vec<Place>,
    /// Spare people and those of the groups that were freed.
    near: Vec<usize>,
    freed: Vec<usize>,
    pairs: Vec<(usize, usize)>,
    trio: Option<[usize; 3]>,
    may_make_trio: bool,
    /// How many were left out, and one more if there is a trio.
    unpaired: usize,
    /// How many are in no locked group. If the others are odd in number, one of them is left out.
    people: usize,
}

impl<'a> Search<'a> {
    /// A search that has found nothing yet. The best groups of all cost `least`.
    pub fn new(ground: &'a Ground, costs: &'a Costs<'a>, rest: Rest<'a>, least: i128) -> Self {
        let mut dearest: Vec<i128> = ground.standing.iter().map(|members| costs.of_group(members)).collect();
        dearest.sort_unstable_by(|x, y| y.cmp(x));
        let mut place = vec![Place::Settled; ground.group_of.len()];
        ground.standing.iter().flatten().for_each(|&person| place[person] = Place::Kept);
        ground.spare.iter().for_each(|&person| place[person] = Place::Spare);
        Self {
            ground,
            costs,
            rest,
            least,
            best: i128::MAX,
            found: None,
            steps: 0,
            dearest,
            place,
            near: ground.spare.clone(),
            freed: Vec::new(),
            pairs: Vec::new(),
            trio: None,
            may_make_trio: false,
            unpaired: 0,
            people: ground.movable().len(),
        }
    }

    /// The best groups with at most so many changed, if they are better than all that were found before.
    pub fn better_with(&mut self, changes: usize) -> Result<Option<Vec<Vec<usize>>>, MatchingError> {
        let kept: i128 = self.ground.standing.iter().map(|members| self.costs.of_group(members)).sum();
        match self.ground.trio() {
            None => {
                self.may_make_trio = self.ground.may_have_trio;
                self.go_on(kept, Left { changes, from: 0 })?;
            }
            Some(_) => {
                self.may_make_trio = false;
                self.unpaired = 1;
                self.go_on(kept, Left { changes, from: 1 })?;
                self.unpaired = 0;
                if changes > 0 {
                    self.may_make_trio = true;
                    let saved = self.free(0);
                    self.go_on(kept - saved, Left { changes: changes - 1, from: 1 })?;
                    self.keep();
                }
            }
        }
        Ok(self.found.take())
    }

    /// What the best groups found so far cost.
    pub fn best(&self) -> i128 {
        self.best
    }

    /// Whether nothing was passed over so far.
    pub fn is_exact(&self) -> bool {
        self.steps + self.rest.steps() <= MOST_STEPS
    }

    fn go_on(&mut self, cost: i128, left: Left) -> Result<(), MatchingError> {
        self.steps += 1;
        if !self.may_be_better(cost, left) {
            return Ok(());
        }
        let next = self.near.iter().copied().find(|&person| self.place[person] == Place::Loose);
        match next {
            Some(person) => self.find_place(person, cost, left),
            None => {
                self.compare(cost)?;
                self.free_another(cost, left)
            }
        }
    }

    fn may_be_better(&self, cost: i128, left: Left) -> bool {
        let (trio, alone) = (self.costs.least_trio(), self.costs.least_alone());
        let odd = (self.people - self.unpaired) % 2 == 1;
        let at_least = match (self.may_make_trio, odd) {
            (true, true) => trio.min(alone),
            (true, false) => (trio + alone).min(0),
            (false, true) => alone,
            (false, false) => 0,
        };
        self.best > self.least && self.can_fall_below_best(cost + at_least, left) && self.is_exact()
    }

    /// Whether a cost falls below the best if the dearest groups are those that still change.
    fn can_fall_below_best(&self, cost: i128, left: Left) -> bool {
        let dearest: i128 = self.dearest.iter().take(left.changes).sum();
        cost - dearest < self.best
    }

    fn compare(&mut self, cost: i128) -> Result<(), MatchingError> {
        let mut spare = self.ground.spare.clone();
        spare.retain(|&person| self.place[person] == Place::Spare);
        let rest = self.rest.of(spare, self.may_make_trio)?;
        if cost + rest.cost >= self.best {
            return Ok(());
        }
        self.best = cost + rest.cost;
        let standing = self.ground.standing.iter().enumerate();
        let kept = standing.filter(|(group, _)| !self.freed.contains(group)).map(|(_, kept)| kept.clone());
        let pairs = self.pairs.iter().map(|&(a, b)| vec![a, b]);
        let trio = self.trio.iter().map(|members| members.to_vec());
        self.found = Some(kept.chain(pairs).chain(trio).chain(rest.groups.iter().cloned()).collect());
        Ok(())
    }

    fn free_another(&mut self, cost: i128, left: Left) -> Result<(), MatchingError> {
        if left.changes == 0 {
            return Ok(());
        }
        for group in left.from..self.ground.standing.len() {
            if !self.freed.contains(&group) {
                let saved = self.free(group);
                self.go_on(cost - saved, Left { changes: left.changes - 1, from: group + 1 })?;
                self.keep();
            }
        }
        Ok(())
    }

    fn find_place(&mut self, person: usize, cost: i128, left: Left) -> Result<(), MatchingError> {
        self.place[person] = Place::Settled;
        self.unpaired += 1;
        self.go_on(cost + self.costs.alone(person), left)?;
        if self.may_make_trio {
            self.may_make_trio = false;
            self.find_two_partners(person, cost, left)?;
            self.may_make_trio = true;
        }
        self.unpaired -= 1;
        self.find_partner(person, cost, left)?;
        self.place[person] = Place::Loose;
        Ok(())
    }

    fn find_partner(&mut self, person: usize, cost: i128, left: Left) -> Result<(), MatchingError> {
        for &(pair, other) in self.within_reach(person, left).iter() {
            if !self.may_be_better(cost + pair, left) {
                break;
            }
            if self.ground.is_pair(person, other) {
                continue; // They would be kept, with one change fewer.
            }
            if let Some(joined) = self.join(other, left) {
                self.pairs.push((person, other));
                self.go_on(cost + pair - joined.saved, joined.left)?;
                self.pairs.pop();
                self.part(other, joined.was);
            }
        }
        Ok(())
    }

    fn find_two_partners(&mut self, person: usize, cost: i128, left: Left) -> Result<(), MatchingError> {
        for &(_, second) in self.within_reach(person, left).iter() {
            if !self.can_fall_below_best(cost + self.costs.least_trio_with(person, second), left) {
                continue;
            }
            if let Some(joined) = self.join(second, left) {
                self.find_third([person, second], cost - joined.saved, joined.left)?;
                self.part(second, joined.was);
            }
        }
        Ok(())
    }

    fn find_third(&mut self, two: [usize; 2], cost: i128, left: Left) -> Result<(), MatchingError> {
        let [person, second] = two;
        for &(_, third) in self.within_reach(person, left).iter().filter(|&&(_, third)| third > second) {
            let members = [person, second, third];
            let Some(trio) = self.costs.trio(members) else { continue };
            if !self.may_be_better(cost + trio, left) {
                continue;
            }
            if let Some(joined) = self.join(third, left) {
                self.trio = Some(members);
                self.go_on(cost + trio - joined.saved, joined.left)?;
                self.trio = None;
                self.part(third, joined.was);
            }
        }
        Ok(())
    }

    /// Whom a person could go with, with what the pair costs, the cheapest first.
    fn within_reach(&self, person: usize, left: Left) -> Cow<'a, [(i128, usize)]> {
        if left.changes > 0 {
            return Cow::Borrowed(self.costs.partners(person));
        }
        let unsettled = self.near.iter().filter(|&&other| self.place[other] != Place::Settled);
        let mut near: Vec<_> =
            unsettled.filter_map(|&other| Some((self.costs.pair(person, other)?, other))).collect();
        near.sort_unstable();
        Cow::Owned(near)
    }
}
