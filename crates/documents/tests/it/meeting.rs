use documents::{Agreement, Agreements, Paper, Sheet};

use crate::people::{day, guide, in_pairs, name, names, sheet};
use crate::reading::print;

fn agreements(people: usize) -> Agreements {
    let pair = |members| Agreement { members, meetings: Vec::new() };
    of(in_pairs(&names(people)).into_iter().map(pair).collect())
}

fn of(pairs: Vec<Agreement>) -> Agreements {
    Agreements { pairs, guide: guide("Daniel Marsh") }
}

fn looks() -> [(&'static str, Sheet); 4] {
    [
        ("a4", sheet()),
        ("letter", Sheet { paper: Paper::Letter, ..sheet() }),
        ("large", Sheet { large_print: true, ..sheet() }),
        ("black-and-white", Sheet { black_and_white: true, ..sheet() }),
    ]
}

#[test]
fn every_pair_and_the_trio_has_a_page_of_its_own_that_names_nobody_else() {
    for (look, sheet) in looks() {
        let view = agreements(7);
        let printed = print(&format!("agreements-{look}"), &view, &sheet);
        assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"), "{look}");
        if sheet.large_print {
            continue;
        }
        let pages = printed.each_page();
        assert_eq!(pages.len(), 3, "{look}");
        for page in pages {
            let named = names(7).into_iter().filter(|name| page.contains(&name.full)).count();
            assert!(named == 2 || named == 3, "{named} on {page}");
            assert!(page.contains("Nobody else sees it."), "{page}");
            assert!(!page.contains("version"), "{page}");
        }
    }
}

#[test]
fn the_sheet_of_a_pair_has_room_for_six_meetings_and_the_days_that_are_known() {
    let members = vec![name("Tom", "Brightwell"), name("Amina", "Yusuf")];
    let view = of(vec![Agreement { members, meetings: vec![day(2027, 2, 3)] }]);
    insta::assert_snapshot!(print("agreement-golden", &view, &sheet()).words(), @"How we will work together Amina Yusuf Tom Brightwell Fill this in when you first meet. Nobody else sees it. When and where we meet day, time, a room with a door If one of us cannot come how much notice, who finds the new date What stays between us and what others may hear How we keep it equal who begins, how we share the hour What I hope for: Amina What I hope for: Tom Our meetings No. On Met Whose topics What I will try until we meet again 1 3 February 2027 Amina Tom 2 Amina Tom 3 Amina Tom 4 Amina Tom 5 Amina Tom 6 Amina Tom A good hour Five minutes: Arrive. What has become of what you wanted to try? Twenty-five minutes: One of you brings a topic; the other listens and asks. If one of you is more senior, the other’s topic comes first. Twenty-five minutes: Change over, whether you have finished or not. Five minutes: Each of you says one thing that you will try until you meet again. Then check the next date. Another of you begins each time. Harbour & Pine Ltd · Coaching Pairs, round 1 · Pair agreement · stays with you · 22 November 2026");
}

#[test]
fn long_names_keep_the_sheet_of_a_pair_to_one_page() {
    let long = |first: &str| name(first, &"Wolfeschlegelstein".repeat(3));
    let members = vec![long("Maximiliana"), long("Bartholomäus"), long("Konstantina")];
    let view = of(vec![Agreement { members, meetings: Vec::new() }]);
    assert_eq!(print("agreement-long", &view, &sheet()).pages, 1);
}
