//! What stands before the sealed bytes, readable by anybody and vouched for by the seal.
//!
//! ```text
//!   0  "CPsealed"
//!   8  version of this layout
//!  12  Argon2id: memory in KiB, then passes
//!  20  salt of the passphrase, salt of the recovery code
//!  52  the key, wrapped by the passphrase; by the recovery code; and the key before it, wrapped by it
//! 268  how many bytes are sealed
//! 276  the beginning of the SHA-256 of all this, which tells a damaged file from a wrong passphrase
//! 284  nonce, sealed bytes, tag
//! ```
//! Numbers are little-endian.

use cipher_box::{self as cipher, KEY, Key, MORE};
use sha2::{Digest, Sha256};

use super::Shut;

const MAGIC: &[u8; 8] = b"CPsealed";
const VERSION: u32 = 1;
const SALT: usize = 16;
const WRAPPED: usize = KEY + MORE;
/// Up to the wrapped keys, which vouch for it.
const ROOT: usize = 8 + 3 * 4 + 2 * SALT;
const FRONT: usize = ROOT + 3 * WRAPPED;
const CHECKED: usize = FRONT + 8;
/// How long the header is.
pub(super) const HEADER: usize = CHECKED + 8;

/// How dear it is to try a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// In KiB.
    memory: u32,
    passes: u32,
}

impl Cost {
    /// What the product uses: 64 MiB and three passes, a fraction of a second on any laptop.
    pub const USUAL: Self = Self { memory: 64 << 10, passes: 3 };
    /// The least that is understood, for tests.
    pub const LEAST: Self = Self { memory: 8, passes: 1 };
    /// The most that is understood: a forged header must exhaust nothing.
    const MOST: Self = Self { memory: 256 << 10, passes: 10 };

    fn is_bearable(self) -> bool {
        (Self::LEAST.memory..=Self::MOST.memory).contains(&self.memory)
            && (Self::LEAST.passes..=Self::MOST.passes).contains(&self.passes)
    }

    fn key(self, secret: &[u8], salt: &[u8]) -> Result<Key, Shut> {
        cipher::stretched(secret, salt, self.memory, self.passes).map_err(Shut::System)
    }
}

/// The part of the header that stays the same for as long as the passphrase does.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Front([u8; FRONT]);

impl Front {
    /// Wraps a key by a passphrase and a recovery code, and the key before it by it.
    pub fn wrapping(
        key: &Key,
        before: &Key,
        passphrase: &[u8],
        code: &[u8],
        cost: Cost,
    ) -> Result<Self, Shut> {
        let mut salts = [0; 2 * SALT];
        cipher::chance(&mut salts).map_err(Shut::System)?;
        let mut front = Vec::with_capacity(FRONT);
        front.extend_from_slice(MAGIC);
        for number in [VERSION, cost.memory, cost.passes] {
            front.extend_from_slice(&number.to_le_bytes());
        }
        front.extend_from_slice(&salts);
        let root = front.clone();
        let by_passphrase = cost.key(passphrase, &salts[..SALT])?;
        let by_code = cost.key(code, &salts[SALT..])?;
        for (by, wrapped) in [(&by_passphrase, key), (&by_code, key), (key, before)] {
            cipher::shut(by, &root, wrapped.as_ref(), &mut front).map_err(Shut::System)?;
        }
        front.try_into().map(Self).map_err(|_| Shut::Damaged)
    }

    /// The key, if that is the passphrase.
    pub fn unwrapped_by_passphrase(&self, passphrase: &[u8]) -> Result<Key, Shut> {
        self.unwrapped(&self.cost().key(passphrase, &self.0[20..20 + SALT])?, 0).ok_or(Shut::WrongSecret)
    }

    /// The key, if that is the recovery code.
    pub fn unwrapped_by_code(&self, code: &[u8]) -> Result<Key, Shut> {
        self.unwrapped(&self.cost().key(code, &self.0[20 + SALT..ROOT])?, 1).ok_or(Shut::WrongSecret)
    }

    /// The key before this one.
    pub fn unwrapped_before(&self, key: &Key) -> Result<Key, Shut> {
        self.unwrapped(key, 2).ok_or(Shut::Damaged)
    }

    /// What every file under this seal begins with.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    fn unwrapped(&self, by: &Key, place: usize) -> Option<Key> {
        let at = ROOT + place * WRAPPED;
        let plain = cipher::opened(by, &self.0[..ROOT], &self.0[at..at + WRAPPED])?;
        plain.as_slice().try_into().ok().map(Key::new)
    }

    /// How dear it is to try a passphrase.
    pub fn cost(&self) -> Cost {
        Cost { memory: number_at(&self.0, 12), passes: number_at(&self.0, 16) }
    }
}

/// Whether a file is one of ours that is sealed, by how it begins.
pub(crate) fn is_sealed(begins: &[u8]) -> bool {
    begins.starts_with(MAGIC)
}

/// The header of so many bytes.
pub(super) fn header_of(front: &Front, length: u64) -> [u8; HEADER] {
    let mut header = [0; HEADER];
    header[..FRONT].copy_from_slice(&front.0);
    header[FRONT..CHECKED].copy_from_slice(&length.to_le_bytes());
    let check = check(&header[..CHECKED]);
    header[CHECKED..].copy_from_slice(&check);
    header
}

/// The front of a header, if all of it can be understood and as many bytes follow as it says.
///
/// `begins` are the first bytes of a file that [`is_sealed`] and has so many in all.
pub(crate) fn look(begins: &[u8], in_all: u64) -> Result<Front, Shut> {
    if !is_sealed(begins) {
        return Err(Shut::Damaged);
    }
    let Some(header) = begins.first_chunk::<HEADER>() else { return Err(Shut::Cut) };
    if number_at(header, 8) > VERSION {
        return Err(Shut::Newer);
    }
    let mut front = [0; FRONT];
    front.copy_from_slice(&header[..FRONT]);
    let front = Front(front);
    let length = u64::from(number_at(header, FRONT)) | u64::from(number_at(header, FRONT + 4)) << 32;
    let whole = length.checked_add((HEADER + MORE) as u64);
    if header[CHECKED..] != check(&header[..CHECKED])
        || number_at(header, 8) != VERSION
        || !front.cost().is_bearable()
    {
        return Err(Shut::Damaged);
    }
    match whole {
        Some(whole) if in_all < whole => Err(Shut::Cut),
        Some(whole) if in_all == whole => Ok(front),
        Some(_) | None => Err(Shut::Damaged),
    }
}

fn check(checked: &[u8]) -> [u8; 8] {
    let digest: [u8; 32] = Sha256::digest(checked).into();
    std::array::from_fn(|place| digest[place])
}

fn number_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(std::array::from_fn(|place| bytes[at + place]))
}
