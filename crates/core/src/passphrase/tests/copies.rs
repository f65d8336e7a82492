use super::*;
use crate::copies::restore::replace_damaged;

#[test]
fn copies_on_a_stick_that_was_away_are_protected_when_it_is_there_again() {
    let (_folder, mut programme) = plain();
    let stick = tempfile::tempdir().unwrap();
    programme.keep_copies(Some(stick.path().to_owned()));
    programme.back_up(BackUp::default()).unwrap();
    let away = stick.path().with_extension("away");
    std::fs::rename(stick.path(), &away).unwrap();
    programme.protect(&secret(FIRST), Cost::LEAST).unwrap();
    let present = secret(FIRST);
    programme.change_passphrase(ChangePassphrase { present, passphrase: secret(SECOND) }).unwrap();
    std::fs::rename(&away, stick.path()).unwrap();
    assert_eq!(readable(stick.path()).len(), 1);
    bring_in(&mut programme, &["Dee Holt"]);
    programme.back_up(BackUp::default()).unwrap();
    assert_eq!(readable(stick.path()), [] as [PathBuf; 0]);
    assert_eq!(programme.protection().unwrap().problem, None);
    programme.restore(copy(2)).unwrap();
}

#[test]
fn a_copy_under_a_foreign_passphrase_is_refused_in_words_and_a_plain_one_is_protected_when_it_is_restored() {
    let (folder, mut programme, _) = sealed();
    let (_other, mut foreign, _) = sealed();
    let path = folder.path().join("foreign.pairs");
    foreign.back_up(BackUp { path: Some(path.clone()), folder: None }).unwrap();
    let which = WhichCopy { path: Some(path.clone()), copy: None };
    assert_eq!(
        refused(programme.restore(which)),
        "foreign.pairs is protected with a passphrase that is not the one of this programme. Nothing was changed. Open it by itself, with its own passphrase."
    );
    let (_open_folder, mut unprotected) = plain();
    let which = WhichCopy { path: Some(path.clone()), copy: None };
    assert_eq!(refused(unprotected.restore(which.clone())), refused(programme.restore(which)));
    let (_third, mut open) = plain();
    bring_in(&mut open, &["Dee Holt"]);
    let elsewhere = tempfile::tempdir().unwrap();
    let path = elsewhere.path().join("plain.pairs");
    open.back_up(BackUp { path: Some(path.clone()), folder: None }).unwrap();
    programme.restore(WhichCopy { path: Some(path), copy: None }).unwrap();
    assert_eq!(names(&programme).len(), 4);
    assert_eq!(readable(folder.path()), [] as [PathBuf; 0]);
}

#[test]
fn a_copy_without_a_passphrase_in_place_of_a_damaged_protected_file_says_so() {
    let (_folder, programme, _) = sealed();
    let path = programme.path().to_owned();
    drop(programme);
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let (_other, mut open) = plain();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("plain.pairs");
    open.back_up(BackUp { path: Some(copy.clone()), folder: None }).unwrap();
    let which = WhichCopy { path: Some(copy), copy: None };
    assert_eq!(
        replace_damaged(&path, &which, None, now()).unwrap().sentence,
        "The copy is now the programme. The damaged file is kept as Alder (damaged, 2026-11-22 09.30).pairs. The copy has no passphrase, so whoever has the file can open it now."
    );
    Programme::open(&path, now()).unwrap();
}

#[test]
fn a_programme_that_was_locked_while_a_search_looked_at_its_copy_leaves_nothing_to_change() {
    let (_folder, programme, _) = sealed();
    let mut copy = programme.copied().unwrap();
    drop(programme);
    assert!(matches!(copy.undo(), Err(Failure::Broken { .. })));
}

#[test]
fn a_copy_that_is_searched_puts_nothing_into_files_for_a_while() {
    let (_folder, programme, _) = sealed();
    let copy = programme.copied().unwrap();
    let kept_in = |pragma| copy.connection().pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    assert_eq!(kept_in("temp_store"), Ok(2), "2 is memory, 0 a file");
}
