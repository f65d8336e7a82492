use crate::{prepared::asked_how_it_was, rig::Window};

#[tokio::test(flavor = "multi_thread")]
async fn four_forms_show_nothing_a_fifth_does_and_the_round_closes_with_what_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    asked_how_it_was(&file, 4);

    let window = Window::open_with(&file).await;
    window.click("What next").await;
    window.see("Four of 21 forms are in so far. Results are shown from five on").await;
    window.miss("4 mostly").await;
    window.miss("Send it to the author of the method").await;
    window.screen("what-next-four-forms").await;
    window.click("Enter a form").await;
    window.click("Mostly").await;
    window.click("Add this form").await;
    window.see("One form added.").await;
    window.click("Done").await;
    window.see("5 mostly").await;
    window.see("Send it to the author of the method").await;

    window.see("Still open").await;
    window.see("Ten pairs have not met six times").await;
    window.see("No Awayday was planned.").await;
    window.click("Close round one").await;
    window.see("Round one is closed").await;
    window.click("Undo").await;
    window.see("Ten pairs have not met six times").await;
    window.click("Close round one").await;
    window.see("Round one is closed").await;
    window.click("Earlier rounds").await;
    window.see("One round so far").await;
    window.see("21 of 21 joined").await;
    window.click("Six months").await;
    window.see("The meetings of round two will be here.").await;
    window.screen("six-months-closed").await;
    window.close().await;
}
