use coaching_core::check_in::Occasion;
use documents::{Asks, Page, Paper, Sheet};

use super::{asks, everybody, file_name, form, heading, page};
use crate::people::{names, sheet};
use crate::reading::print;

#[test]
fn every_form_is_accessible_on_paper_in_every_look_and_keeps_to_its_pages() {
    let looks = [
        ("a4", sheet()),
        ("letter", Sheet { paper: Paper::Letter, ..sheet() }),
        ("large", Sheet { large_print: true, ..sheet() }),
        ("black-and-white", Sheet { black_and_white: true, ..sheet() }),
    ];
    for (look, sheet) in looks {
        for (asks, pages) in asks().into_iter().zip([2, 8, 3, 8, 4, 4, 4]) {
            let form = form(asks, 8);
            let printed = print(&format!("{}-{look}", file_name(asks)), &form, &sheet);
            assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"), "{}", form.title());
            assert!(printed.info().contains("Tagged:          yes"), "{}", form.title());
            if !sheet.large_print {
                assert_eq!(printed.pages, pages, "{} in {look}", form.title());
            }
        }
    }
}

#[test]
fn up_to_sixty_people_have_a_page_of_their_own_and_more_share_one_with_their_codes_at_its_end() {
    let asks = asks();
    for (asks, people, pages) in [
        (asks[0], 60, 15..=15),
        (asks[1], 60, 60..=60),
        (asks[2], 60, 16..=16),
        (asks[3], 60, 60..=60),
        (asks[6], 60, 30..=30),
        (asks[0], 250, 63..=63),
        (asks[1], 250, 2..=20),
        (asks[3], 250, 2..=20),
    ] {
        let printed = print(&format!("{}-{people}", file_name(asks)), &form(asks, people), &sheet());
        assert!(pages.contains(&printed.pages), "{} pages of {asks:?} for {people}", printed.pages);
        let words = printed.words();
        for number in 1..=people {
            let head = format!("CP-PAPER-{number:03}HD");
            assert!(words.contains(&head), "{head} of {people} for {asks:?}");
        }
    }
}

#[test]
fn everybody_is_on_the_dealings_form_once_with_four_boxes_and_their_codes() {
    for people in [2, 8, 60, 250] {
        let form = form(Asks::Dealings, people);
        let printed = print(&format!("dealings-{people}"), &form, &sheet());
        let pages = printed.each_page();
        let listed = if people <= 60 { pages[0].clone() } else { pages.join(" ") };
        let page = page(&form);
        for someone in everybody(names(people)) {
            let (full, number) = (&someone.name.full, someone.number);
            let line = format!("{}, {}", someone.name.family, someone.name.given);
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
