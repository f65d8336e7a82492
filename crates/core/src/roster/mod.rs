//! The roster by hand: people, their dealings, keep-apart marks, the rules.

mod check;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use self::check::check;
use crate::dealings::{Dealings, PairDealings, Statements, between};
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::import;
use crate::person::Person;
use crate::programme::{Done, Programme};
use crate::rules::{Rules, RulesChange, ordered};
use crate::store::{broken, dealings, people, settings};
use crate::team::couples;
use crate::why::OnePerson;

/// Any part of what is known about a person; what is left out stays, `null` clears.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PersonChange {
    /// As it is shown and printed, at most 120 characters.
    pub name: Option<String>,
    /// Tells two people of one name apart.
    #[serde(deserialize_with = "given")]
    pub email: Option<Option<String>>,
    /// The department.
    #[serde(deserialize_with = "given")]
    pub department: Option<Option<String>>,
    /// Where the person works.
    #[serde(deserialize_with = "given")]
    pub site: Option<Option<String>>,
    /// The direct manager.
    #[serde(deserialize_with = "given")]
    pub manager: Option<Option<PersonId>>,
    /// 1 is the top of the organisation.
    #[serde(deserialize_with = "given")]
    pub level: Option<Option<i64>>,
    /// Leads the programme, in place of whoever did before.
    pub leader: Option<bool>,
    /// Helps the leader, in place of whoever did before.
    pub hr_lead: Option<bool>,
    /// First day.
    #[serde(deserialize_with = "given")]
    pub starts: Option<Option<NaiveDate>>,
    /// Last day.
    #[serde(deserialize_with = "given")]
    pub leaves: Option<Option<NaiveDate>>,
}

/// A change to one person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(try_from = "Map<String, Value>")]
pub struct SetPerson {
    /// Who.
    pub person: PersonId,
    /// What is new.
    #[ts(flatten)]
    pub change: PersonChange,
}

// A flattened field would let slips in the names of others pass unnoticed.
impl TryFrom<Map<String, Value>> for SetPerson {
    type Error = serde_json::Error;

    fn try_from(mut fields: Map<String, Value>) -> std::result::Result<Self, Self::Error> {
        let person = serde_json::from_value(fields.remove("person").unwrap_or_default())?;
        Ok(Self { person, change: serde_json::from_value(Value::Object(fields))? })
    }
}

/// What one person says about another.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetDealings {
    /// Who says so.
    pub person: PersonId,
    /// About whom.
    pub other: PersonId,
    /// How often they deal with each other; `null` takes it back, from either of them.
    pub dealings: Option<Dealings>,
}

/// A keep-apart mark.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetApart {
    /// One of the two.
    pub person: PersonId,
    /// The other.
    pub other: PersonId,
    /// Whether the mark is set.
    pub apart: bool,
}

/// Two people marked keep apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Apart {
    /// The person with the smaller id.
    pub a: PersonId,
    /// The person with the larger id.
    pub b: PersonId,
}

impl Programme {
    /// Everybody on the roster, by id.
    pub fn people(&self) -> Result<Vec<Person>> {
        Ok(self.read(people::all)?.into_values().collect())
    }

    /// Adds a person to the roster.
    pub fn add_person(&mut self, change: PersonChange) -> Result<Person> {
        self.write_person(Person::blank(), change)
    }

    /// Changes what is known about a person.
    pub fn set_person(&mut self, set: SetPerson) -> Result<Person> {
        let person = self.known(set.person)?;
        self.write_person(person, set.change)
    }

    /// How often every two people deal with each other.
    pub fn dealings(&self) -> Result<Vec<PairDealings>> {
        let (everybody, statements) =
            self.read(|connection| Ok((people::all(connection)?, dealings::all(connection)?)))?;
        let everybody: Vec<&Person> = everybody.values().collect();
        Ok(couples(&everybody).into_iter().map(|(a, b)| between(a, b, &statements)).collect())
    }

    /// What people said about their dealings, each in their own words only.
    pub fn statements(&self) -> Result<Statements> {
        self.read(dealings::all)
    }

    /// How often one person deals with everybody else.
    pub fn dealings_of(&self, OnePerson { person }: OnePerson) -> Result<Vec<PairDealings>> {
        self.known(person)?;
        let (everybody, statements) =
            self.read(|connection| Ok((people::all(connection)?, dealings::all(connection)?)))?;
        let others = everybody.values().filter(|other| other.id != person);
        let one = everybody.get(&person);
        Ok(others.filter_map(|other| Some(between(one?, other, &statements))).collect())
    }

    /// Records what one person says about their dealings with another.
    pub fn set_dealings(&mut self, said: SetDealings) -> Result<()> {
        let SetDealings { person, other, .. } = said;
        let names = self.two_names(person, other)?;
        let sentence = match said.dealings {
            Some(grade) => format!("{names}: {}", grade.words()),
            None => format!("{names}: as teams and managers tell"),
        };
        self.transact(|connection| {
            match said.dealings {
                // One word for the two: the owner’s correction counts for both sides.
                Some(grade) => {
                    dealings::forget(connection, other, person).map_err(broken)?;
                    dealings::say(connection, person, other, grade).map_err(broken)?;
                }
                None => {
                    dealings::forget(connection, person, other).map_err(broken)?;
                    dealings::forget(connection, other, person).map_err(broken)?;
                }
            }
            Ok(Done { value: (), sentence })
        })
    }

    /// Every two people marked keep apart.
    pub fn apart(&self) -> Result<Vec<Apart>> {
        Ok(self.read(people::apart)?.into_iter().map(|(a, b)| Apart { a, b }).collect())
    }

    /// Marks two people keep apart, or takes the mark away.
    pub fn set_apart(&mut self, mark: SetApart) -> Result<()> {
        self.two_names(mark.person, mark.other)?;
        self.transact(|connection| {
            people::set_apart(connection, ordered(mark.person, mark.other), mark.apart).map_err(broken)?;
            // The mark is private, so the log does not name the two.
            Ok(Done { value: (), sentence: "A keep-apart mark was changed".to_owned() })
        })
    }

    /// The rules in force.
    pub fn rules(&self) -> Result<Rules> {
        self.read(settings::rules)
    }

    /// Changes any part of the rules.
    pub fn set_rules(&mut self, change: RulesChange) -> Result<Rules> {
        let rules = change.applied_to(self.rules()?);
        self.transact(|connection| {
            settings::set_rules(connection, &rules).map_err(broken)?;
            Ok(Done { value: rules, sentence: "The rules were changed".to_owned() })
        })
    }

    /// A person on the roster, or a refusal.
    pub(crate) fn known(&self, person: PersonId) -> Result<Person> {
        self.read(people::all)?.remove(&person).ok_or_else(unknown)
    }

    /// Names of people on the roster, or a refusal.
    pub(crate) fn names_of(&self, who: &[PersonId]) -> Result<Vec<String>> {
        let everybody = self.read(people::all)?;
        who.iter().map(|id| everybody.get(id).map(|person| person.name.clone()).ok_or_else(unknown)).collect()
    }

    /// The names of two different people, joined; or a refusal.
    pub(crate) fn two_names(&self, a: PersonId, b: PersonId) -> Result<String> {
        if a == b {
            return Err(Failure::field(
                "other",
                "Two different people are needed.",
                "Nothing was changed. Choose somebody else.",
            ));
        }
        let mut names = self.names_of(&[a, b])?;
        names.sort_by_key(|name| name.to_lowercase());
        Ok(names.join(" and "))
    }

    fn write_person(&mut self, person: Person, change: PersonChange) -> Result<Person> {
        let added = person.id == PersonId(0);
        let person = Person {
            id: person.id,
            name: change.name.map_or(person.name, |name| import::tidy(&name)),
            email: change.email.map_or(person.email, tidy),
            department: change.department.map_or(person.department, tidy),
            site: change.site.map_or(person.site, tidy),
            manager: change.manager.unwrap_or(person.manager),
            level: change.level.unwrap_or(person.level),
            leader: change.leader.unwrap_or(person.leader),
            hr_lead: change.hr_lead.unwrap_or(person.hr_lead),
            starts: change.starts.unwrap_or(person.starts),
            leaves: change.leaves.unwrap_or(person.leaves),
        };
        check(&person, &self.read(people::all)?)?;
        self.transact(|connection| {
            let before = people::all(connection).map_err(broken)?.remove(&person.id);
            let takes_over = |lead: fn(&Person) -> bool| lead(&person) && !before.as_ref().is_some_and(lead);
            people::clear_leads(connection, takes_over(|of| of.leader), takes_over(|of| of.hr_lead))
                .map_err(broken)?;
            let id = match added {
                true => people::insert(connection, &person).map_err(broken)?,
                false => people::update(connection, &person).map(|()| person.id).map_err(broken)?,
            };
            let what = if added { "was added" } else { "was changed" };
            let sentence = format!("{} {what}", person.name);
            Ok(Done { value: Person { id, ..person }, sentence })
        })
    }
}

fn tidy(text: Option<String>) -> Option<String> {
    text.map(|text| import::tidy(&text)).filter(|text| !text.is_empty())
}

fn unknown() -> Failure {
    Failure::field(
        "person",
        "There is nobody with that number on the roster.",
        "Nothing was changed. Look under People.",
    )
}

/// Tells a field that is `null` from one that is left out.
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> std::result::Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}
