//! The short code in which a form says what somebody answered, for any message or any sheet of paper.
//!
//! `CP-7NF6Y-07TAJ 0017C 4K72R END-002DH-7RF7A`: the head says which form it is and whose, each piece is one tick, and
//! the end, which only a form on a screen can work out, says that nothing is missing. The letters are Douglas
//! Crockford's base 32, five bits each.
//!
//! The head and each piece are words of a Reed–Solomon code over GF(32) with two check letters, so that any two words
//! differ in three letters at least: one or two wrong letters are always noticed. The end is the upper 30 bits of the
//! CRC-32 of ISO 3309 over every letter before it.

use std::fmt::Write;

/// The letters that are the numbers from 0 to 31.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many letters say what a tick is.
const SAID: usize = 3;
/// How many letters check a word.
const CHECKS: usize = 2;
/// How many letters one tick has.
pub const PIECE: usize = SAID + CHECKS;
/// How many letters the head has: kind, round, person, checks.
pub const HEAD: usize = 1 + 4 + SAID + CHECKS;
/// How many letters the end has: chance and checksum.
pub const END: usize = 4 + 6;
/// The largest number that a tick or a person can have.
pub const LARGEST: u16 = (1 << (5 * SAID)) - 1;
/// The numbers below which forms of one round are told from those of others.
pub const KEYS: u32 = 1 << 20;

/// What the head of a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Which questions, below 8.
    pub kind: u8,
    /// Whether the answers were ticked on paper, where nothing can work out the end.
    pub on_paper: bool,
    /// Which round of which programme, below [`KEYS`].
    pub key: u32,
    /// Whose answers, up to [`LARGEST`]; 0 where no name goes with them.
    pub whose: u16,
}

impl Head {
    /// The head as it is written: `CP-0G4M2-0A7QX`.
    pub fn written(&self) -> String {
        let letters = self.letters();
        format!("CP-{}-{}", text(&letters[..HEAD / 2]), text(&letters[HEAD / 2..]))
    }

    /// One tick on this form, up to [`LARGEST`], as it is written: `00T5K`.
    pub fn piece(&self, said: u16) -> String {
        text(&self.piece_letters(said))
    }

    /// What a head says; nothing where a letter is wrong.
    pub fn read(letters: &[u8; HEAD]) -> Option<Self> {
        let [first, a, b, c, d, e, f, g, ..] = letters.map(u32::from);
        let head = Self {
            kind: (first >> 1 & 7) as u8,
            on_paper: first & 1 == 1,
            key: a << 15 | b << 10 | c << 5 | d,
            whose: (e << 10 | f << 5 | g) as u16,
        };
        // The upper bit of the first letter is for forms of a later make.
        (head.letters() == *letters).then_some(head)
    }

    /// What a piece of this form says; nothing where a letter is wrong, or where it is of another form.
    pub fn read_piece(&self, letters: &[u8; PIECE]) -> Option<u16> {
        let [a, b, c, ..] = letters.map(u16::from);
        let said = a << 10 | b << 5 | c;
        (self.piece_letters(said) == *letters).then_some(said)
    }

    /// The checksum at the end of a code, below 2³⁰; `chance` is below 2²⁰.
    pub fn checksum(&self, pieces: &[u16], chance: u32) -> u32 {
        let mut all = text(&self.letters());
        for said in pieces {
            all += &self.piece(*said);
        }
        all += &text(&lettered::<4>(chance));
        crc32fast::hash(all.as_bytes()) >> 2
    }

    /// The end of a code as a form on a screen writes it: `END-4K2M9-7TQ0X`.
    pub fn end(&self, pieces: &[u16], chance: u32) -> String {
        let mut letters = lettered::<4>(chance).to_vec();
        letters.extend(lettered::<6>(self.checksum(pieces, chance)));
        format!("END-{}-{}", text(&letters[..END / 2]), text(&letters[END / 2..]))
    }

    fn letters(&self) -> [u8; HEAD] {
        let mut letters = [0; HEAD];
        letters[0] = (self.kind & 7) << 1 | u8::from(self.on_paper);
        letters[1..5].copy_from_slice(&lettered::<4>(self.key));
        letters[5..8].copy_from_slice(&lettered::<SAID>(self.whose.into()));
        check(&mut letters, [0; CHECKS]);
        letters
    }

    fn piece_letters(&self, said: u16) -> [u8; PIECE] {
        let mut letters = [0; PIECE];
        letters[..SAID].copy_from_slice(&lettered::<SAID>(said.into()));
        // Pieces of other forms have other check letters.
        let mixed = self.key.wrapping_mul(0x9e37_79b1) ^ u32::from(self.kind).wrapping_mul(0x85eb_ca6b);
        check(&mut letters, lettered::<CHECKS>(mixed >> 22));
        letters
    }
}

/// The number that a letter stands for, large or small; O is read as 0, I and L as 1.
pub fn number_of(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.iter().position(|known| char::from(*known) == letter).map(|at| at as u8)
}

/// The chance and the checksum that stand at the end of a code.
pub fn read_end(letters: &[u8; END]) -> (u32, u32) {
    let number = |letters: &[u8]| letters.iter().fold(0, |sum, letter| sum << 5 | u32::from(*letter));
    (number(&letters[..4]), number(&letters[4..]))
}

/// Numbers as the letters that stand for their last five bits.
pub fn text(letters: &[u8]) -> String {
    letters.iter().map(|letter| char::from(LETTERS[usize::from(*letter & 31)])).collect()
}

/// The last `N` groups of five bits of a number.
fn lettered<const N: usize>(number: u32) -> [u8; N] {
    std::array::from_fn(|place| (number >> (5 * (N - 1 - place)) & 31) as u8)
}

/// Sets the last two letters so that the word is one of the code, moved along by `by`.
///
/// With c₀ … cₖ the letters from the last to the first, Σ cᵢ = 0 and Σ cᵢ αⁱ = 0.
fn check(letters: &mut [u8], by: [u8; CHECKS]) {
    let (mut sum, mut weighted) = (0, 0);
    for (power, letter) in letters.iter().rev().enumerate().skip(CHECKS) {
        sum ^= letter;
        weighted ^= times(*letter, power);
    }
    // c₀ + c₁ = sum and c₀ + α c₁ = weighted; 1 + α is α¹⁸, so that dividing by it is multiplying by α¹³.
    let before_last = times(sum ^ weighted, 13);
    let at = letters.len() - CHECKS;
    letters[at] = before_last ^ by[0];
    letters[at + 1] = sum ^ before_last ^ by[1];
}

/// A number of GF(32) times αⁿ, where α⁵ = α² + 1.
fn times(number: u8, power: usize) -> u8 {
    (0..power).fold(number, |number, _| if number & 16 == 0 { number << 1 } else { (number << 1 & 31) ^ 5 })
}

/// A whole code as a form on a screen writes it, `chance` being what tells two forms without a name apart.
pub fn whole(head: &Head, pieces: &[u16], chance: u32) -> String {
    let mut code = head.written();
    for said in pieces {
        // Writing to a string cannot fail.
        let _ = write!(code, " {}", head.piece(*said));
    }
    code + " " + &head.end(pieces, chance)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADS: [Head; 3] = [
        Head { kind: 0, on_paper: false, key: 0, whose: 0 },
        Head { kind: 3, on_paper: true, key: 0xabcde, whose: 250 },
        Head { kind: 7, on_paper: false, key: KEYS - 1, whose: LARGEST },
    ];

    fn numbers<const N: usize>(written: &str) -> [u8; N] {
        let letters: Vec<u8> = written.chars().filter_map(number_of).collect();
        letters.try_into().unwrap()
    }

    #[test]
    fn what_is_written_is_read_back() {
        for head in HEADS {
            let written = head.written();
            assert_eq!(Head::read(&numbers(&written[3..])), Some(head), "{written}");
            for said in [0, 1, 31, 32, 1_000, LARGEST] {
                assert_eq!(head.read_piece(&numbers(&head.piece(said))), Some(said));
            }
        }
    }

    #[test]
    fn one_or_two_wrong_letters_are_always_noticed() {
        let head = HEADS[1];
        let right: [u8; PIECE] = numbers(&head.piece(4_711));
        for (first, second) in (0..PIECE).flat_map(|a| (a..PIECE).map(move |b| (a, b))) {
            for (one, other) in (0..32).flat_map(|one| (0..32).map(move |other| (one, other))) {
                let mut wrong = right;
                wrong[first] = one;
                wrong[second] = other;
                assert_eq!(head.read_piece(&wrong).is_some(), wrong == right);
            }
        }
        let right: [u8; HEAD] = numbers(&head.written()[3..]);
        for (place, letter) in (0..HEAD).flat_map(|place| (0..32).map(move |letter| (place, letter))) {
            let mut wrong = right;
            wrong[place] = letter;
            assert_eq!(Head::read(&wrong).is_some(), wrong == right);
        }
    }

    #[test]
    fn pieces_of_other_forms_do_not_fit() {
        let [one, other, _] = HEADS;
        let strange = (0..=LARGEST).filter(|said| other.read_piece(&numbers(&one.piece(*said))).is_some());
        assert_eq!(strange.count(), 0);
    }

    #[test]
    fn a_whole_code_looks_like_this() {
        assert_eq!(whole(&HEADS[1], &[1, 4_711], 77), "CP-7NF6Y-07TAJ 0017C 4K72R END-002DH-7RF7A");
        assert_eq!(
            read_end(&numbers(&HEADS[1].end(&[1, 4_711], 77)[4..])),
            (77, HEADS[1].checksum(&[1, 4_711], 77))
        );
    }
}
