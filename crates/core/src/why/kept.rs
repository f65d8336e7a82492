use std::collections::BTreeMap;
use std::sync::Arc;

use matching::Solved;

use crate::check;
use crate::drafts::{Two, WorkingSet};
use crate::failure::Result;
use crate::ids::PersonId;
use crate::preferences::PreferenceKey;
use crate::situation::Situation;
use crate::team::{Team, counted};

/// The best pairs as they are at present, kept until something changes, so that each question what if
/// is answered from them.
pub(crate) struct Kept {
    pub situation: Arc<Situation>,
    pub order: Vec<PreferenceKey>,
    /// The pairs that others would have to leave.
    pub present: WorkingSet,
    /// What each preference counts in them.
    pub values: Vec<i64>,
    pub people: Vec<PersonId>,
    /// Whether pairs whose people said yes are spared.
    spares: bool,
    /// The groups that stay whoever is asked about.
    locked: Vec<Vec<PersonId>>,
    solved: Solved,
}

/// The groups that would be best instead, with what each preference counts.
pub(crate) struct Instead {
    pub groups: Vec<Vec<PersonId>>,
    pub values: Vec<i64>,
}

impl Kept {
    /// Matches the participants, with the present pairs kept where nothing is lost by it, and those whose
    /// people said yes where nobody is left out by it.
    pub fn of(situation: Arc<Situation>, order: Vec<PreferenceKey>, present: WorkingSet) -> Result<Self> {
        let team = Team::sparing_agreed(&situation, order.clone());
        let here = |group: &&Vec<PersonId>| group.iter().all(|person| situation.absence(*person).is_none());
        let locked: Vec<Vec<PersonId>> = present.locked.iter().filter(here).cloned().collect();
        let solved = team.solved(&locked, &present.groups, situation.seed)?;
        let (people, spares) = (team.people, !team.spared.is_empty());
        let values = check::count(&situation, &order, &present.groups);
        Ok(Self { order, present, values, people, spares, locked, solved, situation })
    }

    /// The best groups in which two people are a pair who may be one.
    pub fn with_pair(&self, two: Two) -> Result<Instead> {
        let (Some(a), Some(b)) = (self.place(two.a), self.place(two.b)) else {
            return self.anew(two);
        };
        match self.solved.with_pair(a, b) {
            Some(solution) => Ok(self.found(&solution)),
            None => self.anew(two),
        }
    }

    /// The same for one person and each of some others.
    pub fn with_each(&self, person: PersonId, others: &[PersonId]) -> Result<BTreeMap<PersonId, Instead>> {
        let mut found = BTreeMap::new();
        if let Some(place) = self.place(person) {
            for (other, solution) in self.solved.partners_of(place) {
                found.extend(self.people.get(other).map(|id| (*id, self.found(&solution))));
            }
        }
        found.retain(|other, _| others.contains(other));
        for other in others {
            if !found.contains_key(other) {
                found.insert(*other, self.anew(Two { a: person, b: *other })?);
            }
        }
        Ok(found)
    }

    /// Where one of the two is in a group that was to stay, that group is let go.
    fn anew(&self, two: Two) -> Result<Instead> {
        let mut locked = self.locked.clone();
        locked.retain(|group| !group.contains(&two.a) && !group.contains(&two.b));
        locked.push(vec![two.a, two.b]);
        let team = Team::sparing_agreed(&self.situation, self.order.clone());
        let found = team.best(&locked, &self.present.groups, self.situation.seed)?;
        Ok(Instead { groups: found.groups, values: found.values })
    }

    fn place(&self, person: PersonId) -> Option<usize> {
        self.people.iter().position(|id| *id == person)
    }

    fn found(&self, solution: &matching::Solution) -> Instead {
        let ids =
            |group: &Vec<usize>| group.iter().filter_map(|place| self.people.get(*place).copied()).collect();
        Instead {
            groups: solution.groups.iter().map(ids).collect(),
            values: counted(&self.order, self.spares, &solution.values),
        }
    }
}
