//! What the kernel says of the program and of every process that it started.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// A process as it is now.
pub struct Process {
    pub id: u32,
    pub name: String,
}

/// The process with this number and all that come from it, as long as they run.
pub fn tree(root: u32) -> Vec<Process> {
    let mut parents = BTreeMap::new();
    for entry in fs::read_dir("/proc").unwrap() {
        let Ok(id) = entry.unwrap().file_name().to_string_lossy().parse::<u32>() else { continue };
        // Those that end meanwhile are not there any more.
        let Some(status) = status(Path::new(&format!("/proc/{id}"))) else { continue };
        parents.insert(id, (status["PPid"].parse::<u32>().unwrap(), status["Name"].clone()));
    }
    let comes_from = |mut id: u32| loop {
        match parents.get(&id) {
            _ if id == root => return true,
            Some((parent, _)) => id = *parent,
            None => return false,
        }
    };
    let found = parents.iter().filter(|(id, _)| comes_from(**id));
    found.map(|(&id, (_, name))| Process { id, name: name.clone() }).collect()
}

impl Process {
    /// What the kernel says of each of its threads.
    pub fn threads(&self) -> Vec<BTreeMap<String, String>> {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.id)).unwrap();
        tasks.filter_map(|task| status(&task.unwrap().path())).collect()
    }

    /// How much of its memory may be left behind when it crashes, in bytes: now, and at most.
    pub fn core_limits(&self) -> Vec<String> {
        let limits = fs::read_to_string(format!("/proc/{}/limits", self.id)).unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
        core.split_whitespace().skip(4).take(2).map(str::to_owned).collect()
    }

    /// Its sockets that are not for this computer alone, as lines of the kernel's tables.
    pub fn sockets(&self) -> Vec<String> {
        let open = fs::read_dir(format!("/proc/{}/fd", self.id)).unwrap();
        let mine: BTreeSet<String> = open
            .filter_map(|file| fs::read_link(file.unwrap().path()).ok())
            .filter_map(|link| link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']').map(str::to_owned))
            .collect();
        let tables = ["tcp", "tcp6", "udp", "udp6", "udplite", "raw", "raw6", "icmp", "packet", "netlink"];
        let lines = tables.into_iter().flat_map(|table| {
            let lines = fs::read_to_string(format!("/proc/{}/net/{table}", self.id)).unwrap_or_default();
            lines.lines().skip(1).map(|line| format!("{table} {line}")).collect::<Vec<_>>()
        });
        lines.filter(|line| line.split_whitespace().any(|word| mine.contains(word))).collect()
    }
}

fn status(place: &Path) -> Option<BTreeMap<String, String>> {
    let status = fs::read_to_string(place.join("status")).ok()?;
    let lines = status.lines().filter_map(|line| line.split_once(':'));
    Some(lines.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect())
}
