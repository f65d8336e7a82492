//! Who joins the round, as a table.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::cells::{compared, day};
use super::columns::Field;
use super::content::{Content, Effect, Known};
use super::dealings::PERSON;
use super::sheet::Sheet;
use crate::answers::Answer;
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::store;

/// Answers, oldest first; one without a day was given today.
pub(super) struct Replies(Vec<Reply>);

struct Reply {
    person: PersonId,
    answer: Answer,
    on: NaiveDate,
}

impl Content for Replies {
    const FIELDS: &'static [Field] = &[
        Field { name: "person", required: true, synonyms: PERSON },
        Field { name: "answer", required: true, synonyms: &["reply", "response", "antwort", "réponse"] },
        Field { name: "date", required: false, synonyms: &["on", "answered", "answered on", "datum"] },
    ];
    const NOUNS: (&'static str, &'static str) = ("answer", "answers");

    fn read(sheet: &Sheet, known: &Known) -> Result<Self, Vec<Problem>> {
        read(sheet, known).map(Self)
    }

    fn effects(&self, known: &Known) -> Vec<Effect> {
        let mut latest = known.latest_answers();
        let mut effect = |reply: &Reply| {
            let before = latest.get(&reply.person).copied();
            let same = before.is_some_and(|(answer, _)| answer == Some(reply.answer));
            if same || before.is_some_and(|(_, on)| reply.on < on) {
                return Effect::Unchanged;
            }
            latest.insert(reply.person, (Some(reply.answer), reply.on));
            if before.is_some() { Effect::Changed } else { Effect::Added }
        };
        self.0.iter().map(&mut effect).collect()
    }

    fn notes(&self, known: &Known) -> Vec<String> {
        let latest = known.latest_answers();
        let older = |reply: &&Reply| {
            let given = known.answers.contains(&(reply.person, (Some(reply.answer), reply.on)));
            let newer = latest
                .get(&reply.person)
                .filter(|(answer, on)| reply.on < *on && *answer != Some(reply.answer));
            !given && newer.is_some()
        };
        self.0
            .iter()
            .filter(older)
            .map(|reply| {
                format!("A later answer of {} is recorded already and counts.", known.name(reply.person))
            })
            .collect()
    }

    fn write(&self, connection: &Connection, known: &Known, effects: &[Effect]) -> rusqlite::Result<()> {
        let Some(round) = &known.round else { return Ok(()) };
        let mut news = self.0.iter().zip(effects).filter(|(_, effect)| effect.is_news());
        news.try_for_each(|(reply, _)| {
            store::answers::give(connection, round.id, reply.person, Some(reply.answer), reply.on)
        })
    }
}

fn read(sheet: &Sheet, known: &Known) -> Result<Vec<Reply>, Vec<Problem>> {
    let people = known.directory();
    let mut problems = Vec::new();
    let mut replies: BTreeMap<(NaiveDate, PersonId), (Answer, usize)> = BTreeMap::new();
    for line in sheet.lines() {
        let person = people.read(line, "person").map_err(|problem| problems.push(problem)).ok();
        let date = line.text("date");
        let on = if date.is_empty() {
            Ok(known.today)
        } else {
            day(&date).map_err(|message| problems.push(line.problem("date", message, None)))
        };
        let text = line.text("answer");
        let Some(answer) = answer(&text) else {
            let what = if text.is_empty() {
                "There is no answer here".into()
            } else {
                format!("“{text}” is not an answer")
            };
            let message =
                format!("{what}. Write joined, not this time or ask me later, or take the line out.");
            problems.push(line.problem("answer", message, None));
            continue;
        };
        let (Some(person), Ok(on)) = (person, on) else { continue };
        let (earlier, on_line) = *replies.entry((on, person)).or_insert((answer, line.number()));
        if earlier != answer {
            let message = format!(
                "Line {on_line} gives another answer for the same person. Keep one of the lines, or give each its date."
            );
            problems.push(line.problem("answer", message, None));
        }
    }
    if problems.is_empty() {
        Ok(replies.into_iter().map(|((on, person), (answer, _))| Reply { person, answer, on }).collect())
    } else {
        Err(problems)
    }
}

/// The answer in words.
pub(super) fn answer(text: &str) -> Option<Answer> {
    match compared(text).replace(['-', '_'], " ").as_str() {
        "joined" | "joins" | "join" | "yes" | "y" | "in" | "ja" | "oui" => Some(Answer::Joined),
        "not this time" | "notthistime" | "no" | "n" | "nein" | "non" => Some(Answer::NotThisTime),
        "ask me later" | "askmelater" | "later" | "später" | "plus tard" => Some(Answer::AskMeLater),
        _ => None,
    }
}
