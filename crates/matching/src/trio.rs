//! The best groups with one trio, without trying each trio.
//!
//! If Ana, Ben and Cy are the trio, the others are in pairs, and prices bound what those pairs can be
//! worth: the prices of all people together, less those of Ana, Ben and Cy. Prices that prove the best
//! pairs of everybody often tell already that no trio with Ana can be better than one found before.
//! Where they do not, Ana is taken out, one search finds the prices of everybody else, and these are
//! closer. So it goes on with Ben, and only with Cy is the trio really tried. All the prices that were
//! needed are kept: together they prove that no other trio is better.

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
    let of_all = Bound::of(&of_all);
    let mut open: Vec<usize> = (0..people).filter(|person| !absent.contains(person)).collect();
    for (hope, a) in hopes(worth, &of_all, &open) {
        if hope <= 2 * found.worth {
            break;
        }
        found.look_at_trios_of(worth, best_pairs, a, &open, &of_all);
        open.retain(|&person| person != a);
    }
    found
}

/// Twice what can be reached at most with a trio that a person is in, the highest first.
fn hopes(worth: &Worth, of_all: &Bound, people: &[usize]) -> Vec<(i128, usize)> {
    let mut most = vec![None; of_all.prices.len()];
    for (place, &a) in people.iter().enumerate() {
        for (next, &b) in people.iter().enumerate().skip(place + 1) {
            if worth.pair(a, b).is_none() {
                continue;
            }
            for &c in &people[next + 1..] {
                let trio = [a, b, c];
                let hope = worth.trio(trio).map(|together| 2 * together + of_all.others_without(&trio));
                for person in trio {
                    most[person] = most[person].max(hope);
                }
            }
        }
    }
    let mut hopes: Vec<(i128, usize)> =
        people.iter().filter_map(|&person| most[person].map(|hope| (hope, person))).collect();
    hopes.sort_unstable_by(|one, other| other.cmp(one));
    hopes
}

impl WithTrio {
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
        let (rest, _) = self.take_out(without_two, &trio[..2], trio[2]);
        let others = rest.of_all();
        let reached = worth.trio(trio).map_or(0, |together| together + others.worth);
        if reached > self.worth {
            (self.trio, self.others, self.worth) = (Some(trio), others, reached);
        }
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
