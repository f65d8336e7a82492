use crate::{prepared::published, rig::Window};

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_recorded_in_two_clicks_and_not_twice() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    published(&file);

    let window = Window::open_with(&file).await;
    window.see("No meeting has been recorded yet.").await;
    window.click("Six months").await;
    window.see("0 of 60 meetings have taken place.").await;
    window.screen("six-months-begun").await;
    window.click("Record a meeting of Alba").await;
    window.see("Whose topics?").await;
    window.screen("record-a-meeting").await;
    window.click("Save").await;
    window.see("1 of 60 meetings has taken place.").await;

    window.click("Today").await;
    window.see("have not met yet").await;
    window.screen("today-worth-a-word").await;
    window.click("Write them a note").await;
    window.see("Nothing is sent from here").await;
    window.screen("note").await;
    window.click("Close").await;

    window.click("Record a meeting of Alba").await;
    window.click("Save").await;
    window.see("Choose another day, or put that meeting right.").await;
    window.close().await;
}
