//! Tables that the program saved, taken in by a new programme: the same comes back.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::team::Team;

/// Names that spreadsheets and tables stumble over; those that two people share have an e-mail address.
const HOSTILE: [(&str, &str); 14] = [
    ("=HYPERLINK(\"x\")", ""),
    ("+44 Ann", ""),
    ("-Ben", ""),
    ("@Cy", ""),
    ("'=Dee", ""),
    ("''+Eli", ""),
    ("'t Hooft", ""),
    ("Fay \"Fizz\" Hill", ""),
    ("Gus; Hal, Ida", ""),
    ("李", ""),
    ("Żółć Ąę", ""),
    ("Maximiliana Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissen", ""),
    ("Jo Kent", "jo@alder.example"),
    ("Jo Kent", "kent@alder.example"),
];

fn hostile() -> Team {
    let mut team = Team::empty();
    let mut above = Value::Null;
    for (place, (name, email)) in HOSTILE.into_iter().enumerate() {
        let email = if email.is_empty() { Value::Null } else { json!(email) };
        let person = json!({
            "name": name, "email": email, "department": name, "site": "-", "manager": above, "level": place + 1,
            "leader": place == 0, "hrLead": place == 1, "starts": "2020-02-29", "leaves": "2030-12-31",
        });
        let added = team.ask("add_person", person);
        above = if place % 3 == 2 { Value::Null } else { added["id"].clone() };
    }
    let ids: Vec<Value> = team.list("people").iter().map(|person| person["id"].clone()).collect();
    for (one, other) in ids.iter().zip(ids.iter().cycle().skip(5)) {
        team.ask("set_dealings", json!({ "person": one, "other": other, "dealings": "mostWeeks" }));
    }
    team.everybody_joins();
    team
}

/// With pairs of two rounds, and everybody with nominations of up to six names.
fn grown(mut team: Team) -> Team {
    team.ask("set_rules", json!({ "line": "direct", "closelyFrom": "mostDays" }));
    team.publish_best();
    team.on("2027-07-10").ask("close_round", Value::Null);
    team.everybody_joins_from("2027-08-02");
    team.publish_best();
    let everybody: Vec<Value> = team.list("people").iter().map(|person| person["id"].clone()).collect();
    let published = team.ask("published", Value::Null);
    for (place, person) in everybody.iter().enumerate() {
        let groups = published["groups"].as_array().unwrap();
        let own =
            groups.iter().map(|group| &group["members"]).find(|it| it.as_array().unwrap().contains(person));
        let open = everybody.iter().filter(|other| !own.unwrap().as_array().unwrap().contains(other));
        let names: Vec<&Value> = open.take(place % 7).collect();
        team.ask("nominate", json!({ "person": person, "names": names }));
    }
    team
}

fn saved(team: &mut Team, kind: &str, format: &str) -> PathBuf {
    let path = team.folder.path().join(format!("{kind}.{format}"));
    team.ask("export_document", json!({ "kind": kind, "format": format, "path": path }));
    path
}

/// What the table of a kind says, as CSV.
fn csv(team: &mut Team, kind: &str) -> String {
    fs::read_to_string(saved(team, kind, "csv")).unwrap()
}

/// A new programme that takes in everything that another saved.
fn copied(team: &mut Team, format: &str) -> Team {
    let mut copy = Team::empty();
    let mut take = |copy: &mut Team, kind: &str, import: &str| {
        let path = saved(team, kind, format);
        let taken = copy.ask(import, json!({ "path": path }));
        let again = copy.ask(import, json!({ "path": path }));
        assert_eq!((&again["added"], &again["changed"]), (&json!(0), &json!(0)), "{kind} {taken} {again}");
    };
    take(&mut copy, "people", "import_people");
    take(&mut copy, "dealings", "import_dealings");
    take(&mut copy, "pairs", "import_history");
    copy.everybody_joins_from("2027-08-02");
    take(&mut copy, "nominations", "import_nominations");
    copy
}

#[test]
fn what_we_save_comes_in_again_without_loss_for_a_real_firm_and_for_hostile_names() {
    for make in [Team::real_firm, hostile] {
        let mut team = grown(make());
        for format in ["csv", "xlsx"] {
            let mut copy = copied(&mut team, format);
            for kind in ["people", "dealings", "pairs", "nominations"] {
                assert_eq!(csv(&mut copy, kind), csv(&mut team, kind), "{kind} as {format}");
            }
            let names = |team: &mut Team| -> Vec<Value> {
                let mut names: Vec<Value> = team.list("people").iter().map(|it| it["name"].clone()).collect();
                names.sort_by_key(Value::to_string);
                names
            };
            assert_eq!(names(&mut copy), names(&mut team), "{format}");
        }
    }
}

#[test]
fn the_tables_say_what_they_are_by_their_headings() {
    let mut team = grown(hostile());
    let heads = |team: &mut Team, kind: &str| csv(team, kind).lines().next().unwrap().replace('\u{feff}', "");
    assert_eq!(
        heads(&mut team, "people"),
        "Name,Email,Department,Site,Manager,Level,Leader,HR lead,Starts,Leaves"
    );
    assert_eq!(heads(&mut team, "dealings"), "Person,Other,Dealings");
    assert_eq!(heads(&mut team, "pairs"), "Round,Person,Partner");
    assert_eq!(heads(&mut team, "nominations"), "Person,First,Second,Third,Fourth,Fifth");
    assert_eq!(heads(&mut team, "meetings"), "Pair,Agreed on,Meeting on,Held,Minutes,Topics of");
    assert_eq!(heads(&mut team, "roundInAPage"), "What,Number,Of");
}

#[test]
fn the_meetings_of_every_pair_are_on_lines_of_their_own() {
    let mut team = Team::chart("Ana Silva\nBen Okoro\nCy Young\nDee Lund");
    team.everybody_joins();
    let pairs = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"])];
    team.ask("publish", json!({ "groups": pairs }));
    team.on("2027-02-10").ask("agree", json!({ "members": pairs[0], "on": "2027-01-20" }));
    let (ana, held) = (&pairs[0][0], json!("2027-02-01"));
    team.ask("record_meeting", json!({ "members": pairs[0], "on": held, "minutes": 55, "topics": ana }));
    team.ask("plan_meetings", json!({ "members": pairs[0], "dates": ["2027-03-01"] }));
    assert_eq!(
        csv(&mut team, "meetings").replace("\r\n", "\n"),
        "\u{feff}Pair,Agreed on,Meeting on,Held,Minutes,Topics of\n\
         Ana Silva and Ben Okoro,2027-01-20,2027-02-01,yes,55,Ana Silva\n\
         Ana Silva and Ben Okoro,2027-01-20,2027-03-01,no,,\n\
         Cy Young and Dee Lund,,,,,\n"
    );
}

#[test]
fn tables_about_people_are_for_the_two_who_run_the_programme() {
    let mut team = Team::empty();
    let shut: Vec<Value> = team
        .list("documents")
        .into_iter()
        .filter(|document| document["confidential"] == true && document["formats"][0] == "xlsx")
        .map(|document| document["kind"].clone())
        .collect();
    assert_eq!(shut, ["people", "dealings", "pairs", "meetings", "nominations"]);
}
