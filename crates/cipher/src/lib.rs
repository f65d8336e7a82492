//! The only place with cryptography: bytes in, bytes out.
//!
//! XChaCha20-Poly1305 with a fresh random nonce in front of everything that it shuts, and keys made of what people can
//! remember by Argon2id. Knows no file and no programme.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// 32 bytes that are wiped when they are no longer needed.
pub type Key = Zeroizing<[u8; KEY]>;

/// Why the system could not do it, for whoever mends it: no chance, no memory.
pub type Fault = String;

/// How long a key is.
pub const KEY: usize = 32;
/// How much longer something is when it is shut.
pub const MORE: usize = NONCE + TAG;
const NONCE: usize = 24;
const TAG: usize = 16;

/// A new key.
///
/// # Errors
/// When the system has no chance to give.
pub fn random_key() -> Result<Key, Fault> {
    let mut key = Key::default();
    chance(key.as_mut())?;
    Ok(key)
}

/// Fills bytes with the system’s chance.
///
/// # Errors
/// When the system has none to give.
pub fn chance(bytes: &mut [u8]) -> Result<(), Fault> {
    getrandom::fill(bytes).map_err(fault)
}

/// A key from what somebody remembers, by Argon2id with so many KiB of memory and so many passes.
///
/// # Errors
/// When there is not so much memory.
pub fn stretched(secret: &[u8], salt: &[u8], memory: u32, passes: u32) -> Result<Key, Fault> {
    let params = Params::new(memory, passes, 1, Some(KEY)).map_err(fault)?;
    let mut key = Key::default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, key.as_mut())
        .map_err(fault)?;
    Ok(key)
}

/// Appends nonce, shut bytes and tag; `with` is vouched for but not hidden.
///
/// # Errors
/// When the system has no chance to give; then nothing of `plain` was appended.
pub fn shut(key: &Key, with: &[u8], plain: &[u8], to: &mut Vec<u8>) -> Result<(), Fault> {
    let mut nonce = [0; NONCE];
    chance(&mut nonce)?;
    let mut hidden = plain.to_vec();
    let tag = XChaCha20Poly1305::new(&(**key).into())
        .encrypt_inout_detached(&XNonce::from(nonce), with, hidden.as_mut_slice().into())
        .map_err(fault)?;
    to.extend_from_slice(&nonce);
    to.append(&mut hidden);
    to.extend_from_slice(&tag);
    Ok(())
}

/// What was shut; nothing where the key or any byte is another one.
pub fn opened(key: &Key, with: &[u8], shut: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = shut.split_first_chunk::<NONCE>()?;
    let (hidden, tag) = rest.split_last_chunk::<TAG>()?;
    let mut plain = Zeroizing::new(hidden.to_vec());
    XChaCha20Poly1305::new(&(**key).into())
        .decrypt_inout_detached(&XNonce::from(*nonce), with, plain.as_mut_slice().into(), &Tag::from(*tag))
        .ok()?;
    Some(plain)
}

fn fault(error: impl ToString) -> Fault {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
    }

    #[test]
    fn what_others_shut_in_the_same_way_is_opened() {
        // draft-irtf-cfrg-xchacha-03, A.3.1.
        let key = Key::new(std::array::from_fn(|place| 0x80 + place as u8));
        let with = bytes("50515253c0c1c2c3c4c5c6c7");
        let nonce = bytes("404142434445464748494a4b4c4d4e4f5051525354555657");
        let hidden = bytes(
            "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e",
        );
        let tag = bytes("c0875924c1c7987947deafd8780acf49");
        let plain = opened(&key, &with, &[nonce, hidden, tag].concat()).unwrap();
        assert!(plain.starts_with(b"Ladies and Gentlemen of the class of '99"));
    }

    #[test]
    fn a_key_is_stretched_as_others_stretch_it() {
        // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1: of the reference implementation’s own tests.
        let key = stretched(b"password", b"somesalt", 1 << 16, 2).unwrap();
        assert_eq!(key.as_ref(), bytes("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"));
    }

    #[test]
    fn the_same_is_never_shut_alike_and_opens_only_as_it_is() {
        let key = random_key().unwrap();
        let (mut one, mut other) = (Vec::new(), Vec::new());
        shut(&key, b"with", b"Canary Wren", &mut one).unwrap();
        shut(&key, b"with", b"Canary Wren", &mut other).unwrap();
        assert_ne!(one, other);
        assert_eq!(one.len(), 11 + MORE);
        assert_eq!(opened(&key, b"with", &one).unwrap().as_slice(), b"Canary Wren");
        assert!(opened(&key, b"without", &one).is_none());
        assert!(opened(&random_key().unwrap(), b"with", &one).is_none());
    }
}
