use crate::rig::Window;

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_of_a_made_up_company_can_be_looked_at() {
    let window = Window::open().await;
    window.click("Look round a made-up company").await;
    for (way, seen, name) in [
        ("Today", "Who is talking to whom", "today"),
        ("Who’s in", "said yes", "sample-whos-in"),
        ("Matches", "published", "sample-matches"),
        ("Six months", "Leaving, away, joining", "six-months"),
        ("Awayday", "The day", "sample-awayday"),
        ("What next", "Who could be invited", "what-next"),
        ("People", "This round", "people"),
        ("Print", "Match sheet", "sample-print"),
        ("Earlier rounds", "Bring in earlier pairs", "earlier-rounds"),
    ] {
        window.click(way).await;
        window.see(seen).await;
        window.screen(name).await;
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_cut_off_in_the_smallest_window() {
    let window = Window::open().await;
    window.click("Look round a made-up company").await;
    window.make_small().await;
    for (way, seen, name) in [
        ("Today", "Who is talking to whom", "small-today"),
        ("Who’s in", "said yes", "small-whos-in"),
        ("Matches", "published", "small-matches"),
        ("Awayday", "The day", "small-awayday"),
        ("Print", "Match sheet", "small-print"),
    ] {
        window.click(way).await;
        window.see(seen).await;
        window.screen(name).await;
        assert!(window.fits().await, "{name} is wider than the window");
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_found_by_part_of_their_name() {
    let window = Window::open().await;
    window.click("Look round a made-up company").await;
    window.click("Find a person or do something").await;
    window.see("Go to Today").await;
    window.screen("palette").await;
    window.type_into("Find a person or do something", "okaf").await;
    window.click("Ruth Okafor").await;
    window.see("Answers so far").await;
    window.screen("person").await;
    window.close().await;
}
