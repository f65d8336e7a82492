//! Whom people suggest in place of their partner: whether that can be, and whether it is right for both.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::recorded;
use crate::drafts::Two;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::programme::{Done, Programme};
use crate::rules::{self, Rule, ordered};
use crate::situation::Situation;
use crate::store::{broken, replies};

/// A colleague whom somebody suggests.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Suggested {
    /// Who suggests.
    pub person: PersonId,
    /// Whom.
    pub suggests: PersonId,
}

/// What a suggested colleague said of it.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetConsent {
    /// Who suggested them.
    pub person: PersonId,
    /// The colleague.
    pub suggests: PersonId,
    /// Whether it is right for the colleague too; nothing takes the answer away.
    pub consents: Option<bool>,
}

/// Whether a suggested colleague can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestionCheck {
    /// Whether every rule holds.
    pub allowed: bool,
    /// The answer in words. It may be passed on, so it tells nothing of anybody who sits out or is kept apart.
    pub sentence: String,
    /// What the colleague said of it, if they were asked.
    pub consents: Option<bool>,
    /// What it would mean for others, in words; nothing where it cannot be.
    pub meaning: Vec<String>,
}

/// Somebody who would rather change, with whom they suggest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Wish {
    /// Who.
    pub person: PersonId,
    /// Whom they suggest, if anybody.
    pub suggests: Option<PersonId>,
    /// Whether that can be.
    pub check: Option<SuggestionCheck>,
}

impl Programme {
    /// Whether a colleague can be chosen whom somebody suggests, and what it would mean.
    pub fn check_suggestion(&self, Suggested { person, suggests }: Suggested) -> Result<SuggestionCheck> {
        self.two_names(person, suggests)?;
        let situation = self.situation(None)?;
        let consents = self.read(|connection| replies::consents(connection, situation.round))?;
        let consents = consents.get(&(person, suggests)).copied();
        if situation.told_of(person).is_some_and(|told| told.members.contains(&suggests)) {
            return Ok(present_partner(&situation, suggests));
        }
        if let Some(sentence) = cannot_be_chosen(&situation, person, suggests) {
            return Ok(SuggestionCheck { allowed: false, sentence, consents, meaning: Vec::new() });
        }
        let (a, b) = ordered(person, suggests);
        let names = situation.names(&[person, suggests]);
        let deal = situation.dealings(a, b).dealings.deal();
        Ok(SuggestionCheck {
            allowed: true,
            sentence: format!("{names} can be a pair: they {deal}."),
            consents,
            meaning: self.why(Two { a: person, b: suggests })?.others,
        })
    }

    /// Who would rather change the match that they were told, and whom they suggest. Confidential.
    pub fn wishes(&self) -> Result<Vec<Wish>> {
        let Some(round) = self.current_round()? else { return Ok(Vec::new()) };
        let situation = self.situation(Some(round.id))?;
        let suggestions = self.read(|connection| replies::suggestions(connection, round.id))?;
        let asked: Vec<PersonId> = situation.told.iter().flat_map(|told| told.asked.clone()).collect();
        let wish = |person: PersonId| {
            let present = |suggests: &PersonId| {
                situation.told_of(person).is_some_and(|told| told.members.contains(suggests))
            };
            let suggests = suggestions
                .iter()
                .find(|(of, suggests)| *of == person && !present(suggests))
                .map(|(_, suggests)| *suggests);
            let check = suggests.map(|suggests| self.check_suggestion(Suggested { person, suggests }));
            Ok(Wish { person, suggests, check: check.transpose()? })
        };
        situation.in_order(&asked).into_iter().map(wish).collect()
    }

    /// Records what a suggested colleague said of it.
    pub fn set_consent(&mut self, word: SetConsent) -> Result<()> {
        let SetConsent { person, suggests, consents } = word;
        self.two_names(person, suggests)?;
        let situation = self.situation(None)?;
        let suggestions = self.read(|connection| replies::suggestions(connection, situation.round))?;
        if !suggestions.contains(&(person, suggests)) {
            return Err(Failure::field(
                "suggests",
                format!("{} was not suggested by {}.", situation.name(suggests), situation.name(person)),
                "Nothing was changed. Record the suggestion first, under Someone else.",
            ));
        }
        self.transact(|connection| {
            replies::set_consent(connection, situation.round, (person, suggests), consents)
                .map_err(broken)?;
            Ok(Done { value: (), sentence: recorded(1) })
        })
    }
}

/// The answer where somebody suggests whom they are with.
pub(super) fn present_partner(situation: &Situation, partner: PersonId) -> SuggestionCheck {
    let sentence = format!("{} is the present partner.", situation.name(partner));
    SuggestionCheck { allowed: false, sentence, consents: None, meaning: Vec::new() }
}

/// What stands against a suggestion, in words that may be passed on.
pub(crate) fn cannot_be_chosen(
    situation: &Situation,
    person: PersonId,
    suggests: PersonId,
) -> Option<String> {
    let breach = rules::breaches(situation, person, suggests).into_iter().next()?;
    Some(match breach.rule {
        Rule::Joined | Rule::Apart | Rule::Declined => {
            format!("{} cannot be chosen in this round.", situation.name(suggests))
        }
        Rule::Line | Rule::Closely | Rule::Fresh => {
            format!("{} They cannot be chosen in this round.", breach.sentence)
        }
    })
}
