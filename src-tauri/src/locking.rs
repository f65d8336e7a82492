//! Locking a protected programme: at once, or when nobody has touched the window for a while.

use std::{
    io::Write,
    path::Path,
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use chrono::{NaiveDateTime, TimeDelta};
use coaching_core::{Failure, passphrase::Secret};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager, State};

use crate::{
    dialogs::{self, FileName},
    door, files, kept,
    opened::{Opened, now},
    paper, window,
};

const FILE: &str = "locking.json";

/// How often it is looked whether somebody is still there.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// When somebody last touched the window.
#[derive(Default)]
pub struct LastTouched(Mutex<Option<NaiveDateTime>>);

/// After how long a protected programme is locked, kept on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locking {
    /// After so many minutes without a touch.
    minutes: u16,
}

impl Default for Locking {
    fn default() -> Self {
        Self { minutes: 10 }
    }
}

impl Locking {
    /// The shortest and the longest that can be chosen.
    const BOUNDS: std::ops::RangeInclusive<u16> = 1..=120;

    /// Whether nobody was there for as long. A clock that was put back counts as a touch of then.
    fn is_due(self, touched: NaiveDateTime, now: NaiveDateTime) -> bool {
        now - touched >= TimeDelta::minutes(self.minutes.into())
    }
}

impl LastTouched {
    fn is(&self, at: NaiveDateTime) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(at);
    }

    /// Whether it is time to lock. A room that looks at the Awayday does not touch the window, which fills the screen.
    fn left_alone(&self, locking: Locking, fills_the_screen: bool, now: NaiveDateTime) -> bool {
        if fills_the_screen {
            self.is(now);
        }
        locking.is_due(self.when(now), now)
    }

    /// When somebody was last there; from the first look on, if nobody was yet.
    fn when(&self, now: NaiveDateTime) -> NaiveDateTime {
        let mut touched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let when = touched.unwrap_or(now).min(now);
        *touched = Some(when);
        when
    }
}

/// Somebody touched the window. That comes too late where it is time to lock, as after a sleep of the computer.
#[tauri::command(async)]
pub fn touched(app: AppHandle) {
    if !lock_if_due(&app) {
        app.state::<LastTouched>().is(now());
    }
}

/// Locks the programme if it is protected.
#[tauri::command(async)]
pub fn lock_programme(app: AppHandle) {
    lock_up(&app);
}

/// Locks the programme if it is protected, and forgets what was printed of it; whether it did.
fn lock_up(app: &AppHandle) -> bool {
    let locked = app.state::<Opened>().lock_up();
    if locked {
        paper::forget_printed(app);
        window::name(app);
    }
    locked
}

/// Opens the programme that waits for its passphrase or its recovery code.
#[tauri::command(async)]
pub fn unlock_programme(
    app: AppHandle,
    opened: State<'_, Opened>,
    last: State<'_, LastTouched>,
    secret: Secret,
) -> Result<FileName, Failure> {
    last.is(now());
    opened.unlock(&secret)?;
    window::name(&app);
    Ok(FileName { file: opened.place().map(|(path, _)| files::name_of(&path)).unwrap_or_default() })
}

/// After how long a protected programme is locked.
#[tauri::command(async)]
pub fn locking(app: AppHandle) -> Locking {
    kept::file(&app, FILE).map(|file| read(&file)).unwrap_or_default()
}

/// Locks a protected programme after so many minutes from now on.
#[tauri::command(async)]
pub fn lock_after(app: AppHandle, minutes: u16) -> Result<(), Failure> {
    let minutes = minutes.clamp(*Locking::BOUNDS.start(), *Locking::BOUNDS.end());
    kept::file(&app, FILE).and_then(|file| kept::keep(&file, &Locking { minutes })).map_err(|error| {
        Failure::broken("The time after which it locks could not be kept. All else is saved.", error)
    })
}

/// Asks where to keep a recovery code, and writes it there; nothing if the owner closed the dialog.
#[tauri::command(async)]
pub fn save_recovery_code(
    window: tauri::WebviewWindow,
    opened: State<'_, Opened>,
    code: String,
) -> Result<Option<FileName>, Failure> {
    let (path, _) = opened.place().unwrap_or_default();
    let programme = files::name_of(&path);
    let suggested =
        format!("Recovery code of {}.txt", path.file_stem().unwrap_or_default().to_string_lossy());
    let Some(target) = dialogs::where_to_save(&window, &dialogs::TEXT, &suggested) else { return Ok(None) };
    let text = format!(
        "Recovery code of {programme}\r\n\r\n{code}\r\n\r\nIt opens the programme if the passphrase is forgotten. Whoever has it can read everything: keep it on paper, or on something that is not kept with this computer.\r\n"
    );
    written_whole(&target, text.as_bytes()).map_err(|error| {
        Failure::broken("The recovery code could not be written there.", error)
            .with_hint("Choose another place, or write it down.")
    })?;
    Ok(Some(FileName { file: files::name_of(&target) }))
}

/// Writes a file whole or not at all; a link of that name is replaced, not followed.
fn written_whole(target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut made = tempfile::NamedTempFile::new_in(target.parent().unwrap_or(Path::new(".")))?;
    made.write_all(bytes)?;
    made.as_file().sync_all()?;
    made.persist(target).map(drop).map_err(std::io::Error::from)
}

/// Looks for as long as the program runs whether a protected programme was left alone.
pub fn begin(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK_EVERY);
            lock_if_due(&app);
        }
    });
}

/// Locks a protected programme that was left alone; whether it did.
fn lock_if_due(app: &AppHandle) -> bool {
    let (last, locking) = (app.state::<LastTouched>(), locking(app.clone()));
    let locked = last.left_alone(locking, window::fills_the_screen(app), now()) && lock_up(app);
    if locked {
        door::tell_the_window(app);
    }
    locked
}

fn read(file: &Path) -> Locking {
    kept::read::<Option<Locking>>(file)
        .filter(|kept| Locking::BOUNDS.contains(&kept.minutes))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_minutes_without_a_touch_lock_and_a_clock_that_is_put_back_does_not_keep_it_open_for_good() {
        let then: NaiveDateTime = "2026-11-22T09:30:00".parse().unwrap();
        let locking = Locking::default();
        assert!(!locking.is_due(then, then + TimeDelta::seconds(599)));
        assert!(locking.is_due(then, then + TimeDelta::seconds(600)));
        let last = LastTouched::default();
        last.is(then);
        let earlier = then - TimeDelta::days(365);
        assert!(!last.left_alone(locking, false, earlier));
        assert!(last.left_alone(locking, false, earlier + TimeDelta::minutes(10)));
    }

    #[test]
    fn an_awayday_that_fills_the_screen_is_not_locked_nor_is_it_as_soon_as_it_ends() {
        let then: NaiveDateTime = "2026-11-22T09:30:00".parse().unwrap();
        let (locking, last) = (Locking::default(), LastTouched::default());
        last.is(then);
        let ends = then + TimeDelta::hours(2);
        assert!(!last.left_alone(locking, true, ends));
        assert!(!last.left_alone(locking, false, ends + TimeDelta::seconds(5)));
        assert!(last.left_alone(locking, false, ends + TimeDelta::minutes(10)));
    }

    #[test]
    fn the_time_is_known_at_the_next_start_and_nonsense_is_the_usual_time() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config/locking.json");
        assert_eq!(read(&file), Locking { minutes: 10 });
        kept::keep(&file, &Locking { minutes: 3 }).unwrap();
        assert_eq!(read(&file), Locking { minutes: 3 });
        kept::keep(&file, &Locking { minutes: 0 }).unwrap();
        assert_eq!(read(&file), Locking { minutes: 10 });
    }
}
