//! The kinds of documents, and the kinds of files that they are saved as.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::Format::{Csv, Html, Ics, Json, Pdf, Xlsx};

/// A document that the program can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentKind {
    /// How it works and what is agreed, for everybody at the kick-off.
    KickOffHandout,
    /// The method, for people who never see the program.
    Guide,
    /// To write one’s name on.
    SignUpSheet,
    /// On which people say whether they join.
    JoiningForm,
    /// To tick with whom one deals, and how often.
    DealingsForm,
    /// Pairs with their reasons, for the two who run the programme.
    ReviewSheet,
    /// The roster.
    People,
    /// What people said about their dealings.
    Dealings,
    /// The rules in force and what counts, for everybody.
    HowPairsWereMade,
    /// Who is with whom, for the wall.
    MatchSheet,
    /// Who their partner is and what to do next, one for each person.
    Letters,
    /// On which people say whether they are happy with their match.
    MatchForm,
    /// The best set of pairs with its proof, to be checked by whoever wants to.
    Proposal,
    /// Who was with whom in every round.
    Pairs,
    /// How a pair will work together, and its meetings, to be filled in by hand.
    Agreements,
    /// The booked meetings of pairs, for calendars.
    MeetingDates,
    /// Every meeting of the round, held or booked.
    Meetings,
    /// About taking turns, for each pair in which one person brings nearly all topics.
    TurnsSheet,
    /// How it goes after the first meeting, without a name.
    FirstCheckInForm,
    /// How it goes half-way, without a name.
    HalfWayCheckInForm,
    /// On which people name colleagues for the Awayday by ticking.
    NominationForm,
    /// On which people name colleagues for the Awayday by hand.
    NominationSlips,
    /// Whom people named for the Awayday.
    Nominations,
    /// The day with its times, for everyone.
    AwaydayAgenda,
    /// The day with notes, for the facilitator.
    AwaydayRunSheet,
    /// Who is with whom on the morning, for the door.
    FeedbackPairs,
    /// What two people talk about in a feedback pair, one for each person.
    PromptCards,
    /// Names for the tables of the feedback pairs.
    TableSigns,
    /// How the round was, without a name.
    SurveyForm,
    /// What a round came to, with its pictures, for the owner.
    RoundInAPage,
    /// How a round was for those in it, as counts without any name.
    ExperienceReport,
}

/// The part of a round in which a document is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Moment {
    /// When people are asked whether they join.
    WhosIn,
    /// When people are told who is with whom.
    Matches,
    /// While the pairs meet.
    SixMonths,
    /// Around the Awayday.
    Awayday,
    /// When the round is over.
    WhatNext,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// Pages.
    Pdf,
    /// A table as text.
    Csv,
    /// A table for a spreadsheet.
    Xlsx,
    /// One page for a web browser.
    Html,
    /// For calendars.
    Ics,
    /// For programs to read.
    Json,
}

/// What is known of a document whatever it says.
pub(super) struct Facts {
    pub title: &'static str,
    /// For whom it is.
    pub about: &'static str,
    pub moment: Moment,
    pub formats: &'static [Format],
    /// Whether it is only for those named.
    pub confidential: bool,
}

impl DocumentKind {
    /// In the order in which a round needs them.
    pub(super) const ALL: [Self; 31] = [
        Self::KickOffHandout,
        Self::Guide,
        Self::SignUpSheet,
        Self::JoiningForm,
        Self::DealingsForm,
        Self::People,
        Self::Dealings,
        Self::ReviewSheet,
        Self::HowPairsWereMade,
        Self::MatchSheet,
        Self::Letters,
        Self::MatchForm,
        Self::Proposal,
        Self::Pairs,
        Self::Agreements,
        Self::MeetingDates,
        Self::Meetings,
        Self::TurnsSheet,
        Self::FirstCheckInForm,
        Self::HalfWayCheckInForm,
        Self::NominationForm,
        Self::NominationSlips,
        Self::Nominations,
        Self::AwaydayAgenda,
        Self::AwaydayRunSheet,
        Self::FeedbackPairs,
        Self::PromptCards,
        Self::TableSigns,
        Self::SurveyForm,
        Self::RoundInAPage,
        Self::ExperienceReport,
    ];

    /// Whether it is about the newest round that had pairs, even when a later one has begun.
    pub(super) fn looks_back(self) -> bool {
        self.facts().moment == Moment::WhatNext
    }

    /// Whether it can be made for some people alone.
    pub(super) fn is_for_readers(self) -> bool {
        [
            Self::JoiningForm,
            Self::DealingsForm,
            Self::Letters,
            Self::MatchForm,
            Self::MeetingDates,
            Self::NominationForm,
        ]
        .contains(&self)
    }

    pub(super) fn facts(self) -> Facts {
        const PAGES: &[Format] = &[Pdf];
        const FORM: &[Format] = &[Pdf, Html];
        const PAGES_AND_TABLE: &[Format] = &[Pdf, Xlsx, Csv];
        // A workbook is opened rightly in every country, so it comes first.
        const TABLE: &[Format] = &[Xlsx, Csv];
        const LEADING: &str = "For the leader and the HR lead";
        let open =
            |title, about, moment, formats| Facts { title, about, moment, formats, confidential: false };
        let shut =
            |title, about, moment, formats| Facts { title, about, moment, formats, confidential: true };
        let nameless = |title, moment| open(title, "For everyone in a pair, without a name", moment, FORM);
        match self {
            Self::KickOffHandout => {
                open("Kick-off handout", "For everyone, with the agenda", Moment::WhosIn, PAGES)
            }
            Self::Guide => open("Guide", "For everyone, to read", Moment::WhosIn, &[Pdf, Html]),
            Self::SignUpSheet => open("Sign-up sheet", "For the wall", Moment::WhosIn, PAGES),
            Self::JoiningForm => {
                open("Joining form", "For everyone, to say whether they join", Moment::WhosIn, FORM)
            }
            Self::DealingsForm => {
                open("Dealings form", "For everyone, to tick whom they work with", Moment::WhosIn, FORM)
            }
            Self::ReviewSheet => shut("Review sheet", LEADING, Moment::Matches, PAGES),
            Self::People => shut("People", LEADING, Moment::WhosIn, TABLE),
            Self::Dealings => shut("Dealings", LEADING, Moment::WhosIn, TABLE),
            Self::Pairs => shut("Pairs of every round", LEADING, Moment::Matches, TABLE),
            Self::Meetings => shut("Meetings", LEADING, Moment::SixMonths, TABLE),
            Self::Nominations => shut("Nominations", LEADING, Moment::Awayday, TABLE),
            Self::HowPairsWereMade => open("How pairs were made", "For everyone", Moment::Matches, PAGES),
            Self::MatchSheet => open("Match sheet", "For the wall", Moment::Matches, PAGES_AND_TABLE),
            Self::Letters => open(
                "Letters",
                "One for each person, with the page for the first session",
                Moment::Matches,
                PAGES_AND_TABLE,
            ),
            Self::MatchForm => open(
                "Match form",
                "For everyone in a pair, to say whether it suits them",
                Moment::Matches,
                FORM,
            ),
            Self::Proposal => shut("Proposal with its proof", LEADING, Moment::Matches, &[Json]),
            Self::Agreements => {
                open("Pair agreements", "One for each pair, to fill in and keep", Moment::SixMonths, PAGES)
            }
            Self::MeetingDates => {
                shut("Meeting dates", "For your own calendar, or one pair’s", Moment::SixMonths, &[Ics])
            }
            Self::TurnsSheet => shut("Taking turns", "For the two of a pair", Moment::SixMonths, PAGES),
            Self::FirstCheckInForm => nameless("First check-in form", Moment::SixMonths),
            Self::HalfWayCheckInForm => nameless("Half-way check-in form", Moment::SixMonths),
            Self::NominationForm => {
                open("Nomination form", "One for each person, with a list of names", Moment::Awayday, FORM)
            }
            Self::NominationSlips => {
                open("Nomination slips", "One for each person, four to a page", Moment::Awayday, PAGES)
            }
            Self::AwaydayAgenda => open(
                "Awayday agenda",
                "The invitation, for everyone",
                Moment::Awayday,
                &[Pdf, Xlsx, Csv, Ics],
            ),
            Self::AwaydayRunSheet => {
                open("Awayday run sheet", "For whoever runs the day", Moment::Awayday, PAGES_AND_TABLE)
            }
            Self::FeedbackPairs => open("Feedback pairs", "For the door", Moment::Awayday, PAGES_AND_TABLE),
            Self::PromptCards => {
                open("Prompt cards", "One for each person, four to a page", Moment::Awayday, PAGES)
            }
            Self::TableSigns => open("Table signs", "One for each table, to fold", Moment::Awayday, PAGES),
            Self::SurveyForm => nameless("Survey form", Moment::WhatNext),
            Self::RoundInAPage => shut("Round in a page", LEADING, Moment::WhatNext, PAGES_AND_TABLE),
            Self::ExperienceReport => {
                open("Experience report", "Counts without any name", Moment::WhatNext, PAGES_AND_TABLE)
            }
        }
    }
}

impl Format {
    /// The ending of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Ics => "ics",
            Self::Json => "json",
        }
    }
}
