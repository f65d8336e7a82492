//! Where everybody is, while groups are freed and made, and how that is taken back.

use super::Search;

/// Where a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a group that stays so far.
    Kept,
    /// Out of a group that was freed, and in need of a place.
    Loose,
    /// In none from the start.
    Spare,
    /// In a new group, or left out for good.
    Settled,
}

/// What may still change.
#[derive(Debug, Clone, Copy)]
pub struct Left {
    /// So many groups.
    pub changes: usize,
    /// Groups before this one stay.
    pub from: usize,
}

/// What it took to bring somebody into a new group.
pub struct Joined {
    /// Where they were.
    pub was: Place,
    /// What may change after it.
    pub left: Left,
    /// What the group cost that was freed for it.
    pub saved: i128,
}

impl Search<'_> {
    /// Brings somebody into a new group, out of the present one if that may change.
    pub(super) fn join(&mut self, person: usize, left: Left) -> Option<Joined> {
        let was = self.place[person];
        let joined = match (was, self.ground.group_of[person]) {
            (Place::Settled, _) => return None,
            (Place::Kept, Some(group)) if left.changes > 0 && group >= left.from => {
                let saved = self.free(group);
                Joined { was, left: Left { changes: left.changes - 1, ..left }, saved }
            }
            (Place::Kept, _) => return None,
            (Place::Loose | Place::Spare, _) => Joined { was, left, saved: 0 },
        };
        self.place[person] = Place::Settled;
        Some(joined)
    }

    /// Takes back what [`Self::join`] did last.
    pub(super) fn part(&mut self, person: usize, was: Place) {
        self.place[person] = was;
        if was == Place::Kept {
            self.keep();
        }
    }

    /// Frees a group and tells what it cost.
    pub(super) fn free(&mut self, group: usize) -> i128 {
        let members = &self.ground.standing[group];
        members.iter().for_each(|&person| self.place[person] = Place::Loose);
        self.near.extend(members);
        self.freed.push(group);
        self.costs.of_group(members)
    }

    /// Puts the group that was freed last back together.
    pub(super) fn keep(&mut self) {
        if let Some(group) = self.freed.pop() {
            let members = &self.ground.standing[group];
            members.iter().for_each(|&person| self.place[person] = Place::Kept);
            self.near.truncate(self.near.len() - members.len());
        }
    }
}
