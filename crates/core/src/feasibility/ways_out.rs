//! What would help where some are left over; each way is tried by matching with it.

use std::cmp::Reverse;

use super::bottleneck::named;
use super::invitations::invitations;
use super::openings::{By, openings};
use super::standing::Standing;
use super::trial::Trial;
use super::{WayOut, WayOutKind};
use crate::failure::Result;
use crate::ids::PersonId;
use crate::rules::{self, CloselyFrom, Fresh, Line, Odd, Rules, ordered};
use crate::situation::Situation;

/// The ways out, the cheapest first, or what to do where there is none.
pub(super) fn ways_out(standing: &Standing<'_>) -> Result<Vec<WayOut>> {
    if standing.outcome.left_over == 0 && standing.people.len() > 1 {
        return Ok(Vec::new());
    }
    let mut ways = relaxed(standing)?;
    ways.extend(invitations(standing)?);
    ways.extend(openings(standing, By::Exception)?);
    ways.extend(openings(standing, By::TakingMarkAway)?);
    ways.sort_by_key(|way| (price(way), way.pairs.len().max(way.people.len()), Reverse(way.helps)));
    if ways.is_empty() {
        ways.push(advice(standing));
    }
    Ok(ways)
}

/// What a way costs. A trio and an invitation set no rule aside; an exception does so for two people, a
/// relaxed rule for everybody; many exceptions are dearer than a rule; and a keep-apart mark is there
/// because somebody had a reason.
fn price(way: &WayOut) -> u8 {
    match way.kind {
        WayOutKind::Trio => 0,
        WayOutKind::Invite => 1,
        WayOutKind::Pair if way.pairs.len() <= FEW => 2,
        WayOutKind::Rule => 3,
        WayOutKind::Pair => 4,
        WayOutKind::Apart => 5,
        WayOutKind::Advice => 6,
    }
}

/// So many exceptions are still fewer than a rule.
const FEW: usize = 3;

/// Rules to relax; a longer step only where it helps more than a shorter one.
fn relaxed(standing: &Standing<'_>) -> Result<Vec<WayOut>> {
    let mut ways = Vec::new();
    for steps in steps(standing.situation.rules) {
        let mut reached = standing.outcome;
        for (rules, sentence) in steps {
            let outcome = under(standing, rules).outcome()?;
            if outcome < reached {
                let kind = if rules.odd == standing.situation.rules.odd {
                    WayOutKind::Rule
                } else {
                    WayOutKind::Trio
                };
                let way = WayOut { rules: Some(rules), ..WayOut::new(kind, sentence) };
                ways.extend(standing.helped(way, outcome));
                reached = outcome;
            }
        }
    }
    Ok(ways)
}

/// Who may be with whom under milder rules: what is possible already stays so.
fn under(standing: &Standing<'_>, rules: Rules) -> Trial {
    let changed = Situation { rules, ..standing.situation.clone() };
    let opened = standing
        .closed
        .iter()
        .map(|closed| closed.pair)
        .filter(|(a, b)| rules::allowed(&changed, standing.id(*a), standing.id(*b)));
    Trial { trio: rules.odd == Odd::Trio, ..standing.trial.allowing(opened) }
}

/// How each rule can be relaxed, step by step.
fn steps(rules: Rules) -> Vec<Vec<(Rules, &'static str)>> {
    let line = |line| Rules { line, ..rules };
    let fresh = |fresh| Rules { fresh, ..rules };
    let past_leader = "Let the leader be with people who do not report to them directly.";
    let past_line = "Let people be together unless one manages the other directly.";
    let but_last = "Allow partners of earlier rounds again, but not of the last one.";
    let all_again = "Allow partners of earlier rounds again.";
    vec![
        match rules.odd {
            Odd::LeaveOneOut => vec![(Rules { odd: Odd::Trio, ..rules }, "Make one trio.")],
            Odd::Trio => Vec::new(),
        },
        match rules.line {
            Line::WholeLine => {
                vec![(line(Line::WholeLineExceptLeader), past_leader), (line(Line::Direct), past_line)]
            }
            Line::WholeLineExceptLeader => vec![(line(Line::Direct), past_line)],
            Line::Direct => Vec::new(),
        },
        match rules.closely_from {
            CloselyFrom::MostWeeks => vec![(
                Rules { closely_from: CloselyFrom::MostDays, ..rules },
                "Allow pairs who deal with each other most weeks, but not most days.",
            )],
            CloselyFrom::MostDays => Vec::new(),
        },
        match rules.fresh {
            Fresh::NeverAgain | Fresh::Within(2..) => {
                vec![(fresh(Fresh::Within(1)), but_last), (fresh(Fresh::Allowed), all_again)]
            }
            Fresh::Within(1) => vec![(fresh(Fresh::Allowed), all_again)],
            Fresh::Within(0) | Fresh::Allowed => Vec::new(),
        },
    ]
}

/// What to do where nothing that can be set here would help.
fn advice(standing: &Standing<'_>) -> WayOut {
    let situation = standing.situation;
    let advice = |sentence: &str| WayOut::new(WayOutKind::Advice, sentence);
    if standing.people.len() < 2 {
        return advice(match (situation.people.len(), situation.joined.len()) {
            (0 | 1, _) => "Add people under People first.",
            (_, 0 | 1) => "Invite more people, and record who joined under Who’s in.",
            _ => "Look at the dates of the round, and at who starts and leaves.",
        });
    }
    let declined = |id: &PersonId| {
        standing.people.iter().any(|other| situation.declined.contains(&ordered(*id, *other)))
    };
    let stranded = &standing.coverage.stranded;
    let alone: Vec<usize> = stranded.iter().filter(|group| group.len() == 1).flatten().copied().collect();
    let left = if alone.is_empty() { stranded.concat() } else { alone };
    let concerned: Vec<PersonId> =
        left.into_iter().map(|place| standing.id(place)).filter(declined).collect();
    if concerned.is_empty() {
        return advice("Talk to whoever is left out, and invite them first for the next round.");
    }
    let way = advice(&format!(
        "Talk to {}. Matches that were not right are out for this round only; the next is a fresh start.",
        named(situation, &concerned, "and")
    ));
    WayOut { people: situation.in_order(&concerned), confidential: true, ..way }
}
