//! What a new pair means for those who are not asked about, in short.

use crate::drafts::ends;
use crate::ids::PersonId;
use crate::proposal::same_people;
use crate::situation::{Situation, Told};
use crate::words;

/// More pairs than this are counted instead of named.
const NAMED: usize = 2;

/// Where the partners whom two people leave go, how many further pairs change, and whether people change
/// who had said that they are happy.
pub(super) fn for_others(
    situation: &Situation,
    before: &[Vec<PersonId>],
    after: &[Vec<PersonId>],
    pair: &[PersonId],
) -> Vec<String> {
    let left: Vec<&Vec<PersonId>> = pair
        .iter()
        .filter_map(|person| before.iter().find(|group| group.contains(person)))
        .filter(|group| !after.iter().any(|other| same_people(other, group)))
        .collect();
    let mut sentences: Vec<String> = Vec::new();
    let mut named: Vec<PersonId> = pair.to_vec();
    for person in left.iter().copied().flatten() {
        if !named.contains(person) {
            let group = after.iter().find(|group| group.contains(person));
            let stays =
                group.filter(|group| before.iter().any(|old| group.iter().all(|one| old.contains(one))));
            sentences.push(match stays {
                Some(group) => format!("{} stay together.", situation.short_names(group)),
                None => goes_to(situation, *person, group),
            });
            named.extend(group.into_iter().flatten().chain([person]));
        }
    }
    let further = ends(before, after).filter(|group| !group.iter().any(|person| named.contains(person)));
    match further.count() {
        0 => {}
        1 => sentences.push("One more pair changes.".to_owned()),
        several => {
            sentences.push(format!("{} more pairs change.", words::sentence_case(&words::number(several))))
        }
    }
    sentences.extend(agreed_pairs(situation, after));
    sentences
}

/// Which pairs part although everybody in them had said yes, or that none does; nothing while nobody has.
pub(crate) fn agreed_pairs(situation: &Situation, after: &[Vec<PersonId>]) -> Vec<String> {
    let parting = agreed_that_part(situation, after);
    if parting.is_empty() && !situation.agreed().is_empty() {
        return vec!["No agreed pair changes.".to_owned()];
    }
    parting
}

/// Which pairs part although everybody in them had said yes.
pub(crate) fn agreed_that_part(situation: &Situation, after: &[Vec<PersonId>]) -> Vec<String> {
    let agreed = situation.agreed();
    let parting: Vec<&[PersonId]> = agreed.into_iter().filter(|group| parts(group, after)).collect();
    match parting.as_slice() {
        few if few.len() <= NAMED => few.iter().map(|group| had_said_yes(situation, group)).collect(),
        many => vec![format!("{} agreed pairs change.", words::sentence_case(&words::number(many.len())))],
    }
}

fn parts(group: &[PersonId], after: &[Vec<PersonId>]) -> bool {
    !after.iter().any(|other| same_people(other, group))
}

fn goes_to(situation: &Situation, person: PersonId, group: Option<&Vec<PersonId>>) -> String {
    let name = situation.short_name(person);
    let Some(group) = group else { return format!("{name} is left out.") };
    let others: Vec<PersonId> = group.iter().copied().filter(|other| *other != person).collect();
    let waiting: Vec<PersonId> =
        others.iter().copied().filter(|other| is_waiting(situation, *other)).collect();
    let unanswered = match (waiting.as_slice(), others.as_slice()) {
        ([_], [_]) => ", who has not answered yet",
        ([_, _], [_, _]) => ", who have not answered yet",
        _ => "",
    };
    format!("{name} goes to {}{unanswered}.", situation.short_names(&others))
}

/// Whether somebody was told of a partner, among people of whom some have answered, and said nothing yet.
fn is_waiting(situation: &Situation, person: PersonId) -> bool {
    let anybody = situation.told.iter().any(|told| !told.happy.is_empty());
    let silent = |told: &Told| !told.happy.contains(&person) && !told.asked.contains(&person);
    anybody && situation.told_of(person).is_some_and(silent)
}

fn had_said_yes(situation: &Situation, group: &[PersonId]) -> String {
    let all = if group.len() == 2 { "both" } else { "all" };
    format!("{} had {all} said yes.", situation.short_names(group))
}
