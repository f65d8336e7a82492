use std::fs;

use rusqlite::Connection;

use crate::{prepared::joined, rig::Window};

#[tokio::test(flavor = "multi_thread")]
async fn the_first_start_offers_three_ways_and_a_file_that_cannot_be_opened_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    drop(joined(&file("Northgate.pairs")));
    fs::copy(file("Northgate.pairs"), file("newer.pairs")).unwrap();
    fs::write(file("notes.pairs"), "These are only notes. ".repeat(50)).unwrap();
    Connection::open(file("newer.pairs")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let whole = fs::read(file("Northgate.pairs")).unwrap();
    let (half, _) = whole.split_at(whole.len() / 2);
    fs::write(file("cut.pairs"), half).unwrap();

    let mut window = Window::open().await;
    window.see("How would you like to start?").await;
    window.see("Look round a made-up company").await;
    window.screen("welcome").await;
    for (name, told) in [
        ("notes.pairs", "notes.pairs is not a Coaching Pairs file. Nothing was written to it."),
        ("newer.pairs", "newer.pairs was made by a newer version of Coaching Pairs."),
        ("cut.pairs", "cut.pairs is cut short: the end of it is missing. Nothing was written to it"),
    ] {
        window.will_open(&file(name));
        window.click("Open a Coaching Pairs file").await;
        window.see(told).await;
    }
    window.see("Open an earlier copy, and keep this file.").await;
    window.miss("Try again").await;
    window.screen("welcome-damaged").await;

    fs::write(window.saved("Northgate Instruments.pairs"), "Somebody else’s").unwrap();
    window.click("With our own people").await;
    window.type_into("Name of the organisation", "Northgate Instruments").await;
    window.click("Choose where to keep it").await;
    window.see("There is already a file called Northgate Instruments.pairs. It was not touched.").await;
    window.click("Back").await;

    window.will_open(&file("Northgate.pairs"));
    window.click("Open a Coaching Pairs file").await;
    window.see("21 of 21 said yes").await;
    window.start_again().await;
    window.see("Opened before").await;
    window.screen("welcome-again").await;
    window.click("Northgate").await;
    window.see("21 of 21 said yes").await;
    window.click("Close this file").await;
    window.see("Opened before").await;
    window.miss("21 of 21 said yes").await;
    window.close().await;
    assert_eq!(fs::read(file("cut.pairs")).unwrap(), half);
}
