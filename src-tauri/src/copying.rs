//! Copies of the open programme by themselves, and the second folder for them that the owner chose on this computer.

use std::{path::PathBuf, thread, time::Duration};

use coaching_core::Failure;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager, State, WebviewWindow};

use crate::{
    dialogs, door, files, kept,
    opened::{Opened, now},
};

const FILE: &str = "copies.json";

/// How often it is looked whether a copy is due; the core says when one is.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// What is kept on this computer about copies.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Settings {
    second: Option<PathBuf>,
}

/// The name of a folder, without its place.
#[derive(Serialize)]
pub struct FolderName {
    folder: String,
}

/// Asks for a second folder for copies, such as a memory stick; nothing if the owner closed the dialog.
#[tauri::command(async)]
pub fn choose_copies_folder(
    window: WebviewWindow,
    opened: State<'_, Opened>,
) -> Result<Option<FolderName>, Failure> {
    let Some(folder) = dialogs::which_folder(&window) else { return Ok(None) };
    let name = files::name_of(&folder);
    second_is(window.app_handle(), &opened, Some(folder))?;
    Ok(Some(FolderName { folder: name }))
}

/// Keeps copies beside the programme alone from now on; those in the second folder stay there.
#[tauri::command(async)]
pub fn forget_copies_folder(app: AppHandle, opened: State<'_, Opened>) -> Result<(), Failure> {
    second_is(&app, &opened, None)
}

/// Tells the programme of the second folder, and makes copies from time to time for as long as the program runs.
pub fn begin(app: &AppHandle) {
    app.state::<Opened>().keep_copies_in(
        kept::file(app, FILE).map(|file| kept::read::<Settings>(&file).second).unwrap_or_default(),
    );
    let app = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK_EVERY);
            if app.state::<Opened>().copy_if_due(now()) {
                door::tell_the_window(&app);
            }
        }
    });
}

fn second_is(app: &AppHandle, opened: &Opened, second: Option<PathBuf>) -> Result<(), Failure> {
    let kept = kept::file(app, FILE).and_then(|file| kept::keep(&file, &Settings { second: second.clone() }));
    kept.map_err(|error| {
        Failure::broken(
            "The folder for copies could not be noted for the next start. All else is saved.",
            error,
        )
    })?;
    opened.keep_copies_in(second);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_folder_is_known_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config/copies.json");
        assert_eq!(kept::read::<Settings>(&file), Settings::default());
        let settings = Settings { second: Some("/media/stick".into()) };
        kept::keep(&file, &settings).unwrap();
        assert_eq!(kept::read::<Settings>(&file), settings);
    }
}
