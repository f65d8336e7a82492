use commands::{COMMANDS, Command};
use serde_json::{Value, json};

use crate::team::{Team, members};

fn command(name: &str) -> &'static Command {
    COMMANDS.iter().find(|command| command.name == name).unwrap()
}

/// What every look says that rests on an earlier part than `change` touches.
fn looks_before(team: &mut Team, change: &str, groups: &[Value]) -> Vec<(&'static str, Value)> {
    let earlier =
        COMMANDS.iter().filter(|look| !look.changes && !look.files && look.part < command(change).part);
    earlier
        .map(|look| {
            let args = if look.name == "check_pairs" { json!({ "groups": groups }) } else { json!({}) };
            (look.name, team.try_to(look.name, args).unwrap_or_default())
        })
        .collect()
}

#[test]
fn a_change_leaves_the_looks_alone_that_rest_on_earlier_parts() {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Art\nDee, Law\nEve, IT\nFay, IT\nGus, Ops\nHal, Ops");
    team.everybody_joins();
    let proposal = team.ask("propose", json!({}));
    let groups = members(&proposal);
    let (first, second) = (groups[0].as_array().unwrap().clone(), groups[1].as_array().unwrap().clone());
    let (a, b) = (&first[0], &second[0]);
    let day = json!({ "date": "2027-07-01", "place": "Barn", "starts": "09:00" });
    for (change, args) in [
        ("set_answer", json!({ "person": a, "answer": "joined" })),
        ("keep_draft", json!({ "groups": groups })),
        ("lock", json!({ "members": first, "locked": true })),
        ("swap", json!({ "a": a, "b": b })),
        ("keep_draft", json!({ "groups": groups })),
        ("publish", json!({ "groups": groups })),
        ("plan_awayday", day),
        ("nominate", json!({ "person": a, "names": [b] })),
        ("make_feedback_pairs", json!({})),
        ("decline", json!({ "person": a, "suggests": b })),
        ("accept_repair", json!({ "option": 0 })),
    ] {
        let before = looks_before(&mut team, change, &groups);
        team.ask(change, args);
        for (before, after) in before.into_iter().zip(looks_before(&mut team, change, &groups)) {
            assert_eq!(after, before, "{change} touches {}", before.0);
        }
    }
}
