//! How long the papers of 250 people take and how much memory they need at most: all of them, every draft, and
//! one page of each after a change. The median of several turns counts.

#![allow(clippy::print_stdout)]

#[path = "../door/firm.rs"]
mod firm;

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use commands::Begun;
use serde_json::{Value, json};

use crate::firm::Firm;

const TURNS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let mut firm = Firm::made(&folder.path().join("Firm.pairs"))?;
    firm.play_to_the_awayday()?;
    let (all, zip) = (folder.path().join("all"), folder.path().join("all.zip"));
    let drafts = folder.path().join("drafts");
    println!("{:>28} | {:>11} | {:>9}", "250 people", "median", "memory");
    for (what, command, args) in [
        ("all documents, in a folder", "export_all", json!({ "folder": all })),
        ("all documents, large print", "export_all", json!({ "folder": all, "largePrint": true })),
        ("all documents, as a zip", "export_all", json!({ "path": zip })),
        ("a draft for everybody", "export_drafts", json!({ "folder": drafts })),
        ("which can be made now", "documents", Value::Null),
    ] {
        print_median(&mut firm, what, command, &args)?;
    }
    print_stopped(&mut firm, &json!({ "folder": folder.path().join("stopped") }))?;
    let documents = firm.ask("documents", Value::Null)?;
    for document in documents.as_array().into_iter().flatten() {
        let has_pages = document["formats"].as_array().is_some_and(|formats| formats.contains(&json!("pdf")));
        if has_pages && document["available"] == true {
            let what = format!("first page: {}", document["title"].as_str().unwrap_or_default());
            let wish = json!({ "kind": document["kind"], "firstOnly": true });
            print_median(&mut firm, &what, "preview_document", &wish)?;
        }
    }
    Ok(())
}

/// Asks the same several times, each time after a change that every page shows.
fn print_median(firm: &mut Firm, what: &str, command: &str, args: &Value) -> Result<(), Box<dyn Error>> {
    forget_peak();
    let mut took = Vec::new();
    for turn in 0..TURNS {
        // A name that nothing was made with before, so that nothing can be known already.
        firm.ask("set_programme", json!({ "organisation": format!("{what} {turn}") }))?;
        let start = Instant::now();
        black_box(firm.ask(command, args.clone())?);
        took.push(start.elapsed());
    }
    took.sort();
    println!("{what:>28} | {:>8.0} ms | {:>6} MB", milliseconds(took[TURNS / 2]), peak_megabytes());
    Ok(())
}

/// Stops the pack half-way, and says how often it told of its progress and how long it took to stop.
fn print_stopped(firm: &mut Firm, wish: &Value) -> Result<(), Box<dyn Error>> {
    let told = Mutex::new((0, None));
    let begun = firm.begin("export_all", wish.clone())?;
    if let Begun::Rest(work) = begun {
        let stopped = work.watched(&|progress| {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            told.0 += 1;
            if 2 * progress.done < progress.of {
                return ControlFlow::Continue(());
            }
            told.1.get_or_insert_with(Instant::now);
            ControlFlow::Break(())
        });
        black_box(stopped.is_err());
    }
    let (times, asked) = told.into_inner().unwrap_or_else(PoisonError::into_inner);
    let took = asked.map_or(Duration::ZERO, |asked| asked.elapsed());
    println!("{:>28} | {:>8.0} ms | after {times} times telling", "stopped half-way", milliseconds(took));
    Ok(())
}

/// The most memory that was held at once, where the system tells it.
fn peak_megabytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}

fn forget_peak() {
    // Elsewhere than on Linux the peak is that of everything before as well.
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}
