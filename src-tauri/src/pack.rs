//! Many papers saved at once: the window hears how far that has come, and may stop it.

use std::{
    ops::ControlFlow,
    path::PathBuf,
    sync::atomic::{AtomicBool, Ordering},
};

use coaching_core::{Failure, work::Progress};
use serde::Serialize;
use serde_json::{Value, json};
use tauri::{Emitter, Manager, State, WebviewWindow};

use crate::{
    chosen::Chosen,
    dialogs::{self, Kind},
    files,
    opened::Opened,
    paper::readable,
};

const ZIP: Kind<'_> = Kind("Zip file", &["zip"]);

/// Whether what is being saved is wanted no longer.
#[derive(Default)]
pub struct Stop(AtomicBool);

/// Where many files were saved.
#[derive(Serialize)]
pub struct SavedTogether {
    /// The name of the zip, or of the folder that they are in.
    file: String,
    /// The folder in which that is.
    folder: String,
    /// How many there are.
    files: usize,
}

/// Asks where to save every document for others and writes them there, into a folder or one zip; nothing if the
/// owner closed the dialog.
#[tauri::command(async)]
pub fn save_pack(
    window: WebviewWindow,
    as_zip: bool,
    paper: Option<String>,
    large_print: Option<bool>,
    black_and_white: Option<bool>,
) -> Result<Option<SavedTogether>, Failure> {
    let wish = json!({
        "paper": paper, "largePrint": large_print.unwrap_or_default(),
        "blackAndWhite": black_and_white.unwrap_or_default(),
    });
    save(&window, "export_all", wish, as_zip.then_some("Papers of the round.zip"))
}

/// Asks where to save a mail draft for each person and writes them there, into a folder or one zip; nothing if the
/// owner closed the dialog.
#[tauri::command(async)]
#[allow(clippy::too_many_arguments, reason = "the window names them one by one")]
pub fn save_drafts(
    window: WebviewWindow,
    as_zip: bool,
    kind: Option<String>,
    people: Option<Vec<i64>>,
    changed_only: Option<bool>,
    paper: Option<String>,
    large_print: Option<bool>,
    black_and_white: Option<bool>,
) -> Result<Option<SavedTogether>, Failure> {
    let wish = json!({
        "kind": kind, "people": people, "changedOnly": changed_only.unwrap_or_default(), "paper": paper,
        "largePrint": large_print.unwrap_or_default(), "blackAndWhite": black_and_white.unwrap_or_default(),
    });
    save(&window, "export_drafts", wish, as_zip.then_some("Mail drafts.zip"))
}

/// Stops what is being saved; nothing of it is left then.
#[tauri::command(async)]
pub fn cancel(stop: State<'_, Stop>) {
    stop.0.store(true, Ordering::Relaxed);
}

fn save(
    window: &WebviewWindow,
    command: &str,
    mut wish: Value,
    zip: Option<&str>,
) -> Result<Option<SavedTogether>, Failure> {
    let Some((place, path)) = place_for(window, zip) else { return Ok(None) };
    wish[place] = readable(&path)?.into();
    let stop = window.state::<Stop>();
    stop.0.store(false, Ordering::Relaxed);
    let files = window.state::<Opened>().watched(command, wish, &|progress: Progress| {
        // Fails only while the window is closing; then there is nobody to tell.
        let _ = window.emit("progress", progress);
        if stop.0.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    let saved = SavedTogether {
        file: files::name_of(&path),
        folder: files::folder_of(&path),
        files: files.as_array().map_or(0, Vec::len),
    };
    window.state::<Chosen>().document.keep(path);
    Ok(Some(saved))
}

/// What the door calls the place, and where the owner wants it.
fn place_for(window: &WebviewWindow, zip: Option<&str>) -> Option<(&'static str, PathBuf)> {
    match zip {
        Some(suggested) => Some(("path", dialogs::where_to_save(window, &ZIP, suggested)?)),
        None => Some(("folder", dialogs::where_to_save_all(window)?)),
    }
}
