//! Pictures of the programme, computed here, so that screen and paper draw the same.

mod bar;
pub(crate) mod dots;
mod growth;
mod matrix;
mod ring;
#[cfg(test)]
mod tests;
mod time_line;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Result;
use crate::programme::Programme;
use crate::store::{awayday, matches, people, rounds};

pub use bar::{BarPicture, BarPiece};
pub use dots::{DotState, DotsPicture, MeetingDot};
pub use growth::{GrowthPicture, GrowthPoint, GrowthTick};
pub use matrix::{DealingsPicture, MatrixCell};
pub use ring::{Anchor, RingDot, RingLabel, RingLine, RingPicture};
pub use time_line::{DateState, TimeLineDate, TimeLinePicture};

/// The round that a ring shows.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RingOf {
    /// Its number, counted from 1; the newest with pairs if left out.
    pub number: Option<i64>,
}

/// What a picture shows, as a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PictureTable {
    /// What stands over the columns.
    pub headings: Vec<String>,
    /// One cell for each column.
    pub rows: Vec<Vec<String>>,
}

impl PictureTable {
    pub(crate) fn new<const N: usize>(headings: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Self {
        Self { headings: headings.map(str::to_owned).to_vec(), rows: rows.map(Vec::from).collect() }
    }
}

impl Programme {
    /// Who was with whom in a round, on a ring of names; nothing where that round has no pairs.
    pub fn ring_picture(&self, of: RingOf) -> Result<Option<RingPicture>> {
        let (everybody, met) =
            self.read(|connection| Ok((people::all(connection)?, rounds::met(connection)?)))?;
        let newest = met.last().map(|(number, ..)| *number);
        let number = of.number.or(newest).filter(|number| met.iter().any(|(round, ..)| round == number));
        let today = self.today();
        let was_in_a_pair = |id| met.iter().any(|(_, a, b)| *a == id || *b == id);
        let shown = |leaves: Option<_>, id| leaves.is_none_or(|last| last >= today) || was_in_a_pair(id);
        let people: Vec<_> = everybody.values().filter(|person| shown(person.leaves, person.id)).collect();
        Ok(number.map(|number| ring::draw(&people, &met, number)))
    }

    /// How many pairs of colleagues have coached each other, round by round; nothing before the first pairs.
    pub fn growth_picture(&self) -> Result<Option<GrowthPicture>> {
        Ok(growth::draw(&self.read(rounds::met)?))
    }

    /// The dates of the current round with today among them; nothing between rounds.
    pub fn time_line_picture(&self) -> Result<Option<TimeLinePicture>> {
        let Some(round) = self.current_round()? else { return Ok(None) };
        let dates = self.read(|connection| {
            Ok(time_line::Dates {
                kick_off: round.kick_off_on,
                published: matches::version(connection, round.id, 1)?.map(|told| told.made_on),
                starts: round.starts_on,
                awayday: awayday::plan(connection, round.id)?.map(|plan| plan.date),
                ends: round.ends_on,
            })
        })?;
        Ok(Some(time_line::draw(&dates, self.today())))
    }
}

/// A place in the box, to a tenth of a unit, so that it is the same on every computer.
fn tenth(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}
