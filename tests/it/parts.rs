use commands::{COMMANDS, Command};
use serde_json::{Value, json};

use crate::team::{Team, members};

/// What every look says.
fn looks(team: &mut Team, groups: &[Value]) -> Vec<(&'static Command, Value)> {
    let looks = COMMANDS.iter().filter(|look| !look.changes && !look.files);
    looks
        .map(|look| {
            let args = match look.name {
                "check_pairs" => json!({ "groups": groups }),
                "why" | "try_swap" => json!({ "a": groups[0][0], "b": groups[1][0] }),
                "dealings_of" | "partners_for" | "person_history" | "all_about_person" => {
                    json!({ "person": groups[0][0] })
                }
                _ => json!({}),
            };
            (look, team.try_to(look.name, args).unwrap_or_default())
        })
        .collect()
}

#[test]
fn a_change_undone_or_not_leaves_the_looks_alone_that_rest_on_earlier_parts() {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Art\nDee, Law\nEve, IT\nFay, IT\nGus, Ops\nHal, Ops");
    team.everybody_joins();
    team.on("2027-01-20");
    let proposal = team.ask("propose", json!({}));
    let groups = members(&proposal);
    let (first, second) = (groups[0].as_array().unwrap().clone(), groups[1].as_array().unwrap().clone());
    let (a, b) = (&first[0], &second[0]);
    let day = json!({ "date": "2027-07-01", "place": "Barn", "starts": "09:00" });
    let mut looked = looks(&mut team, &groups);
    let mut parts = Vec::new();
    team.touched();
    for (change, args) in [
        ("set_answer", json!({ "person": a, "answer": "notThisTime" })),
        ("set_answer", json!({ "person": a, "answer": "joined" })),
        ("add_person", json!({ "name": "Ian", "department": "Ops" })),
        ("invite", json!({})),
        ("set_kick_off_element", json!({ "element": "trust", "agreed": "We say it" })),
        ("set_trusted", json!({ "person": a, "names": [b] })),
        ("set_absence", json!({ "person": b, "from": "2027-02-01", "until": "2027-02-09" })),
        ("keep_draft", json!({ "groups": groups })),
        ("lock", json!({ "members": first, "locked": true })),
        ("put_aside", json!({ "name": "First" })),
        ("swap", json!({ "a": a, "b": b })),
        ("keep_draft", json!({ "groups": groups })),
        ("publish", json!({ "groups": groups })),
        ("set_acceptance", json!({ "person": second[0], "said": "fine" })),
        ("agree", json!({ "members": first, "on": "2027-01-18" })),
        ("record_meeting", json!({ "members": first, "on": "2027-01-18" })),
        (
            "record_check_in",
            json!({ "occasion": "firstMeeting", "answers": [{ "question": "turns", "yes": 1 }] }),
        ),
        ("plan_awayday", day),
        ("nominate", json!({ "person": a, "names": [b] })),
        ("make_feedback_pairs", json!({})),
        ("set_speakers", json!({ "speakers": [{ "person": a, "done": false }] })),
        ("add_survey_reply", json!({ "answers": { "trust": "yes" } })),
        ("decline", json!({ "person": a, "suggests": b })),
        ("accept_repair", json!({ "option": 0 })),
    ] {
        for (how, args) in [(change, args), ("undo", json!({})), ("redo", json!({}))] {
            team.ask(how, args);
            let touched = team.touched().unwrap();
            let again = looks(&mut team, &groups);
            for ((look, before), (_, after)) in looked.iter().zip(&again) {
                assert!(before == after || look.rests_on(touched), "{how} of {change} touches {}", look.name);
            }
            parts.push(format!("{touched:?}"));
            looked = again;
        }
    }
    parts.dedup();
    assert_eq!(parts.join(" "), "Answers Roster Answers Pairs Answers Meetings Awayday Answers Pairs");
}

#[test]
fn what_changes_nothing_touches_nothing() {
    let mut team = Team::chart("Ana, Law\nBen, Art");
    team.everybody_joins();
    let again = team.ids(["Ana", "Ben"]);
    team.touched();
    team.ask("set_answers", json!({ "people": again, "answer": "joined" }));
    assert_eq!(team.touched(), None);
}
