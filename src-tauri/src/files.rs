//! Programme files: started, opened, closed, and remembered for the next time.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    thread::{self, JoinHandle},
};

use chrono::NaiveDate;
use coaching_core::{Failure, Part, Scope, copies};
use serde::Serialize;
use serde_json::Value;
use tauri::{AppHandle, Manager, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use crate::{
    dialogs::{self, FileName},
    door, kept,
    opened::{Opened, Shown, now},
    paper, recent, window,
};

/// What the welcome screen offers.
#[derive(Serialize)]
pub struct Welcome {
    recent: Vec<RecentFile>,
}

/// A programme opened before and still there.
#[derive(Serialize)]
pub struct RecentFile {
    index: usize,
    /// The organisation, as the file is called after it.
    name: String,
    file: String,
    opened: NaiveDate,
}

/// The file of the open programme.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    file: String,
    folder: String,
    made_up: bool,
}

/// What the window begins with.
#[derive(Serialize)]
pub struct Begun {
    programme: Option<Place>,
    /// What the quick looks say that are shown first, each with its place among them.
    shown: Vec<(usize, Value)>,
}

/// The opening of the file that the program was started with, while the window is made.
#[derive(Default)]
pub struct NamedAtStart(Mutex<Option<JoinHandle<()>>>);

impl NamedAtStart {
    fn wait(&self) {
        let opening = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        // If it failed, that has been told, and nothing is open.
        let _ = opening.map(JoinHandle::join);
    }
}

/// The programmes opened before that are still where they were, latest first.
#[tauri::command(async)]
pub fn welcome(app: AppHandle) -> Result<Welcome, Failure> {
    let known = recent::list(&list_of_recent(&app)?);
    let there = known.into_iter().enumerate().filter(|(_, recent)| recent.path.is_file());
    Ok(Welcome {
        recent: there
            .map(|(index, recent)| RecentFile {
                index,
                name: lossy(recent.path.file_stem()),
                file: name_of(&recent.path),
                opened: recent.opened,
            })
            .collect(),
    })
}

/// The open programme's file; nothing while none is open.
#[tauri::command(async)]
pub fn programme(opened: State<'_, Opened>) -> Option<Place> {
    opened.place().map(|(path, made_up)| Place { file: name_of(&path), folder: folder_of(&path), made_up })
}

/// The protected file that waits for its passphrase; nothing while none does.
#[tauri::command(async)]
pub fn locked(opened: State<'_, Opened>) -> Option<Place> {
    let path = opened.locked()?;
    Some(Place { file: name_of(&path), folder: folder_of(&path), made_up: false })
}

/// What the window shows first: the programme that the program was started with, once it is open, and what the
/// looks say that are shown then.
#[tauri::command]
pub async fn begin(app: AppHandle, shown: Vec<Shown>) -> Result<Begun, Failure> {
    door::refuse_places_in(&shown)?;
    door::aside(move || {
        app.state::<NamedAtStart>().wait();
        let opened = app.state::<Opened>();
        let programme = programme(opened.clone());
        let shown = programme.as_ref().map(|_| opened.looked(shown, Part::Roster)).unwrap_or_default();
        Ok(Begun { programme, shown })
    })
    .await
}

/// Asks where to keep a new programme, and starts it there; nothing if the owner closed the dialog.
#[tauri::command(async)]
pub fn create_programme(
    window: WebviewWindow,
    opened: State<'_, Opened>,
    organisation: String,
    scope: Scope,
) -> Result<Option<FileName>, Failure> {
    let suggested = format!("{}.pairs", as_file_name(&organisation));
    let Some(path) = dialogs::where_to_save(&window, &dialogs::PROGRAMME, &suggested) else {
        return Ok(None);
    };
    opened.create(&path, &organisation, scope)?;
    remembered(window.app_handle(), path).map(Some)
}

/// Asks which programme to open; nothing if the owner closed the dialog.
#[tauri::command(async)]
pub fn open_programme(window: WebviewWindow, opened: State<'_, Opened>) -> Result<Option<FileName>, Failure> {
    let Some(path) = dialogs::which_to_open(&window, &dialogs::PROGRAMME) else { return Ok(None) };
    match opened.open(&path) {
        Ok(()) => remembered(window.app_handle(), path).map(Some),
        Err(failure) if is_about_its_place(&failure) => open_a_copy(&window, &opened, &path, failure),
        Err(failure) => Err(failure),
    }
}

/// Offers to copy a programme to this computer that cannot be kept safely where it is, and opens the copy.
fn open_a_copy(
    window: &WebviewWindow,
    opened: &Opened,
    path: &Path,
    failure: Failure,
) -> Result<Option<FileName>, Failure> {
    if !dialogs::agreed(window, &failure.to_string(), "Copy it and open the copy") {
        return Err(failure);
    }
    let asked = dialogs::where_to_save(window, &dialogs::PROGRAMME, &name_of(path));
    let Some(target) = asked else { return Ok(None) };
    copies::copy_elsewhere(path, &target)?;
    opened.open(&target)?;
    remembered(window.app_handle(), target).map(Some)
}

/// Whether a file is sound and was refused for where it lies.
fn is_about_its_place(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused { field: Some(field), .. } if field == "place")
}

/// Opens the programme with that number in [`welcome`].
#[tauri::command(async)]
pub fn open_recent(app: AppHandle, opened: State<'_, Opened>, index: usize) -> Result<FileName, Failure> {
    let recent = recent::list(&list_of_recent(&app)?).into_iter().nth(index).ok_or_else(|| {
        Failure::refused(
            "That file is no longer in the list.",
            "Use “Open a Coaching Pairs file” to find it.",
        )
    })?;
    opened.open(&recent.path)?;
    remembered(&app, recent.path)
}

/// Opens the made-up company. It is not remembered and goes when it is closed.
#[tauri::command(async)]
pub fn look_round(app: AppHandle, opened: State<'_, Opened>) -> Result<FileName, Failure> {
    opened.look_round()?;
    window::name(&app);
    let (path, _) = opened.place().unwrap_or_default();
    Ok(FileName { file: name_of(&path) })
}

/// Closes the open programme; everything is saved already.
#[tauri::command(async)]
pub fn close_programme(app: AppHandle, opened: State<'_, Opened>) {
    opened.close();
    paper::forget_printed(&app);
    window::name(&app);
}

/// Opens the file that the program was started with, as by a double click on it, while the window is made.
pub fn open_named_at_start(app: &AppHandle) {
    let Some(path) = std::env::args_os().nth(1) else { return };
    let opening = {
        let app = app.clone();
        thread::spawn(move || open_named(&app, path.into()))
    };
    *app.state::<NamedAtStart>().0.lock().unwrap_or_else(PoisonError::into_inner) = Some(opening);
}

/// Opens the file that the program was started with once more, in place of the one that is open.
#[cfg_attr(feature = "e2e", expect(dead_code, reason = "window tests run several copies"))]
pub fn open_named_later(app: &AppHandle, args: &[String], folder: &str) {
    if let Some(path) = args.get(1) {
        open_named(app, Path::new(folder).join(path));
        door::tell_the_window(app);
    }
}

fn open_named(app: &AppHandle, path: PathBuf) {
    let told = app.state::<Opened>().open(&path).and_then(|()| remembered(app, path));
    if let Err(failure) = told {
        app.dialog().message(failure.to_string()).title("Coaching Pairs").show(|_| {});
    }
}

/// A file's name without its place.
pub fn name_of(path: &Path) -> String {
    lossy(path.file_name())
}

/// The name of the folder a file is in, without its own place.
pub fn folder_of(path: &Path) -> String {
    lossy(path.parent().and_then(Path::file_name))
}

fn remembered(app: &AppHandle, path: PathBuf) -> Result<FileName, Failure> {
    window::name(app);
    recent::remember(&list_of_recent(app)?, &path, now().date());
    Ok(FileName { file: name_of(&path) })
}

fn list_of_recent(app: &AppHandle) -> Result<PathBuf, Failure> {
    kept::file(app, "recent.json").map_err(|error| {
        Failure::broken(
            "This computer names no folder for settings. Your programmes are as they were.",
            error,
        )
    })
}

fn lossy(text: Option<&std::ffi::OsStr>) -> String {
    text.unwrap_or_default().to_string_lossy().into_owned()
}

/// The organisation's name without what a file name may not hold on Windows, macOS or Linux.
fn as_file_name(organisation: &str) -> String {
    let allowed = |letter: char| !letter.is_control() && !r#"<>:"/\|?*"#.contains(letter);
    let kept: String =
        organisation.chars().map(|letter| if allowed(letter) { letter } else { '-' }).take(80).collect();
    let name = kept.trim_matches(|letter: char| letter == '.' || letter.is_whitespace());
    if name.is_empty() { "Our programme".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::as_file_name;

    #[test]
    fn a_programme_is_called_after_the_organisation_on_every_system() {
        assert_eq!(as_file_name("Harbour & Pine"), "Harbour & Pine");
        assert_eq!(as_file_name(" Smith / Jones: Mills? "), "Smith - Jones- Mills-");
        assert_eq!(as_file_name("..."), "Our programme");
    }
}
