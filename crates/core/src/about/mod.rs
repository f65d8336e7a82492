//! Everything that is held about one person, to be shown and given to them.

pub(crate) mod wording;

use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use self::wording::Wording;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::person::Person;
use crate::programme::Programme;
use crate::store::{journal, log, traces};
use crate::why::OnePerson;
use crate::words;

/// Everything that is held about one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AllAbout {
    /// Their name.
    pub name: String,
    /// What is held, by where it comes from; none without rows.
    pub sections: Vec<Section>,
}

/// Some of what is held about one person, as a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// What it is.
    pub title: String,
    /// Whether colleagues said it in confidence, or it was noted for the two who run the programme only.
    pub in_confidence: bool,
    /// The names of the columns.
    pub headings: Vec<String>,
    /// The cells, as many in each row as there are headings.
    pub rows: Vec<Vec<String>>,
}

impl Programme {
    /// Everything in the file about one person, from every table and from the list of changes.
    pub fn all_about_person(&self, OnePerson { person }: OnePerson) -> Result<AllAbout> {
        let known = self.known(person)?;
        let mut sections = self.read(|connection| sections(connection, &known))?;
        let partners = self.partners_by_round(person)?;
        if !partners.rows.is_empty() {
            sections.insert(1, partners);
        }
        Ok(AllAbout { name: known.name, sections })
    }

    fn partners_by_round(&self, person: PersonId) -> Result<Section> {
        let mut rows = Vec::new();
        for round in self.person_history(OnePerson { person })?.rounds {
            for partner in self.names_of(&round.partners)? {
                rows.push(vec![round.number.to_string(), partner]);
            }
        }
        Ok(section("Coaching partners", ["Round", "Partner"], rows))
    }
}

fn section(title: &str, headings: [&str; 2], rows: Vec<Vec<String>>) -> Section {
    Section {
        title: title.to_owned(),
        in_confidence: false,
        headings: headings.map(str::to_owned).to_vec(),
        rows,
    }
}

/// What the tables and the change log hold about a person.
fn sections(connection: &Connection, person: &Person) -> rusqlite::Result<Vec<Section>> {
    let wording = Wording::of(connection)?;
    let mut sections = vec![wording.roster(person)?];
    for pointer in traces::pointers_to(connection, "person")? {
        let Some(section) = wording.section(&pointer, person.id.0)? else { continue };
        add(&mut sections, section);
        // What hangs on a row about the person, such as the meetings of a pair; but a colleague stands alone.
        let below = match pointer.table.as_str() {
            "person" => Vec::new(),
            table => traces::pointers_to(connection, table)?,
        };
        for id in traces::ids(connection, &pointer, person.id.0)? {
            for pointer in &below {
                if let Some(section) = wording.section(pointer, id)? {
                    add(&mut sections, section);
                }
            }
        }
    }
    let names: Vec<&str> =
        [Some(person.name.as_str()), person.email.as_deref()].into_iter().flatten().collect();
    let typed = traces::typed(connection, &names)?.into_iter();
    sections.push(section(
        "Named in what was typed",
        ["Where", "What"],
        typed.map(|typed| vec![wording::typed_in(&typed.table), typed.text]).collect(),
    ));
    sections.push(section("In the list of changes", ["When", "What"], changes(connection, person, &names)?));
    sections.retain(|section| !section.rows.is_empty());
    Ok(sections)
}

fn add(sections: &mut Vec<Section>, section: Section) {
    match sections.iter_mut().find(|other| other.title == section.title) {
        Some(other) => other.rows.extend(section.rows),
        None => sections.push(section),
    }
}

/// The changes that touched a row about a person, or name them, oldest first.
fn changes(connection: &Connection, person: &Person, names: &[&str]) -> rusqlite::Result<Vec<Vec<String>>> {
    let pointers = traces::pointers_to(connection, "person")?;
    let mut found = Vec::new();
    for entry in log::entries(connection)? {
        let touches = || -> rusqlite::Result<bool> {
            let rows = log::rows(connection, entry.id)?;
            Ok(rows.iter().any(|row: &journal::RowChange| {
                row.has("person", "id", person.id.0)
                    || pointers.iter().any(|pointer| row.has(&pointer.table, &pointer.column, person.id.0))
            }))
        };
        if names.iter().any(|name| entry.sentence.contains(name)) || touches()? {
            let at = format!("{}, {}", words::date(entry.at.date()), entry.at.format("%H:%M"));
            found.push(vec![at, entry.sentence]);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
