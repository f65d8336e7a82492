//! Erasing a person: the one change that cannot be undone.

use crate::failure::Result;
use crate::ids::PersonId;
use crate::person::Person;
use crate::programme::{Done, Programme};
use crate::store::{broken, matches, people, traces};
use crate::why::OnePerson;
use crate::words;

/// What somebody is called who was erased, before their number.
const STAND_IN: &str = "Former participant";

impl Programme {
    /// What erasing a person would mean, one sentence each.
    pub fn before_erasing(&self, OnePerson { person }: OnePerson) -> Result<Vec<String>> {
        let known = self.known(person)?;
        let (everybody, stays) =
            self.read(|connection| Ok((people::all(connection)?, traces::in_history(connection, person)?)))?;
        let everybody: Vec<Person> = everybody.into_values().collect();
        let name = &known.name;
        let mut sentences = vec![format!(
            "Everything that {name} said, and everything that was noted about {name}, goes out of this file."
        )];
        if stays {
            let stand_in = stand_in(&everybody);
            sentences
                .push(format!("Where others need to know whom they were with, it will say “{stand_in}”."));
        }
        let partners = self.partners_now(person)?;
        if !partners.is_empty() {
            let need = if partners.len() == 1 { "needs" } else { "need" };
            let partners = words::list(&partners, "and");
            sentences
                .push(format!("{partners} {need} somebody new until the pairs are mended under Matches."));
        }
        match everybody.iter().filter(|other| other.manager == Some(person)).count() {
            0 => {}
            n => sentences.push(words::sentence_case(&format!(
                "{} here without a manager until you name one.",
                words::count(n, "person is", "people are")
            ))),
        }
        if known.leader || known.hr_lead {
            let role = if known.leader { "leads the programme" } else { "is marked as HR lead" };
            sentences.push(format!("Nobody {role} until you say who does."));
        }
        sentences.extend(
            [
                "What was done before this can no longer be undone: the list of changes begins anew.",
                "Copies of this file, and papers that were printed or saved, still name them. Those only you can remove.",
                "Notes that you typed lose the full name. Look through them for a first name alone.",
            ]
            .map(str::to_owned),
        );
        Ok(sentences)
    }

    /// Erases a person: a stand-in where history needs a partner, and otherwise no trace in the file.
    pub fn erase_person(&mut self, OnePerson { person }: OnePerson) -> Result<()> {
        let known = self.known(person)?;
        let everybody: Vec<Person> = self.read(people::all)?.into_values().collect();
        let stand_in =
            Person { id: person, name: stand_in(&everybody), leaves: Some(self.today()), ..Person::blank() };
        self.copy_if_changed();
        self.transact_for_good(|connection| {
            traces::erase(connection, &known, &stand_in).map_err(broken)?;
            let sentence = "Somebody was erased, and the list of changes began anew".to_owned();
            Ok(Done { value: (), sentence })
        })
    }

    /// The names of those with whom somebody was published in the current round.
    fn partners_now(&self, person: PersonId) -> Result<Vec<String>> {
        let Some(round) = self.current_round()? else { return Ok(Vec::new()) };
        let published = self.read(|connection| matches::published(connection, round.id))?;
        let partners = published.and_then(|set| set.partners().remove(&person)).unwrap_or_default();
        self.names_of(&partners)
    }
}

/// The name of the next stand-in.
fn stand_in(everybody: &[Person]) -> String {
    let number = |person: &Person| person.name.strip_prefix(STAND_IN)?.trim().parse::<u32>().ok();
    let last = everybody.iter().filter_map(number).max().unwrap_or(0);
    format!("{STAND_IN} {}", last + 1)
}
