//! What is kept on this computer from one start to the next: a small file for each thing, never in a programme.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Serialize, de::DeserializeOwned};
use tauri::{AppHandle, Manager, Runtime};

/// Where something of that name is kept.
pub fn file<R: Runtime>(app: &AppHandle<R>, name: &str) -> io::Result<PathBuf> {
    app.path().app_config_dir().map(|folder| folder.join(name)).map_err(io::Error::other)
}

/// What was kept last; the usual where nothing was, or nothing that can be read.
pub fn read<T: DeserializeOwned + Default>(file: &Path) -> T {
    fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// Keeps it for the next start.
pub fn keep(file: &Path, value: &impl Serialize) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, serde_json::to_vec(value)?)
}
