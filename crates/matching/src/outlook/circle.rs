use super::{Odd, Prospect};
use crate::error::MatchingError;
use crate::problem::{Preference, Problem};
use crate::solve::solve;
use crate::table::PairTable;

/// The people and who may still meet whom. Where one person a round is left out, they sit with an
/// empty chair, which then is one more member of the circle; so nobody sits there twice.
#[derive(Debug, Clone)]
pub struct Circle {
    /// Who may be together; nobody with themselves.
    pub allowed: PairTable<bool>,
    /// The empty chair, always the last member.
    pub chair: Option<usize>,
    /// Whether every round has one trio.
    pub trio: bool,
    /// By member, ascending.
    pub partners: Vec<Vec<usize>>,
}

impl Circle {
    /// The circle in which rounds are looked for.
    pub fn of(prospect: &Prospect) -> Self {
        let people = prospect.allowed.people();
        let odd = people % 2 == 1;
        let (trio, may_be_left_out) = match &prospect.odd {
            Odd::Trio => (odd, None),
            Odd::LeaveOneOut(may) => (false, Some(may).filter(|_| odd)),
        };
        let chair = may_be_left_out.map(|_| people);
        let members = people + usize::from(chair.is_some());
        let mut allowed = PairTable::filled(members, false);
        for b in 0..people {
            for a in (0..b).filter(|&a| prospect.allowed.get(a, b)) {
                allowed.set(a, b, true);
            }
        }
        if let (Some(chair), Some(may)) = (chair, may_be_left_out) {
            let may = may.iter().take(people).enumerate().filter(|(_, may)| **may);
            may.for_each(|(person, _)| allowed.set(person, chair, true));
        }
        Self { partners: partners(&allowed), allowed, chair, trio }
    }

    /// The circle after these groups have met, with these people left out.
    pub fn after(&self, groups: &[Vec<usize>], left_out: &[usize]) -> Self {
        let mut allowed = self.allowed.clone();
        for group in groups {
            for (place, &a) in group.iter().enumerate() {
                group[..place].iter().for_each(|&b| allowed.set(a, b, false));
            }
        }
        if let Some(chair) = self.chair {
            left_out.iter().for_each(|&person| allowed.set(person, chair, false));
        }
        Self { partners: partners(&allowed), allowed, ..*self }
    }

    /// How many members there are, with the chair.
    pub fn members(&self) -> usize {
        self.partners.len()
    }

    /// A round in which everybody has a place, if there is any.
    pub fn a_round(&self) -> Result<Option<Vec<Vec<usize>>>, MatchingError> {
        let mut found = solve(&Problem {
            allowed: self.allowed.clone(),
            preferences: vec![Preference::LeftOut(vec![1; self.members()])],
            trio: self.trio,
            locked: Vec::new(),
            seed: 0,
        })?;
        found.groups.retain(|group| !self.chair.is_some_and(|chair| group.contains(&chair)));
        Ok(Some(found.groups).filter(|_| found.left_out.is_empty()))
    }
}

fn partners(allowed: &PairTable<bool>) -> Vec<Vec<usize>> {
    let people = allowed.people();
    (0..people).map(|a| (0..people).filter(|&b| allowed.get(a, b)).collect()).collect()
}
