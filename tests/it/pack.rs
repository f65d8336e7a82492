use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use commands::Begun;
use serde_json::{Value, json};
use zip::ZipArchive;

use crate::documents::ready;
use crate::team::Team;

/// Every file in a folder by its place in it.
fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let place = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(place, fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn files_in_zip(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let count = zip.len();
    let read = |number| {
        let mut file = zip.by_index(number).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

#[test]
fn the_pack_lies_in_the_order_of_the_round() {
    let mut firm = ready();
    let folder = firm.folder.path().join("Papers");
    firm.ask("export_all", json!({ "folder": folder }));
    let names: Vec<String> = files_in(&folder).into_keys().collect();
    assert_eq!(names[0], "1 Who's in/01 Kick-off handout.pdf");
    assert_eq!(names[1..3], ["1 Who's in/02 Guide.html", "1 Who's in/02 Guide.pdf"]);
    let title = |name: &String| {
        let (_, numbered) = name.rsplit_once('/').unwrap();
        numbered[3..].rsplit_once('.').unwrap().0.to_owned()
    };
    let mut titles: Vec<String> = names.iter().map(title).collect();
    titles.dedup();
    let for_others = |document: &Value| document["available"] == true && document["confidential"] == false;
    let listed = firm.list("documents").into_iter().filter(for_others);
    assert_eq!(titles, listed.map(|document| text(&document["title"])).collect::<Vec<_>>());
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

#[test]
fn the_pack_as_one_zip_is_the_same_and_always_the_same_bytes() {
    let mut firm = ready();
    let place = |name: &str| firm.folder.path().join(name);
    let (folder, zip, again) = (place("Papers"), place("Papers.zip"), place("Again.zip"));
    firm.ask("export_all", json!({ "folder": folder, "paper": "letter", "blackAndWhite": true }));
    let told = firm.ask("export_all", json!({ "path": zip, "paper": "letter", "blackAndWhite": true }));
    firm.ask("export_all", json!({ "path": again, "paper": "letter", "blackAndWhite": true }));
    assert_eq!(files_in_zip(&zip), files_in(&folder));
    assert_eq!(fs::read(&zip).unwrap(), fs::read(&again).unwrap());
    assert_eq!(told.as_array().unwrap().len(), files_in(&folder).len());
}

#[test]
fn the_pack_in_large_print_is_another_one() {
    let mut firm = ready();
    let pages = |firm: &mut Team, large: bool| -> u64 {
        let folder = firm.folder.path().join("Papers");
        let files = firm.ask("export_all", json!({ "folder": folder, "largePrint": large }));
        files.as_array().unwrap().iter().filter_map(|file| file["pages"].as_u64()).sum()
    };
    assert!(pages(&mut firm, true) > pages(&mut firm, false) + 20);
}

#[test]
fn names_in_the_pack_are_safe_on_every_system() {
    let mut firm = ready();
    let folder = firm.folder.path().join("Papers");
    firm.ask("export_all", json!({ "folder": folder }));
    for name in files_in(&folder).into_keys() {
        assert!(name.is_ascii() && name.len() < 80, "{name}");
        assert!(!name.contains(['<', '>', ':', '"', '\\', '|', '?', '*']), "{name}");
        assert!(name.split('/').all(|part| !part.ends_with(['.', ' '])), "{name}");
    }
}

#[test]
fn a_pack_that_cannot_be_saved_whole_is_not_saved_at_all() {
    let mut firm = ready();
    let folder = firm.folder.path().join("Papers");
    let elsewhere = firm.folder.path().join("Elsewhere");
    firm.ask("export_all", json!({ "folder": elsewhere }));
    let last = files_in(&elsewhere).into_keys().next_back().unwrap();
    let in_the_way = folder.join(last);
    fs::create_dir_all(&in_the_way).unwrap();
    let told = firm.refused("export_all", json!({ "folder": folder }));
    assert_eq!(
        told,
        "The document could not be saved there (something that is not a document has that name). Nothing was written, and a file of that name is as it was. Choose another folder or make room, then save again."
    );
    assert_eq!(files_in(&folder), BTreeMap::new());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "only what was there before");
}

#[test]
fn the_pack_says_how_far_it_is_and_leaves_nothing_when_it_is_stopped() {
    let mut firm = ready();
    let folder = firm.folder.path().join("Papers");
    let whole = firm.ask("export_all", json!({ "path": firm.folder.path().join("whole.zip") }));
    let whole = whole.as_array().unwrap().len();
    let told = Mutex::new(Vec::new());
    let begun = firm.begin("export_all", json!({ "folder": folder })).unwrap();
    let Begun::Rest(work) = begun else { panic!("it is done at once") };
    let stopped = work.watched(&|progress| {
        let mut told = told.lock().unwrap();
        told.push(progress);
        if told.len() < 5 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    assert_eq!(
        stopped.unwrap_err().to_string(),
        "You stopped this, so nothing was saved. Everything is as it was before."
    );
    assert!(!folder.exists());
    let told = told.into_inner().unwrap();
    assert!(
        told.iter().any(|progress| progress.done == 0 && progress.what == "Kick-off handout"),
        "{told:?}"
    );
    assert!(told.len() < whole && told.iter().all(|progress| progress.of == whole), "{told:?}");
}

#[test]
fn while_the_pack_is_made_the_programme_may_change_and_the_pack_does_not() {
    let mut firm = ready();
    let paths: [PathBuf; 2] = ["before.zip", "after.zip"].map(|name| firm.folder.path().join(name));
    firm.ask("export_all", json!({ "path": paths[0] }));
    let begun = firm.begin("export_all", json!({ "path": paths[1] })).unwrap();
    firm.ask("set_programme", json!({ "organisation": "Another name" }));
    let Begun::Rest(work) = begun else { panic!("it is done at once") };
    work.finish().unwrap();
    assert_eq!(fs::read(&paths[0]).unwrap(), fs::read(&paths[1]).unwrap());
}

#[test]
fn a_pack_needs_one_place() {
    let mut firm = ready();
    let place = firm.folder.path().to_owned();
    for wish in [json!({}), json!({ "folder": place, "path": place.join("pack.zip") })] {
        assert_eq!(
            firm.refused("export_all", wish),
            "Either a folder or the path of a zip is needed. Nothing was saved. Say one of the two."
        );
    }
}
