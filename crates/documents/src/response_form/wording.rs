//! What each form says around what is ticked.

use coaching_core::check_in::Occasion;
use coaching_core::words;

use super::{Asks, Reader, Readers, ResponseForm};
use crate::name::Name;
use crate::sheet::Sheet;

impl Asks {
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Joining { .. } => "Joining form",
            Self::Dealings => "Dealings form",
            Self::Match => "Match form",
            Self::Nominations { .. } => "Nomination form",
            Self::CheckIn(Occasion::FirstMeeting) => "First check-in form",
            Self::CheckIn(Occasion::HalfWay) => "Half-way check-in form",
            Self::Survey => "Survey form",
        }
    }

    /// The question at the top.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::Joining { .. } => "Would you like to join?",
            Self::Dealings => "With whom do you work?",
            Self::Match => "Are you happy with your match?",
            Self::Nominations { .. } => "Whose view would help you?",
            Self::CheckIn(_) => "How is it going?",
            Self::Survey => "How was the round?",
        }
    }
}

impl ResponseForm {
    /// What it is about, in a few sentences.
    pub(super) fn lead(&self, reader: Option<&Reader>, sheet: &Sheet) -> String {
        match self.asks {
            Asks::Joining { starts_on, ends_on } => format!(
                "Coaching pairs, round {}, from {} to {}. You would have a partner whose work seldom crosses yours, \
                 and meet about six times for an hour.",
                sheet.round,
                sheet.date(starts_on),
                sheet.date(ends_on)
            ),
            Asks::Dealings => {
                "Tick how often you deal with each colleague. A line that you leave empty says nothing, \
                               so skip whomever you are not sure about."
                    .to_owned()
            }
            Asks::Match => match reader.map(|reader| reader.partners.as_slice()) {
                Some(partners @ [_, ..]) => {
                    let names: Vec<Name> = partners.iter().map(|who| who.name.clone()).collect();
                    let names: Vec<&str> =
                        Name::together(&names).into_iter().map(|name| name.full.as_str()).collect();
                    format!(
                        "You and {} coach each other in this round, as equals.",
                        words::list(&names, "and")
                    )
                }
                Some([]) | None => {
                    "You know from your letter and the match sheet who coaches with you in this round."
                        .to_owned()
                }
            },
            Asks::Nominations { awayday, .. } => {
                let day = awayday.map_or_else(String::new, |day| format!(" on {}", sheet.date(day)));
                format!(
                    "For the Awayday{day}. Name two colleagues, the one you would like most first: anybody who takes \
                     part, except your coaching partner. We ask for two because nobody can be promised the first."
                )
            }
            Asks::CheckIn(Occasion::FirstMeeting) => {
                "You have met for the first time. Everybody is asked the same few things.".to_owned()
            }
            Asks::CheckIn(Occasion::HalfWay) => {
                "Half of the round is over. Everybody is asked the same few things.".to_owned()
            }
            Asks::Survey => "Looking back on your coaching pair: how far do you agree?".to_owned(),
        }
    }

    /// Who learns what is said.
    pub(super) fn note(&self) -> String {
        match self.asks {
            Asks::Joining { .. } => {
                "Joining is your own choice, and no list of answers is ever shown round.".to_owned()
            }
            Asks::Dealings => "This is only used to find a partner whose work seldom crosses yours.".to_owned(),
            Asks::Match => format!(
                "Both are fine, and you need give no reason. What you say stays with {}.",
                self.whom()
            ),
            Asks::Nominations { .. } => "Only whoever makes the feedback pairs sees this.".to_owned(),
            Asks::CheckIn(_) | Asks::Survey => {
                "Without your name: answers are only counted, and nothing is shown before five people have answered."
                    .to_owned()
            }
        }
    }

    /// What is said about naming somebody.
    pub(super) fn naming(&self) -> &'static str {
        match self.asks {
            Asks::Match => {
                "If you like, say with whom: anybody who takes part and does not already work closely with you."
            }
            Asks::Joining { .. }
            | Asks::Dealings
            | Asks::Nominations { .. }
            | Asks::CheckIn(_)
            | Asks::Survey => "",
        }
    }

    /// " by Friday 18 June 2027"
    pub(super) fn by(&self, sheet: &Sheet) -> String {
        self.answer_by.map_or_else(String::new, |day| format!(" by {}", sheet.long_date(day)))
    }

    pub(super) fn is_nameless(&self) -> bool {
        match self.readers {
            Readers::Named(_) => false,
            Readers::Nameless { .. } => true,
        }
    }
}
