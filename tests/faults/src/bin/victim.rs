//! Works on a file until it is killed, and says on standard output what it tells the owner.

use std::io::Write;
use std::path::{Path, PathBuf};

use coaching_core::Programme;
use coaching_core::passphrase::Secret;
use faults::chance::Chance;
use faults::firm::{self, call, now};
use serde_json::{Value, json};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let path = PathBuf::from(&args[1]);
    let mut chance = Chance(args[2].parse().expect("a seed"));
    if !path.exists() {
        drop(firm::make(path.parent().expect("a folder")));
        told(&path);
    }
    loop {
        let secret = args.get(3).map(|typed| Secret::typed(typed));
        let mut programme = secret
            .map_or_else(|| Programme::open(&path, now()), |secret| Programme::unlock(&path, &secret, now()))
            .expect("the file opens");
        programme.keep_copies(None);
        // Bringing an earlier file up to date is a change of its own.
        said_of(&mut programme);
        for _ in 0..chance.below(12) {
            match chance.below(12) {
                0 => drop(call(&mut programme, "back_up", json!({})).expect("a copy")),
                1 => restore(&mut programme, &mut chance),
                2 => {
                    if let Some(sentence) =
                        call(&mut programme, "overview", Value::Null).expect("a look")["undo"].as_str()
                    {
                        say(&format!("try {sentence}"));
                        call(&mut programme, "undo", Value::Null).expect("undone");
                    }
                }
                _ => {
                    let (command, args) = firm::change(&mut chance);
                    say(&format!("try {command}"));
                    call(&mut programme, command, args).expect(command);
                }
            }
            said_of(&mut programme);
        }
    }
}

fn restore(programme: &mut Programme, chance: &mut Chance) {
    let copies = call(programme, "copies", Value::Null).expect("copies")["copies"].as_array().cloned();
    let copies = copies.unwrap_or_default();
    if !copies.is_empty() {
        let copy = &chance.one_of(&copies)["number"];
        say("try restore");
        call(programme, "restore", json!({ "copy": copy })).expect("restored");
    }
}

/// Tells the newest change that the owner can see, as `told 12`.
fn said_of(programme: &mut Programme) {
    say(&format!("told {}", newest(programme)));
}

fn told(path: &Path) {
    let mut programme = Programme::open(path, now()).expect("the file opens");
    said_of(&mut programme);
}

fn newest(programme: &mut Programme) -> i64 {
    programme.newest_change().expect("the last change")
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).expect("told");
}
