//! Can it work? How many can be paired at most, why not all, and the ways out.

use chrono::{Days, Months};
use matching::coverage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answer;
use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::preferences::PreferenceKey;
use crate::programme::Programme;
use crate::round::Round;
use crate::rules::{self, CloselyFrom, Fresh, Line, Odd, Rules};
use crate::situation::Situation;
use crate::store::{answers, rounds};
use crate::team::{Team, couples};
use crate::words;

/// At most so many single pairs are offered as ways out.
const PAIRS_OFFERED: usize = 3;

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
                ways_out(&situation, left_over, leader)?
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
        let (mut situation, said) = self.read(|connection| {
            Ok((rounds::situation(connection, &round)?, answers::latest(connection, round.id)?))
        })?;
        if situation.joined.is_empty() {
            let stays_out = |person: &PersonId| {
                said.get(person).is_some_and(|(answer, _)| *answer == Some(Answer::NotThisTime))
            };
            situation.joined = situation.people.keys().copied().filter(|person| !stays_out(person)).collect();
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

fn ways_out(situation: &Situation, left_over: usize, leader: Option<PersonId>) -> Result<Vec<WayOut>> {
    let mut ways = Vec::new();
    for (rules, sentence) in relaxed(situation.rules) {
        let changed = Situation { rules, ..situation.clone() };
        let left = self::left_over(&changed)?;
        let helps_leader = leader.is_some_and(|leader| {
            changed
                .participants()
                .iter()
                .any(|other| *other != leader && rules::allowed(&changed, leader, *other))
        });
        let kind = if rules.odd == situation.rules.odd { WayOutKind::Rule } else { WayOutKind::Trio };
        if left < left_over || helps_leader {
            ways.push(WayOut {
                kind,
                sentence,
                helps: left_over.saturating_sub(left).max(usize::from(helps_leader)),
            });
        }
    }
    ways.extend(single_pairs(situation, left_over)?);
    if left_over == 1 && situation.participants().len() % 2 == 1 {
        ways.extend(invitation(situation)?);
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.helps));
    Ok(ways)
}

fn relaxed(rules: Rules) -> Vec<(Rules, String)> {
    let mut ways = Vec::new();
    let mut offer = |changed: Rules, sentence: &str| {
        if changed != rules {
            ways.push((changed, sentence.to_owned()));
        }
    };
    if rules.odd == Odd::LeaveOneOut {
        offer(Rules { odd: Odd::Trio, ..rules }, "Make one trio.");
    }
    if rules.line == Line::WholeLine {
        offer(
            Rules { line: Line::WholeLineExceptLeader, ..rules },
            "Let the leader be with people who do not report to them directly.",
        );
    }
    offer(
        Rules { line: Line::Direct, ..rules },
        "Let people be together unless one manages the other directly.",
    );
    offer(
        Rules { closely_from: CloselyFrom::MostDays, ..rules },
        "Allow pairs who deal with each other most weeks, but not most days.",
    );
    if matches!(rules.fresh, Fresh::NeverAgain | Fresh::Within(2..)) {
        let sentence = "Allow partners of earlier rounds again, but not of the last one.";
        offer(Rules { fresh: Fresh::Within(1), ..rules }, sentence);
    }
    ways
}

/// Single pairs that the owner may allow against a rule, each tried.
fn single_pairs(situation: &Situation, left_over: usize) -> Result<Vec<WayOut>> {
    let participants = situation.participants();
    let team = Team::of(situation, vec![PreferenceKey::LeftOut]);
    // Only a new pair across two stranded groups helps (Gallai–Edmonds).
    let stranded: Vec<Vec<PersonId>> =
        coverage(team.allowed()).stranded.iter().map(|group| team.ids(group)).collect();
    let group_of = |person: PersonId| stranded.iter().position(|group| group.contains(&person));
    let mut ways: Vec<(usize, WayOut)> = Vec::new();
    for (a, b) in couples(&participants) {
        let (Some(one), Some(other)) = (group_of(a), group_of(b)) else { continue };
        if one == other {
            continue;
        }
        let breaches = rules::breaches(situation, a, b);
        let [breach] = breaches.as_slice() else { continue };
        if !breach.may_be_overridden {
            continue;
        }
        let found = team.best(&[vec![a, b]], &[], 0)?;
        let left = found.values.first().and_then(|left| usize::try_from(*left).ok()).unwrap_or(left_over);
        if left < left_over {
            let closeness = situation.dealings(a, b).dealings.grade() as usize;
            let sentence = format!("Allow {} this once. {}", situation.names(&[a, b]), breach.sentence);
            ways.push((closeness, WayOut { kind: WayOutKind::Pair, sentence, helps: left_over - left }));
        }
        if ways.len() >= PAIRS_OFFERED * 4 {
            break;
        }
    }
    ways.sort_by_key(|(closeness, way)| (std::cmp::Reverse(way.helps), *closeness));
    Ok(ways.into_iter().map(|(_, way)| way).take(PAIRS_OFFERED).collect())
}

/// One more person with whom everybody would be in a pair.
fn invitation(situation: &Situation) -> Result<Option<WayOut>> {
    for person in situation.people.keys().filter(|person| !situation.joined.contains(person)) {
        let mut invited = situation.clone();
        invited.joined.insert(*person);
        if left_over(&invited)? == 0 {
            let sentence = format!("Invite {}.", situation.name(*person));
            return Ok(Some(WayOut { kind: WayOutKind::Invite, sentence, helps: 1 }));
        }
    }
    Ok(None)
}
