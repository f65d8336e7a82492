//! Can it work? How many can be paired at most, why not all, and the ways out.

mod bottleneck;
mod invitations;
mod openings;
mod standing;
mod trial;
mod ways_out;

use chrono::{Days, Months};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::bottleneck::bottleneck;
pub(crate) use self::bottleneck::named;
use self::standing::Standing;
use self::ways_out::ways_out;
use crate::failure::Result;
use crate::ids::{PersonId, RoundId};
use crate::programme::Programme;
use crate::round::Round;
use crate::rules::{Odd, Rules};
use crate::situation::Situation;
use crate::store::rounds;

/// Which round.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct WhichRound {
    /// The current one if left out.
    pub round: Option<RoundId>,
}

/// Whether everybody can be in a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Feasibility {
    /// How many were counted: those who joined, or everybody who may still join while nobody has.
    pub participants: usize,
    /// People who cannot be in a pair or trio, however it is done.
    pub left_over: usize,
    /// Why, if anybody is left over or there are fewer than two.
    pub bottleneck: Option<Bottleneck>,
    /// What would help, each tried by matching with it; the cheapest first.
    pub ways_out: Vec<WayOut>,
    /// How many possible partners each person has.
    pub partners: Vec<PartnerCount>,
    /// What to know about the leader, when nobody can be their partner.
    pub leader: Option<String>,
}

/// Why some are left over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Bottleneck {
    /// The few with whom the others could be matched.
    pub connectors: Vec<PersonId>,
    /// Groups with an odd number of people who need one of those few.
    pub stranded: Vec<Vec<PersonId>>,
    /// The same in words.
    pub sentence: String,
    /// The rules that keep the stranded from each other, in words; empty where none does.
    pub because: String,
}

/// Something that would help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WayOut {
    /// What is to be done.
    pub kind: WayOutKind,
    /// The same in words.
    pub sentence: String,
    /// How many fewer people would be left over, found by matching.
    pub helps: usize,
    /// The pairs to allow, or whose keep-apart marks to take away.
    pub pairs: Vec<Vec<PersonId>>,
    /// The people to invite or to talk to.
    pub people: Vec<PersonId>,
    /// The rules as they would be.
    pub rules: Option<Rules>,
    /// Whether it speaks of something that only the leader and the HR lead should see.
    pub confidential: bool,
}

/// Kinds of ways out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WayOutKind {
    /// Relax a rule.
    Rule,
    /// Allow pairs against a rule, once.
    Pair,
    /// Make one trio.
    Trio,
    /// Invite somebody.
    Invite,
    /// Take keep-apart marks away.
    Apart,
    /// What to do where nothing that can be set here would help.
    Advice,
}

impl WayOut {
    fn new(kind: WayOutKind, sentence: impl Into<String>) -> Self {
        Self {
            kind,
            sentence: sentence.into(),
            helps: 0,
            pairs: Vec::new(),
            people: Vec::new(),
            rules: None,
            confidential: kind == WayOutKind::Apart,
        }
    }
}

/// How many possible partners a person has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartnerCount {
    /// Who.
    pub person: PersonId,
    /// How many colleagues they could be paired with.
    pub count: usize,
}

impl Programme {
    /// Whether everybody can be in a pair; before anybody is asked, and at any time.
    pub fn feasibility(&self, which: WhichRound) -> Result<Feasibility> {
        feasibility(&self.prospect(which.round)?)
    }

    /// The round as it is, or as it would be if everybody joined who has not said otherwise.
    pub(crate) fn prospect(&self, round: Option<RoundId>) -> Result<Situation> {
        let round = match (round, self.current_round()?) {
            (None, None) => self.next_round()?,
            (None, Some(round)) => round,
            (Some(id), _) => self.round(id)?,
        };
        let mut situation = self.read(|connection| rounds::situation(connection, &round))?;
        if situation.joined.is_empty() {
            let may_join = |person: &PersonId| !situation.sitting_out.contains(person);
            situation.joined = situation.people.keys().copied().filter(may_join).collect();
        }
        Ok(situation)
    }

    fn next_round(&self) -> Result<Round> {
        let today = self.today();
        let number = self.read(rounds::next_number)?;
        Ok(Round {
            id: RoundId(0),
            number,
            starts_on: today,
            ends_on: today.checked_add_months(Months::new(6)).unwrap_or(today + Days::new(183)),
            seed: number,
            kick_off_on: None,
            kick_off_agreed: None,
            closed_on: None,
        })
    }
}

fn feasibility(situation: &Situation) -> Result<Feasibility> {
    let standing = Standing::of(situation)?;
    let partners = partner_counts(&standing);
    let alone = |leader: &PersonId| partners.iter().any(|of| of.person == *leader && of.count == 0);
    let leader = situation.leader.filter(alone);
    Ok(Feasibility {
        participants: standing.people.len(),
        left_over: standing.outcome.left_over,
        bottleneck: bottleneck(&standing),
        ways_out: ways_out(&standing)?,
        leader: leader.map(|leader| {
            format!(
                "{} leads the programme and has no possible partner under the present rules.",
                situation.name(leader)
            )
        }),
        partners,
    })
}

/// Why more are left over than the rules let be left out, in words; none if no more are.
pub(crate) fn no_round(situation: &Situation) -> Result<Option<String>> {
    let standing = Standing::of(situation)?;
    let one_out = situation.rules.odd == Odd::LeaveOneOut && standing.people.len() % 2 == 1;
    let fine = one_out && standing.outcome.left_over == 1 && standing.people.len() > 1;
    Ok(bottleneck(&standing).filter(|_| !fine).map(|found| found.sentence))
}

fn partner_counts(standing: &Standing<'_>) -> Vec<PartnerCount> {
    let places = 0..standing.people.len();
    let count = |a: usize| places.clone().filter(|b| *b != a && standing.trial.allowed.get(a, *b)).count();
    let counted = |(place, person): (usize, &PersonId)| PartnerCount { person: *person, count: count(place) };
    standing.people.iter().enumerate().map(counted).collect()
}

#[cfg(test)]
mod tests;
