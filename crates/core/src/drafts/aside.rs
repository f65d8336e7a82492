//! Several drafts side by side: sets of pairs that were put aside under a name, compared with the present one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::consequences::{Counted, other_counts};
use super::{WorkingSet, ends, members, stored};
use crate::check;
use crate::failure::{Failure, Result};
use crate::ids::{AsideId, PersonId};
use crate::preferences::{PreferenceKey, Value};
use crate::programme::{Done, Programme};
use crate::proposal::{Proposal, left_out};
use crate::rules::Breach;
use crate::situation::Situation;
use crate::store::aside::{self as store, StoredAside};
use crate::store::{broken, settings};

/// As many sets of one round can be put aside.
const MOST: usize = 20;

/// A name for the set being worked on.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PutAside {
    /// What to call it, at most 60 letters; "Set 1" and so on if left out.
    pub name: Option<String>,
}

/// One of the sets that were put aside.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichAside {
    /// Which.
    pub id: AsideId,
}

/// A set that was put aside, beside the present one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Aside {
    /// Stays the same for ever.
    pub id: AsideId,
    /// What it is called.
    pub name: String,
    /// When it was put aside.
    pub on: NaiveDate,
    /// Its pairs, and perhaps a trio.
    pub groups: Vec<Vec<PersonId>>,
    /// Those of them that the owner keeps.
    pub locked: Vec<Vec<PersonId>>,
    /// Participants in no group of it.
    pub left_out: Vec<PersonId>,
    /// What it counts now.
    pub values: Vec<Value>,
    /// Rules that it breaks now.
    pub breaches: Vec<Breach>,
    /// Its groups that are not in the present set.
    pub only_here: Vec<Vec<PersonId>>,
    /// Groups of the present set that are not in it.
    pub only_now: Vec<Vec<PersonId>>,
    /// What it counts otherwise than the present set, in words; nothing where it is as good.
    pub compared: Vec<String>,
}

impl Programme {
    /// The sets that were put aside in this round, compared with the one being worked on, else the published one.
    pub fn asides(&self) -> Result<Vec<Aside>> {
        let Some(round) = self.current_round()? else { return Ok(Vec::new()) };
        let situation = self.situation(None)?;
        let order = self.read(settings::preferences)?;
        let present = self.standing_set(&situation)?.map_or_else(Vec::new, |set| set.groups);
        let counted = check::count(&situation, &order, &present);
        let old = Counted { groups: &present, values: &counted };
        let in_order = |groups: &mut dyn Iterator<Item = &Vec<PersonId>>| -> Vec<Vec<PersonId>> {
            let mut groups: Vec<_> = groups.map(|group| situation.in_order(group)).collect();
            groups.sort_by_cached_key(|group| situation.names(group).to_lowercase());
            groups
        };
        let described = |set: StoredAside| {
            let (groups, locked) = (members(&set.groups, false), members(&set.groups, true));
            let values = check::count(&situation, &order, &groups);
            Aside {
                id: set.id,
                name: set.name,
                on: set.put_on,
                left_out: left_out(&situation, &groups),
                values: check::valued(&order, &values),
                breaches: check::breaches(&situation, &groups),
                only_here: in_order(&mut ends(&groups, &present)),
                only_now: in_order(&mut ends(&present, &groups)),
                compared: compared(&situation, &order, old, Counted { groups: &groups, values: &values }),
                groups: in_order(&mut groups.iter()),
                locked: in_order(&mut locked.iter()),
            }
        };
        Ok(self.read(|connection| store::all(connection, round.id))?.into_iter().map(described).collect())
    }

    /// Puts a copy of the set being worked on aside under a name.
    pub fn put_aside(&mut self, wish: PutAside) -> Result<Vec<Aside>> {
        let situation = self.situation(None)?;
        let set = self.working_set(&situation)?;
        let there = self.read(|connection| store::all(connection, situation.round))?;
        let name = wish.name.map_or_else(|| free_name(&there), |name| name.trim().to_owned());
        check_name(&name, &there)?;
        let aside = StoredAside {
            id: AsideId(0),
            name,
            seed: set.seed,
            put_on: self.today(),
            groups: stored(&set.groups, &set.locked),
        };
        self.transact(|connection| {
            store::insert(connection, situation.round, &aside).map_err(broken)?;
            Ok(Done { value: (), sentence: format!("“{}” was put aside", aside.name) })
        })?;
        self.asides()
    }

    /// Works on a set that was put aside; it stays among those that are.
    pub fn take_back_aside(&mut self, which: WhichAside) -> Result<Proposal> {
        let situation = self.situation(None)?;
        let aside = self.aside(&situation, which.id)?;
        let overrides = self.standing_set(&situation)?.map_or_else(Vec::new, |set| set.overrides);
        let set = WorkingSet {
            groups: members(&aside.groups, false),
            locked: members(&aside.groups, true),
            seed: aside.seed,
            overrides,
        };
        self.write_draft(&situation, &set, Some(format!("“{}” is worked on again", aside.name)))
    }

    /// Forgets a set that was put aside.
    pub fn drop_aside(&mut self, which: WhichAside) -> Result<Vec<Aside>> {
        let situation = self.situation(None)?;
        let aside = self.aside(&situation, which.id)?;
        self.transact(|connection| {
            store::drop(connection, aside.id).map_err(broken)?;
            Ok(Done { value: (), sentence: format!("“{}” was dropped", aside.name) })
        })?;
        self.asides()
    }

    fn aside(&self, situation: &Situation, id: AsideId) -> Result<StoredAside> {
        let sets = self.read(|connection| store::all(connection, situation.round))?;
        sets.into_iter().find(|set| set.id == id).ok_or_else(|| {
            Failure::field(
                "id",
                "This set is no longer there.",
                "Nothing was changed. Choose one of those that were put aside.",
            )
        })
    }
}

/// What one set counts otherwise than another, in words, who is left out first.
fn compared(
    situation: &Situation,
    order: &[PreferenceKey],
    present: Counted<'_>,
    aside: Counted<'_>,
) -> Vec<String> {
    let (here, now) = (left_out(situation, aside.groups), left_out(situation, present.groups));
    let mut sentences = Vec::new();
    if here != now {
        sentences.push(match here.as_slice() {
            [] => "Nobody is left out.".to_owned(),
            [only] => format!("{} is left out.", situation.short_name(*only)),
            several => format!("{} are left out.", situation.short_names(several)),
        });
    }
    sentences.extend(other_counts(order, present.values, aside.values));
    sentences
}

fn free_name(there: &[StoredAside]) -> String {
    let taken = |name: &String| there.iter().any(|set| set.name == *name);
    (1..=there.len() + 1).map(|number| format!("Set {number}")).find(|name| !taken(name)).unwrap_or_default()
}

fn check_name(name: &str, there: &[StoredAside]) -> Result<()> {
    let refuse = |message: String, hint: &str| Err(Failure::field("name", message, hint));
    if there.len() >= MOST {
        return refuse(
            format!("{MOST} sets are put aside already."),
            "Nothing was changed. Drop one that you no longer need.",
        );
    }
    if name.is_empty() || name.chars().count() > 60 {
        return refuse(
            "A set needs a name of up to 60 letters.".to_owned(),
            "Nothing was changed. Choose another name.",
        );
    }
    if there.iter().any(|set| set.name == name) {
        return refuse(
            format!("There is a set called “{name}” already."),
            "Nothing was changed. Choose another name.",
        );
    }
    Ok(())
}
