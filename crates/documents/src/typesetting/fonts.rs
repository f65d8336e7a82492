use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use unicode_normalization::UnicodeNormalization;

/// Text that the fonts here can draw, and what had to be left out of it.
pub(super) struct Legible {
    pub value: Value,
    /// Each character that was replaced by "□", once.
    pub not_printable: String,
}

/// Replaces what no font here can draw, since a PDF/UA file must not hold a missing glyph.
pub(super) fn legible(value: Value) -> Legible {
    let mut left_out = BTreeSet::new();
    let value = replaced(value, &mut left_out);
    Legible { value, not_printable: left_out.into_iter().collect() }
}

pub(super) fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

pub(super) fn font(index: usize) -> Option<Font> {
    FONTS.get(index).cloned()
}

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 5] = [
        include_bytes!("../../fonts/SourceSerif4-Semibold.otf"),
        include_bytes!("../../fonts/SourceSans3-Regular.otf"),
        include_bytes!("../../fonts/SourceSans3-Semibold.otf"),
        include_bytes!("../../fonts/DejaVuSans.ttf"),
        include_bytes!("../../fonts/DroidSansFallbackFull.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

fn replaced(value: Value, left_out: &mut BTreeSet<char>) -> Value {
    match value {
        Value::String(text) => Value::String(text.nfc().map(|letter| drawn(letter, left_out)).collect()),
        Value::Array(items) => items.into_iter().map(|item| replaced(item, left_out)).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, field)| (name, replaced(field, left_out))).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value,
    }
}

fn drawn(letter: char, left_out: &mut BTreeSet<char>) -> char {
    const STAND_IN: char = '□';
    let covered = |font: &Font| font.info().coverage.contains(letter.into());
    if letter.is_whitespace() || FONTS.iter().any(covered) {
        return letter;
    }
    left_out.insert(letter);
    STAND_IN
}
