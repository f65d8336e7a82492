use serde::Serialize;

use crate::name::Name;

/// One line under "Find your name": a person, and whom they are with.
#[derive(Serialize)]
pub(crate) struct Entry {
    listed: String,
    rest: String,
    with: Vec<String>,
    place: String,
    #[serde(skip)]
    order: [String; 3],
}

/// Lists every member of every group under their own surname, so that each pair is found twice.
pub(crate) fn find_your_name<'a>(groups: impl IntoIterator<Item = (Vec<&'a Name>, &'a str)>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (members, place) in groups {
        for (index, name) in members.iter().enumerate() {
            let (listed, rest) = name.listed();
            let others = members.iter().enumerate().filter(|(other, _)| *other != index);
            entries.push(Entry {
                listed: listed.into(),
                rest: rest.into(),
                with: others.map(|(_, other)| other.full.clone()).collect(),
                place: place.into(),
                order: name.surname_order(),
            });
        }
    }
    entries.sort_by(|a, b| a.order.cmp(&b.order));
    entries
}

impl Entry {
    /// The person's name as a list of surnames shows it: "Price, Siân".
    pub(crate) fn person(&self) -> String {
        if self.rest.is_empty() { self.listed.clone() } else { format!("{}, {}", self.listed, self.rest) }
    }

    /// The partner, or both of them in a trio: "Amina Yusuf and Tom Brightwell".
    pub(crate) fn partners(&self) -> String {
        self.with.join(" and ")
    }

    /// Where they meet; empty when nothing is said about it.
    pub(crate) fn place(&self) -> &str {
        &self.place
    }
}
