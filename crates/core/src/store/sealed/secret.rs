//! What the owner types to open a file.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase or a recovery code; it is wiped from memory when it is no longer needed, and never shown.
#[derive(Clone, TS)]
#[ts(type = "string")]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// What was typed, in the one form that every keyboard and system comes to.
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.nfkc().collect()))
    }

    /// What was typed.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// How many letters it has, without spaces at its ends.
    pub(crate) fn letters(&self) -> usize {
        self.0.trim().chars().count()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(from).map(|text| Self::typed(&Zeroizing::new(text.into_owned())))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("(not shown)")
    }
}
