//! Who works with whom, as a matrix: everybody by team and name, along both sides.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::dealings::{Dealings, Source, Statements, between};
use crate::failure::Result;
use crate::ids::PersonId;
use crate::person::Person;
use crate::programme::Programme;
use crate::store::{dealings, matches, people, rounds};
use crate::team::couples;
use crate::words;

/// Who works with whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DealingsPicture {
    /// What the picture shows, in words.
    pub sentence: String,
    /// Everybody along both sides, in order.
    pub people: Vec<PersonId>,
    /// Every two of them about whom there is something to show; the others hardly ever deal with each other.
    pub cells: Vec<MatrixCell>,
}

/// Two people of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MatrixCell {
    /// Whoever comes first along the sides.
    pub a: PersonId,
    /// The other.
    pub b: PersonId,
    /// How often they deal with each other.
    pub dealings: Dealings,
    /// Said or derived.
    pub source: Source,
    /// Only guessed from teams and managers.
    pub uncertain: bool,
    /// Uncertain, and the answer may decide about a pair that can still be made in the open round.
    pub to_ask: bool,
    /// Who of the two manages the other directly.
    pub manager: Option<PersonId>,
}

impl Programme {
    /// Who works with whom, of everybody who has not left.
    pub fn dealings_picture(&self) -> Result<DealingsPicture> {
        let (everybody, statements) =
            self.read(|connection| Ok((people::all(connection)?, dealings::all(connection)?)))?;
        let waiting = self.waiting_for_pairs()?;
        Ok(picture(everybody.values().collect(), &statements, &waiting, self.today()))
    }

    /// Of how many two people it is uncertain how often they deal with each other, and may decide about a pair.
    pub fn dealings_to_ask(&self) -> Result<usize> {
        let waiting = self.waiting_for_pairs()?;
        if waiting.is_empty() {
            return Ok(0);
        }
        let (everybody, statements) =
            self.read(|connection| Ok((people::all(connection)?, dealings::all(connection)?)))?;
        let here = |person: &&Person| waiting.contains(&person.id) && is_here(person, self.today());
        let asked: Vec<&Person> = everybody.values().filter(here).collect();
        Ok(couples(&asked).into_iter().filter(|(a, b)| between(a, b, &statements).uncertain).count())
    }

    /// Who may be in a pair that people have not been told yet: nobody between rounds, or once the pairs
    /// are published.
    fn waiting_for_pairs(&self) -> Result<BTreeSet<PersonId>> {
        let Some(round) = self.current_round()? else { return Ok(BTreeSet::new()) };
        let (situation, published) = self.read(|connection| {
            Ok((rounds::situation(connection, &round)?, matches::published(connection, round.id)?))
        })?;
        Ok(match published {
            None => situation.may_take_part().into_iter().collect(),
            Some(_) => BTreeSet::new(),
        })
    }
}

fn picture(
    mut people: Vec<&Person>,
    statements: &Statements,
    waiting: &BTreeSet<PersonId>,
    today: NaiveDate,
) -> DealingsPicture {
    people.retain(|person| is_here(person, today));
    people.sort_by_key(|person| {
        let team = person.department_key();
        (team.is_none(), team, words::folded(&person.name), person.id)
    });
    let (mut cells, mut said) = (Vec::new(), 0);
    for (a, b) in couples(&people) {
        let known = between(a, b, statements);
        let is_said = known.source == Source::Said;
        said += usize::from(is_said);
        if is_said || known.uncertain || known.dealings != Dealings::HardlyEver {
            cells.push(MatrixCell {
                a: a.id,
                b: b.id,
                dealings: known.dealings,
                source: known.source,
                uncertain: known.uncertain,
                to_ask: known.uncertain && waiting.contains(&a.id) && waiting.contains(&b.id),
                manager: [(a, b), (b, a)]
                    .into_iter()
                    .find(|(above, below)| below.manager == Some(above.id))
                    .map(|(above, _)| above.id),
            });
        }
    }
    let all = people.len() * people.len().saturating_sub(1) / 2;
    DealingsPicture {
        sentence: sentence(all, said, &cells),
        people: people.into_iter().map(|person| person.id).collect(),
        cells,
    }
}

fn is_here(person: &Person, today: NaiveDate) -> bool {
    person.leaves.is_none_or(|leaves| leaves >= today)
}

/// "We filled in 115 of 120 from teams and managers. Five are not certain; two of them matter for the pairs."
fn sentence(all: usize, said: usize, cells: &[MatrixCell]) -> String {
    if all == 0 {
        return "With two people or more it stands here who works with whom.".to_owned();
    }
    let unsure = cells.iter().filter(|cell| cell.uncertain).count();
    let to_ask = cells.iter().filter(|cell| cell.to_ask).count();
    let filled = format!("We filled in {} of {all} from teams and managers", all - said - unsure);
    let known = match said {
        0 => String::new(),
        said => format!(", and {} {} told", words::number(said), if said == 1 { "was" } else { "were" }),
    };
    let open = match unsure {
        0 => "Nothing is left to ask".to_owned(),
        1 => "One is not certain".to_owned(),
        unsure => format!("{} are not certain", words::sentence_case(&words::number(unsure))),
    };
    let matters = match to_ask {
        to_ask if to_ask == unsure => String::new(),
        0 => "; no pair waits for that now".to_owned(),
        1 => "; one of them matters for the pairs".to_owned(),
        to_ask => format!("; {} of them matter for the pairs", words::number(to_ask)),
    };
    format!("{filled}{known}. {open}{matters}.")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn person(id: i64, name: &str, department: &str, manager: Option<i64>) -> Person {
        Person {
            id: PersonId(id),
            name: name.to_owned(),
            department: Some(department.to_owned()).filter(|department| !department.is_empty()),
            manager: manager.map(PersonId),
            ..Person::blank()
        }
    }

    fn drawn(people: &[Person], statements: &Statements) -> DealingsPicture {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let waiting = people.iter().map(|person| person.id).filter(|id| *id != PersonId(3)).collect();
        picture(people.iter().collect(), statements, &waiting, today)
    }

    #[test]
    fn people_stand_by_team_and_name_and_those_without_a_team_last() {
        let people = [
            person(1, "Zoe", "", None),
            person(2, "Cy", "Works", None),
            person(3, "Ben", "sales ", None),
            person(4, "Ana", "Works", None),
            person(5, "Dee", "Sales", None),
        ];
        assert_eq!(drawn(&people, &BTreeMap::new()).people, [3, 5, 4, 2, 1].map(PersonId));
    }

    #[test]
    fn a_cell_says_how_often_who_manages_whom_and_what_is_worth_asking() {
        let people = [
            person(1, "Ana", "Board", None),
            person(2, "Ben", "Sales", Some(1)),
            person(3, "Cy", "Works", Some(1)),
            person(4, "Dee", "Sales", Some(2)),
        ];
        let picture = drawn(&people, &BTreeMap::from([((PersonId(4), PersonId(3)), Dealings::MostWeeks)]));
        let cells: Vec<_> = picture
            .cells
            .iter()
            .map(|cell| {
                let manager = cell.manager.map(|PersonId(id)| id);
                (cell.a.0, cell.b.0, cell.dealings.words(), cell.uncertain, manager)
            })
            .collect();
        assert_eq!(
            cells,
            [
                (1, 2, "most days", false, Some(1)),
                (1, 3, "most days", false, Some(1)),
                (2, 4, "most days", false, Some(2)),
                (2, 3, "now and then", true, None),
                (4, 3, "most weeks", false, None),
            ]
        );
        assert_eq!(
            picture.sentence,
            "We filled in 4 of 6 from teams and managers, and one was told. One is not certain; no pair waits for that now."
        );
    }

    #[test]
    fn only_two_who_may_be_in_a_pair_that_is_still_to_be_told_are_asked_about() {
        let report = |id, name| person(id, name, "", Some(9));
        let people = [report(1, "Ana"), report(2, "Ben"), report(3, "Cy, who sits out"), report(4, "Dee")];
        let picture = drawn(&people, &BTreeMap::new());
        let asked: Vec<_> =
            picture.cells.iter().filter(|cell| cell.to_ask).map(|cell| (cell.a.0, cell.b.0)).collect();
        assert_eq!(asked, [(1, 2), (1, 4), (2, 4)]);
        assert_eq!(
            picture.sentence,
            "We filled in 0 of 6 from teams and managers. Six are not certain; three of them matter for the pairs."
        );
    }

    #[test]
    fn somebody_who_has_left_is_not_in_the_matrix() {
        let gone =
            Person { leaves: NaiveDate::from_ymd_opt(2026, 11, 21), ..person(2, "Ben", "Sales", None) };
        let picture = drawn(&[person(1, "Ana", "Sales", None), gone], &BTreeMap::new());
        assert_eq!(picture.people, [PersonId(1)]);
        assert_eq!(picture.sentence, "With two people or more it stands here who works with whom.");
    }
}
