//! A program with all the processes that it starts.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::display::Display;

/// A program that ends when it is let go of.
pub struct Running(Child);

impl Running {
    /// Starts a program for somebody who never used it, perhaps with a file.
    pub fn start(program: &Path, file: Option<&Path>, display: &Display, home: &Path) -> io::Result<Self> {
        Command::new(program)
            .args(file)
            .env("DISPLAY", &display.name)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("XDG_CONFIG_HOME", home)
            .env("XDG_CACHE_HOME", home)
            .env("XDG_DATA_HOME", home)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stderr(Stdio::null())
            .spawn()
            .map(Self)
    }

    /// What it and its children hold, in bytes; what they share counts once.
    pub fn memory(&self) -> io::Result<u64> {
        let mut family = vec![self.0.id()];
        let mut all = processes()?;
        while let Some(place) = all.iter().position(|(_, parent)| family.contains(parent)) {
            family.push(all.swap_remove(place).0);
        }
        family.into_iter().map(held).sum()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The web processes end with it.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Every process with its parent.
fn processes() -> io::Result<Vec<(u32, u32)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let Some(id) = entry?.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        // One that has ended meanwhile has no more to say.
        let Ok(stat) = fs::read_to_string(format!("/proc/{id}/stat")) else { continue };
        let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1)?.parse().ok());
        found.extend(parent.map(|parent| (id, parent)));
    }
    Ok(found)
}

fn held(process: u32) -> io::Result<u64> {
    let told = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
    let share = told
        .lines()
        .find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    share.map(|kilobytes| kilobytes * 1_024).ok_or_else(|| io::Error::other("no share of memory is told"))
}
