use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

use crate::team::Team;

const FIRST: &str = "four quiet green boats";
const SECOND: &str = "six loud yellow kites";

/// The door at a terminal, with so many lines on its standard input.
fn pairs(args: &[&str], lines: &str) -> Output {
    let mut program = std::env::current_exe().unwrap();
    program.pop();
    program.pop();
    let mut child = Command::new(program.join("pairs"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may end without reading.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    child.wait_with_output().unwrap()
}

/// Whether words can be read in the file as it lies on the disk.
fn holds(team: &Team, words: &[u8]) -> bool {
    std::fs::read(team.path()).unwrap().windows(words.len()).any(|part| part == words)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_programme_is_protected_and_everything_else_goes_on_as_before() {
    let mut team = Team::chart("Canary Wren, Law\nBen, Art\nCy, Sales\nDee, Works");
    assert!(holds(&team, b"Canary"), "the test would find nothing");
    let before = team.ask("protection", Value::Null);
    assert_eq!(before["protected"], false);
    let done = team.ask("set_passphrase", json!({ "passphrase": FIRST }));
    assert_eq!(done["problem"], Value::Null);
    assert_eq!(done["recoveryCode"].as_str().unwrap().len(), 35);
    assert_eq!(team.ask("protection", Value::Null)["protected"], true);
    team.everybody_joins();
    team.publish_best();
    assert_eq!(team.ask("undo", Value::Null)["sentence"].as_str().map(|told| &told[..7]), Some("Undone:"));
    team.ask("redo", Value::Null);
    assert!(!holds(&team, b"Canary") && !holds(&team, b"SQLite format"));
    assert_eq!(
        team.refused("set_passphrase", json!({ "passphrase": SECOND })),
        "The programme has a passphrase already. Nothing was changed. Change it, with the present one at hand."
    );
    assert_eq!(
        team.refused("remove_passphrase", json!({ "present": SECOND })),
        "That is not the present passphrase. Nothing was changed. Try again: capital letters and spaces count. The recovery code will do too."
    );
    team.ask("remove_passphrase", json!({ "present": FIRST }));
    assert!(holds(&team, b"Canary"));
    assert_eq!(team.list("people").len(), 4);
}

#[test]
fn what_a_passphrase_does_not_protect_against_is_said() {
    let mut team = Team::chart("Ana\nBen");
    let said = team.ask("protection", Value::Null)["meaning"].to_string();
    for part in [
        "Whoever sits at the laptop while the programme is open, knows the passphrase, or has put a program on the laptop that watches it, sees everything.",
        "If the passphrase is forgotten and the recovery code is lost, nobody can open it",
        "What was saved before there was a passphrase may still be found on the disk by experts",
        "Papers that you save, print or open in another program can be read by anybody.",
        "put an earlier state of it in its place. Of a protected file that is damaged nothing can be read any longer",
    ] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn the_terminal_takes_secrets_from_standard_input_and_never_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acme.pairs");
    let file = file.to_str().unwrap();
    pairs(&[file, "create_programme", r#"{"organisation": "Acme"}"#], "");
    pairs(&[file, "import_people", r#"{"text": "name\nAna\nBen"}"#], "");
    let told = pairs(&[file, "set_passphrase", r#"{"passphrase": "four quiet green boats"}"#], "");
    assert_eq!(told.status.code(), Some(1));
    assert_eq!(
        text(&told.stderr),
        "set_passphrase takes nothing on the command line, where others on this computer could see it. Nothing was changed. Leave it out: you are asked for it, or give it on standard input, one a line.\n"
    );
    let set = pairs(&[file, "set_passphrase"], &format!("{FIRST}\n"));
    assert!(set.status.success(), "{}", text(&set.stderr));
    let code: Value = serde_json::from_slice(&set.stdout).unwrap();
    let code = code["recoveryCode"].as_str().unwrap().to_owned();

    let none = pairs(&[file, "people"], "");
    assert_eq!(none.status.code(), Some(1));
    assert_eq!(
        text(&none.stderr),
        "Passphrase or recovery code was asked for on standard input, and nothing came. Nothing was changed. Type it when you are asked, or give it there, one a line.\n"
    );
    assert_eq!(pairs(&[file, "people"], "four quiet green goats\n").status.code(), Some(1));
    for secret in [FIRST, &code] {
        let people = pairs(&[file, "people"], &format!("{secret}\r\n"));
        assert!(text(&people.stdout).contains("Ana"), "{}", text(&people.stderr));
    }
    let checked = pairs(&[file, "check_file"], &format!("{FIRST}\n"));
    assert!(text(&checked.stdout).contains("\"sound\": true"), "{}", text(&checked.stderr));
    let changed = pairs(&[file, "change_passphrase"], &format!("{FIRST}\n{SECOND}\n"));
    assert!(changed.status.success(), "{}", text(&changed.stderr));
    assert_eq!(pairs(&[file, "people"], &format!("{FIRST}\n")).status.code(), Some(1));

    // A damaged file is replaced by a copy with the passphrase that was typed once.
    assert!(pairs(&[file, "back_up"], &format!("{SECOND}\n")).status.success());
    let mut bytes = std::fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(file, bytes).unwrap();
    assert_eq!(pairs(&[file, "people"], &format!("{SECOND}\n")).status.code(), Some(2));
    let restored = pairs(&[file, "restore", r#"{"copy": 1}"#], &format!("{SECOND}\n"));
    assert!(restored.status.success(), "{}", text(&restored.stderr));

    let removed = pairs(&[file, "remove_passphrase"], &format!("{SECOND}\n"));
    assert!(removed.status.success(), "{}", text(&removed.stderr));
    assert!(text(&pairs(&[file, "people"], "").stdout).contains("Ben"));
}
