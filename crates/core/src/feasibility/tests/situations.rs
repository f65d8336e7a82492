//! What is said in every situation in which not everybody can be in a pair, and the ways out.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Feasibility, feasibility};
use crate::ids::{PersonId, RoundId};
use crate::person::Person;
use crate::rules::{Odd, Rules};
use crate::situation::{Couple, Situation};
use crate::team::couples;

/// People who all joined, know each other hardly at all, and have no manager.
fn strangers(names: &[&str]) -> Situation {
    let people: BTreeMap<PersonId, Person> = (1..)
        .map(PersonId)
        .zip(names)
        .map(|(id, name)| (id, Person { id, name: (*name).to_owned(), ..Person::blank() }))
        .collect();
    Situation {
        round: RoundId(1),
        round_number: 2,
        seed: 2,
        dates: ("2027-01-11".parse().unwrap(), "2027-07-09".parse().unwrap()),
        leader: None,
        joined: people.keys().copied().collect(),
        sitting_out: BTreeSet::new(),
        statements: BTreeMap::new(),
        rules: Rules::default(),
        apart: BTreeSet::new(),
        declined: BTreeSet::new(),
        mutual_choices: BTreeSet::new(),
        accepted_suggestions: BTreeSet::new(),
        told: Vec::new(),
        earlier_partners: BTreeMap::new(),
        feedback_partners: BTreeSet::new(),
        away: BTreeMap::new(),
        left_out_before: BTreeSet::new(),
        people,
    }
}

fn id(situation: &Situation, name: &str) -> PersonId {
    situation.people.values().find(|person| person.name == name).unwrap().id
}

/// Every two of the named people.
fn every_two(situation: &Situation, names: &[&str]) -> Vec<Couple> {
    couples(&names.iter().map(|name| id(situation, name)).collect::<Vec<_>>())
}

fn manages(situation: &mut Situation, manager: &str, others: &[&str]) {
    let manager = id(situation, manager);
    for other in others {
        let other = id(situation, other);
        situation.people.get_mut(&other).unwrap().manager = Some(manager);
    }
}

fn in_department(situation: &mut Situation, department: &str, names: &[&str]) {
    for name in names {
        let person = id(situation, name);
        situation.people.get_mut(&person).unwrap().department = Some(department.to_owned());
    }
}

fn may_still_join(situation: &mut Situation, names: &[&str]) {
    for name in names {
        let person = id(situation, name);
        situation.joined.remove(&person);
    }
}

/// What is the matter, why, and every way out with the number it helps, a line each.
fn told(situation: &Situation) -> Vec<String> {
    let Feasibility { bottleneck, ways_out, .. } = feasibility(situation).unwrap();
    let reason = bottleneck.into_iter().flat_map(|reason| [reason.sentence, reason.because]);
    let ways = ways_out.into_iter().map(|way| format!("{} +{}", way.sentence, way.helps));
    reason.filter(|line| !line.is_empty()).chain(ways).collect()
}

#[test]
fn where_everybody_can_be_in_a_pair_nothing_is_said() {
    assert_eq!(told(&strangers(&["Ana", "Ben", "Cy", "Dee"])), [""; 0]);
}

#[test]
fn an_odd_number_can_be_a_trio_or_even_with_one_more() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee", "Eli", "Fay"]);
    team.rules.odd = Odd::LeaveOneOut;
    may_still_join(&mut team, &["Fay"]);
    assert_eq!(
        told(&team),
        ["Five people take part, an odd number, so one is left over.", "Make one trio. +1", "Invite Fay. +1"]
    );
}

#[test]
fn where_no_trio_is_possible_the_odd_number_says_so() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee", "Eli"]);
    let ring = [(1, 2), (2, 3), (3, 4), (4, 5), (1, 5)].map(|(a, b)| (PersonId(a), PersonId(b)));
    team.earlier_partners = couples(&team.participants())
        .into_iter()
        .filter(|pair| !ring.contains(pair))
        .map(|pair| (pair, 1))
        .collect();
    assert_eq!(
        told(&team),
        [
            "Five people take part, an odd number, and no trio leaves the others in pairs, so one is left over.",
            "What stands in the way: having been partners before (five pairs).",
            "Allow Ana and Cy this once. Ana and Cy were partners in round 1. +1",
            "Allow Ana and Dee this once. Ana and Dee were partners in round 1. +1",
            "Allow Ben and Dee this once. Ben and Dee were partners in round 1. +1",
            "Allow partners of earlier rounds again. +1"
        ]
    );
}

#[test]
fn somebody_whom_nobody_may_be_paired_with_can_be_allowed_one_colleague() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee"]);
    manages(&mut team, "Ana", &["Ben", "Cy", "Dee"]);
    assert_eq!(
        told(&team),
        [
            "Ana has no possible partner. Ben, Cy and Dee can only be matched with each other, an odd number. So two are left over.",
            "What stands in the way: the line of management (three pairs).",
            "Allow Ana and Ben this once. Ana manages Ben. Ana and Ben deal with each other most days. +2",
            "Allow Ana and Cy this once. Ana manages Cy. Ana and Cy deal with each other most days. +2",
            "Allow Ana and Dee this once. Ana manages Dee. Ana and Dee deal with each other most days. +2",
        ]
    );
}

#[test]
fn a_department_larger_than_all_others_together_is_named() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal"]);
    in_department(&mut team, "Sales", &["Ana", "Ben", "Cy", "Dee", "Eli", "Fay"]);
    assert_eq!(
        told(&team),
        [
            "Ana, Ben, Cy, Dee, Eli and Fay, all in Sales, can only be matched with Gus or Hal, so four of them are left over.",
            "What stands in the way: close dealings (fifteen pairs).",
            "Allow Ana and Ben this once. Ana and Ben deal with each other most weeks. +2",
            "Allow Ana and Cy this once. Ana and Cy deal with each other most weeks. +2",
            "Allow Ana and Dee this once. Ana and Dee deal with each other most weeks. +2",
            "Allow two pairs this once: Ana and Dee (close dealings); Eli and Fay (close dealings). +4",
            "Allow pairs who deal with each other most weeks, but not most days. +4"
        ]
    );
}

#[test]
fn somebody_who_was_matched_with_everybody_in_vain_is_talked_to() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee"]);
    let all = every_two(&team, &["Ana", "Ben", "Cy", "Dee"]);
    team.declined = all.into_iter().filter(|(first, _)| *first == PersonId(1)).collect();
    assert_eq!(
        told(&team),
        [
            "Ana has no possible partner. Ben, Cy and Dee can only be matched with each other, an odd number. So two are left over.",
            "What stands in the way: matches that were not right in this round (three pairs).",
            "Talk to Ana. Matches that were not right are out for this round only; the next is a fresh start. +0",
        ]
    );
}

#[test]
fn marks_that_keep_everybody_apart_are_to_be_taken_away_one_by_one_or_as_few_as_are_enough() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee"]);
    team.apart = every_two(&team, &["Ana", "Ben", "Cy", "Dee"]).into_iter().collect();
    assert_eq!(
        told(&team),
        [
            "Ana, Ben, Cy and Dee have no possible partner. So four are left over.",
            "What stands in the way: keep-apart marks (six pairs).",
            "Take away the keep-apart mark of Ana and Ben, if it is no longer needed. +2",
            "Take away the keep-apart mark of Ana and Cy, if it is no longer needed. +2",
            "Take away the keep-apart mark of Ana and Dee, if it is no longer needed. +2",
            "Take away two keep-apart marks, if they are no longer needed: Ana and Cy; Ben and Dee. +4",
        ]
    );
}

#[test]
fn fewer_than_two_are_told_that_a_pair_needs_two() {
    let mut team = strangers(&["Ana", "Ben", "Cy"]);
    may_still_join(&mut team, &["Ben", "Cy"]);
    assert_eq!(
        told(&team),
        ["Only Ana takes part, and a pair needs two.", "Invite Ben. +1", "Invite Cy. +1"]
    );
    may_still_join(&mut team, &["Ana"]);
    assert_eq!(
        told(&team),
        [
            "Nobody takes part yet, and a pair needs two.",
            "Invite more people, and record who joined under Who’s in. +0"
        ]
    );
}

#[test]
fn somebody_alone_on_the_roster_needs_more_people_there() {
    assert_eq!(
        told(&strangers(&["Ana"])),
        ["Only Ana takes part, and a pair needs two.", "Add people under People first. +0"]
    );
}

#[test]
fn those_who_are_not_there_for_the_whole_round_are_named_with_their_dates() {
    let mut team = strangers(&["Ana", "Ben"]);
    team.people.get_mut(&PersonId(2)).unwrap().leaves = Some("2027-03-31".parse().unwrap());
    assert_eq!(
        told(&team),
        [
            "Only Ana takes part, and a pair needs two. Ben leaves on 31 March 2027, before the round ends.",
            "Look at the dates of the round, and at who starts and leaves. +0"
        ]
    );
}

#[test]
fn groups_that_need_the_same_person_are_named_with_that_person() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ivo", "Jan"]);
    let together = [["Ana", "Ben", "Cy"], ["Dee", "Eli", "Fay"], ["Gus", "Hal", "Ivo"]]
        .map(|names| every_two(&team, &names))
        .concat();
    let jan = id(&team, "Jan");
    let all = couples(&team.participants());
    team.declined = all.into_iter().filter(|pair| pair.1 != jan && !together.contains(pair)).collect();
    assert_eq!(
        told(&team),
        [
            "Three groups of people (Ana, Ben and Cy; Dee, Eli and Fay; Gus, Hal and Ivo) each need one person more, who can only be Jan, so two people are left over.",
            "What stands in the way: matches that were not right in this round (27 pairs).",
            "Talk to Ana, Ben, Cy, Dee, Eli, Fay and three others. Matches that were not right are out for this round only; the next is a fresh start. +0"
        ]
    );
}

#[test]
fn whoever_said_not_this_time_is_not_asked_again() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee"]);
    team.rules.odd = Odd::LeaveOneOut;
    may_still_join(&mut team, &["Dee"]);
    let dee = id(&team, "Dee");
    team.sitting_out.insert(dee);
    assert_eq!(
        told(&team),
        ["Three people take part, an odd number, so one is left over.", "Make one trio. +1"]
    );
}

#[test]
fn a_leader_who_has_nobody_is_told_what_would_bring_them_in_though_as_many_are_left_over() {
    let mut team = strangers(&["Ana", "Ben", "Cy", "Dee", "Eli"]);
    team.rules.odd = Odd::LeaveOneOut;
    team.leader = Some(id(&team, "Ana"));
    manages(&mut team, "Ana", &["Ben", "Cy", "Dee", "Eli"]);
    assert_eq!(
        told(&team),
        [
            "Ana has no possible partner. So one is left over.",
            "What stands in the way: the line of management (four pairs).",
            "Allow Ana and Ben this once. Ana manages Ben. Ana and Ben deal with each other most days. Then Ana can be in a pair, though as many are left over. +0",
            "Allow Ana and Cy this once. Ana manages Cy. Ana and Cy deal with each other most days. Then Ana can be in a pair, though as many are left over. +0",
            "Allow Ana and Dee this once. Ana manages Dee. Ana and Dee deal with each other most days. Then Ana can be in a pair, though as many are left over. +0"
        ]
    );
}
