//! Whether what is known about a person can stand beside everybody else.

use std::collections::BTreeMap;

use super::unknown;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::import;
use crate::person::Person;

/// Refuses what cannot be on the roster beside everybody else.
pub(super) fn check(person: &Person, everybody: &BTreeMap<PersonId, Person>) -> Result<()> {
    let refuse = |field: &str, message: String| Err(Failure::field(field, message, "Nothing was changed."));
    let texts = [
        ("name", Some(&person.name)),
        ("department", person.department.as_ref()),
        ("site", person.site.as_ref()),
    ];
    for (field, text) in texts {
        if let Some(problem) = text.and_then(|text| import::name_problem(text)) {
            return refuse(field, problem);
        }
    }
    if let Some(problem) = person.email.as_ref().and_then(|email| import::email_problem(email)) {
        return refuse("email", problem);
    }
    if person.level.is_some_and(|level| !(1..=99).contains(&level)) {
        return refuse("level", "A level is a number from 1 (the top) to 99.".to_owned());
    }
    if person.leaves.zip(person.starts).is_some_and(|(leaves, starts)| leaves < starts) {
        return refuse("leaves", format!("{} would leave before they start.", person.name));
    }
    let same_email = |other: &Person| {
        other.id != person.id
            && other
                .email
                .as_ref()
                .zip(person.email.as_ref())
                .is_some_and(|(a, b)| a.to_lowercase() == b.to_lowercase())
    };
    if let Some(other) = everybody.values().find(|other| same_email(other)) {
        return refuse("email", format!("{} has this e-mail address already.", other.name));
    }
    let same_name = |other: &&Person| {
        other.id != person.id && import::compared(&other.name) == import::compared(&person.name)
    };
    if person.email.is_none() && everybody.values().any(|other| same_name(&other)) {
        return refuse(
            "name",
            format!("There is already a {}. Add an e-mail address to tell them apart.", person.name),
        );
    }
    let mut above = person.manager;
    for _ in 0..=everybody.len() {
        match above {
            None => return Ok(()),
            Some(manager) if manager == person.id => {
                return refuse(
                    "manager",
                    format!("{} would be their own manager, directly or by way of others.", person.name),
                );
            }
            Some(manager) => above = everybody.get(&manager).ok_or_else(unknown)?.manager,
        }
    }
    Ok(())
}
