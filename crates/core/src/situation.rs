//! Everything that decides who may be paired with whom in one round, as plain values.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::dealings::{self, PairDealings, Statements};
use crate::ids::{PersonId, RoundId};
use crate::person::Person;
use crate::proposal::same_people;
use crate::rules::{Rules, ordered};
use crate::words;

/// Two people, the smaller id first.
pub type Couple = (PersonId, PersonId);

/// One round as matching sees it.
#[derive(Clone, Debug)]
pub struct Situation {
    /// The round.
    pub round: RoundId,
    /// Its number, counted from 1.
    pub round_number: i64,
    /// Its seed: decides between sets of pairs that are equally good.
    pub seed: i64,
    /// Its first and last day.
    pub dates: (NaiveDate, NaiveDate),
    /// Everybody on the roster.
    pub people: BTreeMap<PersonId, Person>,
    /// Whoever leads the programme.
    pub leader: Option<PersonId>,
    /// Whose latest answer is that they join.
    pub joined: BTreeSet<PersonId>,
    /// Whose latest answer is "not this time".
    pub sitting_out: BTreeSet<PersonId>,
    /// What people said about their dealings.
    pub statements: Statements,
    /// The rules in force.
    pub rules: Rules,
    /// Marked keep apart.
    pub apart: BTreeSet<Couple>,
    /// Not right for one of the two in this round: declined as partners, or as a suggestion.
    pub declined: BTreeSet<Couple>,
    /// Two people who each named the other in this round.
    pub mutual_choices: BTreeSet<Couple>,
    /// Two people of whom one suggested the other, who agrees.
    pub accepted_suggestions: BTreeSet<Couple>,
    /// The groups as people were told them last, with what they said.
    pub told: Vec<Told>,
    /// Partners in an earlier round, with the number of the last one.
    pub earlier_partners: BTreeMap<Couple, i64>,
    /// Feedback pairs of the last Awayday.
    pub feedback_partners: BTreeSet<Couple>,
    /// Away for so long that their partners are to have another, with the last day away.
    pub away: BTreeMap<PersonId, NaiveDate>,
    /// Left out in an earlier round.
    pub left_out_before: BTreeSet<PersonId>,
}

/// A group as its members were told it.
#[derive(Clone, Debug)]
pub struct Told {
    /// By id.
    pub members: Vec<PersonId>,
    /// Those who said that they are happy with it.
    pub happy: BTreeSet<PersonId>,
    /// Those who would rather change.
    pub asked: BTreeSet<PersonId>,
}

impl Told {
    /// Whether everybody in it is happy with it.
    pub fn is_agreed(&self) -> bool {
        self.happy.len() == self.members.len()
    }
}

impl Situation {
    /// Who takes part: joined, not away for long, and here before the round ends and until then; by id.
    pub fn participants(&self) -> Vec<PersonId> {
        self.joined.iter().copied().filter(|person| self.absence(*person).is_none()).collect()
    }

    /// Who takes part, or would if they joined and have not said otherwise; by id.
    pub fn may_take_part(&self) -> Vec<PersonId> {
        let joined = self.people.keys().copied().filter(|id| !self.sitting_out.contains(id)).collect();
        Self { joined, ..self.clone() }.participants()
    }

    /// Why a person cannot be in a pair of this round, if so.
    pub fn absence(&self, id: PersonId) -> Option<String> {
        let Some(person) = self.people.get(&id) else {
            return Some("Somebody in this pair is not on the roster.".to_owned());
        };
        let (_, last) = self.dates;
        if !self.joined.contains(&id) {
            Some(format!("{} has not joined this round.", person.name))
        } else if let Some(until) = self.away.get(&id) {
            Some(format!("{} is away until {}.", person.name, words::date(*until)))
        } else if let Some(starts) = person.starts.filter(|starts| *starts >= last) {
            Some(format!("{} starts on {}, too late for this round.", person.name, words::date(starts)))
        } else {
            person.leaves.filter(|leaves| *leaves < last).map(|leaves| {
                format!("{} leaves on {}, before the round ends.", person.name, words::date(leaves))
            })
        }
    }

    /// The group in which people were told that a person is.
    pub fn told_of(&self, person: PersonId) -> Option<&Told> {
        self.told.iter().find(|told| told.members.contains(&person))
    }

    /// These people as one group that people were told, if they are.
    pub fn told_as(&self, members: &[PersonId]) -> Option<&Told> {
        self.told.iter().find(|told| same_people(&told.members, members))
    }

    /// The groups with which everybody in them is happy, and takes part.
    pub fn agreed(&self) -> Vec<&[PersonId]> {
        let here = |told: &&Told| told.members.iter().all(|person| self.absence(*person).is_none());
        self.told.iter().filter(|told| told.is_agreed()).filter(here).map(|told| &*told.members).collect()
    }

    /// How often two people deal with each other.
    pub fn dealings(&self, a: PersonId, b: PersonId) -> PairDealings {
        match (self.people.get(&a), self.people.get(&b)) {
            (Some(a), Some(b)) => dealings::between(a, b, &self.statements),
            _ => PairDealings {
                a: a.min(b),
                b: a.max(b),
                dealings: dealings::Dealings::HardlyEver,
                source: dealings::Source::Derived,
                uncertain: true,
            },
        }
    }

    /// How many steps of management `above` stands over `below`, if at all.
    pub fn levels_above(&self, above: PersonId, below: PersonId) -> Option<usize> {
        let mut person = below;
        for depth in 1..=self.people.len() {
            person = self.people.get(&person)?.manager?;
            if person == above {
                return Some(depth);
            }
        }
        None
    }

    /// A person's full name.
    pub fn name(&self, id: PersonId) -> &str {
        self.people.get(&id).map_or("somebody not on the roster", |person| &person.name)
    }

    /// People in the order in which colleagues are named: by first name, then the rest, then id.
    pub fn in_order(&self, people: &[PersonId]) -> Vec<PersonId> {
        let mut people = people.to_vec();
        people.sort_by_key(|id| (words::folded(self.name(*id)), *id));
        people
    }

    /// Full names in that order: "Ana Silva and Ben Okoro".
    pub fn names(&self, people: &[PersonId]) -> String {
        let names: Vec<&str> = self.in_order(people).into_iter().map(|id| self.name(id)).collect();
        words::list(&names, "and")
    }

    /// First names, or full names where two people share the first.
    pub fn short_names(&self, people: &[PersonId]) -> String {
        let names: Vec<&str> = self.in_order(people).into_iter().map(|id| self.short_name(id)).collect();
        words::list(&names, "and")
    }

    /// The first name, or the full name where another person on the roster shares the first.
    pub fn short_name(&self, id: PersonId) -> &str {
        self.people.get(&id).map_or_else(|| self.name(id), |person| person.short_name(self.people.values()))
    }

    /// Whether two people were a feedback pair at the last Awayday.
    pub fn were_feedback_partners(&self, a: PersonId, b: PersonId) -> bool {
        self.feedback_partners.contains(&ordered(a, b))
    }
}
