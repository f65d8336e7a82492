//! How often two people deal with each other: what was said, or what follows from teams and managers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PersonId;
use crate::person::Person;

/// How often two people deal with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Dealings {
    /// Hardly ever.
    #[serde(alias = "hardly ever")]
    HardlyEver,
    /// Now and then.
    #[serde(alias = "now and then")]
    NowAndThen,
    /// Most weeks.
    #[serde(alias = "most weeks")]
    MostWeeks,
    /// Most days.
    #[serde(alias = "most days")]
    MostDays,
}

impl Dealings {
    /// All grades, most distant first.
    pub const ALL: [Self; 4] = [Self::HardlyEver, Self::NowAndThen, Self::MostWeeks, Self::MostDays];

    /// The words of the form: "now and then".
    pub fn words(self) -> &'static str {
        match self {
            Self::HardlyEver => "hardly ever",
            Self::NowAndThen => "now and then",
            Self::MostWeeks => "most weeks",
            Self::MostDays => "most days",
        }
    }

    /// The words of a sentence about two people: "meet now and then".
    pub fn meet(self) -> &'static str {
        match self {
            Self::HardlyEver => "hardly ever meet",
            Self::NowAndThen => "meet now and then",
            Self::MostWeeks => "meet most weeks",
            Self::MostDays => "meet most days",
        }
    }

    /// The words of a fuller sentence about two people: "deal with each other now and then".
    pub fn deal(self) -> &'static str {
        match self {
            Self::HardlyEver => "hardly ever deal with each other",
            Self::NowAndThen => "deal with each other now and then",
            Self::MostWeeks => "deal with each other most weeks",
            Self::MostDays => "deal with each other most days",
        }
    }

    /// The grade for 0 (hardly ever) to 3 (most days).
    pub fn from_grade(grade: i64) -> Option<Self> {
        usize::try_from(grade).ok().and_then(|grade| Self::ALL.get(grade).copied())
    }

    /// 0 (hardly ever) to 3 (most days).
    pub fn grade(self) -> i64 {
        match self {
            Self::HardlyEver => 0,
            Self::NowAndThen => 1,
            Self::MostWeeks => 2,
            Self::MostDays => 3,
        }
    }
}

/// Whether dealings were said by somebody or follow from the roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// Somebody said so.
    Said,
    /// It follows from departments and managers.
    Derived,
}

/// The dealings of two people, with where they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PairDealings {
    /// The person with the smaller id.
    pub a: PersonId,
    /// The person with the larger id.
    pub b: PersonId,
    /// How often they deal with each other.
    pub dealings: Dealings,
    /// Said or derived.
    pub source: Source,
    /// A derived value that is worth asking about.
    pub uncertain: bool,
}

/// What people said, by the one who said it and the colleague meant.
pub type Statements = BTreeMap<(PersonId, PersonId), Dealings>;

/// The dealings of two people: the closer of what the two said, else what follows from the roster.
pub fn between(a: &Person, b: &Person, statements: &Statements) -> PairDealings {
    let said = statements.get(&(a.id, b.id)).max(statements.get(&(b.id, a.id))).copied();
    let (dealings, source, uncertain) = match said {
        Some(dealings) => (dealings, Source::Said, false),
        None => {
            let (dealings, uncertain) = derived(a, b);
            (dealings, Source::Derived, uncertain)
        }
    };
    PairDealings { a: a.id.min(b.id), b: a.id.max(b.id), dealings, source, uncertain }
}

fn derived(a: &Person, b: &Person) -> (Dealings, bool) {
    if a.manager == Some(b.id) || b.manager == Some(a.id) {
        (Dealings::MostDays, false)
    } else if a.shares_department(b) {
        (Dealings::MostWeeks, false)
    } else if a.manager.is_some() && a.manager == b.manager {
        (Dealings::NowAndThen, true)
    } else {
        (Dealings::HardlyEver, false)
    }
}
