use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::{PictureTable, tenth};
use crate::ids::PersonId;
use crate::store::rounds::Met;
use crate::words;

/// A line of how many pairs of colleagues have coached each other, from nobody to the newest round.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct GrowthPicture {
    /// Of the box; the units of everything else.
    pub width: f64,
    /// Of the box.
    pub height: f64,
    /// Size of the letters.
    pub text: f64,
    /// Where the lines across begin and end, from the left.
    pub across: [f64; 2],
    /// The first stands at none.
    pub points: Vec<GrowthPoint>,
    /// The lines across, the lowest first.
    pub ticks: Vec<GrowthTick>,
    /// What the picture shows.
    pub sentence: String,
    /// The same without the picture.
    pub table: PictureTable,
}

/// How many it was after a round.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct GrowthPoint {
    /// "Start", "Round 1".
    pub name: String,
    /// Pairs of colleagues, each counted once.
    pub count: usize,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A line across.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct GrowthTick {
    /// The number it stands for.
    pub count: usize,
    /// From the top.
    pub y: f64,
}

const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 430.0;
const TEXT: f64 = 38.0;
const ACROSS: [f64; 2] = [110.0, 950.0];
const TOP: f64 = 70.0;
const FOOT: f64 = 360.0;

/// The line through every round that had pairs; nothing where none had.
pub(super) fn draw(met: &BTreeSet<Met>) -> Option<GrowthPicture> {
    let numbers: BTreeSet<i64> = met.iter().map(|(number, ..)| *number).collect();
    let newest = numbers.last()?;
    let after = |number: i64| {
        let couples = met.iter().filter(|it| it.0 <= number).map(|it| (it.1, it.2));
        couples.collect::<BTreeSet<(PersonId, PersonId)>>().len()
    };
    let step = step(after(*newest));
    let height = |count: usize| tenth(FOOT - (FOOT - TOP) * count as f64 / (2 * step) as f64);
    let apart = (ACROSS[1] - ACROSS[0]) / numbers.len() as f64;
    let named = std::iter::once(("Start".to_owned(), 0))
        .chain(numbers.iter().map(|number| (format!("Round {number}"), after(*number))));
    let points: Vec<GrowthPoint> = (named.enumerate())
        .map(|(place, (name, count))| GrowthPoint {
            name,
            count,
            x: tenth(ACROSS[0] + apart * place as f64),
            y: height(count),
        })
        .collect();
    Some(GrowthPicture {
        width: WIDTH,
        height: HEIGHT,
        text: TEXT,
        across: ACROSS,
        ticks: [0, step, 2 * step].map(|count| GrowthTick { count, y: height(count) }).to_vec(),
        sentence: sentence(&points),
        table: PictureTable::new(
            ["After", "Pairs of colleagues who have coached each other"],
            points.iter().map(|point| [point.name.clone(), point.count.to_string()]),
        ),
        points,
    })
}

/// The smallest round number of which two reach so high.
fn step(highest: usize) -> usize {
    let mut round_numbers = (0..).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_usize.pow(power)));
    round_numbers.find(|step| 2 * step >= highest).unwrap_or(highest)
}

/// "From none to eight after round 1 and 17 after round 2."
fn sentence(points: &[GrowthPoint]) -> String {
    let after = points.iter().skip(1);
    let after: Vec<String> = after
        .map(|point| format!("{} after {}", words::number(point.count), point.name.to_lowercase()))
        .collect();
    format!("From none to {}. Each two are counted once.", words::list(&after, "and"))
}
