use crate::{
    prepared::{everybody_joined, real_firm, real_names},
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
    window.screen("bring-in").await;
    window.will_open(&real_firm("people"));
    window.click("Open a CSV or Excel file").await;
    window.see("21 people found").await;
    window.screen("bring-in-preview").await;
    window.click("Add 21 people").await;

    window.see("21 people, no round yet").await;
    window.click("Bring in a table").await;
    window.click("Who deals with whom").await;
    window.will_open(&real_firm("dealings"));
    window.click("Open a CSV or Excel file").await;
    window.click("Add 145 lines").await;
    window.click("Start round one").await;
    window.see("Nobody has answered yet").await;

    window.click("Bring in a table").await;
    window.click("Answers to the invitation").await;
    window.paste_into("Paste the table here", &everybody_joined()).await;
    window.click("Look it over").await;
    window.click("Add 21 answers").await;
    window.see("21 of 21 said yes").await;
    window.type_into("What we agreed", "An hour a month, turn about, and nothing leaves the room.").await;
    window.click("Record the kick-off").await;
    window.screen("whos-in").await;

    window.click("Go to the matches").await;
    window.click("Propose pairs").await;
    window.see("Nine pairs and one trio to look over").await;
    window.screen("matches").await;
    window.click("Publish these pairs").await;
    window.see("Nine pairs and one trio, published").await;
    window.screen("matches-published").await;

    window.click("Print the match sheet").await;
    window.screen("print").await;
    window.click("Save as PDF").await;
    window.see("as Match sheet.pdf").await;
    let sheet = text_of(&window.saved("Match sheet.pdf"));
    assert!(sheet.contains("Northgate Instruments"), "{sheet}");
    for name in real_names() {
        assert!(sheet.contains(&name), "{name} is not on the sheet:\n{sheet}");
    }
    window.click("Save as CSV").await;
    window.see("as Match sheet.csv").await;
    assert_eq!(window.all_saved(), ["Match sheet.csv", "Match sheet.pdf", "Northgate Instruments.pairs"]);

    for (way, name) in [
        ("Today", "today"),
        ("Six months", "six-months"),
        ("What next", "what-next"),
        ("People", "people"),
        ("Earlier rounds", "earlier-rounds"),
    ] {
        window.click(way).await;
        window.screen(name).await;
    }
    window.close().await;
}
