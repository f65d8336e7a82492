use std::fs;

use crate::{prepared::published, rig::Window};

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_pack_is_saved_then_a_draft_for_each_person_and_nothing_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    published(&file);

    let window = Window::open_with(&file).await;
    window.click("Print").await;
    window.click("The whole pack").await;
    window.see("Confidential ones stay out of it.").await;
    window.screen("print-pack").await;
    window.click("Save as one zip").await;
    window.see("files saved to saved › Papers of the round.zip.").await;
    assert!(fs::read(window.saved("Papers of the round.zip")).unwrap().starts_with(b"PK"));

    window.click("Mail drafts").await;
    window.see("Nothing is ever sent from here").await;
    window.click("Save mail drafts").await;
    window.see("21 drafts saved to answers › saved. Nothing was sent.").await;
    let saved = fs::read_dir(window.saved("")).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(saved.filter(|path| path.extension().is_some_and(|end| end == "eml")).count(), 21);
    window.click("Letters What goes with each?").await;
    window.click("Nomination form").await;
    window.click("Save as one zip").await;
    window.see("21 drafts saved to saved › Mail drafts.zip. Nothing was sent.").await;
    assert!(fs::read(window.saved("Mail drafts.zip")).unwrap().starts_with(b"PK"));
    window.screen("print-drafts-form").await;
    window.click("Nomination form What goes with each?").await;
    window.click("Letters").await;
    window.type_into("For whom?", "Bruno").await;
    window.click("Bruno Keller").await;
    window.see("The words to Bruno").await;
    window.screen("print-drafts").await;
    window.click("Copy the text").await;
    window.see("Copied. Paste it into a message of your own.").await;

    window.click("Guide").await;
    window.click("Change the words").await;
    window.click("Add words of your own").await;
    window.type_into("Heading", "Where to meet").await;
    window.type_into("Text", "The small room is free on Fridays.").await;
    window.screen("print-guide-words").await;
    window.click("Keep it").await;
    window.see("“Where to meet” was added to the guide").await;
    window.see("Yours").await;
    window.close().await;
}
