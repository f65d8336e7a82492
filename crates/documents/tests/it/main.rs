//! What the owner gets on paper and in tables, read back with other people's tools.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod calendars;
mod file;
mod files_for_others;
mod meeting;
mod papers;
mod people;
mod reading;
mod response_forms;
mod round;
mod sheets;
mod tables;
mod unusual_names;
