use coaching_core::Programme;
use coaching_core::passphrase::{Cost, Secret};
use faults::Event;
use faults::chance::Chance;
use faults::firm::{self, call, now};
use serde_json::{Value, json};

#[test]
fn sqlite_itself_touches_no_file_while_a_programme_is_protected() {
    faults::install();
    let folder = faults::folder();
    let path = firm::make(folder.path());
    let mut programme = Programme::open(&path, now()).expect("opens");
    let secret = Secret::typed("four quiet green boats");
    programme.protect(&secret, Cost::LEAST).expect("protected");
    programme.keep_copies(None);
    drop(programme);

    faults::record();
    let mut programme = Programme::unlock(&path, &secret, now()).expect("opens");
    let mut chance = Chance(5);
    for _ in 0..12 {
        let (command, args) = firm::change(&mut chance);
        call(&mut programme, command, args).expect(command);
    }
    for (command, args) in [
        ("undo", Value::Null),
        ("back_up", json!({})),
        ("restore", json!({ "copy": 1 })),
        ("erase_person", json!({ "person": 8 })),
        ("check_file", json!({})),
        ("feasibility", json!({})),
    ] {
        call(&mut programme, command, args).expect(command);
    }
    drop(programme.copied().expect("a copy in memory"));
    let touched: Vec<Event> = faults::recorded();
    assert!(touched.is_empty(), "{touched:?}");

    // The same is noted where nothing protects it, so the test can fail.
    programme
        .remove_passphrase(coaching_core::passphrase::RemovePassphrase { present: secret })
        .expect("removed");
    faults::record();
    call(&mut programme, "add_person", json!({ "name": "Newcomer" })).expect("a change");
    assert!(faults::recorded().iter().any(|event| matches!(event, Event::Write { .. })));
}
