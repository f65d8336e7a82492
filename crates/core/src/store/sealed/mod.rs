//! A database as one sealed piece, for owners who want a passphrase: nobody reads it without that or the recovery code.
//!
//! A random key seals the whole with XChaCha20-Poly1305. That key is wrapped twice, by what Argon2id makes of the
//! passphrase and of the recovery code, so that either opens the file; and the key before it is wrapped by it, so that
//! copies from before a change of the passphrase can still be read and sealed anew.

mod header;
mod recovery;
mod secret;
#[cfg(test)]
mod tests;

use cipher_box::{self as cipher, Key};
use zeroize::Zeroizing;

pub use self::header::Cost;
use self::header::{Front, HEADER, header_of};
pub(crate) use self::header::{is_sealed, look};
pub(crate) use self::recovery::RecoveryCode;
pub use self::secret::Secret;

/// Why something sealed does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shut {
    /// It was sealed by a newer version of this program.
    Newer,
    /// The end is missing.
    Cut,
    /// A byte is not as it was sealed.
    Damaged,
    /// The passphrase is another one, and so is the recovery code.
    WrongSecret,
    /// What was typed is a recovery code with a wrong letter.
    Mistyped,
    /// It was sealed under a passphrase that this one knows nothing of.
    Elsewhere,
    /// The system gave no memory, or no chance.
    System(String),
}

/// What a programme is sealed with while it is open.
#[derive(Clone)]
pub(crate) struct Seal {
    key: Key,
    /// The key before this one, if the passphrase was changed.
    before: Option<Key>,
    front: Front,
}

impl Seal {
    /// A new seal with a recovery code of its own; it reads what the seal before it sealed.
    pub fn new(
        passphrase: &Secret,
        cost: Cost,
        before: Option<&Self>,
    ) -> std::result::Result<(Self, RecoveryCode), Shut> {
        let key = cipher::random_key().map_err(Shut::System)?;
        let code = RecoveryCode::random()?;
        let before = before.map(|seal| seal.key.clone());
        let front =
            Front::wrapping(&key, before.as_ref().unwrap_or(&key), passphrase.bytes(), code.bytes(), cost)?;
        Ok((Self { key, before, front }, code))
    }

    /// The seal of something sealed that begins like that and has so many bytes in all, opened with the passphrase or
    /// the recovery code.
    pub fn of(begins: &[u8], in_all: u64, secret: &Secret) -> std::result::Result<Self, Shut> {
        let front = look(begins, in_all)?;
        let key = unwrapped(&front, secret)?;
        let before = front.unwrapped_before(&key)?;
        let before = (*before != *key).then_some(before);
        Ok(Self { key, before, front })
    }

    /// Whether this is the passphrase or the recovery code.
    pub fn opens_with(&self, secret: &Secret) -> std::result::Result<(), Shut> {
        unwrapped(&self.front, secret).map(drop)
    }

    /// Bytes that only this seal opens.
    pub fn seal(&self, plain: &[u8]) -> std::result::Result<Vec<u8>, Shut> {
        let header = header_of(&self.front, plain.len() as u64);
        let mut sealed = Vec::with_capacity(HEADER + cipher::MORE + plain.len());
        sealed.extend_from_slice(&header);
        cipher::shut(&self.key, &header, plain, &mut sealed).map_err(Shut::System)?;
        Ok(sealed)
    }

    /// What was sealed, every byte as it was.
    pub fn open(&self, sealed: &[u8]) -> std::result::Result<Zeroizing<Vec<u8>>, Shut> {
        let front = look(sealed, sealed.len() as u64)?;
        let (header, rest) = sealed.split_at(HEADER);
        if front == self.front {
            return cipher::opened(&self.key, header, rest).ok_or(Shut::Damaged);
        }
        let before = self.before.as_ref().and_then(|key| cipher::opened(key, header, rest));
        before.ok_or(Shut::Elsewhere)
    }

    /// How dear it is to try a passphrase.
    pub fn cost(&self) -> Cost {
        self.front.cost()
    }

    /// Whether this very seal closed something, and not the one before it.
    pub fn is_of(&self, sealed: &[u8]) -> bool {
        sealed.starts_with(self.front.bytes())
    }
}

fn unwrapped(front: &Front, secret: &Secret) -> std::result::Result<Key, Shut> {
    let code = RecoveryCode::read(secret.text());
    if let Ok(Some(code)) = &code {
        match front.unwrapped_by_code(code.bytes()) {
            Err(Shut::WrongSecret) => {}
            done => return done,
        }
    }
    // A passphrase may look like a code: somebody may take an old code for it.
    front.unwrapped_by_passphrase(secret.bytes()).map_err(|shut| match (shut, code) {
        (Shut::WrongSecret, Err(())) => Shut::Mistyped,
        (shut, _) => shut,
    })
}
