//! The papers around the pairs: what is handed out at the kick-off, before and on the Awayday, and afterwards.

use documents::{
    ExperienceReport, HowPairsWereMade, KickOffHandout, Name, NominationSlips, Page, Paper, PromptCard,
    PromptCards, ReportLine, ReviewSheet, Reviewed, Sheet, SignUpSheet, Slip, TableSign, TableSigns,
};

use crate::people::{at, day, guide, in_pairs, name, names, sheet};
use crate::reading::print;

fn looks() -> [(&'static str, Sheet); 4] {
    [
        ("a4", sheet()),
        ("letter", Sheet { paper: Paper::Letter, ..sheet() }),
        ("large", Sheet { large_print: true, ..sheet() }),
        ("black-and-white", Sheet { black_and_white: true, ..sheet() }),
    ]
}

/// Everybody with those they are with.
fn with_partners(people: usize) -> Vec<(Name, Vec<Name>)> {
    let of_group = |group: Vec<Name>| {
        let others = |of: &Name| group.iter().filter(|other| *other != of).cloned().collect();
        group.iter().map(|of| (of.clone(), others(of))).collect::<Vec<_>>()
    };
    in_pairs(&names(people)).into_iter().flat_map(of_group).collect()
}

fn slips(people: usize) -> NominationSlips {
    NominationSlips {
        slips: with_partners(people).into_iter().map(|(name, partners)| Slip { name, partners }).collect(),
        awayday: Some(day(2027, 7, 9)),
        contact: Some(name("Daniel", "Marsh")),
        hand_in_by: Some(day(2027, 6, 18)),
    }
}

fn cards(people: usize) -> PromptCards {
    let card = |(name, partners)| PromptCard { name, partners, place: "Table 2".into() };
    PromptCards {
        starts: at(9, 40),
        ends: at(10, 25),
        cards: with_partners(people).into_iter().map(card).collect(),
    }
}

fn signs() -> TableSigns {
    let sign = |names: &[&str], place: &str| TableSign {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        place: place.into(),
    };
    TableSigns {
        starts: at(9, 40),
        ends: at(10, 25),
        signs: vec![
            sign(&["Amina", "Tom"], "Table 1"),
            sign(&["Bartholomäus", "Maximiliana", "Konstantina"], "Garden room"),
        ],
    }
}

fn review(people: usize) -> ReviewSheet {
    let reviewed = |members: Vec<Name>| Reviewed {
        members: members.into_iter().map(|name| name.full).collect(),
        reasons: vec!["They hardly ever meet.".into(), "Different departments: Finance and Workshop.".into()],
        marks: Vec::new(),
    };
    let mut groups: Vec<Reviewed> = in_pairs(&names(people)).into_iter().map(reviewed).collect();
    groups[0].marks.push("Joe Adeyemi manages Isaac Boateng.".into());
    ReviewSheet {
        version: 2,
        is_draft: true,
        first: vec!["Ruth Okafor, who leads the programme, is left out.".into()],
        groups,
        counts: vec!["Nobody left out".into(), "Two pairs who deal with each other now and then".into()],
    }
}

fn report() -> ExperienceReport {
    let line = |statement: &str, counts| ReportLine { statement: statement.into(), counts };
    ExperienceReport {
        round: "round one".into(),
        people: 16,
        forms: 12,
        lines: vec![
            line("My partner and I trusted each other.", Some([0, 1, 3, 8])),
            line("I challenged myself.", None),
        ],
    }
}

fn kick_off() -> KickOffHandout {
    KickOffHandout { starts_on: day(2027, 1, 11), ends_on: day(2027, 7, 9), guide: guide("Daniel Marsh") }
}

fn sign_up(lines: usize) -> SignUpSheet {
    SignUpSheet { starts_on: day(2027, 1, 11), ends_on: day(2027, 7, 9), lines }
}

fn how_made() -> HowPairsWereMade {
    HowPairsWereMade {
        rules: vec![
            "Only people who joined are paired, each of them once.".into(),
            "Nobody is paired with their own manager.".into(),
        ],
        preferences: vec!["Nobody is left out.".into(), "Few pairs inside one department.".into()],
    }
}

#[test]
fn every_paper_is_accessible_in_every_look_and_keeps_to_its_pages() {
    let (slips, cards, signs, review) = (slips(7), cards(7), signs(), review(7));
    let (report, kick_off, sign_up, how) = (report(), kick_off(), sign_up(14), how_made());
    let papers: [(&dyn Page, usize); 8] = [
        (&slips, 2),
        (&cards, 2),
        (&signs, 2),
        (&review, 1),
        (&report, 1),
        (&kick_off, 2),
        (&sign_up, 1),
        (&how, 1),
    ];
    for (look, sheet) in looks() {
        for (page, pages) in papers {
            let printed = print(&format!("{}-{look}", page.title()), page, &sheet);
            assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"), "{}", page.title());
            assert!(printed.info().contains("Tagged:          yes"), "{}", page.title());
            if !sheet.large_print {
                assert_eq!(printed.pages, pages, "{} in {look}", page.title());
            }
        }
    }
}

#[test]
fn four_slips_to_a_page_each_name_their_reader_and_the_partner_alone() {
    for people in [2, 21, 250] {
        let printed = print(&format!("slips-{people}"), &slips(people), &sheet());
        assert_eq!(printed.pages, people.div_ceil(4));
        let words = printed.words();
        assert_eq!(words.matches("Whose view would help you?").count(), people);
        for name in names(people) {
            let others = words.matches(&format!("partner: {}", name.full)).count();
            let second = words.matches(&format!("and {}", name.full)).count();
            assert!(others + second >= 1, "{} is somebody’s partner", name.full);
            assert!(words.matches(&name.full).count() >= 2, "{} has a slip", name.full);
        }
    }
    let words = print("slips-golden", &slips(2), &sheet()).words();
    insta::assert_snapshot!(words, @"Whose view would help you? For the Awayday on 9 July 2027. Please name two colleagues, the one you would like most first: anybody who takes part, except your coaching partner. We ask for two because nobody can be promised the first. Joe Adeyemi coaching partner: Isaac Boateng 1 2 Only whoever makes the feedback pairs sees this. Please hand it to Daniel by Friday 18 June 2027, folded. Whose view would help you? For the Awayday on 9 July 2027. Please name two colleagues, the one you would like most first: anybody who takes part, except your coaching partner. We ask for two because nobody can be promised the first. Isaac Boateng coaching partner: Joe Adeyemi 1 2 Only whoever makes the feedback pairs sees this. Please hand it to Daniel by Friday 18 June 2027, folded.");
}

#[test]
fn names_of_sixty_letters_stay_on_their_slip_and_their_card() {
    let long = name("Maximiliana", &"Wolfeschlegelsteinhausen".repeat(2));
    let slip = Slip { name: long.clone(), partners: vec![long.clone(), long.clone()] };
    let view = NominationSlips { slips: vec![slip; 4], ..slips(2) };
    assert_eq!(print("slips-long", &view, &sheet()).pages, 1);
    let card =
        PromptCard { name: long.clone(), partners: vec![long.clone(), long], place: "Garden room".into() };
    let view = PromptCards { cards: vec![card; 4], ..cards(2) };
    assert_eq!(print("cards-long", &view, &sheet()).pages, 1);
}

#[test]
fn a_prompt_card_says_with_whom_where_and_what_about() {
    insta::assert_snapshot!(print("cards-golden", &cards(2), &sheet()).words(), @"Joe Adeyemi 09:40 to 10:25 with Isaac Boateng, Table 2 1 One or two things in which I am now more confident. 2 One or two in which I am still improving. 3 Does that ring true to you? What else do you see? Take turns, and share the time. When you listen: thank, ask, and do not defend. What is said here stays between you. Isaac Boateng 09:40 to 10:25 with Joe Adeyemi, Table 2 1 One or two things in which I am now more confident. 2 One or two in which I am still improving. 3 Does that ring true to you? What else do you see? Take turns, and share the time. When you listen: thank, ask, and do not defend. What is said here stays between you.");
}

#[test]
fn a_table_sign_is_read_from_both_sides_and_read_aloud_once() {
    let printed = print("signs-golden", &signs(), &sheet());
    let pages = printed.each_page();
    assert_eq!(pages.len(), 2);
    assert!(pages[0].contains("Amina and Tom") && pages[0].contains("Table 1"), "{}", pages[0]);
    assert!(!pages[0].contains("Konstantina"), "{}", pages[0]);
}

#[test]
fn the_review_sheet_says_that_it_is_confidential_and_what_to_look_at_twice() {
    insta::assert_snapshot!(print("review-golden", &review(4), &sheet()).words(), @"The pairs to look over Confidential: for the leader and the HR lead only. Read each pair with its reasons, and tick those you are sure of. • Ruth Okafor, who leads the programme, is left out. Pair by pair No. Who Why Sure 1 Joe Adeyemi and Isaac Boateng They hardly ever meet. Different departments: Finance and Workshop. Joe Adeyemi manages Isaac Boateng. 2 Tom Brightwell and Hannah Ellis They hardly ever meet. Different departments: Finance and Workshop. What this set of pairs comes to In your order of what counts, most important first. 1. Nobody left out 2. Two pairs who deal with each other now and then Before you publish Does anything here surprise you? Is there a pair that you know something about which the program cannot know? Change it under Matches; you see at once what that means for the others. Afterwards Keep this sheet where nobody comes across it, and shred it when the pairs are published. Harbour & Pine Ltd · Coaching Pairs, round 1 · Review sheet · draft of version 2 Printed 22 November 2026 · page 1 of 1");
}

#[test]
fn the_report_hides_a_line_with_few_answers_and_names_no_organisation() {
    let sheet = Sheet { organisation: String::new(), version: None, replaces: None, ..sheet() };
    let printed = print("report-golden", &report(), &sheet);
    insta::assert_snapshot!(printed.words(), @"How round one was 16 people were in pairs, and 12 of them filled in the form. Nobody’s name was on it. What people said Statement Yes Mostly Partly Not really My partner and I trusted each other. 8 3 1 0 I challenged myself. Fewer than five answers, so they are not shown. What is shown Counts alone. A line that fewer than five people answered is left out, so that nobody can be recognised. What you may do with it Show it to everybody who took part. You may also send it to the author of the method: no organisation and no person is named on it. Coaching Pairs, round 1 · Experience report Printed 22 November 2026 · page 1 of 1");
    assert!(!printed.metadata().contains("Harbour") && !printed.info().contains("Harbour"));
}

#[test]
fn the_kick_off_handout_says_that_joining_is_free_and_how_to_say_no() {
    let pages = print("kick-off-golden", &kick_off(), &sheet()).each_page();
    assert!(pages[0].contains("Joining is your own choice"), "{}", pages[0]);
    assert!(pages[0].contains("Tell Daniel Marsh. You need give no reason"), "{}", pages[0]);
    assert!(pages[1].contains("Minutes What How 10 Welcome"), "{}", pages[1]);
}

#[test]
fn the_rules_and_the_order_of_what_counts_are_in_words_for_everybody() {
    let words = print("how-golden", &how_made(), &sheet()).words();
    assert!(words.contains("Nobody is paired with their own manager."), "{words}");
    assert!(words.contains("1. Nobody is left out. 2. Few pairs inside one department."), "{words}");
}
