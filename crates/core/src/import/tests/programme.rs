use chrono::NaiveDate;
use tempfile::TempDir;

use super::super::TableSource;
use crate::failure::Failure;
use crate::programme::{Programme, Scope};
use crate::round::StartRound;

const PEOPLE: &str = include_str!("../../../../../tests/fixtures/real-firm/people.csv");
const DEALINGS: &str = include_str!("../../../../../tests/fixtures/real-firm/dealings.csv");

fn empty() -> (TempDir, Programme) {
    let folder = tempfile::tempdir().unwrap();
    let now = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap();
    let programme =
        Programme::create(&folder.path().join("firm.pairs"), "Firm", Scope::LeadershipTeam, now).unwrap();
    (folder, programme)
}

fn text(text: &str) -> TableSource {
    TableSource { text: Some(text.to_owned()), ..TableSource::default() }
}

fn names(programme: &Programme) -> Vec<String> {
    programme.people().unwrap().into_iter().map(|person| person.name).collect()
}

#[test]
fn a_real_firm_comes_in_and_coming_in_again_changes_nothing() {
    let (_folder, mut programme) = empty();
    let first = programme.import_people(text(PEOPLE)).unwrap();
    assert_eq!((first.added, first.changed, first.unchanged), (21, 0, 0));
    let said = programme.import_dealings(text(DEALINGS)).unwrap();
    assert_eq!(said.added, DEALINGS.lines().count() - 1);
    let changes = programme.history_of_changes().unwrap().len();
    let again = programme.import_people(text(PEOPLE)).unwrap();
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 21));
    assert_eq!(programme.import_dealings(text(DEALINGS)).unwrap().unchanged, said.added);
    assert_eq!(programme.history_of_changes().unwrap().len(), changes);
}

#[test]
fn a_table_with_one_problem_adds_nobody() {
    let (_folder, mut programme) = empty();
    let refused = programme.import_people(text("name,manager\nAna Lee,\nBen Fox,Anna Lee\n"));
    let Err(Failure::Refused { problems, .. }) = refused else { panic!("a refusal") };
    assert_eq!(problems[0].suggestion.as_deref(), Some("Ana Lee"));
    assert_eq!(names(&programme), [""; 0]);
}

#[test]
fn managers_further_down_in_the_table_are_found_and_an_import_can_be_undone() {
    let (_folder, mut programme) = empty();
    programme.import_people(text("name,manager\nBen Fox,Ana Lee\nAna Lee,\n")).unwrap();
    let people = programme.people().unwrap();
    let ana = people.iter().find(|person| person.name == "Ana Lee").unwrap();
    assert!(people.iter().any(|person| person.name == "Ben Fox" && person.manager == Some(ana.id)));
    assert_eq!(programme.undo().unwrap().sentence, "Undone: Two people added");
    assert_eq!(names(&programme), [""; 0]);
}

#[test]
fn the_lead_is_handed_over_within_one_table() {
    let (_folder, mut programme) = empty();
    programme.import_people(text("name,leader\nAna Lee,yes\nBen Fox,\n")).unwrap();
    let handover = programme.import_people(text("name,leader\nBen Fox,yes\nAna Lee,\n")).unwrap();
    assert_eq!((handover.added, handover.changed), (0, 2));
    let leader = programme.people().unwrap().into_iter().find(|person| person.leader).unwrap();
    assert_eq!(leader.name, "Ben Fox");
}

#[test]
fn answers_and_nominations_need_a_round_and_then_come_in_once() {
    let (_folder, mut programme) = empty();
    programme.import_people(text("name\nAna Lee\nBen Fox\nCy Day\n")).unwrap();
    let answers = "person,answer,date\nAna Lee,ask me later,2026-11-01\nAna Lee,joined,2026-11-05\nBen Fox,no,\nCy Day,joined,\n";
    assert!(matches!(programme.import_answers(text(answers)), Err(Failure::Refused { .. })));
    programme
        .start_round(StartRound { starts_on: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(), ends_on: None })
        .unwrap();
    let first = programme.import_answers(text(answers)).unwrap();
    assert_eq!((first.added, first.changed, first.unchanged), (3, 1, 0));
    assert_eq!(programme.import_answers(text(answers)).unwrap().unchanged, 4);
    let nominations = "person,first\nAna Lee,Cy Day\n";
    assert_eq!(programme.import_nominations(text(nominations)).unwrap().added, 1);
    assert_eq!(programme.import_nominations(text(nominations)).unwrap().unchanged, 1);
}

#[test]
fn an_answer_older_than_the_one_recorded_does_not_count() {
    let (_folder, mut programme) = empty();
    programme.import_people(text("name\nAna Lee\n")).unwrap();
    programme
        .start_round(StartRound { starts_on: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(), ends_on: None })
        .unwrap();
    programme.import_answers(text("person,answer,date\nAna Lee,joined,2026-11-05\n")).unwrap();
    let older = programme.import_answers(text("person,answer,date\nAna Lee,no,2026-11-02\n")).unwrap();
    assert_eq!((older.added, older.changed, older.unchanged), (0, 0, 1));
    assert_eq!(older.notes, ["A later answer of Ana Lee is recorded already and counts."]);
}

#[test]
fn earlier_rounds_and_people_kept_apart_come_in_once() {
    let (_folder, mut programme) = empty();
    programme.import_people(text("name\nAna Lee\nBen Fox\nCy Dow\n")).unwrap();
    let history = "round,person,partner\n1,Ana Lee,Ben Fox\n";
    assert_eq!(programme.import_history(text(history)).unwrap().added, 1);
    assert_eq!(programme.import_history(text(history)).unwrap().unchanged, 1);
    let apart = "person,other\nCy Dow,Ana Lee\n";
    assert_eq!(programme.import_apart(text(apart)).unwrap().added, 1);
    assert_eq!(programme.import_apart(text(apart)).unwrap().unchanged, 1);
}

#[test]
fn unused_columns_are_named() {
    let (_folder, mut programme) = empty();
    let imported = programme.import_people(text("name,Job title\nAna Lee,Director\n")).unwrap();
    assert_eq!(imported.notes, ["One column is not used and was left out: “Job title”."]);
    let imported = programme.import_people(text("name,Job title,Shoe size\nBen Fox,Director,9\n")).unwrap();
    assert_eq!(
        imported.notes,
        ["These columns are not used and were left out: “Job title” and “Shoe size”."]
    );
}
