use std::path::PathBuf;
use std::process::{Command, Output};

fn pairs(args: &[&str]) -> Output {
    Command::new(program()).args(args).output().unwrap()
}

/// The terminal's program, built beside the tests.
fn program() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.join("pairs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_file_is_made_asked_and_changed_from_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acme.pairs");
    let file = file.to_str().unwrap();
    let made = pairs(&[file, "create_programme", r#"{"organisation": "Acme"}"#]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    let added = pairs(&[file, "import_people", r#"{"text": "name\nAna\nBen"}"#]);
    assert!(text(&added.stdout).contains("\"added\": 2"), "{}", text(&added.stdout));
    let refused = pairs(&[file, "propose"]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(
        text(&refused.stderr),
        "No round is going on. Start one under Who’s in with the day it begins.\n"
    );
    assert_eq!(text(&refused.stdout), "");
    let again = pairs(&[file, "create_programme", r#"{"organisation": "Acme"}"#]);
    assert_eq!(again.status.code(), Some(1));
}

#[test]
fn a_damaged_file_is_exit_code_two() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acme.pairs");
    pairs(&[file.to_str().unwrap(), "create_programme", r#"{"organisation": "Acme"}"#]);
    let mut bytes = std::fs::read(&file).unwrap();
    for byte in &mut bytes[4096..8192] {
        *byte = 0xff;
    }
    std::fs::write(&file, bytes).unwrap();
    let broken = pairs(&[file.to_str().unwrap(), "people"]);
    assert_eq!(broken.status.code(), Some(2), "{}", text(&broken.stderr));
}

#[test]
fn help_lists_every_command_with_what_it_takes() {
    let help = text(&pairs(&["--help"]).stdout);
    for command in commands::COMMANDS {
        assert!(
            help.contains(&format!("\n{} ", command.name)) || help.contains(&format!("\n{}\n", command.name)),
            "{}",
            command.name
        );
    }
}

#[test]
fn the_demo_plays_a_round_and_leaves_every_document() {
    let folder = tempfile::tempdir().unwrap();
    let shown = pairs(&["--demo", folder.path().to_str().unwrap()]);
    assert!(shown.status.success(), "{}", text(&shown.stderr));
    let said = text(&shown.stdout);
    assert!(said.starts_with("Harbour & Pine Ltd: a round of a made-up company\n"), "{said}");
    for document in [
        "2 Matches/07 Match sheet",
        "4 Awayday/15 Awayday agenda",
        "4 Awayday/16 Awayday run sheet",
        "4 Awayday/17 Feedback pairs",
    ] {
        for ending in ["pdf", "csv", "xlsx"] {
            assert!(folder.path().join(format!("{document}.{ending}")).exists(), "{document}.{ending}");
        }
    }
}
