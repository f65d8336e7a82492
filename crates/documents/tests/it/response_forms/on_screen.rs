use documents::{About, Asks, Readers};

use super::{asks, file_name, form, form_for, page, words};
use crate::people::{name, sheet};
use crate::reading::print;

#[test]
fn a_form_needs_nothing_from_anywhere_and_lets_nothing_out() {
    for asks in asks() {
        let page = page(&form(asks, 8));
        let policy =
            page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
        assert!(policy.ends_with("; base-uri 'none'; form-action 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        // A digest may hold two slashes, and is no address.
        let rest = page.replace(policy, "").to_lowercase();
        for reaching_out in ["http:", "https:", "//", "src=", "href=", "url(", "@import", "mailto", "fetch("]
        {
            assert!(!rest.contains(reaching_out), "{reaching_out} on {asks:?}");
        }
        for kept in ["localstorage", "sessionstorage", "indexeddb", "cookie"] {
            assert!(!rest.contains(kept), "{kept} on {asks:?}");
        }
    }
}

#[test]
fn the_smallest_forms_on_a_screen_say_this() {
    let said = asks().map(|asks| words(&page(&form(asks, 2))));
    insta::assert_snapshot!(said.join("\n\n"), @r#"
    Harbour &amp; Pine Ltd · Coaching pairs, round 1 Would you like to join? Coaching pairs, round 1, from 11 January 2027 to 9 July 2027. You would have a partner whose work seldom crosses yours, and meet about six times for an hour. Joining is your own choice, and no list of answers is ever shown round. Your browser keeps this page from making a code. Please write what you would tick in a message to Linda Shaw, or ask for the form on paper. Your name Choose your name Isaac Boateng Joe Adeyemi Your answer Yes, I would like to join Not this time Ask me later Your answer as a code Code Copy the code and send it in any message to Linda Shaw . This page sends nothing by itself and keeps nothing: once it is closed, what you ticked is gone. To take a tick away, press it again, or the key Delete. Harbour &amp; Pine Ltd · 22 November 2026

    Harbour &amp; Pine Ltd · Coaching pairs, round 1 With whom do you work? Tick how often you deal with each colleague. A line that you leave empty says nothing, so skip whomever you are not sure about. This is only used to find a partner whose work seldom crosses yours. Your browser keeps this page from making a code. Please write what you would tick in a message to Linda Shaw, or ask for the form on paper. Your name Choose your name Isaac Boateng Joe Adeyemi Workshop Joe Adeyemi Joe Adeyemi Hardly ever Now and then Most weeks Most days More colleagues Isaac Boateng Isaac Boateng Hardly ever Now and then Most weeks Most days Your answer as a code Code Copy the code and send it in any message to Linda Shaw . This page sends nothing by itself and keeps nothing: once it is closed, what you ticked is gone. To take a tick away, press it again, or the key Delete. Harbour &amp; Pine Ltd · 22 November 2026

    Harbour &amp; Pine Ltd · Coaching pairs, round 1 Are you happy with your match? You know from your letter and the match sheet who coaches with you in this round. Both are fine, and you need give no reason. What you say stays with Linda Shaw. Your browser keeps this page from making a code. Please write what you would tick in a message to Linda Shaw, or ask for the form on paper. Your name Choose your name Isaac Boateng Joe Adeyemi Your answer I am happy with my match I would rather have somebody else With whom If you like, say with whom: anybody who takes part and does not already work closely with you. With whom, if you like Nobody chosen Isaac Boateng Joe Adeyemi Your answer as a code Code Copy the code and send it in any message to Linda Shaw by Monday 18 January 2027. This page sends nothing by itself and keeps nothing: once it is closed, what you ticked is gone. To take a tick away, press it again, or the key Delete. Harbour &amp; Pine Ltd · 22 November 2026

    Harbour &amp; Pine Ltd · Coaching pairs, round 1 Whose view would help you? For the Awayday on 9 July 2027. Name two colleagues, the one you would like most first: anybody who takes part, except your coaching partner. We ask for two because nobody can be promised the first. Only whoever makes the feedback pairs sees this. Your browser keeps this page from making a code. Please write what you would tick in a message to Linda Shaw, or ask for the form on paper. Your name Choose your name Isaac Boateng Joe Adeyemi First choice Nobody chosen Isaac Boateng Joe Adeyemi Second choice Nobody chosen Your answer as a code Code Copy the code and send it in any message to Linda Shaw . This page sends nothing by itself and keeps nothing: once it is closed, what you ticked is gone. Harbour &amp; Pine Ltd · 22 November 2026

    Harbour &amp; Pine Ltd · Coaching pairs, round 1 How is it going? You have met for the first time. Everybody is asked the same few things. Without your name: answers are only counted, and nothing is shown before five people have answered. Your browser keeps this page from making a code. Please write what you would tick in a message to Linda Shaw, or ask for the form on paper. Statement 1. Statement 1. Yes Partly Not yet Statement 2. Statement 2. Yes Partly Not yet Statement 3. Statement 3. Yes Partly Not yet Statement 4. Statement 4. Yes Partly Not yet Your answer as a code Code Copy the code and send it in any message to Linda Shaw . This page sends nothing by itself and keeps nothing: once it is closed, what you ticked is gone. The code does not say whose it is, but a message says who sent it. If you would rather stay unknown, ask for the form on paper. To take a tick away, press it again, or the key Delete. Harbour &amp; Pine Ltd · 22 November 2026

    Harbour &amp; Pine Ltd · Coaching pairs, round 1 How is it going? Half of the round is over. Everybody is asked the same few things. Without your name: answers are only counted, and nothing is shown before five people have answered. Your browser keeps this page from making a code. Please write what you would tick in a message to Linda Shaw, or ask for the form on paper. Statement 1. Statement 1. Yes Partly Not yet Statement 2. Statement 2. Yes Partly Not yet Statement 3. Statement 3. Yes Partly Not yet Statement 4. Statement 4. Yes Partly Not yet Your answer as a code Code Copy the code and send it in any message to Linda Shaw . This page sends nothing by itself and keeps nothing: once it is closed, what you ticked is gone. The code does not say whose it is, but a message says who sent it. If you would rather stay unknown, ask for the form on paper. To take a tick away, press it again, or the key Delete. Harbour &amp; Pine Ltd · 22 November 2026

    Harbour &amp; Pine Ltd · Coaching pairs, round 1 How was the round? Looking back on your coaching pair: how far do you agree? Without your name: answers are only counted, and nothing is shown before five people have answered. Your browser keeps this page from making a code. Please write what you would tick in a message to Linda Shaw, or ask for the form on paper. Statement 1. Statement 1. Not really Partly Mostly Yes Statement 2. Statement 2. Not really Partly Mostly Yes Statement 3. Statement 3. Not really Partly Mostly Yes Statement 4. Statement 4. Not really Partly Mostly Yes Statement 5. Statement 5. Not really Partly Mostly Yes Statement 6. Statement 6. Not really Partly Mostly Yes Statement 7. Statement 7. Not really Partly Mostly Yes Statement 8. Statement 8. Not really Partly Mostly Yes Your answer as a code Code Copy the code and send it in any message to Linda Shaw . This page sends nothing by itself and keeps nothing: once it is closed, what you ticked is gone. The code does not say whose it is, but a message says who sent it. If you would rather stay unknown, ask for the form on paper. To take a tick away, press it again, or the key Delete. Harbour &amp; Pine Ltd · 22 November 2026
    "#);
}

#[test]
fn colleagues_stand_under_their_departments_on_a_screen() {
    let words = words(&page(&form(Asks::Dealings, 8)));
    let place = |text: &str| words.rfind(text).unwrap_or_else(|| panic!("{text} in {words}"));
    let order = [
        "Finance",
        "Oliver Kent",
        "Tom Brightwell",
        "Workshop",
        "Joe Adeyemi",
        "More colleagues",
        "Ben Hartley",
    ];
    assert!(order.is_sorted_by_key(|text| place(text)), "{words}");
}

#[test]
fn a_form_made_out_to_one_person_needs_no_choice_of_a_name() {
    let mut own = form(Asks::Match, 8);
    if let Readers::Named(readers) = &mut own.readers {
        readers.truncate(1);
    }
    let page = page(&own);
    assert!(page.contains("data-head=\"CP-SCREN-001HD\"") && !page.contains("id=\"who\""), "{page}");
    assert!(
        words(&page).contains("Joe Adeyemi You and Isaac Boateng coach each other in this round"),
        "{page}"
    );
}

#[test]
fn the_form_about_matches_for_everybody_does_not_say_who_is_with_whom() {
    let page = page(&form(Asks::Match, 8));
    assert!(
        words(&page).contains("You know from your letter and the match sheet who coaches with you"),
        "{page}"
    );
    assert!(!page.contains("coach each other"), "{page}");
}

#[test]
fn unusual_names_stand_on_forms_as_they_are() {
    let unusual = [
        name("\"><script>alert(1)</script>", "<b>Kent</b>"),
        name("{script}", "{questions}"),
        name("' onfocus='x", "&amp;Marsh"),
        name("#strong[Jo]", "*Kent*"),
        name("=1+1", "\\u0041"),
        name("Maximiliana", &"W".repeat(60)),
        name("أحمد", "حسن"),
        name("Nguyễn", "李"),
        name("Żółć", "O’Neill-Ştefan"),
    ];
    for asks in [asks()[0], Asks::Dealings, Asks::Match, asks()[3]] {
        let page = page(&form_for(asks, unusual.to_vec()));
        let words = words(&page)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        for name in &unusual {
            assert!(words.contains(&name.full), "{} in {words}", name.full);
        }
        for tag in ["<b>", "<script>alert"] {
            assert!(!page.contains(tag), "{tag} on {asks:?}");
        }
        assert_eq!(page.matches("<script>").count(), 1);
        let printed =
            print(&format!("{}-unusual", file_name(asks)), &form_for(asks, unusual.to_vec()), &sheet());
        let letters: String = printed.words().split_whitespace().collect();
        for shown in
            ["<script>alert(1)</script>", "{script}", "'onfocus='x", "#strong[Jo]", "=1+1", "O’Neill-Ştefan"]
        {
            assert!(letters.contains(shown), "{shown} in {letters}");
        }
        assert!(letters.matches('W').count() >= 60, "{letters}");
    }
}

#[test]
fn two_of_one_name_are_told_apart_by_their_departments() {
    let mut form = form_for(Asks::Dealings, vec![name("Jo", "Kent"), name("Ann", "Low"), name("Jo", "Kent")]);
    for line in &mut form.lines {
        if let About::Whom(who) = &mut line.about {
            who.has_namesake = who.name.family == "Kent";
        }
    }
    let words = words(&page(&form));
    assert!(words.contains("Jo Kent (Workshop)") && words.contains("Jo Kent (Finance)"), "{words}");
    let printed = print("dealings-namesakes", &form, &sheet()).words();
    assert!(printed.contains("Kent, Jo (Workshop)") && printed.contains("Kent, Jo (Finance)"), "{printed}");
}
