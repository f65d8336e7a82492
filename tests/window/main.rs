//! The real program in its real window: each screen's main way, by what is written on it.

mod rig;
mod start;
