//! Who was matched with whom in earlier rounds, as a table: a trio has one line for each two of it.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::cells::count_from_one;
use super::columns::Field;
use super::content::{Content, Effect, Known};
use super::dealings::{OTHER, PERSON, two_people};
use super::sheet::{Line, Sheet};
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::store;

/// The number of a round and two people of a pair or trio in it, the smaller id first.
pub(super) struct EarlierPairs(BTreeSet<(i64, PersonId, PersonId)>);

impl Content for EarlierPairs {
    const FIELDS: &'static [Field] = &[
        Field { name: "round", required: true, synonyms: &["round number", "no", "no.", "runde", "tour"] },
        Field { name: "person", required: true, synonyms: PERSON },
        Field { name: "partner", required: true, synonyms: OTHER },
    ];
    const NOUNS: (&'static str, &'static str) = ("earlier pair", "earlier pairs");

    fn read(sheet: &Sheet, known: &Known) -> Result<Self, Vec<Problem>> {
        let people = known.directory();
        let open_round = known.round.as_ref().map(|round| round.number);
        let mut problems = Vec::new();
        let mut rounds: BTreeMap<i64, BTreeMap<(PersonId, PersonId), Line<'_>>> = BTreeMap::new();
        for line in sheet.lines() {
            let couple = two_people(line, &people, "partner", &mut problems);
            let round = round_of(line, open_round).map_err(|problem| problems.push(problem)).ok();
            if let (Some((a, b)), Some(round)) = (couple, round) {
                rounds.entry(round).or_default().entry((a.min(b), a.max(b))).or_insert(line);
            }
        }
        for (round, couples) in &rounds {
            check_groups(*round, couples, known, &mut problems);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let pairs = rounds.iter().flat_map(|(round, couples)| couples.keys().map(|(a, b)| (*round, *a, *b)));
        Ok(Self(pairs.collect()))
    }

    fn effects(&self, known: &Known) -> Vec<Effect> {
        self.0.iter().map(|pair| Effect::of(known.earlier_pairs.get(pair), pair)).collect()
    }

    fn write(&self, connection: &Connection, _: &Known, effects: &[Effect]) -> rusqlite::Result<()> {
        let mut news = self.0.iter().zip(effects).filter(|(_, effect)| effect.is_news());
        news.try_for_each(|(&(round, a, b), _)| store::rounds::add_earlier_pair(connection, round, (a, b)))
    }
}

fn round_of(line: Line<'_>, open_round: Option<i64>) -> Result<i64, Problem> {
    let text = line.text("round");
    let round = count_from_one(&text).ok_or_else(|| {
        line.problem(
            "round",
            format!("“{text}” is not the number of a round. Write 1 for the first round, 2 for the second."),
            None,
        )
    })?;
    match open_round {
        Some(open) if round >= open => {
            let message = format!(
                "Round {round} is not an earlier round: round {open} is under way. Correct the number. Rounds from before \
                 this programme go in before its first round is started."
            );
            Err(line.problem("round", message, None))
        }
        Some(_) | None => Ok(round),
    }
}

/// Everybody has one partner, or is in a trio of which every two have a line.
fn check_groups(
    round: i64,
    couples: &BTreeMap<(PersonId, PersonId), Line<'_>>,
    known: &Known,
    problems: &mut Vec<Problem>,
) {
    let recorded = known.earlier_pairs.iter().filter(|(number, ..)| *number == round).map(|(_, a, b)| (a, b));
    let mut partners: BTreeMap<PersonId, BTreeSet<PersonId>> = BTreeMap::new();
    for (a, b) in couples.keys().map(|(a, b)| (a, b)).chain(recorded) {
        partners.entry(*a).or_default().insert(*b);
        partners.entry(*b).or_default().insert(*a);
    }
    let group = |person: PersonId| -> BTreeSet<PersonId> {
        partners[&person].iter().copied().chain([person]).collect()
    };
    for (couple, line) in couples {
        let (first, second) = (group(couple.0), group(couple.1));
        if first == second && first.len() <= 3 {
            continue;
        }
        let field = if first.len() > 2 { "person" } else { "partner" };
        let message = format!(
            "In round {round} {} and {} are not one pair or trio: one of them has another partner too. For a trio, give \
             each two of the three a line; else take one line out.",
            line.text("person"),
            line.text("partner")
        );
        problems.push(line.problem(field, message, None));
    }
}
