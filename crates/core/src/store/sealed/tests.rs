use super::*;

fn secret(text: &str) -> Secret {
    Secret::typed(text)
}

fn opened(sealed: &[u8], secret: &Secret) -> std::result::Result<Seal, Shut> {
    Seal::of(sealed, sealed.len() as u64, secret)
}

fn sealed(plain: &[u8]) -> (Seal, RecoveryCode, Vec<u8>) {
    let (seal, code) = Seal::new(&secret("four quiet green boats"), Cost::LEAST, None).unwrap();
    let sealed = seal.seal(plain).unwrap();
    (seal, code, sealed)
}

#[test]
fn what_is_sealed_opens_with_the_passphrase_and_with_the_recovery_code() {
    let (_, code, sealed) = sealed(b"Canary Wren");
    assert!(!sealed.windows(6).any(|part| part == b"Canary"));
    for typed in ["four quiet green boats", &code.written(), &code.written().replace('-', " ").to_lowercase()]
    {
        let seal = opened(&sealed, &secret(typed)).unwrap();
        assert_eq!(seal.open(&sealed).unwrap().as_slice(), b"Canary Wren");
    }
    assert_eq!(opened(&sealed, &secret("four quiet green boat")).err(), Some(Shut::WrongSecret));
}

#[test]
fn the_same_bytes_are_never_sealed_alike() {
    let (seal, _, once) = sealed(b"Canary Wren");
    let again = seal.seal(b"Canary Wren").unwrap();
    let differing = once[HEADER..].iter().zip(&again[HEADER..]).filter(|(a, b)| a != b).count();
    assert!(differing > 30, "{differing}");
}

#[test]
fn every_flipped_bit_is_refused() {
    let (seal, _, sealed) = sealed(b"Canary Wren");
    for at in 0..sealed.len() {
        for bit in 0..8 {
            let mut bytes = sealed.clone();
            bytes[at] ^= 1 << bit;
            assert!(seal.open(&bytes).is_err(), "byte {at}, bit {bit}");
        }
        let mut bytes = sealed.clone();
        bytes[at] ^= 0x40;
        let told = opened(&bytes, &secret("four quiet green boats")).and_then(|seal| seal.open(&bytes));
        assert!(matches!(told, Err(Shut::Damaged | Shut::Newer)), "byte {at}: {told:?}");
    }
}

#[test]
fn a_header_that_was_forged_with_its_check_is_refused_all_the_same() {
    let (seal, _, sealed) = sealed(b"Canary Wren");
    for at in 8..HEADER - 8 {
        let mut bytes = sealed.clone();
        bytes[at] ^= 1;
        let check: [u8; 32] =
            sha2::Digest::finalize(<sha2::Sha256 as sha2::Digest>::new_with_prefix(&bytes[..HEADER - 8]))
                .into();
        bytes[HEADER - 8..HEADER].copy_from_slice(&check[..8]);
        assert!(seal.open(&bytes).is_err(), "byte {at}");
        let told = opened(&bytes, &secret("four quiet green boats")).and_then(|seal| seal.open(&bytes));
        assert!(told.is_err(), "byte {at}");
    }
}

#[test]
fn a_cut_file_is_told_from_a_damaged_one_at_every_length() {
    let (seal, _, mut sealed) = sealed(b"Canary Wren");
    for length in MAGIC_LENGTH..sealed.len() {
        assert_eq!(seal.open(&sealed[..length]).err(), Some(Shut::Cut), "{length}");
    }
    sealed.push(0);
    assert_eq!(seal.open(&sealed).err(), Some(Shut::Damaged));
}
const MAGIC_LENGTH: usize = 8;

#[test]
fn a_header_that_asks_for_too_much_is_refused_before_anything_is_worked_out() {
    let (_, _, sealed) = sealed(b"Canary Wren");
    for (at, number) in [(12, u32::MAX), (16, u32::MAX), (12, (256 << 10) + 1), (16, 11), (12, 7), (16, 0)] {
        let mut bytes = sealed.clone();
        bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
        let check: [u8; 32] =
            sha2::Digest::finalize(<sha2::Sha256 as sha2::Digest>::new_with_prefix(&bytes[..HEADER - 8]))
                .into();
        bytes[HEADER - 8..HEADER].copy_from_slice(&check[..8]);
        assert_eq!(opened(&bytes, &secret("any")).err(), Some(Shut::Damaged), "{at}: {number}");
    }
}

#[test]
fn a_changed_passphrase_opens_what_was_sealed_under_the_last_one_but_not_the_other_way_round() {
    let (old, _, before) = sealed(b"before");
    let (new, _) = Seal::new(&secret("six loud yellow kites"), Cost::LEAST, Some(&old)).unwrap();
    let after = new.seal(b"after").unwrap();
    assert_eq!(new.open(&before).unwrap().as_slice(), b"before");
    assert!(new.is_of(&after) && !new.is_of(&before));
    assert_eq!(old.open(&after).err(), Some(Shut::Elsewhere));
    let reopened = opened(&after, &secret("six loud yellow kites")).unwrap();
    assert_eq!(reopened.open(&before).unwrap().as_slice(), b"before");
    assert_eq!(opened(&after, &secret("four quiet green boats")).err(), Some(Shut::WrongSecret));
}

#[test]
fn whoever_mistypes_a_recovery_code_is_told_so() {
    let (_, code, sealed) = sealed(b"Canary Wren");
    let right = code.written();
    assert_eq!(right.len(), 35);
    for at in (0..right.len()).filter(|at| at % 6 != 5) {
        let mut wrong: Vec<char> = right.chars().collect();
        wrong[at] = if wrong[at] == '7' { '8' } else { '7' };
        let wrong: String = wrong.into_iter().collect();
        assert_eq!(opened(&sealed, &secret(&wrong)).err(), Some(Shut::Mistyped), "{wrong}");
    }
    assert!(RecoveryCode::read("four quiet green boats and more").unwrap().is_none());
}

#[test]
fn a_passphrase_that_is_the_recovery_code_of_something_else_opens_all_the_same() {
    let (_, other_code, _) = sealed(b"another programme");
    let (seal, code) = Seal::new(&secret(&other_code.written()), Cost::LEAST, None).unwrap();
    assert_eq!(seal.opens_with(&secret(&other_code.written())), Ok(()));
    assert_eq!(seal.opens_with(&secret(&code.written())), Ok(()));
    let (_, third, _) = sealed(b"a third one");
    assert_eq!(seal.opens_with(&secret(&third.written())), Err(Shut::WrongSecret));
}

#[test]
fn a_passphrase_is_the_same_however_a_keyboard_composes_it() {
    let (seal, _) = Seal::new(&secret("Grüße aus Łódź"), Cost::LEAST, None).unwrap();
    assert_eq!(seal.opens_with(&secret("Gru\u{308}ße aus Ło\u{301}dz\u{301}")), Ok(()));
    assert_eq!(seal.opens_with(&secret("Gruße aus Łódź")), Err(Shut::WrongSecret));
}

#[test]
fn a_secret_is_not_shown() {
    assert_eq!(format!("{:?}", secret("four quiet green boats")), "(not shown)");
}
