//! The recovery code: what opens a file when the passphrase is forgotten.
//!
//! `7NF6Y-07TAJ-0017C-4K72R-002DH-Q8W3E`: 26 letters of chance, five bits each, and four that check them, in the
//! letters of the codes of our forms, so that it can be read aloud and written by hand.

use cipher_box::chance;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::Shut;
use crate::responses::code;

/// Letters of chance: 130 bits.
const CHANCE: usize = 26;
/// Letters that check: one mistyped code in a million passes for a right one.
const CHECKS: usize = 4;
const LETTERS: usize = CHANCE + CHECKS;
const GROUP: usize = 5;

/// A recovery code.
pub(crate) struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// A new one.
    pub fn random() -> Result<Self, Shut> {
        let mut numbers = Zeroizing::new([0; CHANCE]);
        chance(numbers.as_mut()).map_err(Shut::System)?;
        let letters = code::text(numbers.as_ref());
        let check = check(&letters);
        Ok(Self(Zeroizing::new(letters + &check)))
    }

    /// What was typed, if it is a recovery code; an error if it would be one but for a wrong letter.
    pub fn read(typed: &str) -> Result<Option<Self>, ()> {
        let part =
            |letter: &char| !letter.is_whitespace() && !matches!(letter, '-' | '\u{2010}'..='\u{2015}');
        let numbers: Option<Vec<u8>> = typed.chars().filter(part).map(code::number_of).collect();
        let Some(numbers) = numbers.map(Zeroizing::new).filter(|numbers| numbers.len() == LETTERS) else {
            return Ok(None);
        };
        let letters = Zeroizing::new(code::text(&numbers));
        let (said, checks) = letters.split_at(CHANCE);
        if check(said) == checks { Ok(Some(Self(letters))) } else { Err(()) }
    }

    /// The code as it is printed.
    pub fn written(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
        groups.join("-")
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn check(letters: &str) -> String {
    let digest: [u8; 32] = Sha256::digest(letters).into();
    code::text(&digest[..CHECKS])
}
