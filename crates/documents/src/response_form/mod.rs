//! Forms that people fill in with ticks: a web page that says the ticks in a short code, and paper with the same codes.

mod paper;
mod web_page;
mod wording;

use chrono::NaiveDate;
use coaching_core::check_in::Occasion;
use coaching_core::words;
use serde_json::Value;

use crate::name::Name;
use crate::page::Page;
use crate::programme::Format;
use crate::sheet::Sheet;

/// A form, for everybody or made out to one person. Of anybody else it says no more than the name and the department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseForm {
    /// What it is about.
    pub asks: Asks,
    /// Who fills it in.
    pub readers: Readers,
    /// What is answered with one tick each. Nobody is asked about themselves, though everybody is listed here.
    pub lines: Vec<Line>,
    /// Who can be named, in any order; by nobody themselves or their partners.
    pub colleagues: Vec<Colleague>,
    /// To whom the answers go.
    pub contact: Option<Name>,
    /// The last day for that.
    pub answer_by: Option<NaiveDate>,
}

/// What a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Whether somebody joins a round.
    Joining {
        /// The first day of the round.
        starts_on: NaiveDate,
        /// Its last day.
        ends_on: NaiveDate,
    },
    /// How often somebody deals with whom.
    Dealings,
    /// What somebody says to their match.
    Match,
    /// With whom somebody would like to be in a feedback pair.
    Nominations {
        /// The day of the Awayday, when it is planned.
        awayday: Option<NaiveDate>,
        /// How many can be named.
        most: usize,
    },
    /// How it goes.
    CheckIn(Occasion),
    /// How the round was.
    Survey,
}

/// Who fills a form in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Readers {
    /// Everybody under their name, in any order; a form for one alone is made out to them.
    Named(Vec<Reader>),
    /// Everybody alike, without a name.
    Nameless {
        /// How each code from a screen begins.
        on_screen: String,
        /// How the codes begin on paper, one for each sheet.
        sheets: Vec<String>,
    },
}

/// Somebody who fills a form in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The person.
    pub who: Someone,
    /// The coaching partner, or both in a trio, where the form is about them or is not to name them.
    pub partners: Vec<Someone>,
    /// How their code from a screen begins.
    pub on_screen: String,
    /// How their code on paper begins.
    pub on_paper: String,
}

/// A person as everybody knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Someone {
    /// Tells them from everybody else, as their codes do.
    pub number: i64,
    /// The name.
    pub name: Name,
    /// The department; empty where none is known.
    pub department: String,
    /// Whether somebody else has the same name.
    pub has_namesake: bool,
}

/// Somebody who can be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// The person.
    pub who: Someone,
    /// What stands for them in a code.
    pub code: String,
}

/// What is answered with one of several ticks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What the answer is about.
    pub about: About,
    /// The answers, in the order of the form.
    pub answers: Vec<Choice>,
}

/// What one answer is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A question or a statement.
    Words(String),
    /// A colleague.
    Whom(Someone),
}

/// An answer that can be ticked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub words: String,
    /// What stands for it in a code.
    pub code: String,
}

impl Page for ResponseForm {
    fn title(&self) -> &'static str {
        self.asks.title()
    }

    fn template(&self) -> &'static str {
        "response_form.typ"
    }

    fn data(&self, sheet: &Sheet) -> Value {
        self.on_paper(sheet)
    }

    fn first_page(&self) -> Option<Box<dyn Page>> {
        Some(Box::new(self.beginning()))
    }

    fn text(&self, format: Format, sheet: &Sheet) -> Option<String> {
        (format == Format::Html).then(|| self.web_page(sheet))
    }
}

impl ResponseForm {
    /// The person to whom alone it is made out.
    fn only_reader(&self) -> Option<&Reader> {
        match &self.readers {
            Readers::Named(readers) => match readers.as_slice() {
                [one] => Some(one),
                _ => None,
            },
            Readers::Nameless { .. } => None,
        }
    }

    /// The same form for one of its readers alone.
    pub(crate) fn made_out_to(&self, number: i64) -> Option<Self> {
        let Readers::Named(readers) = &self.readers else { return None };
        let reader = readers.iter().find(|reader| reader.who.number == number)?;
        Some(Self { readers: Readers::Named(vec![reader.clone()]), ..self.clone() })
    }

    /// To whom the answers go, in words.
    fn whom(&self) -> &str {
        self.contact.as_ref().map_or("the person who leads the programme", |contact| &contact.full)
    }
}

impl Reader {
    /// Whom they can neither name nor be asked about.
    fn left_out(&self) -> Vec<i64> {
        std::iter::once(&self.who).chain(&self.partners).map(|who| who.number).collect()
    }
}

impl Someone {
    /// The name, with the department where the name is not enough.
    fn told_apart(&self) -> String {
        if self.has_namesake && !self.department.is_empty() {
            format!("{} ({})", self.name.full, self.department)
        } else {
            self.name.full.clone()
        }
    }

    /// The department as it is compared.
    fn team(&self) -> String {
        words::folded(&self.department)
    }
}

impl Line {
    fn whom(&self) -> Option<&Someone> {
        match &self.about {
            About::Whom(who) => Some(who),
            About::Words(_) => None,
        }
    }
}
