//! A browser that nobody sees, in which a form is filled in with keys alone.

use std::{
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use fantoccini::{
    Client,
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::{Mutex, MutexGuard};

use crate::drivers::{EVERY_RULE, PATIENCE, Running, axe, connect, free_port, start_display, target};

/// No list on a form is longer, and no way through one.
const MOST_KEYS: usize = 200;

/// One browser at a time: two on two cores only wait for each other.
static TURN: Mutex<()> = Mutex::const_new(());

/// Who makes the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    Chromium,
    WebKit,
}

impl Make {
    pub const ALL: [Self; 2] = [Self::Chromium, Self::WebKit];
}

/// What the system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// What has the focus.
#[derive(Debug)]
struct Focus {
    /// The question it belongs to.
    question: String,
    label: String,
    /// What is ticked or chosen there.
    answer: String,
}

pub struct Browser {
    client: Client,
    make: Make,
    theme: Theme,
    port: u16,
    _driver: Running,
    _display: Running,
    _home: TempDir,
    _turn: MutexGuard<'static, ()>,
}

impl Browser {
    pub async fn start(make: Make, theme: Theme) -> Self {
        let turn = TURN.lock().await;
        let home = tempfile::tempdir().unwrap();
        let (display, number) = start_display();
        let port = free_port();
        let (name, package) = match make {
            Make::Chromium => ("chromedriver", "chromium-driver"),
            Make::WebKit => ("WebKitWebDriver", "webkit2gtk-driver"),
        };
        let driver = Running::start(
            Command::new(name)
                .arg(format!("--port={port}"))
                .env("DISPLAY", format!(":{number}"))
                .env("GDK_BACKEND", "x11")
                .env("GTK_THEME", if theme == Theme::Dark { "Adwaita:dark" } else { "Adwaita" })
                .env("NO_AT_BRIDGE", "1")
                // Without it the driver waits for a picture for ever.
                .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
                .env("LANG", "C.UTF-8")
                .env("HOME", home.path())
                .env_remove("WAYLAND_DISPLAY")
                .env_remove("DBUS_SESSION_BUS_ADDRESS"),
            package,
        );
        let client = connect(port, capabilities(make, theme)).await;
        Self { client, make, theme, port, _driver: driver, _display: display, _home: home, _turn: turn }
    }

    /// Opens a form as it would be opened from a message.
    pub async fn look_at(&mut self, form: &Path) {
        // WebKitGTK ends itself while it clears its memory, once it has been driven for some seconds.
        if self.make == Make::WebKit {
            self.client.clone().close().await.unwrap();
            self.client = connect(self.port, capabilities(self.make, self.theme)).await;
        }
        self.client.goto(&format!("file://{}", form.display())).await.unwrap();
    }

    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
    }

    /// Ticks an answer to a question.
    pub async fn tick(&self, question: &str, answer: &str) {
        self.tab_until(|at| at.question == question, question).await;
        self.press(' ').await;
        self.arrow_to(answer).await;
    }

    /// Takes a tick away.
    pub async fn untick(&self, question: &str) {
        self.tab_until(|at| at.question == question, question).await;
        self.press(Key::Delete.into()).await;
    }

    /// Chooses a name from a list.
    pub async fn choose(&self, list: &str, name: &str) {
        self.tab_until(|at| at.label == list, list).await;
        for letter in name.split(' ').next().unwrap().chars() {
            self.press(letter).await;
        }
        self.arrow_to(name).await;
    }

    /// Presses a button.
    pub async fn push(&self, button: &str) {
        self.tab_until(|at| at.label == button, button).await;
        self.press(Key::Enter.into()).await;
    }

    async fn arrow_to(&self, answer: &str) {
        for _ in 0..MOST_KEYS {
            if self.focus().await.answer == answer {
                return;
            }
            self.press(Key::Down.into()).await;
        }
        panic!("{answer:?} is out of reach of the arrows: {:?}", self.focus().await);
    }

    async fn tab_until(&self, is_there: impl Fn(&Focus) -> bool, what: &str) {
        for _ in 0..MOST_KEYS {
            if is_there(&self.focus().await) {
                return;
            }
            self.press(Key::Tab.into()).await;
        }
        panic!("{what:?} is out of reach of Tab");
    }

    async fn focus(&self) -> Focus {
        let told = self.run(include_str!("focus.js"), vec![]).await;
        let text = |what: &str| told[what].as_str().unwrap_or_default().trim().to_owned();
        Focus { question: text("question"), label: text("label"), answer: text("answer") }
    }

    async fn press(&self, key: char) {
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// The code as it stands on the form; empty as long as there is none.
    pub async fn code(&self) -> String {
        let code = self.run("return document.getElementById('code').value", vec![]).await;
        code.as_str().unwrap().to_owned()
    }

    /// What the form says about the code.
    pub async fn standing(&self) -> String {
        let standing = self.run("return document.getElementById('standing').textContent", vec![]).await;
        standing.as_str().unwrap().to_owned()
    }

    /// Waits until the form says something else about the code.
    pub async fn standing_after(&self, before: &str) -> String {
        let patient = Instant::now();
        while self.standing().await == before {
            assert!(patient.elapsed() < PATIENCE, "still {before:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.standing().await
    }

    /// Whether a question about a text is answered with yes.
    pub async fn says(&self, question: &str, text: &str) -> bool {
        self.run(question, vec![text.into()]).await == json!(true)
    }

    /// Keeps a picture, and says what would keep anybody out and what is out of sight.
    pub async fn glance(&self, name: &str) -> Vec<String> {
        let folder = target().join("forms");
        fs::create_dir_all(&folder).unwrap();
        let name = format!("{name}-{:?}-{:?}", self.make, self.theme).to_lowercase();
        fs::write(folder.join(format!("{name}.png")), self.client.screenshot().await.unwrap()).unwrap();
        if self.run("return window.axe === undefined", vec![]).await == json!(true) {
            self.run(&axe(), vec![]).await;
        }
        let barriers = self
            .client
            .execute_async(include_str!("../window/rig/axe.js"), vec![json!(EVERY_RULE)])
            .await
            .unwrap();
        let too_wide = self.run(include_str!("../window/rig/too_wide.js"), vec![]).await;
        let is_dark = self.run("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await;
        assert_eq!(is_dark, json!(self.theme == Theme::Dark), "{name}");
        [barriers, too_wide]
            .into_iter()
            .flat_map(|told| serde_json::from_value::<Vec<String>>(told).unwrap())
            .map(|what| format!("{name}: {what}"))
            .collect()
    }

    async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute(script, args).await.unwrap()
    }

    pub async fn close(self) {
        self.client.clone().close().await.unwrap();
    }
}

fn capabilities(make: Make, theme: Theme) -> Value {
    match make {
        Make::Chromium => {
            let mut args = vec!["--no-sandbox", "--disable-gpu", "--window-size=1280,900"];
            if theme == Theme::Dark {
                args.push("--force-dark-mode");
            }
            json!({ "goog:chromeOptions": { "args": args } })
        }
        Make::WebKit => json!({}),
    }
}
