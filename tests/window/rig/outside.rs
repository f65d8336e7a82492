//! Looking at the window from outside, and trying to get out of it.

use std::time::Duration;

use serde_json::Value;
use tokio::sync::MutexGuard;

use super::{TURN, Window};
use crate::processes::{Process, tree};

impl Window {
    /// Waits until no other window is open, for a program that is started without the driver.
    pub async fn turn() -> MutexGuard<'static, ()> {
        TURN.lock().await
    }

    /// The program and every process that it started.
    pub fn processes(&self) -> Vec<Process> {
        let driven = tree(self.driver.id()).into_iter();
        driven.filter(|process| process.id != self.driver.id()).collect()
    }

    /// Tries from within the window to reach `place` in every way that a page has, and says for each
    /// whether something came through. Not a word of it is for the owner’s programme.
    pub async fn try_ways_out(&self, place: &str) -> Value {
        let told = self.client.execute_async(include_str!("ways_out.js"), vec![place.into()]).await.unwrap();
        // Some ways are tried by the browser when it has time.
        tokio::time::sleep(Duration::from_secs(2)).await;
        told
    }

    /// Closes the program when there were complaints on purpose.
    pub async fn close_with_complaints(self) {
        assert_ne!(self.complaints().await, serde_json::json!([]), "the content policy said nothing");
        self.client.clone().close().await.unwrap();
    }
}
