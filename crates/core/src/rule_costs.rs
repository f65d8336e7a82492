//! What each rule costs now: how many pairs are possible under it, and what the best set would count.

use matching::Problem;
use serde::Serialize;
use ts_rs::TS;

use crate::failure::Result;
use crate::preferences::PreferenceKey;
use crate::programme::Programme;
use crate::rules::{CloselyFrom, Fresh, Line, Odd, Rules};
use crate::situation::Situation;
use crate::store::settings;
use crate::team::{Remembered, Team, couples};
use crate::words;

/// Every rule with its choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleCosts {
    /// How many people were counted: those who joined, or everybody who may still join while nobody has.
    pub people: usize,
    /// The rules.
    pub rules: Vec<RuleChoices>,
}

/// One rule with what it could say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleChoices {
    /// What it is about.
    pub title: String,
    /// What it could say, the strictest first.
    pub choices: Vec<RuleChoice>,
}

/// One thing that a rule could say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleChoice {
    /// What it says, in words.
    pub says: String,
    /// All rules with it among them.
    pub rules: Rules,
    /// Whether it is in force.
    pub present: bool,
    /// How many pairs are possible.
    pub pairs: usize,
    /// How many people are left out of the best set of pairs.
    pub left_out: i64,
    /// What it costs or gains beside what is in force, in words; for what is in force, how things stand.
    pub sentence: String,
}

/// What can be reached under some rules.
struct Reach {
    pairs: usize,
    leader_alone: bool,
    values: Vec<i64>,
}

impl Programme {
    /// What each rule could say, and what that would cost or gain now.
    pub fn rule_costs(&self) -> Result<RuleCosts> {
        let situation = self.prospect(None)?;
        let order = self.read(settings::preferences)?;
        // Many rules make no difference now.
        let remembered = Remembered::default();
        let team = Team::of(&situation, order.clone()).remembering(&remembered);
        let asked = team.problem(&[], &[], situation.seed)?;
        let present = reach(&team, asked.clone())?;
        let mut rules = Vec::new();
        for (title, sayings) in sayings(situation.rules) {
            let mut choices = Vec::new();
            for (says, rules) in sayings {
                let is_present = rules == situation.rules;
                let reached = match is_present {
                    true => None,
                    false => {
                        let situation = Situation { rules, ..situation.clone() };
                        let team = Team::of(&situation, order.clone()).remembering(&remembered);
                        // What counts is the same under all rules.
                        let (allowed, trio) = (team.allowed().clone(), rules.odd == Odd::Trio);
                        Some(reach(&team, Problem { allowed, trio, ..asked.clone() })?)
                    }
                };
                choices.push(RuleChoice {
                    says,
                    rules,
                    present: is_present,
                    sentence: match &reached {
                        Some(reached) => difference(&order, &present, reached),
                        None => standing(&present),
                    },
                    pairs: reached.as_ref().unwrap_or(&present).pairs,
                    left_out: reached.as_ref().unwrap_or(&present).values.first().copied().unwrap_or(0),
                });
            }
            rules.push(RuleChoices { title: title.to_owned(), choices });
        }
        Ok(RuleCosts { people: situation.participants().len(), rules })
    }
}

fn reach(team: &Team<'_>, asked: Problem) -> Result<Reach> {
    let places: Vec<usize> = (0..team.people.len()).collect();
    let possible: Vec<(usize, usize)> =
        couples(&places).into_iter().filter(|(a, b)| team.allowed().get(*a, *b)).collect();
    let leader = team.people.iter().position(|person| Some(*person) == team.situation.leader);
    let leader_alone = leader.is_some_and(|leader| !possible.iter().any(|(a, b)| [*a, *b].contains(&leader)));
    let values = match team.people.len() {
        0 | 1 => Vec::new(),
        _ => team.found(asked, None)?.values,
    };
    Ok(Reach { pairs: possible.len(), leader_alone, values })
}

fn standing(present: &Reach) -> String {
    let verb = if present.pairs == 1 { "is" } else { "are" };
    let mut sentence = format!(
        "{} {verb} possible now.",
        words::sentence_case(&words::count(present.pairs, "pair", "pairs"))
    );
    if present.leader_alone {
        sentence.push_str(" The leader has no possible partner.");
    }
    sentence
}

/// What other rules would mean: how many more or fewer pairs, whether the leader has a partner, and the
/// most important thing that the best set would count otherwise.
fn difference(order: &[PreferenceKey], present: &Reach, reached: &Reach) -> String {
    let mut sentences = Vec::new();
    let (n, what) = match reached.pairs.checked_sub(present.pairs) {
        Some(more) => (more, "more"),
        None => (present.pairs - reached.pairs, "fewer"),
    };
    if n > 0 {
        let pairs = words::sentence_case(&words::count(n, "pair", "pairs"));
        sentences.push(format!("{pairs} {what} would be possible."));
    }
    match (present.leader_alone, reached.leader_alone) {
        (false, true) => sentences.push("The leader would have no partner.".to_owned()),
        (true, false) => sentences.push("The leader could have a partner.".to_owned()),
        (true, true) | (false, false) => {}
    }
    // What is counted further down does not make up for it.
    let first = order.iter().zip(&present.values).zip(&reached.values).find(|((_, was), is)| was != is);
    sentences.extend(first.map(|((key, was), is)| key.instead(*was, *is)));
    match sentences.as_slice() {
        [] => "Nothing would change now.".to_owned(),
        sentences => sentences.join(" "),
    }
}

/// What each rule could say, with all rules as they would be.
fn sayings(rules: Rules) -> Vec<(&'static str, Vec<(String, Rules)>)> {
    let line = |says: &str, line| (says.to_owned(), Rules { line, ..rules });
    let closely = |says: &str, closely_from| (says.to_owned(), Rules { closely_from, ..rules });
    let fresh = |says: String, fresh| (says, Rules { fresh, ..rules });
    let odd = |says: &str, odd| (says.to_owned(), Rules { odd, ..rules });
    let within = |rounds| match rounds {
        1 => "Nobody has their partner from the last round.".to_owned(),
        n => format!(
            "Nobody has a partner from the last {} rounds.",
            words::number(usize::try_from(n).unwrap_or(0))
        ),
    };
    let mut spans = vec![1];
    if let Fresh::Within(rounds @ 2..) = rules.fresh {
        spans.insert(0, rounds);
    }
    let mut repeats =
        vec![fresh("Nobody has a partner from an earlier round.".to_owned(), Fresh::NeverAgain)];
    repeats.extend(spans.into_iter().map(|rounds| fresh(within(rounds), Fresh::Within(rounds))));
    repeats.push(fresh("Partners from earlier rounds may be together again.".to_owned(), Fresh::Allowed));
    vec![
        (
            "The line of management",
            vec![
                line("Nobody is with anyone above or below them, however far.", Line::WholeLine),
                line(
                    "The same, but the leader may be with anybody who does not report to them directly.",
                    Line::WholeLineExceptLeader,
                ),
                line("Nobody is with their own manager.", Line::Direct),
            ],
        ),
        (
            "Working closely together",
            vec![
                closely("Nobody is with someone they deal with most weeks or more.", CloselyFrom::MostWeeks),
                closely("Nobody is with someone they deal with most days.", CloselyFrom::MostDays),
            ],
        ),
        ("Partners of earlier rounds", repeats),
        (
            "An odd number of people",
            vec![
                odd("One person sits out, and not the same person twice.", Odd::LeaveOneOut),
                odd("There is one trio.", Odd::Trio),
            ],
        ),
    ]
}
