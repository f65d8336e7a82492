//! The forms that people get, opened in real browsers and filled in with keys alone.

mod browser;
#[path = "../drivers.rs"]
mod drivers;
mod filled_in;
mod firm;
mod looked_at;
