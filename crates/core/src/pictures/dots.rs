use serde::Serialize;
use ts_rs::TS;

use super::tenth;
use crate::words;

/// The meetings of a pair as dots in a row: held, booked, to come.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DotsPicture {
    /// Of the box; the units of everything else.
    pub width: f64,
    /// Of the box.
    pub height: f64,
    /// Of every dot.
    pub radius: f64,
    /// From the left.
    pub dots: Vec<MeetingDot>,
    /// "four held, one booked, one to come"
    pub sentence: String,
}

/// One meeting.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct MeetingDot {
    /// What became of it so far.
    pub state: DotState,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// What became of a meeting so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DotState {
    /// Drawn full.
    Held,
    /// Drawn with its left half full.
    Booked,
    /// Drawn open.
    ToCome,
}

/// From one dot to the next, and the height of the row.
const STEP: f64 = 18.0;
const RADIUS: f64 = 5.3;

/// At least so many dots as a pair is to meet; what is neither held nor booked is to come.
pub(crate) fn draw(held: usize, booked: usize, expected: usize) -> DotsPicture {
    let to_come = expected.saturating_sub(held + booked);
    let counts = [
        (held, DotState::Held, "held"),
        (booked, DotState::Booked, "booked"),
        (to_come, DotState::ToCome, "to come"),
    ];
    let states = counts.iter().flat_map(|(count, state, _)| std::iter::repeat_n(*state, *count));
    let dots: Vec<MeetingDot> = (states.enumerate())
        .map(|(place, state)| MeetingDot { state, x: tenth(STEP * (place as f64 + 0.5)), y: STEP / 2.0 })
        .collect();
    let words: Vec<String> = (counts.iter())
        .filter(|(count, ..)| *count > 0)
        .map(|(count, _, what)| format!("{} {what}", words::number(*count)))
        .collect();
    DotsPicture {
        width: STEP * dots.len() as f64,
        height: STEP,
        radius: RADIUS,
        dots,
        sentence: words.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_dots_stand_evenly_with_those_held_first() {
        let picture = draw(2, 1, 6);
        let states = picture.dots.iter().map(|dot| dot.state).collect::<Vec<_>>();
        let expected = [DotState::Held; 2].into_iter().chain([DotState::Booked]).chain([DotState::ToCome; 3]);
        assert_eq!(states, expected.collect::<Vec<_>>());
        assert_eq!(
            picture.dots.iter().map(|dot| dot.x).collect::<Vec<_>>(),
            [9.0, 27.0, 45.0, 63.0, 81.0, 99.0]
        );
        assert_eq!((picture.width, picture.height), (108.0, 18.0));
        assert_eq!(picture.sentence, "two held, one booked, three to come");
    }

    #[test]
    fn a_pair_that_meets_more_often_gets_more_dots() {
        let picture = draw(7, 1, 6);
        assert_eq!((picture.dots.len(), picture.width), (8, 144.0));
        assert_eq!(picture.sentence, "seven held, one booked");
    }
}
