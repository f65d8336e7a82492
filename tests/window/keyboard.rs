use fantoccini::key::Key;

use crate::{prepared::joined, rig::Window};

#[tokio::test(flavor = "multi_thread")]
async fn pairs_are_proposed_and_published_and_a_meeting_recorded_without_a_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    drop(joined(&file));

    let window = Window::open().await;
    window.will_open(&file);
    go_to(&window, "Open a Coaching Pairs file").await;
    window.see("21 of 21 said yes").await;
    window.press(&['2']).await;
    window.see("Nobody is paired yet").await;
    go_to(&window, "Propose pairs").await;
    window.see("Nine pairs and a trio to look over").await;
    go_to(&window, "Publish these pairs").await;
    window.see("Nine pairs and a trio, published").await;

    window.press(&[Key::Control.into(), 'k']).await;
    window.type_into("Find a person or do something", "meeting: Alba").await;
    window.see("Record a meeting: Alba").await;
    window.press(&[Key::Enter.into()]).await;
    window.see("Whose topics?").await;
    window.press(&[Key::Enter.into()]).await;
    window.see("1 of 60 meetings has taken place.").await;
    window.press(&['z']).await;
    window.see("0 of 60 meetings have taken place.").await;
    window.close().await;
}

/// Goes to what is called `name` and presses it.
async fn go_to(window: &Window, name: &str) {
    window.see(name).await;
    window.tab_to(name).await;
    window.press(&[Key::Enter.into()]).await;
}
