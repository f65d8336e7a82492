//! Somebody on the roster, whether taking part or not.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PersonId;
use crate::words::{alike, folded};

/// Somebody on the roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Stays the same for ever.
    pub id: PersonId,
    /// As it is shown and printed, at most 120 characters.
    pub name: String,
    /// Tells two people of one name apart.
    pub email: Option<String>,
    /// Compared without case and surrounding space; an absent one equals nothing.
    pub department: Option<String>,
    /// Where the person works.
    pub site: Option<String>,
    /// The direct manager.
    pub manager: Option<PersonId>,
    /// 1 is the top of the organisation.
    pub level: Option<i64>,
    /// Leads the programme; at most one person.
    pub leader: bool,
    /// Helps the leader; at most one person.
    pub hr_lead: bool,
    /// First day with the organisation.
    pub starts: Option<NaiveDate>,
    /// Last day with the organisation.
    pub leaves: Option<NaiveDate>,
}

impl Person {
    /// Somebody about whom nothing is known yet, not even whether they are on the roster.
    pub(crate) fn blank() -> Self {
        Self {
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

    /// The first name, by which colleagues are put in order.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }

    /// The first name, or the full name where another of `people` shares the first.
    pub fn short_name<'a>(&self, people: impl IntoIterator<Item = &'a Self>) -> &str {
        let first = self.first_name();
        let shares = |other: &Self| other.id != self.id && alike(other.first_name(), first);
        if people.into_iter().any(shares) { &self.name } else { first }
    }

    /// The department as it is compared, if there is one.
    pub fn department_key(&self) -> Option<String> {
        self.department.as_deref().map(folded).filter(|name| !name.is_empty())
    }

    /// Whether two people are in one department.
    pub fn shares_department(&self, other: &Self) -> bool {
        shared(self.department.as_deref(), other.department.as_deref())
    }

    /// Whether two people work on one site.
    pub fn shares_site(&self, other: &Self) -> bool {
        shared(self.site.as_deref(), other.site.as_deref())
    }
}

fn shared(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other).is_some_and(|(one, other)| alike(one, other) && !one.trim().is_empty())
}
