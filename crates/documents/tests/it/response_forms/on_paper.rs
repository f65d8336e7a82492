use coaching_core::check_in::Occasion;
use documents::{Asks, Page, Paper, Sheet, preview, preview_first};

use super::{asks, everybody, file_name, form, form_for, heading, page};
use crate::people::{name, names, sheet};
use crate::reading::print;

fn looks() -> [(&'static str, Sheet); 4] {
    [
        ("a4", sheet()),
        ("letter", Sheet { paper: Paper::Letter, ..sheet() }),
        ("large", Sheet { large_print: true, ..sheet() }),
        ("black-and-white", Sheet { black_and_white: true, ..sheet() }),
    ]
}

/// Slips that are cut out of a page: across its width, and across its height.
fn cuts(asks: Asks, sheet: &Sheet) -> [bool; 2] {
    let quarter = matches!(asks, Asks::Joining { .. });
    let half = matches!(asks, Asks::CheckIn(_) | Asks::Survey);
    [quarter && !sheet.large_print, (quarter || half) && !sheet.large_print]
}

/// How many pages each form has for so many people, every one looked through.
fn pages(people: usize, look: &str, sheet: &Sheet) -> [usize; 7] {
    asks().map(|asks| {
        let form = form(asks, people);
        let printed = print(&format!("{}-{people}-{look}", file_name(asks)), &form, sheet);
        let title = form.title();
        assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"), "{title}");
        let info = printed.info();
        assert!(info.contains("Tagged:          yes"), "{title}");
        assert!(info.contains(if sheet.paper == Paper::A4 { "(A4)" } else { "(letter)" }), "{info}");
        let fonts = printed.fonts();
        assert!(fonts.iter().all(|(name, embedded)| *embedded && name.contains("+Source")), "{fonts:?}");
        let words = printed.words();
        for number in 1..=people {
            let head = format!("CP-PAPER-{number:03}HD");
            assert!(words.contains(&head), "{head} of {people} for {title}");
        }
        if people <= 61 {
            printed.assert_legible(cuts(asks, sheet));
        }
        printed.pages
    })
}

fn keeps_to(
    people: usize,
    looks: impl IntoIterator<Item = (&'static str, Sheet)>,
    usual: [usize; 7],
    large: [usize; 7],
) {
    for (look, sheet) in looks {
        let expected = if sheet.large_print { large } else { usual };
        assert_eq!(pages(people, look, &sheet), expected, "{look}");
    }
}

// Joining and a match stand on quarters of a page, the latter with a list of codes; dealings and nominations on a
// page for each up to eighty people, then on one for all; check-ins and the survey on halves.
#[test]
fn every_form_is_accessible_in_every_look_and_keeps_to_its_pages_for_a_small_team() {
    keeps_to(8, looks(), [2, 8, 3, 8, 4, 4, 4], [8, 8, 9, 8, 8, 8, 8]);
}

#[test]
fn every_form_keeps_to_its_pages_for_twenty() {
    keeps_to(20, looks().into_iter().take(3), [5, 20, 6, 20, 10, 10, 10], [20, 60, 21, 40, 20, 20, 20]);
}

#[test]
fn every_form_keeps_to_its_pages_for_sixty_one() {
    keeps_to(61, looks().into_iter().take(3), [16, 61, 17, 61, 31, 31, 31], [61, 9, 64, 7, 61, 61, 61]);
}

#[test]
fn every_form_keeps_to_its_pages_for_two_hundred_and_fifty() {
    keeps_to(
        250,
        [looks()[0].clone(), looks()[2].clone()],
        [63, 7, 66, 7, 125, 125, 125],
        [250, 34, 261, 23, 250, 250, 250],
    );
}

#[test]
fn long_names_of_many_scripts_are_neither_cut_nor_on_top_of_each_other() {
    let people = vec![
        name("María del Carmen", "Fernández-de-la-Torre-y-Gutiérrez-Santillana"),
        name("Maximiliana", &"Wolfeschlegelstein".repeat(3)[..49]),
        name("Иван", "Константинопольский-Преображенский"),
        name("Ελένη", "Παπαδοπούλου"),
        name("Nguyễn", "Thị-Ánh"),
        name("さくら", "佐藤"),
        name("", "李小龍"),
        name("Jo", "Low"),
    ];
    for (look, sheet) in looks() {
        for asks in asks() {
            let printed = print(
                &format!("{}-scripts-{look}", file_name(asks)),
                &form_for(asks, people.clone()),
                &sheet,
            );
            printed.assert_legible(cuts(asks, &sheet));
            assert!(printed.fonts().iter().all(|(_, embedded)| *embedded), "{look}");
        }
    }
}

#[test]
fn the_first_page_alone_is_the_first_of_all() {
    for people in [1, 8, 82] {
        for (look, sheet) in looks().into_iter().take(if people == 8 { 3 } else { 1 }) {
            for asks in asks() {
                let form = form(asks, people);
                let all = preview(&form, &sheet).unwrap();
                let first = preview_first(&form, &sheet).unwrap();
                assert!(first == all[..1], "{asks:?} for {people}, {look}");
            }
        }
    }
}

#[test]
fn the_smallest_forms_on_paper_say_this() {
    let said =
        asks().map(|asks| print(&format!("{}-golden", file_name(asks)), &form(asks, 2), &sheet()).words());
    insta::assert_snapshot!(said.join("\n\n"), @r#"
    Would you like to join? Joe Adeyemi CP-PAPER-001HD Coaching pairs, round 1, from 11 January 2027 to 9 July 2027. You would have a partner whose work seldom crosses yours, and meet about six times for an hour. Yes, I would like to join 0010X Not this time 0011X Ask me later 0012X Joining is your own choice, and no list of answers is ever shown round. Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-001HD, then the code beside each box that you tick. Would you like to join? Isaac Boateng CP-PAPER-002HD Coaching pairs, round 1, from 11 January 2027 to 9 July 2027. You would have a partner whose work seldom crosses yours, and meet about six times for an hour. Yes, I would like to join 0010X Not this time 0011X Ask me later 0012X Joining is your own choice, and no list of answers is ever shown round. Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-002HD, then the code beside each box that you tick.

    With whom do you work? Joe Adeyemi CP-PAPER-001HD Tick how often you deal with each colleague. A line that you leave empty says nothing, so skip whomever you are not sure about. Colleague Hardly ever Now and then Most weeks Most days Boateng, Isaac 0020X 0021X 0022X 0023X This is only used to find a partner whose work seldom crosses yours. Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-001HD, then the code beside each box that you tick. Harbour & Pine Ltd · Coaching Pairs, round 1 · Dealings form · 22 November 2026 With whom do you work? Isaac Boateng CP-PAPER-002HD Tick how often you deal with each colleague. A line that you leave empty says nothing, so skip whomever you are not sure about. Colleague Hardly ever Now and then Most weeks Most days Adeyemi, Joe 0010X 0011X 0012X 0013X This is only used to find a partner whose work seldom crosses yours. Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-002HD, then the code beside each box that you tick. Harbour & Pine Ltd · Coaching Pairs, round 1 · Dealings form · 22 November 2026

    Are you happy with your match? Joe Adeyemi CP-PAPER-001HD You and Isaac Boateng coach each other in this round, as equals. I am happy with my match 0010X I would rather have somebody else 0011X If you like, say with whom: anybody who takes part and does not already work closely with you. Both are fine, and you need give no reason. What you say stays with Linda Shaw. Please hand it to Linda Shaw by Monday 18 January 2027. Or say it in a message: begin with CP-PAPER-001HD, then the code beside each box that you tick. Are you happy with your match? Isaac Boateng CP-PAPER-002HD You and Joe Adeyemi coach each other in this round, as equals. I am happy with my match 0010X I would rather have somebody else 0011X If you like, say with whom: anybody who takes part and does not already work closely with you. Both are fine, and you need give no reason. What you say stays with Linda Shaw. Please hand it to Linda Shaw by Monday 18 January 2027. Or say it in a message: begin with CP-PAPER-002HD, then the code beside each box that you tick. The code of each colleague To be added to a code in which somebody says with whom they would rather be. Name Code Adeyemi, Joe 001YZ Boateng, Isaac 002YZ Harbour & Pine Ltd · Coaching Pairs, round 1 · Match form · version 2, replaces version 1 Printed 22 November 2026 · page 2 of 2

    Whose view would help you? Joe Adeyemi CP-PAPER-001HD For the Awayday on 9 July 2027. Name two colleagues, the one you would like most first: anybody who takes part, except your coaching partner. We ask for two because nobody can be promised the first. Write 1 into the box of your first choice and 2 into that of your second. Only whoever makes the feedback pairs sees this. Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-001HD, then the code beside each box that you tick. Harbour & Pine Ltd · Coaching Pairs, round 1 · Nomination form · 22 November 2026 Whose view would help you? Isaac Boateng CP-PAPER-002HD For the Awayday on 9 July 2027. Name two colleagues, the one you would like most first: anybody who takes part, except your coaching partner. We ask for two because nobody can be promised the first. Write 1 into the box of your first choice and 2 into that of your second. Only whoever makes the feedback pairs sees this. Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-002HD, then the code beside each box that you tick. Harbour & Pine Ltd · Coaching Pairs, round 1 · Nomination form · 22 November 2026

    How is it going? You have met for the first time. Everybody is asked the same few things. Without your name: answers are only counted, and nothing is shown before five people have answered. CP-PAPER-001HD Statement Yes Partly Not yet Statement 1. 0010X 0011X 0012X Statement 2. 0020X 0021X 0022X Statement 3. 0030X 0031X 0032X Statement 4. 0040X 0041X 0042X Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-001HD, then the code beside each box that you tick. How is it going? You have met for the first time. Everybody is asked the same few things. Without your name: answers are only counted, and nothing is shown before five people have answered. CP-PAPER-002HD Statement Yes Partly Not yet Statement 1. 0010X 0011X 0012X Statement 2. 0020X 0021X 0022X Statement 3. 0030X 0031X 0032X Statement 4. 0040X 0041X 0042X Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-002HD, then the code beside each box that you tick.

    How is it going? Half of the round is over. Everybody is asked the same few things. Without your name: answers are only counted, and nothing is shown before five people have answered. CP-PAPER-001HD Statement Yes Partly Not yet Statement 1. 0010X 0011X 0012X Statement 2. 0020X 0021X 0022X Statement 3. 0030X 0031X 0032X Statement 4. 0040X 0041X 0042X Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-001HD, then the code beside each box that you tick. How is it going? Half of the round is over. Everybody is asked the same few things. Without your name: answers are only counted, and nothing is shown before five people have answered. CP-PAPER-002HD Statement Yes Partly Not yet Statement 1. 0010X 0011X 0012X Statement 2. 0020X 0021X 0022X Statement 3. 0030X 0031X 0032X Statement 4. 0040X 0041X 0042X Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-002HD, then the code beside each box that you tick.

    How was the round? Looking back on your coaching pair: how far do you agree? Without your name: answers are only counted, and nothing is shown before five people have answered. CP-PAPER-001HD Statement Not really Partly Mostly Yes Statement 1. 0010X 0011X 0012X 0013X Statement 2. 0020X 0021X 0022X 0023X Statement 3. 0030X 0031X 0032X 0033X Statement 4. 0040X 0041X 0042X 0043X Statement 5. 0050X 0051X 0052X 0053X Statement 6. 0060X 0061X 0062X 0063X Statement 7. 0070X 0071X 0072X 0073X Statement 8. 0080X 0081X 0082X 0083X Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-001HD, then the code beside each box that you tick. How was the round? Looking back on your coaching pair: how far do you agree? Without your name: answers are only counted, and nothing is shown before five people have answered. CP-PAPER-002HD Statement Not really Partly Mostly Yes Statement 1. 0010X 0011X 0012X 0013X Statement 2. 0020X 0021X 0022X 0023X Statement 3. 0030X 0031X 0032X 0033X Statement 4. 0040X 0041X 0042X 0043X Statement 5. 0050X 0051X 0052X 0053X Statement 6. 0060X 0061X 0062X 0063X Statement 7. 0070X 0071X 0072X 0073X Statement 8. 0080X 0081X 0082X 0083X Please hand it to Linda Shaw. Or say it in a message: begin with CP-PAPER-002HD, then the code beside each box that you tick.
    "#);
}

#[test]
fn everybody_else_is_on_the_dealings_form_once_with_four_boxes_and_their_codes() {
    for people in [2, 8, 60, 250] {
        let form = form(Asks::Dealings, people);
        let pages = print(&format!("dealings-{people}"), &form, &sheet()).each_page();
        let page = page(&form);
        for someone in everybody(names(people)) {
            let (full, number) = (&someone.name.full, someone.number);
            let line = format!("{}, {}", someone.name.family, someone.name.given);
            let is_own = |page: &&String| people <= 60 && page.contains(&format!("CP-PAPER-{number:03}HD"));
            let (own, others): (Vec<_>, Vec<_>) = pages.iter().partition(is_own);
            assert!(own.iter().all(|page| !page.contains(&line)), "{line} of {people}");
            let listed = if people <= 60 { others[0].clone() } else { pages.join(" ") };
            assert!(listed.contains(&line), "{line} of {people}");
            assert_eq!(
                page.matches(&format!("<legend class=\"unseen\">{full}</legend>")).count(),
                1,
                "{full} of {people}"
            );
            for code in (0..4).map(|place| format!("{number:03}{place}X")) {
                assert_eq!(listed.matches(&code).count(), 1, "{code} of {people}");
                assert_eq!(page.matches(&format!("value=\"{code}\"")).count(), 1, "{code} of {people}");
            }
        }
    }
}

#[test]
fn nobody_names_themselves_or_their_partner_on_a_form_of_their_own() {
    let pages = print("nominations-own", &form(asks()[3], 8), &sheet()).each_page();
    let own = pages.iter().find(|page| page.contains("CP-PAPER-001HD")).unwrap();
    assert!(!own.contains("Adeyemi, Joe") && !own.contains("Boateng, Isaac"), "{own}");
    assert!(own.contains("Brightwell, Tom"), "{own}");
}

#[test]
fn a_form_without_a_name_has_nothing_that_tells_one_reader_from_another() {
    for asks in [Asks::CheckIn(Occasion::HalfWay), Asks::Survey] {
        let form = form(asks, 8);
        assert!(page(&form).contains(" data-head=\"CP-SCREN-000HD\" data-nameless"));
        let printed = print(&format!("{}-nameless", file_name(asks)), &form, &sheet());
        let mut sheets = printed.words();
        for (number, name) in names(8).iter().enumerate() {
            assert!(!sheets.contains(&name.full) && !page(&form).contains(&name.full), "{}", name.full);
            sheets = sheets.replace(&format!("CP-PAPER-{:03}HD", number + 1), "");
        }
        let heading = heading(asks);
        let mut each: Vec<&str> = sheets.split(heading).map(str::trim).collect();
        each.retain(|sheet| !sheet.is_empty());
        assert_eq!(each.len(), 8);
        each.dedup();
        assert_eq!(each.len(), 1, "{each:?}");
    }
}
