//! Who may be paired: six rules, each with its sentence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dealings::Dealings;
use crate::ids::PersonId;
use crate::situation::Situation;
use crate::store::text_column;

/// One of the rules that a pair has to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Rule {
    /// Both joined and are on the roster for the round's dates.
    Joined,
    /// Neither manages the other.
    Line,
    /// They do not work closely together.
    Closely,
    /// They are not marked keep apart.
    Apart,
    /// It was not declined by one of them in this round.
    Declined,
    /// They were not partners in an earlier round.
    Fresh,
}
text_column!(Rule, Self::Joined => "joined", Self::Line => "line", Self::Closely => "closely", Self::Apart => "apart", Self::Declined => "declined", Self::Fresh => "fresh");

impl Rule {
    const MOST_SERIOUS_FIRST: [Self; 6] =
        [Self::Joined, Self::Apart, Self::Declined, Self::Line, Self::Closely, Self::Fresh];

    /// Whether the owner may allow one pair against this rule.
    pub fn may_be_overridden(self) -> bool {
        match self {
            Self::Line | Self::Closely | Self::Fresh => true,
            Self::Joined | Self::Apart | Self::Declined => false,
        }
    }

    /// What stands in the way of a pair that breaks it: "close dealings".
    pub(crate) fn obstacle(self) -> &'static str {
        match self {
            Self::Joined => "not taking part",
            Self::Line => "the line of management",
            Self::Closely => "close dealings",
            Self::Apart => "keep-apart marks",
            Self::Declined => "matches that were not right in this round",
            Self::Fresh => "having been partners before",
        }
    }
}

/// How far the rule against pairing people in one line of management reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Line {
    /// A manager and somebody who reports to them directly.
    Direct,
    /// Nobody above or below at any depth.
    #[serde(alias = "whole_line")]
    WholeLine,
    /// As the whole line, but only direct reports count for the leader.
    #[serde(alias = "whole_line_except_leader")]
    WholeLineExceptLeader,
}
text_column!(Line, Self::Direct => "direct", Self::WholeLine => "wholeLine", Self::WholeLineExceptLeader => "wholeLineExceptLeader");

/// From which dealings on two people work too closely to be a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CloselyFrom {
    /// Most weeks is too close.
    #[serde(alias = "most_weeks")]
    MostWeeks,
    /// Only most days is too close.
    #[serde(alias = "most_days")]
    MostDays,
}

impl CloselyFrom {
    /// The least dealings that are too close.
    pub fn limit(self) -> Dealings {
        match self {
            Self::MostWeeks => Dealings::MostWeeks,
            Self::MostDays => Dealings::MostDays,
        }
    }
}

/// Whether people may be partners again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Fresh {
    /// Never again.
    #[serde(alias = "never_again")]
    NeverAgain,
    /// Not within the last so many rounds.
    Within(u32),
    /// Any time.
    Allowed,
}

/// What happens when the number of participants is odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Odd {
    /// One trio.
    Trio,
    /// One person is left out.
    #[serde(alias = "leave_one_out")]
    LeaveOneOut,
}
text_column!(Odd, Self::Trio => "trio", Self::LeaveOneOut => "leaveOneOut");

/// The rules in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rules {
    /// How far management lines reach.
    pub line: Line,
    /// How close is too close.
    pub closely_from: CloselyFrom,
    /// Whether partners may meet again.
    pub fresh: Fresh,
    /// What happens with an odd number.
    pub odd: Odd,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            line: Line::Direct,
            closely_from: CloselyFrom::MostWeeks,
            fresh: Fresh::NeverAgain,
            odd: Odd::Trio,
        }
    }
}

/// Any part of the rules, to be changed.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RulesChange {
    /// How far management lines reach.
    pub line: Option<Line>,
    /// How close is too close.
    pub closely_from: Option<CloselyFrom>,
    /// Whether partners may meet again.
    pub fresh: Option<Fresh>,
    /// What happens with an odd number.
    pub odd: Option<Odd>,
}

impl RulesChange {
    /// The rules with this change made.
    pub fn applied_to(self, rules: Rules) -> Rules {
        Rules {
            line: self.line.unwrap_or(rules.line),
            closely_from: self.closely_from.unwrap_or(rules.closely_from),
            fresh: self.fresh.unwrap_or(rules.fresh),
            odd: self.odd.unwrap_or(rules.odd),
        }
    }
}

/// One rule that a pair breaks, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Breach {
    /// The two people concerned, or one who did not join.
    pub members: Vec<PersonId>,
    /// The rule.
    pub rule: Rule,
    /// What is the matter.
    pub sentence: String,
    /// Whether the owner may allow it for this pair.
    pub may_be_overridden: bool,
}

/// Every rule that two people break as a pair, most serious first, in words.
pub fn breaches(situation: &Situation, a: PersonId, b: PersonId) -> Vec<Breach> {
    broken(situation, a, b).flat_map(|rule| in_words(situation, rule, a, b)).collect()
}

/// Every rule that two people break as a pair, most serious first.
pub fn broken(situation: &Situation, a: PersonId, b: PersonId) -> impl Iterator<Item = Rule> {
    Rule::MOST_SERIOUS_FIRST.into_iter().filter(move |rule| match rule {
        Rule::Joined => situation.absence(a).is_some() || situation.absence(b).is_some(),
        Rule::Apart => situation.apart.contains(&ordered(a, b)),
        Rule::Declined => situation.declined.contains(&ordered(a, b)),
        Rule::Line => one_line(situation, a, b).is_some(),
        Rule::Closely => situation.dealings(a, b).dealings >= situation.rules.closely_from.limit(),
        Rule::Fresh => stale_round(situation, a, b).is_some(),
    })
}

/// Whether two people keep every rule as a pair.
pub fn allowed(situation: &Situation, a: PersonId, b: PersonId) -> bool {
    broken(situation, a, b).next().is_none()
}

/// Two people, the smaller id first.
pub(crate) fn ordered(a: PersonId, b: PersonId) -> (PersonId, PersonId) {
    (a.min(b), a.max(b))
}

/// What is the matter with two people who break a rule; two sentences if neither takes part.
fn in_words(situation: &Situation, rule: Rule, a: PersonId, b: PersonId) -> Vec<Breach> {
    let names = situation.names(&[a, b]);
    let sentence = match rule {
        Rule::Joined => {
            let absent = |person| situation.absence(person).map(|sentence| breach(&[person], rule, sentence));
            return [a, b].into_iter().filter_map(absent).collect();
        }
        Rule::Apart => Some(format!("{names} are marked keep apart.")),
        Rule::Declined => Some(format!("The match of {names} is not right for one of them in this round.")),
        Rule::Line => one_line(situation, a, b).map(|(above, below, depth)| {
            let (above, below) = (situation.name(above), situation.name(below));
            match depth {
                1 => format!("{above} manages {below}."),
                _ => format!("{above} is above {below} in the line of management."),
            }
        }),
        Rule::Closely => Some(format!("{names} {}.", situation.dealings(a, b).dealings.deal())),
        Rule::Fresh => {
            stale_round(situation, a, b).map(|round| format!("{names} were partners in round {round}."))
        }
    };
    sentence.map(|sentence| breach(&[a, b], rule, sentence)).into_iter().collect()
}

fn breach(members: &[PersonId], rule: Rule, sentence: String) -> Breach {
    Breach { members: members.to_vec(), rule, sentence, may_be_overridden: rule.may_be_overridden() }
}

/// Who of the two is above the other, and by how many steps, where the rules count that.
fn one_line(situation: &Situation, a: PersonId, b: PersonId) -> Option<(PersonId, PersonId, usize)> {
    let (above, below, depth) = match (situation.levels_above(a, b), situation.levels_above(b, a)) {
        (Some(depth), _) => (a, b, depth),
        (None, Some(depth)) => (b, a, depth),
        (None, None) => return None,
    };
    let counts = depth == 1
        || match situation.rules.line {
            Line::Direct => false,
            Line::WholeLine => true,
            Line::WholeLineExceptLeader => situation.leader != Some(above),
        };
    counts.then_some((above, below, depth))
}

fn stale_round(situation: &Situation, a: PersonId, b: PersonId) -> Option<i64> {
    let last = *situation.earlier_partners.get(&ordered(a, b))?;
    let stale = match situation.rules.fresh {
        Fresh::NeverAgain => true,
        Fresh::Within(rounds) => situation.round_number - last <= i64::from(rounds),
        Fresh::Allowed => false,
    };
    stale.then_some(last)
}
