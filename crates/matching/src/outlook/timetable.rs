use super::circle::Circle;
use crate::table::PairTable;

/// Rounds that are being filled: nobody twice in a round, no pair twice in all rounds.
#[derive(Debug, Clone)]
pub struct Timetable<'a> {
    /// The people it is for.
    pub circle: &'a Circle,
    /// How many rounds there are.
    pub rounds: usize,
    unmet: PairTable<bool>,
    places: Vec<Place>,
    trios: Vec<Option<[usize; 3]>>,
    open: Vec<usize>,
    /// Where each cell stands in `open`; of no meaning for those that do not.
    listed: Vec<usize>,
}

/// Where somebody is in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Nowhere yet.
    Open,
    /// In a pair with somebody.
    With(usize),
    /// In the round's trio.
    InTrio,
}

impl<'a> Timetable<'a> {
    /// So many empty rounds.
    pub fn empty(circle: &'a Circle, rounds: usize) -> Self {
        let cells = rounds * circle.members();
        Self {
            circle,
            rounds,
            unmet: circle.allowed.clone(),
            places: vec![Place::Open; cells],
            trios: vec![None; rounds],
            open: (0..cells).collect(),
            listed: (0..cells).collect(),
        }
    }

    /// How many places are open, over all rounds and members.
    pub fn open(&self) -> usize {
        self.open.len()
    }

    /// One of the open places: the round and the member.
    pub fn open_place(&self, which: usize) -> (usize, usize) {
        let cell = self.open[which];
        (cell / self.circle.members(), cell % self.circle.members())
    }

    /// Where a member is in a round.
    pub fn place(&self, round: usize, member: usize) -> Place {
        self.places[self.cell(round, member)]
    }

    /// The trio of a round.
    pub fn trio(&self, round: usize) -> Option<[usize; 3]> {
        self.trios[round]
    }

    /// Whether a round still has to have a trio.
    pub fn lacks_trio(&self, round: usize) -> bool {
        self.circle.trio && self.trios[round].is_none()
    }

    /// Whether two members may be together and are not so in any round.
    pub fn unmet(&self, a: usize, b: usize) -> bool {
        self.unmet.get(a, b)
    }

    /// Puts two together whose places are open.
    pub fn pair(&mut self, round: usize, a: usize, b: usize) {
        self.unmet.set(a, b, false);
        self.take(round, a, Place::With(b));
        self.take(round, b, Place::With(a));
    }

    /// Parts two who are a pair.
    pub fn part(&mut self, round: usize, a: usize, b: usize) {
        self.unmet.set(a, b, true);
        self.give_up(round, a);
        self.give_up(round, b);
    }

    /// Puts three together whose places are open.
    pub fn join(&mut self, round: usize, trio: [usize; 3]) {
        for (one, other) in sides(trio) {
            self.unmet.set(one, other, false);
        }
        trio.into_iter().for_each(|member| self.take(round, member, Place::InTrio));
        self.trios[round] = Some(trio);
    }

    /// Parts the trio of a round.
    pub fn break_up(&mut self, round: usize) {
        let Some(trio) = self.trios[round].take() else { return };
        for (one, other) in sides(trio) {
            self.unmet.set(one, other, true);
        }
        trio.into_iter().for_each(|member| self.give_up(round, member));
    }

    /// Empties a round.
    pub fn clear(&mut self, round: usize) {
        self.break_up(round);
        for member in 0..self.circle.members() {
            if let Place::With(partner) = self.place(round, member) {
                self.part(round, member, partner);
            }
        }
    }

    /// The groups of every round, without the chair, members ascending and groups by their first.
    pub fn groups(&self) -> Vec<Vec<Vec<usize>>> {
        (0..self.rounds).map(|round| self.groups_of(round)).collect()
    }

    fn groups_of(&self, round: usize) -> Vec<Vec<usize>> {
        let people = self.circle.chair.unwrap_or(self.circle.members());
        let pair = |a: usize| match self.place(round, a) {
            Place::With(b) if a < b && b < people => Some(vec![a, b]),
            Place::With(_) | Place::Open | Place::InTrio => None,
        };
        let mut groups: Vec<Vec<usize>> = (0..people).filter_map(pair).collect();
        groups.extend(self.trios[round].map(|mut trio| {
            trio.sort_unstable();
            trio.to_vec()
        }));
        groups.sort_unstable();
        groups
    }

    fn cell(&self, round: usize, member: usize) -> usize {
        round * self.circle.members() + member
    }

    fn take(&mut self, round: usize, member: usize, place: Place) {
        let cell = self.cell(round, member);
        self.places[cell] = place;
        let gap = self.listed[cell];
        self.open.swap_remove(gap);
        if let Some(&moved) = self.open.get(gap) {
            self.listed[moved] = gap;
        }
    }

    fn give_up(&mut self, round: usize, member: usize) {
        let cell = self.cell(round, member);
        self.places[cell] = Place::Open;
        self.listed[cell] = self.open.len();
        self.open.push(cell);
    }
}

fn sides([a, b, c]: [usize; 3]) -> [(usize, usize); 3] {
    [(a, b), (b, c), (a, c)]
}
