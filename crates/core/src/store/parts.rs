//! Which part of a programme each table belongs to.

use super::journal::RowChange;
use crate::part::Part;

/// The earliest part to which any of these rows belongs.
pub(crate) fn touched(rows: &[RowChange]) -> Option<Part> {
    // Everything rests on the first part, so a table that is not known here costs time and is never missed.
    rows.iter().map(|row| part_of(row.table()).unwrap_or(Part::Roster)).min()
}

fn part_of(table: &str) -> Option<Part> {
    match table {
        "programme" | "preference" | "person" | "statement" | "keep_apart" | "earlier_pair" | "round"
        | "closing_roster" => Some(Part::Roster),
        "answer" | "invitation" | "kick_off_element" | "trusted_name" | "decline" | "acceptance"
        | "consent" | "absence" => Some(Part::Answers),
        "match_set" | "match_group" | "match_member" | "left_out" | "rule_override" | "allowed_by"
        | "aside" | "aside_group" | "aside_member" => Some(Part::Pairs),
        "coaching_pair" | "meeting" | "check_in_tally" => Some(Part::Meetings),
        "awayday" | "agenda_part" | "nomination" | "feedback_set" | "feedback_group" | "feedback_member"
        | "awayday_run" | "speaker" | "insight" | "survey_reply" | "form_key" | "received_form"
        | "guide_section" | "calendar_setting" => Some(Part::Awayday),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::store::{journal, migration};

    #[test]
    fn every_table_belongs_to_a_part() {
        let mut connection = Connection::open_in_memory().unwrap();
        migration::bring_up_to_date(&mut connection).unwrap();
        let tables = journal::tables(&connection).unwrap();
        let strays: Vec<_> = tables.iter().filter(|table| part_of(table).is_none()).collect();
        assert_eq!(strays, Vec::<&String>::new());
        assert!(tables.len() > 30);
    }
}
