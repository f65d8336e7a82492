use serde_json::{Value, json};

use crate::team::{Team, fixture};

#[test]
fn the_real_firm_comes_in_and_the_same_table_again_changes_nothing() {
    let mut team = Team::empty();
    let people = json!({ "path": fixture("real-firm/people.csv") });
    assert_eq!(team.ask("import_people", people.clone())["added"], 21);
    let dealings = json!({ "path": fixture("real-firm/dealings.csv") });
    assert_eq!(team.ask("import_dealings", dealings.clone())["added"], 145);
    let before = team.list("history_of_changes").len();
    assert_eq!(team.ask("import_people", people)["unchanged"], 21);
    assert_eq!(team.ask("import_dealings", dealings)["unchanged"], 145);
    assert_eq!(team.list("history_of_changes").len(), before);
}

#[test]
fn a_bad_table_is_refused_whole_with_every_problem_and_a_suggestion() {
    let mut team = Team::empty();
    let table = "name;department;manager\nTom Brightwell;Workshop;\nGrace Whitfield;Workshop;Tom Brightwel\nIsaac Boateng;Workshop;Isaac Boateng\n";
    let told = team.refused("import_people", json!({ "text": table }));
    assert!(told.starts_with("The table was not added: 2 things have to be put right first."), "{told}");
    assert!(told.contains("Tom Brightwell"), "{told}");
    assert_eq!(team.list("people"), Vec::<Value>::new(), "nothing came in");
    let preview = team.ask("preview_import", json!({ "table": "people", "text": table }));
    let problem = &preview["problems"][0];
    assert_eq!(problem["line"], 3);
    let fix = json!({ "line": 3, "column": problem["column"], "value": problem["suggestion"] });
    let preview =
        team.ask("preview_import", json!({ "table": "people", "text": table, "corrections": [fix] }));
    assert_eq!(preview["problems"].as_array().unwrap().len(), 1);
}

#[test]
fn all_six_tables_come_in() {
    let mut team = Team::empty();
    team.ask("import_people", json!({ "text": "Name\tDept\nAna\tLaw\nBen\tArt\nCy\tLaw\nDee\tArt" }));
    team.ask("import_history", json!({ "text": "round,person,partner\n1,Ana,Ben\n1,Cy,Dee" }));
    team.ask("import_apart", json!({ "text": "person,other\nAna,Dee" }));
    team.ask("import_dealings", json!({ "text": "person,other,dealings\nBen,Cy,1" }));
    let round = team.ask("start_round", json!({ "startsOn": "2027-01-11" }));
    assert_eq!(round["number"], 2, "round one was held before");
    assert_eq!(round["endsOn"], "2027-07-11", "six months");
    team.ask("import_answers", json!({ "text": "person,answer,date\nAna,joined,2026-11-20\nBen,joined,\nCy,joined,\nDee,Not this time," }));
    team.ask("import_nominations", json!({ "text": "person,first,second\nAna,Ben,Cy" }));
    assert_eq!(
        team.refused("import_nominations", json!({ "text": "person,first\nAna,Dee" })),
        "The table was not added: one thing has to be put right first. Nothing has changed. Mend the lines named below and try again.
“Dee” does not take part in this round. Write another colleague, or leave this empty."
    );
    assert_eq!(team.list("apart").len(), 1);
    assert_eq!(team.ask("overview", Value::Null)["joined"], 3);
    assert_eq!(team.ask("overview", Value::Null)["answered"], 4);
}
