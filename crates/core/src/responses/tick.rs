//! What can be ticked on each form, as a number.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fitting;
use crate::answers::Answer;
use crate::check_in::{CheckInQuestion, Occasion};
use crate::dealings::Dealings;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::survey::{Grade, Question};

/// Which questions a form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FormKind {
    /// Whether somebody joins the round.
    Joining,
    /// How often somebody deals with colleagues.
    Dealings,
    /// What somebody says to their match.
    Match,
    /// With whom somebody would like to be in a feedback pair.
    Nominations,
    /// How it goes after the first meeting, without a name.
    FirstCheckIn,
    /// How it goes half-way, without a name.
    HalfWayCheckIn,
    /// How the round was, without a name.
    Survey,
}

/// One tick on a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Whether somebody joins.
    Says(Answer),
    /// How often somebody deals with a colleague.
    Deals(PersonId, Dealings),
    /// Is happy with the match.
    Happy,
    /// Would rather have somebody else.
    Change,
    /// Would rather be with this colleague.
    Suggests(PersonId),
    /// Names a colleague, the first choice first.
    Names(PersonId),
    /// An answer to a check-in.
    CheckIn(CheckInQuestion, InCheckIn),
    /// An answer to the survey.
    Survey(Question, Grade),
}

/// What can be said to a question of the check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InCheckIn {
    /// "Yes".
    Yes,
    /// "Partly".
    Partly,
    /// "Not yet".
    NotYet,
}

/// A person's number is followed by two bits, so that people up to this one fit in a tick.
const LAST_PERSON: u16 = super::code::LARGEST >> 2;

impl FormKind {
    /// In the order of a round; the place of each is its number in a code, for good.
    pub const ALL: [Self; 7] = [
        Self::Joining,
        Self::Dealings,
        Self::Match,
        Self::Nominations,
        Self::FirstCheckIn,
        Self::HalfWayCheckIn,
        Self::Survey,
    ];

    /// Whether answers go without a name.
    pub fn is_anonymous(self) -> bool {
        match self {
            Self::Joining | Self::Dealings | Self::Match | Self::Nominations => false,
            Self::FirstCheckIn | Self::HalfWayCheckIn | Self::Survey => true,
        }
    }

    /// The occasion of a check-in.
    pub fn occasion(self) -> Option<Occasion> {
        match self {
            Self::FirstCheckIn => Some(Occasion::FirstMeeting),
            Self::HalfWayCheckIn => Some(Occasion::HalfWay),
            Self::Joining | Self::Dealings | Self::Match | Self::Nominations | Self::Survey => None,
        }
    }

    /// The form of a check-in.
    pub(crate) fn of(occasion: Occasion) -> Self {
        match occasion {
            Occasion::FirstMeeting => Self::FirstCheckIn,
            Occasion::HalfWay => Self::HalfWayCheckIn,
        }
    }

    /// What it is in a code, below 7.
    pub(crate) fn number(self) -> u8 {
        place(&Self::ALL, self) as u8
    }

    pub(super) fn read(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

impl InCheckIn {
    /// In the order of the form.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::NotYet];
}

/// The answers to the invitation in the order of the form.
const ANSWERS: [Answer; 3] = [Answer::Joined, Answer::NotThisTime, Answer::AskMeLater];

impl Tick {
    /// The number that stands for it in a code.
    pub(super) fn number(self) -> Result<u16> {
        let with_person = |person: PersonId, rest| Ok(fitting(person.0, LAST_PERSON)? << 2 | rest);
        match self {
            Self::Says(answer) => Ok(place(&ANSWERS, answer)),
            Self::Deals(other, dealings) => with_person(other, place(&Dealings::ALL, dealings)),
            Self::Happy => Ok(0),
            Self::Change => Ok(1),
            Self::Suggests(person) => with_person(person, 2),
            Self::Names(person) => with_person(person, 0),
            Self::CheckIn(question, answer) => {
                Ok(place(&CheckInQuestion::ALL, question) << 2 | place(&InCheckIn::ALL, answer))
            }
            Self::Survey(question, grade) => {
                Ok(place(&Question::ALL, question) << 2 | place(&Grade::ALL, grade))
            }
        }
    }

    /// Who is named by it.
    pub(super) fn person(self) -> Option<PersonId> {
        match self {
            Self::Deals(person, _) | Self::Suggests(person) | Self::Names(person) => Some(person),
            Self::Says(_) | Self::Happy | Self::Change | Self::CheckIn(..) | Self::Survey(..) => None,
        }
    }

    /// What a number stands for on a form; nothing where it stands for nothing there.
    pub(super) fn read(kind: FormKind, number: u16) -> Option<Self> {
        let person = PersonId(i64::from(number >> 2));
        let (upper, lower) = (usize::from(number >> 2), usize::from(number & 3));
        match kind {
            FormKind::Joining => ANSWERS.get(usize::from(number)).copied().map(Self::Says),
            FormKind::Dealings => Dealings::ALL.get(lower).map(|grade| Self::Deals(person, *grade)),
            FormKind::Match => match (number, lower) {
                (0, _) => Some(Self::Happy),
                (1, _) => Some(Self::Change),
                (_, 2) => Some(Self::Suggests(person)),
                _ => None,
            },
            FormKind::Nominations => (lower == 0).then_some(Self::Names(person)),
            FormKind::FirstCheckIn | FormKind::HalfWayCheckIn => {
                Some(Self::CheckIn(*CheckInQuestion::ALL.get(upper)?, *InCheckIn::ALL.get(lower)?))
            }
            FormKind::Survey => Some(Self::Survey(*Question::ALL.get(upper)?, *Grade::ALL.get(lower)?)),
        }
    }
}

/// Where something stands in a list that has it.
fn place<T: PartialEq>(all: &[T], one: T) -> u16 {
    all.iter().position(|other| *other == one).unwrap_or(0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tick_is_read_back_on_its_own_form() {
        let person = PersonId(250);
        let mut ticks = vec![
            (FormKind::Match, Tick::Happy),
            (FormKind::Match, Tick::Change),
            (FormKind::Match, Tick::Suggests(person)),
            (FormKind::Nominations, Tick::Names(person)),
        ];
        ticks.extend(ANSWERS.map(|answer| (FormKind::Joining, Tick::Says(answer))));
        ticks.extend(Dealings::ALL.map(|grade| (FormKind::Dealings, Tick::Deals(person, grade))));
        for question in CheckInQuestion::ALL {
            ticks
                .extend(InCheckIn::ALL.map(|said| (FormKind::HalfWayCheckIn, Tick::CheckIn(question, said))));
        }
        for question in Question::ALL {
            ticks.extend(Grade::ALL.map(|grade| (FormKind::Survey, Tick::Survey(question, grade))));
        }
        for (kind, tick) in ticks {
            assert_eq!(Tick::read(kind, tick.number().unwrap()), Some(tick));
        }
    }

    #[test]
    fn a_number_that_no_tick_has_is_nothing() {
        for (kind, number) in [
            (FormKind::Joining, 3),
            (FormKind::Match, 7),
            (FormKind::Nominations, 5),
            (FormKind::FirstCheckIn, 3),
            (FormKind::Survey, 32),
        ] {
            assert_eq!(Tick::read(kind, number), None, "{kind:?} {number}");
        }
    }

    #[test]
    fn a_person_whose_number_does_not_fit_is_refused() {
        assert!(Tick::Names(PersonId(i64::from(LAST_PERSON))).number().is_ok());
        let refused = Tick::Names(PersonId(i64::from(LAST_PERSON) + 1)).number().unwrap_err();
        assert_eq!(
            refused.to_string(),
            "There have been more people in this programme than a code can tell apart. Nothing was changed. Record these answers in the window instead."
        );
    }
}
