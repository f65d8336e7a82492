//! How long each command takes with 250 people: every look, and what is changed most. The fastest of several
//! turns counts, because a neighbour on the machine can only make one slower.

#![allow(clippy::print_stdout)]

mod firm;

use std::cmp::Reverse;
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use commands::{COMMANDS, Command, bindings};
use serde_json::{Value, json};

use crate::firm::Firm;

const TURNS: usize = 7;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let mut firm = Firm::made(&folder.path().join("Firm.pairs"))?;
    let proposed = firm.ask("propose", json!({}))?;
    let groups: Vec<Value> =
        proposed["groups"].as_array().into_iter().flatten().map(|group| group["members"].clone()).collect();
    firm.ask("publish", json!({ "groups": groups }))?;
    firm.ask("keep_draft", json!({ "groups": groups }))?;
    print_looks(&mut firm, &groups)?;
    print_changes(&mut firm, &groups)
}

fn print_looks(firm: &mut Firm, groups: &[Value]) -> Result<(), Box<dyn Error>> {
    let two = json!({ "a": groups[0][0], "b": groups[1][0] });
    let one = json!({ "person": groups[0][0] });
    let about: [(&str, Value); 10] = [
        ("feasibility", json!({})),
        ("outlook", json!({})),
        ("propose", json!({})),
        ("ring_picture", json!({})),
        ("check_pairs", json!({ "groups": groups })),
        ("why", two.clone()),
        ("try_swap", two),
        ("partners_for", one.clone()),
        ("person_history", one.clone()),
        ("all_about_person", one),
    ];
    let plain = COMMANDS.iter().filter(|command| is_plain_look(command)).map(|it| (it.name, json!({})));
    let (mut took, mut changes) = (Vec::new(), 1..);
    for (look, args) in plain.chain(about) {
        let (mut first, mut again) = (Duration::MAX, Duration::MAX);
        for change in changes.by_ref().take(TURNS) {
            tell_dealings(firm, change)?;
            first = first.min(timed(firm, look, &args)?);
            again = again.min(timed(firm, look, &args)?);
        }
        took.push((look, first, again));
    }
    took.sort_by_key(|(_, first, _)| Reverse(*first));
    println!("{:>18} | {:>16} | {:>16}", "look", "after a change", "asked again");
    for (look, first, again) in took {
        println!("{look:>18} | {:>13.1} ms | {:>13.1} ms", milliseconds(first), milliseconds(again));
    }
    Ok(())
}

/// Says how often two people deal with each other, each time two others, so that nothing that was answered is of
/// use any more.
fn tell_dealings(firm: &mut Firm, change: usize) -> Result<(), Box<dyn Error>> {
    let (person, other) = (1 + change % 100, 101 + change % 149);
    firm.ask("set_dealings", json!({ "person": person, "other": other, "dealings": "nowAndThen" }))?;
    Ok(())
}

fn print_changes(firm: &mut Firm, groups: &[Value]) -> Result<(), Box<dyn Error>> {
    let two = json!({ "a": groups[0][0], "b": groups[1][0] });
    let there_and_back: [(&str, [Value; 2]); 7] = [
        (
            "set_answer",
            ["notThisTime", "joined"].map(|said| json!({ "person": groups[2][0], "answer": said })),
        ),
        (
            "set_dealings",
            ["mostWeeks", "hardlyEver"].map(|said| json!({ "person": 3, "other": 9, "dealings": said })),
        ),
        ("lock", [true, false].map(|locked| json!({ "members": groups[0], "locked": locked }))),
        ("swap", [two.clone(), two]),
        (
            "set_acceptance",
            [json!("fine"), Value::Null].map(|said| json!({ "person": groups[0][0], "said": said })),
        ),
        ("undo", [json!({}), json!({})]),
        ("redo", [json!({}), json!({})]),
    ];
    println!("\n{:>18} | {:>16}", "change", "");
    for (change, ways) in there_and_back {
        let mut took = Duration::MAX;
        for args in ways.iter().cycle().take(TURNS + 1) {
            took = took.min(timed(firm, change, args)?);
        }
        println!("{change:>18} | {:>13.1} ms", milliseconds(took));
    }
    Ok(())
}

fn is_plain_look(command: &Command) -> bool {
    !command.changes && !command.files && (command.takes)(&bindings::config()) == "null"
}

fn timed(firm: &mut Firm, command: &str, args: &Value) -> Result<Duration, Box<dyn Error>> {
    let args = args.clone();
    let start = Instant::now();
    black_box(firm.ask(command, args)?);
    Ok(start.elapsed())
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}
