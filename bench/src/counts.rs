use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::process::Command;

use matching::{BestPairs, best_pairs, solve, verify};

use crate::families::{Family, Team};
use crate::figures::Table;
use crate::firm::{eight_counts, firm};

/// What is counted, once all is there that it needs.
type Counted = Box<dyn FnMut()>;
type Case = (&'static str, fn() -> Counted);

const CASES: [Case; 9] = [
    ("pairs of a 60", || pairs(Family::Numbers, 60)),
    ("pairs of a 250", || pairs(Family::Numbers, 250)),
    ("pairs of c 250", || pairs(Family::Ordered, 250)),
    ("pairs of d 250", || pairs(Family::Plane, 250)),
    ("pairs of e 250", || pairs(Family::Affinity, 250)),
    ("partners in e 250", || {
        let team = Family::Affinity.team(250, 1);
        let best = best(&team);
        Box::new(move || {
            let partners = best.partners_of(1);
            std::hint::black_box((0..250).filter_map(|other| partners.worth_with(other)).max());
        })
    }),
    ("decline in e 250", || {
        let best = best(&Family::Affinity.team(250, 1));
        let (a, b) = best.of_all().pairs[0];
        Box::new(move || drop(best.forbidding(a, b)))
    }),
    ("proposal for a firm of 249", || {
        let firm = firm(249, 1);
        Box::new(move || drop(solve(&firm)))
    }),
    ("proof of 250 by eight counts", || {
        let problem = eight_counts(250, 1);
        let best = solve(&problem);
        Box::new(move || drop(best.as_ref().map(|best| verify(&problem, best))))
    }),
];

fn pairs(family: Family, people: usize) -> Counted {
    let team = family.team(people, 1);
    Box::new(move || drop(best(&team)))
}

fn best(team: &Team) -> Box<dyn BestPairs> {
    best_pairs(team.people(), |a, b| team.worth(a, b).map(i128::from))
}

/// Runs one case, for Valgrind to look on.
pub fn run(case: &str) {
    for (_, prepare) in CASES.iter().filter(|(name, _)| *name == case) {
        counted(&mut *prepare());
    }
}

/// Valgrind counts from here on, by this name, until it returns.
#[inline(never)]
fn counted(run: &mut dyn FnMut()) {
    run();
}

/// Prints the instructions of each case beside those kept in a file, or keeps them.
pub fn print(kept: &str, keep: bool) -> Result<(), Box<dyn Error>> {
    let before = if keep { String::new() } else { std::fs::read_to_string(kept).unwrap_or_default() };
    let before: BTreeMap<&str, i64> = before
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(name, count)| Some((name, count.parse().ok()?)))
        .collect();
    let mut table = Table::new("Instructions", ["", "now", "kept", "difference"]);
    let mut lines = String::new();
    for (name, _) in CASES {
        let now = count(name)?;
        writeln!(lines, "{name}\t{now}")?;
        let (then, difference) = match before.get(name) {
            Some(&then) => {
                let percent = (now - then) as f64 / then as f64 * 100.0;
                (then.to_string(), format!("{percent:+.1} %"))
            }
            None => ("–".into(), "–".into()),
        };
        table.row([name.to_owned(), now.to_string(), then, difference]);
    }
    println!("{table}");
    if keep {
        std::fs::write(kept, lines)?;
    }
    Ok(())
}

fn count(case: &str) -> Result<i64, Box<dyn Error>> {
    let out = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"])
        .arg("--toggle-collect=*counts::counted*")
        .arg(std::env::current_exe()?)
        .args(["count", case])
        .output()?;
    let said = String::from_utf8_lossy(&out.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.ok_or_else(|| format!("Valgrind counted nothing for {case}:\n{said}"))?;
    Ok(count.trim().parse()?)
}
