use std::fs;

use crate::{
    prepared::{everybody_joined, people_with_a_slip, real_firm, real_names},
    rig::{Window, text_of},
};

#[tokio::test(flavor = "multi_thread")]
async fn from_an_empty_start_to_a_saved_match_sheet() {
    let window = Window::open().await;
    window.click("With our own people").await;
    window.screen("new-programme").await;
    window.type_into("Name of the organisation", "Northgate Instruments").await;
    window.click("Choose where to keep it").await;

    window.see("Who could take part?").await;
    window.screen("whos-in-empty").await;
    window.paste_into("Paste the table here", &people_with_a_slip()).await;
    window.click("Look it over").await;
    window.see("One thing to check").await;
    window.screen("bring-in-question").await;
    window.click("Yes, Bruno Keller").await;
    window.see("21 people found").await;
    window.click("Add 21 people").await;
    window.see("21 people, no round yet").await;
    window.screen("whos-in-no-round").await;

    window.click("Bring in a table").await;
    window.click("Who deals with whom").await;
    window.will_open(&real_firm("dealings"));
    window.click("Open a CSV or Excel file").await;
    window.see("145 lines found").await;
    window.screen("bring-in-dealings").await;
    window.click("Add 145 lines").await;
    window.click("Start round one").await;
    window.see("Nobody has answered yet").await;

    window.click("Bring in a table").await;
    window.click("Answers to the invitation").await;
    window.paste_into("Paste the table here", &everybody_joined()).await;
    window.click("Look it over").await;
    window.click("Add 21 answers").await;
    window.see("21 of 21 said yes").await;
    window.screen("whos-in").await;
    window.click("Kick-off").await;
    window.type_into("Trust", "Nothing leaves the room.").await;
    window.screen("whos-in-kick-off").await;
    window.click("Who works together").await;
    window.see("What the team agreed was recorded: Trust").await;
    window.see("from teams and managers, and 145 were told").await;
    window.screen("whos-in-works-with").await;
    window.click("Private").await;
    window.click("Choosing in the room").await;
    window.see("Nobody has named a colleague yet.").await;
    window.click("Keep apart").await;
    window.see("Nobody is kept apart.").await;
    window.screen("whos-in-private").await;

    window.click("Go to the matches").await;
    window.see("Nobody is paired yet").await;
    window.screen("matches-empty").await;
    window.click("Propose pairs").await;
    window.see("Nine pairs and a trio to look over").await;
    window.screen("matches").await;
    look_at_the_panels(&window).await;

    window.click("Publish these pairs").await;
    window.see("Nine pairs and a trio, published").await;
    window.screen("matches-published").await;
    window.click("Print the match sheet").await;
    window.screen("print").await;
    window.click("Save as PDF").await;
    window.see("as Match sheet.pdf").await;
    let sheet = text_of(&window.saved("Match sheet.pdf"));
    assert!(sheet.contains("Northgate Instruments"), "{sheet}");
    window.click("Save as CSV").await;
    window.see("as Match sheet.csv").await;
    let table = fs::read_to_string(window.saved("Match sheet.csv")).unwrap();
    for name in real_names() {
        assert!(sheet.contains(&name), "{name} is not on the sheet:\n{sheet}");
        assert!(table.contains(&name), "{name} is not in the table:\n{table}");
    }
    mend_a_pair(&window).await;
    look_ahead(&window).await;
    window.close().await;
}

/// Somebody asks to change after the pairs were published.
async fn mend_a_pair(window: &Window) {
    window.click("Matches").await;
    window.click("More for Alba").await;
    window.click("Someone else for Alba").await;
    window.click("Note it and decide later").await;
    window.see("Ways to mend the pairs").await;
    window.screen("matches-to-mend").await;
    window.click("Publish this as version 2").await;
    window.see("Version 2 is published.").await;
    window.screen("matches-mended").await;
}

async fn look_ahead(window: &Window) {
    window.click("What next").await;
    window.see("without a repeat").await;
    window.click("Show the plan").await;
    window.screen("what-next").await;
}

/// Opens what can be opened beside the pairs, and leaves them as they are.
async fn look_at_the_panels(window: &Window) {
    window.click("Swap two people").await;
    window.type_into("Who", "Alba").await;
    window.click("Alba Moreno").await;
    window.type_into("Changes places with", "Greta").await;
    window.click("Greta Lindqvist").await;
    window.see("Swap Alba and Greta").await;
    window.screen("matches-swap").await;
    window.click("Leave as it is").await;

    window.click("More for Alba").await;
    window.click("Someone else for Alba").await;
    window.see("No reason is needed and none is asked for.").await;
    window.see("Pair Alba with").await;
    window.screen("matches-someone-else").await;
    window.click("Did Alba ask for this?").await;
    window.type_into("Who Alba would rather be with", "Bruno").await;
    window.click("Bruno Keller").await;
    window.see("Alba suggested Bruno.").await;
    window.see("They cannot be chosen in this round.").await;
    window.screen("matches-impossible-wish").await;
    window.click("Leave as it is").await;

    window.click("How we know").await;
    window.click("Save with its proof").await;
    window.see("Only for the leader and the HR lead.").await;
    window.will_open(&window.saved("Proposal with its proof.json"));
    window.click("Check a saved proposal").await;
    window.see("no other set is better, and the proof holds").await;
    window.screen("matches-proof").await;
}
