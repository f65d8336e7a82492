//! The system's dialogs for opening and saving.
//!
//! In window tests a folder named by an environment variable answers instead of a person.

use std::path::PathBuf;

use coaching_core::Failure;
use serde::Serialize;
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, MessageDialogButtons};

use crate::{chosen::Chosen, files};

/// A kind of file as a dialog shows it: its name, and how such files end, the usual one first.
pub struct Kind<'a>(pub &'a str, pub &'a [&'a str]);

/// A programme of ours.
pub const PROGRAMME: Kind<'_> = Kind("Coaching Pairs programme", &["pairs"]);
/// A text.
pub const TEXT: Kind<'_> = Kind("Text", &["txt"]);
const TABLE: Kind<'_> = Kind("Table", &["csv", "tsv", "txt", "xlsx"]);

/// The name of a file or a folder, without its place.
#[derive(Serialize)]
pub struct FileName {
    /// "people.csv"
    pub file: String,
}

/// Asks which table to read, and keeps it for the next import; nothing if the owner closed the dialog.
#[tauri::command(async)]
pub fn choose_table(window: WebviewWindow, chosen: State<'_, Chosen>) -> Result<Option<FileName>, Failure> {
    let Some(path) = which_to_open(&window, &TABLE) else { return Ok(None) };
    let file = files::name_of(&path);
    chosen.table.keep(path);
    Ok(Some(FileName { file }))
}

/// Asks which folder of messages to read, and keeps it; nothing if the owner closed the dialog.
#[tauri::command(async)]
pub fn choose_messages(
    window: WebviewWindow,
    chosen: State<'_, Chosen>,
) -> Result<Option<FileName>, Failure> {
    let Some(path) = which_folder(&window) else { return Ok(None) };
    let file = files::name_of(&path);
    chosen.messages.keep(path);
    Ok(Some(FileName { file }))
}

/// Asks which file to open. Blocks, so it must not be called on the main thread.
pub fn which_to_open(window: &WebviewWindow, kind: &Kind<'_>) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(folder) = answers::folder() {
        return answers::which_to_open(&folder);
    }
    dialog(window, kind).blocking_pick_file()?.into_path().ok()
}

/// Asks whether to do something. Blocks, so it must not be called on the main thread.
pub fn agreed(window: &WebviewWindow, question: &str, yes: &str) -> bool {
    #[cfg(feature = "e2e")]
    if let Some(folder) = answers::folder() {
        return folder.join("saved").is_dir();
    }
    let buttons = MessageDialogButtons::OkCancelCustom(yes.to_owned(), "Cancel".to_owned());
    window.dialog().message(question).title("Coaching Pairs").buttons(buttons).parent(window).blocking_show()
}

/// Asks for a folder. Blocks, so it must not be called on the main thread.
pub fn which_folder(window: &WebviewWindow) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(folder) = answers::folder() {
        return answers::which_to_open(&folder);
    }
    window.dialog().file().set_parent(window).blocking_pick_folder()?.into_path().ok()
}

/// Asks where to save, suggesting a name. Blocks, so it must not be called on the main thread.
pub fn where_to_save(window: &WebviewWindow, kind: &Kind<'_>, suggested: &str) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(folder) = answers::folder() {
        return answers::where_to_save(&folder, suggested);
    }
    let path = dialog(window, kind).set_file_name(suggested).blocking_save_file()?.into_path().ok()?;
    Some(match (path.extension(), kind.1.first()) {
        (None, Some(ending)) => path.with_extension(ending),
        (Some(_), _) | (None, None) => path,
    })
}

/// Asks into which folder to save. Blocks, so it must not be called on the main thread.
pub fn where_to_save_all(window: &WebviewWindow) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(folder) = answers::folder() {
        return answers::where_to_save(&folder, "");
    }
    window.dialog().file().set_parent(window).blocking_pick_folder()?.into_path().ok()
}

fn dialog(window: &WebviewWindow, kind: &Kind<'_>) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window).add_filter(kind.0, kind.1)
}

#[cfg(feature = "e2e")]
mod answers {
    use std::{
        env, fs,
        path::{Path, PathBuf},
    };

    /// The folder with the answers, if the tests named one.
    pub fn folder() -> Option<PathBuf> {
        env::var_os("COACHING_PAIRS_ANSWERS").map(PathBuf::from)
    }

    /// The path in the file `open`; without that file, the dialog is closed.
    pub fn which_to_open(folder: &Path) -> Option<PathBuf> {
        let answer = fs::read_to_string(folder.join("open")).ok()?;
        Some(PathBuf::from(answer.trim()))
    }

    /// The suggested name in the folder `saved`, or that folder where none is suggested; without that folder, the dialog is closed.
    pub fn where_to_save(folder: &Path, suggested: &str) -> Option<PathBuf> {
        let saved = folder.join("saved");
        saved.is_dir().then(|| saved.join(suggested))
    }
}
