//! Files that other programs open: the guide as a web page, the Awayday for calendars.

use documents::{Agenda, Format, Guide, text};

use crate::people::{agenda, sheet};
use crate::reading::print;

fn guide() -> Guide {
    Guide { contact: Some("Linda <Shaw>".into()) }
}

fn calendar(agenda: &Agenda) -> String {
    text(agenda, Format::Ics, &sheet()).unwrap()
}

#[test]
fn the_guide_as_a_web_page_needs_nothing_from_anywhere() {
    let page = text(&guide(), Format::Html, &sheet()).unwrap();
    for reaching_out in ["<script", "http:", "https:", "url(", "src=", "href=", "@import"] {
        assert!(!page.contains(reaching_out), "{reaching_out}");
    }
    assert!(page.contains("default-src 'none'"));
    assert!(page.contains("Tell Linda &lt;Shaw&gt;. You need give no reason"), "{page}");
    assert!(page.contains("<footer>Harbour &amp; Pine Ltd · 22 November 2026</footer>"), "{page}");
    assert!(!page.contains('{') || !page.contains("{title}"), "every blank is filled in");
}

#[test]
fn the_guide_says_the_same_on_paper_and_in_a_browser() {
    let printed = print("guide-golden", &guide(), &sheet());
    assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
    let (paper, page) = (printed.words(), text(&guide(), Format::Html, &sheet()).unwrap());
    let headings: Vec<&str> =
        page.split("<h2>").skip(1).filter_map(|part| part.split("</h2>").next()).collect();
    assert_eq!(headings.len(), 11);
    for heading in headings {
        assert!(paper.contains(heading), "{heading}");
    }
}

#[test]
fn the_awayday_is_put_in_calendars_by_the_clock_on_the_wall() {
    let lines = calendar(&Agenda { place: "Loft, second floor".into(), ..agenda() });
    assert!(lines.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{lines}");
    assert!(lines.contains("\r\nDTSTART:20270709T090000\r\nDTEND:20270709T153000\r\n"), "{lines}");
    assert!(lines.contains("\r\nSUMMARY:Awayday\\, Harbour & Pine Ltd\r\n"), "{lines}");
    assert!(lines.contains("\r\nLOCATION:Loft\\, second floor\r\n"), "{lines}");
    assert!(lines.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{lines}");
}

#[test]
fn no_line_of_a_calendar_is_too_long_and_none_is_lost_by_folding() {
    let agenda = Agenda { place: "Żółć ".repeat(60), ..agenda() };
    let lines = calendar(&agenda);
    assert!(lines.split("\r\n").all(|line| line.len() <= 75), "{lines}");
    assert!(lines.replace("\r\n ", "").contains(&agenda.place), "{lines}");
}

#[test]
fn the_same_awayday_keeps_its_place_in_calendars_when_its_day_changes() {
    let id = |calendar: String| calendar.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
    let later = Agenda { on: agenda().on.succ_opt().unwrap(), ..agenda() };
    assert_eq!(id(calendar(&later)), id(calendar(&agenda())));
}
