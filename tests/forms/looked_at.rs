//! What every form looks like to those who need more than a mouse and good eyes.

use crate::{
    browser::{Browser, Make, Theme},
    firm::Firm,
};

const KINDS: [&str; 7] = [
    "joiningForm",
    "dealingsForm",
    "matchForm",
    "firstCheckInForm",
    "halfWayCheckInForm",
    "nominationForm",
    "surveyForm",
];

#[tokio::test]
async fn nothing_on_any_form_keeps_anybody_out_in_either_browser_light_and_dark() {
    let mut firm = Firm::of(8);
    let forms = KINDS.map(|kind| (kind, firm.form(kind, None)));
    let mut wrong = Vec::new();
    for make in Make::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let mut browser = Browser::start(make, theme).await;
            for (kind, form) in &forms {
                browser.look_at(form).await;
                for (width, height) in [(1280, 1000), (500, 900)] {
                    browser.resize(width, height).await;
                    wrong.extend(browser.glance(&format!("{kind}-{width}")).await);
                }
            }
            browser.close().await;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
