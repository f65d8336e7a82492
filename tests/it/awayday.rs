use serde_json::{Value, json};

use crate::team::{Team, counts};

#[test]
fn the_parts_of_the_day_move_together_when_one_changes() {
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    let day = json!({ "date": "2027-07-09", "place": "The Loft", "starts": "09:00" });
    let planned = team.ask("plan_awayday", day.clone());
    let times = |day: &Value| -> Vec<String> {
        let parts = day["parts"].as_array().unwrap().iter();
        parts
            .map(|part| format!("{} {}", part["starts"].as_str().unwrap(), part["title"].as_str().unwrap()))
            .collect()
    };
    assert_eq!(
        times(&planned)[..5],
        [
            "09:00 Arrive and coffee",
            "09:15 Welcome: why we did this",
            "09:30 How feedback pairs work",
            "09:40 Feedback pairs",
            "10:25 Break"
        ]
    );
    let mut parts: Vec<Value> = planned["parts"].as_array().unwrap().clone();
    for part in &mut parts {
        part.as_object_mut().unwrap().remove("starts");
    }
    parts[1]["minutes"] = json!(30);
    let mut longer = day.clone();
    longer["parts"] = json!(parts);
    let planned = team.ask("plan_awayday", longer.clone());
    assert_eq!(times(&planned)[3..5], ["09:55 Feedback pairs", "10:40 Break"]);
    assert_eq!(planned["ends"], "15:30");
    assert_eq!(team.ask("overview", Value::Null)["undo"], "How feedback pairs work moved to 09:45");
    longer["parts"][3]["minutes"] = json!(30);
    assert_eq!(
        team.refused("plan_awayday", longer.clone()),
        "Feedback pairs need 45 minutes, so that both have their turn. Nothing was changed. Shorten another part."
    );
    longer["parts"] = json!([parts[3]]);
    assert_eq!(
        team.refused("plan_awayday", longer),
        "The feedback pairs and the sharing are what the day is for; each stands in the agenda once. Nothing was changed. Keep one of each."
    );
}

#[test]
fn feedback_pairs_follow_the_nominations_and_are_never_the_coaching_partner() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    let pairs = json!([team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])]);
    team.ask("publish", json!({ "groups": pairs }));
    team.ask(
        "import_nominations",
        json!({ "text": "person,first,second\nAna,Cy,Dee\nCy,Ana,\nBen,Eli,\nEli,Ben,\nDee,Fay,\nFay,Dee," }),
    );
    let made = team.ask("make_feedback_pairs", json!({}));
    assert_eq!(team.groups(&made), "Ana + Cy\nBen + Eli\nDee + Fay");
    let nominated: Vec<&Value> =
        made["groups"].as_array().unwrap().iter().map(|group| &group["nominated"]).collect();
    assert_eq!(nominated, ["each", "each", "each"]);
    assert_eq!(made["groups"][0]["place"], "Table 1");
    assert_eq!(counts(&made["values"]), Vec::<String>::new());
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    assert_eq!(
        team.refused("nominate", json!({ "person": ana, "names": [ben] })),
        "Ben is Ana’s coaching partner; the Awayday is for somebody else. Nothing was changed. Choose another colleague."
    );
}

#[test]
fn somebody_away_on_the_day_leaves_a_trio_and_nobody_alone() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    team.everybody_joins();
    team.publish_best();
    let fay = team.id("Fay");
    let made = team.ask("make_feedback_pairs", json!({ "absent": [fay] }));
    assert_eq!(made["leftOut"], json!([]));
    assert_eq!(made["absent"], json!([fay]));
    let sizes: Vec<usize> = made["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["members"].as_array().unwrap().len())
        .collect();
    assert_eq!(sizes.iter().sum::<usize>(), 5);
    assert!(sizes.contains(&3));
    let seated = team.ask(
        "set_feedback_place",
        json!({ "members": made["groups"][0]["members"], "place": "Garden room" }),
    );
    assert_eq!(seated["groups"][0]["place"], "Garden room");
}

#[test]
fn what_to_expect_from_nominations_is_said_beforehand() {
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    assert_eq!(
        team.ask("nominations", Value::Null)["expect"],
        "With two names each, about two in three people usually get one of them. With three names it is more."
    );
}
