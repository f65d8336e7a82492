//! Finds people by what a table calls them: a name or an e-mail address.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::cells::compared;
use super::sheet::Line;
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::person::Person;
use crate::words::list;

/// How alike two names must be for one to be suggested for the other, from 0 to 1.
const ALIKE: f64 = 0.75;
/// The most people among whom a close name is looked for.
const SEARCHED: usize = 1_000;

/// People by name and e-mail address; `T` says who each is.
pub(super) struct Directory<T> {
    entries: Vec<Entry<T>>,
    by_name: BTreeMap<String, Vec<usize>>,
    by_email: BTreeMap<String, usize>,
    place: &'static str,
}

struct Entry<T> {
    name: String,
    email: Option<String>,
    who: T,
}

impl Directory<PersonId> {
    /// Everybody on the roster.
    pub fn of_roster(people: &BTreeMap<PersonId, Person>) -> Self {
        let mut directory = Self::new("on the roster");
        for person in people.values() {
            directory.add(&person.name, person.email.as_deref(), person.id);
        }
        directory
    }
}

impl<T: Copy> Directory<T> {
    /// An empty directory; `place` says where somebody is not who is not in it.
    pub fn new(place: &'static str) -> Self {
        Self { entries: Vec::new(), by_name: BTreeMap::new(), by_email: BTreeMap::new(), place }
    }

    /// Adds somebody.
    pub fn add(&mut self, name: &str, email: Option<&str>, who: T) {
        let index = self.entries.len();
        self.by_name.entry(compared(name)).or_default().push(index);
        if let Some(email) = email {
            self.by_email.entry(compared(email)).or_insert(index);
        }
        self.entries.push(Entry { name: name.to_owned(), email: email.map(str::to_owned), who });
    }

    /// The person whom a required field of a line means, or what is the matter.
    pub fn read(&self, line: Line<'_>, field: &str) -> Result<T, Problem> {
        let text = line.text(field);
        if text.is_empty() {
            return Err(line.problem(field, "There is no name here. Write one, or take the line out.", None));
        }
        self.find(&text).map_err(|(message, suggestion)| line.problem(field, message, suggestion))
    }

    /// The person whom a text means; else a sentence and what was probably meant.
    pub fn find(&self, text: &str) -> Result<T, (String, Option<String>)> {
        let key = compared(text);
        if let Some(index) = self.by_email.get(&key) {
            return Ok(self.entries[*index].who);
        }
        match self.by_name.get(&key).map(Vec::as_slice) {
            Some([only]) => Ok(self.entries[*only].who),
            Some(several) => Err((self.shared(text, several), None)),
            None => Err(self.unknown(text, &key)),
        }
    }

    fn shared(&self, name: &str, indices: &[usize]) -> String {
        let emails: Vec<&str> =
            indices.iter().filter_map(|index| self.entries[*index].email.as_deref()).collect();
        if emails.len() < indices.len() {
            return format!(
                "{} people are called “{name}”. Give each of them an e-mail address on the roster, and write it here.",
                indices.len()
            );
        }
        format!(
            "{} people are called “{name}”. Write the e-mail address instead: {}.",
            indices.len(),
            list(&emails, "or")
        )
    }

    fn unknown(&self, text: &str, key: &str) -> (String, Option<String>) {
        let closest = self.closest(key);
        let advice = match closest.as_slice() {
            [] => "Correct it, or add this person to the roster first.".to_owned(),
            several => format!("Did you mean {}?", list(several, "or")),
        };
        let suggestion = if let [only] = closest.as_slice() { Some(only.clone()) } else { None };
        (format!("“{text}” is not {}. {advice}", self.place), suggestion)
    }

    /// Those most like the text, as they should be written; more than one when equally alike.
    fn closest(&self, key: &str) -> Vec<String> {
        if self.entries.len() > SEARCHED {
            return Vec::new();
        }
        let wanted = plain(key);
        let likeness = |entry: &Entry<T>| {
            let name = plain(&compared(&entry.name));
            let whole = strsim::normalized_damerau_levenshtein(&wanted, &name);
            let email = entry
                .email
                .as_deref()
                .filter(|_| key.contains('@'))
                .map_or(0.0, |email| strsim::normalized_damerau_levenshtein(key, &compared(email)));
            // "Brightwell, Tom", or "Tom" alone.
            let sorted = |text: &str| {
                let mut words: Vec<&str> = text.split(' ').collect();
                words.sort_unstable();
                words.join(" ")
            };
            let turned = strsim::normalized_damerau_levenshtein(&sorted(&wanted), &sorted(&name));
            let part = if name.split(' ').any(|word| word == wanted) { ALIKE } else { 0.0 };
            whole.max(turned).max(email).max(part)
        };
        let ranked: Vec<(f64, &Entry<T>)> =
            self.entries.iter().map(|entry| (likeness(entry), entry)).collect();
        let best = ranked.iter().map(|(likeness, _)| *likeness).fold(ALIKE, f64::max);
        let mut closest: Vec<String> = ranked
            .iter()
            .filter(|(likeness, _)| *likeness >= best)
            .filter_map(|(_, entry)| self.written(entry))
            .collect();
        closest.sort();
        closest.dedup();
        closest.truncate(3);
        closest
    }

    /// How to write somebody so that nobody else is meant, if there is a way.
    fn written(&self, entry: &Entry<T>) -> Option<String> {
        let shared = self.by_name.get(&compared(&entry.name)).is_some_and(|same| same.len() > 1);
        if shared { entry.email.clone() } else { Some(entry.name.clone()) }
    }
}

/// Letters without accents, words without commas.
fn plain(key: &str) -> String {
    let bare: String = key.nfd().filter(|letter| !is_combining_mark(*letter) && *letter != ',').collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
