//! What the letters say, taken from the programme.

use coaching_core::dealings::Dealings;
use coaching_core::proposal::Group;
use coaching_core::rules::{Fresh, Rule};
use coaching_core::{Failure, PersonId, Programme, Result};

use super::views::{contact, leading, name, name_of, say_by, told, words_of_guide};
use crate::{Letter, Letters};

/// For whom letters are made.
#[derive(Default)]
pub(super) struct Readers {
    /// Everybody with a partner, and whoever had one in the version before, if left out.
    pub people: Option<Vec<PersonId>>,
    /// Only those whose partner is another than in the version before, or who have none any more.
    pub changed_only: bool,
}

impl Readers {
    pub fn include(&self, person: PersonId) -> bool {
        self.people.as_ref().is_none_or(|people| people.contains(&person))
    }
}

/// A letter to each of the readers who are in a pair, or were before the last change.
pub(super) fn letters(programme: &Programme, readers: &Readers) -> Result<Letters> {
    letters_to(programme, readers).map(|(_, letters)| letters)
}

/// The same, with the reader of each letter.
pub(super) fn letters_to(programme: &Programme, readers: &Readers) -> Result<(Vec<PersonId>, Letters)> {
    let (round, published) = told(programme)?;
    let people = programme.people()?;
    let never_again = programme.rules()?.fresh == Fresh::NeverAgain;
    let full = |id: &PersonId| name_of(&people, *id);
    let is_reader = |person: &&PersonId| {
        readers.include(**person)
            && (!readers.changed_only
                || published.newly_matched.contains(person)
                || published.newly_left_out.contains(person))
    };
    let letter = |group: &Group, reader: &PersonId| Letter {
        to: full(reader),
        partners: group.members.iter().filter(|member| *member != reader).map(full).collect(),
        because: because(group, never_again),
    };
    let of_group = |group: &Group| -> Vec<(PersonId, Letter)> {
        group.members.iter().filter(is_reader).map(|reader| (*reader, letter(group, reader))).collect()
    };
    let alone =
        |reader: &PersonId| (*reader, Letter { to: full(reader), partners: Vec::new(), because: Vec::new() });
    let (readers, letters): (Vec<PersonId>, Vec<Letter>) = published
        .groups
        .iter()
        .flat_map(of_group)
        .chain(published.newly_left_out.iter().filter(is_reader).map(alone))
        .unzip();
    if letters.is_empty() {
        return Err(nobody());
    }
    let letters = Letters {
        letters,
        ends_on: round.ends_on,
        awayday: programme.awayday_of(&round)?.map(|day| day.on),
        contact: contact(&people).map(|person| name(&person.name)),
        say_by: say_by(&round, &published),
        signed: leading(&people),
        replaces: published.version > 1,
        guide: words_of_guide(programme)?,
    };
    Ok((readers, letters))
}

/// None of the readers is in a pair.
pub(super) fn nobody() -> Failure {
    Failure::field(
        "people",
        "There is nobody to write to.",
        "Nothing was made. Choose people who are in a pair.",
    )
}

/// Why people were matched, as far as it is true of them all and concerns nobody else.
fn because(group: &Group, never_again: bool) -> Vec<String> {
    let breaks = |rule: Rule| group.breaches.iter().any(|breach| breach.rule == rule);
    let crosses = match group.dealings {
        Dealings::HardlyEver => Some("You were matched because your work seldom crosses."),
        Dealings::NowAndThen => Some("You were matched because your work crosses only now and then."),
        Dealings::MostWeeks | Dealings::MostDays => None,
    };
    let reports = if group.members.len() == 2 {
        "Neither of you reports to the other."
    } else {
        "None of you reports to another."
    };
    let new = (never_again && !breaks(Rule::Fresh)).then_some("You have not been partners before.");
    let apart = (!breaks(Rule::Line)).then_some(reports);
    [crosses, new, apart].into_iter().flatten().map(str::to_owned).collect()
}
