//! The real program on a display of its own, driven the way a person uses it: by what is written on it.

mod driver;
mod looking;
mod outside;

use std::{
    cell::RefCell,
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use chrono::{Datelike, NaiveDate};
use fantoccini::{
    Client,
    actions::{InputSource, KeyAction, KeyActions},
    elements::{Element, ElementRef},
    key::Key,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::{Mutex, MutexGuard};

use self::driver::Driver;
use crate::drivers::PATIENCE;

const FIND: &str = include_str!("find.js");
const CLICKABLE: &str = "button, a[href], summary, label, [role=button], [role=tab], [role=radio], [role=checkbox], \
    [role=option], [role=menuitem], [role=menuitemradio], [role=rowheader], [role=switch]";
const FIELD: &str = "input:not([type=hidden]), textarea, select, [contenteditable=true], [role=spinbutton]";

/// No way through a screen is longer than this.
const MOST_TABS: usize = 60;

/// One window at a time: two WebKits on two cores only wait for each other.
static TURN: Mutex<()> = Mutex::const_new(());

/// The program, its display, and the folder it may use as its own.
pub struct Window {
    client: Client,
    wrong: RefCell<Vec<String>>,
    home: TempDir,
    driver: Driver,
    _turn: MutexGuard<'static, ()>,
}

impl Window {
    /// Starts the program for somebody who never used it.
    pub async fn open() -> Self {
        let turn = TURN.lock().await;
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(home.path().join("answers/saved")).unwrap();
        let driver = Driver::start(home.path());
        let client = driver.start_program().await;
        Self { client, wrong: RefCell::default(), home, driver, _turn: turn }
    }

    /// Starts the program for somebody who never used it, and opens a programme there.
    pub async fn open_with(file: &Path) -> Self {
        let window = Self::open().await;
        window.will_open(file);
        window.click("Open a Coaching Pairs file").await;
        window
    }

    /// Closes the program and starts it again, as on another day.
    pub async fn start_again(&mut self) {
        self.end().await;
        self.client = self.driver.start_program().await;
    }

    /// Answers the next dialog for opening with `file`.
    pub fn will_open(&self, file: &Path) {
        fs::write(self.home.path().join("answers/open"), file.to_str().unwrap()).unwrap();
    }

    /// Where a file is that was saved under the suggested `name`.
    pub fn saved(&self, name: &str) -> PathBuf {
        self.home.path().join("answers/saved").join(name)
    }

    /// Waits until `text` can be read on the screen.
    pub async fn see(&self, text: &str) {
        self.wait_for(text, true).await;
    }

    /// Waits until `text` can no longer be read on the screen.
    pub async fn miss(&self, text: &str) {
        self.wait_for(text, false).await;
    }

    async fn wait_for(&self, text: &str, is_seen: bool) {
        let seen = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        let patient = Instant::now();
        while self.run(seen, vec![text.into()]).await != json!(is_seen) {
            if patient.elapsed() > PATIENCE {
                let on = if is_seen { "not on" } else { "still on" };
                panic!("{text:?} is {on} the screen:\n{}\n{:?}", self.text().await, self.complaints().await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Everything that can be read on the screen.
    pub async fn text(&self) -> String {
        self.run("return document.body.innerText", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Clicks what is called `name`: a button, a link, a choice.
    pub async fn click(&self, name: &str) {
        self.click_one_of(CLICKABLE, name).await;
    }

    /// Clicks a choice called `name` in the group called `group`.
    pub async fn click_within(&self, group: &str, name: &str) {
        self.click_one_of(&format!("[aria-label=\"{group}\"] button"), name).await;
    }

    async fn click_one_of(&self, selector: &str, name: &str) {
        let patient = Instant::now();
        loop {
            let told = match self.find(selector, name).await {
                Ok(element) if element.is_enabled().await.unwrap_or(true) => match element.click().await {
                    Ok(()) => return,
                    Err(error) => error.to_string(),
                },
                Ok(_) => format!("{name:?} cannot be used now"),
                Err(told) => told,
            };
            if patient.elapsed() > PATIENCE {
                panic!("{told}\n{}\n{:?}", self.text().await, self.complaints().await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What can be clicked and has a name that begins with `start`.
    pub async fn all_called(&self, start: &str) -> BTreeSet<String> {
        self.settle().await;
        let found = self.run(FIND, vec![CLICKABLE.into(), start.into()]).await;
        let names: Vec<String> = serde_json::from_value(found["names"].clone()).unwrap();
        names.into_iter().filter(|name| name.starts_with(start)).collect()
    }

    /// Presses keys together: each goes down in turn, and the last is let go first.
    pub async fn press(&self, keys: &[char]) {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let all = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.client.perform_actions(all).await.unwrap();
    }

    /// Presses Tab until what is called `name` has the focus.
    pub async fn tab_to(&self, name: &str) {
        for _ in 0..MOST_TABS {
            if self.find(":focus", name).await.is_ok() {
                return;
            }
            self.press(&[Key::Tab.into()]).await;
        }
        panic!("{name:?} is out of reach of Tab\n{}", self.text().await);
    }

    /// Types `text` into the field called `label`, instead of what was there.
    pub async fn type_into(&self, label: &str, text: &str) {
        let patient = Instant::now();
        loop {
            match self.find(FIELD, label).await {
                Ok(field) => {
                    // Segments of a date cannot be cleared, and need not be.
                    let _ = field.clear().await;
                    field.send_keys(text).await.unwrap();
                    return;
                }
                Err(told) if patient.elapsed() > PATIENCE => panic!("{told}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Types a date into the field called `label`, one part after the other.
    pub async fn type_date(&self, label: &str, date: NaiveDate) {
        for (part, number) in
            [("day", date.day()), ("month", date.month()), ("year", date.year().unsigned_abs())]
        {
            self.type_into(&format!("{part}, {label}"), &number.to_string()).await;
        }
    }

    /// Pastes a table into the field called `label`; the driver has no clipboard and no line breaks.
    pub async fn paste_into(&self, label: &str, table: &str) {
        self.type_into(label, " ").await;
        let paste =
            "document.activeElement.select(); document.execCommand('insertText', false, arguments[0])";
        self.run(paste, vec![table.into()]).await;
    }

    /// Errors of scripts and breaches of the content policy since the start.
    async fn complaints(&self) -> Value {
        self.run("return window.complaints", vec![]).await
    }

    async fn find(&self, selector: &str, name: &str) -> Result<Element, String> {
        // What was found may be gone again before it is handed over.
        let found = self.client.execute(FIND, vec![selector.into(), name.into()]).await;
        let found = found.map_err(|error| error.to_string())?;
        match found["element"].as_object().and_then(|reference| reference.values().next()?.as_str()) {
            Some(id) => Ok(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))),
            None => Err(format!("{name:?} is not among {}", found["names"])),
        }
    }

    async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute(script, args).await.unwrap()
    }

    /// Closes the program as its owner does, unless something was wrong on the way.
    pub async fn close(self) {
        let wrong = self.wrong.take();
        assert!(wrong.is_empty(), "on the screens:\n{}", wrong.join("\n"));
        self.end().await;
    }

    async fn end(&self) {
        assert_eq!(self.complaints().await, json!([]), "errors in the web view");
        self.client.clone().close().await.unwrap();
    }
}

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The words of a PDF, as its reader sees them.
pub fn text_of(pdf: &Path) -> String {
    let read = Command::new("pdftotext").args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()]).output();
    String::from_utf8(read.expect("pdftotext, from the Debian package poppler-utils").stdout).unwrap()
}
