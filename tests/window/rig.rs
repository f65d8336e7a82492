//! The real program on a display of its own, driven the way a person uses it: by what is written on it.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder,
    actions::{InputSource, KeyAction, KeyActions},
    elements::{Element, ElementRef},
    key::Key,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tokio::sync::{Mutex, MutexGuard};

const PATIENCE: Duration = Duration::from_secs(30);
const FIND: &str = include_str!("find.js");
const CLICKABLE: &str = "button, a[href], summary, label, [role=button], [role=tab], [role=radio], [role=checkbox], \
    [role=option], [role=menuitem], [role=menuitemradio], [role=row], [role=switch]";
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
    _driver: Running,
    _display: Running,
    _turn: MutexGuard<'static, ()>,
}

impl Window {
    /// Starts the program for somebody who never used it.
    pub async fn open() -> Self {
        let turn = TURN.lock().await;
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(home.path().join("answers/saved")).unwrap();
        let (display, number) = start_display();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Running(
            Command::new("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .env("DISPLAY", format!(":{number}"))
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .env("GDK_BACKEND", "x11")
                .env("NO_AT_BRIDGE", "1")
                .env("MESA_SHADER_CACHE_DISABLE", "true")
                // Without it the driver waits for a picture for ever.
                .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
                .env("LANG", "C.UTF-8")
                .env("TZ", "UTC")
                .env("XDG_CONFIG_HOME", home.path().join("config"))
                .env("XDG_CACHE_HOME", home.path().join("cache"))
                .env("XDG_DATA_HOME", home.path().join("data"))
                .env("COACHING_PAIRS_ANSWERS", home.path().join("answers"))
                .env_remove("WAYLAND_DISPLAY")
                .env_remove("DBUS_SESSION_BUS_ADDRESS")
                .stdout(Stdio::null())
                .spawn()
                .expect("WebKitWebDriver, from the Debian package webkit2gtk-driver"),
        );
        let client = connect(port).await;
        Self { client, wrong: RefCell::default(), home, _driver: driver, _display: display, _turn: turn }
    }

    /// Answers the next dialog for opening with `file`.
    pub fn will_open(&self, file: &Path) {
        fs::write(self.home.path().join("answers/open"), file.to_str().unwrap()).unwrap();
    }

    /// Where a file is that was saved under the suggested `name`.
    pub fn saved(&self, name: &str) -> PathBuf {
        self.home.path().join("answers/saved").join(name)
    }

    /// Makes the window this wide and this high, in pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
    }

    /// Whether everything lies within the width of the window, so that nobody has to scroll sideways.
    pub async fn fits(&self) -> bool {
        let fits = "return [document.documentElement, document.querySelector('main').parentElement] \
            .every((box) => box.scrollWidth <= box.clientWidth)";
        self.run(fits, vec![]).await == json!(true)
    }

    /// Waits until `text` can be read on the screen.
    pub async fn see(&self, text: &str) {
        let seen = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        let patient = Instant::now();
        while self.run(seen, vec![text.into()]).await != json!(true) {
            if patient.elapsed() > PATIENCE {
                panic!(
                    "{text:?} is not on the screen:\n{}\n{:?}",
                    self.text().await,
                    self.complaints().await
                );
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
        let patient = Instant::now();
        loop {
            let told = match self.find(CLICKABLE, name).await {
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

    /// Pastes a table into the field called `label`; the driver has no clipboard and no line breaks.
    pub async fn paste_into(&self, label: &str, table: &str) {
        self.type_into(label, " ").await;
        let paste =
            "document.activeElement.select(); document.execCommand('insertText', false, arguments[0])";
        self.run(paste, vec![table.into()]).await;
    }

    /// Keeps a picture of the screen, light and dark, and looks for what would keep anybody out;
    /// [`Window::close`] tells what was found.
    pub async fn screen(&self, name: &str) {
        let folder = target().join("screens");
        fs::create_dir_all(&folder).unwrap();
        for theme in ["dark", "light"] {
            self.run("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
            self.settle().await;
            let picture = self.client.screenshot().await.unwrap();
            fs::write(folder.join(format!("{name}-{theme}.png")), picture).unwrap();
            let barriers = self.barriers().await;
            self.wrong.borrow_mut().extend(barriers.iter().map(|what| format!("{name}, {theme}: {what}")));
        }
    }

    async fn settle(&self) {
        self.client.execute_async(include_str!("settle.js"), vec![]).await.unwrap();
    }

    /// What axe-core finds on the screen.
    async fn barriers(&self) -> Vec<String> {
        if self.run("return window.axe === undefined", vec![]).await == json!(true) {
            let axe = fs::read_to_string(root().join("ui/node_modules/axe-core/axe.min.js")).unwrap();
            self.run(&axe, vec![]).await;
        }
        let found = self.client.execute_async(include_str!("axe.js"), vec![]).await.unwrap();
        serde_json::from_value(found).unwrap()
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
        assert_eq!(self.wrong.take(), Vec::<String>::new(), "axe on the screens");
        assert_eq!(self.complaints().await, json!([]), "errors in the web view");
        self.client.clone().close().await.unwrap();
    }
}

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a display that nobody sees; it picks its own number and says so when it is ready.
fn start_display() -> (Running, String) {
    let mut display = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1366x860x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb, from the Debian package xvfb");
    let mut number = String::new();
    BufReader::new(display.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (Running(display), number.trim().to_owned())
}

async fn connect(port: u16) -> Client {
    let program = target().join("debug/coaching-pairs");
    assert!(program.exists(), "build it first: cargo build -p coaching-pairs --features e2e");
    let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
    let capabilities: Map<String, Value> = serde_json::from_value(options).unwrap();
    let patient = Instant::now();
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        match builder.capabilities(capabilities.clone()).connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => return client,
            Err(error) if patient.elapsed() > PATIENCE => panic!("the window did not open: {error}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The folder the program was built into: this test stands in target/debug/deps.
fn target() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(3).unwrap().to_owned()
}

/// The words of a PDF, as its reader sees them.
pub fn text_of(pdf: &Path) -> String {
    let read = Command::new("pdftotext").args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()]).output();
    String::from_utf8(read.expect("pdftotext, from the Debian package poppler-utils").stdout).unwrap()
}
