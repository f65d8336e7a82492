use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use documents::{DocumentError, write_whole};
use tempfile::tempdir;

#[test]
fn a_saved_file_is_whole_and_replaces_the_one_before() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("Match sheet.pdf");
    write_whole(&path, b"first").unwrap();
    write_whole(&path, b"second").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"second");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_link_is_replaced_and_what_it_points_to_is_left_alone() {
    let folder = tempdir().unwrap();
    let precious = folder.path().join("precious.txt");
    let link = folder.path().join("sheet.pdf");
    fs::write(&precious, "precious").unwrap();
    symlink(&precious, &link).unwrap();
    write_whole(&link, b"sheet").unwrap();
    assert_eq!(fs::read_to_string(&precious).unwrap(), "precious");
    assert!(!fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&link).unwrap(), b"sheet");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told_kindly() {
    let missing = tempdir().unwrap().path().join("gone").join("sheet.pdf");
    let refusal = write_whole(&missing, b"sheet").unwrap_err();
    assert!(matches!(refusal, DocumentError::NotSaved(_)));
    let sentence = refusal.to_string();
    assert!(sentence.starts_with("The document could not be saved there:"), "{sentence}");
    assert!(sentence.contains("Nothing was written"), "{sentence}");
}

#[test]
fn nothing_half_written_is_left_where_the_place_is_taken_by_a_folder() {
    let folder = tempdir().unwrap();
    let taken = folder.path().join("sheet.pdf");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("inside"), "still here").unwrap();
    assert!(write_whole(&taken, b"sheet").is_err());
    assert_eq!(fs::read_to_string(taken.join("inside")).unwrap(), "still here");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_read_only_folder_stays_as_it_was() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("sheet.pdf");
    fs::write(&path, "before").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let saved = write_whole(&path, b"after");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    // The system's own administrator may write anywhere; then the file is whole instead.
    let expected = if saved.is_ok() { "after" } else { "before" };
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_saved_file_may_be_read_by_those_who_may_read_other_files_there() {
    let folder = tempdir().unwrap();
    let ordinary = folder.path().join("ordinary");
    let saved = folder.path().join("saved");
    fs::write(&ordinary, "").unwrap();
    write_whole(&saved, b"").unwrap();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(saved), mode(ordinary));
}
