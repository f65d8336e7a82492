//! What the program runs in: a driver, and a display that nobody sees.

use std::{path::Path, process::Command};

use fantoccini::Client;
use serde_json::json;

use crate::drivers::{Running, connect, free_port, start_display, target};

/// A driver with a display of its own; both end with it.
pub struct Driver {
    port: u16,
    driver: Running,
    _display: Running,
}

impl Driver {
    /// Starts a driver whose programs keep everything in the folder `home`.
    pub fn start(home: &Path) -> Self {
        let (display, number) = start_display();
        let port = free_port();
        let driver = Running::start(
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
                .env_remove("DBUS_SESSION_BUS_ADDRESS"),
            "webkit2gtk-driver",
        );
        Self { port, driver, _display: display }
    }

    /// The number under which the kernel knows it.
    pub fn id(&self) -> u32 {
        self.driver.id()
    }

    /// Starts the program.
    pub async fn start_program(&self) -> Client {
        let program = target().join("debug/coaching-pairs");
        assert!(program.exists(), "build it first: cargo build -p coaching-pairs --features e2e");
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        connect(self.port, options).await
    }
}
