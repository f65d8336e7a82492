//! The one exception, and in window tests alone: WebKit's driver and the program speak over sockets on this
//! computer, at a place that the driver names when it starts the program.

use std::{
    env, fs,
    time::{Duration, Instant},
};

use gtk::glib::MainContext;
use webkit2gtk::{WebContext, WebContextExt};

const PLACE: &str = "WEBKIT_INSPECTOR_SERVER";
const PATIENCE: Duration = Duration::from_secs(10);

/// Whether a driver started this program.
pub fn is_driven() -> bool {
    env::var_os(PLACE).is_some()
}

/// Lets WebKit open those sockets while that can still be done: it does so with the first context that may be
/// driven. Everything afterwards is as shut off as in the program that is shipped.
pub fn connect() {
    // Where there is no display, Tauri says so presently.
    if gtk::init().is_err() {
        return;
    }
    let context = WebContext::new_ephemeral();
    context.set_automation_allowed(true);
    let started = Instant::now();
    while !is_connected() && started.elapsed() < PATIENCE {
        MainContext::default().iteration(false);
        std::thread::sleep(Duration::from_millis(1));
    }
    // Only one at a time may be driven; Tauri makes its own.
    context.set_automation_allowed(false);
}

/// Whether this process has a connection to the driver's place: WebKit listens there and calls there itself.
fn is_connected() -> bool {
    let port = env::var(PLACE).ok().and_then(|place| place.rsplit(':').next()?.parse::<u16>().ok());
    let place = format!(":{:04X}", port.unwrap_or_default());
    let table = fs::read_to_string("/proc/self/net/tcp").unwrap_or_default();
    let mine = |inode: &str| {
        let files = fs::read_dir("/proc/self/fd").into_iter().flatten().flatten();
        let socket = format!("socket:[{inode}]");
        files
            .filter_map(|file| fs::read_link(file.path()).ok())
            .any(|link| link.as_os_str() == socket.as_str())
    };
    table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).any(|words| {
        let [_, _, remote, "01", _, _, _, _, _, inode, ..] = words[..] else { return false };
        remote.ends_with(&place) && mine(inode)
    })
}
