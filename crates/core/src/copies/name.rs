//! What a copy is called: its number, when it was made, and at which step of a round.

use chrono::NaiveDateTime;

const AT: &str = "%Y-%m-%d %H.%M";

/// What the name of a copy says. `Alder copy 42, 2026-11-22 09.30, round 2 matches.pairs`
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CopyName {
    /// Counted up from 1, whatever the clock says.
    pub number: u32,
    /// When it was made, in local time.
    pub at: NaiveDateTime,
    /// How far the programme had come.
    pub step: String,
}

impl CopyName {
    /// The file name of a copy of the programme of that name.
    pub fn written(&self, programme: &str) -> String {
        format!("{programme} copy {}, {}, {}.pairs", self.number, self.at.format(AT), self.step)
    }

    /// What a file name says, if it is one of a copy of that programme.
    pub fn read(programme: &str, file: &str) -> Option<Self> {
        let said = file.strip_prefix(programme)?.strip_prefix(" copy ")?.strip_suffix(".pairs")?;
        let (number, said) = said.split_once(", ")?;
        let (at, step) = said.split_once(", ")?;
        Some(Self {
            number: number.parse().ok()?,
            at: NaiveDateTime::parse_from_str(at, AT).ok()?,
            step: step.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_called_so_that_it_can_be_told_from_others_by_eye() {
        let at = "2026-11-22T09:30:00".parse().unwrap();
        let name = CopyName { number: 42, at, step: "round 2 matches".to_owned() };
        let file = name.written("Alder, Ltd");
        assert_eq!(file, "Alder, Ltd copy 42, 2026-11-22 09.30, round 2 matches.pairs");
        assert_eq!(CopyName::read("Alder, Ltd", &file), Some(name));
        assert_eq!(CopyName::read("Alder", &file), None);
        assert_eq!(CopyName::read("Alder, Ltd", "Alder, Ltd copy of mine.pairs"), None);
    }
}
