//! What is the matter with a file, in words for the owner.

use serde_json::Value;

use super::super::covered::{Difference, Row};
use super::check::Found;
use crate::about::wording::heading;
use crate::words;

/// Rows that others said or that were noted in confidence: named without people, for somebody may look on.
const IN_CONFIDENCE: [&str; 8] = [
    "acceptance",
    "consent",
    "decline",
    "keep_apart",
    "nomination",
    "rule_override",
    "survey_reply",
    "trusted_name",
];
/// Columns that name a person.
const PEOPLE: [&str; 10] =
    ["person", "a", "b", "c", "other", "partner", "named", "suggests", "manager", "topic_of"];

impl Found {
    /// One sentence for each thing that is the matter.
    pub(crate) fn sentences(&self) -> Vec<String> {
        let damage = self.damage.iter().map(|line| format!("A part of the file cannot be read ({line})."));
        let altered = self.altered.iter().map(|(id, sentence)| {
            format!("The list of changes was altered at change {id} (“{sentence}”), so what follows it cannot be vouched for.")
        });
        damage.chain(altered).chain(self.differences.iter().map(|it| self.sentence(it))).collect()
    }

    fn sentence(&self, Difference { table, logged, found, .. }: &Difference) -> String {
        let what = what(table);
        let of = self.who(table, logged.as_ref().or(found.as_ref()));
        match (logged, found) {
            (None, _) => format!("{what}{of}: an entry is there that was never saved."),
            (Some(_), None) => format!("{what}{of}: an entry that was saved is missing."),
            (Some(_), Some(_)) if IN_CONFIDENCE.contains(&table.as_str()) => {
                format!("{what}: an entry is not as it was saved.")
            }
            (Some(logged), Some(found)) => {
                let differs = |(column, was): (&String, &Value)| {
                    let is = found.get(column).unwrap_or(&Value::Null);
                    let said = |value| self.said(column, value);
                    let heading = heading(table, column);
                    (is != was)
                        .then(|| format!("“{heading}” was saved as {}, and is {}", said(was), said(is)))
                };
                let differing: Vec<String> = logged.iter().filter_map(differs).collect();
                format!("{what}{of}: {}.", words::list(&differing, "and"))
            }
        }
    }

    /// " of Ana Silva and Ben Marsh": whom a row is about.
    fn who(&self, table: &str, row: Option<&Row>) -> String {
        let Some(row) = row.filter(|_| !IN_CONFIDENCE.contains(&table)) else { return String::new() };
        let named = |column: &&str| row.get(*column)?.as_i64().and_then(|id| self.names.get(&id)).cloned();
        let names: Vec<String> = match table {
            "person" => row.get("name").and_then(Value::as_str).map(str::to_owned).into_iter().collect(),
            _ => PEOPLE.iter().filter_map(named).collect(),
        };
        if names.is_empty() { String::new() } else { format!(" of {}", words::list(&names, "and")) }
    }

    fn said(&self, column: &str, value: &Value) -> String {
        let name = value.as_i64().filter(|_| PEOPLE.contains(&column)).and_then(|id| self.names.get(&id));
        match (name, value) {
            (Some(name), _) => name.clone(),
            (None, Value::Null) => "nothing".to_owned(),
            (None, Value::String(text)) => format!("“{text}”"),
            (None, Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
                value.to_string()
            }
        }
    }
}

/// What the rows of a table are.
fn what(table: &str) -> String {
    let what = match table {
        "absence" => "The time away",
        "acceptance" | "consent" | "decline" => "What somebody said about a match",
        "agenda_part" | "awayday" | "awayday_run" => "The Awayday",
        "answer" => "The answer to the invitation",
        "aside" | "aside_group" | "aside_member" => "A set of pairs put aside",
        "check_in_tally" => "A check-in",
        "closing_roster" => "The roster when a round was closed",
        "coaching_pair" => "The pair",
        "earlier_pair" => "The earlier pair",
        "calendar_setting" => "Where and when meetings are",
        "form_key" => "What tells our forms from others",
        "guide_section" => "Our own words in the guide",
        "received_form" => "The forms that were counted",
        "feedback_group" | "feedback_member" | "feedback_set" => "The feedback pairs",
        "insight" => "What was shared on the Awayday",
        "invitation" => "The invitation",
        "keep_apart" => "Who is kept apart",
        "kick_off_element" => "What was agreed at the kick-off",
        "match_group" | "match_member" | "match_set" | "left_out" => "The matches",
        "allowed_by" | "rule_override" => "A pair allowed against a rule",
        "meeting" => "A meeting",
        "nomination" => "Whom somebody named for the Awayday",
        "person" => "The line",
        "preference" => "The order of preferences",
        "programme" => "The organisation and its rules",
        "round" => "The round",
        "speaker" => "The list of those who share something",
        "statement" => "The dealings",
        "survey_reply" => "A survey form",
        "trusted_name" => "Whom somebody would trust",
        later => return words::sentence_case(&later.replace('_', " ")),
    };
    what.to_owned()
}
