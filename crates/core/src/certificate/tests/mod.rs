//! Proposals saved and checked again.

mod damage;

use std::path::PathBuf;

use matching::solve;
use serde_json::Value as Json;
use tempfile::TempDir;

use super::verify::Verify;
use super::{Certificate, Verified};
use crate::answers::{Answer, SetAnswers};
use crate::drafts::{KeepDraft, Two};
use crate::import::TableSource;
use crate::proposal::Propose;
use crate::roster::SetApart;
use crate::round::StartRound;
use crate::rules::{CloselyFrom, Odd, RulesChange};
use crate::{PersonId, Programme, Scope};

/// A programme in a folder of its own, in which everybody joined.
struct Firm {
    programme: Programme,
    folder: TempDir,
}

const TWELVE: &str = "name,department,manager,leader
Ana,Board,,yes\nBen,Law,Ana,\nCy,Law,Ben,\nDee,Law,Ben,\nEli,Art,Ana,\nFay,Art,Eli,
Gus,Art,Eli,\nHal,Depot,Ana,\nIda,Depot,Hal,\nJo,Depot,Hal,\nKit,Depot,Hal,\nLou,Depot,Hal,";

impl Firm {
    fn of(people: &str, rules: RulesChange) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = "2026-11-22T09:30:00".parse().unwrap();
        let mut programme =
            Programme::create(&folder.path().join("Acme.pairs"), "Acme Ltd", Scope::AllStaff, now).unwrap();
        programme
            .import_people(TableSource { text: Some(people.to_owned()), ..TableSource::default() })
            .unwrap();
        programme.set_rules(rules).unwrap();
        programme
            .start_round(StartRound { starts_on: "2027-01-11".parse().unwrap(), ends_on: None })
            .unwrap();
        let people = programme.people().unwrap().iter().map(|person| person.id).collect();
        programme.set_answers(SetAnswers { people, answer: Some(Answer::Joined) }).unwrap();
        Self { programme, folder }
    }

    fn twelve() -> Self {
        Self::of(TWELVE, RulesChange { closely_from: Some(CloselyFrom::MostDays), ..RulesChange::default() })
    }

    /// Eleven, one of whom is left out: odd groups have their price in the proof.
    fn eleven(odd: Odd) -> Self {
        let people = TWELVE.rsplit_once('\n').unwrap().0;
        Self::of(people, RulesChange { odd: Some(odd), ..RulesChange::default() })
    }

    fn certificate(&self) -> Certificate {
        Certificate::of(self.programme.certificate().unwrap().as_bytes()).unwrap()
    }

    fn verify(&self, content: &[u8]) -> Verified {
        let path: PathBuf = self.folder.path().join("proposal.json");
        std::fs::write(&path, content).unwrap();
        self.programme.verify(Verify { path }).unwrap()
    }

    fn id(&self, name: &str) -> PersonId {
        let people = self.programme.people().unwrap();
        people.iter().find(|person| person.name == name).unwrap().id
    }
}

#[test]
fn a_saved_proposal_is_proved_on_its_own_and_is_about_the_programme_as_it_is() {
    let mut firm = Firm::twelve();
    let text = firm.programme.certificate().unwrap();
    assert_eq!(
        firm.verify(text.as_bytes()),
        Verified {
            valid: true,
            sentence: "These are the best pairs under the rules and preferences of 22 November 2026: no other set is better, and the proof holds. They were made from the people, rules and preferences as they are now.".into(),
            wrong: None,
            current: true,
        }
    );
    let (ana, cy) = (firm.id("Ana"), firm.id("Cy"));
    firm.programme.set_apart(SetApart { person: ana, other: cy, apart: true }).unwrap();
    let later = firm.verify(text.as_bytes());
    assert_eq!((later.valid, later.current), (true, false));
    assert_eq!(
        later.sentence,
        "These are the best pairs under the rules and preferences of 22 November 2026: no other set is better, and the proof holds. The people, rules or preferences of your programme are not the same now, so there may be better pairs today."
    );
    let elsewhere = Firm::eleven(Odd::Trio).verify(text.as_bytes());
    assert_eq!((elsewhere.valid, elsewhere.current), (true, false));
}

#[test]
fn the_proposal_shows_the_same_digest_and_numbers_as_the_file() {
    let firm = Firm::eleven(Odd::LeaveOneOut);
    let proof = firm.programme.propose(Propose::default()).unwrap().proof.unwrap();
    let certificate = firm.certificate();
    assert_eq!((proof.digest, proof.duals), (certificate.digest, certificate.duals));
    assert_eq!(proof.claims, certificate.claims);
}

#[test]
fn the_problem_that_comes_out_of_a_file_has_the_answer_that_went_in() {
    for firm in [Firm::twelve(), Firm::eleven(Odd::LeaveOneOut), Firm::eleven(Odd::Trio)] {
        let certificate = firm.certificate();
        let values: Vec<i64> = certificate.values.iter().map(|value| value.value).collect();
        assert_eq!(solve(&certificate.inputs.problem().unwrap()).unwrap().values, values);
    }
}

#[test]
fn a_file_does_not_tell_why_two_people_may_not_be_together() {
    let mut firm = Firm::twelve();
    let together = firm.id("Ana");
    let others = ["Cy", "Fay"].map(|name| firm.id(name));
    let texts = others.map(|other| {
        let apart = |apart| SetApart { person: together, other, apart };
        firm.programme.set_apart(apart(true)).unwrap();
        let text = firm.programme.certificate().unwrap();
        firm.programme.set_apart(apart(false)).unwrap();
        text
    });
    for text in texts {
        let json: Json = serde_json::from_str(&text).unwrap();
        for kind in json["inputs"]["kinds"].as_array().unwrap() {
            let counts = kind["counts"].as_array().unwrap();
            assert!(kind["allowed"] == true || counts.iter().all(|count| *count == 0), "{kind}");
        }
        assert!(!text.contains("apart\"") && !text.contains("declin"), "{text}");
    }
}

#[test]
fn every_file_that_proves_nothing_gets_its_own_sentence() {
    let firm = Firm::twelve();
    let text = firm.programme.certificate().unwrap();
    let told = |content: &str| firm.verify(content.as_bytes()).sentence;
    assert_eq!(
        told(&text.replace("Acme Ltd", "Acme Inc")),
        "This file was changed after it was saved, so it proves nothing. Nothing in your programme was changed. Use the file as it was first saved, or save the proposal again."
    );
    assert_eq!(
        told("name,email\nAna,ana@firm.example\n"),
        "This is not a proposal with its proof, or a part of it is missing. Nothing was changed. Choose the file that was saved from Coaching Pairs, or save it again."
    );
    assert_eq!(
        told(&text.replace("\"edition\":1", "\"edition\":2")),
        "This proposal was saved by a newer version of Coaching Pairs. Nothing was changed. Check it with that version."
    );
    assert_eq!(
        told(&"[".repeat(33 * 1024 * 1024)),
        "This file is larger than any proposal with its proof, so it was not read. Nothing was changed. Choose the file that was saved from Coaching Pairs."
    );
    assert_eq!(
        told(&"[".repeat(1024 * 1024)),
        "This is not a proposal with its proof, or a part of it is missing. Nothing was changed. Choose the file that was saved from Coaching Pairs, or save it again."
    );
    let missing = firm.programme.verify(Verify { path: firm.folder.path().join("none.json") });
    assert_eq!(
        missing.unwrap_err().to_string(),
        "“none.json” could not be read. Nothing was changed. Check that the file is still there and may be read."
    );
    assert!(firm.programme.verify(Verify { path: firm.folder.path().to_owned() }).is_err());
}

#[test]
fn the_best_trio_is_proved_as_pairs_are() {
    let firm = Firm::eleven(Odd::Trio);
    let certificate = firm.certificate();
    assert!(certificate.groups.iter().any(|group| group.len() == 3));
    let verified = firm.verify(certificate.text().unwrap().as_bytes());
    assert!(verified.valid && verified.current);
    assert_eq!(
        verified.sentence,
        "These are the best pairs under the rules and preferences of 22 November 2026: no other set is better, and the proof holds. They were made from the people, rules and preferences as they are now."
    );
}

#[test]
fn pairs_changed_by_hand_have_a_proof_only_while_they_are_as_good_as_the_best() {
    let mut firm = Firm::twelve();
    let proposal = firm.programme.propose(Propose::default()).unwrap();
    let groups: Vec<Vec<PersonId>> = proposal.groups.iter().map(|group| group.members.clone()).collect();
    let keep = |groups| KeepDraft { groups, locked: None, seed: None };
    let draft = firm.programme.keep_draft(keep(groups.clone())).unwrap();
    assert_eq!(draft.proof, proposal.proof);
    let (ana, others) = (groups[0][0], &groups[1..]);
    let mut lost = 0;
    for other in others.iter().flatten() {
        firm.programme.keep_draft(keep(groups.clone())).unwrap();
        let draft = firm.programme.swap(Two { a: ana, b: *other }).unwrap();
        let as_good =
            draft.values == proposal.values && draft.groups.iter().all(|group| group.breaches.is_empty());
        assert_eq!(draft.proof.is_some(), as_good);
        match firm.programme.certificate() {
            Ok(text) => assert!(as_good && firm.verify(text.as_bytes()).valid),
            Err(failure) => {
                lost += 1;
                assert!(!as_good);
                assert_eq!(
                    failure.to_string(),
                    "The present pairs are not the best there are, so there is no proof to save. Nothing was saved. Propose a set of pairs under Matches, and save that one."
                );
            }
        }
    }
    assert!(lost > 0);
}
