//! Documents on their way out of the window: saved, opened to print, shown in their folder.

use std::{
    fs,
    path::{Path, PathBuf},
};

use coaching_core::Failure;
use serde::Serialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, State, WebviewWindow};

use crate::{
    chosen::Chosen,
    dialogs::{self, Kind},
    files,
    opened::Opened,
    viewers::Viewers,
};

/// Where a document was saved.
#[derive(Serialize)]
pub struct Saved {
    file: String,
    folder: String,
}

/// Asks where to save a document and writes it there; nothing if the owner closed the dialog.
#[tauri::command(async)]
#[allow(clippy::too_many_arguments, reason = "the window names them one by one")]
pub fn save_document(
    window: WebviewWindow,
    opened: State<'_, Opened>,
    kind: String,
    format: String,
    paper: Option<String>,
    large_print: Option<bool>,
    black_and_white: Option<bool>,
    changed_only: Option<bool>,
    people: Option<Vec<i64>>,
) -> Result<Option<Saved>, Failure> {
    let sheet = Sheet { kind, format, paper, large_print, black_and_white, changed_only, people };
    let (suggested, format) = (sheet.file_name(&opened)?, sheet.format.as_str());
    let file_kind = format!("{} file", format.to_uppercase());
    let asked = dialogs::where_to_save(&window, &Kind(&file_kind, &[format]), &suggested);
    let Some(path) = asked else { return Ok(None) };
    sheet.export(&opened, &path)?;
    let saved = Saved { file: files::name_of(&path), folder: files::folder_of(&path) };
    window.state::<Chosen>().document.keep(path);
    Ok(Some(saved))
}

/// Asks where to save a copy of what is held about one person, and writes it there; nothing if the owner
/// closed the dialog.
#[tauri::command(async)]
pub fn save_about_person(
    window: WebviewWindow,
    opened: State<'_, Opened>,
    person: i64,
    in_confidence: bool,
    paper: Option<String>,
    large_print: Option<bool>,
) -> Result<Option<Saved>, Failure> {
    let asked =
        dialogs::where_to_save(&window, &Kind("PDF file", &["pdf"]), "What is held about one person.pdf");
    let Some(path) = asked else { return Ok(None) };
    opened.call(
        "export_about_person",
        json!({
            "person": person, "path": readable(&path)?, "inConfidence": in_confidence, "paper": paper,
            "largePrint": large_print.unwrap_or_default(),
        }),
    )?;
    let saved = Saved { file: files::name_of(&path), folder: files::folder_of(&path) };
    window.state::<Chosen>().document.keep(path);
    Ok(Some(saved))
}

/// Opens a document in the system's viewer, from where it can be printed, or as a web page in the browser.
#[tauri::command(async)]
#[allow(clippy::too_many_arguments, reason = "the window names them one by one")]
pub fn open_document(
    app: AppHandle,
    opened: State<'_, Opened>,
    viewers: State<'_, Viewers>,
    kind: String,
    format: String,
    paper: Option<String>,
    large_print: Option<bool>,
    black_and_white: Option<bool>,
    changed_only: Option<bool>,
    people: Option<Vec<i64>>,
) -> Result<(), Failure> {
    let not_opened = |error: &dyn ToString| {
        Failure::broken(
            "The document could not be opened in another program. Nothing is lost.",
            error.to_string(),
        )
        .with_hint("You can save it instead.")
    };
    let folder = printed(&app).map_err(|error| not_opened(&error))?;
    fs::create_dir_all(&folder).map_err(|error| not_opened(&error))?;
    // The format becomes the end of a name, and names of places come from no page.
    if !["pdf", "html"].contains(&format.as_str()) {
        return Err(Failure::field(
            "format",
            "Only pages can be opened. Nothing was made.",
            "Save this kind of file instead.",
        ));
    }
    let sheet = Sheet { kind, format, paper, large_print, black_and_white, changed_only, people };
    let path = folder.join(sheet.file_name(&opened)?);
    sheet.export(&opened, &path)?;
    viewers.open(&path).map_err(|error| not_opened(&error))
}

/// Shows the document saved last in the system's file window.
#[tauri::command(async)]
pub fn show_in_folder(chosen: State<'_, Chosen>) -> Result<(), Failure> {
    let path = chosen.document.path().ok_or_else(|| {
        Failure::refused("No document has been saved yet.", "Save one first; then its folder can be shown.")
    })?;
    tauri_plugin_opener::reveal_item_in_dir(&path).map_err(|error| {
        Failure::broken("The folder could not be shown. The document is saved all the same.", error)
    })
}

/// Removes what was opened to print; other programs have read it by then.
pub fn forget_printed(app: &AppHandle) {
    if let Ok(folder) = printed(app) {
        // Usually there is none.
        let _ = fs::remove_dir_all(folder);
    }
}

/// A document in the form in which it leaves the program.
struct Sheet {
    kind: String,
    format: String,
    paper: Option<String>,
    large_print: Option<bool>,
    black_and_white: Option<bool>,
    changed_only: Option<bool>,
    people: Option<Vec<i64>>,
}

impl Sheet {
    /// What its file is called, by the door.
    fn file_name(&self, opened: &Opened) -> Result<String, Failure> {
        let wish = json!({ "kind": self.kind, "format": self.format, "people": self.people });
        Ok(opened.call("document_name", wish)?.as_str().unwrap_or_default().to_owned())
    }

    fn export(&self, opened: &Opened, path: &Path) -> Result<Value, Failure> {
        let path = readable(path)?;
        opened.call(
            "export_document",
            json!({
                "kind": self.kind, "format": self.format, "path": path, "paper": self.paper,
                "largePrint": self.large_print, "blackAndWhite": self.black_and_white,
                "changedOnly": self.changed_only.unwrap_or_default(), "people": self.people,
            }),
        )
    }
}

/// A path as the door takes it.
pub fn readable(path: &Path) -> Result<&str, Failure> {
    path.to_str().ok_or_else(|| {
        Failure::refused(
            "The document was not saved: that folder's name cannot be read.",
            "Choose another folder.",
        )
    })
}

fn printed(app: &AppHandle) -> tauri::Result<PathBuf> {
    Ok(app.path().app_cache_dir()?.join("printed"))
}
