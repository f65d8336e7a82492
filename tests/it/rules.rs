use serde_json::json;

use crate::team::Team;

fn why(team: &mut Team, a: &str, b: &str) -> (bool, String) {
    let (a, b) = (team.id(a), team.id(b));
    let answer = team.ask("why", json!({ "a": a, "b": b }));
    (answer["allowed"].as_bool().unwrap(), answer["sentence"].as_str().unwrap().to_owned())
}

fn firm() -> Team {
    let mut team = Team::chart("Ana, Board\n  Ben, Sales\n    Cy, Sales\n      Dee, Depot\n  Eli, Works");
    team.everybody_joins();
    team
}

#[test]
fn people_who_did_not_join_or_leave_too_soon_are_in_no_pair() {
    let mut team = firm();
    let (cy, eli) = (team.id("Cy"), team.id("Eli"));
    team.ask("set_answer", json!({ "person": cy, "answer": "notThisTime" }));
    team.ask("set_person", json!({ "person": eli, "leaves": "2027-03-31" }));
    assert_eq!(why(&mut team, "Cy", "Ana"), (false, "Cy has not joined this round.".into()));
    assert_eq!(
        why(&mut team, "Eli", "Cy").1,
        "Eli leaves on 31 March 2027, before the round ends. Cy has not joined this round."
    );
}

#[test]
fn managers_and_their_people_are_no_pair_and_the_whole_line_only_if_wanted() {
    let mut team = firm();
    assert_eq!(
        why(&mut team, "Ben", "Ana"),
        (false, "Ana manages Ben. Ana and Ben deal with each other most days.".into())
    );
    assert!(why(&mut team, "Ana", "Cy").0);
    team.ask("set_rules", json!({ "line": "wholeLine" }));
    assert_eq!(why(&mut team, "Dee", "Ana"), (false, "Ana is above Dee in the line of management.".into()));
    team.ask("set_rules", json!({ "line": "wholeLineExceptLeader" }));
    assert!(why(&mut team, "Dee", "Ana").0, "Ana leads the programme");
    assert_eq!(why(&mut team, "Dee", "Ben"), (false, "Ben is above Dee in the line of management.".into()));
}

#[test]
fn people_who_work_closely_are_no_pair_up_to_the_limit() {
    let mut team = firm();
    team.ask("set_rules", json!({ "line": "direct" }));
    let (ana, dee) = (team.id("Ana"), team.id("Dee"));
    team.ask("set_dealings", json!({ "person": ana, "other": dee, "dealings": "mostWeeks" }));
    assert_eq!(why(&mut team, "Dee", "Ana"), (false, "Ana and Dee deal with each other most weeks.".into()));
    team.ask("set_rules", json!({ "closelyFrom": "mostDays" }));
    assert!(why(&mut team, "Dee", "Ana").0);
    team.ask("set_dealings", json!({ "person": dee, "other": ana, "dealings": "mostDays" }));
    assert_eq!(why(&mut team, "Dee", "Ana"), (false, "Ana and Dee deal with each other most days.".into()));
}

#[test]
fn the_closer_of_two_statements_counts() {
    let mut team = firm();
    team.ask(
        "import_dealings",
        json!({ "text": "person,other,dealings\nAna,Dee,hardly ever\nDee,Ana,most weeks" }),
    );
    let found = team.list("dealings");
    let (ana, dee) = (team.id("Ana"), team.id("Dee"));
    let pair = found.iter().find(|pair| pair["a"] == ana && pair["b"] == dee).unwrap();
    assert_eq!((pair["dealings"].as_str(), pair["source"].as_str()), (Some("mostWeeks"), Some("said")));
}

#[test]
fn of_one_person_it_is_told_how_often_they_deal_with_everybody_else() {
    let mut team = firm();
    let ana = team.id("Ana");
    let mut hers = team.list("dealings");
    hers.retain(|pair| pair["a"] == ana || pair["b"] == ana);
    assert!(!hers.is_empty());
    assert_eq!(team.ask("dealings_of", json!({ "person": ana })), json!(hers));
}

#[test]
fn what_nobody_said_follows_from_teams_and_managers() {
    let mut team = firm();
    let found = team.list("dealings");
    let mut between = |a: &str, b: &str| {
        let (a, b) = (team.id(a), team.id(b));
        let pair = found.iter().find(|pair| pair["a"] == a && pair["b"] == b).unwrap();
        (pair["dealings"].as_str().unwrap().to_owned(), pair["uncertain"].as_bool().unwrap())
    };
    assert_eq!(between("Ana", "Ben"), ("mostDays".into(), false));
    assert_eq!(between("Ben", "Cy"), ("mostDays".into(), false));
    assert_eq!(between("Ben", "Eli"), ("nowAndThen".into(), true));
    assert_eq!(between("Ana", "Dee"), ("hardlyEver".into(), false));
}

#[test]
fn a_keep_apart_mark_holds_and_cannot_be_overridden() {
    let mut team = firm();
    let (ana, dee) = (team.id("Ana"), team.id("Dee"));
    team.ask("set_apart", json!({ "person": dee, "other": ana, "apart": true }));
    assert_eq!(why(&mut team, "Ana", "Dee"), (false, "Ana and Dee are marked keep apart.".into()));
    assert_eq!(
        team.refused("propose", json!({ "locked": [[ana, dee]] })),
        "A kept pair cannot stay: Ana and Dee are marked keep apart. Nothing was changed. Let that pair change, then propose again."
    );
    team.ask("set_apart", json!({ "person": ana, "other": dee, "apart": false }));
    assert!(why(&mut team, "Ana", "Dee").0);
}

#[test]
fn a_declined_match_is_not_made_again_in_this_round() {
    let mut team = firm();
    let (ana, dee) = (team.id("Ana"), team.id("Dee"));
    team.ask("keep_draft", json!({ "groups": [[ana, dee]] }));
    team.ask("decline", json!({ "person": dee }));
    assert_eq!(
        why(&mut team, "Ana", "Dee"),
        (false, "The match of Ana and Dee is not right for one of them in this round.".into())
    );
}

#[test]
fn partners_of_an_earlier_round_do_not_meet_again_unless_the_owner_says_so() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    team.ask("import_history", json!({ "text": "round,person,partner\n1,Ana,Ben\n2,Ana,Cy" }));
    team.everybody_joins();
    assert_eq!(why(&mut team, "Ana", "Ben"), (false, "Ana and Ben were partners in round 1.".into()));
    team.ask("set_rules", json!({ "fresh": { "within": 1 } }));
    assert_eq!(
        why(&mut team, "Ana", "Ben"),
        (
            true,
            "Ana and Ben can be a pair: they hardly ever deal with each other, but they were partners in round 1."
                .into()
        ),
        "round three is more than one after round one"
    );
    assert!(!why(&mut team, "Ana", "Cy").0);
    team.ask("set_rules", json!({ "fresh": "allowed" }));
    assert!(why(&mut team, "Ana", "Cy").0);
    let rules = team.ask("rules", json!(null));
    assert_eq!(
        rules,
        json!({ "line": "direct", "closelyFrom": "mostWeeks", "fresh": "allowed", "odd": "trio" })
    );
}

#[test]
fn the_order_of_preferences_decides_and_leaving_nobody_out_stays_first() {
    let mut team = firm();
    assert_eq!(
        team.refused("set_preferences", json!({ "order": ["nowAndThen", "leftOut"] })),
        "Leaving nobody out always comes first. Nothing was changed. Put it at the top and try again."
    );
    let set = team.ask("set_preferences", json!({ "order": ["leftOut", "sameSite"] }));
    assert_eq!(set["order"], json!(["leftOut", "sameSite"]));
    let keys: Vec<String> = team.ask("propose", json!({}))["values"]
        .as_array()
        .unwrap()
        .iter()
        .map(|value| value["preference"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(keys, ["leftOut", "sameSite"]);
}

#[test]
fn each_rule_says_what_it_would_cost_or_gain() {
    let mut team = firm();
    let costs = team.ask("rule_costs", json!(null));
    let said = |rule: usize| -> Vec<(bool, String)> {
        let choices = costs["rules"][rule]["choices"].as_array().unwrap();
        let said = choices.iter().map(|choice| {
            (choice["present"].as_bool().unwrap(), choice["sentence"].as_str().unwrap().to_owned())
        });
        said.collect()
    };
    assert_eq!(costs["people"], 5);
    let none_for_the_leader = "Three pairs fewer would be possible. The leader would have no partner. Three people left out, instead of none.";
    let one_out = "One pair fewer would be possible. One person left out, instead of none.";
    let present = "Six pairs are possible now.";
    assert_eq!(
        said(0),
        [(false, none_for_the_leader.into()), (false, one_out.into()), (true, present.into())]
    );
    assert_eq!(said(3)[0].1, "One person left out, instead of none.");
}

#[test]
fn each_preference_says_what_it_counts_in_the_pairs_as_they_stand() {
    let mut team = firm();
    let counts = team.ask("preference_counts", json!(null));
    assert_eq!(counts["countedIn"], "the best pairs");
    assert_eq!(
        counts["preferences"][0],
        json!({ "preference": "leftOut", "says": "Nobody is left out", "on": true, "counted": "Kept" })
    );
    assert_eq!(counts["preferences"].as_array().unwrap().len(), 13);
    team.publish_best();
    assert_eq!(team.ask("preference_counts", json!(null))["countedIn"], "the published pairs");
}
