use super::ground::Ground;
use crate::worth::Worth;

/// How far each group is from what its members could hope for, twice, so that halves stay whole.
///
/// Everybody has a price: twice what it is worth that they are not left out, and what the best
/// possible partner would add. Two people cost what their prices come to above twice their worth,
/// which is never less than nothing. Somebody left out costs their price. The groups that cost least
/// together are worth most, and what is decided of them costs no more than the whole.
#[derive(Debug)]
pub struct Costs<'a> {
    worth: &'a Worth,
    prices: Vec<i128>,
    partners: Vec<Vec<(i128, usize)>>,
    trio_saves: i128,
}

impl<'a> Costs<'a> {
    /// The costs of the people who are in no locked group.
    pub fn of(worth: &'a Worth, ground: &Ground) -> Self {
        let people = ground.movable();
        let mut prices = vec![0; ground.group_of.len()];
        let mut savings = Vec::new();
        for &a in &people {
            let adds = |b: usize| Some(worth.pair(a, b)? - worth.alone(a) - worth.alone(b));
            let Some(most) = people.iter().filter_map(|&b| adds(b)).max() else { continue };
            prices[a] = (2 * worth.alone(a) + most).max(0);
            savings.push((2 * worth.alone(a) + 2 * most - prices[a]).max(0));
        }
        savings.sort_unstable_by(|x, y| y.cmp(x));
        let trio_saves = savings.iter().take(3).sum();
        let mut costs = Self { worth, prices, partners: Vec::new(), trio_saves };
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

    /// What a pair costs, if the two may be together.
    pub fn pair(&self, a: usize, b: usize) -> Option<i128> {
        Some(self.prices[a] + self.prices[b] - 2 * self.worth.pair(a, b)?)
    }

    /// What a trio costs, if the three may be together; it can be less than nothing.
    pub fn trio(&self, members: [usize; 3]) -> Option<i128> {
        let prices = members.map(|person| self.prices[person]);
        Some(prices.iter().sum::<i128>() - 2 * self.worth.trio(members)?)
    }

    /// By how much less than nothing a trio can cost at most: its members are in two pairs each.
    pub fn trio_saves(&self) -> i128 {
        self.trio_saves
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
