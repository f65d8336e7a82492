//! How the round was for those in it: a short form without a name, shown only as counts.

mod summary;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::elements::Element;
use crate::failure::{Failure, Result};
use crate::pictures::{BarPicture, PictureTable};
use crate::programme::{Done, Programme};
use crate::round::Round;
use crate::store::{broken, survey as store};
use crate::words;

/// Nothing is shown until there are so many answers, so that nobody can be recognised.
pub const SHOWN_FROM: usize = 5;

/// One line of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Question {
    /// How it was with one of the six elements.
    Of(Element),
    /// How the round was as a whole.
    Whole(Whole),
}

/// What is asked about the round as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Whole {
    /// Both coached and were coached.
    BothCoached,
    /// Would do it again.
    Again,
}

impl Question {
    /// In the order of the form.
    pub const ALL: [Self; 8] = {
        let [trust, champion, empowering, challenge, questions, accountability] = Element::ALL;
        [
            Self::Of(trust),
            Self::Of(champion),
            Self::Of(empowering),
            Self::Of(challenge),
            Self::Of(questions),
            Self::Of(accountability),
            Self::Whole(Whole::BothCoached),
            Self::Whole(Whole::Again),
        ]
    };

    /// What the form says, to be agreed with or not.
    pub fn statement(self) -> &'static str {
        match self {
            Self::Of(Element::Trust) => "My partner and I trusted each other.",
            Self::Of(Element::Champion) => "We were each other’s champions.",
            Self::Of(Element::Empowering) => "I found my own answers and acted on them.",
            Self::Of(Element::Challenge) => "I challenged myself.",
            Self::Of(Element::Questions) => "We asked good questions and encouraged each other.",
            Self::Of(Element::Accountability) => "I feel accountable for the whole team.",
            Self::Whole(Whole::BothCoached) => "Both of us coached and were coached.",
            Self::Whole(Whole::Again) => "I would do it again.",
        }
    }
}

/// How far somebody agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Grade {
    /// Not really.
    NotReally,
    /// Partly.
    Partly,
    /// Mostly.
    Mostly,
    /// Yes.
    Yes,
}

impl Grade {
    /// From the least to the most.
    pub const ALL: [Self; 4] = [Self::NotReally, Self::Partly, Self::Mostly, Self::Yes];

    /// As the form says it.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotReally => "not really",
            Self::Partly => "partly",
            Self::Mostly => "mostly",
            Self::Yes => "yes",
        }
    }
}

/// What one form says; a question may be left open.
pub type Reply = BTreeMap<Question, Grade>;

/// One form from paper.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddSurveyReply {
    /// What was ticked; at least one.
    pub answers: Reply,
}

/// How the newest round with pairs was.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Survey {
    /// The number of that round.
    pub number: i64,
    /// How many forms are in.
    pub replies: usize,
    /// How many people were in its pairs.
    pub of: usize,
    /// How many forms are in, in words, and whether that is enough to show them.
    pub sentence: String,
    /// The form with what was answered.
    pub questions: Vec<Asked>,
    /// The counts as a table; absent while there are none to show.
    pub table: Option<PictureTable>,
    /// All of it as text for the author of the method, without any name; absent until it can be shown.
    pub summary: Option<String>,
}

/// One line of the form with what was answered.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Asked {
    /// Which.
    pub question: Question,
    /// What the form says.
    pub statement: String,
    /// How many said not really, partly, mostly, yes; absent while fewer than five answered this line.
    pub counts: Option<[usize; 4]>,
    /// The counts as a bar; absent with them.
    pub bar: Option<BarPicture>,
}

impl Programme {
    /// How the newest round with pairs was; nothing before the first.
    pub fn survey(&self) -> Result<Option<Survey>> {
        let Some((round, of)) = self.read(store::round)? else { return Ok(None) };
        let replies = self.read(|connection| store::replies(connection, round.id))?;
        let questions = asked(&replies);
        let is_shown = replies.len() >= SHOWN_FROM;
        Ok(Some(Survey {
            number: round.number,
            replies: replies.len(),
            of,
            sentence: sentence(replies.len(), of),
            table: table(&questions),
            summary: is_shown.then(|| summary::text(&round, of, replies.len(), &questions)),
            questions,
        }))
    }

    /// Records one form. Nothing says whose it is.
    pub fn add_survey_reply(&mut self, form: AddSurveyReply) -> Result<()> {
        let round = self.require_surveyed_round()?;
        if form.answers.is_empty() {
            return Err(Failure::field(
                "answers",
                "Nothing is ticked on this form.",
                "Nothing was changed. Tick at least one line.",
            ));
        }
        self.transact(|connection| {
            store::add(connection, round.id, &form.answers).map_err(broken)?;
            Ok(Done { value: (), sentence: "A survey form was added".to_owned() })
        })
    }

    /// The round that a survey is about, or a refusal that says what comes first.
    pub(crate) fn require_surveyed_round(&self) -> Result<Round> {
        self.read(store::round)?.map(|(round, _)| round).ok_or_else(|| {
            Failure::refused(
                "There is no round yet that could be looked back on.",
                "Nothing was changed. Publish the pairs first, under Matches.",
            )
        })
    }
}

/// Every line of the form with its counts, where enough answered it.
fn asked(replies: &[Reply]) -> Vec<Asked> {
    let counts = |question| {
        let said = |grade| replies.iter().filter(|reply| reply.get(&question) == Some(&grade)).count();
        let counts = Grade::ALL.map(said);
        (counts.iter().sum::<usize>() >= SHOWN_FROM).then_some(counts)
    };
    let line = |question: Question| {
        let counts = counts(question);
        let bar = counts.map(BarPicture::of);
        Asked { question, statement: question.statement().to_owned(), counts, bar }
    };
    Question::ALL.map(line).to_vec()
}

/// The lines that can be shown, the most agreement first.
fn table(questions: &[Asked]) -> Option<PictureTable> {
    let rows: Vec<[String; 5]> = questions
        .iter()
        .filter_map(|line| {
            let [not_really, partly, mostly, yes] = line.counts?.map(|count| count.to_string());
            Some([line.statement.clone(), yes, mostly, partly, not_really])
        })
        .collect();
    let headings = ["Statement", "Yes", "Mostly", "Partly", "Not really"];
    (!rows.is_empty()).then(|| PictureTable::new(headings, rows.into_iter()))
}

fn sentence(replies: usize, of: usize) -> String {
    let so_far = format!(
        "{} of {} in so far.",
        words::sentence_case(&words::number(replies)),
        words::count(of, "form is", "forms are")
    );
    match replies {
        0 => format!("No forms are in yet. Results are shown from {} on.", words::number(SHOWN_FROM)),
        _ if replies < SHOWN_FROM => format!(
            "{so_far} Results are shown from {} on, so that nobody can be recognised.",
            words::number(SHOWN_FROM)
        ),
        _ if replies >= of => format!("{} forms are in.", words::sentence_case(&words::number(replies))),
        _ => so_far,
    }
}
