use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::finder::find_your_name;
use crate::name::Name;
use crate::page::Page;
use crate::sheet::Sheet;
use crate::table::{Cell, Table};

/// The sheet for the wall that tells everybody who their partner is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchSheet {
    /// The pairs, and the trio if there is one, in any order.
    pub groups: Vec<Vec<Matched>>,
    /// The first day of the round.
    pub starts_on: NaiveDate,
    /// The last day of the round.
    pub ends_on: NaiveDate,
    /// Whom to tell when a partner is not the right one.
    pub contact: Option<String>,
    /// The day by which to say so.
    pub say_by: Option<NaiveDate>,
}

/// A participant as a match sheet shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// The participant's name.
    pub name: Name,
    /// The department; empty when there is none.
    pub department: String,
}

impl Page for MatchSheet {
    fn title(&self) -> &'static str {
        "Match sheet"
    }

    fn template(&self) -> &'static str {
        "match_sheet.typ"
    }

    fn data(&self, sheet: &Sheet) -> Value {
        let groups = self.in_order();
        let names = groups.iter().map(|group| (group.iter().map(|member| &member.name).collect(), ""));
        json!({
            "from": sheet.date(self.starts_on),
            "to": sheet.date(self.ends_on),
            "contact": self.contact,
            "sayBy": self.say_by.map(|day| sheet.date(day)),
            "heading": heading(&groups),
            "people": find_your_name(names),
            "groups": groups.iter().map(|group| json!({
                "members": group.iter().map(|member| &member.name.full).collect::<Vec<_>>(),
                "departments": departments(group),
            })).collect::<Vec<_>>(),
        })
    }

    /// One row for each two who are matched, with the headings of a table of earlier rounds, so
    /// that it can be taken in again.
    fn table(&self, sheet: &Sheet) -> Option<Table> {
        let rows = self.in_order().into_iter().zip(1..).flat_map(|(group, number)| {
            two_by_two(&group).into_iter().map(move |(person, partner)| {
                vec![
                    Cell::Number(sheet.round),
                    Cell::Number(number),
                    Cell::text(&person.name.full),
                    Cell::text(&partner.name.full),
                    Cell::text(&person.department),
                    Cell::text(&partner.department),
                ]
            })
        });
        Some(Table {
            headings: vec![
                "Round",
                "Pair",
                "Person",
                "Partner",
                "Person’s department",
                "Partner’s department",
            ],
            rows: rows.collect(),
        })
    }
}

impl MatchSheet {
    /// Members by first name, groups by their first member: that is all the order there is.
    fn in_order(&self) -> Vec<Vec<&Matched>> {
        let mut groups: Vec<Vec<&Matched>> = self.groups.iter().map(|group| group.iter().collect()).collect();
        for group in &mut groups {
            group.sort_by_cached_key(|member| member.name.first_name_order());
        }
        groups.sort_by_cached_key(|group| {
            group.iter().map(|member| member.name.first_name_order()).collect::<Vec<_>>()
        });
        groups
    }
}

fn two_by_two<'a>(group: &[&'a Matched]) -> Vec<(&'a Matched, &'a Matched)> {
    let later = |index| group.iter().skip(index + 1);
    group
        .iter()
        .enumerate()
        .flat_map(|(index, person)| later(index).map(|partner| (*person, *partner)))
        .collect()
}

/// The departments of a group, each once, in the order of its members.
fn departments<'a>(group: &[&'a Matched]) -> Vec<&'a str> {
    let mut departments: Vec<&str> = Vec::new();
    for member in group {
        let department = member.department.as_str();
        if !department.is_empty() && !departments.contains(&department) {
            departments.push(department);
        }
    }
    departments
}

fn heading(groups: &[Vec<&Matched>]) -> String {
    let trios = groups.iter().filter(|group| group.len() > 2).count();
    match (groups.len() - trios, trios) {
        (1, 0) => "The pair".into(),
        (pairs, 0) => format!("The {} pairs", in_words(pairs)),
        (0, _) => "The trio".into(),
        (1, _) => "The pair and the trio".into(),
        (pairs, _) => format!("The {} pairs and the trio", in_words(pairs)),
    }
}

/// Small numbers as words, the others as figures.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| word.to_string())
}
