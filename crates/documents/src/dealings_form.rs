use serde_json::{Value, json};

use crate::name::Name;
use crate::page::Page;
use crate::sheet::Sheet;

/// A form on which everybody ticks how often they deal with whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealingsForm {
    /// Everybody on the roster, in any order.
    pub people: Vec<Name>,
    /// To whom the forms go.
    pub contact: Option<String>,
}

impl Page for DealingsForm {
    fn title(&self) -> &'static str {
        "Dealings form"
    }

    fn template(&self) -> &'static str {
        "dealings_form.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        let mut people: Vec<&Name> = self.people.iter().collect();
        people.sort_by_cached_key(|name| name.surname_order());
        let person = |name: &Name| {
            let (listed, rest) = name.listed();
            json!({ "listed": listed, "rest": rest })
        };
        json!({ "people": people.into_iter().map(person).collect::<Vec<_>>(), "contact": self.contact })
    }
}
