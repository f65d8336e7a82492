//! The message that goes with a form's page, as plain text.

use coaching_core::words;

use super::{Asks, ResponseForm};
use crate::message::{Message, signed};
use crate::name::Name;
use crate::sheet::Sheet;

impl ResponseForm {
    /// What to write to one of its readers, and who signs it.
    pub(crate) fn message(&self, to: &Name, sheet: &Sheet, names: &[String]) -> Message {
        let round = words::number(usize::try_from(sheet.round).unwrap_or(0));
        let whom = if self.contact.is_some() { self.whom() } else { "us" };
        let body = vec![
            format!("Dear {},", to.first()),
            self.request(sheet, &round),
            format!(
                "“Your answer”, the page that is attached, opens in your browser and needs no network. Tick what is true \
                 for you, copy the code that it shows, and send that back to {whom}{}.",
                self.by(sheet)
            ),
            format!("{} {}", self.note(), self.apart()).trim_end().to_owned(),
        ];
        Message { subject: self.subject(&round), body: signed(body, names, "With thanks") }
    }

    fn subject(&self, round: &str) -> String {
        let asked = match self.asks {
            Asks::Joining { .. } => "would you like to join?",
            Asks::Dealings => "with whom do you work?",
            Asks::Match => "are you happy with your match?",
            Asks::Nominations { .. } => "whose view would help you?",
            Asks::CheckIn(_) => "how is it going?",
            Asks::Survey => "how was it?",
        };
        format!("Coaching pairs, round {round}: {asked}")
    }

    fn request(&self, sheet: &Sheet, round: &str) -> String {
        let lead = self.lead(self.only_reader(), sheet);
        match self.asks {
            Asks::Joining { .. } => format!("{lead} Would you like to join?"),
            Asks::Dealings => format!(
                "For the pairs of round {round} we look for colleagues whose work seldom crosses. Would you say with whom \
                 you deal, and how often? It takes a few minutes, and you may skip whomever you are not sure about."
            ),
            Asks::Match => format!("{lead} Would you say whether that suits you?"),
            Asks::Nominations { .. } => lead,
            Asks::CheckIn(_) => format!("{lead} Would you say how it is going?"),
            Asks::Survey => format!(
                "Round {round} is coming to its end, and we should like to know how it was for those in it. Would you say \
                 how far you agree with a few sentences?"
            ),
        }
    }
}
