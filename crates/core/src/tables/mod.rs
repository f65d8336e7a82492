//! Reads tables from files and pasted text.
