//! Why these people, and what to know first, in words.

use super::Group;
use crate::dealings::Source;
use crate::ids::PersonId;
use crate::rules::ordered;
use crate::situation::Situation;
use crate::team::couples;
use crate::words;

/// Why the members are together, one sentence each.
pub(super) fn reasons(situation: &Situation, members: &[PersonId]) -> Vec<String> {
    let mut reasons = Vec::new();
    for (a, b) in couples(members) {
        let known = situation.dealings(a, b);
        let who = if members.len() == 2 { "They".to_owned() } else { situation.short_names(&[a, b]) };
        let meet = known.dealings.meet();
        let source = match known.source {
            Source::Said => "",
            Source::Derived => ", as far as teams and managers tell",
        };
        reasons.push(format!("{who} {meet}{source}."));
        if situation.mutual_choices.contains(&ordered(a, b)) {
            reasons.push(format!("{} each named the other.", situation.short_names(&[a, b])));
        }
        if let Some(round) = situation.earlier_partners.get(&ordered(a, b)) {
            reasons.push(format!("{} were partners in round {round}.", situation.short_names(&[a, b])));
        }
    }
    reasons.extend(departments(situation, members));
    reasons
}

fn departments(situation: &Situation, members: &[PersonId]) -> Option<String> {
    let people: Vec<_> = members.iter().filter_map(|id| situation.people.get(id)).collect();
    let keys: Vec<_> = people.iter().map(|person| person.department_key()).collect::<Option<_>>()?;
    let mut names: Vec<&str> = Vec::new();
    for (place, person) in people.iter().enumerate() {
        if !keys.iter().take(place).any(|key| Some(key) == keys.get(place)) {
            names.extend(person.department.as_deref());
        }
    }
    Some(match names.as_slice() {
        [one] if members.len() == 2 => format!("Both are in {one}."),
        [one] => format!("All three are in {one}."),
        several if several.len() == members.len() => {
            format!("Different departments: {}.", words::list(several, "and"))
        }
        several => format!("Departments: {}.", words::list(several, "and")),
    })
}

/// What the owner should know about a set of pairs, first things first.
pub(super) fn notes(situation: &Situation, left_out: &[PersonId], groups: &[Group]) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(leader) = situation.leader.filter(|leader| left_out.contains(leader)) {
        notes.push(format!("{}, who leads the programme, is left out.", situation.name(leader)));
    }
    let others: Vec<PersonId> = left_out.iter().copied().filter(|id| situation.leader != Some(*id)).collect();
    if !others.is_empty() {
        let verb = if others.len() == 1 { "is" } else { "are" };
        notes.push(format!("{} {verb} left out.", situation.names(&others)));
    }
    if let Some(trio) = groups.iter().find(|group| group.members.len() == 3) {
        notes.push(format!("{} are a trio.", situation.names(&trio.members)));
    }
    let elsewhere = situation.joined.iter().filter_map(|id| situation.absence(*id));
    notes.extend(elsewhere.map(|why| format!("{why} So they are in no pair.")));
    notes
}
