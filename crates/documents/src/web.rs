//! Text for web pages.

/// Text that a browser shows as it is, between tags and in attributes.
pub(crate) fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A page with every blank filled in, `{title}` with the value of "title"; braces in a value stay what they are.
pub(crate) fn filled(page: &str, blanks: &[(&str, String)]) -> String {
    let mut parts = page.split('{');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let blank = part.split_once('}').and_then(|(name, rest)| {
            blanks.iter().find(|(known, _)| *known == name).map(|(_, value)| [value, rest])
        });
        match blank {
            Some(pieces) => whole.extend(pieces),
            None => whole.extend(["{", part]),
        }
    }
    whole
}
