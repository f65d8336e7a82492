//! Declares the window's own commands, so that the web view may call these and no others.

const COMMANDS: &[&str] = &[
    "ready",
    "keep_appearance",
    "call",
    "change",
    "begin",
    "welcome",
    "programme",
    "create_programme",
    "open_programme",
    "open_recent",
    "look_round",
    "close_programme",
    "choose_table",
    "choose_messages",
    "save_document",
    "save_about_person",
    "open_document",
    "show_in_folder",
    "save_pack",
    "save_drafts",
    "cancel",
    "check_proposal",
    "choose_copies_folder",
    "forget_copies_folder",
    "full_screen",
    "locked",
    "touched",
    "lock_programme",
    "unlock_programme",
    "locking",
    "lock_after",
    "save_recovery_code",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
