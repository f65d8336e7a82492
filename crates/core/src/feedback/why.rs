//! Why two people who did not name each other are a feedback pair all the same.

use matching::Solved;
use serde::Deserialize;
use ts_rs::TS;

use super::day::Day;
use super::value::KEYS;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::programme::Programme;
use crate::situation::Situation;
use crate::team::not_matched;
use crate::words;

/// One feedback pair.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneFeedbackPair {
    /// The two, or the three.
    pub members: Vec<PersonId>,
}

impl Programme {
    /// For everybody in a feedback pair, what it would mean for the others if they were with those whom
    /// they named. Counts only: whom it would cost is not said.
    pub fn why_feedback_pair(&self, pair: OneFeedbackPair) -> Result<Vec<String>> {
        let situation = self.situation(None)?;
        let set = self.feedback_set(&situation)?;
        let day = self.day(&situation, &set.absent)?;
        let groups: Vec<Vec<PersonId>> = set.groups.into_iter().map(|(members, _)| members).collect();
        let present = day.count(&groups);
        let solved = Solved::of(day.problem(set.seed)).map_err(not_matched)?;
        let members = situation.in_order(&pair.members);
        Ok(members.iter().flat_map(|member| instead(&situation, &day, &solved, &present, *member)).collect())
    }
}

/// One sentence for each colleague whom a person named and is not with.
fn instead(
    situation: &Situation,
    day: &Day,
    solved: &Solved,
    present: &[i64],
    person: PersonId,
) -> Vec<String> {
    let name = situation.short_name(person);
    if day.names(person).is_empty() {
        return vec![format!("{name} named nobody.")];
    }
    let with = |named: &PersonId| {
        let other = situation.short_name(*named);
        let places = day.place(person).zip(day.place(*named));
        let Some((one, two)) = places else { return format!("{name} named {other}, who is away.") };
        match solved.with_pair(one, two) {
            None => format!("{name} named {other}, who is {name}’s coaching partner."),
            Some(best) => format!("{name} with {other}: {}", cost(present, &best.values)),
        }
    };
    day.names(person).iter().map(with).collect()
}

/// The first count in which another set is worse, in words.
fn cost(present: &[i64], other: &[i64]) -> String {
    let differs = KEYS.iter().zip(present.iter().zip(other)).find(|(_, (now, then))| now != then);
    let Some((key, (now, then))) = differs else { return "as good a day for everybody.".to_owned() };
    if then < now {
        return "a better day for the others too. Try again to make the pairs afresh.".to_owned();
    }
    let number = words::number(usize::try_from(then - now).unwrap_or(0));
    let one = then - now == 1;
    let more = |what: &str| format!("{number} more {} would {what}.", if one { "person" } else { "people" });
    match *key {
        "leftOut" => more("have nobody to be with"),
        "pairsWithoutNomination" => {
            let pairs = if one { "pair" } else { "pairs" };
            format!("there would be {number} more {pairs} in which neither named the other.")
        }
        "peopleWithoutNominee" => more("be with none of those whom they named"),
        "firstChoiceMissed" => more("not be with the one they named first"),
        _ => "less fair to the others.".to_owned(),
    }
}
