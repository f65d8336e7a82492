//! Nothing that was told as saved is lost: with disks that fail, power that goes, and the program killed.
//!
//! `make torture` plays as many faults as an hour holds, `TORTURE=long` as many as a night; the tests a slice of the same.

mod flips;
mod io;
mod kill;
mod power;
mod sealed;
