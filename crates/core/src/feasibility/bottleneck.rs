//! Why some are left over: the decomposition of Gallai and Edmonds in words.

use std::collections::BTreeMap;

use super::Bottleneck;
use super::standing::Standing;
use crate::ids::PersonId;
use crate::rules::Rule;
use crate::situation::Situation;
use crate::words;

/// So many people are named one by one; of more only the first few are.
const NAMED: usize = 8;

/// Why not everybody can be in a pair, if so.
pub(super) fn bottleneck(standing: &Standing<'_>) -> Option<Bottleneck> {
    let situation = standing.situation;
    let ids = |places: &[usize]| {
        let people: Vec<PersonId> = places.iter().map(|place| standing.id(*place)).collect();
        situation.in_order(&people)
    };
    let connectors = ids(&standing.coverage.connectors);
    let mut stranded: Vec<Vec<PersonId>> =
        standing.coverage.stranded.iter().map(|group| ids(group)).collect();
    stranded
        .sort_by_key(|group| group.iter().map(|id| words::folded(situation.name(*id))).collect::<Vec<_>>());
    let sentence = match standing.people.as_slice() {
        people if people.len() < 2 => too_few(situation, people),
        _ if standing.outcome.left_over == 0 => return None,
        people if matches!(stranded.as_slice(), [all] if all.len() == people.len()) => {
            let many = words::sentence_case(&words::number(people.len()));
            let trio = if standing.trial.trio { " and no trio leaves the others in pairs," } else { "" };
            format!("{many} people take part, an odd number,{trio} so one is left over.")
        }
        _ if connectors.is_empty() => apart(standing, &stranded),
        _ => competing(standing, &stranded, &connectors),
    };
    Some(Bottleneck { because: because(standing), connectors, stranded, sentence })
}

fn too_few(situation: &Situation, people: &[PersonId]) -> String {
    let who = match people {
        [] => "Nobody takes part yet".to_owned(),
        some => format!("Only {} takes part", situation.names(some)),
    };
    let absent: Vec<String> = situation.joined.iter().filter_map(|id| situation.absence(*id)).collect();
    [vec![format!("{who}, and a pair needs two.")], absent].concat().join(" ")
}

/// Groups that nobody outside could take a person from.
fn apart(standing: &Standing<'_>, stranded: &[Vec<PersonId>]) -> String {
    let situation = standing.situation;
    let (alone, groups) = alone_and_groups(stranded);
    let mut sentences = Vec::new();
    if !alone.is_empty() {
        let has = if alone.len() == 1 { "has" } else { "have" };
        sentences.push(format!("{} {has} no possible partner.", named(situation, &alone, "and")));
    }
    let others = groups.first().filter(|group| group.len() > NAMED && groups.len() == 1);
    sentences.extend(match others {
        Some(group) if group.len() + alone.len() == standing.people.len() => {
            vec![format!(
                "The other {} can only be matched with each other, an odd number.",
                words::number(group.len())
            )]
        }
        _ => groups.iter().map(|group| among_themselves(situation, group)).collect(),
    });
    let left = standing.outcome.left_over;
    let verb = if left == 1 { "is" } else { "are" };
    let trio = if left < standing.coverage.left_over { ", even with a trio" } else { "" };
    sentences.push(format!("So {} {verb} left over{trio}.", words::number(left)));
    sentences.join(" ")
}

fn among_themselves(situation: &Situation, group: &[PersonId]) -> String {
    format!("{} can only be matched with each other, an odd number.", named(situation, group, "and"))
}

/// Groups that need the same few people.
fn competing(standing: &Standing<'_>, stranded: &[Vec<PersonId>], connectors: &[PersonId]) -> String {
    let situation = standing.situation;
    let left = standing.outcome.left_over;
    let verb = if left == 1 { "is" } else { "are" };
    let (alone, groups) = alone_and_groups(stranded);
    if groups.is_empty() {
        let department =
            common_department(situation, &alone).map_or_else(String::new, |name| format!(", all in {name},"));
        return format!(
            "{}{department} can only be matched with {}, so {} of them {verb} left over.",
            named(situation, &alone, "and"),
            named(situation, connectors, "or"),
            words::number(left)
        );
    }
    let listed: Vec<String> = stranded.iter().map(|group| named(situation, group, "and")).collect();
    let trio = if left < standing.coverage.left_over { ", even with a trio" } else { "" };
    format!(
        "{} groups of people ({}) each need one person more, who can only be {}, so {} {verb} left over{trio}.",
        words::sentence_case(&words::number(stranded.len())),
        first_few(listed),
        named(situation, connectors, "or"),
        words::count(left, "person", "people")
    )
}

fn alone_and_groups(stranded: &[Vec<PersonId>]) -> (Vec<PersonId>, Vec<&Vec<PersonId>>) {
    let (alone, groups): (Vec<_>, Vec<_>) = stranded.iter().partition(|group| group.len() == 1);
    (alone.into_iter().flatten().copied().collect(), groups)
}

fn common_department<'a>(situation: &'a Situation, people: &[PersonId]) -> Option<&'a str> {
    let first = situation.people.get(people.first()?)?;
    let shared =
        |id: &PersonId| situation.people.get(id).is_some_and(|person| person.shares_department(first));
    first.department.as_deref().map(str::trim).filter(|name| !name.is_empty() && people.iter().all(shared))
}

/// What keeps the stranded from each other, else from the rest; each pair under its most serious rule.
fn because(standing: &Standing<'_>) -> String {
    let (across, others) = standing.helpful();
    let mut counted: BTreeMap<Rule, usize> = BTreeMap::new();
    for closed in if across.is_empty() { others } else { across } {
        if let Some(rule) = closed.rules.first() {
            *counted.entry(*rule).or_default() += 1;
        }
    }
    let cause = |(rule, pairs): (Rule, usize)| {
        format!("{} ({})", rule.obstacle(), words::count(pairs, "pair", "pairs"))
    };
    let causes: Vec<String> = counted.into_iter().map(cause).collect();
    match causes.is_empty() {
        true => String::new(),
        false => format!("What stands in the way: {}.", words::list(&causes, "and")),
    }
}

/// Names in a row, the first few of many: "Ana, Ben and twelve others".
pub(crate) fn named(situation: &Situation, people: &[PersonId], joint: &str) -> String {
    let ordered = situation.in_order(people);
    let mut names: Vec<String> = ordered.iter().map(|id| situation.name(*id).to_owned()).collect();
    if names.len() > NAMED {
        let others = names.split_off(NAMED - 2);
        names.push(format!("{} others", words::number(others.len())));
    }
    words::list(&names, joint)
}

/// Pairs or groups in a row, the first few of many: "Ana and Ben; Cy and Dee; and twelve others".
pub(super) fn first_few(mut groups: Vec<String>) -> String {
    if groups.len() > NAMED {
        let others = groups.split_off(NAMED - 2);
        groups.push(format!("and {} others", words::number(others.len())));
    }
    groups.join("; ")
}
