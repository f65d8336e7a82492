//! Messages as text, from files of mail programs and web pages.

use chrono::NaiveDate;
use encoding_rs::{Encoding, WINDOWS_1252};
use mail_parser::decoders::html::html_to_text;
use mail_parser::{Message, MessageParser, PartType};

/// A message that hangs on one that hangs on one … is read down to here.
const DEEPEST: usize = 5;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// What it says, in one or several ways: in letters alone first, then as a page.
    pub alternatives: Vec<String>,
    /// When it was sent.
    pub sent: Option<Sent>,
}

/// When a message was sent, as its sender says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sent {
    /// The moment, in seconds.
    pub at: i64,
    /// The day where the sender was.
    pub on: NaiveDate,
}

/// The messages in the bytes of a file whose name ends so, the outermost first.
pub(super) fn parts(ending: &str, bytes: &[u8]) -> Vec<Part> {
    let plain = |text| vec![Part { alternatives: vec![text], sent: None }];
    match ending {
        "eml" => {
            let mut parts = Vec::new();
            if let Some(message) = MessageParser::default().parse(bytes) {
                gather(&message, DEEPEST, &mut parts);
            }
            parts
        }
        "html" | "htm" => plain(page(&decoded(bytes))),
        _ => plain(decoded(bytes)),
    }
}

fn gather(message: &Message<'_>, deeper: usize, parts: &mut Vec<Part>) {
    let (mut letters, mut pages, mut within) = (String::new(), String::new(), Vec::new());
    for part in &message.parts {
        match &part.body {
            PartType::Text(text) => letters = letters + text + "\n",
            PartType::Html(text) => pages = pages + &page(text) + "\n",
            PartType::Message(message) => within.push(message),
            PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Multipart(_) => {}
        }
    }
    let sent = message.date().and_then(|date| {
        let on = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
        Some(Sent { at: date.to_timestamp(), on })
    });
    parts.push(Part { alternatives: vec![letters, pages], sent });
    if deeper > 0 {
        within.into_iter().for_each(|message| gather(message, deeper - 1, parts));
    }
}

/// The text of a page, with a new line wherever a browser would begin one.
fn page(page: &str) -> String {
    let mut broken = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        broken += before;
        let name = tag.trim_start_matches(['<', '/']);
        let name = name.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        if BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block)) {
            broken += "<br>";
        }
        broken.push('<');
        rest = tag.get(1..).unwrap_or_default();
    }
    html_to_text(&(broken + rest))
}

/// What a browser begins a new line for.
const BLOCKS: [&str; 22] = [
    "address",
    "article",
    "blockquote",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "tr",
    "ul",
];

/// Text in UTF-8, UTF-16 with its mark, or else as older systems of the West save it: codes have plain letters alone.
fn decoded(bytes: &[u8]) -> String {
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => WINDOWS_1252.decode(bytes).0.into_owned(),
        },
    }
}
