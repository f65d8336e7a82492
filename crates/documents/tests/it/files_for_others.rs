//! The guide as a web page and on paper, in our words and in the firm's.

use coaching_core::guide::{Section, blocks};
use documents::{Format, Guide, KickOffHandout, text};

use crate::people::{day, guide, sheet};
use crate::reading::print;

fn ours() -> Guide {
    Guide { sections: guide("Linda <Shaw>") }
}

/// Our guide with words of the firm's own after it, and in place of one section.
fn with_words(heading: &str, words: &str) -> Guide {
    let mut sections = guide("Linda Shaw");
    sections.push(Section { key: "", heading: format!("Of our own: {heading}"), blocks: blocks(words) });
    let matching = sections.iter_mut().find(|section| section.key == "matching").unwrap();
    matching.blocks = blocks(words);
    Guide { sections }
}

fn html(guide: &Guide) -> String {
    text(guide, Format::Html, &sheet()).unwrap()
}

#[test]
fn the_guide_as_a_web_page_needs_nothing_from_anywhere() {
    let page = html(&ours());
    for reaching_out in ["<script", "http:", "https:", "url(", "src=", "href=", "@import"] {
        assert!(!page.contains(reaching_out), "{reaching_out}");
    }
    assert!(page.contains("default-src 'none'"));
    assert!(page.contains("Tell Linda &lt;Shaw&gt;. You need give no reason"), "{page}");
    assert!(page.contains("<footer>Harbour &amp; Pine Ltd · 22 November 2026</footer>"), "{page}");
    assert!(!page.contains("{title}") && !page.contains("{contact}"), "every blank is filled in");
}

#[test]
fn the_guide_says_the_same_on_paper_and_in_a_browser() {
    let printed = print("guide-golden", &ours(), &sheet());
    assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
    let (paper, page) = (printed.words(), html(&ours()));
    let headings: Vec<&str> =
        page.split("<h2>").skip(1).filter_map(|part| part.split("</h2>").next()).collect();
    assert_eq!(headings.len(), 13);
    for heading in headings {
        assert!(paper.contains(heading), "{heading}");
    }
}

#[test]
fn the_firms_words_are_paragraphs_lines_and_lists() {
    let words = "Come\nas you are.\n\nAnd:\n\n- Bring tea\n- When: at ten\n\n- As equals: always";
    let page = html(&with_words("how", words));
    let own = "<h2>Of our own: how</h2>\n<p>Come<br>\nas you are.</p>\n<p>And:</p>\n<ul>\n<li>Bring tea</li>\n\
               <li><strong>When:</strong> at ten</li>\n<li><strong>As equals:</strong> always</li>\n</ul>\n</section>";
    assert!(page.contains(own), "{page}");
}

#[test]
fn hostile_words_are_shown_as_they_are_in_a_browser_and_on_paper() {
    let hostile = "<script>alert(1)</script> {title} {date} #strong[x] $x$ *b* _i_ \\ @ref // no &amp; \"q\"";
    let guide = with_words(hostile, hostile);
    let page = html(&guide);
    assert!(!page.contains("<script"), "{page}");
    let shown = "&lt;script&gt;alert(1)&lt;/script&gt; {title} {date} #strong[x] $x$ *b* _i_ \\ @ref // no &amp;amp; &quot;q&quot;";
    assert_eq!(page.matches(shown).count(), 3, "in place of ours, as a heading, and below it");
    let printed = print("guide-hostile", &guide, &sheet());
    assert_eq!(
        printed.words().matches("{title} {date} #strong[x] $x$ *b* _i_ \\ @ref // no &amp;").count(),
        3
    );
    assert!(printed.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn the_handout_uses_the_words_of_the_guide() {
    let handout =
        |guide: Vec<Section>| KickOffHandout { starts_on: day(2027, 1, 11), ends_on: day(2027, 7, 9), guide };
    let own = with_words("how", "We draw lots.\n\n- Not quite: there are rules.");
    let words = print("kick-off-own", &handout(own.sections), &sheet()).words();
    assert!(words.contains("How you are matched We draw lots. Not quite there are rules."), "{words}");
    assert!(!words.contains("Of our own"), "{words}");
}

#[test]
fn a_long_section_runs_on_over_pages_and_nothing_is_lost() {
    let long: String = (1..=120).map(|number| format!("Paragraph {number} of ours.\n\n")).collect();
    let printed = print("guide-long", &with_words("long", &long), &sheet());
    for number in [1, 60, 120] {
        let paragraph = format!("Paragraph {number} of ours.");
        assert_eq!(printed.words().matches(&paragraph).count(), 2, "{paragraph}");
    }
}
