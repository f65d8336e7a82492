use std::fmt;
use std::time::Duration;

/// The one in the middle; of an even number the later one.
pub fn median(mut took: Vec<Duration>) -> Option<Duration> {
    took.sort_unstable();
    took.get(took.len() / 2).copied()
}

/// To which power of the number of people the time grows, between two sizes.
pub fn growth(before: (usize, Duration), now: (usize, Duration)) -> f64 {
    let times = now.1.as_secs_f64() / before.1.as_secs_f64();
    times.ln() / (now.0 as f64 / before.0 as f64).ln()
}

/// A time in two or three figures and its unit.
pub fn time(took: Duration) -> String {
    let (number, unit) = match took.as_secs_f64() {
        seconds if seconds < 1e-3 => (seconds * 1e6, "µs"),
        seconds if seconds < 1.0 => (seconds * 1e3, "ms"),
        seconds => (seconds, "s"),
    };
    let places = if number < 10.0 { 1 } else { 0 };
    format!("{number:.places$} {unit}")
}

/// A table that reads well at a terminal and in a note.
pub struct Table {
    title: String,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty one, with what stands over its columns.
    pub fn new<'a>(title: &str, headings: impl IntoIterator<Item = &'a str>) -> Self {
        let headings = headings.into_iter().map(String::from).collect();
        Self { title: title.into(), rows: vec![headings] }
    }

    /// Adds a row below.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let columns = self.rows[0].len();
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max();
        let widths: Vec<usize> = (0..columns).filter_map(width).collect();
        writeln!(out, "### {}\n", self.title)?;
        for (place, row) in self.rows.iter().enumerate() {
            for (cell, width) in row.iter().zip(&widths) {
                write!(out, "| {cell:>width$} ")?;
            }
            writeln!(out, "|")?;
            if place == 0 {
                for width in &widths {
                    write!(out, "|-{}:", "-".repeat(*width))?;
                }
                writeln!(out, "|")?;
            }
        }
        Ok(())
    }
}
