//! Every call of the web view, passed on to the door away from the main thread.

use coaching_core::Failure;
use serde_json::{Map, Value};
use tauri::{AppHandle, Emitter, Manager};

use crate::{
    chosen::{Chosen, Slot},
    opened::{Changed, Opened, Shown},
};

/// Does the command `name` of the door. The web view names no file: where one is meant,
/// `{chosen: true}` stands for the table or the messages picked last.
#[tauri::command]
pub async fn call(app: AppHandle, name: String, args: Option<Value>) -> Result<Value, Failure> {
    let args = with_what_was_chosen(&name, args.unwrap_or_default(), &app.state::<Chosen>())?;
    aside(move || app.state::<Opened>().call(&name, args)).await
}

/// Does a change, and says with it what the looks on show say now.
#[tauri::command]
pub async fn change(
    app: AppHandle,
    name: String,
    args: Option<Value>,
    shown: Vec<Shown>,
) -> Result<Changed, Failure> {
    let args = with_what_was_chosen(&name, args.unwrap_or_default(), &app.state::<Chosen>())?;
    refuse_places_in(&shown)?;
    aside(move || app.state::<Opened>().change(&name, args, shown)).await
}

/// Works on a thread of its own, so that nothing else in the window waits for it.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|error| {
        Err(Failure::broken("The program could not do this just now. Nothing was changed.", error))
    })
}

/// Tells the window that something changed that it did not ask for, so that it looks again.
pub fn tell_the_window(app: &AppHandle) {
    // Fails only while the window is closing; then there is nobody to tell.
    let _ = app.emit("changed", ());
}

fn with_what_was_chosen(name: &str, args: Value, chosen: &Chosen) -> Result<Value, Failure> {
    let Value::Object(mut args) = args else { return Ok(args) };
    refuse_places(&args)?;
    let Some(slot) = read_by(name, chosen) else { return Ok(Value::Object(args)) };
    if args.remove("chosen") == Some(Value::Bool(true)) {
        let chosen = slot.path().ok_or_else(|| {
            Failure::refused("Nothing has been chosen yet.", "Choose it first. Nothing has changed.")
        })?;
        let path = chosen.to_str().ok_or_else(|| {
            Failure::refused(
                "The name of what was chosen cannot be read.",
                "Give it a plain name and choose it again.",
            )
        })?;
        args.insert(if chosen.is_dir() { "folder" } else { "path" }.into(), path.into());
    }
    Ok(Value::Object(args))
}

/// The same for looks, none of which reads a file that is chosen.
pub fn refuse_places_in(shown: &[Shown]) -> Result<(), Failure> {
    shown.iter().filter_map(|look| look.args.as_object()).try_for_each(refuse_places)
}

/// Where the choice is kept that a command reads.
fn read_by<'a>(name: &str, chosen: &'a Chosen) -> Option<&'a Slot> {
    match name {
        "preview_responses" | "import_responses" => Some(&chosen.messages),
        "preview_import" => Some(&chosen.table),
        name => name.starts_with("import_").then_some(&chosen.table),
    }
}

fn refuse_places(args: &Map<String, Value>) -> Result<(), Failure> {
    match ["path", "folder"].into_iter().find(|place| args.contains_key(*place)) {
        Some(place) => Err(Failure::field(
            place,
            "A file may be chosen in the dialog only. Nothing has changed.",
            "Choose the file there.",
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_path_from_the_web_view_is_refused() {
        let chosen = Chosen::default();
        for args in [json!({"path": "/etc/passwd"}), json!({"folder": "/"})] {
            let told = with_what_was_chosen("import_people", args, &chosen).unwrap_err();
            assert_eq!(
                told.to_string(),
                "A file may be chosen in the dialog only. Nothing has changed. Choose the file there."
            );
        }
    }

    #[test]
    fn the_chosen_table_is_read_where_the_owner_chose_it() {
        let chosen = Chosen::default();
        chosen.table.keep("people.csv".into());
        let args =
            with_what_was_chosen("preview_import", json!({"table": "people", "chosen": true}), &chosen);
        assert_eq!(args, Ok(json!({"table": "people", "path": "people.csv"})));
    }

    #[test]
    fn messages_are_read_in_the_folder_or_the_file_that_the_owner_chose() {
        let chosen = Chosen::default();
        chosen.table.keep("people.csv".into());
        for (path, place) in [(".", "folder"), ("answer.eml", "path")] {
            chosen.messages.keep(path.into());
            let args = with_what_was_chosen("import_responses", json!({"chosen": true}), &chosen);
            assert_eq!(args, Ok(json!({place: path})));
        }
    }

    #[test]
    fn a_table_must_be_chosen_before_it_is_read() {
        let told =
            with_what_was_chosen("import_people", json!({"chosen": true}), &Chosen::default()).unwrap_err();
        assert_eq!(told.to_string(), "Nothing has been chosen yet. Choose it first. Nothing has changed.");
    }
}
