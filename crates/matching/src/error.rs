use crate::problem::MOST_PEOPLE;

/// Why a problem cannot be taken on. Nothing has been solved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatchingError {
    /// More people than can be matched at once.
    #[error("{people} people are more than the {MOST_PEOPLE} that can be matched at once")]
    TooManyPeople {
        /// How many there are.
        people: usize,
    },
    /// The preferences together count further than the numbers reach.
    #[error("the preferences count further than the numbers reach")]
    NumbersTooLarge,
    /// A preference is for another number of people than the table of allowed pairs.
    #[error("preference {preference} is for {found} people, not for {expected}")]
    SizesDiffer {
        /// Its place in the list, from 0.
        preference: usize,
        /// The people in the table of allowed pairs.
        expected: usize,
        /// The people in the preference.
        found: usize,
    },
    /// A preference names somebody who is not there, or a person with themselves.
    #[error("preference {preference} names person {person} wrongly")]
    NamesWrongly {
        /// Its place in the list, from 0.
        preference: usize,
        /// The person named.
        person: usize,
    },
    /// A locked group that cannot be one.
    #[error("locked group {group} {fault}")]
    Locked {
        /// Its place in the list, from 0.
        group: usize,
        /// What is the matter with it.
        fault: LockedFault,
    },
}

/// What is the matter with a locked group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LockedFault {
    /// It has neither two nor three members.
    #[error("has {0} members, not two or three")]
    Size(usize),
    /// It names a person who is not there.
    #[error("names person {0}, who is not there")]
    Unknown(usize),
    /// It names a person who is in it, or in an earlier locked group, already.
    #[error("names person {0} for the second time")]
    Twice(usize),
}
