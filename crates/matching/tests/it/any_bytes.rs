use std::path::Path;

use crate::any_team::check;
use crate::dice::Dice;

#[test]
fn what_must_hold_for_any_team_holds_for_those_that_fuzzing_found_worth_keeping() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/any_team");
    let mut teams = 0;
    for file in std::fs::read_dir(kept).unwrap() {
        check(&std::fs::read(file.unwrap().path()).unwrap());
        teams += 1;
    }
    assert!(teams > 100, "only {teams} are kept");
}

#[test]
fn what_must_hold_for_any_team_holds_for_thousands_made_by_dice() {
    for case in 0..4_000 {
        let mut dice = Dice::new(case);
        let length = dice.below(1_000);
        let bytes: Vec<u8> = (0..length).map(|_| dice.below(256) as u8).collect();
        let outcome = std::panic::catch_unwind(|| check(&bytes));
        assert!(outcome.is_ok(), "team {case}");
    }
}
