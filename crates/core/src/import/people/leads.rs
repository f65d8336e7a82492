//! One leader and one HR lead, in the table and on the roster together.

use std::collections::{BTreeMap, BTreeSet};

use super::super::sheet::{Line, Sheet};
use super::Entry;
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::person::Person;

/// Whether a person has the mark.
type Mark = fn(&Person) -> bool;

/// Tells of every line that would make a second leader or HR lead.
pub(super) fn check(
    entries: &[Entry],
    sheet: &Sheet,
    roster: &BTreeMap<PersonId, Person>,
    problems: &mut Vec<Problem>,
) {
    let leader: Mark = |person| person.leader;
    let hr_lead: Mark = |person| person.hr_lead;
    let marks = [("leader", leader), ("hr lead", hr_lead)];
    let lines: Vec<Line<'_>> = sheet.lines().collect();
    let listed: BTreeSet<PersonId> = entries.iter().filter_map(|entry| entry.known).collect();
    for (field, marked) in marks.into_iter().filter(|(field, _)| sheet.has(field)) {
        let (article, title) = if field == "leader" { ("a", "leader") } else { ("an", "HR lead") };
        let on_roster = roster.values().find(|person| marked(person) && !listed.contains(&person.id));
        let mut chosen = entries.iter().zip(&lines).filter(|(entry, _)| marked(&entry.person));
        let message = if let Some(person) = on_roster {
            format!(
                "{0} is the {title} on the roster already, and there is only one. Take the yes out here, or add a line for {0} without it.",
                person.name
            )
        } else if let Some((_, line)) = chosen.next() {
            format!(
                "Line {} names {article} {title} already, and there is only one. Leave yes on one line.",
                line.number()
            )
        } else {
            continue;
        };
        problems.extend(chosen.map(|(_, line)| line.problem(field, message.clone(), None)));
    }
}
