use matching::{Odd, PairTable};

/// The most rounds without a repeat, by trying every set of rounds there is.
pub fn most_without_a_repeat(allowed: &PairTable<bool>, odd: &Odd) -> usize {
    most_of(&every_round(allowed, odd))
}

/// The most rounds after one that costs least, by trying each such.
pub fn most_after_the_best(allowed: &PairTable<bool>, odd: &Odd, costs: &PairTable<i64>) -> Option<usize> {
    let rounds = every_round(allowed, odd);
    let people = allowed.people();
    let met = |round: u64, a: usize, b: usize| round >> (a * people + b) & 1 == 1;
    let cost = |round: u64| -> i64 {
        let pairs = (0..people).flat_map(|b| (0..b).map(move |a| (a, b)));
        pairs.filter(|&(a, b)| met(round, a, b)).map(|(a, b)| costs.get(a, b)).sum()
    };
    let least = rounds.iter().map(|&round| cost(round)).min()?;
    let after = |today: u64| -> Vec<u64> { rounds.iter().copied().filter(|it| it & today == 0).collect() };
    let best = rounds.iter().filter(|&&round| cost(round) == least);
    best.map(|&today| most_of(&after(today))).max()
}

fn every_round(allowed: &PairTable<bool>, odd: &Odd) -> Vec<u64> {
    let mut walk = Walk { allowed, odd, rounds: Vec::new() };
    if allowed.people() > 1 {
        walk.from(0, 0, 0);
    }
    walk.rounds
}

fn most_of(rounds: &[u64]) -> usize {
    let mut most = 0;
    choose(rounds, 0, &mut most);
    most
}

/// All rounds, each as the set of what must not come again: pairs, and people left out.
struct Walk<'a> {
    allowed: &'a PairTable<bool>,
    odd: &'a Odd,
    rounds: Vec<u64>,
}

impl Walk<'_> {
    fn from(&mut self, seated: usize, used: u64, odd_ones: usize) {
        let people = self.allowed.people();
        let Some(a) = (0..people).find(|&it| seated >> it & 1 == 0) else {
            if odd_ones == people % 2 {
                self.rounds.push(used);
            }
            return;
        };
        let left_out = matches!(self.odd, Odd::LeaveOneOut(may) if may[a]);
        if left_out && odd_ones < people % 2 {
            self.from(seated | 1 << a, used | 1 << (56 + a), odd_ones + 1);
        }
        let trio = *self.odd == Odd::Trio && odd_ones < people % 2;
        let free = |it: usize| seated >> it & 1 == 0;
        for b in (a + 1..people).filter(|&b| free(b) && self.allowed.get(a, b)) {
            let (pair, both) = (1 << (a * people + b), seated | 1 << a | 1 << b);
            self.from(both, used | pair, odd_ones);
            for c in (b + 1..people).filter(|&c| trio && free(c)) {
                if self.allowed.get(a, c) && self.allowed.get(b, c) {
                    let sides = pair | 1 << (a * people + c) | 1 << (b * people + c);
                    self.from(both | 1 << c, used | sides, odd_ones + 1);
                }
            }
        }
    }
}

fn choose(rounds: &[u64], chosen: usize, most: &mut usize) {
    *most = chosen.max(*most);
    let all = rounds.iter().fold(0, |all, round| all | round).count_ones();
    let Some(each) = rounds.iter().map(|round| round.count_ones()).min() else { return };
    if chosen + (all / each) as usize <= *most {
        return;
    }
    for (place, round) in rounds.iter().enumerate() {
        let rest: Vec<u64> = rounds[place + 1..].iter().copied().filter(|it| it & round == 0).collect();
        choose(&rest, chosen + 1, most);
    }
}
