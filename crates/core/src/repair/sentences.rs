//! What a way to mend the pairs means for whom, in words.

use super::Told;
use crate::dealings::Dealings;
use crate::drafts::other_counts;
use crate::ids::PersonId;
use crate::proposal::{left_out, same_people};
use crate::rules;
use crate::situation::Situation;
use crate::team::{Mended, Team, couples};
use crate::why::agreed_pairs;
use crate::words;

/// How many others change, who comes together, who had another partner, who is left out, and which
/// counts change.
pub(super) fn sentences(
    team: &Team<'_>,
    told: &Told,
    way: &Mended,
    new_groups: &[Vec<PersonId>],
) -> Vec<String> {
    let situation = team.situation;
    let mut sentences = match ended_trio(situation, told) {
        Some(trio) => vec![
            format!("{} part: a trio is only for an odd number.", situation.short_names(trio)),
            how_many_more(way.changed),
        ],
        None => vec![how_many(way.changed)],
    };
    sentences.extend(new_groups.iter().map(|group| together(situation, told, group)));
    let stays = |group: &&Vec<PersonId>| way.groups.iter().any(|other| same_people(other, group));
    let locked = |group: &&Vec<PersonId>| told.locked.concat().iter().any(|person| group.contains(person));
    let parted: Vec<&Vec<PersonId>> =
        told.standing.iter().filter(|group| !stays(group) && !locked(group)).collect();
    for group in &parted {
        let people = situation.in_order(group);
        sentences.extend(people.iter().map(|person| moved(situation, *person, group, &way.groups)));
    }
    let alone: Vec<PersonId> = left_out(situation, &way.groups)
        .into_iter()
        .filter(|person| !parted.iter().any(|group| group.contains(person)))
        .collect();
    if !alone.is_empty() {
        let verb = if alone.len() == 1 { "is" } else { "are" };
        sentences.push(format!("{} {verb} left out.", situation.short_names(&alone)));
    }
    sentences.extend(other_counts(situation, &team.order, &told.groups, &way.groups));
    if way.changed > 0 {
        sentences.extend(agreed_pairs(situation, &way.groups));
    }
    if !way.exact {
        sentences.push("There may be something better that changes as few pairs.".to_owned());
    }
    sentences
}

/// The trio that nothing else stands against than that the number of people is even now.
fn ended_trio<'a>(situation: &Situation, told: &'a Told) -> Option<&'a [PersonId]> {
    let participants = situation.participants();
    let still_here = |group: &&Vec<PersonId>| {
        group.iter().all(|person| participants.contains(person))
            && couples(group).iter().all(|(a, b)| rules::allowed(situation, *a, *b))
    };
    let even = participants.len().is_multiple_of(2);
    let trio = told.groups.iter().filter(|group| even && group.len() == 3).find(still_here)?;
    let stands = told.standing.iter().any(|other| same_people(other, trio));
    (!stands).then_some(trio.as_slice())
}

fn how_many_more(changed: usize) -> String {
    if changed == 0 { "No other pair changes.".to_owned() } else { how_many(changed) }
}

fn how_many(changed: usize) -> String {
    match changed {
        0 => "Nobody else changes.".to_owned(),
        1 => "One other pair changes.".to_owned(),
        several => format!("{} other pairs change.", words::sentence_case(&words::number(several))),
    }
}

fn together(situation: &Situation, told: &Told, group: &[PersonId]) -> String {
    let closest = couples(group).iter().map(|(a, b)| situation.dealings(*a, *b).dealings).max();
    let meet = closest.unwrap_or(Dealings::HardlyEver).meet();
    let what = if group.len() == 3 { "a trio" } else { "a pair" };
    let suggesting: Vec<PersonId> = told
        .suggested
        .iter()
        .filter(|pair| pair.iter().all(|person| group.contains(person)))
        .filter_map(|pair| pair.first().copied())
        .collect();
    let as_suggested = match suggesting.as_slice() {
        [] => String::new(),
        people => format!(", as {} suggested", situation.short_names(people)),
    };
    format!("{} become {what}{as_suggested}; they {meet}.", situation.short_names(group))
}

fn moved(situation: &Situation, person: PersonId, before: &[PersonId], after: &[Vec<PersonId>]) -> String {
    let others = |group: &[PersonId]| -> String {
        let others: Vec<PersonId> = group.iter().copied().filter(|other| *other != person).collect();
        situation.short_names(&others)
    };
    let now = match after.iter().find(|group| group.contains(&person)) {
        Some(group) => format!("now with {}", others(group)),
        None => "left out".to_owned(),
    };
    format!("{}, who was with {}, is {now}.", situation.short_name(person), others(before))
}
