//! The roster as a table.

mod chart;
mod identity;
mod leads;
mod merge;

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::columns::Field;
use super::content::{Content, Effect, Known};
use super::sheet::Sheet;
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::person::Person;
use crate::store;
use chart::Who;
use merge::merge;

const FIELDS: &[Field] = &[
    Field {
        name: "name",
        required: true,
        synonyms: &[
            "full name",
            "employee",
            "employee name",
            "person",
            "colleague",
            "staff member",
            "participant",
            "names",
            "mitarbeiter",
            "mitarbeiterin",
            "vollständiger name",
            "nom",
            "nom complet",
            "collaborateur",
            "employé",
        ],
    },
    Field {
        name: "email",
        required: false,
        synonyms: &[
            "e mail",
            "mail",
            "email address",
            "e mail address",
            "work email",
            "e mail adresse",
            "courriel",
            "adresse e mail",
        ],
    },
    Field {
        name: "department",
        required: false,
        synonyms: &[
            "dept",
            "dept.",
            "team",
            "unit",
            "division",
            "abteilung",
            "bereich",
            "service",
            "département",
            "équipe",
        ],
    },
    Field {
        name: "site",
        required: false,
        synonyms: &["location", "office", "place", "city", "standort", "ort", "büro", "lieu", "bureau"],
    },
    Field {
        name: "manager",
        required: false,
        synonyms: &[
            "reports to",
            "line manager",
            "manager name",
            "boss",
            "supervisor",
            "vorgesetzte",
            "vorgesetzter",
            "vorgesetzte/r",
            "führungskraft",
            "responsable",
            "supérieur",
        ],
    },
    Field { name: "level", required: false, synonyms: &["grade", "band", "ebene", "stufe", "niveau"] },
    Field {
        name: "leader",
        required: false,
        synonyms: &[
            "ceo",
            "chief executive",
            "managing director",
            "leads the programme",
            "leitung",
            "dirigeant",
        ],
    },
    Field {
        name: "hr lead",
        required: false,
        synonyms: &["hrlead", "hr", "people lead", "personalleitung", "rh", "responsable rh"],
    },
    Field {
        name: "starts",
        required: false,
        synonyms: &[
            "start",
            "start date",
            "starting date",
            "hire date",
            "eintritt",
            "eintrittsdatum",
            "date d'entrée",
        ],
    },
    Field {
        name: "leaves",
        required: false,
        synonyms: &["leaving date", "end date", "last day", "austritt", "austrittsdatum", "date de sortie"],
    },
];

/// The roster in a table.
pub(super) struct Roster(Vec<Entry>);

/// One line of the table, together with what the roster says already.
struct Entry {
    /// The person as they will be, but for the manager; the id means nothing when `known` is absent.
    person: Person,
    /// Who this is on the roster.
    known: Option<PersonId>,
    /// The manager as it will be.
    manager: Option<Who>,
}

impl Content for Roster {
    const FIELDS: &'static [Field] = FIELDS;
    const NOUNS: (&'static str, &'static str) = ("person", "people");

    fn read(sheet: &Sheet, known: &Known) -> Result<Self, Vec<Problem>> {
        read(sheet, &known.people).map(Self)
    }

    fn effects(&self, known: &Known) -> Vec<Effect> {
        let effect = |entry: &Entry| match entry.known.and_then(|id| known.people.get(&id)) {
            None => Effect::Added,
            Some(before) => {
                let managed_alike = entry.manager == before.manager.map(Who::Known);
                let same = managed_alike
                    && entry.person == Person { manager: entry.person.manager, ..before.clone() };
                if same { Effect::Unchanged } else { Effect::Changed }
            }
        };
        self.0.iter().map(effect).collect()
    }

    /// First takes the lead from whoever has it, so that it can be handed over; then writes.
    fn write(&self, connection: &Connection, known: &Known, effects: &[Effect]) -> rusqlite::Result<()> {
        let plain =
            |person: &Person| Person { manager: None, leader: false, hr_lead: false, ..person.clone() };
        let mut ids = Vec::with_capacity(self.0.len());
        for (entry, effect) in self.0.iter().zip(effects) {
            ids.push(match entry.known {
                None => store::people::insert(connection, &plain(&entry.person))?,
                Some(id) => {
                    if let (Effect::Changed, Some(before)) = (effect, known.people.get(&id)) {
                        store::people::update(connection, &plain(before))?;
                    }
                    id
                }
            });
        }
        for ((entry, id), _) in self.0.iter().zip(&ids).zip(effects).filter(|(_, effect)| effect.is_news()) {
            let manager = entry.manager.and_then(|manager| match manager {
                Who::Known(id) => Some(id),
                Who::New(place) => ids.get(place).copied(),
            });
            store::people::update(connection, &Person { id: *id, manager, ..entry.person.clone() })?;
        }
        Ok(())
    }
}

/// Reads the roster in a table against the roster as it is, or tells everything the matter.
fn read(sheet: &Sheet, roster: &BTreeMap<PersonId, Person>) -> Result<Vec<Entry>, Vec<Problem>> {
    let mut problems = Vec::new();
    let named: Vec<identity::Named<'_>> = sheet.lines().map(identity::Named::of).collect();
    let known = identity::recognise(&named, roster, &mut problems);
    let mut entries: Vec<Entry> = named
        .iter()
        .zip(known)
        .map(|(named, known)| {
            let person = known.and_then(|id| roster.get(&id)).cloned().unwrap_or_else(Person::blank);
            let manager = person.manager.map(Who::Known);
            Entry { person: merge(person, named, sheet, &mut problems), known, manager }
        })
        .collect();
    chart::place(&mut entries, sheet, roster, &mut problems);
    leads::check(&entries, sheet, roster, &mut problems);
    if problems.is_empty() { Ok(entries) } else { Err(problems) }
}
