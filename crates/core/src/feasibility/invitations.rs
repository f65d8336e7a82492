//! People who have not said whether they join, and with whom more could be in a pair.

use matching::coverage;

use super::bottleneck::named;
use super::standing::Standing;
use super::trial::Trial;
use super::{WayOut, WayOutKind};
use crate::failure::Result;
use crate::ids::PersonId;
use crate::situation::Situation;
use crate::team::Team;

/// At most so many people are offered one by one.
const OFFERED: usize = 3;

/// Single people who would help, and the fewest who together help as much as all would.
pub(super) fn invitations(standing: &Standing<'_>) -> Result<Vec<WayOut>> {
    let guests = guests(standing.situation);
    let mut crowd = standing.situation.clone();
    crowd.joined.extend(&guests);
    let party = Party {
        standing,
        trial: Trial::of(&Team::with(&crowd, Vec::new(), [&standing.people[..], &guests].concat())),
        guests,
    };
    let mut ways = Vec::new();
    for guest in party.welcome(&[]).into_iter().take(OFFERED) {
        ways.extend(party.invite(&[guest])?);
    }
    // Whoever is welcome makes one person fewer left over, and makes nobody else welcome who was not
    // (Gallai’s lemma), so one after the other is as good as any choice.
    let mut together = Vec::new();
    while let Some(next) = party.welcome(&together).first() {
        together.push(*next);
    }
    let all = party.invite(&together)?;
    // With a trio the last one may not be needed.
    let fewer = together.split_last().map_or(Ok(None), |(_, others)| party.invite(others))?;
    let enough = |fewer: &WayOut| all.as_ref().is_none_or(|all| fewer.helps >= all.helps);
    let fewest = fewer.filter(enough).or(all);
    ways.extend(fewest.filter(|way| way.people.len() > 1));
    Ok(ways)
}

/// Who may still join: on the roster for the round, and without an answer that says otherwise.
fn guests(situation: &Situation) -> Vec<PersonId> {
    let mut guests = situation.may_take_part();
    guests.retain(|person| !situation.joined.contains(person));
    situation.in_order(&guests)
}

/// The participants, and after them the guests, each at the place by which the engine knows them.
struct Party<'a> {
    standing: &'a Standing<'a>,
    guests: Vec<PersonId>,
    trial: Trial,
}

impl Party<'_> {
    /// Which guests could be the partner of somebody stranded when others of them are there already.
    fn welcome(&self, there: &[usize]) -> Vec<usize> {
        let places = self.places(there);
        let stranded: Vec<usize> = coverage(&self.trial.among(&places).allowed)
            .stranded
            .concat()
            .into_iter()
            .filter_map(|place| places.get(place).copied())
            .collect();
        let inside = self.standing.people.len();
        let can_join = |guest: &usize| {
            !there.contains(guest)
                && stranded.iter().any(|place| self.trial.allowed.get(*place, inside + *guest))
        };
        (0..self.guests.len()).filter(can_join).collect()
    }

    fn invite(&self, guests: &[usize]) -> Result<Option<WayOut>> {
        let people: Vec<PersonId> =
            guests.iter().filter_map(|guest| self.guests.get(*guest).copied()).collect();
        let situation = self.standing.situation;
        let sentence = format!("Invite {}.", named(situation, &people, "and"));
        let outcome = self.trial.among(&self.places(guests)).outcome()?;
        let way = WayOut { people: situation.in_order(&people), ..WayOut::new(WayOutKind::Invite, sentence) };
        Ok(self.standing.helped(way, outcome))
    }

    fn places(&self, guests: &[usize]) -> Vec<usize> {
        let inside = self.standing.people.len();
        (0..inside).chain(guests.iter().map(|guest| inside + guest)).collect()
    }
}
