use super::circle::Circle;
use super::timetable::{Place, Timetable};

/// What trying every way came to.
#[derive(Debug)]
pub enum Tried {
    /// Rounds were found.
    Found(Vec<Vec<Vec<usize>>>),
    /// There are none.
    Impossible,
    /// There were too many ways to try.
    TooMany,
}

/// So many places at most are filled, one within the other.
const MOST_PLACES: usize = 400;

/// Tries every way to make so many rounds, looking at open places so many times at most: always next
/// the place that the fewest can fill (Knuth, "Dancing links", 2000).
pub fn try_every_way(circle: &Circle, rounds: usize, looks: usize) -> Tried {
    if rounds * circle.members() > MOST_PLACES {
        return Tried::TooMany;
    }
    let first = (0..circle.members()).min_by_key(|&it| circle.partners[it].len()).unwrap_or(0);
    let mut search = Search { table: Timetable::empty(circle, rounds), first, looks };
    match search.fill() {
        Some(true) => Tried::Found(search.table.groups()),
        Some(false) => Tried::Impossible,
        None => Tried::TooMany,
    }
}

struct Search<'a> {
    table: Timetable<'a>,
    /// One whose partners come in ascending order, because rounds may be put in any order.
    first: usize,
    looks: usize,
}

/// Somebody's group in one round, without themselves.
type Company = (usize, Option<usize>);

impl Search<'_> {
    /// Whether the open places can be filled; none if there were too many ways to try.
    fn fill(&mut self) -> Option<bool> {
        let Some((round, member, ways)) = self.tightest() else { return Some(true) };
        for (other, third) in ways {
            self.looks = self.looks.checked_sub(self.table.open())?;
            match third {
                None => self.table.pair(round, member, other),
                Some(third) => self.table.join(round, [member, other, third]),
            }
            if self.fill()? {
                return Some(true);
            }
            match third {
                None => self.table.part(round, member, other),
                Some(_) => self.table.break_up(round),
            }
        }
        Some(false)
    }

    /// The open place that the fewest can fill, and who they are; none if all are filled.
    fn tightest(&self) -> Option<(usize, usize, Vec<Company>)> {
        if let Some(round) = (0..self.table.rounds).find(|&it| self.is_open(it, self.first)) {
            return Some((round, self.first, self.ways(round, self.first)));
        }
        let places = (0..self.table.open()).map(|which| self.table.open_place(which));
        let mut tightest: Option<(usize, usize, Vec<Company>)> = None;
        for (round, member) in places {
            let ways = self.ways(round, member);
            if tightest.as_ref().is_none_or(|(_, _, fewest)| ways.len() < fewest.len()) {
                let none = ways.is_empty();
                tightest = Some((round, member, ways));
                if none {
                    break;
                }
            }
        }
        tightest
    }

    fn ways(&self, round: usize, member: usize) -> Vec<Company> {
        let partners = &self.table.circle.partners[member];
        let free: Vec<usize> = partners
            .iter()
            .copied()
            .filter(|&other| self.is_open(round, other) && self.table.unmet(member, other))
            .filter(|&other| member != self.first || self.comes_after(round, other))
            .collect();
        let mut ways: Vec<Company> = free.iter().map(|&other| (other, None)).collect();
        if self.table.lacks_trio(round) {
            for (place, &other) in free.iter().enumerate() {
                let thirds = free[place + 1..].iter().filter(|&&third| self.table.unmet(other, third));
                ways.extend(thirds.map(|&third| (other, Some(third))));
            }
        }
        ways
    }

    /// Whether the first one's company of a round comes after that of the round before.
    fn comes_after(&self, round: usize, other: usize) -> bool {
        let Some(before) = round.checked_sub(1) else { return true };
        match (self.table.place(before, self.first), self.table.trio(before)) {
            (Place::With(partner), _) => partner < other,
            (Place::InTrio, Some(trio)) => {
                trio.into_iter().filter(|&it| it != self.first).min().is_none_or(|least| least < other)
            }
            (Place::InTrio | Place::Open, _) => true,
        }
    }

    fn is_open(&self, round: usize, member: usize) -> bool {
        self.table.place(round, member) == Place::Open
    }
}
