//! Two people change places.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::consequences::{Counted, consequences, parted};
use super::{WorkingSet, ends, sorted};
use crate::check;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::preferences::Value;
use crate::programme::Programme;
use crate::proposal::{Proposal, same_people};
use crate::rules::Breach;
use crate::situation::Situation;
use crate::store::settings;
use crate::why::agreed_pairs;

/// Two people.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Two {
    /// One of them.
    pub a: PersonId,
    /// The other.
    pub b: PersonId,
}

/// What changing two people's places would mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Consequences {
    /// The groups that would be new.
    pub groups: Vec<Vec<PersonId>>,
    /// What it means, in words.
    pub sentences: Vec<String>,
    /// What the whole set would count.
    pub values: Vec<Value>,
    /// Rules that the new groups would break.
    pub breaches: Vec<Breach>,
}

impl Programme {
    /// What it would mean if two people changed places.
    pub fn try_swap(&self, two: Two) -> Result<Consequences> {
        let situation = self.situation(None)?;
        let order = self.read(settings::preferences)?;
        let WorkingSet { groups: before, locked, .. } = self.working_set(&situation)?;
        let after = swapped(&situation, &before, two)?;
        let groups: Vec<Vec<PersonId>> = ends(&after, &before).cloned().collect();
        let (was, is) = (check::count(&situation, &order, &before), check::count(&situation, &order, &after));
        let (old, new) = (Counted { groups: &before, values: &was }, Counted { groups: &after, values: &is });
        let mut sentences = consequences(&situation, &order, old, new, &groups);
        sentences.extend(parted(&situation, &locked, &after));
        sentences.extend(agreed_pairs(&situation, &after));
        Ok(Consequences {
            sentences,
            values: check::valued(&order, &is),
            breaches: check::breaches(&situation, &groups),
            groups: groups.iter().map(|group| situation.in_order(group)).collect(),
        })
    }

    /// Lets two people change places in the set being worked on.
    pub fn swap(&mut self, two: Two) -> Result<Proposal> {
        let situation = self.situation(None)?;
        let mut set = self.working_set(&situation)?;
        let before = std::mem::take(&mut set.groups);
        set.groups = swapped(&situation, &before, two)?;
        set.locked.retain(|group| set.groups.iter().any(|other| same_people(other, group)));
        let several = ends(&before, &set.groups).count() > 1;
        let places = several.then(|| format!("{} changed places", situation.short_names(&[two.a, two.b])));
        self.write_draft(&situation, &set, places)
    }
}

fn swapped(situation: &Situation, groups: &[Vec<PersonId>], two: Two) -> Result<Vec<Vec<PersonId>>> {
    let place = |person: PersonId| groups.iter().position(|group| group.contains(&person));
    let refuse = |message: String| {
        Err(Failure::refused(message, "Nothing was changed. Choose two people from different pairs."))
    };
    if let Some(absence) = [two.a, two.b].into_iter().find_map(|person| situation.absence(person)) {
        return refuse(absence);
    }
    match (place(two.a), place(two.b)) {
        (None, None) => {
            return refuse(format!("Neither of {} is in a pair.", situation.names(&[two.a, two.b])));
        }
        (a, b) if a == b => {
            return refuse(format!("{} are already together.", situation.names(&[two.a, two.b])));
        }
        _ => {}
    }
    let exchanged = |person: &PersonId| match *person {
        person if person == two.a => two.b,
        person if person == two.b => two.a,
        person => person,
    };
    Ok(groups.iter().map(|group| sorted(&group.iter().map(exchanged).collect::<Vec<_>>())).collect())
}
