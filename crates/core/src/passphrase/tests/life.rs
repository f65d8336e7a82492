use std::cell::RefCell;
use std::rc::Rc;

use super::*;
use crate::check_file::{CheckFile, check_file_at};
use crate::copies::copy_elsewhere;
use crate::copies::restore::replace_damaged;
use crate::salvage::{Salvage, salvage};
use crate::store::disk;
use crate::why::OnePerson;

/// Looks at every file at every step that is taken on the disk; what could be read there, and how many steps.
fn watched(folder: &Path) -> Rc<RefCell<(Vec<PathBuf>, u64)>> {
    let seen = Rc::new(RefCell::new((Vec::new(), 0)));
    let (folder, noted) = (folder.to_owned(), seen.clone());
    disk::watch(Some(Box::new(move |_| {
        let mut noted = noted.borrow_mut();
        noted.0.extend(readable(&folder));
        noted.1 += 1;
        true
    })));
    seen
}

#[test]
fn a_protected_programme_opens_with_its_passphrase_or_its_recovery_code_and_nothing_else() {
    let (folder, programme, code) = sealed();
    let path = programme.path().to_owned();
    drop(programme);
    let before = files(folder.path());
    assert_eq!(
        refused(Programme::open(&path, now())),
        "Alder.pairs is protected with a passphrase. Nothing was changed. Type the passphrase, or the recovery code."
    );
    assert!(Programme::open(&path, now()).err().unwrap().is_about("passphrase"));
    assert_eq!(
        refused(Programme::unlock(&path, &secret("four quiet green boat"), now())),
        "That is not the passphrase of Alder.pairs. Nothing was changed. Try again: capital letters and spaces count. The recovery code opens it too."
    );
    let mistyped =
        if code.starts_with('7') { code.replacen('7', "8", 1) } else { format!("7{}", &code[1..]) };
    assert_eq!(
        refused(Programme::unlock(&path, &secret(&mistyped), now())),
        "A letter of the recovery code is not as it was printed. Nothing was changed. Look at it once more, group by group, and try again."
    );
    assert_eq!(files(folder.path()), before, "a refusal wrote something");
    for typed in [FIRST, &code] {
        let programme = Programme::unlock(&path, &secret(typed), now()).unwrap();
        assert_eq!(names(&programme), [CANARY, "Ben Marsh", "Cy Lund"]);
        assert!(programme.protection().unwrap().protected);
    }
}

#[test]
fn a_damaged_and_a_cut_file_have_sentences_of_their_own_and_are_left_as_they_are() {
    let (_folder, programme, _) = sealed();
    let path = programme.path().to_owned();
    drop(programme);
    let whole = std::fs::read(&path).unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    let cut = whole[..whole.len() - 1].to_vec();
    let mut newer = whole.clone();
    newer[8] = 2;
    for (bytes, told) in [
        (
            flipped,
            "Alder.pairs is damaged. Nothing was written to it. Open an earlier copy, and keep this file. (not as it was sealed)",
        ),
        (
            cut,
            "Alder.pairs is cut short: the end of it is missing. Nothing was written to it. Open an earlier copy, and keep this file. (fewer bytes than were sealed)",
        ),
        (
            newer,
            "Alder.pairs was made by a newer version of Coaching Pairs. Nothing was written to it. Open it with the newer version.",
        ),
    ] {
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(refused(Programme::unlock(&path, &secret(FIRST), now())), told);
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn nothing_can_be_read_on_the_disk_at_any_moment_of_its_life() {
    let (folder, mut programme) = plain();
    let version_1 = folder.path().join("Alder (version 1).pairs");
    std::fs::copy(programme.path(), &version_1).unwrap();
    std::fs::copy(programme.path(), folder.path().join("Alder (damaged, 2026-11-20 08.00).pairs")).unwrap();
    std::fs::copy(programme.path(), folder.path().join(".Alder.pairs.unfinished")).unwrap();
    std::fs::copy(programme.path(), folder.path().join("Alder copies/.Alder copy 9.pairs.unfinished"))
        .unwrap();
    assert_eq!(readable(folder.path()).len(), 6, "the test would find nothing");
    programme.protect(&secret(FIRST), Cost::LEAST).unwrap();
    assert_eq!(readable(folder.path()), [] as [PathBuf; 0]);

    let seen = watched(folder.path());
    let step = |what: &str| {
        assert_eq!(readable(folder.path()), [] as [PathBuf; 0], "after {what}");
        assert_eq!(seen.borrow().0, [] as [PathBuf; 0], "during {what}");
        assert!(std::mem::take(&mut seen.borrow_mut().1) > 0, "{what} did nothing");
    };
    bring_in(&mut programme, &["Canary Wren the Second", "Dee Holt"]);
    step("a change");
    programme.undo().unwrap();
    programme.redo().unwrap();
    step("undo and redo");
    programme.back_up(BackUp::default()).unwrap();
    programme.back_up(BackUp { path: Some(folder.path().join("by hand.pairs")), folder: None }).unwrap();
    step("copies");
    programme.restore(copy(1)).unwrap();
    step("restoring");
    programme
        .change_passphrase(ChangePassphrase { present: secret(FIRST), passphrase: secret(SECOND) })
        .unwrap();
    step("another passphrase");
    programme.erase_person(OnePerson { person: crate::PersonId(2) }).unwrap();
    step("erasing");
    let mut programme = programme.opened_afresh(now()).unwrap();
    assert_eq!(names(&programme)[0], CANARY);
    step("opening");
    let path = programme.path().to_owned();
    programme.keep_copies(None);
    drop(programme);
    salvage(&path, Salvage { path: folder.path().join("Saved.pairs") }, Some(&secret(SECOND)), now())
        .unwrap();
    step("salvage");
    copy_elsewhere(&path, &folder.path().join("Elsewhere.pairs")).unwrap();
    step("a copy elsewhere");
    std::fs::write(&path, b"broken").unwrap();
    replace_damaged(&path, &copy(1), Some(&secret(SECOND)), now()).unwrap();
    step("replacing a damaged file");
    disk::watch(None);
    for file in ["Alder.pairs", "Saved.pairs", "Elsewhere.pairs"] {
        let programme = Programme::unlock(&folder.path().join(file), &secret(SECOND), now()).unwrap();
        assert_eq!(names(&programme)[0], CANARY, "{file}");
        assert!(programme.check_file(CheckFile::default()).unwrap().sound, "{file}");
    }
    assert!(check_file_at(&version_1, Some(&secret(SECOND))).unwrap().sound);
}

#[test]
fn undo_and_redo_go_on_after_a_restart() {
    let (_folder, mut programme, _) = sealed();
    bring_in(&mut programme, &["Dee Holt"]);
    let path = programme.path().to_owned();
    drop(programme);
    let mut programme = Programme::unlock(&path, &secret(FIRST), now()).unwrap();
    programme.undo().unwrap();
    drop(programme);
    let mut programme = Programme::unlock(&path, &secret(FIRST), now()).unwrap();
    assert_eq!(names(&programme).len(), 3);
    programme.redo().unwrap();
    assert_eq!(names(&programme).len(), 4);
    assert_eq!(programme.first_altered_change(), Ok(None));
}

#[test]
fn a_changed_passphrase_opens_everything_and_the_old_one_nothing() {
    let (folder, mut programme, code) = sealed();
    assert_eq!(
        refused(programme.change_passphrase(ChangePassphrase {
            present: secret("a wrong one here"),
            passphrase: secret(SECOND)
        })),
        "That is not the present passphrase. Nothing was changed. Try again: capital letters and spaces count. The recovery code will do too."
    );
    let changed = ChangePassphrase { present: secret(&code), passphrase: secret(SECOND) };
    let new_code = programme.change_passphrase(changed).unwrap().recovery_code;
    assert_ne!(new_code, code);
    drop(programme);
    let all =
        files(folder.path()).into_keys().filter(|path| path.extension().is_some_and(|end| end == "pairs"));
    let all: Vec<PathBuf> = all.collect();
    assert_eq!(all.len(), 2);
    for path in all {
        for old in [FIRST, &code] {
            assert!(Programme::unlock(&path, &secret(old), now()).is_err(), "{}", path.display());
        }
        for new in [SECOND, &new_code] {
            assert_eq!(names(&Programme::unlock(&path, &secret(new), now()).unwrap()).len(), 3);
        }
    }
}

#[test]
fn without_its_passphrase_a_programme_is_an_ordinary_file_again_and_so_are_its_copies() {
    let (_folder, mut programme, _) = sealed();
    bring_in(&mut programme, &["Dee Holt"]);
    assert!(programme.remove_passphrase(RemovePassphrase { present: secret(SECOND) }).is_err());
    let told = programme.remove_passphrase(RemovePassphrase { present: secret(FIRST) }).unwrap();
    assert_eq!(told.problem, None);
    programme.restore(copy(1)).unwrap();
    let path = programme.path().to_owned();
    drop(programme);
    let mut programme = Programme::open(&path, now()).unwrap();
    assert_eq!(names(&programme).len(), 3);
    assert!(programme.remove_passphrase(RemovePassphrase { present: secret(FIRST) }).is_err());
    programme.undo().unwrap();
}

#[test]
fn an_erased_person_is_gone_from_a_protected_programme_and_its_copies() {
    let (folder, mut programme, _) = sealed();
    programme.erase_person(OnePerson { person: crate::PersonId(1) }).unwrap();
    programme.remove_passphrase(RemovePassphrase { present: secret(FIRST) }).unwrap();
    let holds = |bytes: &[u8]| memchr::memmem::find(bytes, b"Canary").is_some();
    for (path, bytes) in files(folder.path()) {
        assert!(!holds(&bytes), "{}", path.display());
    }
}

#[test]
fn a_short_passphrase_is_refused_kindly() {
    let (folder, mut programme) = plain();
    let before = files(folder.path());
    assert_eq!(
        refused(programme.protect(&secret("short"), Cost::LEAST)),
        "That passphrase is too short: it could be found by trying. Nothing was changed. Take four or five words that have nothing to do with each other."
    );
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_protected_file_of_an_earlier_version_is_copied_sealed_and_brought_up_to_date() {
    let (folder, programme, _) = sealed();
    let path = programme.path().to_owned();
    let (seal, earlier) = (
        programme.seal().cloned().unwrap(),
        include_bytes!("../../../../../tests/fixtures/versions/1.pairs"),
    );
    drop(programme);
    std::fs::write(&path, seal.seal(earlier).unwrap()).unwrap();
    let seen = watched(folder.path());
    drop(Programme::unlock(&path, &secret(FIRST), now()).unwrap());
    disk::watch(None);
    assert_eq!(seen.borrow().0, [] as [PathBuf; 0]);
    assert_eq!(readable(folder.path()), [] as [PathBuf; 0]);
    assert!(folder.path().join("Alder (version 1).pairs").exists());
    assert!(
        Programme::unlock(&path, &secret(FIRST), now())
            .unwrap()
            .check_file(CheckFile::default())
            .unwrap()
            .sound
    );
}
