//! Survey forms as a table: a column for each question, a line for each form, and no column that says whose it is.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::cells::compared;
use super::columns::Field;
use super::content::{Content, Effect, Known};
use super::sheet::{Line, Sheet};
use crate::failure::Problem;
use crate::store;
use crate::survey::{Grade, Question, Reply};

/// What each form says.
pub(super) struct Forms(Vec<Reply>);

impl Content for Forms {
    const FIELDS: &'static [Field] = &[
        field("trust", &["my partner and i trusted each other."]),
        field("champion", &["champions", "we were each other’s champions."]),
        field("empowering", &["empowered", "i found my own answers and acted on them."]),
        field("challenge", &["challenging", "i challenged myself."]),
        field("questions", &["good questions", "we asked good questions and encouraged each other."]),
        field("accountability", &["shared accountability", "i feel accountable for the whole team."]),
        field("both coached", &["both", "both of us coached and were coached."]),
        field("again", &["once more", "i would do it again."]),
    ];
    const NOUNS: (&'static str, &'static str) = ("survey form", "survey forms");

    fn read(sheet: &Sheet, _: &Known) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let forms = sheet.lines().map(|line| form(line, &mut problems)).collect();
        if problems.is_empty() { Ok(Self(forms)) } else { Err(problems) }
    }

    /// Forms have no name: as many alike as are there already are taken for the same ones.
    fn effects(&self, known: &Known) -> Vec<Effect> {
        let mut there: BTreeMap<&Reply, usize> = BTreeMap::new();
        for reply in &known.survey {
            *there.entry(reply).or_default() += 1;
        }
        let mut effect = |reply| match there.get_mut(reply) {
            Some(left) if *left > 0 => {
                *left -= 1;
                Effect::Unchanged
            }
            Some(_) | None => Effect::Added,
        };
        self.0.iter().map(&mut effect).collect()
    }

    fn write(&self, connection: &Connection, known: &Known, effects: &[Effect]) -> rusqlite::Result<()> {
        let Some(round) = known.surveyed else { return Ok(()) };
        let mut news = self.0.iter().zip(effects).filter(|(_, effect)| effect.is_news());
        news.try_for_each(|(reply, _)| store::survey::add(connection, round, reply))
    }
}

const fn field(name: &'static str, synonyms: &'static [&'static str]) -> Field {
    Field { name, required: false, synonyms }
}

fn form(line: Line<'_>, problems: &mut Vec<Problem>) -> Reply {
    let mut reply = Reply::new();
    for (question, field) in Question::ALL.into_iter().zip(Forms::FIELDS) {
        let text = line.text(field.name);
        match grade(&text) {
            _ if text.is_empty() => {}
            Some(grade) => {
                reply.insert(question, grade);
            }
            None => {
                let message = format!(
                    "“{text}” is not an answer. Write yes, mostly, partly or not really, or leave it empty."
                );
                problems.push(line.problem(field.name, message, None));
            }
        }
    }
    if reply.is_empty() && problems.is_empty() {
        problems.push(line.problem("", "This line has no answer. Write one, or take the line out.", None));
    }
    reply
}

fn grade(text: &str) -> Option<Grade> {
    match compared(text).replace(['-', '_'], " ").as_str() {
        "not really" | "notreally" | "no" | "0" => Some(Grade::NotReally),
        "partly" | "1" => Some(Grade::Partly),
        "mostly" | "2" => Some(Grade::Mostly),
        "yes" | "3" => Some(Grade::Yes),
        _ => None,
    }
}
