//! What tests in a browser need: a driver, and a display that nobody sees.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

/// How long anything may take that a test waits for.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A process that ends with the test.
pub struct Running(Child);

impl Running {
    /// Starts a driver that comes in a Debian package.
    pub fn start(driver: &mut Command, package: &str) -> Self {
        let started = driver.stdout(Stdio::null()).spawn();
        Self(started.unwrap_or_else(|_| panic!("{driver:?}, from the Debian package {package}")))
    }

    /// The number under which the kernel knows it.
    #[allow(dead_code, reason = "only some of the tests look at processes")]
    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a display; it picks its own number and says so when it is ready.
pub fn start_display() -> (Running, String) {
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

/// A port that nothing listens on.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Asks the driver on a port for a window, as soon as it listens.
pub async fn connect(port: u16, capabilities: Value) -> Client {
    let address = format!("http://127.0.0.1:{port}");
    let Value::Object(capabilities) = capabilities else { panic!("{capabilities} are no capabilities") };
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

/// The folder that tests are built into: this one stands in target/debug/deps.
pub fn target() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(3).unwrap().to_owned()
}

/// All rules of axe-core, by the names of their groups.
pub const EVERY_RULE: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What axe-core is, once `make test` has installed it.
pub fn axe() -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    std::fs::read_to_string(root.join("ui/node_modules/axe-core/axe.min.js")).unwrap()
}
