//! What was read, in short sentences that the owner can check at a glance.

use std::collections::{BTreeMap, BTreeSet};

use super::TableKind;
use super::cells::compared;
use super::sheet::Sheet;
use super::{answers, dealings};
use crate::answers::Answer;
use crate::dealings::Dealings;
use crate::words::list;

/// The most words with accents that are shown.
const SHOWN: usize = 6;

/// What the table holds, whether or not something is the matter with it.
pub(super) fn sentences(kind: TableKind, sheet: &Sheet) -> Vec<String> {
    let mut sentences = match kind {
        TableKind::People => people(sheet),
        TableKind::Dealings => vec![grades(sheet)],
        TableKind::Answers => vec![replies(sheet)],
        TableKind::Apart => {
            vec![count(sheet.lines().count(), "line with two people", "lines with two people each")]
        }
        TableKind::History => vec![
            count(distinct(sheet, "round"), "earlier round", "earlier rounds"),
            count(sheet.lines().count(), "line with two partners", "lines with two partners each"),
        ],
        TableKind::Nominations | TableKind::Choices => vec![format!(
            "{}, {} with a second name",
            count(sheet.lines().count(), "person", "people"),
            sheet.lines().filter(|line| !line.text("second").is_empty()).count()
        )],
        TableKind::Survey => vec![count(sheet.lines().count(), "form", "forms")],
    };
    let field = if kind == TableKind::People { "name" } else { "person" };
    sentences.extend(accents(sheet, field));
    sentences
}

fn people(sheet: &Sheet) -> Vec<String> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for line in sheet.lines() {
        *times.entry(compared(&line.text("name"))).or_default() += 1;
    }
    times.remove("");
    let twice = match times.values().filter(|times| **times > 1).count() {
        0 => "none twice".to_owned(),
        repeated => format!("{repeated} more than once"),
    };
    let mut sentences = vec![format!("{}, {twice}", count(times.len(), "name", "names"))];
    if sheet.has("department") {
        sentences.push(count(distinct(sheet, "department"), "team", "teams"));
    }
    if sheet.has("manager") {
        sentences.push(managers(sheet));
    }
    sentences
}

fn managers(sheet: &Sheet) -> String {
    let (below, top): (Vec<_>, Vec<_>) = sheet.lines().partition(|line| !line.text("manager").is_empty());
    let have = format!("{} {} a manager", below.len(), if below.len() == 1 { "has" } else { "have" });
    match top.as_slice() {
        [] => have,
        [only] => format!("{have}; {} is at the top", only.text("name")),
        several => format!("{have}; {} have none", several.len()),
    }
}

fn grades(sheet: &Sheet) -> String {
    let said = |wanted: Dealings| {
        sheet.lines().filter(|line| dealings::grade(&line.text("dealings")) == Some(wanted)).count()
    };
    let parts: Vec<String> = Dealings::ALL
        .into_iter()
        .map(|grade| (said(grade), grade))
        .filter(|(number, _)| *number > 0)
        .map(|(number, grade)| format!("{number} {}", grade.words()))
        .collect();
    format!("{}: {}", count(sheet.lines().count(), "line", "lines"), parts.join(", "))
}

fn replies(sheet: &Sheet) -> String {
    let said = |wanted: Answer| {
        sheet.lines().filter(|line| answers::answer(&line.text("answer")) == Some(wanted)).count()
    };
    format!(
        "{} joined, {} not this time, {} ask me later",
        said(Answer::Joined),
        said(Answer::NotThisTime),
        said(Answer::AskMeLater)
    )
}

fn accents(sheet: &Sheet, field: &str) -> Option<String> {
    let mut words: Vec<String> = Vec::new();
    for line in sheet.lines() {
        for word in line.text(field).split(' ').filter(|word| !word.is_ascii()) {
            if !words.iter().any(|seen| seen == word) {
                words.push(word.to_owned());
            }
        }
    }
    let more = words.len().saturating_sub(SHOWN);
    words.truncate(SHOWN);
    match (words.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(format!("Accents: {}", words.join(", "))),
        (false, more) => {
            words.push(format!("{more} more"));
            Some(format!("Accents: {}", list(&words, "and")))
        }
    }
}

fn distinct(sheet: &Sheet, field: &str) -> usize {
    sheet
        .lines()
        .map(|line| compared(&line.text(field)))
        .filter(|text| !text.is_empty())
        .collect::<BTreeSet<_>>()
        .len()
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
