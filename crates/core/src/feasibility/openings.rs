//! Pairs that the owner can make possible: against a rule, once, or by taking a keep-apart mark away.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use matching::PairTable;

use super::bottleneck::first_few;
use super::standing::{Closed, Standing};
use super::trial::Couple;
use super::{WayOut, WayOutKind};
use crate::check;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::rules::Rule;
use crate::situation::Situation;
use crate::team::couples;
use crate::words;

/// At most so many single pairs are offered.
const OFFERED: usize = 3;

/// So many single pairs are tried for them.
const TRIED: usize = 12;

/// How the owner makes a pair possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// Allowing it once against rules that may be overridden.
    Exception,
    /// Taking away the keep-apart mark, where nothing else stands in the way.
    TakingMarkAway,
}

/// Single pairs that would help, and the fewest that together help as much as all would.
pub(super) fn openings(standing: &Standing<'_>, by: By) -> Result<Vec<WayOut>> {
    let opens = |rules: &[Rule]| match by {
        By::Exception => rules.iter().all(|rule| rule.may_be_overridden()),
        By::TakingMarkAway => rules == [Rule::Apart],
    };
    let openings: Openings = standing
        .closed
        .iter()
        .filter(|closed| opens(&closed.rules))
        .map(|Closed { pair: (a, b), rules }| {
            let grade = standing.situation.dealings(standing.id(*a), standing.id(*b)).dealings.grade();
            ((*a, *b), Weight { rules: rules.len(), grade })
        })
        .collect();
    let fewest = fewest(standing, &openings)?;
    if fewest.is_empty() {
        return Ok(Vec::new());
    }
    let mut ways = Vec::new();
    for pair in singles(standing, &openings, &fewest) {
        ways.extend(tried(standing, by, &[pair])?);
    }
    ways.sort_by_key(|way| Reverse(way.helps));
    ways.truncate(OFFERED);
    if fewest.len() > 1 {
        ways.extend(tried(standing, by, &fewest)?);
    }
    Ok(ways)
}

/// Pairs that can be made possible, with what is set aside for each.
type Openings = BTreeMap<Couple, Weight>;

/// How many rules are in a pair’s way, then how closely the two deal with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    rules: usize,
    grade: i64,
}

/// The fewest pairs with which as few as possible are left over, among those the ones of least weight:
/// one solution in which each costs that much.
fn fewest(standing: &Standing<'_>, openings: &Openings) -> Result<Vec<Couple>> {
    if openings.is_empty() {
        return Ok(Vec::new());
    }
    let none = PairTable::filled(standing.people.len(), 0);
    let (mut pairs, mut rules, mut grades) = (none.clone(), none.clone(), none);
    for ((a, b), weight) in openings {
        pairs.set(*a, *b, 1);
        rules.set(*a, *b, i64::try_from(weight.rules).unwrap_or(i64::MAX));
        grades.set(*a, *b, weight.grade);
    }
    let best = standing.trial.allowing(openings.keys().copied()).best(vec![pairs, rules, grades])?;
    let made = best.groups.iter().flat_map(|group| couples(group));
    Ok(made.filter(|pair| openings.contains_key(pair)).collect())
}

/// Single pairs worth trying, those of least weight first, and the one that is enough if there is one.
fn singles(standing: &Standing<'_>, openings: &Openings, fewest: &[Couple]) -> Vec<Couple> {
    let (across, others) = standing.helpful();
    let by_weight = |pairs: Vec<&Closed>| {
        let weighed = pairs.into_iter().filter_map(|Closed { pair, .. }| Some((*openings.get(pair)?, *pair)));
        let mut weighed: Vec<(Weight, Couple)> = weighed.collect();
        weighed.sort();
        weighed.into_iter().map(|(_, pair)| pair)
    };
    let mut pairs: Vec<Couple> = by_weight(across).chain(by_weight(others)).take(TRIED).collect();
    if let [only] = fewest
        && !pairs.contains(only)
    {
        pairs.push(*only);
    }
    pairs
}

fn tried(standing: &Standing<'_>, by: By, pairs: &[Couple]) -> Result<Option<WayOut>> {
    let outcome = standing.trial.allowing(pairs.iter().copied()).outcome()?;
    let pairs: Vec<Vec<PersonId>> =
        pairs.iter().map(|(a, b)| standing.situation.in_order(&[standing.id(*a), standing.id(*b)])).collect();
    let way = match by {
        By::Exception => WayOut::new(WayOutKind::Pair, allow(standing.situation, &pairs)),
        By::TakingMarkAway => WayOut::new(WayOutKind::Apart, take_marks_away(standing.situation, &pairs)),
    };
    Ok(standing.helped(WayOut { pairs, ..way }, outcome))
}

fn allow(situation: &Situation, pairs: &[Vec<PersonId>]) -> String {
    if let [pair] = pairs {
        let breaches = check::breaches(situation, std::slice::from_ref(pair));
        let sentences: Vec<&str> = breaches.iter().map(|breach| breach.sentence.as_str()).collect();
        return format!("Allow {} this once. {}", situation.names(pair), sentences.join(" "));
    }
    let named = |pair: &Vec<PersonId>| {
        let breaches = check::breaches(situation, std::slice::from_ref(pair));
        let rules: Vec<&str> = breaches.iter().map(|breach| breach.rule.obstacle()).collect();
        format!("{} ({})", situation.names(pair), words::list(&rules, "and"))
    };
    format!(
        "Allow {} pairs this once: {}.",
        words::number(pairs.len()),
        first_few(pairs.iter().map(named).collect())
    )
}

fn take_marks_away(situation: &Situation, pairs: &[Vec<PersonId>]) -> String {
    match pairs {
        [only] => {
            format!("Take away the keep-apart mark of {}, if it is no longer needed.", situation.names(only))
        }
        _ => format!(
            "Take away {} keep-apart marks, if they are no longer needed: {}.",
            words::number(pairs.len()),
            first_few(pairs.iter().map(|pair| situation.names(pair)).collect())
        ),
    }
}
