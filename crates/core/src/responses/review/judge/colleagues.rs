//! What somebody says to their match, and whom they name for the Awayday.

use std::collections::BTreeSet;

use super::super::super::apply::Deed;
use super::super::super::tick::Tick;
use super::super::known::Open;
use super::{Filled, TWO_BOXES, UNKNOWN, UNTICKED, Verdict, compared, had_said, late, not_possible, refused};
use crate::ids::PersonId;
use crate::nominations::check_nomination;
use crate::replies::{Decline, cannot_be_chosen, declined_by, partners};
use crate::situation::Situation;
use crate::words;

pub(super) fn to_match(open: &Open, form: &Filled, person: PersonId) -> Verdict {
    let situation = &open.situation;
    let happy = form.ticks.contains(&Tick::Happy);
    let suggested: BTreeSet<PersonId> = form.ticks.iter().filter_map(suggested).collect();
    let change = form.ticks.contains(&Tick::Change) || !suggested.is_empty();
    if !happy && !change {
        return not_possible(UNTICKED.to_owned());
    }
    if happy && change || suggested.len() > 1 {
        return not_possible(TWO_BOXES.to_owned());
    }
    if open.told.is_empty() {
        return late("No pairs are published at present, so there is no match to answer to.".to_owned());
    }
    let then = open.told.get(&form.version).and_then(|partners| partners.get(&person));
    if then != open.partners(person) {
        return late(format!(
            "This answer is about another match. Ask {} about the present one.",
            situation.name(person)
        ));
    }
    let told = situation.told_of(person);
    let asked = told.is_some_and(|told| told.asked.contains(&person));
    let was_happy = told.is_some_and(|told| told.happy.contains(&person));
    let suggests_before =
        then.into_iter().flatten().find_map(|partner| *open.suggestions.get(&(person, *partner))?);
    let before = if asked {
        Some(would_change(situation, suggests_before))
    } else {
        was_happy.then(|| HAPPY.to_owned())
    };
    if happy {
        return match partners(situation, person) {
            Err(failure) => refused(&failure),
            Ok(partners) => Verdict {
                state: compared(before.as_deref(), HAPPY),
                says: words::sentence_case(HAPPY),
                change: before.as_deref().map_or_else(String::new, had_said),
                why: None,
                deed: Some(Deed::Happy(person, partners)),
            },
        };
    }
    let suggests = suggested.into_iter().next();
    if suggests.is_some_and(|suggests| !situation.people.contains_key(&suggests)) {
        return not_possible(UNKNOWN.to_owned());
    }
    let groups: Vec<Vec<PersonId>> = situation.told.iter().map(|told| told.members.clone()).collect();
    let partners = match declined_by(situation, &groups, Decline { person, suggests }) {
        Err(failure) => return refused(&failure),
        Ok(partners) => partners,
    };
    let is_present = suggests.is_some_and(|suggests| partners.contains(&suggests));
    let why = suggests.and_then(|suggests| match is_present {
        true => Some(format!("{} is the present partner.", situation.name(suggests))),
        false => cannot_be_chosen(situation, person, suggests),
    });
    let suggests = suggests.filter(|_| !is_present);
    let now = would_change(situation, suggests);
    Verdict {
        state: compared(before.as_ref(), &now),
        says: words::sentence_case(&now),
        change: before.as_deref().map_or_else(String::new, had_said),
        why,
        deed: Some(Deed::Decline(person, partners, suggests)),
    }
}

const HAPPY: &str = "happy with the match";

fn suggested(tick: &Tick) -> Option<PersonId> {
    if let Tick::Suggests(person) = tick { Some(*person) } else { None }
}

fn would_change(situation: &Situation, suggests: Option<PersonId>) -> String {
    match suggests {
        None => "would rather change".to_owned(),
        Some(suggests) => format!("would rather change, and suggests {}", situation.name(suggests)),
    }
}

pub(super) fn nominations(open: &Open, form: &Filled, person: PersonId) -> Verdict {
    let situation = &open.situation;
    let names: Vec<PersonId> = form.ticks.iter().filter_map(named).collect();
    if names.is_empty() {
        return not_possible(UNTICKED.to_owned());
    }
    if open.has_feedback_pairs {
        return late(
            "The feedback pairs are made already. To let this count, record it under Awayday and make them again."
                .to_owned(),
        );
    }
    if let Err(failure) = check_nomination(situation, person, &names) {
        return refused(&failure);
    }
    let in_order = |names: &[PersonId]| {
        names.iter().map(|named| situation.name(*named)).collect::<Vec<_>>().join(", then ")
    };
    let before = open.nominations.get(&person);
    Verdict {
        state: compared(before, &names),
        says: format!("Names {}", in_order(&names)),
        change: before.map_or_else(String::new, |before| format!("They had named: {}.", in_order(before))),
        why: None,
        deed: Some(Deed::Names(person, names)),
    }
}

fn named(tick: &Tick) -> Option<PersonId> {
    if let Tick::Names(person) = tick { Some(*person) } else { None }
}
