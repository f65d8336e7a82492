//! The message that goes with a letter: the same in fewer words, as plain text.

use coaching_core::words;

use crate::letters::{Letter, Letters};
use crate::name::Name;
use crate::sheet::Sheet;

/// A message in plain text.
pub(crate) struct Message {
    pub subject: String,
    /// Paragraphs are parted by an empty line.
    pub body: String,
}

/// What goes with a message besides the letter.
#[derive(Clone, Copy)]
pub(crate) struct Goes {
    /// Booked meetings for calendars.
    pub dates: bool,
    /// A form on which the reader says whether the match suits them.
    pub form: bool,
}

impl Letters {
    /// What to write to the reader of one of these letters.
    pub(crate) fn message(&self, letter: &Letter, sheet: &Sheet, goes: Goes) -> Message {
        let round = words::number(usize::try_from(sheet.round).unwrap_or(0));
        if letter.partners.is_empty() {
            self.waiting(letter, sheet, &round)
        } else {
            self.matched(letter, sheet, &round, goes)
        }
    }

    fn matched(&self, letter: &Letter, sheet: &Sheet, round: &str, goes: Goes) -> Message {
        let trio = letter.partners.len() > 1;
        let full: Vec<&str> = letter.partners.iter().map(|name| name.full.as_str()).collect();
        let first: Vec<&str> = letter.partners.iter().map(Name::first).collect();
        let (full, partner) = (words::list(&full, "and"), words::list(&first, "and"));
        let (any, all) = if trio { ("any", "all three") } else { ("either", "both") };
        let because = letter.because.join(" ");
        let meetings = if goes.dates {
            " The meetings that are booked already are there too, for your calendar."
        } else {
            ""
        };
        let mut next = vec![
            format!("This week: find half an hour with {partner} and agree how you will work together."),
            format!(
                "Before you finish: put six meetings of an hour in your diaries, the last by {}.",
                sheet.date(self.ends_on)
            ),
        ];
        if let Some(day) = self.awayday {
            next.push(format!("{}: the whole team meets for the Awayday.", sheet.date(day)));
        }
        let next: Vec<String> = (1..).zip(next).map(|(number, step)| format!("{number}. {step}")).collect();
        let mut body = vec![
            format!("Dear {},", letter.to.first()),
            format!("In round {round}, you and {partner} will coach each other. {because}")
                .trim_end()
                .to_owned(),
            format!(
                "You meet as equals. Whatever {any} of you does for the rest of the week stays outside the room. Nobody is \
                 the expert: {all} of you bring something difficult, {all} of you listen, and {all} of you ask the kind of \
                 question that helps."
            ),
            next.join("\n"),
            format!(
                "Your letter is attached, with a page to read together before your first session.{meetings}"
            ),
            format!(
                "If you would rather be paired with someone else, tell {}{}. You need give no reason, and you may suggest \
                 a name, as long as you do not already work closely with them.{}",
                self.whom(),
                self.say_by.map_or_else(String::new, |day| format!(" by {}", sheet.date(day))),
                self.contact
                    .as_ref()
                    .map_or_else(String::new, |who| format!(" What you say stays with {}.", who.first())),
            ),
        ];
        if goes.form {
            body.push(
                "You can also say so with “Your answer”, the page that is attached, and so you can when you are happy \
                 with your match. It opens in your browser and needs no network. Tick an answer, copy the code that it \
                 shows, and send that back to us."
                    .to_owned(),
            );
        }
        let partners = if trio { "partners" } else { "partner" };
        Message {
            subject: format!("Your coaching {partners} in round {round}: {full}"),
            body: self.signed(body, &format!("With thanks for joining round {round}")),
        }
    }

    fn waiting(&self, letter: &Letter, sheet: &Sheet, round: &str) -> Message {
        let awayday = self.awayday.map_or_else(String::new, |day| {
            format!(" The Awayday on {} is yours as much as anybody’s.", sheet.date(day))
        });
        let body = [
            format!("Dear {},", letter.to.first()),
            format!(
                "The pairs of round {round} have changed, and at the moment you are in none of them. There is nothing \
                 that you need to do."
            ),
            format!(
                "{} will come to you in the next few days. Then you can say what you would like: somebody else to meet \
                 with in this round, if it can be done, or a partner in the next one.",
                words::sentence_case(self.whom()),
            ),
            format!("You are part of the round as before.{awayday} Your letter is attached."),
        ];
        Message {
            subject: format!("Your place in round {round}"),
            body: self.signed(body.to_vec(), &format!("With thanks for all that you bring to round {round}")),
        }
    }

    fn whom(&self) -> &str {
        self.contact.as_ref().map_or("the person who leads the programme", |contact| contact.full.as_str())
    }

    fn signed(&self, mut body: Vec<String>, thanks: &str) -> String {
        if !self.signed.is_empty() {
            body.push(format!("{thanks},\n{}", words::list(&self.signed, "and")));
        }
        body.join("\n\n") + "\n"
    }
}
