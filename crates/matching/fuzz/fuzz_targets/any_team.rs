#![no_main]

#[path = "../../tests/it/any_team.rs"]
mod any_team;
#[path = "../../tests/it/every_grouping.rs"]
mod every_grouping;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| any_team::check(bytes));
