use std::io;

use matching::best_pairs;

use super::{Solver, Turn, timed};
use crate::families::Team;

/// The engine of this project.
#[derive(Default)]
pub struct Ours {
    team: Team,
}

impl Solver for Ours {
    fn name(&self) -> &'static str {
        "ours"
    }

    fn can_count(&self, _: &Team) -> bool {
        true
    }

    fn load(&mut self, team: &Team) -> io::Result<()> {
        self.team = team.clone();
        Ok(())
    }

    fn solve(&mut self, times: u32) -> io::Result<Turn> {
        let worth = |a, b| self.team.worth(a, b).map(i128::from);
        Ok(timed(times, || best_pairs(self.team.people(), worth).of_all().worth))
    }
}
