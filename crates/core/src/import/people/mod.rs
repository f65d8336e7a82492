//! The roster as a table.

mod chart;
mod identity;
mod leads;

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::cells::{day, level, name_problem, too_long, yes_or_no};
use super::columns::Field;
use super::content::{Content, Effect, Known};
use super::sheet::{Line, Sheet};
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::person::Person;
use crate::store;
use chart::Who;

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
        let plain = |person: &Person| Person {
            email: None,
            manager: None,
            leader: false,
            hr_lead: false,
            ..person.clone()
        };
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
            let person = known.and_then(|id| roster.get(&id)).cloned().unwrap_or_else(nobody);
            let manager = person.manager.map(Who::Known);
            Entry { person: merge(person, named, sheet, &mut problems), known, manager }
        })
        .collect();
    chart::place(&mut entries, sheet, roster, &mut problems);
    leads::check(&entries, sheet, roster, &mut problems);
    if problems.is_empty() { Ok(entries) } else { Err(problems) }
}

fn nobody() -> Person {
    Person {
        id: PersonId(0),
        name: String::new(),
        email: None,
        department: None,
        site: None,
        manager: None,
        level: None,
        leader: false,
        hr_lead: false,
        starts: None,
        leaves: None,
    }
}

/// The person with what the line says: an empty cell clears, a missing column leaves as it is.
fn merge(
    mut person: Person,
    named: &identity::Named<'_>,
    sheet: &Sheet,
    problems: &mut Vec<Problem>,
) -> Person {
    let line = named.line;
    let filled = |field| Some(line.text(field)).filter(|text| !text.is_empty());
    person.name.clone_from(&named.name);
    problems.extend(name_problem(&named.name).map(|message| line.problem("name", message, None)));
    if sheet.has("email") {
        person.email.clone_from(&named.email);
        problems.extend(
            named
                .email
                .as_deref()
                .and_then(email_problem)
                .map(|message| line.problem("email", message, None)),
        );
    }
    for (field, value) in [("department", &mut person.department), ("site", &mut person.site)] {
        if sheet.has(field) {
            *value = filled(field);
            let message = value.as_deref().and_then(|text| too_long(text, field));
            problems.extend(message.map(|message| line.problem(field, message, None)));
        }
    }
    if sheet.has("level") {
        person.level = filled("level").and_then(|text| {
            level(&text).or_else(|| {
                let message =
                    format!("“{text}” is not a level. Write a whole number from 1, the top, to 99.");
                problems.push(line.problem("level", message, None));
                None
            })
        });
    }
    for (field, value) in [("leader", &mut person.leader), ("hr lead", &mut person.hr_lead)] {
        if sheet.has(field) {
            let text = line.text(field);
            *value = yes_or_no(&text).unwrap_or_else(|| {
                let message = format!(
                    "“{text}” is neither yes nor no. Write yes for the {field} and leave all others empty."
                );
                problems.push(line.problem(field, message, None));
                false
            });
        }
    }
    merge_days(&mut person, line, sheet, problems);
    person
}

fn merge_days(person: &mut Person, line: Line<'_>, sheet: &Sheet, problems: &mut Vec<Problem>) {
    let before = problems.len();
    for (field, value) in [("starts", &mut person.starts), ("leaves", &mut person.leaves)] {
        if sheet.has(field) {
            let text = line.text(field);
            *value = if text.is_empty() {
                None
            } else {
                day(&text).map_err(|message| problems.push(line.problem(field, message, None))).ok()
            };
        }
    }
    if let (Some(starts), Some(leaves)) = (person.starts, person.leaves)
        && leaves < starts
        && problems.len() == before
    {
        let field = if sheet.has("leaves") { "leaves" } else { "starts" };
        let message = format!(
            "{} would leave on {leaves}, before starting on {starts}. Correct one of the dates.",
            person.name
        );
        problems.push(line.problem(field, message, None));
    }
}

fn email_problem(email: &str) -> Option<String> {
    let parts: Vec<&str> = email.split('@').collect();
    if !matches!(parts.as_slice(), [name, domain] if !name.is_empty() && !domain.is_empty())
        || email.contains(' ')
    {
        return Some(format!("“{email}” is not an e-mail address. Correct it or leave it empty."));
    }
    too_long(email, "e-mail address")
}
