//! Where feedback pairs sit.

use crate::ids::PersonId;
use crate::situation::Situation;

/// People who sit together, and where.
pub(super) type Seated = (Vec<PersonId>, String);

/// Groups in the order of their names, each with a place: the one where most of its people sat before,
/// else one that became free, else the next table.
pub(super) fn seated(
    situation: &Situation,
    before: &[Seated],
    mut groups: Vec<Vec<PersonId>>,
) -> Vec<Seated> {
    groups.sort_by_cached_key(|group| situation.names(group).to_lowercase());
    let mut free: Vec<&Seated> = before.iter().collect();
    let mut places: Vec<Option<String>> = vec![None; groups.len()];
    // Whole groups first, so that nobody who keeps their company has to move.
    for shared in [3, 2, 1, 0] {
        for (group, place) in groups.iter().zip(&mut places).filter(|(_, place)| place.is_none()) {
            let sat_here = |seat: &&Seated| group.iter().filter(|person| seat.0.contains(person)).count();
            if let Some(found) = free.iter().position(|seat| sat_here(seat) >= shared) {
                *place = Some(free.remove(found).1.clone());
            }
        }
    }
    let mut tables = (1..).map(|number| format!("Table {number}"));
    let taken: Vec<String> = places.iter().flatten().cloned().collect();
    let mut next = || tables.find(|table| !taken.contains(table)).unwrap_or_default();
    groups.into_iter().zip(places).map(|(group, place)| (group, place.unwrap_or_else(&mut next))).collect()
}
