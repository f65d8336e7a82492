use std::collections::BTreeSet;

use fantoccini::key::Key;

use crate::rig::Window;

/// Four teams of two: each person has six possible partners, and after round one five.
const PEOPLE: &str = "name,department,leader,hr lead
Ada Brook,Sales,yes,
Ben Carr,Sales,,
Cleo Dunn,Finance,,yes
Dev Ellis,Finance,,
Eve Frost,Works,,
Finn Gale,Works,,
Gina Holt,Design,,
Hugo Innes,Design,,
";

const NAMES: [&str; 8] =
    ["Ada Brook", "Ben Carr", "Cleo Dunn", "Dev Ellis", "Eve Frost", "Finn Gale", "Gina Holt", "Hugo Innes"];

/// What is said after each slip.
const TO_COME: [&str; 8] = [
    "Seven slips to come",
    "Six slips to come",
    "Five slips to come",
    "Four slips to come",
    "Three slips to come",
    "Two slips to come",
    "One slip to come",
    "All eight nominations are in.",
];

const ANSWERS: &str = "person,answer
Ada Brook,joined
Ben Carr,joined
Cleo Dunn,joined
Dev Ellis,joined
Eve Frost,joined
Finn Gale,joined
Gina Holt,joined
Hugo Innes,joined
";

#[tokio::test(flavor = "multi_thread")]
async fn two_rounds_are_played_and_nobody_meets_the_same_partner_again() {
    let window = Window::open().await;
    window.click("With our own people").await;
    window.type_into("Name of the organisation", "Brook and Daughters").await;
    window.click("Choose where to keep it").await;
    window.paste_into("Paste the table here", PEOPLE).await;
    window.click("Look it over").await;
    window.click("Add eight people").await;
    window.click("Start round one").await;

    everybody_answers_in_a_table(&window).await;
    let first = everybody_is_paired(&window).await;
    a_pair_meets(&window).await;
    the_day_is_planned(&window).await;
    everybody_hands_in_a_slip(&window, &first).await;
    the_round_is_looked_back_on(&window).await;
    window.click("Close round one").await;
    window.see("Round one is closed").await;
    window.screen("what-next-closed").await;
    window.click("Start round two").await;

    everybody_is_asked_one_by_one(&window).await;
    let second = everybody_is_paired(&window).await;
    assert_eq!(first.len(), 4, "{first:?}");
    assert_eq!(second.len(), 4, "{second:?}");
    assert!(first.is_disjoint(&second), "{first:?}\n{second:?}");
    window.click("Earlier rounds").await;
    window.see("No two have been together twice.").await;
    window.screen("earlier-rounds-two").await;
    window.close().await;
}

async fn everybody_answers_in_a_table(window: &Window) {
    window.see("Nobody has answered yet").await;
    window.click("Bring in a table").await;
    window.click("Answers to the invitation").await;
    window.paste_into("Paste the table here", ANSWERS).await;
    window.click("Look it over").await;
    window.click("Add eight answers").await;
}

async fn everybody_is_asked_one_by_one(window: &Window) {
    window.see("Nobody has answered yet").await;
    for name in NAMES {
        window.click_within(&format!("Answer of {name}"), "Joined").await;
        window.see(&format!("{name}’s answer was recorded")).await;
    }
}

/// From the answers to the published pairs; returns what the pairs are called.
async fn everybody_is_paired(window: &Window) -> BTreeSet<String> {
    window.see("Eight of eight said yes").await;
    window.click("Go to the matches").await;
    window.click("Propose pairs").await;
    window.see("Four pairs to look over").await;
    window.click("Publish these pairs").await;
    window.see("Four pairs, published").await;
    window.all_called("More for ").await
}

async fn a_pair_meets(window: &Window) {
    window.click("Six months").await;
    window.click("Record a meeting").await;
    window.click("Both").await;
    window.click("Save").await;
    window.see("1 of 24 meetings has taken place.").await;
}

async fn the_day_is_planned(window: &Window) {
    window.click("Awayday").await;
    window.type_into("Place", "The Boathouse").await;
    window.click("Plan the day").await;
    window.see("No nominations are in yet.").await;
}

/// Everybody names the first two of the others who are not their partner in one of these `pairs`.
async fn everybody_hands_in_a_slip(window: &Window, pairs: &BTreeSet<String>) {
    let first_name = |name: &str| name.split(' ').next().unwrap().to_owned();
    window.click("Enter slips").await;
    for (whose, to_come) in NAMES.into_iter().zip(TO_COME) {
        let together = |other: &str| {
            pairs.iter().any(|pair| [whose, other].iter().all(|name| pair.contains(&first_name(name))))
        };
        let named: Vec<_> = NAMES.into_iter().filter(|other| !together(other)).take(2).collect();
        for (place, name) in ["First", "Second"].into_iter().zip(named) {
            window.type_into(place, name).await;
            window.press(&[Key::Tab.into()]).await;
        }
        window.click("Record and go on").await;
        window.see(to_come).await;
    }
    window.click("Make feedback pairs").await;
    window.see("No one is with their coaching partner.").await;
}

async fn the_round_is_looked_back_on(window: &Window) {
    window.click("What next").await;
    window.click("Enter a form").await;
    for added in ["One form", "Two forms", "Three forms", "Four forms", "Five forms"] {
        window.click("Mostly").await;
        window.click("Add this form").await;
        window.see(&format!("{added} added.")).await;
    }
    window.click("Done").await;
    window.see("Five of eight forms are in so far.").await;
    window.see("5 mostly").await;
    window.screen("what-next-survey").await;
}
