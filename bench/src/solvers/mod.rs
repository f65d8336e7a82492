//! The solvers that are held against each other. All of them are exact; all find the pairs that are
//! worth most together.

mod crates;
mod ours;
mod process;

use std::io;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::families::Team;

/// One way to find the pairs that are worth most.
pub trait Solver {
    /// What it is called in the tables.
    fn name(&self) -> &'static str;

    /// Whether its numbers are wide enough for this team.
    fn can_count(&self, team: &Team) -> bool;

    /// Puts a team into the form that it works on; this is not timed.
    fn load(&mut self, team: &Team) -> io::Result<()>;

    /// Solves the team that was loaded, as many times over, each time from the start.
    fn solve(&mut self, times: u32) -> io::Result<Turn>;
}

/// What one turn of a solver came to.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// What the pairs are worth together.
    pub worth: i128,
    /// What it took to solve once, in the processor's time.
    pub took: Duration,
}

/// All solvers that can be run here, ours first.
pub fn all() -> io::Result<Vec<Box<dyn Solver>>> {
    let mut solvers: Vec<Box<dyn Solver>> = vec![
        Box::new(ours::Ours::default()),
        Box::new(crates::IntegerBlossom::default()),
        Box::new(crates::Rustworkx::default()),
        Box::new(crates::Mwmatching::default()),
    ];
    for process in process::built()? {
        solvers.push(Box::new(process));
    }
    Ok(solvers)
}

/// The mean of solving some times over.
fn timed(times: u32, mut solve: impl FnMut() -> i128) -> Turn {
    let start = ThreadTime::now();
    let mut worth = 0;
    for _ in 0..times {
        worth = std::hint::black_box(solve());
    }
    Turn { worth, took: start.elapsed() / times.max(1) }
}
