//! Marks that cannot be seen and can make two names look the same, and marks that a spreadsheet would act upon.

/// Whether the character is a control, direction, zero-width or other invisible mark, or stands for an unreadable one.
pub fn is_hidden_mark(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffd}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a spreadsheet could take a text for a formula, were it not for the apostrophes before it, if any.
pub fn could_run(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// The text without the apostrophe that kept a spreadsheet from running it.
pub(super) fn without_guard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|guarded| could_run(guarded)).unwrap_or(text)
}
