//! The guide as we wrote it.

/// One section as it stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ours {
    /// Known by it for good.
    pub place: i64,
    /// By which other papers find it.
    pub key: &'static str,
    pub heading: &'static str,
    pub words: &'static str,
}

/// Every section, in reading order.
pub(super) fn ours() -> impl Iterator<Item = Ours> {
    include_str!("ours.txt").split("# ").filter_map(section)
}

fn section(text: &'static str) -> Option<Ours> {
    let (head, words) = text.split_once('\n')?;
    let mut head = head.splitn(3, ' ');
    let place = head.next()?.parse().ok()?;
    Some(Ours { place, key: head.next()?, heading: head.next()?, words: words.trim() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::guide::FIRST_ADDED;

    #[test]
    fn every_section_of_ours_has_a_place_and_a_key_of_its_own() {
        let places: BTreeSet<i64> = ours().map(|section| section.place).collect();
        let keys: BTreeSet<&str> = ours().map(|section| section.key).collect();
        assert_eq!((places.len(), keys.len()), (13, 13));
        assert!(places.iter().all(|place| (1..FIRST_ADDED).contains(place)), "{places:?}");
        assert!(ours().all(|section| !section.heading.is_empty() && !section.words.is_empty()));
    }
}
