use calamine::Data;
use documents::{Page, Sheet, csv, xlsx};
use insta::assert_snapshot;

use crate::people::{agenda, day, feedback_list, match_sheet, match_sheet_of, name, names, run_sheet, sheet};
use crate::reading::{cells, formulas};

fn csv_text(page: &dyn Page) -> String {
    String::from_utf8(csv(page, &sheet()).unwrap()).unwrap()
}

#[test]
fn the_match_sheet_as_csv_has_a_row_for_each_two_and_three_for_a_trio() {
    let text = csv_text(&match_sheet(7));
    assert_snapshot!(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"), @r"
    Round,Pair,Person,Partner,Person’s department,Partner’s department
    1,1,Ben Hartley,Oliver Kent,IT & systems,Finance
    1,1,Ben Hartley,Sophie Laurent,IT & systems,Workshop
    1,1,Oliver Kent,Sophie Laurent,Finance,Workshop
    1,2,Hannah Ellis,Tom Brightwell,Health & safety,Customer care
    1,3,Isaac Boateng,Joe Adeyemi,Workshop,Finance
    ");
}

#[test]
fn the_feedback_list_as_csv_is_in_the_order_of_surnames() {
    let text = csv_text(&feedback_list(5));
    assert_snapshot!(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"), @r#"
    Person,Feedback partner,Where
    "Adeyemi, Joe",Isaac Boateng,Table 1
    "Boateng, Isaac",Joe Adeyemi,Table 1
    "Brightwell, Tom",Ben Hartley and Hannah Ellis,Table 2
    "Ellis, Hannah",Ben Hartley and Tom Brightwell,Table 2
    "Hartley, Ben",Hannah Ellis and Tom Brightwell,Table 2
    "#);
}

#[test]
fn the_agenda_as_csv_has_starts_ends_and_minutes() {
    let text = csv_text(&agenda());
    assert_snapshot!(text.lines().take(5).collect::<Vec<_>>().join("\n").trim_start_matches('\u{feff}'), @r"
    Start,End,Minutes,What,Who leads
    09:00,09:15,15,Arrive and coffee,All
    09:15,09:30,15,Welcome: why we did this,Leader
    09:30,09:40,10,How feedback pairs work,HR lead
    09:40,10:25,45,Feedback pairs,All
    ");
}

#[test]
fn the_run_sheet_as_csv_says_when_to_ring_the_bell() {
    let text = csv_text(&run_sheet());
    let feedback = text.lines().find(|line| line.starts_with("09:40")).unwrap();
    assert_snapshot!(feedback, @"09:40,10:25,45,Feedback pairs,All,20 minutes each way and 5 to close. Bell at 10:00 and 10:20. The trio takes 13 minutes each and keeps its own time.");
}

#[test]
fn a_csv_begins_with_a_byte_order_mark_and_ends_its_lines_for_windows() {
    let text = csv_text(&feedback_list(2));
    assert!(text.starts_with("\u{feff}Person,"));
    assert_eq!(text.matches("\r\n").count(), 3);
    assert_eq!(text.matches('\n').count(), 3);
}

#[test]
fn a_name_that_looks_like_a_formula_is_harmless_in_csv() {
    for formula in ["=1+1", "+44", "-5", "@cmd", "\tx", "\rx"] {
        let view = match_sheet_of(vec![name("", formula), name("Zoë", "Young")]);
        let text = csv_text(&view);
        assert!(text.contains(&format!("'{formula}")), "{text}");
    }
}

#[test]
fn a_title_that_looks_like_a_formula_is_text_in_a_workbook() {
    let mut agenda = agenda();
    agenda.parts.truncate(1);
    agenda.parts[0].title = "=HYPERLINK(1)".into();
    let workbook = xlsx(&agenda, &sheet()).unwrap();
    assert_eq!(formulas(workbook.clone()), Vec::<String>::new());
    assert_eq!(cells(workbook)[1][3], Data::String("=HYPERLINK(1)".into()));
}

#[test]
fn a_workbook_holds_headings_text_and_numbers() {
    let workbook = cells(xlsx(&match_sheet(21), &sheet()).unwrap());
    assert_eq!(workbook[0][2], Data::String("Person".into()));
    assert_eq!(workbook[1][0], Data::Float(1.0));
    let shown: Vec<String> = workbook.iter().flatten().map(ToString::to_string).collect();
    for name in names(21) {
        assert!(shown.contains(&name.full), "{}", name.full);
    }
}

#[test]
fn the_same_table_gives_the_same_bytes_and_another_day_gives_others() {
    let made_on = |date| {
        let sheet = Sheet { printed_on: date, ..sheet() };
        xlsx(&run_sheet(), &sheet).unwrap()
    };
    assert_eq!(made_on(day(2026, 11, 22)), made_on(day(2026, 11, 22)));
    assert_ne!(made_on(day(2026, 11, 22)), made_on(day(2026, 11, 23)));
}
