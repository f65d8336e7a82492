//! Places in which a programme cannot be kept safely while it is open.

use std::path::{Component, Path, Prefix};

use super::name_of;
use crate::failure::{Failure, Result};

/// File systems of other computers, by the names that Linux gives them.
const NETWORK: [&str; 16] = [
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Folders that a program keeps in step with other computers, by the beginning of their name.
const FOLDERS: [(&str, &str); 10] = [
    ("cloudstorage", "a cloud service"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("onedrive", "OneDrive"),
    ("owncloud", "ownCloud"),
];

/// What those programs leave in the folder that they keep in step, whatever it is called.
const MARKERS: [(&str, &str); 7] = [
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
    (".tmp.drivedownload", "Google Drive"),
];

/// Refuses a programme on a network drive or in a folder that is kept in step with other computers.
pub(super) fn suits(path: &Path) -> Result<()> {
    // Only Linux has this list.
    suits_with(path, &std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default())
}

fn suits_with(path: &Path, mounts: &str) -> Result<()> {
    let name = name_of(path);
    // A folder that cannot be found has nothing in it to be opened; that is said elsewhere.
    let Some(folder) = path.parent().and_then(|folder| folder.canonicalize().ok()) else { return Ok(()) };
    if is_network_path(&folder) || file_system(&folder, mounts).is_some_and(|kind| NETWORK.contains(&kind)) {
        return Err(Failure::field(
            "place",
            format!("{name} is on a network drive, where something could be lost that was said to be saved."),
            "Nothing was written there. Keep the programme in a folder of this computer; copies of it may be on the network drive.",
        ));
    }
    if let Some(keeper) = kept_in_step(&folder) {
        return Err(Failure::field(
            "place",
            format!(
                "{name} is in a folder that {keeper} keeps in step with other computers, which could put an older file in its place."
            ),
            "Nothing was written there. Keep the programme in a folder of this computer alone; copies of it may be in the other.",
        ));
    }
    Ok(())
}

fn is_network_path(folder: &Path) -> bool {
    let Some(Component::Prefix(prefix)) = folder.components().next() else { return false };
    matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
}

/// The kind of file system that a folder is on: that of the longest mount point above it, the last of equals.
fn file_system<'a>(folder: &Path, mounts: &'a str) -> Option<&'a str> {
    let mount = |line: &'a str| {
        let (places, kind) = line.split_once(" - ")?;
        let at = places.split(' ').nth(4)?.replace(r"\040", " ");
        folder.starts_with(&at).then_some((at.len(), kind.split(' ').next()?))
    };
    mounts.lines().filter_map(mount).max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

/// Who keeps a folder in step with other computers, if somebody does.
fn kept_in_step(folder: &Path) -> Option<&'static str> {
    folder.ancestors().find_map(|folder| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let by_name = FOLDERS.iter().find(|(begins, _)| {
            name.strip_prefix(begins).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        by_name
            .or_else(|| MARKERS.iter().find(|(marker, _)| folder.join(marker).exists()))
            .map(|(_, keeper)| *keeper)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
31 22 0:28 / /mnt/our\\040share rw shared:2 - cifs //server/share rw
32 22 0:29 / /mnt/our\\040share/local rw - ext4 /dev/sdb1 rw
33 22 0:30 / /home/ana/far rw - fuse.sshfs ana@far: rw";

    #[test]
    fn the_file_system_is_that_of_the_nearest_mount_above() {
        let on = |folder: &str| file_system(Path::new(folder), MOUNTS);
        assert_eq!(on("/home/ana"), Some("ext4"));
        assert_eq!(on("/mnt/our share/pairs"), Some("cifs"));
        assert_eq!(on("/mnt/our share/local/pairs"), Some("ext4"));
        assert_eq!(on("/home/ana/far"), Some("fuse.sshfs"));
        assert_eq!(on("/home/ana/farther"), Some("ext4"));
    }

    #[test]
    fn a_programme_on_a_network_drive_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path().canonicalize().unwrap();
        let mounts =
            format!("1 0 8:2 / / rw - ext4 /dev/sda2 rw\n2 1 0:9 / {} rw - nfs4 far:/ rw", here.display());
        let told = suits_with(&here.join("Alder.pairs"), &mounts).unwrap_err().to_string();
        assert_eq!(
            told,
            "Alder.pairs is on a network drive, where something could be lost that was said to be saved. Nothing was written there. Keep the programme in a folder of this computer; copies of it may be on the network drive."
        );
    }

    #[test]
    fn folders_kept_in_step_are_known_by_name_or_by_what_lies_in_them() {
        let root = tempfile::tempdir().unwrap();
        let kept = |name: &str| {
            let folder = root.path().join(name).join("Team");
            std::fs::create_dir_all(&folder).unwrap();
            kept_in_step(&folder)
        };
        assert_eq!(kept("Dropbox (Acme)"), Some("Dropbox"));
        assert_eq!(kept("OneDrive - Acme Ltd"), Some("OneDrive"));
        assert_eq!(kept("Google Drive"), Some("Google Drive"));
        assert_eq!(kept("Mobile Documents"), Some("iCloud"));
        assert_eq!(kept("nextcloud"), Some("Nextcloud"));
        assert_eq!(kept("Dropboxes"), None);
        assert_eq!(kept("Papers"), None);
        std::fs::create_dir(root.path().join("Papers/.dropbox.cache")).unwrap();
        assert_eq!(kept("Papers"), Some("Dropbox"));
    }
}
