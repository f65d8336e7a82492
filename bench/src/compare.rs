use std::io;
use std::time::Duration;

use crate::families::{Family, Team};
use crate::figures::{Table, growth, median, time};
use crate::solvers::{self, Solver};

/// How often each solver has a turn at a team.
const TURNS: u32 = 7;
/// A turn repeats a quick solution until it has taken this long.
const TURN: Duration = Duration::from_millis(1);
/// Who has used this much for a team has no further turn at it.
const ENOUGH: Duration = Duration::from_millis(400);
/// Who must be expected to take longer than this for one solution is left out.
const TOO_LONG: Duration = Duration::from_secs(6);
/// With twice the people a solution is expected to take this much longer.
const EXPECTED_GROWTH: f64 = 3.0;

/// Prints one table per family: what each solver takes for each size, all on the same teams in turns.
pub fn print(sizes: &[usize]) -> io::Result<()> {
    for family in Family::ALL {
        let mut solvers = solvers::all()?;
        let headings = solvers.iter().map(|it| it.name());
        let mut table = Table::new(
            family.title(),
            ["people"].into_iter().chain(headings).chain(["growth", "fastest peer", "fastest crate"]),
        );
        let mut last: Vec<Option<(usize, Duration)>> = vec![None; solvers.len()];
        for &people in sizes {
            let took = of_size(family, people, &mut solvers, &last)?;
            let ratio = |others: &[Option<Duration>]| match (others.iter().flatten().min(), took[0]) {
                (Some(best), Some(ours)) => format!("{:.1} ×", best.as_secs_f64() / ours.as_secs_f64()),
                _ => "–".into(),
            };
            let growth = last[0].zip(took[0]).map(|(before, now)| growth(before, (people, now)));
            let mut row = vec![people.to_string()];
            row.extend(took.iter().map(|took| took.map_or("–".into(), time)));
            row.push(growth.map_or("–".into(), |it| format!("{it:.1}")));
            row.push(ratio(&took[1..]));
            row.push(ratio(&took[1..4]));
            table.row(row);
            last = last.iter().zip(&took).map(|(&last, took)| took.map(|it| (people, it)).or(last)).collect();
        }
        println!("{table}");
    }
    Ok(())
}

/// The median over teams and turns, for each solver that could be waited for.
fn of_size(
    family: Family,
    people: usize,
    solvers: &mut [Box<dyn Solver>],
    last: &[Option<(usize, Duration)>],
) -> io::Result<Vec<Option<Duration>>> {
    let mut took = vec![Vec::new(); solvers.len()];
    for seed in 0..if people <= 250 { 3 } else { 1 } {
        let team = family.team(people, seed);
        let mut taking_part: Vec<(usize, &mut Box<dyn Solver>)> = solvers
            .iter_mut()
            .enumerate()
            .filter(|(place, solver)| solver.can_count(&team) && can_be_waited_for(last[*place], people))
            .collect();
        in_turns(&team, &mut taking_part, &mut took)?;
    }
    Ok(took.into_iter().map(median).collect())
}

fn can_be_waited_for(last: Option<(usize, Duration)>, people: usize) -> bool {
    last.is_none_or(|(before, took)| {
        let times = (people as f64 / before as f64).powf(EXPECTED_GROWTH);
        took.as_secs_f64() * times < TOO_LONG.as_secs_f64()
    })
}

/// Lets the solvers have their turns one after the other, so that a noise on the machine meets all.
fn in_turns(
    team: &Team,
    solvers: &mut [(usize, &mut Box<dyn Solver>)],
    took: &mut [Vec<Duration>],
) -> io::Result<()> {
    let mut used = vec![Duration::ZERO; took.len()];
    let mut times = vec![1; took.len()];
    let mut worth = None;
    for (place, solver) in &mut *solvers {
        solver.load(team)?;
        let first = solver.solve(1)?;
        let repeats = TURN.as_secs_f64() / first.took.as_secs_f64().max(1e-7);
        times[*place] = repeats.clamp(1.0, 1_000.0) as u32;
        if first.took > ENOUGH {
            used[*place] = first.took;
            took[*place].push(first.took);
        }
        let agreed = *worth.get_or_insert(first.worth);
        assert_eq!(first.worth, agreed, "{} differs for {} people", solver.name(), team.people());
    }
    for _ in 0..TURNS {
        for (place, solver) in &mut *solvers {
            if used[*place] > ENOUGH {
                continue;
            }
            let turn = solver.solve(times[*place])?;
            used[*place] += turn.took * times[*place];
            took[*place].push(turn.took);
        }
    }
    Ok(())
}
