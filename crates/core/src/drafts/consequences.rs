//! What a change of pairs means, in words.

use super::ends;
use crate::dealings::Dealings;
use crate::ids::PersonId;
use crate::preferences::PreferenceKey;
use crate::proposal::{left_out, same_people};
use crate::situation::Situation;
use crate::team::couples;
use crate::words;

/// A set of pairs with what each preference counts in it.
#[derive(Clone, Copy)]
pub(crate) struct Counted<'a> {
    pub groups: &'a [Vec<PersonId>],
    pub values: &'a [i64],
}

/// What a change means in words: the new groups, who is alone, and which counts change.
pub(crate) fn consequences(
    situation: &Situation,
    order: &[PreferenceKey],
    before: Counted<'_>,
    after: Counted<'_>,
    new: &[Vec<PersonId>],
) -> Vec<String> {
    let mut sentences: Vec<String> = new
        .iter()
        .map(|group| {
            let closest = couples(group).iter().map(|(a, b)| situation.dealings(*a, *b).dealings).max();
            let meet = closest.unwrap_or(Dealings::HardlyEver).meet();
            let what = if group.len() == 3 { "a trio" } else { "a pair" };
            format!("{} would be {what}; they {meet}.", situation.short_names(group))
        })
        .collect();
    let alone_before = left_out(situation, before.groups);
    let alone: Vec<PersonId> =
        left_out(situation, after.groups).into_iter().filter(|id| !alone_before.contains(id)).collect();
    if !alone.is_empty() {
        let verb = if alone.len() == 1 { "is" } else { "are" };
        sentences.push(format!("{} {verb} left out.", situation.short_names(&alone)));
    }
    sentences.extend(other_counts(order, before.values, after.values));
    sentences
}

/// The kept groups that come to an end, one sentence each.
pub(crate) fn parted(
    situation: &Situation,
    locked: &[Vec<PersonId>],
    after: &[Vec<PersonId>],
) -> Vec<String> {
    let ends = |group: &&Vec<PersonId>| !after.iter().any(|other| same_people(other, group));
    locked
        .iter()
        .filter(ends)
        .map(|group| format!("{}, whom you kept together, part.", situation.short_names(group)))
        .collect()
}

/// Which counts change, in words, but for those of who is left out.
pub(crate) fn other_counts(order: &[PreferenceKey], before: &[i64], after: &[i64]) -> Vec<String> {
    let counts = order.iter().zip(before).zip(after).filter(|((key, was), is)| {
        was != is && !matches!(key, PreferenceKey::LeftOut | PreferenceKey::LeaderLeftOut)
    });
    counts.map(|((key, was), is)| key.instead(*was, *is)).collect()
}

/// The change in one sentence, for the log.
pub(super) fn sentence(
    situation: &Situation,
    before: Option<&[Vec<PersonId>]>,
    after: &[Vec<PersonId>],
) -> String {
    let Some(before) = before else {
        return format!("{} to look over", words::sentence_case(&words::groups(after)));
    };
    let new: Vec<&Vec<PersonId>> = ends(after, before).collect();
    match new.as_slice() {
        [] if before.len() > after.len() => "A pair was taken apart".to_owned(),
        [] => "The pairs that stay were chosen".to_owned(),
        [only] => format!("{} are now together", situation.short_names(only)),
        several => format!("{} pairs are new", words::sentence_case(&words::number(several.len()))),
    }
}
