//! Can it work? How many can be paired at most, why not all, and the ways out.

use chrono::{Days, Months};
mod ways_out;

use matching::coverage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::preferences::PreferenceKey;
use crate::programme::Programme;
use crate::round::Round;
use crate::situation::Situation;
use crate::store::rounds;
use crate::team::Team;
use crate::words;

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
    /// Why, if anybody is left over.
    pub bottleneck: Option<Bottleneck>,
    /// What would help, each tried by matching with it; what helps most first.
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
}

/// Something that would help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WayOut {
    /// What is to be done: a rule, one pair, a trio, an invitation.
    pub kind: WayOutKind,
    /// The same in words.
    pub sentence: String,
    /// How many more people would be in a pair.
    pub helps: usize,
}

/// Kinds of ways out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WayOutKind {
    /// Relax a rule.
    Rule,
    /// Allow one pair against a rule.
    Pair,
    /// Make one trio.
    Trio,
    /// Invite somebody.
    Invite,
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
        let situation = self.prospect(which.round)?;
        let team = Team::of(&situation, vec![PreferenceKey::LeftOut]);
        let left_over = left_over(&situation)?;
        let partners = partner_counts(&team);
        let leader =
            situation.leader.filter(|leader| partners.iter().any(|of| of.person == *leader && of.count == 0));
        Ok(Feasibility {
            left_over,
            bottleneck: bottleneck(&team, left_over),
            ways_out: if left_over == 0 && leader.is_none() {
                Vec::new()
            } else {
                ways_out::ways_out(&situation, left_over, leader)?
            },
            leader: leader.map(|leader| {
                format!(
                    "{} leads the programme and has no possible partner under the present rules.",
                    situation.name(leader)
                )
            }),
            participants: team.people.len(),
            partners,
        })
    }

    /// The round as it is, or as it would be if everybody joined who has not said otherwise.
    fn prospect(&self, round: Option<RoundId>) -> Result<Situation> {
        let round = match (round, self.current_round()?) {
            (None, Some(round)) => round,
            (None, None) => self.next_round()?,
            (Some(id), _) => self.read(|connection| rounds::get(connection, id))?.ok_or_else(|| {
                Failure::field(
                    "round",
                    "There is no such round.",
                    "Leave the round out to mean the current one.",
                )
            })?,
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

/// How many cannot be in a pair or in the one trio that the rules allow.
fn left_over(situation: &Situation) -> Result<usize> {
    let found = Team::of(situation, vec![PreferenceKey::LeftOut]).best(&[], &[], 0)?;
    Ok(found.values.first().and_then(|left| usize::try_from(*left).ok()).unwrap_or(0))
}

fn partner_counts(team: &Team<'_>) -> Vec<PartnerCount> {
    let places = 0..team.people.len();
    let count = |a: usize| places.clone().filter(|b| *b != a && team.allowed().get(a, *b)).count();
    team.people
        .iter()
        .enumerate()
        .map(|(place, person)| PartnerCount { person: *person, count: count(place) })
        .collect()
}

/// The Gallai–Edmonds decomposition in words.
fn bottleneck(team: &Team<'_>, left_over: usize) -> Option<Bottleneck> {
    if left_over == 0 {
        return None;
    }
    let situation = team.situation;
    let found = coverage(team.allowed());
    let connectors = situation.in_order(&team.ids(&found.connectors));
    let mut stranded: Vec<Vec<PersonId>> =
        found.stranded.iter().map(|group| situation.in_order(&team.ids(group))).collect();
    stranded
        .sort_by_key(|group| group.iter().map(|id| words::folded(situation.name(*id))).collect::<Vec<_>>());
    let names = |people: &[PersonId], joint: &str| {
        let names: Vec<&str> = people.iter().map(|id| situation.name(*id)).collect();
        words::list(&names, joint)
    };
    let singles: Vec<PersonId> =
        stranded.iter().filter(|group| group.len() == 1).flatten().copied().collect();
    let left = words::number(left_over);
    let verb = if left_over == 1 { "is" } else { "are" };
    let sentence = if connectors.is_empty() {
        let alone = if singles.is_empty() {
            String::new()
        } else {
            let has = if singles.len() == 1 { "has" } else { "have" };
            format!("{} {has} no possible partner. ", names(&singles, "and"))
        };
        let odd = stranded.iter().filter(|group| group.len() > 1).count();
        let groups = match odd {
            0 => String::new(),
            _ => format!(
                "{} can only be matched among themselves and {} odd in number. ",
                if odd == 1 { "The other people" } else { "The others" },
                "are"
            ),
        };
        format!("{alone}{groups}So {left} {verb} left over.")
    } else {
        let who = match singles.len() == stranded.len() {
            true => names(&singles, "and"),
            false => format!(
                "{} groups of people ({})",
                words::sentence_case(&words::number(stranded.len())),
                stranded.iter().map(|group| names(group, "and")).collect::<Vec<_>>().join("; ")
            ),
        };
        let each = if singles.len() == stranded.len() {
            "can only be matched with"
        } else {
            "each need one person from"
        };
        format!("{who} {each} {}, so {left} of them {verb} left over.", names(&connectors, "or"))
    };
    Some(Bottleneck { connectors, stranded, sentence })
}
