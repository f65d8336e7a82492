//! Saved proposals on their way back in, to be checked.

use coaching_core::Failure;
use serde::Serialize;
use serde_json::{Value, json};
use tauri::{State, WebviewWindow};

use crate::{
    dialogs::{self, Kind},
    files,
    opened::Opened,
};

const PROPOSAL: Kind<'_> = Kind("Saved proposal", &["json"]);

/// A saved proposal, and what came of checking it.
#[derive(Serialize)]
pub struct CheckedProposal {
    file: String,
    #[serde(flatten)]
    found: Value,
}

/// Asks which saved proposal to check, and checks it; nothing if the owner closed the dialog.
#[tauri::command(async)]
pub fn check_proposal(
    window: WebviewWindow,
    opened: State<'_, Opened>,
) -> Result<Option<CheckedProposal>, Failure> {
    let Some(path) = dialogs::which_to_open(&window, &PROPOSAL) else { return Ok(None) };
    let readable = path.to_str().ok_or_else(|| {
        Failure::refused(
            "The proposal was not checked: the name of that file cannot be read.",
            "Nothing was changed. Give it a plain name and choose it again.",
        )
    })?;
    let found = opened.call("verify", json!({ "path": readable }))?;
    Ok(Some(CheckedProposal { file: files::name_of(&path), found }))
}
