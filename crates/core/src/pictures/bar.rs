use serde::Serialize;
use ts_rs::TS;

use super::tenth;
use crate::survey::Grade;

/// How many gave each answer to one question: a bar with a piece for each, the most agreement first.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BarPicture {
    /// Of the box; the units of everything else.
    pub width: f64,
    /// Of the box, and of every piece.
    pub height: f64,
    /// None for an answer that nobody gave.
    pub pieces: Vec<BarPiece>,
    /// What the picture shows.
    pub sentence: String,
}

/// Those who gave one answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BarPiece {
    /// Which answer.
    pub grade: Grade,
    /// From the left.
    pub x: f64,
    /// Of the piece.
    pub width: f64,
}

const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 76.0;
/// Between two pieces.
const GAP: f64 = 12.0;

impl BarPicture {
    /// The bar of how many gave each answer, counted from the least agreement to the most.
    pub(crate) fn of(counts: [usize; 4]) -> Self {
        let mut given: Vec<(Grade, usize)> = Grade::ALL.into_iter().zip(counts).rev().collect();
        given.retain(|(_, count)| *count > 0);
        let everybody = counts.iter().sum::<usize>().max(1) as f64;
        let room = WIDTH - GAP * given.len().saturating_sub(1) as f64;
        let mut x = 0.0;
        let mut pieces = Vec::new();
        for (grade, count) in &given {
            let width = room * *count as f64 / everybody;
            pieces.push(BarPiece { grade: *grade, x: tenth(x), width: tenth(width) });
            x += width + GAP;
        }
        let said: Vec<String> =
            given.iter().map(|(grade, count)| format!("{count} {}", grade.words())).collect();
        Self { width: WIDTH, height: HEIGHT, pieces, sentence: said.join(" · ") }
    }
}

#[cfg(test)]
mod tests {
    use super::{BarPicture, BarPiece, Grade};

    #[test]
    fn a_bar_is_as_long_as_its_pieces_and_the_gaps_between_them() {
        let bar = BarPicture::of([1, 0, 3, 8]);
        let piece = |grade, x, width| BarPiece { grade, x, width };
        assert_eq!(
            bar.pieces,
            [
                piece(Grade::Yes, 0.0, 650.7),
                piece(Grade::Mostly, 662.7, 244.0),
                piece(Grade::NotReally, 918.7, 81.3),
            ]
        );
        assert_eq!(bar.sentence, "8 yes · 3 mostly · 1 not really");
    }

    #[test]
    fn where_all_agree_the_bar_is_one_piece() {
        let bar = BarPicture::of([0, 0, 0, 6]);
        assert_eq!(bar.pieces, [BarPiece { grade: Grade::Yes, x: 0.0, width: 1000.0 }]);
    }
}
