//! Forms as one file for a browser, and on paper with the same codes; here for made-up people with made-up codes.

mod on_paper;
mod on_screen;

use coaching_core::check_in::Occasion;
use documents::{
    About, Asks, Choice, Colleague, Format, Line, Name, Page, Reader, Readers, ResponseForm, Someone, text,
};

use crate::people::{day, name, names, sheet};

const DEPARTMENTS: [&str; 3] = ["Workshop", "", "Finance"];
const GRADES: [&str; 4] = ["hardly ever", "now and then", "most weeks", "most days"];
const AGREES: [&str; 4] = ["not really", "partly", "mostly", "yes"];

pub fn everybody(people: Vec<Name>) -> Vec<Someone> {
    let someone = |(place, name): (usize, Name)| Someone {
        number: place as i64 + 1,
        name,
        department: DEPARTMENTS[place % 3].into(),
        has_namesake: false,
    };
    people.into_iter().enumerate().map(someone).collect()
}

fn answers<const N: usize>(number: i64, words: [&str; N]) -> Vec<Choice> {
    let choice =
        |(place, words): (usize, &str)| Choice { words: words.into(), code: format!("{number:03}{place}X") };
    words.into_iter().enumerate().map(choice).collect()
}

pub fn asks() -> [Asks; 7] {
    [
        Asks::Joining { starts_on: day(2027, 1, 11), ends_on: day(2027, 7, 9) },
        Asks::Dealings,
        Asks::Match,
        Asks::Nominations { awayday: Some(day(2027, 7, 9)), most: 10 },
        Asks::CheckIn(Occasion::FirstMeeting),
        Asks::CheckIn(Occasion::HalfWay),
        Asks::Survey,
    ]
}

/// A form for these people, with made-up codes.
pub fn form_for(asks: Asks, people: Vec<Name>) -> ResponseForm {
    let people = everybody(people);
    let one = |words: &str, answers| Line { about: About::Words(words.into()), answers };
    let whom = |who: &Someone| Line { about: About::Whom(who.clone()), answers: answers(who.number, GRADES) };
    let lines = match asks {
        Asks::Joining { .. } => {
            vec![one(
                "Your answer",
                answers(1, ["Yes, I would like to join", "Not this time", "Ask me later"]),
            )]
        }
        Asks::Dealings => people.iter().map(whom).collect(),
        Asks::Match => {
            let said = ["I am happy with my match", "I would rather have somebody else"];
            vec![one("Your answer", answers(1, said))]
        }
        Asks::Nominations { .. } => Vec::new(),
        Asks::CheckIn(_) => (1..=4)
            .map(|number| one(&format!("Statement {number}."), answers(number, ["Yes", "Partly", "Not yet"])))
            .collect(),
        Asks::Survey => {
            (1..=8).map(|number| one(&format!("Statement {number}."), answers(number, AGREES))).collect()
        }
    };
    let can_be_named = matches!(asks, Asks::Match | Asks::Nominations { .. });
    let colleague = |who: &Someone| Colleague { who: who.clone(), code: format!("{:03}YZ", who.number) };
    let partner = |who: &Someone| people.get((who.number as usize - 1) ^ 1).cloned();
    let reader = |who: &Someone| Reader {
        partners: if can_be_named { partner(who).into_iter().collect() } else { Vec::new() },
        on_screen: format!("CP-SCREN-{:03}HD", who.number),
        on_paper: format!("CP-PAPER-{:03}HD", who.number),
        who: who.clone(),
    };
    ResponseForm {
        asks,
        readers: match asks {
            Asks::Joining { .. } | Asks::Dealings | Asks::Match | Asks::Nominations { .. } => {
                Readers::Named(people.iter().map(reader).collect())
            }
            Asks::CheckIn(_) | Asks::Survey => Readers::Nameless {
                on_screen: "CP-SCREN-000HD".into(),
                sheets: (1..=people.len()).map(|sheet| format!("CP-PAPER-{sheet:03}HD")).collect(),
            },
        },
        lines,
        colleagues: if can_be_named { people.iter().map(colleague).collect() } else { Vec::new() },
        contact: Some(name("Linda", "Shaw")),
        answer_by: matches!(asks, Asks::Match).then(|| day(2027, 1, 18)),
    }
}

pub fn form(asks: Asks, people: usize) -> ResponseForm {
    form_for(asks, names(people))
}

pub fn page(form: &ResponseForm) -> String {
    text(form, Format::Html, &sheet()).unwrap()
}

/// What can be read on a page, without what it looks like and what it does.
pub fn words(page: &str) -> String {
    let body = page.split("<body>").nth(1).unwrap().split("<script>").next().unwrap();
    let mut words = String::new();
    for part in body.split('<') {
        words += part.split_once('>').map_or("", |(_, text)| text);
        words.push(' ');
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn file_name(asks: Asks) -> String {
    form(asks, 2).title().to_lowercase().replace(' ', "-")
}

pub fn heading(asks: Asks) -> &'static str {
    if asks == Asks::Survey { "How was the round?" } else { "How is it going?" }
}
