use fantoccini::key::Key;

use crate::rig::Window;

/// Each screen by its name in the rail, with what can be read on it and the name of its picture.
const SCREENS: [(&str, &str, &str); 10] = [
    ("Today", "Who is talking to whom", "today"),
    ("Who’s in", "said yes", "sample-whos-in"),
    ("Matches", "published", "sample-matches"),
    ("Six months", "Leaving, away, joining", "six-months"),
    ("Awayday", "The day", "sample-awayday"),
    ("What next", "Who could be invited", "what-next"),
    ("Print", "Match sheet", "sample-print"),
    ("Earlier rounds", "Bring in earlier pairs", "earlier-rounds"),
    ("Settings", "Paper and looks are kept on this computer.", "settings"),
    ("People", "This round", "people"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_can_be_looked_at_in_a_window_of_1366_by_860() {
    look_round(1366, 860).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_can_be_looked_at_in_a_window_of_1024_by_768() {
    look_round(1024, 768).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_can_be_looked_at_in_the_smallest_window() {
    look_round(900, 640).await;
}

/// Looks at every screen of the made-up company, and at what opens over them or beside them.
async fn look_round(width: u32, height: u32) {
    let window = Window::open().await;
    window.resize(width, height).await;
    window.click("Look round a made-up company").await;
    for (way, seen, name) in SCREENS {
        window.click(way).await;
        window.see(seen).await;
        look_at(&window, width, name).await;
    }
    look_at_a_person(&window, width).await;
    look_at_what_opens(&window, width).await;
    window.close().await;
}

async fn look_at(window: &Window, width: u32, name: &str) {
    window.screen(&format!("{name}-{width}")).await;
    assert!(window.fits().await, "{name} is wider than {width} pixels");
}

/// Finds somebody by part of their name, and asks what erasing them would mean.
async fn look_at_a_person(window: &Window, width: u32) {
    window.click("Find a person or do something").await;
    window.see("Go to Today").await;
    look_at(window, width, "palette").await;
    window.type_into("Find a person or do something", "okaf").await;
    window.click("Ruth Okafor").await;
    window.see("Answers so far").await;
    look_at(window, width, "person").await;
    window.click("Everything held about them").await;
    window.click("Erase Ruth…").await;
    window.see("Erase Ruth Okafor for good?").await;
    look_at(window, width, "erase").await;
    window.click("Keep Ruth").await;
}

async fn look_at_what_opens(window: &Window, width: u32) {
    let escape = [Key::Escape.into()];
    window.click("Help").await;
    window.see("What to do").await;
    look_at(window, width, "guide").await;
    window.press(&escape).await;
    window.click("What was done").await;
    window.see("Undo the last").await;
    look_at(window, width, "what-was-done").await;
    window.press(&escape).await;

    window.click("Matches").await;
    window.click("More for").await;
    window.see("Someone else for").await;
    look_at(window, width, "menu").await;
    window.press(&escape).await;

    window.click("Six months").await;
    window.click("Record a meeting").await;
    window.see("Whose topics?").await;
    look_at(window, width, "record").await;
    window.press(&escape).await;
}
