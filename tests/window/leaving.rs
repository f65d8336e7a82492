use std::fs;

use crate::{
    prepared::{published, today},
    rig::Window,
};

#[tokio::test(flavor = "multi_thread")]
async fn somebody_leaves_the_pairs_are_mended_and_their_name_can_go_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    published(&file);

    let window = Window::open_with(&file).await;
    window.click("Six months").await;
    window.click("Somebody’s place changes").await;
    window.click("Is away for a while").await;
    window.click("Leaves us").await;
    window.type_into("Who", "Tamsin").await;
    window.click("Tamsin Hartnell").await;
    window.type_date("Last day", today()).await;
    window.screen("six-months-leaver").await;
    window.click("Save").await;
    window.see("The pairs need mending.").await;
    window.click("See the ways").await;
    window.see("Ways to mend the pairs").await;
    window.click("Publish this as version 2").await;
    window.see("Version 2 is published.").await;

    window.click("People").await;
    window.type_into("Find a name, e-mail, team, site or manager", "hartn").await;
    window.click("Tamsin Hartnell").await;
    window.see("Answers so far").await;
    window.click("Everything held about them").await;
    window.click("Erase Tamsin…").await;
    window.see("Erase Tamsin Hartnell for good?").await;
    window.click("Keep Tamsin").await;
    window.click("Erase Tamsin…").await;
    window.see("What was done before this can no longer be undone").await;
    window.click("Erase for good").await;
    window.see("Nobody of that name").await;
    window.miss("Tamsin").await;
    window.screen("people-erased").await;

    window.click("Print").await;
    let in_the_way = window.saved("Match sheet.pdf");
    fs::create_dir(&in_the_way).unwrap();
    window.click("Save as PDF").await;
    window.see("The document could not be saved there").await;
    window.see("Nothing was written").await;
    window.screen("print-not-saved").await;
    fs::remove_dir(&in_the_way).unwrap();
    window.click("Save as PDF").await;
    window.see("as Match sheet.pdf").await;
    window.close().await;
}
