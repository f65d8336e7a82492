//! Whether both partners bring topics.

use super::{Meeting, Topics};
use crate::ids::PersonId;

/// How many of the last meetings are looked at.
const LAST: usize = 4;
/// How many of them have to be one person's for the pair to be told.
const NEARLY_ALL: usize = 3;

/// Whether the topics of the last four meetings that say whose they were are nearly all one person's, and none the other's.
pub(super) fn are_one_sided(members: &[PersonId], meetings: &[Meeting]) -> bool {
    let last: Vec<Topics> = meetings.iter().rev().filter_map(|meeting| meeting.topics).take(LAST).collect();
    let of = |person: PersonId| last.iter().filter(|topics| **topics == Topics::Of(person)).count();
    members.iter().any(|person| {
        of(*person) >= NEARLY_ALL && members.iter().all(|other| other == person || of(*other) == 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MeetingId;

    const ANA: PersonId = PersonId(1);
    const BEN: PersonId = PersonId(2);

    fn one_sided(topics: &[Option<Topics>]) -> bool {
        let meeting = |(id, topics): (i64, &Option<Topics>)| Meeting {
            id: MeetingId(id),
            on: chrono::NaiveDate::MIN + chrono::Days::new(id.unsigned_abs()),
            held: true,
            minutes: None,
            topics: *topics,
        };
        are_one_sided(&[ANA, BEN], &(1..).zip(topics).map(meeting).collect::<Vec<_>>())
    }

    #[test]
    fn three_of_the_last_four_topics_of_one_person_and_none_of_the_other_are_one_sided() {
        let (ana, ben, both) = (Some(Topics::Of(ANA)), Some(Topics::Of(BEN)), Some(Topics::BOTH));
        assert!(one_sided(&[ana, ana, ana]));
        assert!(one_sided(&[ben, ana, both, ana, ana]));
        assert!(one_sided(&[ana, None, ana, None, ana]), "meetings that do not say whose are passed over");
        assert!(!one_sided(&[ana, ana]), "two may be chance");
        assert!(!one_sided(&[ana, ben, ana, ana]));
        assert!(!one_sided(&[ana, ana, ana, ben, both, both]), "they have mended it themselves");
    }
}
