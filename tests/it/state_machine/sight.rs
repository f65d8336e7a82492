//! What can be seen of a programme at one moment.

use std::collections::BTreeSet;

use commands::{COMMANDS, bindings};
use serde_json::{Value, json};

use crate::team::Team;

/// What every look shows that takes nothing; what it says of the last change is another matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight(Vec<(&'static str, Value)>);

/// Two people, the lower number first.
pub type Couple = (i64, i64);

impl Sight {
    pub fn of(team: &mut Team) -> Self {
        let looks = COMMANDS.iter().filter(|command| {
            !command.changes
                && !command.files
                && command.name != "history_of_changes"
                && (command.takes)(&bindings::config()) == "null"
        });
        Self(looks.map(|look| (look.name, shown_by(team, look.name))).collect())
    }

    pub fn shows(&self, look: &str) -> &Value {
        &self.0.iter().find(|(name, _)| *name == look).expect("a look").1
    }

    /// The members of every group of a set of pairs, if there is one.
    pub fn groups(&self, set: &str) -> Vec<Vec<i64>> {
        let ids = |group: &Value| list(&group["members"]).iter().filter_map(Value::as_i64).collect();
        list(&self.shows(set)["groups"]).iter().map(ids).collect()
    }

    /// What each look shows here, and what it shows in another sight.
    pub fn beside<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (&'a Value, &'a Value)> {
        self.0.iter().zip(&other.0).map(|((_, this), (_, other))| (this, other))
    }
}

fn shown_by(team: &mut Team, look: &str) -> Value {
    let mut shown = team.try_to(look, Value::Null).unwrap_or_else(|failure| json!(failure.to_string()));
    if let Value::Object(fields) = &mut shown {
        fields.retain(|name, _| !["undo", "redo", "lastChange"].contains(&name.as_str()));
    }
    shown
}

/// Every two who are together in a group.
pub fn couples(groups: &[Vec<i64>]) -> BTreeSet<Couple> {
    let every_two =
        |group: &Vec<i64>| group.iter().flat_map(|a| group.iter().map(move |b| (*a, *b))).collect::<Vec<_>>();
    groups.iter().flat_map(every_two).filter(|(a, b)| a < b).collect()
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
