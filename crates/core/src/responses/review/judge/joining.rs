//! Whether somebody joins, and how often they deal with colleagues.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::apply::Deed;
use super::super::super::tick::Tick;
use super::super::ResponseState::{Changed, New, Same};
use super::super::known::{Known, Open};
use super::{Filled, TWO_BOXES, UNTICKED, Verdict, compared, had_said, missing, not_possible};
use crate::answers::Answer;
use crate::dealings::Dealings;
use crate::ids::PersonId;
use crate::round::check_near;
use crate::situation::Situation;
use crate::words;

pub(super) fn joining(known: &Known, open: &Open, form: &Filled, person: PersonId) -> Verdict {
    let said: BTreeSet<&str> = form.ticks.iter().filter_map(|tick| says(*tick)).map(wording).collect();
    let Some(answer) = form.ticks.iter().find_map(|tick| says(*tick)) else {
        return not_possible(UNTICKED.to_owned());
    };
    if said.len() > 1 {
        return not_possible(TWO_BOXES.to_owned());
    }
    let before = open.answers.get(&person).and_then(|(answer, _)| *answer);
    // What a message says of its own day is taken only where it can be.
    let sent = form.sent.map(|sent| sent.on).filter(|on| *on <= known.today && check_near("on", *on).is_ok());
    Verdict {
        state: compared(before.as_ref(), &answer),
        says: words::sentence_case(wording(answer)),
        change: before.map_or_else(String::new, |before| had_said(wording(before))),
        why: after_publishing(open, person, answer),
        deed: Some(Deed::Answer(person, answer, sent.unwrap_or(known.today))),
    }
}

fn says(tick: Tick) -> Option<Answer> {
    if let Tick::Says(answer) = tick { Some(answer) } else { None }
}

fn wording(answer: Answer) -> &'static str {
    match answer {
        Answer::Joined => "joins the round",
        Answer::NotThisTime => "not this time",
        Answer::AskMeLater => "ask me later",
    }
}

/// What follows for pairs that people were told already.
fn after_publishing(open: &Open, person: PersonId, answer: Answer) -> Option<String> {
    let situation = &open.situation;
    let mended = "until the pairs are mended, under Matches.";
    match (answer, open.partners(person)) {
        _ if open.told.is_empty() => None,
        (Answer::Joined, Some(_)) => None,
        (Answer::Joined, None) => {
            Some(format!("Pairs are published already: {} has no partner {mended}", situation.name(person)))
        }
        (Answer::NotThisTime | Answer::AskMeLater, None) => None,
        (Answer::NotThisTime | Answer::AskMeLater, Some(partners)) => {
            let need = if partners.len() == 1 { "needs" } else { "need" };
            Some(format!("{} {need} somebody new {mended}", situation.names(partners)))
        }
    }
}

pub(super) fn dealings(known: &Known, open: &Open, form: &Filled, person: PersonId) -> Verdict {
    let situation = &open.situation;
    let mut said: BTreeMap<PersonId, Dealings> = BTreeMap::new();
    for tick in &form.ticks {
        let Tick::Deals(other, dealings) = *tick else { continue };
        if other == person {
            return not_possible("Two different people are needed.".to_owned());
        }
        if *said.entry(other).or_insert(dealings) != dealings {
            return not_possible(format!(
                "Two boxes are ticked for {}. Ask which of them is meant.",
                situation.name(other)
            ));
        }
    }
    let ticked = said.len();
    said.retain(|other, _| missing(known, *other).is_none());
    if said.is_empty() {
        return not_possible(if ticked == 0 { UNTICKED.to_owned() } else { GONE.to_owned() });
    }
    let before = |other: &PersonId| situation.statements.get(&(person, *other)).copied();
    let news: Vec<(PersonId, Dealings)> = said
        .iter()
        .map(|(other, grade)| (*other, *grade))
        .filter(|(other, grade)| before(other) != Some(*grade))
        .collect();
    let earlier: BTreeMap<PersonId, Dealings> =
        news.iter().filter_map(|(other, _)| Some((*other, before(other)?))).collect();
    Verdict {
        state: match (news.is_empty(), earlier.is_empty()) {
            (true, _) => Same,
            (false, true) => New,
            (false, false) => Changed,
        },
        says: by_grade(situation, &said),
        change: if earlier.is_empty() { String::new() } else { had_said(&by_grade(situation, &earlier)) },
        why: (said.len() < ticked).then(|| GONE.to_owned()),
        deed: Some(Deed::Dealings(person, news)),
    }
}

const GONE: &str = "What it says about people who are no longer on the roster is passed over.";

/// "Most days: Ben. Now and then: Cy and Dee", the closest first.
fn by_grade(situation: &Situation, said: &BTreeMap<PersonId, Dealings>) -> String {
    const NAMED: usize = 6;
    let mut parts = Vec::new();
    for grade in Dealings::ALL.into_iter().rev() {
        let others: Vec<PersonId> =
            said.iter().filter(|(_, said)| **said == grade).map(|(other, _)| *other).collect();
        match others.len() {
            0 => continue,
            1..=NAMED => {
                parts.push(format!("{}: {}", words::sentence_case(grade.words()), situation.names(&others)));
            }
            many => parts.push(format!(
                "{}: {}",
                words::sentence_case(grade.words()),
                words::count(many, "person", "people")
            )),
        }
    }
    parts.join(". ")
}
