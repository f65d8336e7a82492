use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::team::{Team, fixture, members};

/// The managers of the real firm without their departments and dealings; colleagues of one manager are
/// marked keep apart, and one person is left out of each round.
fn real_firm_alone() -> Team {
    let mut firm = Team::real_firm();
    let people = firm.list("people");
    let mut alone = Team::empty();
    let name_of =
        |id: &Value| people.iter().find(|it| it["id"] == *id).map_or("", |it| it["name"].as_str().unwrap());
    let mut roster = "name,manager,leader\n".to_owned();
    let mut apart = "person,other\n".to_owned();
    for (place, person) in people.iter().enumerate() {
        let leader = if person["leader"] == true { "yes" } else { "" };
        let (name, manager) = (name_of(&person["id"]), name_of(&person["manager"]));
        roster.push_str(&format!("{name},{manager},{leader}\n"));
        for other in
            people[..place].iter().filter(|it| it["manager"] == person["manager"] && leader.is_empty())
        {
            apart.push_str(&format!("{name},{}\n", name_of(&other["id"])));
        }
    }
    alone.ask("import_people", json!({ "text": roster }));
    alone.ask("import_apart", json!({ "text": apart }));
    alone.ask("set_rules", json!({ "odd": "leaveOneOut" }));
    alone.everybody_joins();
    alone
}

/// The groups of a plan, after seeing that the check accepts each round and that no two people meet twice.
fn accepted(team: &mut Team, plan: &Value) -> Vec<Vec<Vec<i64>>> {
    let mut met = BTreeSet::new();
    let plan: Vec<Vec<Vec<i64>>> = serde_json::from_value(plan.clone()).unwrap();
    for round in &plan {
        assert_eq!(team.ask("check_pairs", json!({ "groups": round }))["breaches"], json!([]));
        for group in round {
            for (place, a) in group.iter().enumerate() {
                group[..place].iter().for_each(|b| assert!(met.insert((a.min(b), a.max(b)))));
            }
        }
    }
    plan
}

#[test]
fn the_real_firm_has_ten_rounds_and_the_outlook_says_who_cannot_have_eleven() {
    let mut firm = real_firm_alone();
    let outlook = firm.ask("outlook", json!({}));
    assert_eq!((&outlook["atLeast"], &outlook["atMost"]), (&json!(10), &json!(10)));
    assert_eq!(
        outlook["atMostBecause"],
        "Nils Aalto has only nine possible partners and can be left out once."
    );
    assert_eq!(
        outlook["atLeastBecause"],
        "A plan of ten rounds gives everybody a new partner each time and keeps every rule, and nobody is left out twice."
    );
    let plan = accepted(&mut firm, &outlook["plan"]);
    assert_eq!(plan.len(), 10);
    let leader = firm.id("Greta").as_i64().unwrap();
    assert!(plan.iter().all(|round| round.len() == 10 && round.iter().flatten().any(|it| *it == leader)));
    let in_rounds =
        |person: &Value| plan.iter().filter(|it| it.iter().flatten().any(|id| person["id"] == *id)).count();
    assert!(firm.list("people").iter().all(|person| in_rounds(person) >= 9), "nobody is left out twice");
}

#[test]
fn a_plan_goes_no_further_than_it_is_asked_to() {
    let mut firm = Team::real_firm();
    let outlook = firm.ask("outlook", json!({ "rounds": 3 }));
    assert_eq!((&outlook["atLeast"], &outlook["atMost"]), (&json!(3), &json!(4)));
    assert_eq!(outlook["atMostBecause"], "Rosa Delgado has only four possible partners.");
    assert_eq!(
        outlook["atLeastBecause"],
        "A plan of three rounds gives everybody a new partner each time and keeps every rule, with one trio in each round. The plan goes no further."
    );
    assert_eq!(accepted(&mut firm, &outlook["plan"]).len(), 3);
}

#[test]
fn those_who_were_partners_and_those_who_are_now_are_not_new() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    let rounds = |team: &mut Team| {
        let outlook = team.ask("outlook", json!({}));
        (outlook["atLeast"].as_i64().unwrap(), outlook["atMost"].as_i64().unwrap())
    };
    assert_eq!(rounds(&mut team), (3, 3));
    team.ask("import_history", json!({ "text": "round,person,partner\n1,Ana,Ben\n1,Cy,Dee" }));
    assert_eq!(rounds(&mut team), (2, 2));
    team.everybody_joins();
    assert_eq!(rounds(&mut team), (2, 2));
    team.publish_best();
    assert_eq!(rounds(&mut team), (1, 1));
    team.ask("set_rules", json!({ "fresh": "allowed" }));
    assert_eq!(rounds(&mut team), (1, 1));
}

#[test]
fn a_decline_stands_in_the_way_of_this_round_only() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    team.everybody_joins();
    team.publish_best();
    let ana = team.id("Ana");
    team.ask("decline", json!({ "person": ana }));
    let ways = team.list("repair_options");
    team.ask("accept_repair", json!({ "option": ways.len() - 1 }));
    let outlook = team.ask("outlook", json!({}));
    assert_eq!((&outlook["atLeast"], &outlook["atMost"]), (&json!(2), &json!(2)));
}

#[test]
fn once_all_have_met_the_outlook_says_that_the_rules_allow_earlier_partners() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee");
    let history = "round,person,partner\n1,Ana,Ben\n1,Cy,Dee\n2,Ana,Cy\n2,Ben,Dee\n3,Ana,Dee\n3,Ben,Cy";
    team.ask("import_history", json!({ "text": history }));
    team.everybody_joins();
    team.ask("set_rules", json!({ "fresh": { "within": 1 } }));
    let outlook = team.ask("outlook", json!({}));
    assert_eq!(outlook["atMost"], 0);
    assert_eq!(
        outlook["atMostBecause"],
        "Too many have been with everybody they may be with. Your rules allow earlier partners again."
    );
}

#[test]
fn when_there_is_no_round_the_outlook_says_why() {
    let mut firm = Team::empty();
    let why = |firm: &mut Team| {
        let outlook = firm.ask("outlook", json!({}));
        assert_eq!((&outlook["atMost"], &outlook["plan"]), (&json!(0), &json!([])));
        outlook["atMostBecause"].as_str().unwrap().to_owned()
    };
    assert_eq!(why(&mut firm), "Nobody takes part yet, and a pair needs two.");
    firm.ask("import_people", json!({ "path": fixture("real-firm/people.csv") }));
    firm.ask("set_rules", json!({ "line": "wholeLine" }));
    assert_eq!(why(&mut firm), "Greta Lindqvist has no possible partner. So one is left over.");
    firm.ask("set_rules", json!({ "odd": "leaveOneOut" }));
    assert_eq!(
        why(&mut firm),
        "One has to be left out, and it could only be Greta Lindqvist. The leader never is, nor anybody for the second time."
    );
}

#[test]
fn two_halves_with_few_pairs_between_them_have_as_many_rounds_as_such_pairs() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay\nGus\nHal\nIda\nJon");
    for a in ["Ana", "Ben", "Cy", "Dee", "Eli"] {
        for b in ["Fay", "Gus", "Hal", "Ida", "Jon"] {
            if !(a == "Ana" && b == "Fay" || a == "Ben" && b == "Gus") {
                let two = team.ids([a, b]);
                team.ask("set_apart", json!({ "person": two[0], "other": two[1], "apart": true }));
            }
        }
    }
    let outlook = team.ask("outlook", json!({}));
    assert_eq!((&outlook["atLeast"], &outlook["atMost"]), (&json!(2), &json!(2)));
    assert_eq!(
        outlook["atMostBecause"],
        "Ana, Ben, Cy, Dee and Eli are odd in number, so in each round one of them at least needs a partner from outside. That can happen only twice."
    );
}

#[test]
fn the_proposal_leaves_as_many_rounds_open_as_equally_good_pairs_can() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli\nFay");
    let (one, other) = (team.ids(["Ana", "Ben", "Cy"]), team.ids(["Dee", "Eli", "Fay"]));
    for (place, a) in one.iter().enumerate() {
        for (_, b) in other.iter().enumerate().filter(|(opposite, _)| *opposite != place) {
            team.ask("set_apart", json!({ "person": a, "other": b, "apart": true }));
        }
    }
    team.everybody_joins();
    for seed in 0..10 {
        let proposal = team.ask("propose", json!({ "seed": seed }));
        let across =
            members(&proposal).into_iter().filter(|pair| one.contains(&pair[0]) != one.contains(&pair[1]));
        assert_eq!(
            across.count(),
            1,
            "all three pairs across would leave two halves of three and no second round"
        );
    }
    team.publish_best();
    assert_eq!(team.ask("outlook", json!({}))["atLeast"], 2);
}
