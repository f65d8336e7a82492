//! Who manages whom once the table is in.

use std::collections::{BTreeMap, BTreeSet};

use super::super::directory::Directory;
use super::super::sheet::{Line, Sheet};
use super::Entry;
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::person::Person;

/// The most people of a circle who are named.
const NAMED: usize = 8;

/// Somebody on the roster or, if new, in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    /// On the roster.
    Known(PersonId),
    /// New: the place of the entry.
    New(usize),
}

/// Gives every entry its manager and tells of unknown ones, of people who manage themselves, and of circles.
pub(super) fn place(
    entries: &mut [Entry],
    sheet: &Sheet,
    roster: &BTreeMap<PersonId, Person>,
    problems: &mut Vec<Problem>,
) {
    if !sheet.has("manager") {
        return;
    }
    let lines: Vec<Line<'_>> = sheet.lines().collect();
    let directory = directory(entries, roster);
    let managers: Vec<Option<Who>> = lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let text = line.text("manager");
            if text.is_empty() {
                return None;
            }
            match directory.find(&text) {
                Ok(manager) if manager == who(entries, index) => {
                    let message = "Nobody is their own manager. Write who is, or leave this empty for the person at the top.";
                    problems.push(line.problem("manager", message, None));
                    None
                }
                Ok(manager) => Some(manager),
                Err((message, suggestion)) => {
                    problems.push(line.problem("manager", message, suggestion));
                    None
                }
            }
        })
        .collect();
    for (entry, manager) in entries.iter_mut().zip(managers) {
        entry.manager = manager;
    }
    circles(entries, &lines, roster, problems);
}

fn who(entries: &[Entry], index: usize) -> Who {
    entries[index].known.map_or(Who::New(index), Who::Known)
}

fn directory(entries: &[Entry], roster: &BTreeMap<PersonId, Person>) -> Directory<Who> {
    let mut directory = Directory::new("in this table or on the roster");
    let mut taken = BTreeSet::new();
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| !entry.person.name.is_empty()) {
        taken.extend(entry.known);
        directory.add(&entry.person.name, entry.person.email.as_deref(), who(entries, index));
    }
    for person in roster.values().filter(|person| !taken.contains(&person.id)) {
        directory.add(&person.name, person.email.as_deref(), Who::Known(person.id));
    }
    directory
}

/// Follows every line upwards; who is met twice on one way up is in a circle.
fn circles(
    entries: &[Entry],
    lines: &[Line<'_>],
    roster: &BTreeMap<PersonId, Person>,
    problems: &mut Vec<Problem>,
) {
    let mut above: BTreeMap<Who, (Option<Who>, &str)> = roster
        .values()
        .map(|person| (Who::Known(person.id), (person.manager.map(Who::Known), person.name.as_str())))
        .collect();
    let mut places = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        above.insert(who(entries, index), (entry.manager, &entry.person.name));
        places.insert(who(entries, index), index);
    }
    let mut done = BTreeSet::new();
    for index in 0..entries.len() {
        let mut way = Vec::new();
        let mut next = Some(who(entries, index));
        while let Some(person) = next.filter(|person| done.insert(*person)) {
            way.push(person);
            next = above.get(&person).and_then(|(manager, _)| *manager);
        }
        let Some(start) = next.and_then(|person| way.iter().position(|passed| *passed == person)) else {
            continue;
        };
        let circle = &way[start..];
        let Some(first) = circle.iter().filter_map(|person| places.get(person)).min() else { continue };
        let from = circle.iter().position(|person| places.get(person) == Some(first)).unwrap_or(0);
        let names: Vec<&str> = circle[from..]
            .iter()
            .chain(&circle[..from])
            .filter_map(|person| above.get(person).map(|(_, name)| *name))
            .collect();
        problems.push(lines[*first].problem("manager", in_a_circle(&names), None));
    }
}

fn in_a_circle(names: &[&str]) -> String {
    let more = names.len().saturating_sub(NAMED);
    let mut chain: Vec<String> = names.iter().take(NAMED).map(|name| (*name).to_owned()).collect();
    if more > 0 {
        chain.push(format!("{more} more"));
    }
    chain.extend(names.first().map(|name| (*name).to_owned()));
    format!(
        "These people manage one another in a circle, each reporting to the next: {}. Correct the manager of one of them.",
        chain.join(" → ")
    )
}
