//! The check-in: the same few questions to everybody, after the first meeting and half-way.
//! Answers are only added up; nobody's are kept by themselves, and few are never shown.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::ids::RoundId;
use crate::programme::{Done, Programme};
use crate::responses::FormKind;
use crate::store::{broken, check_in as store, responses, text_column};
use crate::words;

/// Fewer answers than these are not shown.
const FEWEST: i64 = 5;
/// More at once are surely a slip.
const MOST: i64 = 1_000;

/// When the questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Occasion {
    /// After the first meeting.
    FirstMeeting,
    /// Half-way through the round.
    HalfWay,
}
text_column!(Occasion, Self::FirstMeeting => "firstMeeting", Self::HalfWay => "halfWay");

/// What is asked, of everybody alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CheckInQuestion {
    /// Whether both bring topics.
    Turns,
    /// Whether both listen and ask.
    Listening,
    /// Whether it helps.
    Help,
    /// Whether they know where to turn.
    Support,
}
text_column!(CheckInQuestion, Self::Turns => "turns", Self::Listening => "listening", Self::Help => "help", Self::Support => "support");

/// How many gave each answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// "Yes".
    pub yes: i64,
    /// "Partly".
    pub partly: i64,
    /// "Not yet".
    pub not_yet: i64,
}

/// What was said to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Counted {
    /// Which question.
    pub question: CheckInQuestion,
    /// The question as it is asked.
    pub text: String,
    /// How many gave each answer; absent until five have.
    pub counts: Option<Tally>,
}

/// What was said on one occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CheckIn {
    /// Which occasion.
    pub occasion: Occasion,
    /// "After the first meeting"
    pub title: String,
    /// How many answered.
    pub answers: i64,
    /// What can be seen by now: "Four answers so far; they are shown from five on."
    pub sentence: String,
    /// Every question in its order.
    pub questions: Vec<Counted>,
}

/// Answers to one question, of one person or of several together.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answered {
    /// Which question.
    pub question: CheckInQuestion,
    /// How many said yes.
    #[serde(default)]
    pub yes: i64,
    /// How many said partly.
    #[serde(default)]
    pub partly: i64,
    /// How many said not yet.
    #[serde(default)]
    pub not_yet: i64,
}

/// Answers that came in, to be added to those before.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordCheckIn {
    /// Which occasion.
    pub occasion: Occasion,
    /// The answers, by question.
    pub answers: Vec<Answered>,
}

/// One occasion.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichOccasion {
    /// Which occasion.
    pub occasion: Occasion,
}

impl Programme {
    /// What the pairs of the current round said about how it goes, as counts.
    pub fn check_ins(&self) -> Result<Vec<CheckIn>> {
        let tallies = match self.current_round()? {
            Some(round) => self.read(|connection| store::tallies(connection, round.id))?,
            None => BTreeMap::new(),
        };
        Ok(Occasion::ALL.into_iter().map(|occasion| described(occasion, &tallies)).collect())
    }

    /// Adds answers to those of the same occasion.
    pub fn record_check_in(&mut self, record: RecordCheckIn) -> Result<()> {
        let round = self.require_round()?;
        let counts = |answered: &Answered| [answered.yes, answered.partly, answered.not_yet];
        let all: Vec<i64> = record.answers.iter().flat_map(counts).collect();
        if all.iter().any(|count| !(0..=MOST).contains(count)) || all.iter().sum::<i64>() == 0 {
            return Err(Failure::field(
                "answers",
                "There is no answer here that could be added.",
                "Nothing was changed. Say how many gave each answer.",
            ));
        }
        self.transact(|connection| {
            add(connection, round.id, record.occasion, &record.answers).map_err(broken)?;
            Ok(Done { value: (), sentence: "A check-in was recorded".to_owned() })
        })
    }

    /// Forgets the answers of one occasion, to add them up afresh.
    pub fn clear_check_in(&mut self, which: WhichOccasion) -> Result<()> {
        let round = self.require_round()?;
        self.transact(|connection| {
            store::clear(connection, round.id, which.occasion).map_err(broken)?;
            responses::forget_received(connection, round.id, FormKind::of(which.occasion)).map_err(broken)?;
            Ok(Done { value: (), sentence: "The answers of a check-in were cleared".to_owned() })
        })
    }
}

/// Adds answers to those of the same occasion.
pub(crate) fn add(
    connection: &Connection,
    round: RoundId,
    occasion: Occasion,
    answers: &[Answered],
) -> rusqlite::Result<()> {
    answers.iter().try_for_each(|&Answered { question, yes, partly, not_yet }| {
        store::add(connection, round, occasion, question, Tally { yes, partly, not_yet })
    })
}

impl Occasion {
    const ALL: [Self; 2] = [Self::FirstMeeting, Self::HalfWay];

    fn title(self) -> &'static str {
        match self {
            Self::FirstMeeting => "After the first meeting",
            Self::HalfWay => "Half-way",
        }
    }
}

impl CheckInQuestion {
    /// In the order of the form.
    pub const ALL: [Self; 4] = [Self::Turns, Self::Listening, Self::Help, Self::Support];

    fn text(self) -> &'static str {
        match self {
            Self::Turns => "We both bring topics, turn and turn about.",
            Self::Listening => "We both listen and ask more than we tell.",
            Self::Help => "Our meetings help me.",
            Self::Support => "We know whom to turn to if we get stuck.",
        }
    }
}

impl Tally {
    fn answers(self) -> i64 {
        self.yes + self.partly + self.not_yet
    }
}

fn described(occasion: Occasion, tallies: &BTreeMap<(Occasion, CheckInQuestion), Tally>) -> CheckIn {
    let of = |question: CheckInQuestion| tallies.get(&(occasion, question)).copied().unwrap_or_default();
    let answers = CheckInQuestion::ALL.into_iter().map(|question| of(question).answers()).max().unwrap_or(0);
    let questions = CheckInQuestion::ALL.into_iter().map(|question| Counted {
        question,
        text: question.text().to_owned(),
        counts: Some(of(question)).filter(|tally| tally.answers() >= FEWEST),
    });
    CheckIn {
        occasion,
        title: occasion.title().to_owned(),
        answers,
        sentence: sentence(answers),
        questions: questions.collect(),
    }
}

fn sentence(answers: i64) -> String {
    let count = words::count(usize::try_from(answers).unwrap_or(0), "answer", "answers");
    let count = words::sentence_case(&count);
    match answers {
        0 => "No answers yet.".to_owned(),
        few if few < FEWEST => format!("{count} so far; shown from five on."),
        _ => format!("{count}."),
    }
}
