use std::fs;

use crate::{prepared::joined, rig::Window};

const PASSPHRASE: &str = "four quiet green boats";

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_is_protected_locked_and_opened_with_its_passphrase_or_its_recovery_code() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    drop(joined(&file));

    let mut window = Window::open_with(&file).await;
    window.see("21 of 21 said yes").await;
    window.click("Settings").await;
    window.click("Set a passphrase…").await;
    window.type_into("New passphrase", PASSPHRASE).await;
    window.type_into("The same once more", PASSPHRASE).await;
    window.screen("passphrase").await;
    window.click("Protect the programme").await;
    window.see("The programme is protected. This is its recovery code").await;
    window.screen("recovery-code").await;
    window.click("Save it as a text to print…").await;
    window.see("Saved as Recovery code of Northgate Instruments.txt").await;
    let saved = fs::read_to_string(window.saved("Recovery code of Northgate Instruments.txt")).unwrap();
    let code = saved.lines().nth(2).unwrap().to_owned();
    window.click("I have kept it").await;
    let bytes = fs::read(&file).unwrap();
    assert!(!bytes.windows(9).any(|part| part == b"Northgate"), "the file can still be read");

    window.click("Lock now").await;
    window.see("Northgate Instruments.pairs is locked").await;
    window.miss("21 of 21 said yes").await;
    window.screen("locked").await;
    window.type_into("Passphrase or recovery code", "four quiet green goats").await;
    window.click("Open it").await;
    window.see("That is not the passphrase of Northgate Instruments.pairs.").await;
    window.click("Open something else").await;
    window.click("Northgate").await;
    window.see("Northgate Instruments.pairs is locked").await;
    window.type_into("Passphrase or recovery code", PASSPHRASE).await;
    window.click("Open it").await;
    window.see("21 of 21 said yes").await;

    window.start_again().await;
    window.click("Northgate").await;
    window.see("Northgate Instruments.pairs is locked").await;
    window.type_into("Passphrase or recovery code", &code).await;
    window.click("Open it").await;
    window.see("21 of 21 said yes").await;
    window.close().await;
}
