//! The window beside an empty one of the same kind: until it is painted, what it holds in memory, and how long
//! a change takes to be on screen with 250 people.

mod display;
mod firm;
mod processes;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use self::display::Display;
use self::processes::Running;
use crate::figures::{Table, median, time};

const STARTS: usize = 7;
const CHANGES: usize = 15;

/// How long the screen stays as it is before nothing more is expected to come.
const QUIET: Duration = Duration::from_millis(700);

/// Prints what the programs in `built` take, beside each other; without `xdotool` and Xvfb there is nothing to say.
pub fn print(built: &Path) -> Result<(), Box<dyn Error>> {
    let home = std::env::temp_dir().join(format!("coaching-pairs-bench-{}", std::process::id()));
    std::fs::create_dir_all(&home)?;
    let file = firm::made(&built.join("pairs"), &home.join("Firm.pairs"))?;
    let printed = print_starts(built, &file, &home).and_then(|()| print_changes(built, &file, &home));
    std::fs::remove_dir_all(&home)?;
    printed
}

fn print_starts(built: &Path, file: &Path, home: &Path) -> Result<(), Box<dyn Error>> {
    let programs: [(&str, PathBuf, Option<&Path>); 3] = [
        ("an empty window", built.join("empty-window"), None),
        ("ours, without a programme", built.join("coaching-pairs"), None),
        ("ours, with 250 people", built.join("coaching-pairs"), Some(file)),
    ];
    let mut took = programs.each_ref().map(|_| (Vec::new(), Vec::new()));
    // The first round fills the caches of the system and does not count.
    for turn in 0..=STARTS {
        for ((_, program, file), (painted, memory)) in programs.iter().zip(&mut took) {
            let display = Display::open(home)?;
            let began = Instant::now();
            let running = Running::start(program, *file, &display, home)?;
            let shown = display.until_painted(began)?;
            display.until_quiet(QUIET)?;
            if turn > 0 {
                painted.push(shown);
                memory.push(running.memory()?);
            }
        }
    }
    let mut table = Table::new(
        "Windows, medians of seven starts each",
        ["", "painted after", "ratio", "memory, MB", "ratio"],
    );
    let figures: Vec<(Duration, u64)> = took
        .into_iter()
        .map(|(painted, mut memory)| {
            memory.sort_unstable();
            (median(painted).unwrap_or_default(), memory[memory.len() / 2])
        })
        .collect();
    let (least, smallest) = figures[0];
    for ((name, _, _), (painted, memory)) in programs.iter().zip(&figures) {
        table.row([
            (*name).to_owned(),
            time(*painted),
            format!("{:.1}", painted.as_secs_f64() / least.as_secs_f64()),
            format!("{}", memory / 1_000_000),
            format!("{:.1}", *memory as f64 / smallest as f64),
        ]);
    }
    println!("{table}");
    Ok(())
}

/// One person’s answer is taken back and brought back by keys, on the screen that shows everybody’s.
fn print_changes(built: &Path, file: &Path, home: &Path) -> Result<(), Box<dyn Error>> {
    let display = Display::open(home)?;
    let _running = Running::start(&built.join("coaching-pairs"), Some(file), &display, home)?;
    display.until_painted(Instant::now())?;
    display.until_quiet(QUIET)?;
    display.press("1")?;
    display.until_quiet(QUIET)?;
    let mut took = [Vec::new(), Vec::new()];
    for turn in 0..CHANGES {
        display.press(if turn % 2 == 0 { "z" } else { "shift+z" })?;
        let (first, last) = display.until_changed(QUIET)?;
        took[0].push(first);
        took[1].push(last);
    }
    let mut table = Table::new("A change with 250 people on screen, from the key", ["", "median", "slowest"]);
    for (name, took) in ["something has changed", "all is painted"].into_iter().zip(took) {
        let slowest = took.iter().max().copied().unwrap_or_default();
        table.row([name.to_owned(), median(took).map_or("–".into(), time), time(slowest)]);
    }
    println!("{table}");
    Ok(())
}
