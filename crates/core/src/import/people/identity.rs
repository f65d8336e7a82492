//! Who the lines of a roster are: somebody known, somebody new, or somebody who is there twice.

use std::collections::{BTreeMap, BTreeSet};

use unicode_security::skeleton;

use super::super::cells::{compared, tidy};
use super::super::sheet::Line;
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::person::Person;

/// A line with what tells its person apart.
pub(super) struct Named<'a> {
    pub line: Line<'a>,
    pub name: String,
    pub email: Option<String>,
}

impl<'a> Named<'a> {
    pub fn of(line: Line<'a>) -> Self {
        Self {
            line,
            name: line.text("name"),
            email: Some(line.text("email")).filter(|email| !email.is_empty()),
        }
    }

    fn email_key(&self) -> Option<String> {
        self.email.as_deref().map(compared)
    }
}

/// For each line the person on the roster: by e-mail address, else by a name that only one can mean.
pub(super) fn recognise(
    named: &[Named<'_>],
    roster: &BTreeMap<PersonId, Person>,
    problems: &mut Vec<Problem>,
) -> Vec<Option<PersonId>> {
    let emails: BTreeMap<String, PersonId> =
        roster.values().filter_map(|person| Some((compared(person.email.as_deref()?), person.id))).collect();
    let mut known: Vec<Option<PersonId>> =
        named.iter().map(|named| emails.get(&named.email_key()?).copied()).collect();
    let twice = twice(named, problems);

    let taken: BTreeSet<PersonId> = known.iter().flatten().copied().collect();
    for (named, person) in named.iter().zip(&known) {
        let renamed = |id: &PersonId| {
            roster.get(id).is_some_and(|person| compared(&person.name) != compared(&named.name))
        };
        let somebody_else = || {
            roster
                .values()
                .any(|other| !taken.contains(&other.id) && compared(&other.name) == compared(&named.name))
        };
        if person.as_ref().is_some_and(renamed) && somebody_else() {
            problems.push(unclear(named));
        }
    }
    let mut free: BTreeMap<String, Vec<PersonId>> = BTreeMap::new();
    for person in roster.values().filter(|person| !taken.contains(&person.id)) {
        free.entry(compared(&person.name)).or_default().push(person.id);
    }
    let mut lines: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, named) in
        named.iter().enumerate().filter(|(index, _)| known[*index].is_none() && !twice.contains(index))
    {
        lines.entry(compared(&named.name)).or_default().push(index);
    }
    for (name, lines) in lines {
        match (lines.as_slice(), free.get(&name).map(Vec::as_slice)) {
            (_, None | Some([])) => {}
            ([line], Some([person])) => known[*line] = Some(*person),
            (_, Some(_)) => problems.extend(lines.iter().map(|index| unclear(&named[*index]))),
        }
    }
    look_alikes(named, &known, roster, problems);
    known
}

fn unclear(named: &Named<'_>) -> Problem {
    let message = format!(
        "It is not clear which “{}” on the roster this is. Write the e-mail address that the roster has, or give them \
         one there first.",
        named.name
    );
    named.line.problem("name", message, None)
}

/// The lines of people who are further up already.
fn twice(named: &[Named<'_>], problems: &mut Vec<Problem>) -> BTreeSet<usize> {
    let mut twice = BTreeSet::new();
    let mut emails: BTreeMap<String, usize> = BTreeMap::new();
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for (index, person) in named.iter().enumerate().filter(|(_, named)| !named.name.is_empty()) {
        let earlier = person.email_key().and_then(|email| earlier(&mut emails, email, index));
        if let (Some(earlier), Some(email)) = (earlier, &person.email) {
            let message = format!(
                "The e-mail address {email} is on line {} too. Correct one of them, or take one line out.",
                named[earlier].line.number()
            );
            problems.push(person.line.problem("email", message, None));
            twice.insert(index);
            continue;
        }
        let Some(earlier) = self::earlier(&mut names, compared(&person.name), index) else { continue };
        if person.email.is_none() || named[earlier].email.is_none() {
            let message = format!(
                "“{}” is on line {} too. If they are two people, give each an e-mail address; if not, take one line out.",
                person.name,
                named[earlier].line.number()
            );
            problems.push(person.line.problem("name", message, None));
            twice.insert(index);
        }
    }
    twice
}

/// The first index that was noted under the key before this one.
fn earlier(noted: &mut BTreeMap<String, usize>, key: String, index: usize) -> Option<usize> {
    let first = *noted.entry(key).or_insert(index);
    (first != index).then_some(first)
}

/// Names that look the same without being the same (Unicode Technical Standard 39, skeletons).
fn look_alikes(
    named: &[Named<'_>],
    known: &[Option<PersonId>],
    roster: &BTreeMap<PersonId, Person>,
    problems: &mut Vec<Problem>,
) {
    let taken: BTreeSet<PersonId> = known.iter().flatten().copied().collect();
    let mut seen: BTreeMap<String, (&str, Option<usize>)> = BTreeMap::new();
    for person in roster.values().filter(|person| !taken.contains(&person.id)) {
        seen.insert(looks(&person.name), (&person.name, None));
    }
    for person in named {
        let (other, line) =
            *seen.entry(looks(&person.name)).or_insert((&person.name, Some(person.line.number())));
        if compared(other) == compared(&person.name) {
            continue;
        }
        let (place, remedy, suggestion) = match line {
            Some(line) => {
                (format!("on line {line}"), "Write it with the same letters, or take one line out.", None)
            }
            None => ("on the roster".to_owned(), "Then write it as it is there.", Some(other.to_owned())),
        };
        let message =
            format!("“{}” looks like “{other}” {place}. Is it the same person? {remedy}", person.name);
        problems.push(person.line.problem("name", message, suggestion));
    }
}

fn looks(name: &str) -> String {
    skeleton(&tidy(name)).collect()
}
