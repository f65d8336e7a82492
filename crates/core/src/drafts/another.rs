//! Another set of pairs that is as good as the best.

use super::WorkingSet;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::programme::Programme;
use crate::proposal::{Described, Proposal, best, describe, same_people};
use crate::store::settings;
use crate::team::{Team, couples};

impl Programme {
    /// A set of pairs other than the present one, as good as any that has the pairs that are kept; none where
    /// there is no other.
    ///
    /// Any other set lacks at least one couple of the present one, so each is taken apart in turn.
    pub fn propose_another(&self) -> Result<Option<Proposal>> {
        let situation = self.situation(None)?;
        let order = self.read(settings::preferences)?;
        let WorkingSet { groups: present, seed, .. } = self.working_set(&situation)?;
        let locked = self.kept_pairs(&situation)?;
        let seed = seed.checked_add(1).unwrap_or(0);
        let described = |groups: &[Vec<PersonId>]| {
            let set = Described { groups, locked: &locked, seed, overrides: &[] };
            Some(describe(&situation, &order, &set))
        };
        let is_new = |group: &&Vec<PersonId>| !present.iter().any(|other| same_people(other, group));
        let found = best(&Team::of(&situation, order.clone()), &locked, seed)?;
        if found.groups.iter().any(|group| is_new(&group)) {
            return Ok(described(&found.groups));
        }
        let is_free = |group: &&Vec<PersonId>| !locked.iter().any(|kept| same_people(kept, group));
        let free: Vec<_> = present.iter().filter(is_free).flat_map(|group| couples(group)).collect();
        let first = usize::try_from(seed).unwrap_or(0) % free.len().max(1);
        for (a, b) in free.iter().cycle().skip(first).take(free.len()) {
            let mut team = Team::of(&situation, order.clone());
            team.allow(*a, *b, false);
            let other = team.best(&locked, &[], seed)?;
            if other.values == found.values {
                return Ok(described(&other.groups));
            }
        }
        Ok(None)
    }
}
