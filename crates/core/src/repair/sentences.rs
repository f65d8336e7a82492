//! What a way to mend the pairs means for whom, in words.

use super::Told;
use crate::check;
use crate::dealings::Dealings;
use crate::drafts::other_counts;
use crate::ids::PersonId;
use crate::proposal::{left_out, same_people};
use crate::rules;
use crate::situation::Situation;
use crate::team::{Mended, Team, couples};
use crate::why::agreed_pairs;
use crate::words;

/// How many others change and who is left out, who comes together, which pairs part, and which counts change.
pub(super) fn sentences(
    team: &Team<'_>,
    told: &Told,
    way: &Mended,
    new_groups: &[Vec<PersonId>],
) -> Vec<String> {
    let situation = team.situation;
    let ended = ended_trio(situation, told);
    let others = how_many(way.changed, ended.is_some());
    let mut sentences = vec![match left_out(situation, &way.groups).as_slice() {
        [] => format!("{others}."),
        [only] => format!("{others}, but {} is left out.", situation.short_name(*only)),
        several => format!("{others}, but {} are left out.", situation.short_names(several)),
    }];
    sentences.extend(
        ended.map(|trio| format!("{} part: a trio is only for an odd number.", situation.short_names(trio))),
    );
    sentences.extend(new_groups.iter().map(|group| together(situation, told, group)));
    let stays_together =
        |group: &[PersonId]| way.groups.iter().any(|other| group.iter().all(|person| other.contains(person)));
    let is_locked = |group: &[PersonId]| told.locked.iter().flatten().any(|person| group.contains(person));
    let parted = told.standing.iter().filter(|group| !stays_together(group) && !is_locked(group));
    sentences.extend(parted.map(|group| format!("{} part.", situation.short_names(group))));
    let counted = |groups| check::count(situation, &team.order, groups);
    sentences.extend(other_counts(&team.order, &counted(&told.groups), &counted(&way.groups)));
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

/// "Nobody else changes", without a full stop; beside a trio that ends other pairs are meant.
fn how_many(changed: usize, beside_trio: bool) -> String {
    match changed {
        0 if beside_trio => "No other pair changes".to_owned(),
        0 => "Nobody else changes".to_owned(),
        1 => "One other pair changes".to_owned(),
        several => format!("{} other pairs change", words::sentence_case(&words::number(several))),
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
