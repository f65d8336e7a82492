use std::collections::BinaryHeap;

use crate::pairing::{Pairing, best_pairs};
use crate::worth::Worth;

/// A trio and the pairs of everybody else.
#[derive(Debug)]
pub struct WithTrio {
    /// The three.
    pub trio: [usize; 3],
    /// The pairs of the others.
    pub others: Pairing,
    /// What all of it is worth.
    pub worth: i128,
}

/// A trio that may turn out best, with what it can reach at most together with everybody else.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hope {
    most: i128,
    /// Whether `most` was worked out from what the others reach without one of the three.
    narrowed: bool,
    trio: [usize; 3],
}

/// The best groups with one trio that are worth more than `at_least`, if there are any.
///
/// Not every trio is tried. Take Ana, Ben and Cy, and the best pairs of all but Cy: these are worth
/// at least as much as Ana with Ben and the best pairs of the remaining people. Turned round, the
/// remaining people reach at most what all but Cy reach, less what Ana with Ben is worth. The most
/// hopeful trio is tried first, until none can be better than the best found.
pub fn best_with_trio(worth: &Worth, people: usize, all: i128, at_least: i128) -> Option<WithTrio> {
    let mut hopes = hopes(worth, people, all);
    let mut without: Vec<Option<i128>> = vec![None; people];
    let mut best: Option<WithTrio> = None;
    while let Some(hope) = hopes.pop() {
        if hope.most <= best.as_ref().map_or(at_least, |best| best.worth) {
            break;
        }
        let [a, b, c] = hope.trio;
        let together = worth.trio(hope.trio)?;
        if hope.narrowed {
            let others: Vec<usize> = (0..people).filter(|it| !hope.trio.contains(it)).collect();
            let others = best_pairs(&others, |a, b| worth.pair(a, b));
            let reached = together + others.worth;
            if reached > best.as_ref().map_or(at_least, |best| best.worth) {
                best = Some(WithTrio { trio: hope.trio, others, worth: reached });
            }
        } else {
            let most = [(a, b, c), (b, c, a), (a, c, b)].map(|(one, other, gone)| {
                let rest = *without[gone].get_or_insert_with(|| worth_without(worth, people, gone));
                rest - worth.pair(one, other).unwrap_or(0)
            });
            hopes.push(Hope {
                most: together + most.into_iter().fold(hope.most - together, i128::min),
                narrowed: true,
                trio: hope.trio,
            });
        }
    }
    best
}

/// Every trio that may be made. Without one person the others reach at most what `all` reach.
fn hopes(worth: &Worth, people: usize, all: i128) -> BinaryHeap<Hope> {
    let mut hopes = Vec::new();
    for a in 0..people {
        for b in (a + 1..people).filter(|&b| worth.pair(a, b).is_some()) {
            for c in b + 1..people {
                let trio = [a, b, c];
                if let Some(together) = worth.trio(trio) {
                    let pairs = [worth.pair(a, b), worth.pair(b, c), worth.pair(a, c)];
                    let dearest = pairs.into_iter().flatten().max().unwrap_or(0);
                    hopes.push(Hope { most: together + all - dearest, narrowed: false, trio });
                }
            }
        }
    }
    BinaryHeap::from(hopes)
}

fn worth_without(worth: &Worth, people: usize, gone: usize) -> i128 {
    let rest: Vec<usize> = (0..people).filter(|&it| it != gone).collect();
    best_pairs(&rest, |a, b| worth.pair(a, b)).worth
}
