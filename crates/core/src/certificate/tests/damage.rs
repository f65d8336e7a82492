//! Files that were changed after they were saved, by accident and by somebody who seals them again.

use std::collections::BTreeMap;

use matching::solve;
use serde_json::Value as Json;

use super::Firm;
use crate::certificate::{Certificate, Wrong};
use crate::rules::Odd;
use crate::team::couples;

/// The file sealed again after a change, as somebody would who knows how.
fn resealed(mut certificate: Certificate) -> Certificate {
    certificate.digest = certificate.inputs.digest().unwrap();
    certificate.seal = certificate.sealed().unwrap();
    Certificate::of(certificate.text().unwrap().as_bytes()).unwrap()
}

/// Where all numbers of a file are: whole numbers, and whole numbers as text.
fn numbers(json: &Json, path: &str, found: &mut Vec<String>) {
    match json {
        Json::Number(_) => found.push(path.to_owned()),
        Json::String(text) if text.parse::<i128>().is_ok() => found.push(path.to_owned()),
        Json::Null | Json::Bool(_) | Json::String(_) => {}
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| numbers(item, &format!("{path}/{at}"), found));
        }
        Json::Object(fields) => {
            fields.iter().for_each(|(name, item)| numbers(item, &format!("{path}/{name}"), found));
        }
    }
}

/// The file with one number changed.
fn with_number(text: &str, path: &str, by: i64) -> String {
    let mut json: Json = serde_json::from_str(text).unwrap();
    let number = json.pointer_mut(path).unwrap();
    *number = match number.as_i64() {
        Some(whole) => Json::from(whole + by),
        None => Json::from((number.as_str().unwrap().parse::<i128>().unwrap() + i128::from(by)).to_string()),
    };
    json.to_string()
}

/// Adds to a whole number that is written as text.
fn add(number: &mut String, by: i128) {
    *number = (number.parse::<i128>().unwrap() + by).to_string();
}

#[test]
fn a_file_with_one_number_changed_is_refused() {
    let mut damaged = 0;
    for firm in [Firm::twelve(), Firm::eleven(Odd::LeaveOneOut), Firm::eleven(Odd::Trio)] {
        let text = firm.programme.certificate().unwrap();
        let mut found = Vec::new();
        numbers(&serde_json::from_str(&text).unwrap(), "", &mut found);
        for path in found {
            for by in [-1, 1, 2, 7, 1 << 40] {
                let changed = with_number(&text, &path, by);
                let told = Certificate::of(changed.as_bytes()).map(|_| ()).unwrap_err();
                let seen = matches!(told, Wrong::Changed | Wrong::NotOurs | Wrong::Newer);
                assert!(seen, "{path}: {told:?}");
                damaged += 1;
            }
        }
    }
    assert!(damaged > 2_000, "{damaged}");
}

#[test]
fn a_file_cut_short_or_with_one_letter_changed_is_refused() {
    let firm = Firm::eleven(Odd::Trio);
    let text = firm.programme.certificate().unwrap().into_bytes();
    for at in 0..text.len() {
        assert!(Certificate::of(&text[..at]).is_err(), "cut at {at}");
        let mut other = text.clone();
        other[at] = if other[at] == b'7' { b'8' } else { b'7' };
        assert!(Certificate::of(&other).is_err(), "changed at {at}");
    }
}

#[test]
fn a_proof_with_one_number_changed_does_not_hold_even_when_the_file_is_sealed_again() {
    let mut groups = 0;
    for firm in [Firm::twelve(), Firm::eleven(Odd::LeaveOneOut), Firm::eleven(Odd::Trio)] {
        let certificate = firm.certificate();
        let told = |change: &dyn Fn(&mut Certificate)| {
            let mut forged = certificate.clone();
            change(&mut forged);
            resealed(forged).holds()
        };
        for (at, duals) in certificate.duals.iter().enumerate() {
            groups += duals.groups.len();
            for by in [-1, 1, -(1 << 70), 1 << 70] {
                for person in 0..duals.people.len() {
                    let change = |forged: &mut Certificate| add(&mut forged.duals[at].people[person], by);
                    assert_eq!(told(&change), Err(Wrong::Proof));
                }
                for group in 0..duals.groups.len() {
                    let change =
                        |forged: &mut Certificate| add(&mut forged.duals[at].groups[group].price, by);
                    assert_eq!(told(&change), Err(Wrong::Proof));
                }
            }
            for group in 0..duals.groups.len() {
                let smaller = |forged: &mut Certificate| {
                    forged.duals[at].groups[group].members.pop();
                };
                assert_eq!(told(&smaller), Err(Wrong::Proof));
                let gone = |forged: &mut Certificate| {
                    forged.duals[at].groups.remove(group);
                };
                assert_eq!(told(&gone), Err(Wrong::Proof));
            }
            let without_a_pair = |forged: &mut Certificate| {
                forged.duals[at].pairs.pop();
            };
            assert_eq!(told(&without_a_pair), Err(Wrong::Proof));
        }
        assert_eq!(told(&|forged| forged.duals.clear()), Err(Wrong::Proof));
        for at in 0..certificate.values.len() {
            assert_eq!(told(&|forged| forged.values[at].value += 1), Err(Wrong::Counts));
        }
    }
    assert!(groups > 0, "no odd group has a number");
}

#[test]
fn pairs_that_are_swapped_hold_only_if_they_are_as_good() {
    let mut refused = BTreeMap::new();
    for firm in [Firm::twelve(), Firm::eleven(Odd::LeaveOneOut), Firm::eleven(Odd::Trio)] {
        let certificate = firm.certificate();
        let problem = certificate.inputs.problem().unwrap();
        let best = solve(&problem).unwrap().values;
        let places = certificate.inputs.places().unwrap();
        for (one, other) in couples(&places.keys().copied().collect::<Vec<_>>()) {
            let mut forged = certificate.clone();
            for id in forged.groups.iter_mut().flatten().chain(&mut forged.left_out) {
                *id = match *id {
                    id if id == one => other,
                    id if id == other => one,
                    id => id,
                };
            }
            let groups: Vec<Vec<usize>> =
                forged.groups.iter().map(|group| group.iter().map(|id| places[id]).collect()).collect();
            let allowed = groups.iter().flat_map(|it| couples(it)).all(|(a, b)| problem.allowed.get(a, b));
            let as_good = matching::values(&problem.preferences, places.len(), &groups) == best;
            let told = resealed(forged).holds();
            assert_eq!(told.is_ok(), allowed && as_good, "{one:?} and {other:?}: {told:?}");
            *refused.entry(format!("{told:?}")).or_insert(0) += 1;
        }
    }
    assert!(refused["Err(Rules)"] > 20 && refused["Err(Counts)"] > 20, "{refused:?}");
}

#[test]
fn inputs_that_are_changed_and_sealed_again_never_make_worse_pairs_the_best() {
    for firm in [Firm::twelve(), Firm::eleven(Odd::LeaveOneOut)] {
        let certificate = firm.certificate();
        let text = certificate.text().unwrap();
        let mut found = Vec::new();
        numbers(&serde_json::from_str(&text).unwrap(), "", &mut found);
        for path in found.iter().filter(|path| path.starts_with("/inputs")) {
            let Ok(forged) = serde_json::from_str(&with_number(&text, path, 1)) else { continue };
            let forged = resealed(forged);
            if forged.holds().is_ok() {
                let values: Vec<i64> = forged.values.iter().map(|value| value.value).collect();
                assert_eq!(solve(&forged.inputs.problem().unwrap()).unwrap().values, values, "{path}");
            }
        }
    }
}
