//! A form as one file for a web browser, which needs nothing else and sends nothing.
//!
//! The page holds each tick as the letters that stand for it; its script only puts those of what is ticked in a row.

use std::collections::BTreeMap;
use std::fmt::Write;

use base64::{Engine, engine::general_purpose::STANDARD};
use coaching_core::words;
use sha2::{Digest, Sha256};

use super::{About, Asks, Colleague, Line, Reader, Readers, ResponseForm, Someone};
use crate::sheet::Sheet;
use crate::web::{filled, plain};

const PAGE: &str = include_str!("../../pages/form.html");
const STYLE: &str = include_str!("../../pages/form.css");
const SCRIPT: &str = include_str!("../../pages/form.js");

impl ResponseForm {
    pub(super) fn web_page(&self, sheet: &Sheet) -> String {
        let reader = self.only_reader();
        let heading = self.asks.heading();
        let made_out_to =
            reader.map(|reader| format!("<p class=\"reader\">{}</p>\n", plain(&reader.who.name.full)));
        filled(
            PAGE,
            &[
                ("scripts", digest(SCRIPT)),
                ("styles", digest(STYLE)),
                ("title", plain(&[heading, sheet.organisation.as_str()].join(" "))),
                ("style", STYLE.to_owned()),
                ("script", SCRIPT.to_owned()),
                ("organisation", plain(&sheet.organisation)),
                ("round", sheet.round.to_string()),
                ("heading", plain(heading)),
                ("lead", plain(&self.lead(reader, sheet))),
                ("note", plain(&self.note())),
                ("reader", made_out_to.unwrap_or_default()),
                ("head", self.head()),
                ("who", self.who()),
                ("questions", self.questions()),
                ("whom", plain(self.whom())),
                ("by", plain(&self.by(sheet))),
                ("apart", self.apart().to_owned()),
                ("untick", self.untick().to_owned()),
                ("date", sheet.date(sheet.printed_on)),
            ],
        )
    }

    /// How the code begins, where everybody who has this file has the same.
    fn head(&self) -> String {
        match (&self.readers, self.only_reader()) {
            (Readers::Nameless { on_screen, .. }, _) => format!(" data-head=\"{on_screen}\" data-nameless"),
            (Readers::Named(_), Some(reader)) => format!(" data-head=\"{}\"", reader.on_screen),
            (Readers::Named(_), None) => String::new(),
        }
    }

    /// The list in which people choose their own name.
    fn who(&self) -> String {
        let readers = match (&self.readers, self.only_reader()) {
            (Readers::Named(readers), None) => readers,
            (Readers::Named(_), Some(_)) | (Readers::Nameless { .. }, _) => return String::new(),
        };
        let mut readers: Vec<&Reader> = readers.iter().collect();
        readers.sort_by_cached_key(|reader| reader.who.name.first_name_order());
        let names: String = readers.iter().map(|reader| option(&reader.who, &reader.on_screen)).collect();
        format!(
            "<p class=\"field\"><label for=\"who\">Your name</label>\n<select id=\"who\">\n<option value=\"\">Choose your \
             name</option>\n{names}</select></p>\n"
        )
    }

    fn questions(&self) -> String {
        let lines = match self.asks {
            Asks::Dealings => self.by_team(),
            Asks::Joining { .. }
            | Asks::Match
            | Asks::Nominations { .. }
            | Asks::CheckIn(_)
            | Asks::Survey => self.block(None, &self.lines.iter().collect::<Vec<_>>()),
        };
        match self.asks {
            Asks::Match => lines + &self.suggestion(),
            Asks::Nominations { most, .. } => self.choices(most),
            Asks::Joining { .. } | Asks::Dealings | Asks::CheckIn(_) | Asks::Survey => lines,
        }
    }

    /// Whom the one reader can neither name nor be asked about; the script knows it where many read.
    fn left_out(&self) -> Vec<i64> {
        self.only_reader().map_or_else(Vec::new, Reader::left_out)
    }

    /// Colleagues under the names of their departments, those without one last.
    fn by_team(&self) -> String {
        let left_out = self.left_out();
        let mut teams: BTreeMap<(bool, String), Vec<(&Someone, &Line)>> = BTreeMap::new();
        for line in &self.lines {
            if let Some(who) = line.whom().filter(|who| !left_out.contains(&who.number)) {
                teams.entry((who.team().is_empty(), who.team())).or_default().push((who, line));
            }
        }
        let are_known = teams.keys().any(|(is_unknown, _)| !is_unknown);
        let block = |((is_unknown, _), mut people): ((bool, String), Vec<(&Someone, &Line)>)| {
            people.sort_by_cached_key(|(who, _)| who.name.first_name_order());
            let team = people.first().map_or("", |(who, _)| who.department.trim());
            let team = if is_unknown { "More colleagues" } else { team };
            let lines: Vec<&Line> = people.iter().map(|(_, line)| *line).collect();
            self.block(are_known.then_some(team), &lines)
        };
        teams.into_iter().map(block).collect()
    }

    fn block(&self, heading: Option<&str>, lines: &[&Line]) -> String {
        let place = |line: &Line| self.lines.iter().position(|other| other == line).unwrap_or_default();
        let heading = heading.map_or_else(String::new, |text| format!("<h2>{}</h2>\n", plain(text)));
        let lines: String = lines.iter().map(|line| line.html(place(line), self.lines.len() == 1)).collect();
        format!("<div class=\"block\">\n{heading}{lines}</div>\n")
    }

    /// The colleague with whom somebody would rather be.
    fn suggestion(&self) -> String {
        let change = self.lines.first().and_then(|line| line.answers.last());
        let after = change.map_or("", |change| change.code.as_str());
        format!(
            "<fieldset class=\"block whom\" data-after=\"{after}\">\n<legend class=\"unseen\">With whom</legend>\n\
             <p class=\"muted\">{}</p>\n{}</fieldset>\n",
            plain(self.naming()),
            self.choice(0, "With whom, if you like", &self.names()),
        )
    }

    /// The colleagues with whom somebody would like to be, the first choice first.
    fn choices(&self, most: usize) -> String {
        let most = most.min(self.can_be_named().len());
        let ordinals =
            ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];
        let choice = |(place, ordinal): (usize, &str)| {
            let if_you_like = if place < 2 { "" } else { ", if you like" };
            // The script fills the other lists from the first.
            let names = if place == 0 { self.names() } else { String::new() };
            self.choice(place, &format!("{ordinal} choice{if_you_like}"), &names)
        };
        let choices: String = ordinals.into_iter().take(most).enumerate().map(choice).collect();
        format!("<div class=\"block\">\n{choices}</div>\n")
    }

    fn choice(&self, place: usize, label: &str, names: &str) -> String {
        format!(
            "<p class=\"field\"><label for=\"choice-{place}\">{label}</label>\n<select id=\"choice-{place}\" \
             class=\"colleague\">\n<option value=\"\">Nobody chosen</option>\n{names}</select></p>\n"
        )
    }

    fn can_be_named(&self) -> Vec<&Colleague> {
        let left_out = self.left_out();
        self.colleagues.iter().filter(|colleague| !left_out.contains(&colleague.who.number)).collect()
    }

    fn names(&self) -> String {
        let mut colleagues = self.can_be_named();
        colleagues.sort_by_cached_key(|colleague| colleague.who.name.first_name_order());
        colleagues.into_iter().map(|colleague| option(&colleague.who, &colleague.code)).collect()
    }

    fn untick(&self) -> &'static str {
        if self.lines.is_empty() { "" } else { "To take a tick away, press it again, or the key Delete. " }
    }

    fn apart(&self) -> &'static str {
        if self.is_nameless() {
            "The code does not say whose it is, but a message says who sent it. If you would rather stay unknown, ask for \
             the form on paper."
        } else {
            ""
        }
    }
}

impl Line {
    fn html(&self, place: usize, is_alone: bool) -> String {
        let (words, number) = match &self.about {
            About::Words(words) => (words.clone(), String::new()),
            About::Whom(who) => (who.told_apart(), format!(" data-is=\"{}\"", who.number)),
        };
        let mut answers = String::new();
        for answer in &self.answers {
            // Writing to a string cannot fail.
            let _ = writeln!(
                answers,
                "<label><input type=\"radio\" name=\"line-{place}\" value=\"{}\"> <span>{}</span></label>",
                answer.code,
                plain(&words::sentence_case(&answer.words))
            );
        }
        let (words, answers) = (plain(&words), format!("<div class=\"answers\">\n{answers}</div>\n"));
        if is_alone {
            return format!("<fieldset class=\"alone\">\n<legend>{words}</legend>\n{answers}</fieldset>\n");
        }
        // No legend can stand beside what it is the legend of, so that one is heard and another seen.
        format!(
            "<fieldset class=\"line of-{}\"{number}>\n<legend class=\"unseen\">{words}</legend>\n<div class=\"row\">\n\
             <p class=\"about\" aria-hidden=\"true\">{words}</p>\n{answers}</div>\n</fieldset>\n",
            self.answers.len(),
        )
    }
}

fn option(who: &Someone, code: &str) -> String {
    format!("<option value=\"{code}\" data-is=\"{}\">{}</option>\n", who.number, plain(&who.told_apart()))
}

/// What a content policy lets through.
fn digest(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
