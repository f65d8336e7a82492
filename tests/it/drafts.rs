use serde_json::{Value, json};

use crate::team::{Team, members};

fn six() -> Team {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Law\nDee, Mill\nEli, Shop\nFay, Yard");
    team.everybody_joins();
    team
}

fn sets(team: &mut Team) -> Vec<(String, String)> {
    let asides = team.list("asides");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let compared = |aside: &Value| aside["compared"].as_array().unwrap().iter().map(text).collect::<Vec<_>>();
    asides.iter().map(|aside| (text(&aside["name"]), compared(aside).join(" "))).collect()
}

#[test]
fn a_set_that_was_put_aside_is_compared_taken_back_with_what_was_kept_and_dropped() {
    let mut team = six();
    let first = json!([team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])]);
    team.ask("keep_draft", json!({ "groups": first, "locked": [first[0]] }));
    team.ask("put_aside", json!({}));
    team.ask("put_aside", json!({ "name": " With Dee " }));
    let second = json!([team.ids(["Ana", "Dee"]), team.ids(["Cy", "Ben"])]);
    team.ask("keep_draft", json!({ "groups": second }));
    let left_out = "Nobody is left out.".to_owned();
    assert_eq!(sets(&mut team), [("Set 1".into(), left_out.clone()), ("With Dee".into(), left_out)]);
    let asides = team.list("asides");
    let here: Vec<String> =
        asides[0]["onlyHere"].as_array().unwrap().iter().map(|group| team.names(group)).collect();
    assert_eq!(here, ["Ana + Ben", "Cy + Dee", "Eli + Fay"]);
    let now: Vec<String> =
        asides[0]["onlyNow"].as_array().unwrap().iter().map(|group| team.names(group)).collect();
    assert_eq!(now, ["Ana + Dee", "Ben + Cy"]);

    let draft = team.ask("take_back_aside", json!({ "id": asides[0]["id"] }));
    assert_eq!(team.groups(&draft), "Ana + Ben\nCy + Dee\nEli + Fay");
    assert_eq!(draft["groups"][0]["locked"], true);
    team.ask("drop_aside", json!({ "id": asides[0]["id"] }));
    assert_eq!(sets(&mut team), [("With Dee".into(), String::new())]);
    team.ask("undo", Value::Null);
    team.ask("undo", Value::Null);
    let mut team = team.reopened();
    assert_eq!(sets(&mut team).len(), 2);
    let draft = team.ask("draft", Value::Null);
    assert_eq!(team.groups(&draft), "Ana + Dee\nBen + Cy");
}

#[test]
fn a_set_needs_a_name_of_its_own() {
    let mut team = six();
    assert_eq!(
        team.refused("put_aside", json!({})),
        "There are no pairs yet. Propose a set of pairs under Matches first."
    );
    let groups = json!([team.ids(["Ana", "Ben"])]);
    team.ask("keep_draft", json!({ "groups": groups }));
    team.ask("put_aside", json!({ "name": "First" }));
    assert_eq!(
        team.refused("put_aside", json!({ "name": "First" })),
        "There is a set called “First” already. Nothing was changed. Choose another name."
    );
    assert_eq!(
        team.refused("put_aside", json!({ "name": " " })),
        "A set needs a name of up to 60 letters. Nothing was changed. Choose another name."
    );
    assert_eq!(
        team.refused("drop_aside", json!({ "id": 99 })),
        "This set is no longer there. Nothing was changed. Choose one of those that were put aside."
    );
}

#[test]
fn another_set_is_as_good_and_keeps_what_is_kept_and_where_there_is_none_that_is_certain() {
    let mut team = six();
    let proposal = team.ask("propose", json!({}));
    let kept = proposal["groups"][0]["members"].clone();
    team.ask("keep_draft", json!({ "groups": members(&proposal), "locked": [kept] }));
    let other = team.ask("propose_another", Value::Null);
    assert_eq!(other["values"], proposal["values"]);
    assert_ne!(team.groups(&other), team.groups(&proposal));
    assert_eq!((&other["groups"][0]["members"], &other["groups"][0]["locked"]), (&kept, &json!(true)));

    let mut four = Team::chart("Ana, Law\nBen, Art\nCy, Law\nDee, Art");
    four.everybody_joins();
    let (ana, ben) = (four.id("Ana"), four.id("Ben"));
    four.ask("set_apart", json!({ "person": ana, "other": ben, "apart": true }));
    let only = four.ask("propose", json!({}));
    four.ask("keep_draft", json!({ "groups": members(&only) }));
    assert_eq!(four.ask("propose_another", Value::Null), Value::Null);
}

#[test]
fn a_pair_kept_in_the_best_set_leaves_it_proved_against_all_others() {
    let mut team = six();
    let proposal = team.ask("propose", json!({}));
    let groups = members(&proposal);
    let free = team.ask("keep_draft", json!({ "groups": groups }))["proof"].clone();
    let kept = team.ask("lock", json!({ "members": groups[0], "locked": true }))["proof"].clone();
    assert!(kept["claims"][1].as_str().unwrap().starts_with("No other set of pairs is better"), "{kept}");
    assert_eq!(kept, free);
}
