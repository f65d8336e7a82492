//! What goes wrong, in words for the owner: our rules say no, or something is broken.

use serde::Serialize;
use thiserror::Error;
use ts_rs::TS;

/// One thing the matter with a table, where it stands, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The line of the table, counted from 1 with the headings; 0 when the whole table is meant.
    pub line: usize,
    /// The heading of the column; empty when the whole line is meant.
    pub column: String,
    /// What is the matter and what to do.
    pub message: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// Why a command did not do what was asked. Nothing has changed when one is returned, unless it says that it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Failure {
    /// Our rules say no; nothing is broken.
    #[error("{message} {hint}")]
    Refused {
        /// What happened.
        message: String,
        /// What to do.
        hint: String,
        /// The field of the arguments that is meant.
        field: Option<String>,
        /// Everything the matter with an imported table.
        problems: Vec<Problem>,
    },
    /// A bug, a bad disk, a damaged file.
    #[error("{message} {hint} ({detail})")]
    Broken {
        /// What happened, and that nothing was lost.
        message: String,
        /// What to do.
        hint: String,
        /// What the system said, for whoever mends it.
        detail: String,
    },
}

/// What to do when something could not be written.
pub(crate) const DISK_FULL: &str = "Look whether the disk is full, then try again.";

/// What a command returns.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A refusal: what happened, and what to do.
    pub fn refused(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Refused { message: message.into(), hint: hint.into(), field: None, problems: Vec::new() }
    }

    /// A refusal that concerns one field of the arguments.
    pub fn field(field: &str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Refused {
            message: message.into(),
            hint: hint.into(),
            field: Some(field.to_owned()),
            problems: Vec::new(),
        }
    }

    /// Whether it concerns that field.
    pub fn is_about(&self, name: &str) -> bool {
        matches!(self, Self::Refused { field: Some(field), .. } if field == name)
    }

    /// What happened, without what to do.
    pub fn message(&self) -> &str {
        match self {
            Self::Refused { message, .. } | Self::Broken { message, .. } => message,
        }
    }

    /// A table refused with everything that is the matter with it.
    pub fn problems(problems: Vec<Problem>) -> Self {
        let message = match problems.len() {
            1 => "The table was not added: one thing has to be put right first.".to_owned(),
            n => format!("The table was not added: {n} things have to be put right first."),
        };
        Self::Refused {
            message,
            hint: "Nothing has changed. Mend the lines named below and try again.".into(),
            field: None,
            problems,
        }
    }

    /// Something broke; nothing that was saved is lost. Trying again may help.
    pub fn broken(message: impl Into<String>, detail: impl ToString) -> Self {
        let hint = "Try again. If it happens again, close Coaching Pairs and open it afresh.".to_owned();
        Self::Broken { message: message.into(), hint, detail: detail.to_string() }
    }

    /// The same failure with something else to do about it.
    #[must_use]
    pub fn with_hint(mut self, what_to_do: impl Into<String>) -> Self {
        match &mut self {
            Self::Refused { hint, .. } | Self::Broken { hint, .. } => *hint = what_to_do.into(),
        }
        self
    }
}
