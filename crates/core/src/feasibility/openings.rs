//! Pairs that the owner can make possible: against a rule, once, or by taking a keep-apart mark away.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use matching::PairTable;

use super::standing::{Couple, Standing};
use super::{WayOut, WayOutKind};
use crate::failure::Result;
use crate::ids::PersonId;
use crate::rules::{self, Breach, Rule};
use crate::team::couples;
use crate::words;

/// At most so many single pairs are offered.
const OFFERED: usize = 3;

/// So many single pairs are tried for them.
const TRIED: usize = 12;

/// So many of several pairs are named.
const NAMED: usize = 6;

/// How the owner makes a pair possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// Allowing it once against rules that may be overridden.
    Exception,
    /// Taking away the keep-apart mark, where nothing else stands in the way.
    TakingMarkAway,
}

/// Pairs that can be made possible, with the rules in their way and how closely the two deal.
type Openings = BTreeMap<Couple, (Vec<Breach>, i64)>;

/// Single pairs that would help, and the fewest that together help as much as all would.
pub(super) fn openings(standing: &Standing<'_>, by: By) -> Result<Vec<WayOut>> {
    let openings = all(standing, by);
    let fewest = fewest(standing, &openings)?;
    let mut ways = Vec::new();
    if fewest.is_empty() {
        return Ok(ways);
    }
    for pair in singles(standing, &openings, &fewest) {
        ways.extend(tried(standing, &openings, by, &[pair])?);
    }
    ways.sort_by_key(|way| Reverse(way.helps));
    ways.truncate(OFFERED);
    if fewest.len() > 1 {
        ways.extend(tried(standing, &openings, by, &fewest)?);
    }
    Ok(ways)
}

fn all(standing: &Standing<'_>, by: By) -> Openings {
    let places: Vec<usize> = (0..standing.people.len()).collect();
    let closed = couples(&places).into_iter().filter(|(a, b)| !standing.trial.allowed.get(*a, *b));
    let opening = |(a, b): Couple| {
        let (one, other) = (standing.id(a), standing.id(b));
        let breaches = rules::breaches(standing.situation, one, other);
        let opens = |breach: &Breach| match by {
            By::Exception => breach.may_be_overridden,
            By::TakingMarkAway => breach.rule == Rule::Apart,
        };
        let grade = standing.situation.dealings(one, other).dealings.grade();
        breaches.iter().all(opens).then_some(((a, b), (breaches, grade)))
    };
    closed.filter_map(opening).collect()
}

/// The fewest pairs with which as few as possible are left over, among those the ones that break the
/// fewest rules, then those who deal least closely: one solution in which each costs that much.
fn fewest(standing: &Standing<'_>, openings: &Openings) -> Result<Vec<Couple>> {
    let none = PairTable::filled(standing.people.len(), 0);
    let (mut pairs, mut rules, mut grades) = (none.clone(), none.clone(), none);
    for ((a, b), (breaches, grade)) in openings {
        pairs.set(*a, *b, 1);
        rules.set(*a, *b, i64::try_from(breaches.len()).unwrap_or(i64::MAX));
        grades.set(*a, *b, *grade);
    }
    let open: Vec<Couple> = openings.keys().copied().collect();
    let best = standing.trial.allowing(&open).best(vec![pairs, rules, grades])?;
    let made = best.groups.iter().flat_map(|group| couples(group));
    Ok(made.filter(|pair| openings.contains_key(pair)).collect())
}

/// Single pairs worth trying, those that set least aside first, and the one that is enough if there is one.
fn singles(standing: &Standing<'_>, openings: &Openings, fewest: &[Couple]) -> Vec<Couple> {
    let gentlest_first = |pairs: Vec<Couple>| {
        let mut pairs: Vec<Couple> = pairs.into_iter().filter(|pair| openings.contains_key(pair)).collect();
        pairs.sort_by_key(|pair| openings.get(pair).map(|(breaches, grade)| (breaches.len(), *grade)));
        pairs
    };
    let (across, others) = standing.closed_pairs();
    let mut pairs = [gentlest_first(across), gentlest_first(others)].concat();
    pairs.truncate(TRIED);
    match fewest {
        [only] if !pairs.contains(only) => [pairs, vec![*only]].concat(),
        _ => pairs,
    }
}

fn tried(standing: &Standing<'_>, openings: &Openings, by: By, pairs: &[Couple]) -> Result<Option<WayOut>> {
    let outcome = standing.trial.allowing(pairs).outcome()?;
    let (kind, sentence) = match by {
        By::Exception => (WayOutKind::Pair, allow(standing, openings, pairs)),
        By::TakingMarkAway => (WayOutKind::Apart, take_marks_away(standing, pairs)),
    };
    let way = WayOut {
        pairs: pairs.iter().map(|pair| members(standing, *pair)).collect(),
        ..WayOut::new(kind, sentence)
    };
    Ok(standing.helped(way, outcome))
}

fn members(standing: &Standing<'_>, (a, b): Couple) -> Vec<PersonId> {
    standing.situation.in_order(&[standing.id(a), standing.id(b)])
}

fn allow(standing: &Standing<'_>, openings: &Openings, pairs: &[Couple]) -> String {
    let breaches = |pair: &Couple| openings.get(pair).map_or(&[][..], |(breaches, _)| breaches);
    let names = |pair: &Couple| standing.situation.names(&members(standing, *pair));
    if let [pair] = pairs {
        let sentences: Vec<&str> = breaches(pair).iter().map(|breach| breach.sentence.as_str()).collect();
        return format!("Allow {} this once. {}", names(pair), sentences.join(" "));
    }
    let named = |pair: &Couple| {
        let rules: Vec<&str> = breaches(pair).iter().map(|breach| breach.rule.obstacle()).collect();
        format!("{} ({})", names(pair), words::list(&rules, "and"))
    };
    format!(
        "Allow {} this once: {}.",
        words::count(pairs.len(), "pair", "pairs"),
        first_few(pairs.iter().map(named).collect())
    )
}

fn take_marks_away(standing: &Standing<'_>, pairs: &[Couple]) -> String {
    let names: Vec<String> =
        pairs.iter().map(|pair| standing.situation.names(&members(standing, *pair))).collect();
    match names.as_slice() {
        [only] => format!("Take away the keep-apart mark of {only}, if it is no longer needed."),
        _ => format!(
            "Take away {} keep-apart marks, if they are no longer needed: {}.",
            words::number(names.len()),
            first_few(names)
        ),
    }
}

/// Pairs in a row, the first few of many.
fn first_few(mut pairs: Vec<String>) -> String {
    if pairs.len() > NAMED {
        let others = pairs.len() - NAMED + 1;
        pairs.truncate(NAMED - 1);
        pairs.push(format!("{} others", words::number(others)));
    }
    pairs.join("; ")
}
