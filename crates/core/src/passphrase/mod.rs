//! A passphrase for those who want one: set, changed and removed, with a recovery code for when it is forgotten.

#[cfg(test)]
mod tests;

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::programme::Programme;
pub use crate::store::sealed::{Cost, Secret};
use crate::store::sealed::{Seal, Shut};
use crate::store::sealing;
use crate::words;

/// A shorter one could be found by trying.
const SHORTEST: usize = 12;
const LONGEST: usize = 500;

/// A passphrase where there is none.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPassphrase {
    /// At least twelve letters.
    pub passphrase: Secret,
}

/// Another passphrase.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The present one, or the recovery code.
    pub present: Secret,
    /// At least twelve letters.
    pub passphrase: Secret,
}

/// The end of a passphrase.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemovePassphrase {
    /// The present one, or the recovery code.
    pub present: Secret,
}

/// Whether the programme is protected with a passphrase, and what that means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Protection {
    /// Whether there is a passphrase.
    pub protected: bool,
    /// What a passphrase protects against and what not, one sentence each.
    pub meaning: Vec<String>,
    /// Something that is the matter with copies, if it is.
    pub problem: Option<String>,
}

/// A programme under a new passphrase.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Protected {
    /// Opens the programme when the passphrase is forgotten. It is told only here.
    pub recovery_code: String,
    /// What was done, in words.
    pub sentence: String,
    /// Something that is the matter with copies, if it is.
    pub problem: Option<String>,
}

/// A programme that anybody can open again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unprotected {
    /// What was done, in words.
    pub sentence: String,
    /// Something that is the matter with copies, if it is.
    pub problem: Option<String>,
}

/// Whether a file is a programme that is protected, by how it begins.
pub fn is_protected_file(path: &Path) -> bool {
    sealing::is_sealed(path)
}

impl Programme {
    /// Whether the programme is protected with a passphrase, and what that does not protect against.
    pub fn protection(&self) -> Result<Protection> {
        Ok(Protection {
            protected: self.seal().is_some(),
            meaning: [
                "Without the passphrase or the recovery code nobody can read the file or its copies, whoever has the laptop or the memory stick.",
                "Whoever sits at the laptop while the programme is open, knows the passphrase, or has put a program on the laptop that watches it, sees everything. Lock it when you leave.",
                "If the passphrase is forgotten and the recovery code is lost, nobody can open it: not we, not anybody.",
                "What was saved before there was a passphrase may still be found on the disk by experts, and so may what the computer itself puts there while it sleeps or is short of memory. Encrypt the whole disk if that matters.",
                "Papers that you save, print or open in another program can be read by anybody. Copies that you put elsewhere or gave another name stay as they were.",
                "Whoever can write to the disk can still delete the file, or put an earlier state of it in its place. Of a protected file that is damaged nothing can be read any longer: keep copies.",
            ]
            .map(str::to_owned)
            .into(),
            problem: self.problem(),
        })
    }

    /// Protects the programme and its copies with a passphrase.
    pub fn set_passphrase(&mut self, SetPassphrase { passphrase }: SetPassphrase) -> Result<Protected> {
        self.protect(&passphrase, Cost::USUAL)
    }

    /// The same at another cost of trying a passphrase.
    pub fn protect(&mut self, passphrase: &Secret, cost: Cost) -> Result<Protected> {
        if self.seal().is_some() {
            return Err(Failure::field(
                "passphrase",
                "The programme has a passphrase already.",
                "Nothing was changed. Change it, with the present one at hand.",
            ));
        }
        self.seal_anew(passphrase, cost, None)
    }

    /// Gives the programme and its copies another passphrase and another recovery code.
    pub fn change_passphrase(
        &mut self,
        ChangePassphrase { present, passphrase }: ChangePassphrase,
    ) -> Result<Protected> {
        let seal = self.opened_with(&present)?;
        self.seal_anew(&passphrase, seal.cost(), Some(&seal))
    }

    /// Takes the passphrase away: whoever has the file can open it again.
    pub fn remove_passphrase(
        &mut self,
        RemovePassphrase { present }: RemovePassphrase,
    ) -> Result<Unprotected> {
        let seal = self.opened_with(&present)?;
        // The copies first: as long as the programme is sealed, its copies are sealed again when it is opened.
        self.unprotect_copies(&seal);
        if let Err(failure) = self.reseal(None) {
            self.protect_copies();
            return Err(failure);
        }
        Ok(Unprotected {
            sentence: "The passphrase was taken away. Whoever has the file can open it.".to_owned(),
            problem: self.problem(),
        })
    }

    fn seal_anew(&mut self, passphrase: &Secret, cost: Cost, before: Option<&Seal>) -> Result<Protected> {
        suits(passphrase)?;
        let (seal, code) = Seal::new(passphrase, cost, before).map_err(|shut| not_sealed(&shut))?;
        self.reseal(Some(seal))?;
        self.protect_copies();
        Ok(Protected {
            recovery_code: code.written(),
            sentence: "The programme and its copies are protected. Keep the recovery code where you keep other important papers, away from this computer: it is told only now.".to_owned(),
            problem: self.problem(),
        })
    }

    /// The present seal, if that is the passphrase or the recovery code.
    fn opened_with(&self, present: &Secret) -> Result<Seal> {
        let seal = self.seal().cloned().ok_or_else(|| {
            Failure::field("present", "The programme has no passphrase.", "Nothing was changed. Set one.")
        })?;
        match seal.opens_with(present) {
            Ok(()) => Ok(seal),
            Err(Shut::System(detail)) => Err(not_sealed(&Shut::System(detail))),
            Err(Shut::Mistyped) => Err(Failure::field(
                "present",
                "A letter of the recovery code is not as it was printed.",
                "Nothing was changed. Look at it once more, group by group, and try again.",
            )),
            Err(Shut::WrongSecret | Shut::Newer | Shut::Cut | Shut::Damaged | Shut::Elsewhere) => {
                Err(Failure::field(
                    "present",
                    "That is not the present passphrase.",
                    "Nothing was changed. Try again: capital letters and spaces count. The recovery code will do too.",
                ))
            }
        }
    }

    fn problem(&self) -> Option<String> {
        let unlike = self.copies_unlike_the_programme();
        let copies = words::list(unlike, "and");
        match (unlike.is_empty(), self.seal().is_some()) {
            (true, _) => None,
            (false, true) => Some(format!(
                "Not protected, or with an earlier passphrase, because they could not be written anew: {copies}. Nothing in them was changed. Remove them yourself, or look whether the disk is full; it is tried again with the next copy."
            )),
            (false, false) => Some(format!(
                "Still protected with the passphrase that the programme had, because they could not be written anew: {copies}."
            )),
        }
    }
}

fn suits(passphrase: &Secret) -> Result<()> {
    let letters = passphrase.letters();
    if letters < SHORTEST {
        return Err(Failure::field(
            "passphrase",
            "That passphrase is too short: it could be found by trying.",
            "Nothing was changed. Take four or five words that have nothing to do with each other.",
        ));
    }
    if letters > LONGEST {
        return Err(Failure::field(
            "passphrase",
            format!("That passphrase has more than {LONGEST} letters."),
            "Nothing was changed. Four or five words are enough.",
        ));
    }
    Ok(())
}

fn not_sealed(shut: &Shut) -> Failure {
    Failure::broken(
        "The passphrase could not be worked out on this computer just now. Nothing was changed.",
        format!("{shut:?}"),
    )
    .with_hint("Close other programs, then try again.")
}
