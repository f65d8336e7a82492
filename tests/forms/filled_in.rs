//! Every form filled in with keys alone, and its code brought in.

use serde_json::{Value, json};

use crate::{
    browser::{Browser, Make, Theme},
    firm::{Firm, name},
};

const GRADES: [&str; 4] = ["Hardly ever", "Now and then", "Most weeks", "Most days"];

#[tokio::test]
async fn every_form_is_filled_in_with_keys_alone_in_chromium_and_comes_back_as_it_was_ticked() {
    every_form(Make::Chromium).await;
}

#[tokio::test]
async fn every_form_is_filled_in_with_keys_alone_in_webkit_and_comes_back_as_it_was_ticked() {
    every_form(Make::WebKit).await;
}

async fn every_form(make: Make) {
    let mut firm = Firm::of(8);
    let mut browser = Browser::start(make, Theme::Light).await;
    dealings(&mut firm, &mut browser).await;
    matches(&mut firm, &mut browser).await;
    check_ins(&mut firm, &mut browser).await;
    nominations(&mut firm, &mut browser).await;
    survey(&mut firm, &mut browser).await;
    joining(&mut firm, &mut browser).await;
    browser.close().await;
}

async fn dealings(firm: &mut Firm, browser: &mut Browser) {
    browser.look_at(&firm.form("dealingsForm", None)).await;
    browser.choose("Your name", "Ben Boateng").await;
    let line = "return [...document.querySelectorAll('legend')].some((line) => line.checkVisibility() && \
                line.textContent === arguments[0])";
    assert!(!browser.says(line, "Ben Boateng").await, "nobody deals with themselves");
    // In the order of the page: by department, then by first name.
    let said = [(0, 3), (4, 0), (2, 1), (6, 2)];
    for (colleague, grade) in said {
        browser.tick(&name(colleague), GRADES[grade]).await;
    }
    browser.tick("Fatima Nair", "Most days").await;
    browser.untick("Fatima Nair").await;
    bring_in(firm, browser).await;
    let ben = firm.id("Ben Boateng");
    let mut found: Vec<(usize, Value)> = Vec::new();
    for dealings in firm.ask("dealings_of", json!({ "person": ben })).as_array().unwrap() {
        let other = if dealings["a"] == ben { &dealings["b"] } else { &dealings["a"] };
        if dealings["source"] == "said" {
            let colleague = (0..8).find(|colleague| firm.id(&name(*colleague)) == *other).unwrap();
            found.push((colleague, dealings["dealings"].clone()));
        }
    }
    let grades = ["hardlyEver", "nowAndThen", "mostWeeks", "mostDays"];
    let mut said = said.map(|(colleague, grade)| (colleague, json!(grades[grade])));
    said.sort_by_key(|(colleague, _)| *colleague);
    found.sort_by_key(|(colleague, _)| *colleague);
    assert_eq!(found, said);
}

async fn matches(firm: &mut Firm, browser: &mut Browser) {
    browser.look_at(&firm.form("matchForm", None)).await;
    browser.choose("Your name", "Callum Ellis").await;
    browser.tick("Your answer", "I am happy with my match").await;
    bring_in(firm, browser).await;
    browser.look_at(&firm.form("matchForm", Some("Amina Adeyemi"))).await;
    browser.tick("Your answer", "I would rather have somebody else").await;
    browser.choose("With whom, if you like", "Grace Okafor").await;
    bring_in(firm, browser).await;
    browser.look_at(&firm.form("matchForm", Some("Fatima Nair"))).await;
    browser.tick("Your answer", "I would rather have somebody else").await;
    bring_in(firm, browser).await;
    let published = firm.ask("published", Value::Null);
    let accepted: Vec<&Value> = published["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|group| group["accepted"].as_array().unwrap())
        .collect();
    assert_eq!(accepted, [&firm.id("Callum Ellis")]);
    let wishes = firm.list("wishes");
    let wishes: Vec<Value> = wishes.iter().map(|wish| json!([wish["person"], wish["suggests"]])).collect();
    let [amina, grace, fatima] = ["Amina Adeyemi", "Grace Okafor", "Fatima Nair"].map(|name| firm.id(name));
    assert_eq!(wishes, [json!([amina, grace]), json!([fatima, null])]);
}

async fn check_ins(firm: &mut Firm, browser: &mut Browser) {
    let statements = [
        ("We both bring topics, turn and turn about.", "Yes"),
        ("We both listen and ask more than we tell.", "Partly"),
        ("Our meetings help me.", "Not yet"),
    ];
    for kind in ["firstCheckInForm", "halfWayCheckInForm"] {
        let form = firm.form(kind, None);
        let mut codes = Vec::new();
        for _ in 0..5 {
            browser.look_at(&form).await;
            for (statement, answer) in statements {
                browser.tick(statement, answer).await;
            }
            codes.push(browser.code().await);
            bring_in(firm, browser).await;
        }
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), 5, "five people may say the same: {codes:?}");
    }
    for check_in in firm.list("check_ins") {
        let counts: Vec<&Value> =
            check_in["questions"].as_array().unwrap().iter().map(|question| &question["counts"]).collect();
        assert_eq!(
            json!(counts),
            json!([
                { "yes": 5, "partly": 0, "notYet": 0 },
                { "yes": 0, "partly": 5, "notYet": 0 },
                { "yes": 0, "partly": 0, "notYet": 5 },
                null
            ])
        );
    }
}

async fn nominations(firm: &mut Firm, browser: &mut Browser) {
    browser.look_at(&firm.form("nominationForm", None)).await;
    browser.choose("Your name", "Elin Laurent").await;
    browser.choose("First choice", "Hannah Zieliński").await;
    browser.choose("Second choice", "Amina Adeyemi").await;
    browser.choose("Third choice, if you like", "Callum Ellis").await;
    bring_in(firm, browser).await;
    let [elin, hannah, amina, callum] =
        ["Elin Laurent", "Hannah Zieliński", "Amina Adeyemi", "Callum Ellis"].map(|name| firm.id(name));
    let nominations = firm.ask("nominations", Value::Null);
    let elins = nominations["people"].as_array().unwrap().iter().find(|of| of["person"] == elin).unwrap();
    assert_eq!(elins["names"], json!([hannah, amina, callum]), "in their order");
}

async fn survey(firm: &mut Firm, browser: &mut Browser) {
    let statements = [
        ("My partner and I trusted each other.", "Yes"),
        ("We were each other’s champions.", "Mostly"),
        ("I found my own answers and acted on them.", "Partly"),
        ("I challenged myself.", "Not really"),
    ];
    let form = firm.form("surveyForm", None);
    for _ in 0..5 {
        browser.look_at(&form).await;
        for (statement, answer) in statements {
            browser.tick(statement, answer).await;
        }
        bring_in(firm, browser).await;
    }
    let survey = firm.ask("survey", Value::Null);
    let counts: Vec<&Value> =
        survey["questions"].as_array().unwrap().iter().map(|question| &question["counts"]).collect();
    assert_eq!(
        json!(counts),
        json!([[0, 0, 0, 5], [0, 0, 5, 0], [0, 5, 0, 0], [5, 0, 0, 0], null, null, null, null])
    );
}

async fn joining(firm: &mut Firm, browser: &mut Browser) {
    let form = firm.form("joiningForm", None);
    for (who, answer) in [("Ben Boateng", "Ask me later"), ("Hannah Zieliński", "Not this time")] {
        browser.look_at(&form).await;
        browser.choose("Your name", who).await;
        browser.tick("Your answer", answer).await;
        bring_in(firm, browser).await;
    }
    browser.look_at(&firm.form("joiningForm", Some("Ben Boateng"))).await;
    browser.tick("Your answer", "Yes, I would like to join").await;
    bring_in(firm, browser).await;
    let [ben, hannah] = ["Ben Boateng", "Hannah Zieliński"].map(|name| firm.id(name));
    let answers = firm.list("answers");
    let of = |who: &Value| answers.iter().find(|answer| answer["person"] == *who).unwrap();
    assert_eq!(of(&hannah)["answer"], "notThisTime");
    let said: Vec<&Value> =
        of(&ben)["history"].as_array().unwrap().iter().map(|given| &given["answer"]).collect();
    assert_eq!(json!(said), json!(["joined", "askMeLater", "joined"]));
}

/// Brings the code in as it stands on the form.
async fn bring_in(firm: &mut Firm, browser: &Browser) {
    assert_eq!(browser.standing().await, "Your code is ready.");
    let code = browser.code().await;
    let done =
        firm.ask("import_responses", json!({ "text": format!("Hello, here it is: {code}\nBest wishes") }));
    assert_eq!((&done["applied"], &done["notApplied"]), (&json!(1), &json!(0)), "{code}: {done}");
}

#[tokio::test]
async fn a_form_says_kindly_what_is_missing_and_that_its_code_was_copied() {
    let mut firm = Firm::of(8);
    let form = firm.form("dealingsForm", None);
    for make in Make::ALL {
        let mut browser = Browser::start(make, Theme::Light).await;
        browser.look_at(&form).await;
        assert_eq!(
            browser.standing().await,
            "As soon as you tick or choose something above, a short code appears here."
        );
        browser.tick("Amina Adeyemi", "Now and then").await;
        assert_eq!(
            browser.standing().await,
            "Please choose your name at the top. Then your code appears here."
        );
        assert_eq!(browser.code().await, "");
        browser.look_at(&form).await;
        browser.choose("Your name", "Ben Boateng").await;
        browser.tick("Amina Adeyemi", "Now and then").await;
        browser.push("Copy the code").await;
        let told = browser.standing_after("Your code is ready.").await;
        assert!(told.starts_with("Copied.") || told.starts_with("The code is marked:"), "{make:?}: {told}");
        browser.close().await;
    }
}

#[tokio::test]
async fn nobody_names_themselves_or_a_colleague_twice() {
    let mut firm = Firm::of(8);
    let form = firm.form("nominationForm", None);
    let mut browser = Browser::start(Make::Chromium, Theme::Light).await;
    browser.look_at(&form).await;
    let can_be_chosen = "return [...document.querySelectorAll('#choice-1 option:enabled')].some((option) => \
                         option.textContent === arguments[0])";
    assert!(
        browser.says(can_be_chosen, "Amina Adeyemi").await
            && browser.says(can_be_chosen, "Grace Okafor").await
    );
    browser.choose("Your name", "Amina Adeyemi").await;
    browser.choose("First choice", "Grace Okafor").await;
    assert!(
        !browser.says(can_be_chosen, "Amina Adeyemi").await
            && !browser.says(can_be_chosen, "Grace Okafor").await
    );
    browser.close().await;
}
