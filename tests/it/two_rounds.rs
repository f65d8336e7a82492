use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::team::{Team, members};

const ROSTER: &str = "Ana, Law\nBen, Art\nCy, Sea\nDee, Ice\nEli, Oak\nFay, Elm\nGus, Ash";

/// Seven people of whom Gus sits out round one.
fn round_one() -> Team {
    let mut team = Team::chart(ROSTER);
    team.everybody_joins();
    let gus = team.id("Gus");
    team.ask("set_answer", json!({ "person": gus, "answer": "notThisTime" }));
    team.publish_best();
    team
}

/// The members of the first pair that people were told.
fn first_pair(team: &mut Team) -> Value {
    members(&team.ask("published", Value::Null))[0].clone()
}

fn couples(published: &Value) -> BTreeSet<(i64, i64)> {
    let mut couples = BTreeSet::new();
    for group in members(published) {
        let mut group: Vec<i64> = group.as_array().unwrap().iter().map(|id| id.as_i64().unwrap()).collect();
        group.sort_unstable();
        for (place, a) in group.iter().enumerate() {
            couples.extend(group[place + 1..].iter().map(|b| (*a, *b)));
        }
    }
    couples
}

/// "Ana tookPart, Ben tookPart, …" of those who could be invited.
fn invited(team: &mut Team, invitees: &Value) -> Vec<String> {
    let invitees = invitees.as_array().unwrap().clone();
    let line =
        |it: &Value| format!("{} {}", team.names(&json!([it["person"]])), it["lastTime"].as_str().unwrap());
    invitees.iter().map(line).collect()
}

#[test]
fn two_rounds_from_the_first_invitation_to_the_second_close() {
    let mut team = round_one();
    let first = couples(&team.ask("published", Value::Null));
    let rounds_left = |team: &mut Team| team.ask("outlook", json!({}))["atMost"].as_i64().unwrap();
    let before = rounds_left(&mut team);

    let pair = first_pair(&mut team);
    team.ask("record_meeting", json!({ "members": pair, "on": "2026-11-20" }));
    let closed = team.ask("close_round", Value::Null);
    assert_eq!(closed["round"]["closedOn"], "2026-11-22");
    team.ask("add_person", json!({ "name": "Hal", "department": "Yew" }));
    let invitees = team.ask("invitees", Value::Null);
    assert_eq!(
        invited(&mut team, &invitees),
        [
            "Ana tookPart",
            "Ben tookPart",
            "Cy tookPart",
            "Dee tookPart",
            "Eli tookPart",
            "Fay tookPart",
            "Gus notThisTime",
            "Hal newcomer"
        ]
    );

    let second = team.ask("start_round", json!({ "startsOn": "2027-08-02" }));
    assert_eq!((&second["number"], &second["endsOn"]), (&json!(2), &json!("2028-02-02")));
    let answers = team.list("answers");
    assert!(answers.iter().all(|it| it["answer"].is_null()), "everybody is asked afresh");
    assert_eq!(answers[6]["lastTime"], "notThisTime", "what was said before can still be seen");
    let everybody: Vec<Value> = answers.iter().map(|it| it["person"].clone()).collect();
    team.ask("set_answers", json!({ "people": everybody, "answer": "joined" }));
    let together = couples(&team.publish_best());
    assert_eq!(together.len(), 4);
    assert!(first.is_disjoint(&together), "nobody has an earlier partner");
    assert!(rounds_left(&mut team) < before + 2, "the outlook shrinks, though two more take part");

    let kept = couples(
        &json!({ "groups": first.iter().map(|(a, b)| json!({ "members": [a, b] })).collect::<Vec<_>>() }),
    );
    let (a, b) = kept.first().unwrap();
    assert_eq!(team.ask("why", json!({ "a": a, "b": b }))["rule"], "fresh");
    team.ask("close_round", Value::Null);
    let web = team.ask("earlier_rounds", Value::Null);
    assert_eq!(
        web["sentence"],
        "Seven pairs of colleagues have now coached each other. No two have been together twice. Everybody has taken part."
    );
    let joined: Vec<String> = web["rounds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} of {}", it["joined"], it["of"]))
        .collect();
    assert_eq!(joined, ["6 of 7", "8 of 8"]);
    assert_eq!(web["rounds"][0]["meetings"], 1);
    assert_eq!(web["people"][6]["with"][0], json!([]), "Gus was in no pair of round one");
    let growth = team.ask("growth_picture", Value::Null);
    assert_eq!(
        growth["sentence"],
        "From none to three after round 1 and seven after round 2. Each two are counted once."
    );
}

#[test]
fn closing_forgets_what_was_said_about_the_matches_until_it_is_undone() {
    let mut team = round_one();
    let (ana, partner) = {
        let pairs = members(&team.ask("published", Value::Null));
        let ana = team.id("Ana");
        let pair = pairs.into_iter().find(|pair| pair.as_array().unwrap().contains(&ana)).unwrap();
        let partner = pair.as_array().unwrap().iter().find(|id| **id != ana).unwrap().clone();
        (ana, partner)
    };
    team.ask("set_acceptance", json!({ "person": partner, "said": "fine" }));
    team.ask("set_trusted", json!({ "person": ana, "names": [partner] }));
    team.ask("put_aside", json!({}));
    team.ask("decline", json!({ "person": ana }));
    assert_eq!(
        team.ask("closing", Value::Null),
        json!({
            "open": [
                "Its last day, 11 July 2027, is still to come.",
                "Something about the published pairs is still to be mended.",
                "Three pairs have not met six times, as far as is recorded.",
                "No Awayday was planned.",
                "No survey forms are in; results are shown from five on."
            ],
            "forgotten": "What people said about their matches, whom they suggested and whom they trust is then deleted, and so are the sets put aside."
        })
    );
    team.ask("close_round", Value::Null);
    assert_eq!(team.ask("overview", Value::Null)["round"], Value::Null);
    team.ask("undo", Value::Null);
    assert_eq!(team.ask("why", json!({ "a": ana, "b": partner }))["rule"], "declined");
    team.ask("redo", Value::Null);
    assert_eq!(team.list("history_of_changes")[0]["sentence"], "Round one closed");
    assert_eq!(
        team.refused("close_round", Value::Null),
        "No round is going on. Start one under Who’s in with the day it begins."
    );
    let file = Connection::open(team.close()).unwrap();
    for table in ["acceptance", "aside", "aside_member", "consent", "decline", "trusted_name"] {
        let rows: i64 =
            file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(rows, 0, "{table}");
    }
}

#[test]
fn after_the_close_every_look_answers_and_the_next_round_has_its_number() {
    let mut team = round_one();
    team.ask("close_round", Value::Null);
    let overview = team.ask("overview", Value::Null);
    assert_eq!((&overview["closed"]["number"], &overview["nextNumber"]), (&json!(1), &json!(2)));
    for look in [
        "answers",
        "draft",
        "published",
        "awayday",
        "feedback_pairs",
        "documents",
        "invitees",
        "growth_picture",
    ] {
        team.ask(look, Value::Null);
    }
    for look in ["feasibility", "outlook", "ring_picture"] {
        team.ask(look, json!({}));
    }
}

#[test]
fn survey_forms_come_in_without_names_and_show_nothing_under_five() {
    let mut team = round_one();
    let form = |grade: &str| json!({ "answers": { "trust": grade, "again": "yes" } });
    for grade in ["yes", "yes", "mostly", "partly"] {
        team.ask("add_survey_reply", form(grade));
    }
    let four = team.ask("survey", Value::Null);
    assert_eq!((&four["questions"][0]["counts"], &four["summary"]), (&Value::Null, &Value::Null));
    team.ask("close_round", Value::Null);
    let table = "trust,I would do it again.\nyes,yes\nnot really,";
    let told = team.ask("import_survey", json!({ "text": table }));
    assert_eq!((&told["added"], &told["unchanged"]), (&json!(1), &json!(1)), "one like it is there already");
    let five = team.ask("survey", Value::Null);
    assert_eq!(five["sentence"], "Five of six forms are in so far.");
    assert_eq!(five["questions"][0]["counts"], json!([1, 1, 1, 2]));
    assert_eq!(five["questions"][7]["counts"], Value::Null, "only four answered this line");
    assert_eq!(
        five["summary"],
        "Coaching pairs: Round one\n6 people in pairs, 5 survey forms\n\nMy partner and I trusted each other.\nyes 2, mostly 1, partly 1, not really 1\n"
    );
    assert_eq!(team.ask("import_survey", json!({ "text": table }))["added"], 0);
    assert_eq!(
        team.refused("import_survey", json!({ "text": "trust\nperhaps" })),
        "The table was not added: one thing has to be put right first. Nothing has changed. Mend the lines named below and try again.
“perhaps” is not an answer. Write yes, mostly, partly or not really, or leave it empty."
    );
}

#[test]
fn rounds_from_before_the_programme_count_too() {
    let mut team = Team::chart(ROSTER);
    team.ask("import_history", json!({ "text": "round,person,partner\n1,Ana,Ben\n1,Cy,Dee\n2,Ana,Cy" }));
    assert_eq!(team.ask("overview", Value::Null)["nextNumber"], 3);
    let web = team.ask("earlier_rounds", Value::Null);
    assert_eq!(
        web["rounds"][0],
        json!({ "number": 1, "dates": null, "goingOn": false, "joined": 4, "meetings": 0, "of": null })
    );
    assert_eq!(
        team.ask("ring_picture", json!({}))["sentence"],
        "One pair. Open circles: in no pair of this round. Pale lines: the rounds before."
    );
    assert_eq!(team.ask("ring_picture", json!({ "number": 9 })), Value::Null);
}
