use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A person's name as it is printed, and the two parts of it by which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name or names that come before the surname: "Siân". May be empty.
    pub given: String,
    /// The surname, under which the person is listed: "Price". May be empty.
    pub family: String,
    /// The whole name in its usual order: "Siân Price".
    pub full: String,
}

impl Name {
    /// What the person is listed under, and the rest of the name, if any.
    pub(crate) fn listed(&self) -> (&str, &str) {
        match (self.family.as_str(), self.given.as_str()) {
            ("", "") => (&self.full, ""),
            ("", given) => (given, ""),
            (family, given) => (family, given),
        }
    }

    /// What colleagues call the person: "Siân".
    pub(crate) fn first(&self) -> &str {
        self.full.split_whitespace().next().unwrap_or(&self.full)
    }

    /// Puts people in the order in which they are looked up: by surname without accents.
    pub(crate) fn surname_order(&self) -> [String; 3] {
        let (listed, rest) = self.listed();
        [plain(listed), plain(rest), self.full.clone()]
    }

    /// Puts colleagues in the order in which they are named together: by first name without accents.
    pub(crate) fn first_name_order(&self) -> [String; 2] {
        [plain(&self.full), self.full.clone()]
    }

    /// Colleagues in the order in which they are named together.
    pub(crate) fn together(names: &[Self]) -> Vec<&Self> {
        let mut names: Vec<&Self> = names.iter().collect();
        names.sort_by_cached_key(|name| name.first_name_order());
        names
    }
}

/// Small letters without their accents, the way people look names up.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    for letter in letters.flat_map(char::to_lowercase) {
        match letter {
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ß' => plain.push_str("ss"),
            'þ' => plain.push_str("th"),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'ł' => plain.push('l'),
            'ø' => plain.push('o'),
            other => plain.push(other),
        }
    }
    plain
}
