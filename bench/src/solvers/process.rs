use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use super::{Solver, Turn};
use crate::families::Team;

/// A solver in C++ that runs beside us, is told teams, and takes the time itself.
///
/// It reads words: `team`, the number of people and of pairs, then each pair as two people and their
/// worth; or `solve` and how many times over. To the latter it answers with what the pairs are worth
/// and how many nanoseconds of the processor's time one solution took.
pub struct Process {
    name: &'static str,
    below: i64,
    child: Child,
    tell: BufWriter<ChildStdin>,
    hear: BufReader<ChildStdout>,
}

/// The name, the program, and what a worth has to stay below.
const PROGRAMS: [(&str, &str, i64); 2] =
    [("Boost", "boost", i64::MAX / 4), ("LEMON", "lemon", i64::MAX / 64)];

/// Those that have been built into the folder that `PEERS` names.
pub fn built() -> io::Result<Vec<Process>> {
    let folder = std::env::var_os("PEERS").map(PathBuf::from).unwrap_or_default();
    let program = |(name, file, below)| (name, folder.join(file), below);
    let built = PROGRAMS.into_iter().map(program).filter(|(_, path, _)| path.is_file());
    built.map(|(name, path, below)| Process::start(name, &path, below)).collect()
}

impl Process {
    fn start(name: &'static str, path: &Path, below: i64) -> io::Result<Self> {
        let mut child = Command::new(path).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let ends = child.stdin.take().zip(child.stdout.take());
        let (tell, hear) = ends.ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(Self { name, below, child, tell: BufWriter::new(tell), hear: BufReader::new(hear) })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It is gone already, or it goes now: there is nothing to be done about either failing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Solver for Process {
    fn name(&self) -> &'static str {
        self.name
    }

    fn can_count(&self, team: &Team) -> bool {
        team.most() < self.below
    }

    fn load(&mut self, team: &Team) -> io::Result<()> {
        writeln!(self.tell, "team {} {}", team.people(), team.pairs().count())?;
        for (a, b, worth) in team.pairs() {
            writeln!(self.tell, "{a} {b} {worth}")?;
        }
        self.tell.flush()
    }

    fn solve(&mut self, times: u32) -> io::Result<Turn> {
        writeln!(self.tell, "solve {times}")?;
        self.tell.flush()?;
        let mut answer = String::new();
        self.hear.read_line(&mut answer)?;
        let turn = answer.split_once(' ').and_then(|(worth, nanoseconds)| {
            let took = Duration::from_nanos(nanoseconds.trim().parse().ok()?);
            Some(Turn { worth: worth.parse().ok()?, took })
        });
        turn.ok_or_else(|| io::Error::other(format!("{} answered {answer:?}", self.name)))
    }
}
