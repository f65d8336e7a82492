//! What makes one set of pairs better than another: an ordered list of counts, fewer is better.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dealings::{Dealings, between};
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::person::Person;
use crate::programme::{Done, Programme};
use crate::situation::Situation;
use crate::store::{broken, settings, text_column};
use crate::words;

/// Something that is counted in a set of pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PreferenceKey {
    /// Participants in no pair or trio.
    LeftOut,
    /// 1 if the leader joined and is left out.
    LeaderLeftOut,
    /// People left out now who were left out in an earlier round.
    LeftOutAgain,
    /// Mutual choices not made pairs.
    ChoicesMissed,
    /// Accepted one-sided suggestions not made pairs.
    SuggestionsMissed,
    /// Pairs whose dealings are most weeks.
    MostWeeks,
    /// Pairs whose dealings are now and then.
    NowAndThen,
    /// Pairs who hardly ever deal with each other.
    HardlyEver,
    /// Pairs inside one department.
    SameDepartment,
    /// Pairs with the same manager.
    SameManager,
    /// Pairs who were a feedback pair at the last Awayday.
    FeedbackPartners,
    /// Pairs on one site.
    SameSite,
    /// Sum over pairs of (difference in level − 1), where more than 1.
    LevelGap,
}
text_column!(
    PreferenceKey,
    Self::LeftOut => "leftOut",
    Self::LeaderLeftOut => "leaderLeftOut",
    Self::LeftOutAgain => "leftOutAgain",
    Self::ChoicesMissed => "choicesMissed",
    Self::SuggestionsMissed => "suggestionsMissed",
    Self::MostWeeks => "mostWeeks",
    Self::NowAndThen => "nowAndThen",
    Self::HardlyEver => "hardlyEver",
    Self::SameDepartment => "sameDepartment",
    Self::SameManager => "sameManager",
    Self::FeedbackPartners => "feedbackPartners",
    Self::SameSite => "sameSite",
    Self::LevelGap => "levelGap",
);

/// One preference with what it counts in a set of pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Value {
    /// The key in camelCase.
    pub preference: String,
    /// The count in words: "one pair who deal with each other now and then".
    pub label: String,
    /// The count.
    pub value: i64,
}

/// The preferences switched on, in order, and those switched off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preferences {
    /// Switched on, most important first.
    pub order: Vec<PreferenceKey>,
    /// Switched off.
    pub off: Vec<PreferenceKey>,
}

/// A new order of preferences.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreferenceOrder {
    /// Those switched on, most important first.
    pub order: Vec<PreferenceKey>,
}

impl PreferenceKey {
    /// Switched on in a new programme, most important first.
    pub const DEFAULT: [Self; 10] = [
        Self::LeftOut,
        Self::LeaderLeftOut,
        Self::LeftOutAgain,
        Self::ChoicesMissed,
        Self::SuggestionsMissed,
        Self::MostWeeks,
        Self::NowAndThen,
        Self::SameDepartment,
        Self::SameManager,
        Self::FeedbackPartners,
    ];

    /// Every preference.
    pub const ALL: [Self; 13] = [
        Self::LeftOut,
        Self::LeaderLeftOut,
        Self::LeftOutAgain,
        Self::ChoicesMissed,
        Self::SuggestionsMissed,
        Self::MostWeeks,
        Self::NowAndThen,
        Self::HardlyEver,
        Self::SameDepartment,
        Self::SameManager,
        Self::FeedbackPartners,
        Self::SameSite,
        Self::LevelGap,
    ];

    /// The key as it stands in the contract: "leftOut".
    pub fn key(self) -> String {
        serde_json::to_value(self).ok().and_then(|key| key.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// A count in words: "nobody left out", "two pairs inside one department".
    pub fn counted(self, value: i64) -> String {
        let n = usize::try_from(value).unwrap_or(0);
        let pairs = |what: &str| format!("{} {what}", words::count(n, "pair", "pairs"));
        match self {
            Self::LeftOut if n == 0 => "nobody left out".to_owned(),
            Self::LeftOut => format!("{} left out", words::count(n, "person", "people")),
            Self::LeaderLeftOut if n == 0 => "the leader is not left out".to_owned(),
            Self::LeaderLeftOut => "the leader is left out".to_owned(),
            Self::LeftOutAgain if n == 0 => "nobody left out again".to_owned(),
            Self::LeftOutAgain => format!("{} left out again", words::count(n, "person", "people")),
            Self::ChoicesMissed if n == 0 => "all who named each other are together".to_owned(),
            Self::ChoicesMissed => pairs("of people who named each other, but are not together"),
            Self::SuggestionsMissed if n == 0 => "every accepted suggestion is a pair".to_owned(),
            Self::SuggestionsMissed => {
                format!("{} not made a pair", words::count(n, "accepted suggestion", "accepted suggestions"))
            }
            Self::MostWeeks => pairs("who deal with each other most weeks"),
            Self::NowAndThen => pairs("who deal with each other now and then"),
            Self::HardlyEver => pairs("who hardly ever deal with each other"),
            Self::SameDepartment => pairs("inside one department"),
            Self::SameManager => pairs("with the same manager"),
            Self::FeedbackPartners => pairs("who were a feedback pair at the last Awayday"),
            Self::SameSite => pairs("on one site"),
            Self::LevelGap => format!("{} beyond the next", words::count(n, "level apart", "levels apart")),
        }
    }

    /// What is wanted, in words: "Few pairs inside one department".
    pub fn says(self) -> &'static str {
        match self {
            Self::LeftOut => "Nobody is left out",
            Self::LeaderLeftOut => "The leader is not left out",
            Self::LeftOutAgain => "Nobody is left out a second time",
            Self::ChoicesMissed => "Two people who choose each other are together",
            Self::SuggestionsMissed => "Accepted suggestions become pairs",
            Self::MostWeeks => "Few pairs who deal with each other most weeks",
            Self::NowAndThen => "Few pairs who deal with each other now and then",
            Self::HardlyEver => "Few pairs who hardly ever deal with each other",
            Self::SameDepartment => "Few pairs inside one department",
            Self::SameManager => "Few pairs with the same manager",
            Self::FeedbackPartners => "Few pairs who were a feedback pair at the last Awayday",
            Self::SameSite => "Few pairs on one site",
            Self::LevelGap => "Partners are close in level",
        }
    }

    /// A count beside another: "Two pairs inside one department, instead of none."
    pub(crate) fn instead(self, was: i64, is: i64) -> String {
        let before = match usize::try_from(was) {
            Ok(0) | Err(_) => "none".to_owned(),
            Ok(was) => words::number(was),
        };
        format!("{}, instead of {before}.", words::sentence_case(&self.counted(is)))
    }

    /// The preference with its count.
    pub fn valued(self, value: i64) -> Value {
        Value { preference: self.key(), label: self.counted(value), value }
    }

    /// What a pair of two people adds to this count; 0 for what is counted per person.
    pub fn of_pair(self, situation: &Situation, a: PersonId, b: PersonId) -> i64 {
        match (situation.people.get(&a), situation.people.get(&b)) {
            (Some(x), Some(y)) => self.of_two(situation, x, y),
            _ => 0,
        }
    }

    /// The same of two people on the roster.
    pub(crate) fn of_two(self, situation: &Situation, x: &Person, y: &Person) -> i64 {
        let deals = |grade| between(x, y, &situation.statements).dealings == grade;
        match self {
            Self::LeftOut
            | Self::LeaderLeftOut
            | Self::LeftOutAgain
            | Self::ChoicesMissed
            | Self::SuggestionsMissed => 0,
            Self::MostWeeks => deals(Dealings::MostWeeks).into(),
            Self::NowAndThen => deals(Dealings::NowAndThen).into(),
            Self::HardlyEver => deals(Dealings::HardlyEver).into(),
            Self::SameDepartment => x.shares_department(y).into(),
            Self::SameManager => (x.manager.is_some() && x.manager == y.manager).into(),
            Self::FeedbackPartners => situation.were_feedback_partners(x.id, y.id).into(),
            Self::SameSite => x.shares_site(y).into(),
            Self::LevelGap => match (x.level, y.level) {
                (Some(x), Some(y)) => ((x - y).abs() - 1).max(0),
                _ => 0,
            },
        }
    }
}

impl Programme {
    /// The order of preferences.
    pub fn preferences(&self) -> Result<Preferences> {
        self.read(settings::preferences).map(Preferences::of)
    }

    /// Puts the preferences in another order; those not named are switched off.
    pub fn set_preferences(&mut self, change: PreferenceOrder) -> Result<Preferences> {
        let order = change.order;
        if order.first() != Some(&PreferenceKey::LeftOut) {
            return Err(Failure::field(
                "order",
                "Leaving nobody out always comes first.",
                "Nothing was changed. Put it at the top and try again.",
            ));
        }
        let twice =
            order.iter().enumerate().any(|(place, key)| order.iter().take(place).any(|other| other == key));
        if twice {
            return Err(Failure::field(
                "order",
                "One preference stands in the list twice.",
                "Nothing was changed. Name each once.",
            ));
        }
        if order.contains(&PreferenceKey::NowAndThen) && order.contains(&PreferenceKey::HardlyEver) {
            return Err(Failure::field(
                "order",
                "Pairs cannot both know a little of each other’s work and hardly ever meet.",
                "Nothing was changed. Switch one of the two off.",
            ));
        }
        self.transact(|connection| {
            settings::set_preferences(connection, &order).map_err(broken)?;
            Ok(Done {
                value: Preferences::of(order),
                sentence: "The order of preferences was changed".to_owned(),
            })
        })
    }
}

impl Preferences {
    fn of(order: Vec<PreferenceKey>) -> Self {
        let off = PreferenceKey::ALL.into_iter().filter(|key| !order.contains(key)).collect();
        Self { order, off }
    }
}
