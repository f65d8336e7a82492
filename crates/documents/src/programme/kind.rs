//! The kinds of documents, and the kinds of files that they are saved as.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document that the program can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentKind {
    /// Who is with whom, for the wall.
    MatchSheet,
    /// Who their partner is and what to do next, one for each person.
    Letters,
    /// The day with its times, for everyone.
    AwaydayAgenda,
    /// The day with notes, for the facilitator.
    AwaydayRunSheet,
    /// Who is with whom on the morning, for the door.
    FeedbackPairs,
    /// About taking turns, for each pair in which one person brings nearly all topics.
    TurnsSheet,
    /// The best set of pairs with its proof, to be checked by whoever wants to.
    Proposal,
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
    /// For programs to read.
    Json,
}

impl DocumentKind {
    pub(super) const ALL: [Self; 7] = [
        Self::MatchSheet,
        Self::Letters,
        Self::AwaydayAgenda,
        Self::AwaydayRunSheet,
        Self::FeedbackPairs,
        Self::TurnsSheet,
        Self::Proposal,
    ];

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::MatchSheet => "Match sheet",
            Self::Letters => "Letters",
            Self::AwaydayAgenda => "Awayday agenda",
            Self::AwaydayRunSheet => "Awayday run sheet",
            Self::FeedbackPairs => "Feedback pairs",
            Self::TurnsSheet => "Taking turns",
            Self::Proposal => "Proposal with its proof",
        }
    }

    pub(super) fn about(self) -> &'static str {
        match self {
            Self::MatchSheet => "For the wall",
            Self::Letters => "One for each person, with the page for the first session",
            Self::AwaydayAgenda => "For everyone",
            Self::AwaydayRunSheet => "For whoever runs the day",
            Self::FeedbackPairs => "For the door",
            Self::TurnsSheet => "For the two of a pair",
            Self::Proposal => "For the leader and the HR lead",
        }
    }

    pub(super) fn formats(self) -> Vec<Format> {
        match self {
            Self::MatchSheet
            | Self::Letters
            | Self::AwaydayAgenda
            | Self::AwaydayRunSheet
            | Self::FeedbackPairs => {
                vec![Format::Pdf, Format::Csv, Format::Xlsx]
            }
            Self::TurnsSheet => vec![Format::Pdf],
            Self::Proposal => vec![Format::Json],
        }
    }

    pub(super) fn is_confidential(self) -> bool {
        match self {
            Self::MatchSheet
            | Self::Letters
            | Self::AwaydayAgenda
            | Self::AwaydayRunSheet
            | Self::FeedbackPairs => false,
            Self::TurnsSheet | Self::Proposal => true,
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
            Self::Json => "json",
        }
    }
}
