use super::*;
use crate::check_file::CheckFile;
use crate::store::disk;
use crate::why::OnePerson;

type Work = fn(&mut Programme) -> Result<()>;

const WORK: [(&str, Work); 8] = [
    ("a change", |programme| {
        let text = Some("name\nDee Holt\n".to_owned());
        programme.import_people(TableSource { text, ..TableSource::default() }).map(drop)
    }),
    ("undo", |programme| programme.undo().map(drop)),
    ("a copy", |programme| programme.back_up(BackUp::default()).map(drop)),
    ("restoring", |programme| programme.restore(WhichCopy { copy: Some(1), path: None }).map(drop)),
    ("erasing", |programme| programme.erase_person(OnePerson { person: crate::PersonId(2) })),
    ("another passphrase", |programme| {
        let change = ChangePassphrase { present: secret(FIRST), passphrase: secret(SECOND) };
        programme.change_passphrase(change).map(drop)
    }),
    ("no passphrase", |programme| {
        programme.remove_passphrase(RemovePassphrase { present: secret(FIRST) }).map(drop)
    }),
    ("a passphrase", |programme| programme.protect(&secret(FIRST), Cost::LEAST).map(drop)),
];

/// Puts files into a folder, in place of whatever is there.
fn put(files: &BTreeMap<PathBuf, Vec<u8>>, folder: &Path) {
    for path in super::files(folder).into_keys() {
        std::fs::remove_file(path).unwrap();
    }
    for (path, bytes) in files {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

/// Whichever way the file opens now.
fn opened(path: &Path) -> std::result::Result<Programme, Vec<Failure>> {
    let ways = [
        Programme::open(path, now()),
        Programme::unlock(path, &secret(FIRST), now()),
        Programme::unlock(path, &secret(SECOND), now()),
    ];
    let mut refused = Vec::new();
    for way in ways {
        match way {
            Ok(programme) => return Ok(programme),
            Err(failure) => refused.push(failure),
        }
    }
    Err(refused)
}

/// Lets the step of that number fail, and all that follow if it is for good.
fn fail(nth: u64, for_good: bool) {
    let mut count = 0;
    disk::watch(Some(Box::new(move |_| {
        count += 1;
        if for_good { count < nth } else { count != nth }
    })));
}

fn steps_of(work: Work, programme: &mut Programme) -> u64 {
    let count = std::rc::Rc::new(std::cell::Cell::new(0));
    let noted = count.clone();
    disk::watch(Some(Box::new(move |_| {
        noted.set(noted.get() + 1);
        true
    })));
    work(programme).unwrap();
    disk::watch(None);
    count.get()
}

#[test]
fn every_step_on_the_disk_may_fail_and_the_old_or_the_new_state_opens_as_it_was_told() {
    let every = if std::env::var_os("TORTURE").is_some() { 1 } else { 9 };
    let mut unknown = 0;
    for (offset, (what, work)) in WORK.into_iter().enumerate().map(|(place, work)| (place % every, work)) {
        let (folder, mut programme) = plain();
        let path = programme.path().to_owned();
        let is_sealed = what != "a passphrase";
        if is_sealed {
            programme.protect(&secret(FIRST), Cost::LEAST).unwrap();
            bring_in(&mut programme, &["Eli Rowe"]);
        }
        drop(programme);
        let before = files(folder.path());
        let fresh = || {
            put(&before, folder.path());
            let mut programme = opened(&path).unwrap();
            programme.keep_copies(None);
            programme
        };
        let mut programme = fresh();
        let start = programme.newest_change().unwrap();
        let steps = steps_of(work, &mut programme);
        let expected = programme.newest_change().unwrap();
        assert!(steps >= 4, "{what}: {steps} steps");
        drop(programme);
        for (nth, for_good) in
            (1..=steps).flat_map(|nth| [(nth, false), (nth, true)]).skip(offset).step_by(every)
        {
            let mut programme = fresh();
            fail(nth, for_good);
            let told = work(&mut programme);
            disk::watch(None);
            let what = format!("{what}, step {nth} of {steps}, for good: {for_good}: {told:?}");
            // As the window does: the next call finds the file again.
            let newest =
                programme.at(now()).newest_change().unwrap_or_else(|failure| panic!("{what}; {failure}"));
            match &told {
                Ok(()) => assert_eq!(newest, expected, "{what}"),
                Err(Failure::Broken { message, .. })
                    if message.starts_with("The disk does not answer")
                        || message.starts_with("The copy could not be put in place, nor") =>
                {
                    unknown += 1;
                    assert!([start, expected].contains(&newest), "{what}");
                }
                Err(Failure::Broken { message, .. }) if message.starts_with("This was done and is saved") => {
                    assert_eq!(newest, expected, "{what}");
                }
                Err(Failure::Broken { message, .. }) => {
                    assert!(message.ends_with('.'), "{what}");
                    assert_eq!(newest, start, "{what}");
                }
                Err(Failure::Refused { .. }) => panic!("{what}"),
            }
            drop(programme);
            let programme = opened(&path).unwrap_or_else(|refused| panic!("{what}; opening: {refused:?}"));
            assert_eq!(programme.newest_change(), Ok(newest), "{what}");
            assert!(programme.check_file(CheckFile::default()).unwrap().sound, "{what}");
            for copy in programme.copies().unwrap().copies {
                let path = folder.path().join("Alder copies").join(&copy.file);
                assert!(opened(&path).is_ok(), "{what}: {}", copy.file);
            }
            if is_sealed && programme.protection().unwrap().protected {
                let mut programme = programme;
                programme.keep_copies(None);
                assert_eq!(readable(folder.path()), [] as [PathBuf; 0], "{what}");
            }
        }
    }
    assert!(every > 1 || unknown > 0, "no fault left the outcome open");
}

#[test]
fn when_the_power_goes_at_any_step_everything_opens_and_nothing_can_be_read_while_it_is_protected() {
    for (what, work) in &WORK[5..] {
        let (folder, mut programme) = plain();
        if *what != "a passphrase" {
            programme.protect(&secret(FIRST), Cost::LEAST).unwrap();
        }
        let (path, newest) = (programme.path().to_owned(), programme.newest_change());
        let moments = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
        let (noted, whole) = (moments.clone(), folder.path().to_owned());
        disk::watch(Some(Box::new(move |_| {
            noted.borrow_mut().push(files(&whole));
            true
        })));
        work(&mut programme).unwrap();
        disk::watch(None);
        drop(programme);
        let moments = moments.take();
        assert!(moments.len() >= 8, "{what}: {} steps", moments.len());
        for (step, moment) in moments.iter().enumerate() {
            put(moment, folder.path());
            let mut programme =
                opened(&path).unwrap_or_else(|refused| panic!("{what}, before step {step}: {refused:?}"));
            assert_eq!(programme.newest_change(), newest, "{what}, before step {step}");
            programme.keep_copies(None);
            if programme.is_protected() {
                assert_eq!(readable(folder.path()), [] as [PathBuf; 0], "{what}, before step {step}");
            }
            for copy in programme.copies().unwrap().copies {
                let copy = folder.path().join("Alder copies").join(&copy.file);
                assert!(opened(&copy).is_ok(), "{what}, before step {step}: {}", copy.display());
            }
        }
    }
}

#[test]
fn a_disk_that_fails_leaves_nothing_that_can_be_read_while_the_programme_stays_protected() {
    for (what, work) in &WORK[..6] {
        let (folder, mut programme, _) = sealed();
        bring_in(&mut programme, &["Eli Rowe"]);
        let before = files(folder.path());
        let path = programme.path().to_owned();
        drop(programme);
        for nth in (1..40).step_by(7) {
            put(&before, folder.path());
            let mut programme = opened(&path).unwrap();
            programme.keep_copies(None);
            fail(nth, true);
            let _ = work(&mut programme);
            disk::watch(None);
            assert_eq!(readable(folder.path()), [] as [PathBuf; 0], "{what}, step {nth}");
        }
    }
}

#[test]
fn what_was_broken_off_between_writing_and_renaming_is_passed_over() {
    let (folder, mut programme, _) = sealed();
    let path = programme.path().to_owned();
    let old = std::fs::read(&path).unwrap();
    bring_in(&mut programme, &["Dee Holt"]);
    drop(programme);
    let new = std::fs::read(&path).unwrap();
    let unfinished = folder.path().join(".Alder.pairs.unfinished");
    for broken_off in [&new[..], &new[..new.len() / 2], &[]] {
        std::fs::write(&path, &old).unwrap();
        std::fs::write(&unfinished, broken_off).unwrap();
        let mut programme = Programme::unlock(&path, &secret(FIRST), now()).unwrap();
        assert_eq!(names(&programme).len(), 3);
        bring_in(&mut programme, &["Eli Rowe"]);
        drop(programme);
        assert!(!unfinished.exists());
        assert_eq!(names(&Programme::unlock(&path, &secret(FIRST), now()).unwrap()).len(), 4);
    }
}
