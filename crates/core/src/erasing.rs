//! Erasing a person: the one change that cannot be undone.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::failure::Result;
use crate::ids::PersonId;
use crate::person::Person;
use crate::programme::{Done, Programme};
use crate::store::{broken, matches, people, traces};
use crate::why::OnePerson;
use crate::words;

/// What somebody is called who was erased, before their number.
const STAND_IN: &str = "Former participant";
const ERASED: &str = "Somebody was erased, and the list of changes began anew";

impl Programme {
    /// What erasing a person would mean, one sentence each.
    pub fn before_erasing(&self, OnePerson { person }: OnePerson) -> Result<Vec<String>> {
        let known = self.known(person)?;
        let (everybody, stays) =
            self.read(|connection| Ok((people::all(connection)?, traces::in_history(connection, person)?)))?;
        let everybody: Vec<Person> = everybody.into_values().collect();
        let name = &known.name;
        let mut sentences = vec![format!(
            "Everything that {name} said, and everything that was noted about {name}, goes out of this file."
        )];
        if stays {
            let stand_in = next_stand_in(&everybody);
            sentences
                .push(format!("Where others need to know whom they were with, it will say “{stand_in}”."));
        }
        let partners = self.partners_now(person)?;
        if !partners.is_empty() {
            let need = if partners.len() == 1 { "needs" } else { "need" };
            let partners = words::list(&partners, "and");
            sentences
                .push(format!("{partners} {need} somebody new until the pairs are mended under Matches."));
        }
        match everybody.iter().filter(|other| other.manager == Some(person)).count() {
            0 => {}
            n => sentences.push(words::sentence_case(&format!(
                "{} here without a manager until you name one.",
                words::count(n, "person is", "people are")
            ))),
        }
        if known.leader || known.hr_lead {
            let role = if known.leader { "leads the programme" } else { "is marked as HR lead" };
            sentences.push(format!("Nobody {role} until you say who does."));
        }
        sentences.extend(
            [
                "What was done before this can no longer be undone: the list of changes begins anew.",
                "The copies in the folder beside the programme, and in the second folder, are written anew without them. Copies that you put elsewhere, and papers that were printed or saved, still name them: those only you can remove.",
                "Notes that you typed lose the full name. Look through them for a first name alone.",
            ]
            .map(str::to_owned),
        );
        Ok(sentences)
    }

    /// Erases a person: a stand-in where history needs a partner, and otherwise no trace in the file.
    pub fn erase_person(&mut self, OnePerson { person }: OnePerson) -> Result<()> {
        let known = self.known(person)?;
        let everybody: Vec<Person> = self.read(people::all)?.into_values().collect();
        let stand_in = stand_in(person, &everybody, self.today());
        let mut names = self.read(|connection| traces::names_of(connection, person))?;
        names.extend([Some(known.name.clone()), known.email.clone()].into_iter().flatten());
        self.copy_if_changed();
        self.transact_for_good(|connection| {
            traces::erase(connection, &known, &stand_in)
                .and_then(|_| traces::forget_typed(connection, &in_order(&names)))
                .map_err(broken)?;
            Ok(Done { value: (), sentence: ERASED.to_owned() })
        })?;
        let today = self.today();
        self.rebuild_copies(ERASED, |connection| erase_from(connection, person, &names, today))
    }

    /// The names of those with whom somebody was published in the current round.
    fn partners_now(&self, person: PersonId) -> Result<Vec<String>> {
        let Some(round) = self.current_round()? else { return Ok(Vec::new()) };
        let published = self.read(|connection| matches::published(connection, round.id))?;
        let partners = published.and_then(|set| set.partners().remove(&person)).unwrap_or_default();
        self.names_of(&partners)
    }
}

/// Erases somebody from a copy, in which they may have had another name, or not have been yet.
fn erase_from(
    connection: &Connection,
    person: PersonId,
    names: &BTreeSet<String>,
    today: NaiveDate,
) -> rusqlite::Result<()> {
    let everybody = people::all(connection)?;
    let is_they = |there: &&Person| {
        [Some(&there.name), there.email.as_ref()].into_iter().flatten().any(|name| names.contains(name))
    };
    if let Some(there) = everybody.get(&person).filter(is_they) {
        let all: Vec<Person> = everybody.values().cloned().collect();
        traces::erase(connection, there, &stand_in(person, &all, today))?;
    }
    traces::forget_typed(connection, &in_order(names))
}

fn in_order(names: &BTreeSet<String>) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// Who stands in the place of a person from today on.
fn stand_in(person: PersonId, everybody: &[Person], today: NaiveDate) -> Person {
    Person { id: person, name: next_stand_in(everybody), leaves: Some(today), ..Person::blank() }
}

/// The name of the next stand-in.
fn next_stand_in(everybody: &[Person]) -> String {
    let number = |person: &Person| person.name.strip_prefix(STAND_IN)?.trim().parse::<u32>().ok();
    let last = everybody.iter().filter_map(number).max().unwrap_or(0);
    format!("{STAND_IN} {}", last + 1)
}
