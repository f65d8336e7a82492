//! What the sheets of the kick-off say, taken from the programme.

use coaching_core::person::Person;
use coaching_core::round::Round;
use coaching_core::{Failure, Programme, Result};

use super::views::words_of_guide;
use crate::{Guide, KickOffHandout, SignUpSheet};

/// So many lines at the least, so that the sheet is never a bare corner of a page.
const FEWEST_LINES: usize = 12;

pub(super) fn kick_off(programme: &Programme) -> Result<KickOffHandout> {
    let Round { starts_on, ends_on, .. } = begun(programme)?;
    Ok(KickOffHandout { starts_on, ends_on, guide: words_of_guide(programme)? })
}

pub(super) fn guide(programme: &Programme) -> Result<Guide> {
    Ok(Guide { sections: words_of_guide(programme)? })
}

pub(super) fn sign_up(programme: &Programme) -> Result<SignUpSheet> {
    let Round { starts_on, ends_on, .. } = begun(programme)?;
    Ok(SignUpSheet { starts_on, ends_on, lines: here(programme)?.len().max(FEWEST_LINES) })
}

pub(super) fn begun(programme: &Programme) -> Result<Round> {
    programme
        .current_round()?
        .ok_or_else(|| Failure::refused("No round has begun.", "Start one under Who’s in."))
}

/// Everybody who has not left.
pub(super) fn here(programme: &Programme) -> Result<Vec<Person>> {
    let today = programme.today();
    let mut people = programme.people()?;
    people.retain(|person| person.leaves.is_none_or(|last| last >= today));
    Ok(people)
}
