use std::fs;

use chrono::NaiveDate;
use coaching_core::answers::Answer;
use coaching_core::check_in::CheckInQuestion;
use coaching_core::dealings::Dealings;
use coaching_core::responses::{FormKind, InCheckIn, Tick, Whose, code};
use coaching_core::survey::{Grade, Question};
use coaching_core::{PersonId, Programme};
use serde_json::{Value, json};

use crate::team::{Team, fixture};

/// Six people of a round that has begun; Ana and Ben, Cy and Dee, Eli and Fay are told of each other.
fn three_pairs() -> Team {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Law\nDee, Mill\nEli, Shop\nFay, Yard");
    team.everybody_joins();
    tell(&mut team, [["Ana", "Ben"], ["Cy", "Dee"], ["Eli", "Fay"]]);
    team
}

fn tell(team: &mut Team, pairs: [[&str; 2]; 3]) {
    let groups = pairs.map(|pair| team.ids(pair));
    team.ask("publish", json!({ "groups": groups }));
}

fn of(person: &Value) -> PersonId {
    PersonId(person.as_i64().unwrap())
}

fn said(team: &mut Team, kind: FormKind, name: &str, ticks: &[Tick]) -> String {
    let person = team.id(name);
    team.code(kind, &person, ticks, 0)
}

fn preview(team: &mut Team, text: &str) -> Value {
    team.ask("preview_responses", json!({ "text": text }))
}

fn bring_in(team: &mut Team, text: &str) -> String {
    team.ask("import_responses", json!({ "text": text }))["sentence"].as_str().unwrap().to_owned()
}

/// What the owner reads of each: whose, what it says, what was said before, what becomes of it, why.
fn read(shown: &Value) -> String {
    let line = |response: &Value| {
        let field = |name: &str| response[name].as_str().unwrap_or("").to_owned();
        let parts = ["who", "says", "change", "state", "why"].map(field);
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" | ")
    };
    shown["found"].as_array().unwrap().iter().map(line).collect::<Vec<_>>().join("\n")
}

fn last_change(team: &mut Team) -> Value {
    team.ask("overview", Value::Null)["lastChange"]["sentence"].clone()
}

#[test]
fn answers_of_every_kind_are_shown_then_brought_in_as_one_change() {
    let mut team = three_pairs();
    let [ana, ben, cy, dee] = team.ids(["Ana", "Ben", "Cy", "Dee"]).try_into().unwrap();
    team.ask("set_dealings", json!({ "person": ana, "other": cy, "dealings": "mostWeeks" }));
    team.ask("nominate", json!({ "person": dee, "names": [ben] }));
    let codes = [
        said(&mut team, FormKind::Joining, "Fay", &[Tick::Says(Answer::NotThisTime)]),
        said(
            &mut team,
            FormKind::Dealings,
            "Ana",
            &[
                Tick::Deals(of(&ben), Dealings::NowAndThen),
                Tick::Deals(of(&cy), Dealings::MostDays),
                Tick::Deals(of(&dee), Dealings::NowAndThen),
            ],
        ),
        said(&mut team, FormKind::Match, "Ana", &[Tick::Change, Tick::Suggests(of(&cy))]),
        said(&mut team, FormKind::Match, "Ben", &[Tick::Happy]),
        said(&mut team, FormKind::Nominations, "Dee", &[Tick::Names(of(&ana)), Tick::Names(of(&ben))]),
        team.code(
            FormKind::FirstCheckIn,
            &Value::Null,
            &[Tick::CheckIn(CheckInQuestion::Turns, InCheckIn::Partly)],
            1,
        ),
        team.code(FormKind::Survey, &Value::Null, &[Tick::Survey(Question::ALL[0], Grade::Yes)], 2),
    ];
    let text = codes.join("\n\nOn Monday somebody wrote:\n\n");
    let shown = preview(&mut team, &text);
    assert_eq!(shown["sentence"], "Seven answers were found: four new and three changed.");
    assert_eq!(
        read(&shown),
        "Fay | Not this time | They had said: joins the round. | changed | Eli needs somebody new until the pairs are mended, under Matches.
Ana | Most days: Cy. Now and then: Ben and Dee | They had said: Most weeks: Cy. | changed
Ana | Would rather change, and suggests Cy | new | Ana and Cy deal with each other most weeks. They cannot be chosen in this round.
Ben | Happy with the match | new
Dee | Names Ana, then Ben | They had named: Ben. | changed
A check-in form, without a name | new
A survey form, without a name | new"
    );
    let confidential: Vec<bool> = shown["found"]
        .as_array()
        .unwrap()
        .iter()
        .map(|response| response["confidential"].as_bool().unwrap())
        .collect();
    assert_eq!(confidential, [false, false, true, true, true, false, false]);
    let before = everything(&mut team);
    assert_eq!(bring_in(&mut team, &text), "Seven answers were brought in.");
    assert_eq!(last_change(&mut team), "Seven answers from forms were brought in");
    let wishes = team.list("wishes");
    assert_eq!((&wishes[0]["person"], &wishes[0]["suggests"]), (&ana, &cy));
    assert_eq!(team.list("check_ins")[0]["answers"], 1);
    assert_eq!(team.ask("survey", Value::Null)["replies"], 1);
    let named = team.ask("nominations", Value::Null);
    let of_dee = named["people"].as_array().unwrap().iter().find(|of| of["person"] == dee).unwrap();
    assert_eq!(of_dee["names"], json!([ana, ben]));
    assert_eq!(team.ask("undo", Value::Null)["sentence"], "Undone: Seven answers from forms were brought in");
    assert_eq!(everything(&mut team), before);
    team.ask("redo", Value::Null);
    assert_eq!(preview(&mut team, &text)["news"], 0);
}

/// What the looks show that answers from forms touch.
fn everything(team: &mut Team) -> Vec<Value> {
    ["answers", "dealings", "published", "wishes", "nominations", "check_ins", "survey"]
        .map(|look| team.ask(look, Value::Null))
        .to_vec()
}

#[test]
fn bringing_in_says_the_same_as_recording_each_by_hand() {
    let (mut by_form, mut by_hand) = (three_pairs(), three_pairs());
    let [ana, ben, cy, dee] = by_form.ids(["Ana", "Ben", "Cy", "Dee"]).try_into().unwrap();
    let text = [
        said(&mut by_form, FormKind::Joining, "Fay", &[Tick::Says(Answer::AskMeLater)]),
        said(&mut by_form, FormKind::Dealings, "Ana", &[Tick::Deals(of(&dee), Dealings::MostWeeks)]),
        said(&mut by_form, FormKind::Match, "Ana", &[Tick::Suggests(of(&dee))]),
        said(&mut by_form, FormKind::Match, "Ben", &[Tick::Happy]),
        said(&mut by_form, FormKind::Nominations, "Cy", &[Tick::Names(of(&ben))]),
        by_form.code(
            FormKind::HalfWayCheckIn,
            &Value::Null,
            &[Tick::CheckIn(CheckInQuestion::Help, InCheckIn::NotYet)],
            1,
        ),
        by_form.code(FormKind::Survey, &Value::Null, &[Tick::Survey(Question::ALL[7], Grade::Partly)], 2),
    ];
    assert_eq!(bring_in(&mut by_form, &text.join(" ")), "Seven answers were brought in.");
    let fay = by_hand.id("Fay");
    for (command, args) in [
        ("set_answer", json!({ "person": fay, "answer": "askMeLater" })),
        ("set_dealings", json!({ "person": ana, "other": dee, "dealings": "mostWeeks" })),
        ("decline", json!({ "person": ana, "suggests": dee })),
        ("set_acceptance", json!({ "person": ben, "said": "fine" })),
        ("nominate", json!({ "person": cy, "names": [ben] })),
        (
            "record_check_in",
            json!({ "occasion": "halfWay", "answers": [{ "question": "help", "notYet": 1 }] }),
        ),
        ("add_survey_reply", json!({ "answers": { "again": "partly" } })),
    ] {
        by_hand.ask(command, args);
    }
    assert_eq!(everything(&mut by_form), everything(&mut by_hand));
}

#[test]
fn the_same_messages_twice_change_nothing_and_say_so() {
    let mut team = three_pairs();
    let text = [
        said(&mut team, FormKind::Joining, "Ana", &[Tick::Says(Answer::Joined)]),
        said(&mut team, FormKind::Match, "Ben", &[Tick::Change]),
        team.code(FormKind::Survey, &Value::Null, &[Tick::Survey(Question::ALL[0], Grade::Yes)], 2),
    ]
    .join("\n");
    assert_eq!(bring_in(&mut team, &text), "Two answers were brought in; one was not.");
    let changes = team.list("history_of_changes").len();
    let shown = preview(&mut team, &text);
    assert_eq!(shown["sentence"], "Three answers were found: three recorded already. Nothing would change.");
    assert_eq!(
        read(&shown),
        "Ana | Joins the round | They had said: joins the round. | same
Ben | Would rather change | They had said: would rather change. | same
A survey form, without a name | same | This form was counted before."
    );
    assert_eq!(bring_in(&mut team, &text), "Nothing was changed: there is nothing new in these messages.");
    assert_eq!(team.list("history_of_changes").len(), changes);
    let double = format!("{text}\n> {}", text.replace('\n', "\n> "));
    assert_eq!(preview(&mut team, &double)["news"], 0);
}

#[test]
fn of_two_answers_of_one_person_the_later_counts_and_what_is_quoted_is_the_earlier() {
    let mut team = Team::chart("Ana\nBen");
    team.ask("start_round", json!({ "startsOn": "2027-01-11" }));
    let no = said(&mut team, FormKind::Joining, "Ana", &[Tick::Says(Answer::NotThisTime)]);
    let yes = said(&mut team, FormKind::Joining, "Ana", &[Tick::Says(Answer::Joined)]);
    assert_eq!(
        read(&preview(&mut team, &format!("{no}\n\n{yes}\n\n{no}\n\n{yes}"))),
        "Ana | replaced | A later answer counts in its place: message 4.
Ana | same | The same answer is there twice, and counts once.
Ana | replaced | A later answer counts in its place: message 4.
Ana | Joins the round | new"
    );
    assert_eq!(
        read(&preview(&mut team, &format!("Yes after all: {yes}\n\nOn Monday Ana wrote:\n> {no}"))),
        "Ana | Joins the round | new\nAna | replaced | A later answer counts in its place: message 1."
    );
    let folder = team.folder.path().join("Answers");
    fs::create_dir(&folder).unwrap();
    for (name, day, code) in [("a.eml", "12", &yes), ("b.eml", "09", &no)] {
        let mail = format!("From: x@firm.example\nDate: {day} Nov 2026 10:00:00 +0000\n\n{code}\n");
        fs::write(folder.join(name), mail).unwrap();
    }
    let shown = team.ask("preview_responses", json!({ "folder": folder }));
    assert_eq!(
        read(&shown),
        "Ana | Joins the round | new\nAna | replaced | A later answer counts in its place: a.eml."
    );
    team.ask("import_responses", json!({ "folder": folder, "seen": shown["mark"] }));
    assert_eq!(team.list("answers")[0]["on"], "2026-11-12");
}

#[test]
fn what_is_left_out_is_not_brought_in() {
    let mut team = Team::chart("Ana\nBen\nCy");
    team.ask("start_round", json!({ "startsOn": "2027-01-11" }));
    let (ana, cy) = (team.id("Ana"), team.id("Cy"));
    let joins = ["Ana", "Ben", "Cy"]
        .map(|name| said(&mut team, FormKind::Joining, name, &[Tick::Says(Answer::Joined)]));
    let names = said(&mut team, FormKind::Nominations, "Ana", &[Tick::Names(of(&cy))]);
    let text = format!("{names}\n{}", joins.join("\n"));
    assert_eq!(
        read(&preview(&mut team, &text)),
        "Ana | Names Cy | new\nAna | Joins the round | new\nBen | Joins the round | new\nCy | Joins the round | new",
        "who joins with the same messages can be named in them"
    );
    let done = team.ask("import_responses", json!({ "text": text, "leaveOut": [1, 2] }));
    assert_eq!(
        (&done["sentence"], &done["applied"], &done["notApplied"]),
        (&json!("One answer was brought in; three were not."), &json!(1), &json!(3)),
        "Ana does not take part, so she names nobody"
    );
    assert_eq!(last_change(&mut team), "One answer from a form was brought in");
    let answers: Vec<Value> = team.list("answers").iter().map(|of| of["answer"].clone()).collect();
    assert_eq!(answers, [Value::Null, Value::Null, json!("joined")]);
    assert_eq!(
        team.refused("import_responses", json!({ "text": text, "seen": "another" })),
        "The messages are no longer those that were shown. Nothing has changed. Look through them again, then bring them in."
    );
    assert_eq!(ana, json!(1));
}

#[test]
fn what_cannot_be_is_said_in_the_words_of_the_single_commands() {
    let mut team = three_pairs();
    let [ana, ben, cy, fay] = team.ids(["Ana", "Ben", "Cy", "Fay"]).try_into().unwrap();
    team.ask("set_answer", json!({ "person": fay, "answer": "notThisTime" }));
    let text = [
        said(&mut team, FormKind::Nominations, "Ana", &[Tick::Names(of(&ben))]),
        said(&mut team, FormKind::Nominations, "Ben", &[Tick::Names(of(&fay))]),
        said(&mut team, FormKind::Match, "Fay", &[Tick::Happy]),
        said(&mut team, FormKind::Match, "Cy", &[Tick::Happy, Tick::Change]),
        said(&mut team, FormKind::Match, "Dee", &[Tick::Suggests(of(&cy))]),
        said(
            &mut team,
            FormKind::Dealings,
            "Cy",
            &[Tick::Deals(of(&ana), Dealings::MostDays), Tick::Deals(of(&ana), Dealings::HardlyEver)],
        ),
        team.code(FormKind::Joining, &json!(99), &[Tick::Says(Answer::Joined)], 0),
        said(&mut team, FormKind::Joining, "Ana", &[]),
    ]
    .join("\n");
    let shown = preview(&mut team, &text);
    assert_eq!(
        read(&shown),
        "Ana | notPossible | Ben is Ana’s coaching partner; the Awayday is for somebody else.
Ben | notPossible | Fay has not joined this round.
Fay | notPossible | Fay has not joined this round.
Cy | notPossible | Two boxes are ticked that do not go together. Ask which of them is meant.
Dee | Would rather change | new | Cy is the present partner.
Cy | notPossible | Two boxes are ticked for Ana. Ask which of them is meant.
Somebody who is not on the roster | notPossible | There is nobody with that number on the roster.
Ana | notPossible | Nothing is ticked on this form."
    );
    team.ask("set_person", json!({ "person": ana, "leaves": "2026-11-01" }));
    let code = said(&mut team, FormKind::Joining, "Ana", &[Tick::Says(Answer::Joined)]);
    assert_eq!(read(&preview(&mut team, &code)), "Ana | notPossible | Ana left on 1 November 2026.");
}

#[test]
fn a_damaged_code_is_shown_with_whose_it_is_and_a_message_without_one_too() {
    let mut team = three_pairs();
    let code = said(&mut team, FormKind::Match, "Ana", &[Tick::Happy]);
    let shown = preview(&mut team, &code[..code.len() - 16]);
    assert_eq!(shown["sentence"], "One answer was found: one that cannot be read. Nothing would change.");
    assert_eq!(
        read(&shown),
        "Ana | damaged | The code is cut off: its last part, which begins with END, is missing. Ask for the whole of it."
    );
    let shown = preview(&mut team, "I would rather not.");
    assert_eq!(
        (&shown["sentence"], read(&shown)),
        (&json!("No code was found."), "damaged | There is no code in it. A code begins with CP.".to_owned())
    );
    assert_eq!(
        bring_in(&mut team, &code[..30]),
        "Nothing was changed: there is nothing new in these messages."
    );
}

#[test]
fn forms_of_another_programme_and_of_a_closed_round_are_told_apart() {
    let mut team = three_pairs();
    let early = said(&mut team, FormKind::Joining, "Ana", &[Tick::Says(Answer::NotThisTime)]);
    let survey = team.code(FormKind::Survey, &Value::Null, &[Tick::Survey(Question::ALL[0], Grade::Yes)], 2);
    let happy = said(&mut team, FormKind::Match, "Ana", &[Tick::Happy]);
    team.ask("close_round", Value::Null);
    let late = "late | This form is of round one, which is closed. What it says can no longer be recorded.";
    let text = format!("{early}\n{survey}\n{happy}");
    let expected = format!("Ana | {late}\nA survey form, without a name | new\nAna | {late}");
    assert_eq!(read(&preview(&mut team, &text)), expected);
    team.ask("start_round", json!({ "startsOn": "2027-07-12" }));
    assert_eq!(read(&preview(&mut team, &text)), expected, "the survey is about round one still");
    let everybody: Vec<Value> = team.list("people").iter().map(|person| person["id"].clone()).collect();
    team.ask("set_answers", json!({ "people": everybody, "answer": "joined" }));
    team.publish_best();
    assert_eq!(
        read(&preview(&mut team, &survey)),
        "A survey form, without a name | late | This form is about round one; the survey is about a later round now."
    );
    let elsewhere = code::Head { kind: 0, on_paper: false, key: 4_711, whose: 1 };
    assert_eq!(
        read(&preview(&mut team, &code::whole(&elsewhere, &[0], 0))),
        "foreign | This code is not of this programme."
    );
}

#[test]
fn an_answer_to_a_match_that_is_no_longer_there_is_late() {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Law\nDee, Mill\nEli, Shop\nFay, Yard");
    team.everybody_joins();
    let too_early = said(&mut team, FormKind::Match, "Ana", &[Tick::Happy]);
    assert_eq!(
        read(&preview(&mut team, &too_early)),
        "Ana | late | No pairs are published at present, so there is no match to answer to."
    );
    tell(&mut team, [["Ana", "Ben"], ["Cy", "Dee"], ["Eli", "Fay"]]);
    let text =
        ["Ana", "Cy", "Eli"].map(|name| said(&mut team, FormKind::Match, name, &[Tick::Change])).join("\n");
    tell(&mut team, [["Ana", "Dee"], ["Cy", "Ben"], ["Eli", "Fay"]]);
    assert_eq!(
        read(&preview(&mut team, &text)),
        "Ana | late | This answer is about another match. Ask Ana about the present one.
Cy | late | This answer is about another match. Ask Cy about the present one.
Eli | Would rather change | new",
        "Eli’s match is the same"
    );
    assert_eq!(
        read(&preview(&mut team, &too_early)),
        "Ana | late | This answer is about another match. Ask Ana about the present one."
    );
    let taken_back =
        ["Ana", "Eli"].map(|name| said(&mut team, FormKind::Match, name, &[Tick::Happy])).join("\n");
    team.ask("undo", Value::Null);
    assert_eq!(
        read(&preview(&mut team, &taken_back)),
        "Ana | late | This answer is about another match. Ask Ana about the present one.
Eli | late | This answer is about another match. Ask Eli about the present one."
    );
}

#[test]
fn nominations_after_the_feedback_pairs_are_late_and_joining_says_what_follows() {
    let mut team = three_pairs();
    let (cy, ana) = (team.id("Cy"), team.id("Ana"));
    team.ask("plan_awayday", json!({ "date": "2027-07-09", "place": "The Loft", "starts": "09:00" }));
    team.ask("make_feedback_pairs", json!({}));
    let text = said(&mut team, FormKind::Nominations, "Ana", &[Tick::Names(of(&cy))]);
    assert_eq!(
        read(&preview(&mut team, &text)),
        "Ana | late | The feedback pairs are made already. To let this count, record it under Awayday and make them again."
    );
    team.ask("add_person", json!({ "name": "Gus" }));
    let text = said(&mut team, FormKind::Joining, "Gus", &[Tick::Says(Answer::Joined)]);
    assert_eq!(
        read(&preview(&mut team, &text)),
        "Gus | Joins the round | new | Pairs are published already: Gus has no partner until the pairs are mended, under Matches."
    );
    assert_eq!(ana, json!(1));
}

#[test]
fn forms_without_a_name_tell_nothing_and_count_once() {
    let mut team = three_pairs();
    let turns = |answer| [Tick::CheckIn(CheckInQuestion::Turns, answer)];
    let mut codes: Vec<String> = (0..4)
        .map(|chance| team.code(FormKind::FirstCheckIn, &Value::Null, &turns(InCheckIn::Yes), chance))
        .collect();
    codes.push(team.paper_code(FormKind::FirstCheckIn, &json!(1), &turns(InCheckIn::NotYet)));
    codes.push(team.paper_code(FormKind::FirstCheckIn, &json!(2), &turns(InCheckIn::Partly)));
    let text = codes.join("\n\n");
    let shown = preview(&mut team, &text);
    let pieces: Vec<&str> = codes.iter().map(|code| code.split(' ').nth(1).unwrap()).collect();
    for piece in pieces {
        assert!(!shown.to_string().contains(piece), "{shown} says what is ticked");
    }
    assert!(shown["found"].as_array().unwrap().iter().all(|one| one["person"].is_null()));
    assert_eq!(bring_in(&mut team, &text), "Six answers were brought in.");
    let counts = json!({ "yes": 4, "partly": 1, "notYet": 1 });
    let counted = |team: &mut Team| team.list("check_ins")[0]["questions"][0]["counts"].clone();
    assert_eq!(counted(&mut team), counts);
    let other = team.paper_code(FormKind::FirstCheckIn, &json!(2), &turns(InCheckIn::Yes));
    assert_eq!(
        read(&preview(&mut team, &format!("{text}\n\n{other}"))).lines().last().unwrap(),
        "A check-in form, without a name | same | This form was counted before.",
        "a sheet counts once, whatever is copied from it"
    );
    team.ask("undo", Value::Null);
    assert_eq!(bring_in(&mut team, &text), "Six answers were brought in.", "what was undone counts again");
    team.ask("clear_check_in", json!({ "occasion": "halfWay" }));
    assert_eq!(preview(&mut team, &text)["news"], 0);
    team.ask("clear_check_in", json!({ "occasion": "firstMeeting" }));
    assert_eq!(bring_in(&mut team, &text), "Six answers were brought in.", "what was cleared counts again");
    assert_eq!(counted(&mut team), counts);
}

#[test]
fn paper_copied_by_hand_is_brought_in_like_a_screen_s() {
    let mut team = three_pairs();
    let [ana, ben, cy] = team.ids(["Ana", "Ben", "Cy"]).try_into().unwrap();
    let text = [
        team.paper_code(FormKind::Match, &ana, &[Tick::Happy]),
        team.paper_code(
            FormKind::Dealings,
            &ben,
            &[Tick::Deals(of(&ana), Dealings::MostWeeks), Tick::Deals(of(&cy), Dealings::HardlyEver)],
        ),
    ];
    let text =
        format!("{}\nAna's sheet, then Ben's:\n{}", text[0].to_lowercase(), text[1].replace(' ', "\n"));
    assert_eq!(
        read(&preview(&mut team, &text)),
        "Ana | Happy with the match | new\nBen | Most weeks: Ana. Hardly ever: Cy | new"
    );
}

#[test]
fn no_answer_leaves_a_name_in_the_log_and_an_erased_person_s_code_is_nobody_s() {
    let mut team = three_pairs();
    let (ana, cy) = (team.id("Ana"), team.id("Cy"));
    let text = [
        said(&mut team, FormKind::Match, "Ana", &[Tick::Suggests(of(&cy))]),
        said(&mut team, FormKind::Nominations, "Ana", &[Tick::Names(of(&cy))]),
    ]
    .join("\n");
    bring_in(&mut team, &text);
    assert_eq!(last_change(&mut team), "Two answers from forms were brought in");
    team.ask("erase_person", json!({ "person": ana }));
    let shown = preview(&mut team, &text);
    assert_eq!(
        read(&shown),
        "Former participant 1 | notPossible | Former participant 1 left on 22 November 2026.
Former participant 1 | notPossible | Former participant 1 left on 22 November 2026."
    );
}

#[test]
fn a_file_of_an_earlier_version_has_the_same_key_wherever_it_is_opened() {
    let heads = ["One.pairs", "Two.pairs"].map(|name| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::copy(fixture("versions/2.pairs"), &path).unwrap();
        let head = || {
            let now = NaiveDate::from_ymd_opt(2027, 2, 1).unwrap().and_hms_opt(9, 0, 0).unwrap();
            let programme = Programme::open(&path, now).unwrap();
            let round = programme.round_on_paper().unwrap().unwrap().id;
            let form = programme.form(round, FormKind::Joining, false).unwrap();
            form.head(Whose::Person(PersonId(1))).unwrap()
        };
        let first = head();
        assert_eq!(head(), first, "opened again");
        first
    });
    assert_eq!(heads[0], heads[1]);
}
