//! Anything that an owner may do in two rounds, in any order, beside a model that knows only what was done.
//!
//! `GAMES=500 STEPS=200 SEED=7 cargo test --test it state_machine` plays more, longer and other games. A failure
//! prints the shortest one found.

mod forms;
mod known;
mod moves;
mod play;
mod sight;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use self::{moves::MOVES, play::Play};

/// A command with three numbers, so that a failing game can be made shorter and smaller.
fn a_move() -> impl Strategy<Value = (&'static str, [usize; 3])> {
    let commands = MOVES.iter().map(|(command, weight)| (*weight, Just(*command))).collect();
    (prop::strategy::Union::new_weighted(commands), [0..20_usize, 0..20, 0..20])
}

fn wanted<T: std::str::FromStr>(name: &str, otherwise: T) -> T {
    std::env::var(name).ok().and_then(|wanted| wanted.parse().ok()).unwrap_or(otherwise)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: wanted("GAMES", 8), rng_seed: RngSeed::Fixed(wanted("SEED", 1)), failure_persistence: None,
        max_shrink_iters: 100, ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_done_in_two_rounds_no_promise_is_broken(
        moves in prop::collection::vec(a_move(), 1..=wanted("STEPS", 50))
    ) {
        let mut play = Play::begin();
        for (command, numbers) in moves {
            play.make(command, numbers);
        }
        play.take_all_back_and_bring_it_again();
    }
}
