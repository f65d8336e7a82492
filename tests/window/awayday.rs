use crate::{
    prepared::published,
    rig::{Window, text_of},
};

#[tokio::test(flavor = "multi_thread")]
async fn from_nominations_to_a_saved_agenda() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    let nominations = published(&file);

    let mut window = Window::open_with(&file).await;
    window.see("Week 9 of").await;
    window.click("Awayday").await;
    window.see("No Awayday yet").await;
    window.type_into("Place", "The Old Mill").await;
    window.screen("awayday-new").await;
    window.click("Plan the day").await;
    window.see("No nominations are in yet.").await;
    window.screen("awayday-planned").await;

    window.click("Bring in a table").await;
    window.paste_into("Paste the table here", &nominations).await;
    window.click("Look it over").await;
    window.click("Add 21 people").await;
    window.see("All 21 nominations are in.").await;
    window.click("Make feedback pairs").await;
    window.see("No one is with their coaching partner.").await;
    window.screen("awayday-pairs").await;

    window.click("Somebody is not there?").await;
    window.type_into("Who is not there", "Bruno").await;
    window.click("Bruno Keller").await;
    window.see("Everybody else keeps their partner.").await;
    window.screen("awayday-absent").await;
    window.click("Do this").await;
    window.see("To tell").await;

    window.click("On the big screen").await;
    window.see("While it runs").await;
    window.screen("awayday-big-screen-before").await;
    window.click("Start the day").await;
    window.see("Arrive and coffee").await;
    window.click("Next now").await;
    window.see("Welcome: why we did this").await;
    window.click("Five minutes more").await;
    window.screen("awayday-big-screen").await;
    window.start_again().await;
    window.click("Northgate Instruments").await;
    window.click("Awayday").await;
    window.see("The clock of the day is running.").await;
    window.click("On the big screen").await;
    window.see("Welcome: why we did this").await;
    window.click("Leave").await;

    window.click("Print the day").await;
    window.see("Open to print").await;
    window.screen("print-agenda").await;
    window.click("Save as PDF").await;
    window.see("as Awayday agenda.pdf").await;
    let agenda = text_of(&window.saved("Awayday agenda.pdf"));
    assert!(agenda.contains("The Old Mill") && agenda.contains("09:00"), "{agenda}");
    window.close().await;
}
