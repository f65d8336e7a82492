//! The owner's word that one pair may break one rule: recorded with who gave it, and when.

use serde::Deserialize;
use ts_rs::TS;

use crate::check;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::programme::Programme;
use crate::proposal::{Override, Proposal, same_people};
use crate::rules::{Breach, Rule};
use crate::situation::Situation;

/// The owner's word that one pair may break one rule.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Allow {
    /// The two people.
    pub members: Vec<PersonId>,
    /// The rule.
    pub rule: Rule,
    /// Anything worth noting beside it, at most 300 letters.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Which of the two who run the programme says so.
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<PersonId>,
}

/// The owner's word for a pair of the set being worked on, given or taken back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AllowPair {
    /// The two people.
    pub members: Vec<PersonId>,
    /// The rule.
    pub rule: Rule,
    /// Whether the pair may break it.
    pub allowed: bool,
    /// Anything worth noting beside it, at most 300 letters.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Which of the two who run the programme says so.
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<PersonId>,
}

impl Override {
    /// Whether it is about these people and this rule.
    pub(crate) fn is_of(&self, members: &[PersonId], rule: Rule) -> bool {
        self.rule == rule && same_people(&self.members, members)
    }
}

impl Programme {
    /// Allows a pair of the set being worked on to break a rule, or takes that back.
    pub fn allow_pair(&mut self, word: AllowPair) -> Result<Proposal> {
        let situation = self.situation(None)?;
        let mut set = self.working_set(&situation)?;
        set.overrides.retain(|known| !known.is_of(&word.members, word.rule));
        let names = situation.short_names(&word.members);
        let sentence = if word.allowed {
            let breaches = check::breaches(&situation, &set.groups);
            let AllowPair { members, rule, note, by, .. } = word;
            set.overrides.extend(self.given(
                &situation,
                vec![Allow { members, rule, note, by }],
                &breaches,
            )?);
            format!("{names} may be a pair this once")
        } else {
            format!("{names} are no longer allowed against a rule")
        };
        self.write_draft(&situation, &set, Some(sentence))
    }

    /// The owner's words as they are recorded, each once. Refused where nothing is broken, or what cannot be set aside.
    pub(super) fn given(
        &self,
        situation: &Situation,
        words: Vec<Allow>,
        breaches: &[Breach],
    ) -> Result<Vec<Override>> {
        let mut given: Vec<Override> = Vec::new();
        for word in words {
            check_word(situation, &word, breaches)?;
            let note = word.note.map(|note| note.trim().to_owned()).filter(|note| !note.is_empty());
            let next =
                Override { members: word.members, rule: word.rule, note, on: self.today(), by: word.by };
            if !given.iter().any(|one| one.is_of(&next.members, next.rule)) {
                given.push(next);
            }
        }
        Ok(given)
    }
}

/// Whether the owner's word covers a broken rule.
pub(crate) fn covers(given: &Override, breach: &Breach) -> bool {
    breach.may_be_overridden && given.is_of(&breach.members, breach.rule)
}

fn check_word(situation: &Situation, word: &Allow, breaches: &[Breach]) -> Result<()> {
    let refuse = |message: String, hint: &str| Err(Failure::field("overrides", message, hint));
    if !matches!(word.members.as_slice(), [a, b] if a != b) {
        return refuse(
            "A rule is set aside for two people at a time.".to_owned(),
            "Nothing was changed. Name the two people.",
        );
    }
    let is_it = |breach: &&Breach| {
        breach.may_be_overridden && breach.rule == word.rule && same_people(&breach.members, &word.members)
    };
    if !breaches.iter().any(|breach| is_it(&breach)) {
        return refuse(
            format!("{} do not break that rule, or it cannot be set aside.", situation.names(&word.members)),
            "Nothing was changed. Allow only what a pair of this set breaks.",
        );
    }
    if word.note.as_ref().is_some_and(|note| note.chars().count() > 300) {
        return refuse(
            "The note is longer than 300 letters.".to_owned(),
            "Nothing was changed. Keep the main point here.",
        );
    }
    let runs_it = |person: &PersonId| {
        situation.people.get(person).is_some_and(|person| person.leader || person.hr_lead)
    };
    match word.by {
        Some(by) if !runs_it(&by) => refuse(
            format!("{} does not run the programme.", situation.name(by)),
            "Nothing was changed. A pair is allowed by the leader or the HR lead.",
        ),
        Some(_) | None => Ok(()),
    }
}
