use std::fs;

use super::*;
use coaching_core::passphrase::Secret;
use serde_json::json;

fn opened() -> Opened {
    let opened = Opened::default();
    opened.look_round().unwrap();
    opened
}

#[test]
fn a_call_without_a_programme_says_so() {
    let Err(Failure::Refused { message, hint, .. }) = Opened::default().call("overview", Value::Null) else {
        panic!("not refused");
    };
    assert_eq!(message, "No programme is open.");
    assert_eq!(hint, "Open one first, or start with your own people.");
}

#[test]
fn after_a_panic_the_owner_is_told_and_the_programme_is_still_open() {
    let opened = opened();
    let before = opened.call("people", Value::Null).unwrap();
    let told = opened.with(|_| -> Result<(), Failure> { panic!("a page without lines") });
    assert_eq!(
        told,
        Err(Failure::broken(
            "Something went wrong in the program. Everything saved before is safe, and this step changed nothing.",
            "a page without lines"
        ))
    );
    assert_eq!(opened.call("people", Value::Null).unwrap(), before);
}

#[test]
fn a_change_does_not_wait_for_a_search_and_the_next_search_knows_of_it() {
    let opened = opened();
    let person = opened.call("people", Value::Null).unwrap()[0]["id"].clone();
    let later = json!({ "person": person, "answer": "askMeLater" });
    let participants = || opened.call("feasibility", json!({})).unwrap()["participants"].as_u64().unwrap();
    let before = participants();
    let seen = opened.search(|_| {
        opened.change("set_answer", later, vec![])?;
        opened.call("answers", Value::Null)
    });
    assert_eq!(seen.unwrap()[0]["answer"], "askMeLater");
    assert_eq!(participants(), before - 1);
}

#[test]
fn a_search_cannot_change_anything() {
    let person = json!({ "person": 1, "answer": "askMeLater" });
    let told = opened().search(|copy| commands::call(copy, now(), "set_answer", person));
    assert!(matches!(told, Err(Failure::Broken { .. })));
}

#[test]
fn the_made_up_company_is_gone_when_it_is_closed() {
    let opened = opened();
    let (path, made_up) = opened.place().unwrap();
    assert!(made_up && path.exists());
    opened.close();
    assert!(!path.exists());
    assert_eq!(opened.place(), None);
}

#[test]
fn a_file_that_cannot_be_opened_leaves_the_open_one_open() {
    let opened = opened();
    let place = opened.place();
    assert!(opened.open(Path::new("nowhere.pairs")).is_err());
    assert_eq!(opened.place(), place);
}

#[test]
fn a_copy_is_made_every_ten_minutes_and_on_closing_if_something_changed() {
    let folder = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let copies = |of: &Path| fs::read_dir(of.join("Alder copies")).map_or(0, Iterator::count);
    let opened = Opened::default();
    opened.keep_copies_in(Some(stick.path().to_owned()));
    opened.create(&folder.path().join("Alder.pairs"), "Alder", coaching_core::Scope::AllStaff).unwrap();
    opened.call("add_person", json!({"name": "Anna Field"})).unwrap();
    assert!(opened.copy_if_due(now()));
    assert!(!opened.copy_if_due(now()), "nothing changed");
    opened.call("add_person", json!({"name": "Ben Marsh"})).unwrap();
    assert!(!opened.copy_if_due(now()), "too early");
    assert!(opened.copy_if_due(now() + chrono::Duration::minutes(11)));
    assert_eq!((copies(folder.path()), copies(stick.path())), (2, 2));
    opened.call("add_person", json!({"name": "Cy Lund"})).unwrap();
    opened.close();
    assert_eq!((copies(folder.path()), copies(stick.path())), (3, 3));
}

#[test]
fn no_copy_is_made_of_the_made_up_company() {
    let opened = opened();
    opened.call("add_person", json!({"name": "Cy Lund"})).unwrap();
    assert!(!opened.copy_if_due(now()));
}

#[test]
fn a_change_says_what_it_touched_and_what_the_quick_looks_on_show_say_now() {
    let opened = opened();
    let shown = || -> Vec<Shown> {
        ["people", "overview", "repair_options", "awayday", "no such look"]
            .map(|name| Shown { name: name.into(), args: Value::Null })
            .into()
    };
    let person = opened.call("people", Value::Null).unwrap()[0]["id"].clone();
    let said = json!({ "person": person, "answer": "askMeLater" });
    let Changed { answer, touched, shown: fresh } = opened.change("set_answer", said, shown()).unwrap();
    assert_eq!((answer, touched), (Value::Null, Some(1)));
    let now = |name| opened.call(name, Value::Null).unwrap();
    assert_eq!(fresh, [(1, now("overview")), (3, now("awayday"))]);
    let person = json!({ "person": person, "answer": "askMeLater" });
    let again = opened.change("set_answer", person, shown()).unwrap();
    assert_eq!((again.touched, again.shown), (None, vec![]));
}

#[test]
fn a_restored_programme_is_looked_at_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let opened = Opened::default();
    opened.create(&folder.path().join("Alder.pairs"), "Alder", coaching_core::Scope::AllStaff).unwrap();
    opened.call("add_person", json!({"name": "Anna Field"})).unwrap();
    let copied = opened.change("back_up", json!({}), vec![]).unwrap();
    assert_eq!(copied.touched, Some(4));
    opened.call("add_person", json!({"name": "Ben Marsh"})).unwrap();
    let people = vec![Shown { name: "people".into(), args: Value::Null }];
    let restored = opened.change("restore", json!({"copy": 1}), people).unwrap();
    assert_eq!(restored.touched, Some(0));
    assert_eq!(restored.shown[0].1.as_array().unwrap().len(), 1);
}

#[test]
fn a_protected_programme_is_locked_and_opens_again_with_its_passphrase_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Alder.pairs");
    let opened = Opened::default();
    opened.create(&path, "Alder", coaching_core::Scope::AllStaff).unwrap();
    assert!(!opened.lock_up(), "nothing protects it");
    opened.call("add_person", json!({"name": "Anna Field"})).unwrap();
    opened.call("set_passphrase", json!({"passphrase": "four quiet green boats"})).unwrap();
    opened.call("feasibility", json!({})).unwrap();
    assert!(opened.lock_up());
    assert!(opened.searched.lock().unwrap().is_none(), "a copy is still in memory");
    assert!(opened.place().is_none() && opened.locked().is_some());
    assert!(opened.call("people", Value::Null).is_err());
    assert_eq!(fs::read_dir(folder.path().join("Alder copies")).unwrap().count(), 1, "copied before");
    let wrong = opened.unlock(&Secret::typed("four quiet green goats")).unwrap_err();
    assert!(wrong.is_about("passphrase"));
    opened.unlock(&Secret::typed("four quiet green boats")).unwrap();
    assert_eq!(opened.locked(), None);
    assert_eq!(opened.call("people", Value::Null).unwrap().as_array().unwrap().len(), 1);
    let _ = opened.with(|_| -> Result<(), Failure> { panic!("a page without lines") });
    assert_eq!(opened.call("people", Value::Null).unwrap().as_array().unwrap().len(), 1);
    opened.close();
    opened.open(&path).unwrap();
    assert!(opened.place().is_none() && opened.locked().is_some());
    opened.close();
    assert_eq!(opened.locked(), None, "somebody may not want to open it after all");
}

#[test]
fn a_search_that_goes_on_while_the_programme_is_locked_leaves_no_copy_of_it_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Alder.pairs");
    let opened = Opened::default();
    opened.create(&path, "Alder", coaching_core::Scope::AllStaff).unwrap();
    opened.call("set_passphrase", json!({"passphrase": "four quiet green boats"})).unwrap();
    let seen = opened.search(|_| Ok(opened.lock_up()));
    assert_eq!(seen, Ok(true));
    assert!(opened.searched.lock().unwrap().is_none());

    // One that begins just as the programme is closed finds the last copy, and must not keep it.
    opened.unlock(&Secret::typed("four quiet green boats")).unwrap();
    opened.search(|_| Ok(())).unwrap();
    assert!(opened.searched.lock().unwrap().is_some());
    *opened.lock() = None;
    assert!(opened.search(|_| Ok(())).is_err());
    assert!(opened.searched.lock().unwrap().is_none());

    // Nor does one that goes on while another programme is opened.
    opened.open(&path).unwrap();
    opened.unlock(&Secret::typed("four quiet green boats")).unwrap();
    opened.search(|_| opened.look_round()).unwrap();
    assert!(opened.searched.lock().unwrap().is_none());
}

#[test]
fn the_made_up_company_is_gone_when_it_is_locked() {
    let opened = opened();
    let (path, _) = opened.place().unwrap();
    opened.call("set_passphrase", json!({"passphrase": "four quiet green boats"})).unwrap();
    assert!(opened.lock_up());
    assert!(!path.exists());
    assert_eq!(opened.locked(), None, "nothing is there to wait for");
}

#[test]
fn whatever_is_opened_instead_ends_the_wait_for_a_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Alder.pairs");
    let opened = Opened::default();
    opened.create(&path, "Alder", coaching_core::Scope::AllStaff).unwrap();
    opened.call("set_passphrase", json!({"passphrase": "four quiet green boats"})).unwrap();
    let others: [fn(&Opened, &Path); 2] = [
        |opened, _| opened.look_round().unwrap(),
        |opened, folder| {
            opened.create(&folder.join("Birch.pairs"), "Birch", coaching_core::Scope::AllStaff).unwrap();
        },
    ];
    for other in others {
        opened.close();
        opened.open(&path).unwrap();
        assert!(opened.locked().is_some());
        other(&opened, folder.path());
        assert_eq!(opened.locked(), None);
    }
}

#[test]
fn what_is_changed_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Alder.pairs");
    let opened = Opened::default();
    opened.create(&path, "Alder", coaching_core::Scope::AllStaff).unwrap();
    opened.call("import_people", json!({"text": "name\nAnna Field\nBen Marsh\n"})).unwrap();
    opened.close();
    opened.open(&path).unwrap();
    assert_eq!(opened.call("people", Value::Null).unwrap().as_array().unwrap().len(), 2);
}
