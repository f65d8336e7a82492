use proptest::prelude::*;
use serde_json::{Value, json};

use crate::team::Team;

#[test]
fn an_unknown_command_and_wrong_arguments_are_refused_in_a_sentence() {
    let mut team = Team::chart("Ana\nBen");
    assert_eq!(
        team.refused("do_magic", Value::Null),
        "There is no command called do_magic. Nothing was changed. Look at the list of commands: pairs --help."
    );
    let told = team.refused("set_answer", json!({ "person": "Ana" }));
    assert!(told.starts_with("set_answer was given something that it does not take: "), "{told}");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop_oneof![-3..30_i64, any::<i64>()].prop_map(Value::from),
        prop_oneof!["[a-zA-Z0-9:, -]{0,12}", ".{0,8}"].prop_map(Value::from),
        prop::sample::select(vec!["joined", "2027-01-11", "09:00", "feedback", "matchSheet", "a4", "direct"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        let keys = prop::sample::select(vec![
            "person", "a", "b", "groups", "locked", "members", "names", "date", "starts", "place", "parts",
            "answer", "people", "text", "other", "apart", "dealings", "startsOn", "seed", "line", "order",
            "kind", "paper",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((keys, inner), 0..5).prop_map(|fields| fields
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect::<Value>()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_command_with_any_json_is_answered_or_refused_and_never_breaks(
        calls in prop::collection::vec((0..commands::COMMANDS.len(), any_json()), 1..25)
    ) {
        let mut team = Team::chart("Ana, Law\n  Ben, Law\nCy, Art\nDee, Art");
        team.everybody_joins();
        for (place, args) in calls {
            let command = &commands::COMMANDS[place];
            if command.files {
                continue;
            }
            if let Err(failure) = team.try_to(command.name, args.clone()) {
                let refused = matches!(failure, coaching_core::Failure::Refused { .. });
                prop_assert!(refused, "{} {args}: {failure:?}", command.name);
            }
        }
    }
}
