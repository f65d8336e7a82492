mod hostile;
mod text;
mod workbooks;

use super::{Reading, Table};

/// The table in lines: the number of each and its cells between bars.
fn picture(table: &Table) -> String {
    let row = |row: &super::Row| format!("{}: {}", row.line, row.cells.join(" | "));
    std::iter::once(&table.headings).chain(&table.rows).map(row).collect::<Vec<_>>().join("\n")
}

fn picture_of(bytes: &[u8]) -> String {
    picture(&super::from_bytes(bytes.to_vec()).expect("a table"))
}

/// Everything for which a table is refused: line, column and sentence.
fn refusal(reading: Reading) -> Vec<String> {
    let problems = reading.expect_err("a refusal");
    problems
        .iter()
        .map(|problem| format!("{} {}: {}", problem.line, problem.column, problem.message))
        .collect()
}
