//! How long the papers of 250 people take and how much memory they need at most: all of them, every draft, and
//! one page of each after a change. The median of several turns counts.

#![allow(clippy::print_stdout)]

#[path = "../door/firm.rs"]
mod firm;

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

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
        firm.ask("set_programme", json!({ "organisation": format!("Firm {turn}") }))?;
        let start = Instant::now();
        black_box(firm.ask(command, args.clone())?);
        took.push(start.elapsed());
    }
    took.sort();
    println!("{what:>28} | {:>8.0} ms | {:>6} MB", milliseconds(took[TURNS / 2]), peak_megabytes());
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
