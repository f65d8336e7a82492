//! The six elements of the method, and what the team agreed on each of them at the kick-off.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::programme::{Done, Programme};
use crate::store::{broken, elements as store, text_column};

/// More than this is not a main point.
const LONGEST: usize = 1_000;

/// One of the six elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Element {
    /// Trust.
    Trust,
    /// Being each other’s champion.
    Champion,
    /// Empowering.
    Empowering,
    /// Challenging oneself.
    Challenge,
    /// Asking good questions and encouraging.
    Questions,
    /// Shared accountability for the team.
    Accountability,
}
text_column!(
    Element,
    Self::Trust => "trust",
    Self::Champion => "champion",
    Self::Empowering => "empowering",
    Self::Challenge => "challenge",
    Self::Questions => "questions",
    Self::Accountability => "accountability",
);

impl Element {
    /// All six, in the order of the method.
    pub const ALL: [Self; 6] = [
        Self::Trust,
        Self::Champion,
        Self::Empowering,
        Self::Challenge,
        Self::Questions,
        Self::Accountability,
    ];

    /// What it is called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Trust => "Trust",
            Self::Champion => "Being each other’s champion",
            Self::Empowering => "Empowering",
            Self::Challenge => "Challenging oneself",
            Self::Questions => "Asking good questions and encouraging",
            Self::Accountability => "Shared accountability for the team",
        }
    }

    /// The question that a team answers at its kick-off.
    pub fn question(self) -> &'static str {
        match self {
            Self::Trust => "What stays between the two of a pair, and how does everybody keep to that?",
            Self::Champion => "How do we stand up for each other when the other is not in the room?",
            Self::Empowering => "How do we help the other to find a way of their own?",
            Self::Challenge => "How does each of us take on something that is not easy?",
            Self::Questions => "How do we ask more than we tell, and say what went well?",
            Self::Accountability => "How does what we learn in pairs reach the whole team?",
        }
    }
}

/// What the team agreed on one element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KickOffElement {
    /// Which.
    pub element: Element,
    /// What it is called.
    pub title: String,
    /// The question that the team answers.
    pub question: String,
    /// What was agreed; empty while nothing is recorded.
    pub agreed: String,
}

/// What the team agreed on one element.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetKickOffElement {
    /// Which.
    pub element: Element,
    /// What was agreed, at most 1,000 letters; an empty text takes it away.
    pub agreed: String,
}

impl Programme {
    /// What the team agreed on each of the six elements in the current round.
    pub fn kick_off_elements(&self) -> Result<Vec<KickOffElement>> {
        let round = self.require_round()?;
        let mut agreed = self.read(|connection| store::agreed(connection, round.id))?;
        let of = |element: Element| KickOffElement {
            element,
            title: element.title().to_owned(),
            question: element.question().to_owned(),
            agreed: agreed.remove(&element).unwrap_or_default(),
        };
        Ok(Element::ALL.into_iter().map(of).collect())
    }

    /// Records what the team agreed on one element.
    pub fn set_kick_off_element(&mut self, set: SetKickOffElement) -> Result<()> {
        let round = self.require_round()?;
        let agreed = set.agreed.trim();
        if agreed.chars().count() > LONGEST {
            return Err(Failure::field(
                "agreed",
                "What the team agreed on this is longer than 1,000 letters.",
                "Nothing was changed. Keep the main points here.",
            ));
        }
        self.transact(|connection| {
            store::agree(connection, round.id, set.element, agreed).map_err(broken)?;
            let sentence = format!("What the team agreed was recorded: {}", set.element.title());
            Ok(Done { value: (), sentence })
        })
    }
}
