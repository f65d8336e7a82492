//! Measures the engine beside other exact solvers, how long it takes to answer what people ask, and how
//! many instructions that is; `SIZES` says for how many people. `bench window FOLDER` measures the window that
//! was built into a folder.

mod answers;
mod chance;
mod compare;
mod counts;
mod families;
mod figures;
mod firm;
mod solvers;
mod window;

use std::env;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [word, case] = arguments.as_slice()
        && word == "count"
    {
        counts::run(case);
        return Ok(());
    }
    if let [word, built] = arguments.as_slice()
        && word == "window"
    {
        return window::print(built.as_ref());
    }
    compare::print(&sizes()?)?;
    answers::print()?;
    counts::print(
        concat!(env!("CARGO_MANIFEST_DIR"), "/instructions.txt"),
        env::var("KEEP").is_ok_and(|keep| !keep.is_empty()),
    )
}

fn sizes() -> Result<Vec<usize>, std::num::ParseIntError> {
    let sizes: Vec<usize> =
        env::var("SIZES").unwrap_or_default().split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    Ok(if sizes.is_empty() { vec![20, 60, 120, 250, 500, 1_000, 2_000] } else { sizes })
}
