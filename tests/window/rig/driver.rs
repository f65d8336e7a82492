//! What the program runs in: a driver, and a display that nobody sees.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use super::PATIENCE;

/// A driver with a display of its own; both end with it.
pub struct Driver {
    port: u16,
    _driver: Running,
    _display: Running,
}

impl Driver {
    /// Starts a driver whose programs keep everything in the folder `home`.
    pub fn start(home: &Path) -> Self {
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
                .env("XDG_CONFIG_HOME", home.join("config"))
                .env("XDG_CACHE_HOME", home.join("cache"))
                .env("XDG_DATA_HOME", home.join("data"))
                .env("COACHING_PAIRS_ANSWERS", home.join("answers"))
                .env_remove("WAYLAND_DISPLAY")
                .env_remove("DBUS_SESSION_BUS_ADDRESS")
                .stdout(Stdio::null())
                .spawn()
                .expect("WebKitWebDriver, from the Debian package webkit2gtk-driver"),
        );
        Self { port, _driver: driver, _display: display }
    }

    /// Starts the program.
    pub async fn start_program(&self) -> Client {
        let program = target().join("debug/coaching-pairs");
        assert!(program.exists(), "build it first: cargo build -p coaching-pairs --features e2e");
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let capabilities: Map<String, Value> = serde_json::from_value(options).unwrap();
        let address = format!("http://127.0.0.1:{}", self.port);
        let patient = Instant::now();
        loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            match builder.capabilities(capabilities.clone()).connect(&address).await {
                Ok(client) => return client,
                Err(error) if patient.elapsed() > PATIENCE => panic!("the window did not open: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }
}

/// The folder the program was built into: this test stands in target/debug/deps.
pub fn target() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(3).unwrap().to_owned()
}

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a display; it picks its own number and says so when it is ready.
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
