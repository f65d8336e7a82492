use coaching_core::responses::{FormKind, Tick};

use crate::{
    prepared::{on_paper, published, real_names},
    rig::Window,
};

#[tokio::test(flavor = "multi_thread")]
async fn answers_from_forms_are_looked_over_brought_in_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    published(&file);
    let names = real_names();
    let [first, second, third] = [&names[0], &names[1], &names[2]].map(String::as_str);
    let mut messages = on_paper(
        &file,
        FormKind::Match,
        &[(first, Tick::Happy), (second, Tick::Change), (third, Tick::Happy)],
    );
    let mut slip = messages.pop().unwrap();
    let at = slip.find("CP-").unwrap() + 4;
    let wrong = if slip[at..].starts_with('7') { "8" } else { "7" };
    slip.replace_range(at..=at, wrong);
    messages.push(slip);

    let window = Window::open_with(&file).await;
    window.click("Matches").await;
    window.see("10 waiting").await;
    window.click("Paste answers").await;
    window.see("As soon as you paste, you see who says what.").await;
    window.screen("from-forms-empty").await;
    window.paste_into("Paste one message here, or many", &messages.join("\n\n")).await;
    window.see("Two answers to bring in").await;
    window.see("One answer needs you").await;
    window.see("Cannot be read").await;
    window.see("Said something about their match").await;
    window.miss("Happy with the match").await;
    window.screen("from-forms").await;
    window.click(&format!("Show what {first} says")).await;
    window.see("Happy with the match").await;
    window.click(second).await;
    window.click("Bring in one answer").await;
    window.see("One answer brought in").await;
    window.screen("from-forms-brought-in").await;

    window.click("Undo").await;
    window.see("Two answers to bring in").await;
    window.click(second).await;
    window.click("Bring in two answers").await;
    window.see("Two answers brought in").await;
    window.click("See the matches").await;
    window.see("1 to settle").await;
    window.close().await;
}
