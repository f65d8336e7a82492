//! Which pair needs a word, and why: from dates and counts alone.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::MEETINGS;
use crate::words;

/// A pair that has met falls quiet after so many days.
const QUIET_DAYS: i64 = 42;
/// So many days a new pair may take to meet, and to fall behind the others.
const FIRST_DAYS: i64 = 28;
/// So many days a new pair may take to agree how they will work.
const AGREEMENT_DAYS: i64 = 21;
/// A meeting booked within so many days is soon enough.
const SOON_DAYS: i64 = 14;
/// So many meetings fewer than most other pairs are worth a word.
const BEHIND: usize = 2;

/// Why a pair needs a word, and what could be written to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Word {
    /// How things stand, without a full stop: "Isaac and Sophie have met once".
    pub sentence: String,
    /// Why that is worth a word.
    pub why: String,
    /// A note to the pair, to be copied and sent by the owner.
    pub note: String,
}

/// What is known of a pair's meetings, in dates and counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// First day as a pair.
    pub began: NaiveDate,
    pub agreed: bool,
    pub held: usize,
    pub last_met: Option<NaiveDate>,
    pub next: Option<NaiveDate>,
    /// Booked since they last met, gone by, and not recorded.
    pub missed: Vec<NaiveDate>,
    /// When the owner said that they are fine; every clock starts afresh from there.
    pub fine_on: Option<NaiveDate>,
}

/// Says why a pair needs a word, if it does. Where nothing is recorded of any pair, that says nothing about this one.
pub(super) fn needed(names: &str, facts: &Facts, others: &[Facts], today: NaiveDate) -> Option<Word> {
    let known =
        |is_known: fn(&Facts) -> bool| others.is_empty() || is_known(facts) || others.iter().any(is_known);
    let slow = known(|pair| pair.held > 0) && are_slow(facts, others, today);
    let unagreed =
        known(|pair| pair.agreed) && !facts.agreed && days_since(facts, facts.began, today) > AGREEMENT_DAYS;
    if facts.held >= MEETINGS || !(slow || unagreed) {
        return None;
    }
    let (sentence, mut why) = if slow {
        (format!("{names} have {}", met(facts.held)), vec![meetings_so_far(facts), of_the_others(others)])
    } else {
        (format!("{names} have not agreed how they will work"), vec![meetings_so_far(facts)])
    };
    if slow && unagreed {
        why.push("They have not said yet how they will work together.".to_owned());
    }
    why.retain(|sentence| !sentence.is_empty());
    Some(Word { sentence, why: why.join(" "), note: note(names, facts, slow) })
}

fn are_slow(facts: &Facts, others: &[Facts], today: NaiveDate) -> bool {
    let soon = facts.next.is_some_and(|next| (next - today).num_days() <= SOON_DAYS);
    let patience = if facts.last_met.is_some() { QUIET_DAYS } else { FIRST_DAYS };
    let quiet = !soon && days_since(facts, facts.last_met.unwrap_or(facts.began), today) > patience;
    let mut held: Vec<usize> = others.iter().map(|other| other.held).collect();
    held.sort_unstable();
    let usual = held.get(held.len().saturating_sub(1) / 2).copied().unwrap_or(0);
    let behind = facts.held + BEHIND <= usual
        && facts.next.is_none()
        && days_since(facts, facts.began, today) > FIRST_DAYS;
    let missed = facts.missed.iter().filter(|day| facts.fine_on.is_none_or(|fine| **day > fine)).count();
    quiet || behind || missed > 1
}

/// Days from an event, or from the owner's last word about the pair, if that was later.
fn days_since(facts: &Facts, event: NaiveDate, today: NaiveDate) -> i64 {
    (today - facts.fine_on.map_or(event, |fine| fine.max(event))).num_days()
}

/// "met once", "not met yet".
fn met(held: usize) -> String {
    if held == 0 { "not met yet".to_owned() } else { format!("met {}", times(held)) }
}

fn times(n: usize) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{} times", words::number(n)),
    }
}

fn meetings_so_far(facts: &Facts) -> String {
    let before = match facts.last_met {
        Some(on) => format!("Their last meeting was on {}", words::day(on)),
        None => format!("They have been a pair since {}", words::day(facts.began)),
    };
    format!("{before} and {}.", ahead(facts))
}

fn ahead(facts: &Facts) -> String {
    match (facts.next, facts.missed.last()) {
        (_, Some(missed)) => format!("the one booked for {} has not been recorded", words::day(*missed)),
        (Some(next), None) => format!("the next is booked for {}", words::day(next)),
        (None, None) => "nothing is booked".to_owned(),
    }
}

/// "The other pairs have met three or four times."
fn of_the_others(others: &[Facts]) -> String {
    let held = || others.iter().map(|other| other.held);
    let (Some(fewest), Some(most)) = (held().min(), held().max()) else {
        return String::new();
    };
    let range = match (fewest, most) {
        (_, 0) => return "No other pair has met yet.".to_owned(),
        (fewest, most) if fewest == most => times(most),
        (0, most) => format!("up to {}", times(most)),
        (1, 2) => "once or twice".to_owned(),
        (fewest, most) if most == fewest + 1 => format!("{} or {}", words::number(fewest), times(most)),
        (fewest, most) => format!("between {} and {}", words::number(fewest), times(most)),
    };
    let pairs = if others.len() == 1 { "pair has" } else { "pairs have" };
    format!("The other {pairs} met {range}.")
}

fn note(names: &str, facts: &Facts, slow: bool) -> String {
    let request = if slow {
        let last = facts.last_met.map(|on| format!(", last on {}", words::day(on))).unwrap_or_default();
        format!(
            "as far as I know you have {}{last}. Could you find an hour for each other in the next two weeks, and tell me the day?",
            met(facts.held)
        )
    } else {
        "have you had the time to agree how you want to work together? Half an hour with the agreement sheet is enough. Just tell me the day; what you agree stays with you.".to_owned()
    };
    format!(
        "Dear {names},\n\n{request}\n\nIf something is in the way, or you would like to change anything, tell me. You need not say why."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Isaac and Sophie, a pair since 25 January, met once on 2 February; it is 12 March.
    fn isaac_and_sophie() -> Facts {
        Facts {
            began: day("2027-01-25"),
            agreed: true,
            held: 1,
            last_met: Some(day("2027-02-02")),
            next: None,
            missed: Vec::new(),
            fine_on: None,
        }
    }

    /// Other pairs that have met so often.
    fn others(held: &[usize]) -> Vec<Facts> {
        held.iter().map(|held| Facts { held: *held, ..isaac_and_sophie() }).collect()
    }

    fn told(facts: &Facts, held_by_others: &[usize]) -> Option<String> {
        needed("Isaac and Sophie", facts, &others(held_by_others), day("2027-03-12"))
            .map(|word| format!("{}. {}", word.sentence, word.why))
    }

    #[test]
    fn a_pair_that_has_met_less_than_the_others_and_booked_nothing_needs_a_word() {
        assert_eq!(
            told(&isaac_and_sophie(), &[4, 4, 3, 4, 3, 4, 4]).unwrap(),
            "Isaac and Sophie have met once. Their last meeting was on 2 February and nothing is booked. \
             The other pairs have met three or four times."
        );
        let booked = Facts { next: Some(day("2027-03-30")), ..isaac_and_sophie() };
        assert_eq!(told(&booked, &[4, 4, 3]), None, "they will meet");
        assert_eq!(told(&isaac_and_sophie(), &[2, 2, 1]), None, "most others have hardly met more often");
    }

    #[test]
    fn a_pair_whose_last_meeting_is_long_ago_needs_a_word_unless_the_next_is_soon() {
        let quiet =
            Facts { last_met: Some(day("2027-01-28")), next: Some(day("2027-04-10")), ..isaac_and_sophie() };
        assert_eq!(
            told(&quiet, &[2]).unwrap(),
            "Isaac and Sophie have met once. Their last meeting was on 28 January and the next is booked for 10 April. \
             The other pair has met twice."
        );
        assert_eq!(told(&Facts { next: Some(day("2027-03-20")), ..quiet }, &[2]), None);
    }

    #[test]
    fn a_pair_that_has_not_met_within_four_weeks_needs_a_word() {
        let never = Facts { held: 0, last_met: None, ..isaac_and_sophie() };
        assert_eq!(
            told(&never, &[0, 1, 2]).unwrap(),
            "Isaac and Sophie have not met yet. They have been a pair since 25 January and nothing is booked. \
             The other pairs have met up to twice."
        );
        assert_eq!(told(&Facts { began: day("2027-02-12"), ..never }, &[4, 4]), None, "they are a new pair");
    }

    #[test]
    fn booked_meetings_that_nobody_recorded_are_worth_a_word() {
        let missed = Facts {
            missed: vec![day("2027-02-20"), day("2027-03-06")],
            next: Some(day("2027-03-20")),
            ..isaac_and_sophie()
        };
        assert_eq!(
            told(&missed, &[1]).unwrap(),
            "Isaac and Sophie have met once. Their last meeting was on 2 February and the one booked for 6 March has not been recorded. \
             The other pair has met once."
        );
        assert_eq!(told(&Facts { fine_on: Some(day("2027-03-01")), ..missed }, &[1]), None);
    }

    #[test]
    fn a_pair_without_an_agreement_after_three_weeks_needs_a_word() {
        let unagreed =
            Facts { agreed: false, held: 2, last_met: Some(day("2027-03-08")), ..isaac_and_sophie() };
        assert_eq!(
            told(&unagreed, &[2, 3]).unwrap(),
            "Isaac and Sophie have not agreed how they will work. Their last meeting was on 8 March and nothing is booked."
        );
        assert_eq!(told(&Facts { began: day("2027-02-20"), ..unagreed }, &[2, 3]), None);
    }

    #[test]
    fn a_pair_that_the_owner_calls_fine_is_left_alone_for_four_weeks() {
        let fine = |on: &str| Facts { fine_on: Some(day(on)), ..isaac_and_sophie() };
        assert_eq!(told(&fine("2027-03-12"), &[4, 4]), None);
        assert_eq!(told(&fine("2027-02-12"), &[4, 4]), None);
        assert!(told(&fine("2027-02-11"), &[4, 4]).is_some());
    }

    #[test]
    fn where_nothing_is_recorded_of_any_pair_none_needs_a_word() {
        let never = Facts { held: 0, last_met: None, agreed: false, ..isaac_and_sophie() };
        let nobody = vec![never.clone(); 3];
        assert_eq!(needed("Isaac and Sophie", &never, &nobody, day("2027-03-12")), None);
        assert!(told(&never, &[0, 0, 1]).is_some());
    }

    #[test]
    fn six_meetings_are_enough() {
        let done = Facts { held: 6, agreed: false, ..isaac_and_sophie() };
        assert_eq!(told(&done, &[8, 8]), None);
    }

    #[test]
    fn the_note_asks_for_an_hour_and_for_no_reason() {
        assert_eq!(
            needed("Isaac and Sophie", &isaac_and_sophie(), &others(&[4]), day("2027-03-12")).unwrap().note,
            "Dear Isaac and Sophie,

as far as I know you have met once, last on 2 February. Could you find an hour for each other in the next two weeks, and tell me the day?

If something is in the way, or you would like to change anything, tell me. You need not say why."
        );
    }
}
