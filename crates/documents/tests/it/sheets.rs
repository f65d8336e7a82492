use documents::{MatchSheet, Page, Paper, Sheet, TurnsSheet, pdf, preview, preview_first};

use crate::people::{agenda, day, feedback_list, letters, match_sheet, name, names, run_sheet, sheet};
use crate::reading::print;

const SIZES: [usize; 6] = [2, 8, 21, 60, 61, 250];
const ONE_PAGE: usize = 60;

fn looks() -> [(&'static str, Sheet); 4] {
    [
        ("a4", sheet()),
        ("letter", Sheet { paper: Paper::Letter, ..sheet() }),
        ("large", Sheet { large_print: true, ..sheet() }),
        ("black-and-white", Sheet { black_and_white: true, ..sheet() }),
    ]
}

/// Every look of the sheets of one page, and the two that differ most of the long ones.
fn looks_at(people: usize) -> Vec<(&'static str, Sheet)> {
    looks().into_iter().filter(|(look, _)| people <= ONE_PAGE || ["a4", "large"].contains(look)).collect()
}

#[test]
fn everybody_is_on_the_match_sheet_by_surname_beside_their_partner_and_in_their_pair() {
    for people in SIZES {
        for (look, sheet) in looks_at(people) {
            let printed = print(&format!("match-{people}-{look}"), &match_sheet(people), &sheet);
            let words = printed.words();
            let (finder, _) = words.rsplit_once(if people == 2 { "The pair" } else { " pairs" }).unwrap();
            for (number, name) in names(people).into_iter().enumerate() {
                let by_surname = format!("{}, {}", name.family, name.given);
                assert_eq!(finder.matches(&by_surname).count(), 1, "{by_surname} of {people}, {look}");
                let others = if people % 2 == 1 && number + 3 >= people { 2 } else { 1 };
                let times = words.matches(&name.full).count();
                assert_eq!(times, others + 1, "{} of {people}, {look}", name.full);
            }
            if people <= ONE_PAGE && !sheet.large_print {
                assert_eq!(printed.pages, 1, "{people} people, {look}");
            }
        }
    }
}

#[test]
fn each_pair_that_drifts_has_a_page_of_its_own_about_taking_turns() {
    let page = TurnsSheet { pairs: vec!["Amina and Tom".into(), "Isaac and Sophie".into()] };
    for (look, sheet) in looks() {
        let printed = print(&format!("turns-{look}"), &page, &sheet);
        let words = printed.words();
        for pair in &page.pairs {
            assert_eq!(words.matches(&format!("For {pair}, and for nobody else.")).count(), 1, "{look}");
        }
        if !sheet.large_print {
            assert_eq!(printed.pages, 2, "{look}");
        }
    }
}

#[test]
fn everybody_is_on_the_feedback_list_by_surname_and_beside_their_partner() {
    for people in SIZES {
        for (look, sheet) in looks_at(people) {
            let page = feedback_list(people);
            let printed = print(&format!("feedback-{people}-{look}"), &page, &sheet);
            let words = printed.words();
            for name in names(people) {
                let by_surname = format!("{}, {}", name.family, name.given);
                assert_eq!(words.matches(&by_surname).count(), 1, "{by_surname} of {people}, {look}");
                assert!(words.contains(&name.full), "{} of {people}, {look}", name.full);
            }
            if people <= ONE_PAGE && !sheet.large_print {
                assert_eq!(printed.pages, 1, "{people} people, {look}");
            }
        }
    }
}

#[test]
fn every_letter_is_one_page_with_the_first_session_after_it() {
    for (look, sheet) in looks() {
        let page = letters(5);
        let printed = print(&format!("letters-{look}"), &page, &sheet);
        // In large print the page for the first session may run on over a second one.
        let most = if sheet.large_print { 15 } else { 10 };
        assert!((10..=most).contains(&printed.pages), "{} pages, {look}", printed.pages);
        let text = printed.text();
        let pages: Vec<String> =
            text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        for letter in &page.letters {
            let dear = format!("Dear {},", letter.to.given);
            let its: Vec<&String> = pages.iter().filter(|page| page.contains(&dear)).collect();
            assert_eq!(its.len(), 1, "{dear} {look}");
            let others = page.letters.iter().map(|other| &other.to.full);
            let named = others.filter(|name| its[0].contains(*name)).count();
            assert_eq!(named, 1 + letter.partners.len(), "only the reader and whom they are with, {look}");
            assert!(its[0].contains("You need give no reason") && !its[0].contains("version"), "{}", its[0]);
        }
        assert_eq!(pages.iter().filter(|page| page.contains("Your first session")).count(), 5);
    }
}

#[test]
fn the_long_name_of_a_partner_is_not_cut_in_a_letter() {
    let mut page = letters(4);
    page.letters[0].partners[0] = name("Maximiliana", &"Wolfeschlegelstein".repeat(3)[..49]);
    for (look, sheet) in looks() {
        print(&format!("letters-long-{look}"), &page, &sheet).assert_legible([false; 2]);
    }
}

#[test]
fn whoever_has_no_partner_any_more_is_told_what_comes_next_on_one_page_and_nothing_of_anybody_else() {
    for (look, sheet) in looks() {
        let mut page = letters(4);
        page.letters.truncate(1);
        page.letters[0].partners.clear();
        let printed = print(&format!("letter-alone-{look}"), &page, &sheet);
        assert_eq!(printed.pages, 1, "{look}");
        let words = printed.words();
        assert!(words.contains("For now you have no partner"), "{words}");
        assert!(words.contains("Daniel Marsh will come to you in the next few days."), "{words}");
        assert!(words.contains("2027 is yours as much as anybody’s."), "{words}");
        for left_away in ["reason", "first session", "coach each other", "six meetings"] {
            assert!(!words.contains(left_away), "{left_away} {words}");
        }
    }
}

#[test]
fn headings_stand_over_every_page_of_a_long_list() {
    let printed = print("match-250-headings", &match_sheet(250), &sheet());
    let text = printed.text();
    let finder: Vec<&str> = text.split('\u{c}').take_while(|page| !page.contains("The 125 pairs")).collect();
    assert!(finder.len() > 1);
    for page in finder {
        assert!(page.contains("You ") && page.contains("Your partner"), "{page}");
    }
}

#[test]
fn the_agenda_and_the_run_sheet_of_a_full_day_are_one_page_each() {
    for (look, sheet) in looks() {
        let agenda = print(&format!("agenda-{look}"), &agenda(), &sheet);
        let run_sheet = print(&format!("run-sheet-{look}"), &run_sheet(), &sheet);
        if !sheet.large_print {
            assert_eq!((agenda.pages, run_sheet.pages), (1, 1), "{look}");
        }
        assert!(agenda.words().contains("09:40 to 10:25 Feedback pairs All"), "{}", agenda.words());
        assert!(run_sheet.words().contains("Bell at 10:00 and 10:20."), "{}", run_sheet.words());
        assert!(run_sheet.words().contains("Never cut the 45 minutes of the feedback pairs."));
    }
}

#[test]
fn every_page_says_what_it_is_and_which_version_it_replaces() {
    let words = print("match-8-footer", &match_sheet(8), &sheet()).words();
    assert!(
        words.contains(
            "Harbour & Pine Ltd · Coaching Pairs, round 1 · Match sheet · version 2, replaces version 1"
        ),
        "{words}"
    );
    assert!(words.contains("Printed 22 November 2026 · page 1 of 1"), "{words}");
}

#[test]
fn an_unpublished_sheet_names_no_version() {
    let draft = Sheet { version: None, replaces: None, ..sheet() };
    let words = print("match-8-draft", &match_sheet(8), &draft).words();
    assert!(words.contains("round 1 · Match sheet Printed"), "{words}");
}

#[test]
fn dates_follow_the_paper() {
    let letter = Sheet { paper: Paper::Letter, ..sheet() };
    let words = print("match-8-dates", &match_sheet(8), &letter).words();
    assert!(words.contains("Round 1, January 11, 2027 to July 9, 2027."), "{words}");
    assert!(words.contains("Tell Linda Shaw by January 18, 2027."), "{words}");
}

#[test]
fn a_sheet_without_a_contact_or_a_last_day_still_says_whom_to_tell() {
    let mut view = match_sheet(8);
    (view.contact, view.say_by) = (None, None);
    let words = print("match-8-no-contact", &view, &sheet()).words();
    assert!(words.contains("Tell the person who leads the programme. You need give no reason."), "{words}");
}

#[test]
fn every_document_is_tagged_on_the_right_paper_with_its_fonts_inside() {
    let (matched, agenda, run_sheet, list) = (match_sheet(21), agenda(), run_sheet(), feedback_list(21));
    let pages: [&dyn Page; 4] = [&matched, &agenda, &run_sheet, &list];
    for (look, sheet) in looks() {
        for page in pages {
            let printed = print(&format!("{}-{look}", page.title()), page, &sheet);
            let info = printed.info();
            assert!(info.contains("Tagged:          yes"), "{info}");
            assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"), "{}", printed.metadata());
            assert!(info.contains("Sun Nov 22") && info.contains("2026"), "{info}");
            let size = match sheet.paper {
                Paper::A4 => "(A4)",
                Paper::Letter => "(letter)",
            };
            assert!(info.contains(size), "{info}");
            let fonts = printed.fonts();
            assert!(fonts.iter().all(|(name, embedded)| *embedded && name.contains("+Source")), "{fonts:?}");
        }
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_and_another_day_gives_others() {
    let view = match_sheet(21);
    let made_on = |date| pdf(&view, &Sheet { printed_on: date, ..sheet() }).unwrap().bytes;
    assert_eq!(made_on(day(2026, 11, 22)), made_on(day(2026, 11, 22)));
    assert_ne!(made_on(day(2026, 11, 22)), made_on(day(2026, 11, 23)));
}

#[test]
fn the_order_in_which_pairs_come_in_is_not_seen() {
    let mut turned = match_sheet(21);
    turned.groups.reverse();
    turned.groups.iter_mut().for_each(|group| group.reverse());
    let bytes = |view: &MatchSheet| pdf(view, &sheet()).unwrap().bytes;
    assert_eq!(bytes(&turned), bytes(&match_sheet(21)));
}

#[test]
fn a_preview_has_a_picture_for_every_page_of_the_pdf() {
    for people in [8, 250] {
        let view = match_sheet(people);
        let pictures = preview(&view, &sheet()).unwrap();
        assert_eq!(pictures.len(), pdf(&view, &sheet()).unwrap().pages);
        assert_eq!(preview_first(&view, &sheet()).unwrap(), pictures[..1]);
        assert!(pictures.iter().all(|picture| picture.starts_with("<svg") && picture.ends_with("</svg>")));
    }
}
