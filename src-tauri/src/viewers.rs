//! Documents opened in the programs that the system keeps for them.

use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

/// The name of the thread that starts other programs.
const THREAD: &str = "viewers";

/// Starts other programs, from a thread of its own.
///
/// What this program forbids itself is handed down to whatever it starts, for good. A browser that is started
/// to show a page has to reach the internet for its owner afterwards, and the printer has to be found; so this
/// thread begins before anything is forbidden, and does nothing but start them.
pub struct Viewers(Sender<Asked>);

struct Asked {
    path: PathBuf,
    answer: Sender<Result<(), String>>,
}

impl Viewers {
    /// Begins the thread; call it before anything is forbidden.
    pub fn begin() -> io::Result<Self> {
        let (ask, asked) = mpsc::channel();
        thread::Builder::new().name(THREAD.to_owned()).spawn(move || open_each(&asked))?;
        Ok(Self(ask))
    }

    /// Opens a document in its program; what went wrong, if it could not be started.
    pub fn open(&self, path: &Path) -> Result<(), String> {
        let (answer, answered) = mpsc::channel();
        let ended = |_| format!("the thread {THREAD} has ended");
        self.0.send(Asked { path: path.to_owned(), answer }).map_err(|error| ended(error.to_string()))?;
        answered.recv().map_err(|error| ended(error.to_string()))?
    }
}

fn open_each(asked: &Receiver<Asked>) {
    for Asked { path, answer } in asked {
        let opened = tauri_plugin_opener::open_path(&path, None::<&str>);
        // Whoever asked may have gone with the window.
        let _ = answer.send(opened.map_err(|error| error.to_string()));
    }
}

#[cfg(test)]
mod tests {
    use super::Viewers;

    #[test]
    fn a_document_that_is_not_there_is_told_of_and_the_next_one_can_be_asked_for() {
        let viewers = Viewers::begin().unwrap();
        for name in ["one.pdf", "two.pdf"] {
            let told = viewers.open(&std::env::temp_dir().join("is not there").join(name)).unwrap_err();
            assert!(told.contains("No such file"), "{told}");
        }
    }
}
