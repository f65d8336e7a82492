use super::ground::Ground;
use crate::pairing::best_pairs;
use crate::table::PairTable;
use crate::worth::Worth;

/// What nothing that may be made costs.
const FAR: i128 = 1 << 124;

/// How far each group is from what the prices of its members would pay for, four times, so that all
/// stays whole.
///
/// The prices are those that prove the best pairs; what a ring costs is shared out among its members,
/// half to each. So two people cost together at least what their pair is worth, and by how much more is
/// the cost of the pair. Somebody left out costs their price. The groups that cost least together are
/// worth most, nothing but a trio costs less than nothing, and the best pairs cost nothing or little:
/// whatever costs much is part of nothing good.
#[derive(Debug)]
pub struct Costs<'a> {
    worth: &'a Worth,
    prices: Vec<i128>,
    partners: Vec<Vec<(i128, usize)>>,
    least_alone: i128,
    trios: LeastTrios,
}

/// What a trio costs at least, given two of its members.
#[derive(Debug)]
struct LeastTrios {
    with_two: PairTable<i128>,
    of_all: i128,
}

impl<'a> Costs<'a> {
    /// The costs of the people who are in no locked group.
    pub fn of(worth: &'a Worth, ground: &Ground) -> Self {
        let people = ground.movable();
        let best = best_pairs(people.len(), |a, b| worth.pair(people[a], people[b])).of_all();
        let mut prices = vec![0; ground.group_of.len()];
        for (&person, price) in people.iter().zip(&best.prices) {
            prices[person] = 2 * price;
        }
        for (ring, price) in &best.rings {
            ring.iter().for_each(|&place| prices[people[place]] += price);
        }
        let least_alone = people.iter().map(|&person| prices[person]).min().unwrap_or(0);
        let trios = LeastTrios { with_two: PairTable::filled(0, FAR), of_all: FAR };
        let mut costs = Self { worth, prices, partners: Vec::new(), least_alone, trios };
        if ground.may_have_trio {
            costs.trios = LeastTrios::of(&costs, &people);
        }
        costs.partners = vec![Vec::new(); ground.group_of.len()];
        for &a in &people {
            let mut partners: Vec<_> = people.iter().filter_map(|&b| Some((costs.pair(a, b)?, b))).collect();
            partners.sort_unstable();
            costs.partners[a] = partners;
        }
        costs
    }

    /// What it costs to leave somebody out.
    pub fn alone(&self, person: usize) -> i128 {
        self.prices[person]
    }

    /// What it costs at least to leave somebody out.
    pub fn least_alone(&self) -> i128 {
        self.least_alone
    }

    /// What a pair costs, if the two may be together.
    pub fn pair(&self, a: usize, b: usize) -> Option<i128> {
        Some(self.prices[a] + self.prices[b] - 4 * self.worth.pair(a, b)?)
    }

    /// What a trio costs, if the three may be together; it can be less than nothing.
    pub fn trio(&self, members: [usize; 3]) -> Option<i128> {
        let prices = members.map(|person| self.prices[person]);
        Some(prices.iter().sum::<i128>() - 4 * self.worth.trio(members)?)
    }

    /// What a trio costs at least; it can be less than nothing.
    pub fn least_trio(&self) -> i128 {
        self.trios.of_all
    }

    /// What a trio of these two and somebody else costs at least.
    pub fn least_trio_with(&self, a: usize, b: usize) -> i128 {
        self.trios.with_two.get(a, b)
    }

    /// All possible partners of a person with what the pair costs, the cheapest first.
    pub fn partners(&self, person: usize) -> &[(i128, usize)] {
        &self.partners[person]
    }

    /// What a group of two or three costs; nothing for anything else.
    pub fn of_group(&self, members: &[usize]) -> i128 {
        match *members {
            [a, b] => self.pair(a, b).unwrap_or_default(),
            [a, b, c] => self.trio([a, b, c]).unwrap_or_default(),
            _ => 0,
        }
    }

    /// What groups cost with everybody else of the ground left out.
    pub fn of_groups(&self, groups: &[Vec<usize>], ground: &Ground) -> i128 {
        let mut people = ground.movable();
        people.retain(|person| !groups.iter().any(|members| members.contains(person)));
        let alone: i128 = people.iter().map(|&person| self.prices[person]).sum();
        alone + groups.iter().map(|members| self.of_group(members)).sum::<i128>()
    }
}

impl LeastTrios {
    /// A trio costs as much as its three pairs, less what each member would cost above what it is worth
    /// not to be left out: that was counted twice. A wish that both others grant costs more, never less.
    fn of(costs: &Costs<'_>, people: &[usize]) -> Self {
        let size = costs.prices.len();
        let savings: Vec<i128> =
            (0..size).map(|person| costs.prices[person] - 4 * costs.worth.alone(person)).collect();
        let mut rows = vec![vec![FAR; size]; size];
        for (i, &a) in people.iter().enumerate() {
            for &b in &people[..i] {
                let cost = costs.pair(a, b).unwrap_or(FAR);
                (rows[a][b], rows[b][a]) = (cost, cost);
            }
        }
        let mut least = Self { with_two: PairTable::filled(size, FAR), of_all: FAR };
        for (i, &a) in people.iter().enumerate() {
            for &b in people[..i].iter().filter(|&&b| rows[a][b] < FAR) {
                let thirds = rows[a].iter().zip(&rows[b]).zip(&savings);
                let third = thirds.map(|((with_a, with_b), saved)| with_a + with_b - saved).min();
                let trio = rows[a][b] - savings[a] - savings[b] + third.unwrap_or(FAR);
                least.with_two.set(a, b, trio);
                least.of_all = least.of_all.min(trio);
            }
        }
        least
    }
}
