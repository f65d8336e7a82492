//! What the owner gets on paper and in tables, read back with other people's tools.

mod file;
mod people;
mod reading;
mod sheets;
mod tables;
mod unusual_names;
