//! The best groups with one trio, without trying each trio.
//!
//! If Ana, Ben and Cy are the trio, the others are in pairs, and prices bound what those pairs can be
//! worth: the prices of all people together, less those of Ana, Ben and Cy. Prices that prove the best
//! pairs of everybody often tell already that no trio with Ana can be better than one found before.
//! Where they do not, Ana is taken out, one search finds the prices of everybody else, and these are
//! closer. So it goes on with Ben, and only with Cy is the trio really tried. All the prices that were
//! needed are kept: together they prove that no other trio is better.

use std::cmp::Reverse;

use crate::pairing::{BestPairs, Pairing};
use crate::table::PairTable;
use crate::worth::{Worth, pairs_of};

/// The best groups with at most one trio, and what proves them best.
#[derive(Debug)]
pub struct WithTrio {
    /// The three, if a trio is worth more than none.
    pub trio: Option<[usize; 3]>,
    /// The pairs of the others.
    pub others: Pairing,
    /// What they are worth all together.
    pub worth: i128,
    /// The best pairs without some people, none to three, with the prices that bound all trios.
    pub bounds: Vec<(Vec<usize>, Pairing)>,
}

/// Finds the best groups with at most one trio, given the best pairs of all.
pub fn best_with_trio(worth: &Worth, best_pairs: &dyn BestPairs, absent: &[usize]) -> WithTrio {
    let of_all = best_pairs.of_all();
    let people = of_all.prices.len();
    let mut found = WithTrio {
        trio: None,
        worth: of_all.worth,
        others: of_all.clone(),
        bounds: vec![(Vec::new(), of_all.clone())],
    };
    let mut open: Vec<usize> = (0..people).filter(|person| !absent.contains(person)).collect();
    found.take_in_who_is_left_out(worth, &open);
    let of_all = Bound::of(&of_all);
    for a in hopeful_people(worth, &of_all, &open, 2 * found.worth) {
        found.look_at_trios_of(worth, best_pairs, a, &open, &of_all);
        open.retain(|&person| person != a);
    }
    found
}

/// The people who are in a trio with which more than a limit, doubled, may be reached; the most hopeful
/// first.
///
/// What can be reached with Ana, Ben and Cy is at most what can be reached with all, and the room of each:
/// by how much a price is more than twice what it is worth not to be left out; less what each two cost
/// too much, and twice what Ana and Ben pay for rings that both are in. Whoever has most room comes first,
/// so that most trios need not be looked at.
fn hopeful_people(worth: &Worth, of_all: &Bound, people: &[usize], limit: i128) -> Vec<usize> {
    let room: Vec<i128> =
        (0..of_all.prices.len()).map(|person| of_all.prices[person] - 2 * worth.alone(person)).collect();
    let mut order = people.to_vec();
    order.sort_by_key(|&person| (Reverse(room[person]), person));
    let mut most = vec![None; of_all.prices.len()];
    let too_much = TooMuch::of(worth, of_all);
    for (place, &a) in order.iter().enumerate() {
        for (next, &b) in order.iter().enumerate().skip(place + 1) {
            let Some(for_two) = too_much.of_pair(a, b) else { continue };
            let of_two = of_all.most + room[a] + room[b] - for_two + 2 * of_all.shared.get(a, b);
            let (with_a, with_b) = (too_much.row(a), too_much.row(b));
            for &c in &order[next + 1..] {
                if of_two + room[c] <= limit {
                    break;
                }
                if of_two + room[c] - with_a[c] - with_b[c] <= limit {
                    continue;
                }
                let trio = [a, b, c];
                let hope = worth.trio(trio).map(|together| 2 * together + of_all.others_without(&trio));
                for person in trio {
                    most[person] = most[person].max(hope.filter(|&hope| hope > limit));
                }
            }
        }
    }
    let mut hopeful: Vec<usize> = people.iter().copied().filter(|&person| most[person].is_some()).collect();
    hopeful.sort_by_key(|&person| (Reverse(most[person]), Reverse(person)));
    hopeful
}

impl WithTrio {
    /// Lets whoever is left out of the best pairs join the pair that suits best: seldom the best trio, but
    /// good enough to rule out most others.
    fn take_in_who_is_left_out(&mut self, worth: &Worth, people: &[usize]) {
        let pairs = self.others.pairs.clone();
        let is_alone = |person: &&usize| !pairs.iter().any(|(a, b)| a == *person || b == *person);
        for &alone in people.iter().filter(is_alone) {
            for (place, &(a, b)) in pairs.iter().enumerate() {
                let (Some(trio), Some(pair)) = (worth.trio([alone, a, b]), worth.pair(a, b)) else {
                    continue;
                };
                let of_others = self.bounds[0].1.worth - pair;
                if of_others + trio > self.worth {
                    let mut others = Pairing { pairs: pairs.clone(), worth: of_others, ..Pairing::default() };
                    others.pairs.remove(place);
                    (self.trio, self.worth, self.others) = (Some([alone, a, b]), of_others + trio, others);
                }
            }
        }
    }

    /// Looks at all trios of one person and two of the others.
    fn look_at_trios_of(
        &mut self,
        worth: &Worth,
        best_pairs: &dyn BestPairs,
        a: usize,
        others: &[usize],
        of_all: &Bound,
    ) {
        let hopeful = |bound: &Bound, leaving: &[usize], trio: [usize; 3], best: i128| {
            let together = worth.trio(trio);
            together.is_some_and(|together| 2 * together + bound.others_without(leaving) > 2 * best)
        };
        let mut without_a: Option<(Box<dyn BestPairs>, Bound)> = None;
        for (place, &b) in others.iter().enumerate() {
            if b == a || worth.pair(a, b).is_none() {
                continue;
            }
            let mut thirds: Vec<usize> = others[place + 1..].iter().copied().filter(|&c| c != a).collect();
            thirds.retain(|&c| hopeful(of_all, &[a, b, c], [a, b, c], self.worth));
            if thirds.is_empty() {
                continue;
            }
            let (rest, bound) = without_a.get_or_insert_with(|| self.take_out(best_pairs, &[], a));
            thirds.retain(|&c| hopeful(bound, &[b, c], [a, b, c], self.worth));
            if thirds.is_empty() {
                continue;
            }
            let (rest, bound) = self.take_out(rest.as_ref(), &[a], b);
            thirds.retain(|&c| hopeful(&bound, &[c], [a, b, c], self.worth));
            for c in thirds {
                if hopeful(&bound, &[c], [a, b, c], self.worth) {
                    self.try_trio(worth, rest.as_ref(), [a, b, c]);
                }
            }
        }
    }

    /// Takes one more person out, and keeps the prices of those who are left.
    fn take_out(
        &mut self,
        best_pairs: &dyn BestPairs,
        gone: &[usize],
        person: usize,
    ) -> (Box<dyn BestPairs>, Bound) {
        let rest = best_pairs.without(&[person]);
        let of_rest = rest.of_all();
        let bound = Bound::of(&of_rest);
        self.bounds.push(([gone, &[person]].concat(), of_rest));
        (rest, bound)
    }

    fn try_trio(&mut self, worth: &Worth, without_two: &dyn BestPairs, trio: [usize; 3]) {
        let others = without_two.without(&trio[2..]).of_all();
        self.bounds.push((trio.to_vec(), others.clone()));
        let reached = worth.trio(trio).map_or(0, |together| together + others.worth);
        if reached > self.worth {
            (self.trio, self.others, self.worth) = (Some(trio), others, reached);
        }
    }
}

/// By how much each two people cost more than twice what they are worth.
struct TooMuch {
    people: usize,
    rows: Vec<i128>,
}

impl TooMuch {
    /// For two who may not be together: so much that it is never enough.
    const FAR: i128 = i128::MAX / 8;

    fn of(worth: &Worth, bound: &Bound) -> Self {
        let people = bound.prices.len();
        let mut rows = vec![Self::FAR; people * people];
        for (a, b) in pairs_of(people) {
            if let Some(worth) = worth.pair(a, b) {
                let cost = bound.prices[a] + bound.prices[b] + bound.shared.get(a, b);
                rows[a * people + b] = cost - 2 * worth;
                rows[b * people + a] = cost - 2 * worth;
            }
        }
        Self { people, rows }
    }

    fn row(&self, person: usize) -> &[i128] {
        &self.rows[person * self.people..][..self.people]
    }

    fn of_pair(&self, a: usize, b: usize) -> Option<i128> {
        Some(self.row(a)[b]).filter(|&too_much| too_much < Self::FAR)
    }
}

/// What the prices of the best pairs tell about fewer people.
struct Bound {
    /// Twice what the best pairs are worth.
    most: i128,
    prices: Vec<i128>,
    /// What two people pay for the rings that both are in.
    shared: PairTable<i128>,
}

impl Bound {
    fn of(pairs: &Pairing) -> Self {
        let mut shared = PairTable::filled(pairs.prices.len(), 0);
        for (members, price) in &pairs.rings {
            for (a, b) in pairs_of(members.len()) {
                let (a, b) = (members[a], members[b]);
                shared.set(a, b, shared.get(a, b) + price);
            }
        }
        Self { most: 2 * pairs.worth, prices: pairs.prices.clone(), shared }
    }

    /// Twice what pairs can be worth at most without one, two or three people.
    ///
    /// A ring pays for as many pairs as fit into it: for one less when two of the three, or all three,
    /// are in it. Rings lie within each other or apart, so the rings that all three are in are those of
    /// the two who share least.
    fn others_without(&self, leaving: &[usize]) -> i128 {
        let prices: i128 = leaving.iter().map(|&person| self.prices[person]).sum();
        let rings = match *leaving {
            [a, b] => self.shared.get(a, b),
            [a, b, c] => {
                let shared = [self.shared.get(a, b), self.shared.get(b, c), self.shared.get(a, c)];
                let [one, two, three] = shared;
                one + two + three - 2 * one.min(two).min(three)
            }
            _ => 0,
        };
        self.most - prices - rings
    }
}
