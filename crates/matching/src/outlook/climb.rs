use super::circle::Circle;
use super::timetable::{Place, Timetable};
use crate::shuffle::SplitMix64;

/// So many steps for each place without getting further, and a few rounds are begun anew.
const PATIENCE: usize = 4;

/// Looks for rounds without a repeat, taking so many steps at most. None says only that none were
/// found.
///
/// Somebody without a partner in a round is put with somebody new to them, whose partner of that
/// round, if there is one, is then the one without. No step leaves more people without a partner than
/// before, and chance does the rest: a hill climb that goes sideways where it cannot go up (Dinitz and
/// Stinson, "A hill-climbing algorithm for the construction of one-factorizations and Room squares",
/// 1987; the trios are ours). Where it goes round in circles, two or three rounds are emptied.
pub fn climb(circle: &Circle, rounds: usize, seed: u64, steps: usize) -> Option<Vec<Vec<Vec<usize>>>> {
    let mut climb = Climb { table: Timetable::empty(circle, rounds), numbers: SplitMix64::seeded(seed) };
    let patience = PATIENCE * climb.table.open();
    let (mut fewest, mut since) = (climb.table.open(), 0);
    for _ in 0..steps {
        if climb.table.open() == 0 {
            break;
        }
        climb.step();
        since += 1;
        if climb.table.open() < fewest {
            (fewest, since) = (climb.table.open(), 0);
        } else if since > patience {
            climb.begin_anew();
            (fewest, since) = (climb.table.open(), 0);
        }
    }
    (climb.table.open() == 0).then(|| climb.table.groups())
}

struct Climb<'a> {
    table: Timetable<'a>,
    numbers: SplitMix64,
}

impl Climb<'_> {
    /// Finds one person a place in one round.
    fn step(&mut self) {
        let (round, person) = self.any_open_place();
        let circle = self.table.circle;
        let partners = &circle.partners[person];
        if partners.is_empty() {
            return;
        }
        let (before, from) = partners.split_at(self.numbers.up_to(partners.len() - 1));
        let mut any = None;
        for &other in from.iter().chain(before) {
            if self.table.unmet(person, other) {
                if self.settle(round, person, other) {
                    return;
                }
                any = any.or(Some(other));
            }
        }
        if let Some(other) = any {
            self.push_in(round, person, other);
        }
    }

    fn any_open_place(&mut self) -> (usize, usize) {
        self.table.open_place(self.numbers.up_to(self.table.open() - 1))
    }

    /// Puts a person with another if nobody loses their place by it.
    fn settle(&mut self, round: usize, person: usize, other: usize) -> bool {
        match (self.table.place(round, other), self.table.trio(round)) {
            (Place::Open, _) => self.table.pair(round, person, other),
            (Place::With(third), _) if self.table.lacks_trio(round) && self.table.unmet(person, third) => {
                self.table.part(round, other, third);
                self.table.join(round, [person, other, third]);
            }
            (Place::InTrio, Some(trio)) => {
                self.leave_trio(round, trio, other);
                self.table.pair(round, person, other);
            }
            (Place::With(_) | Place::InTrio, _) => return false,
        }
        true
    }

    /// Puts a person with another, so that a third loses their place.
    fn push_in(&mut self, round: usize, person: usize, other: usize) {
        let Place::With(third) = self.table.place(round, other) else { return };
        self.table.part(round, other, third);
        match self.table.trio(round) {
            Some(trio) if self.table.unmet(person, third) && self.numbers.up_to(1) == 0 => {
                let leaver = trio[self.numbers.up_to(2)];
                self.leave_trio(round, trio, leaver);
                self.table.join(round, [person, other, third]);
            }
            Some(_) | None => self.table.pair(round, person, other),
        }
    }

    /// Takes one out of a trio; the two others stay a pair.
    fn leave_trio(&mut self, round: usize, trio: [usize; 3], leaver: usize) {
        self.table.break_up(round);
        match trio {
            [a, b, c] if a == leaver => self.table.pair(round, b, c),
            [a, b, c] if b == leaver => self.table.pair(round, a, c),
            [a, b, _] => self.table.pair(round, a, b),
        }
    }

    /// Empties a round that is not full and two others.
    fn begin_anew(&mut self) {
        let (unfinished, _) = self.any_open_place();
        for round in [unfinished, self.any_round(), self.any_round()] {
            self.table.clear(round);
        }
    }

    fn any_round(&mut self) -> usize {
        self.numbers.up_to(self.table.rounds - 1)
    }
}
