use fantoccini::key::Key;

use crate::rig::Window;

/// The way to each screen, what can be read on it, and the name of its picture.
const SCREENS: [(&str, &str, &str); 11] = [
    ("Go to Today", "Who is talking to whom", "today"),
    ("Record who is in", "said yes", "sample-whos-in"),
    ("Look over the matches", "published", "sample-matches"),
    ("Go to the six months", "Leaving, away, joining", "six-months"),
    ("Plan the Awayday", "The day", "sample-awayday"),
    ("See what comes next", "Who could be invited", "what-next"),
    ("Paste answers from forms", "As soon as you paste, you see who says what.", "sample-from-forms"),
    ("Print or save a document", "Match sheet", "sample-print"),
    ("Look at earlier rounds", "Bring in earlier pairs", "earlier-rounds"),
    ("Change the settings", "Paper and looks are kept on this computer.", "settings"),
    ("Look up people", "This round", "people"),
];

/// How the window is looked at.
struct Size {
    /// What its pictures are called after.
    name: &'static str,
    width: u32,
    height: u32,
    /// Of the text, in per cent.
    text: u32,
    themes: Themes,
}

/// In which themes each screen is looked at.
enum Themes {
    Both,
    /// In both too, for what goes by sizes.
    BothForSizes,
    Light,
}

const USUAL: Size = Size { name: "1366", width: 1366, height: 860, text: 100, themes: Themes::Both };

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_can_be_looked_at_in_a_window_of_1366_by_860() {
    look_round(USUAL).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_can_be_looked_at_in_a_window_of_1024_by_768() {
    look_round(Size { name: "1024", width: 1024, height: 768, themes: Themes::BothForSizes, ..USUAL }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_can_be_looked_at_in_the_smallest_window() {
    look_round(Size { name: "900", width: 900, height: 640, themes: Themes::BothForSizes, ..USUAL }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_can_be_read_with_text_of_twice_the_size() {
    look_round(Size { name: "large-text", text: 200, themes: Themes::BothForSizes, ..USUAL }).await;
}

/// A quarter of 1366 pixels is what a zoom of 400 % leaves.
#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_one_column_when_it_is_seen_four_times_as_large() {
    look_round(Size { name: "one-column", width: 341, height: 640, themes: Themes::Light, ..USUAL }).await;
}

/// Looks at every screen of the made-up company, and at what opens over them or beside them.
async fn look_round(size: Size) {
    let window = Window::open().await;
    window.click("Look round a made-up company").await;
    window.see("Who is talking to whom").await;
    window.resize(size.width, size.height).await;
    window.enlarge_text(size.text).await;
    let round = Round { window, size };
    for (way, seen, screen) in SCREENS {
        round.find_and_do(way).await;
        round.window.see(seen).await;
        round.look_at(screen).await;
    }
    round.look_at_a_person().await;
    round.look_at_what_opens().await;
    round.window.close().await;
}

struct Round {
    window: Window,
    size: Size,
}

impl Round {
    async fn look_at(&self, screen: &str) {
        let picture = format!("{screen}-{}", self.size.name);
        match self.size.themes {
            Themes::Both => self.window.screen(&picture).await,
            Themes::BothForSizes => self.window.screen_of_another_size(&picture).await,
            Themes::Light => self.window.glance(&picture).await,
        }
    }

    /// Finds something to do by its name, and does it: that can be done in every size.
    async fn find_and_do(&self, what: &str) {
        self.window.press(&[Key::Control.into(), 'k']).await;
        self.window.type_into("Find a person or do something", what).await;
        self.window.click(what).await;
    }

    /// Finds somebody by part of their name, and asks what erasing them would mean.
    async fn look_at_a_person(&self) {
        let window = &self.window;
        window.press(&[Key::Control.into(), 'k']).await;
        window.see("Larger text").await;
        self.look_at("palette").await;
        window.type_into("Find a person or do something", "okaf").await;
        window.click("Ruth Okafor").await;
        window.see("Answers so far").await;
        self.look_at("person").await;
        window.click("Everything held about them").await;
        window.click("Erase Ruth…").await;
        window.see("Erase Ruth Okafor for good?").await;
        self.look_at("erase").await;
        window.click("Keep Ruth").await;
    }

    async fn look_at_what_opens(&self) {
        let window = &self.window;
        let escape = [Key::Escape.into()];
        self.find_and_do("Help with this screen").await;
        window.see("What to do").await;
        self.look_at("guide").await;
        window.press(&escape).await;
        self.find_and_do("What was done").await;
        window.see("Undo the last").await;
        self.look_at("what-was-done").await;
        window.press(&escape).await;

        self.find_and_do("Paste answers from forms").await;
        window.paste_into("Paste one message here, or many", "This is mine: CP-0G4M2-0A7QX 00T5K").await;
        window.see("One answer needs you").await;
        self.look_at("from-forms-needs-you").await;
        self.find_and_do("Save mail drafts").await;
        window.see("Or only the words, for one person").await;
        self.look_at("mail-drafts").await;
        self.find_and_do("Change the words of the guide").await;
        window.click("Change the words").await;
        window.click("Add words of your own").await;
        self.look_at("guide-words").await;

        self.find_and_do("Look over the matches").await;
        window.click("More for").await;
        window.see("Someone else for").await;
        self.look_at("menu").await;
        window.press(&escape).await;

        self.find_and_do("Go to the six months").await;
        window.click("Record a meeting").await;
        window.see("Whose topics?").await;
        self.look_at("record").await;
        window.press(&escape).await;
    }
}
