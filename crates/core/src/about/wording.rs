//! Rows of any table in plain words.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::{Section, section};
use crate::dealings::Dealings;
use crate::ids::PersonId;
use crate::person::Person;
use crate::store::people;
use crate::store::traces::{self, Column, Pointer, Rows};
use crate::words;

/// Columns that tell nobody anything.
pub(super) const UNSAID: [&str; 4] = ["id", "seed", "match_group", "aside_group"];

/// Puts rows into words, with the names of everybody.
pub(super) struct Wording<'a> {
    connection: &'a Connection,
    names: BTreeMap<PersonId, String>,
}

impl<'a> Wording<'a> {
    pub fn of(connection: &'a Connection) -> rusqlite::Result<Self> {
        let names = people::all(connection)?.into_iter().map(|(id, person)| (id, person.name)).collect();
        Ok(Self { connection, names })
    }

    /// The line of the roster, one cell under the other.
    pub fn roster(&self, person: &Person) -> rusqlite::Result<Section> {
        let Rows { columns, rows } = traces::rows(self.connection, "person", "id", person.id.0)?;
        let mut told = Vec::new();
        for (column, value) in columns.iter().zip(rows.into_iter().flatten()) {
            if !UNSAID.contains(&column.name.as_str()) && value != Value::Null {
                told.push(vec![heading("person", &column.name), self.cell(column, value)?]);
            }
        }
        Ok(section("On the roster", ["What", "As it is held"], told))
    }

    /// The rows in which a column names somebody; none where there are none.
    pub fn section(&self, pointer: &Pointer, person: i64) -> rusqlite::Result<Option<Section>> {
        let Pointer { table, column, .. } = pointer;
        let Rows { columns, rows } = traces::rows(self.connection, table, column, person)?;
        if rows.is_empty() {
            return Ok(None);
        }
        // Of a colleague nothing but the name is about this person.
        let said = |of: &Column| match table.as_str() {
            "person" => of.name == "name",
            _ => of.name != *column && !UNSAID.contains(&of.name.as_str()),
        };
        let worded = |row: Vec<Value>| {
            let cells = columns.iter().zip(row).filter(|(column, _)| said(column));
            cells.map(|(column, value)| self.cell(column, value)).collect()
        };
        let (title, in_confidence) = title(table, column);
        Ok(Some(Section {
            title,
            in_confidence,
            headings: columns
                .iter()
                .filter(|column| said(column))
                .map(|column| heading(table, &column.name))
                .collect(),
            rows: rows.into_iter().map(worded).collect::<rusqlite::Result<_>>()?,
        }))
    }

    fn cell(&self, column: &Column, value: Value) -> rusqlite::Result<String> {
        Ok(match (value, column.parent.as_deref()) {
            (Value::Integer(id), Some("person")) => {
                self.names.get(&PersonId(id)).cloned().unwrap_or_else(|| "somebody".to_owned())
            }
            (Value::Integer(id), Some(parent)) => self.row(parent, id)?,
            (Value::Integer(number), None) => match column.name.as_str() {
                "dealings" => {
                    Dealings::from_grade(number).map_or_else(String::new, |grade| grade.words().to_owned())
                }
                "leader" | "hr_lead" | "locked" | "done" | "consents" | "held" | "another" => {
                    if number == 0 { "no" } else { "yes" }.to_owned()
                }
                _ => number.to_string(),
            },
            (Value::Text(text), _) => in_words(&column.name, text),
            (Value::Real(number), _) => number.to_string(),
            (Value::Null | Value::Blob(_), _) => String::new(),
        })
    }

    /// Another row in a few words: "round 1, version 2, 22 November 2026".
    fn row(&self, table: &str, id: i64) -> rusqlite::Result<String> {
        let Rows { columns, rows } = traces::rows(self.connection, table, "id", id)?;
        let mut said = Vec::new();
        for (column, value) in columns.iter().zip(rows.into_iter().flatten()) {
            if UNSAID.contains(&column.name.as_str()) {
                continue;
            }
            match (column.name.as_str(), value) {
                (_, Value::Null) => {}
                ("number", Value::Integer(number)) => return Ok(format!("round {number}")),
                ("version", Value::Integer(number)) => said.push(format!("version {number}")),
                (_, value) => said.push(self.cell(column, value)?),
            }
        }
        said.retain(|part| !part.is_empty());
        Ok(said.join(", "))
    }
}

/// Where something was typed, as people say it.
pub(super) fn typed_in(table: &str) -> String {
    match table {
        "agenda_part" | "awayday" => "The Awayday".to_owned(),
        "aside" => "A set of pairs put aside".to_owned(),
        "feedback_group" => "Where a feedback pair sits".to_owned(),
        "insight" => "What somebody shared on the Awayday".to_owned(),
        "kick_off_element" | "round" => "The kick-off".to_owned(),
        "programme" => "The organisation".to_owned(),
        "rule_override" => "A pair allowed against a rule".to_owned(),
        later => plainly(later),
    }
}

/// What stands over a column. What a later table calls its columns is shown as it is, without its underscores.
pub(crate) fn heading(table: &str, column: &str) -> String {
    known_heading(table, column).map_or_else(|| plainly(column), str::to_owned)
}

/// What a column is called on the page; none for one that is not named here yet.
pub(super) fn known_heading(table: &str, column: &str) -> Option<&'static str> {
    Some(match (table, column) {
        ("nomination" | "trusted_name", "place") => "Named as number",
        ("speaker", "place") => "Their place in the list",
        ("person", "name") => "Name",
        (_, "a" | "b" | "c" | "other" | "person") => "Colleague",
        (_, "agreed_on") => "Agreed on",
        (_, "allowed_by" | "rule_override") => "Which pair",
        (_, "another") => "Their partner was given another",
        (_, "answer") => "Answer",
        (_, "aside") => "Set put aside",
        (_, "away_from") => "From",
        (_, "away_until") => "Until",
        (_, "coaching_pair") => "Pair",
        (_, "consented_on") => "Agreed to on",
        (_, "consents") => "Would be their partner",
        (_, "dealings") => "Dealings",
        (_, "department") => "Team",
        (_, "done") => "Has shared",
        (_, "email") => "E-mail",
        (_, "feedback_group") => "Where they sit",
        (_, "feedback_set") => "Awayday of",
        (_, "fine_on") => "Needed no word on",
        (_, "given_on" | "made_on" | "on_day") => "On",
        (_, "held") => "Has taken place",
        (_, "hr_lead") => "HR lead",
        (_, "leader") => "Leads the programme",
        (_, "leaves") => "Leaves us on",
        (_, "level") => "Level",
        (_, "manager") => "Manager",
        (_, "match_set") => "Pairs of",
        (_, "minutes") => "Minutes",
        (_, "named") => "Whom",
        (_, "note") => "Note",
        (_, "partner") => "Partner",
        (_, "round" | "round_number") => "Round",
        (_, "rule") => "Rule",
        (_, "site") => "Site",
        (_, "starts") => "Joins us on",
        (_, "suggests") => "Whom they suggested",
        (_, "topic_of") => "Whose topics",
        (_, "topics") => "Topics of",
        (_, "words") => "In their words",
        _ => return None,
    })
}

/// "Feedback set" for `feedback_set`.
fn plainly(name: &str) -> String {
    words::sentence_case(&name.replace('_', " "))
}

fn in_words(column: &str, text: String) -> String {
    match (column, NaiveDate::parse_from_str(&text, "%Y-%m-%d")) {
        (_, Ok(date)) => words::date(date),
        ("rule", Err(_)) => match text.as_str() {
            "line" => "the line of management".to_owned(),
            "closely" => "working closely together".to_owned(),
            "fresh" => "a partner of an earlier round".to_owned(),
            later => spaced(later),
        },
        ("answer" | "topics", Err(_)) => spaced(&text),
        (_, Err(_)) => text,
    }
}

/// "not this time" for `notThisTime`.
fn spaced(key: &str) -> String {
    let letters = key.chars().flat_map(|letter| {
        let space = letter.is_uppercase().then_some(' ');
        space.into_iter().chain(letter.to_lowercase())
    });
    letters.collect()
}

/// What the rows are in which a column names somebody, and whether they are in confidence.
///
/// What a later table holds is in confidence until it is named here.
fn title(table: &str, column: &str) -> (String, bool) {
    let (title, in_confidence) = match (table, column) {
        ("person", "manager") => ("People who report to them", false),
        ("statement", "person") => ("Dealings, as they told them", false),
        ("statement", "other") => ("Dealings, as colleagues told them", false),
        ("keep_apart", _) => ("Marked keep apart", true),
        ("earlier_pair", _) => ("Partners before this program was used", false),
        ("answer", _) => ("Answers to the invitation", false),
        ("match_member", _) => ("Sets of pairs they are in", false),
        ("left_out", _) => ("Sets of pairs without a partner for them", false),
        ("rule_override", _) => ("Pairs allowed against a rule", true),
        ("acceptance", "person") => ("Partners they are happy with", false),
        ("acceptance", _) => ("Colleagues who are happy with them", true),
        ("consent", "person") => ("What colleagues said whom they suggested", true),
        ("consent", _) => ("What they said when a colleague suggested them", true),
        ("allowed_by", "person") => ("Pairs that they allowed against a rule", false),
        ("aside_member", _) => ("Sets of pairs put aside that they are in", true),
        ("decline", "person") => ("Matches that were not right for them", false),
        ("allowed_by", "rule_override") => ("Who allowed a pair of theirs against a rule", true),
        ("decline", "suggests") => ("Colleagues who suggested them as a partner", true),
        ("decline", _) => ("Matches with them that were not right for a colleague", true),
        ("nomination", "person") => ("Whom they named for the Awayday", false),
        ("nomination", _) => ("Who named them for the Awayday", true),
        ("speaker", _) => ("On the list of those who would like to share something", false),
        ("insight", _) => ("What they shared on the Awayday", false),
        ("coaching_pair", _) => ("Their pair and when it agreed how to work", false),
        ("meeting", "topic_of") => ("Meetings about their topics", false),
        ("meeting", _) => ("Meetings of their pair", false),
        ("invitation", _) => ("Invitations", false),
        ("trusted_name", "person") => ("Whom they would trust as a partner", false),
        ("trusted_name", _) => ("Who would trust them as a partner", true),
        ("absence", _) => ("When they are away", false),
        ("closing_roster", _) => ("On the roster when a round was closed", false),
        ("feedback_member", _) => ("Feedback pairs they are in", false),
        _ => return (format!("{}: {}", plainly(table), column.replace('_', " ")), true),
    };
    (title.to_owned(), in_confidence)
}
