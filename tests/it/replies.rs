use serde_json::{Value, json};

use crate::team::{Team, counts};

/// Three pairs that were told: Ana and Ben, Cy and Dee, Eli and Fay.
fn three_pairs() -> Team {
    let mut team = Team::chart("Ana, Law\nBen, Art\nCy, Law\nDee, Mill\nEli, Shop\nFay, Yard");
    team.everybody_joins();
    let pairs = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])];
    team.ask("publish", json!({ "groups": pairs }));
    team
}

fn say_yes<const N: usize>(team: &mut Team, names: [&str; N]) {
    let people = team.ids(names);
    team.ask("set_acceptances", json!({ "people": people, "said": "fine" }));
}

/// Who said yes, one published group a line.
fn accepted(team: &mut Team) -> String {
    let published = team.ask("published", Value::Null);
    let groups = published["groups"].as_array().unwrap().clone();
    groups.iter().map(|group| team.names(&group["accepted"])).collect::<Vec<_>>().join("\n")
}

fn lines(sentences: &Value) -> String {
    let sentences = sentences.as_array().unwrap().iter();
    sentences.map(|sentence| sentence.as_str().unwrap()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_yes_stays_while_the_pair_stays_and_goes_when_the_pair_changes() {
    let mut team = three_pairs();
    say_yes(&mut team, ["Ana", "Cy", "Dee", "Eli", "Fay"]);
    assert_eq!(accepted(&mut team), "Ana\nCy + Dee\nEli + Fay");
    let told = &team.ask("overview", Value::Null)["published"];
    assert_eq!((&told["groups"], &told["agreed"]), (&json!(3), &json!(2)));
    let pairs = [team.ids(["Ana", "Dee"]), team.ids(["Ben", "Cy"]), team.ids(["Eli", "Fay"])];
    team.ask("publish", json!({ "groups": pairs }));
    assert_eq!(accepted(&mut team), "\n\nEli + Fay");
    let before = [team.ids(["Ana", "Ben"]), team.ids(["Cy", "Dee"]), team.ids(["Eli", "Fay"])];
    team.ask("publish", json!({ "groups": before }));
    assert_eq!(accepted(&mut team), "\n\nEli + Fay", "a new pair is asked anew");
    let mut team = team.reopened();
    team.ask("undo", Value::Null);
    team.ask("undo", Value::Null);
    assert_eq!(accepted(&mut team), "Ana\nCy + Dee\nEli + Fay");
}

#[test]
fn a_yes_and_a_no_take_each_other_s_place_and_are_recorded_in_the_same_words() {
    let mut team = three_pairs();
    let ana = team.id("Ana");
    team.ask("set_acceptance", json!({ "person": ana, "said": "fine" }));
    team.ask("decline", json!({ "person": ana }));
    assert_eq!(accepted(&mut team), "\n\n");
    team.ask("set_acceptance", json!({ "person": ana, "said": "fine" }));
    assert_eq!(accepted(&mut team), "Ana\n\n");
    assert_eq!(team.list("repair_options"), Vec::<Value>::new());
    let sentences: Vec<Value> =
        team.list("history_of_changes").iter().take(3).map(|change| change["sentence"].clone()).collect();
    assert_eq!(sentences, vec![json!("An answer to a match was recorded"); 3]);
    team.ask("set_acceptance", json!({ "person": ana, "said": null }));
    assert_eq!(accepted(&mut team), "\n\n");
}

#[test]
fn only_who_takes_part_and_was_told_can_answer() {
    let mut team = three_pairs();
    let ana = team.id("Ana");
    team.ask("set_answer", json!({ "person": ana, "answer": "not this time" }));
    let told = "Ana has not joined this round. Nothing was changed. Choose somebody who";
    for (command, args, end) in [
        ("decline", json!({ "person": ana }), " has a partner."),
        ("set_acceptance", json!({ "person": ana, "said": "fine" }), " was told of a partner."),
    ] {
        assert_eq!(team.refused(command, args), format!("{told}{end}"));
    }
    let mut team = Team::chart("Ana\nBen");
    team.everybody_joins();
    let ana = team.id("Ana");
    assert_eq!(
        team.refused("set_acceptance", json!({ "person": ana, "said": "fine" })),
        "Ana was not told of a partner yet. Nothing was changed. Choose somebody who was told of a partner."
    );
}

#[test]
fn why_somebody_cannot_be_chosen_gives_nobody_away() {
    let mut team = three_pairs();
    let (ana, cy, dee, eli) = (team.id("Ana"), team.id("Cy"), team.id("Dee"), team.id("Eli"));
    team.ask("set_apart", json!({ "person": ana, "other": dee, "apart": true }));
    team.ask("set_answer", json!({ "person": eli, "answer": "not this time" }));
    let mut told = |suggests: &Value| {
        let check = team.ask("check_suggestion", json!({ "person": ana, "suggests": suggests }));
        assert_eq!(check["allowed"], false);
        check["sentence"].clone()
    };
    assert_eq!(told(&dee), "Dee cannot be chosen in this round.");
    assert_eq!(told(&eli), "Eli cannot be chosen in this round.");
    assert_eq!(told(&cy), "Ana and Cy deal with each other most weeks. They cannot be chosen in this round.");
}

#[test]
fn a_suggestion_says_who_is_happy_elsewhere_and_where_they_would_go() {
    let mut team = three_pairs();
    say_yes(&mut team, ["Cy", "Dee", "Eli"]);
    let (ana, dee, fay) = (team.id("Ana"), team.id("Dee"), team.id("Fay"));
    let check = team.ask("check_suggestion", json!({ "person": ana, "suggests": dee }));
    assert_eq!(lines(&check["meaning"]), "Ben goes to Cy.\nCy and Dee had both said yes.");
    let check = team.ask("check_suggestion", json!({ "person": ana, "suggests": fay }));
    assert_eq!(lines(&check["meaning"]), "Ben goes to Eli.\nNo agreed pair changes.");
    let check = team.ask("check_suggestion", json!({ "person": dee, "suggests": ana }));
    assert_eq!(
        lines(&check["meaning"]),
        "Cy goes to Ben, who has not answered yet.\nCy and Dee had both said yes."
    );
}

#[test]
fn those_partners_come_first_who_disturb_nobody_that_said_yes() {
    let mut team = three_pairs();
    say_yes(&mut team, ["Cy", "Dee"]);
    let ana = team.id("Ana");
    let possible: Vec<Value> = team.ask("partners_for", json!({ "person": ana })).as_array().unwrap().clone();
    let people = json!(possible.iter().map(|answer| answer["person"].clone()).collect::<Vec<_>>());
    assert_eq!(team.names(&people), "Ben + Eli + Fay + Dee + Cy");
}

#[test]
fn an_accepted_suggestion_is_honoured_and_a_refused_one_never_made() {
    let mut team = three_pairs();
    let (ana, fay) = (team.id("Ana"), team.id("Fay"));
    team.ask("decline", json!({ "person": ana, "suggests": fay }));
    let wish = &team.list("wishes")[0];
    assert_eq!((&wish["person"], &wish["suggests"], &wish["check"]["consents"]), (&ana, &fay, &Value::Null));
    team.ask("set_consent", json!({ "person": ana, "suggests": fay, "consents": true }));
    let proposal = team.ask("propose", json!({}));
    assert!(team.groups(&proposal).contains("Ana + Fay"), "{}", team.groups(&proposal));
    let there = json!([team.ids(["Ana", "Eli"]), team.ids(["Ben", "Fay"]), team.ids(["Cy", "Dee"])]);
    let judged = team.ask("check_pairs", json!({ "groups": there }));
    assert_eq!(counts(&judged["values"]), ["one accepted suggestion not made a pair"]);
    team.ask("set_consent", json!({ "person": ana, "suggests": fay, "consents": false }));
    assert_eq!(team.ask("why", json!({ "a": ana, "b": fay }))["rule"], "declined");
    let proposal = team.ask("propose", json!({}));
    assert!(!team.groups(&proposal).contains("Ana + Fay"), "{}", team.groups(&proposal));
}

#[test]
fn consent_is_recorded_only_to_what_was_suggested() {
    let mut team = three_pairs();
    let (ana, fay) = (team.id("Ana"), team.id("Fay"));
    assert_eq!(
        team.refused("set_consent", json!({ "person": ana, "suggests": fay, "consents": true })),
        "Fay was not suggested by Ana. Nothing was changed. Record the suggestion first, under Someone else."
    );
}

#[test]
fn of_ways_that_change_as_few_pairs_those_are_offered_in_which_nobody_changes_who_said_yes() {
    let mut team = three_pairs();
    say_yes(&mut team, ["Cy", "Dee"]);
    let ana = team.id("Ana");
    team.ask("decline", json!({ "person": ana }));
    let ways = team.list("repair_options");
    let last = lines(&ways[1]["changes"]);
    assert!(last.starts_with("One other pair changes.\n"), "{last}");
    assert!(last.contains("\nEli and Fay part.\n") && last.ends_with("\nNo agreed pair changes."), "{last}");
}

#[test]
fn those_left_out_by_a_repair_are_offered_another() {
    let mut team = three_pairs();
    let ana = team.id("Ana");
    team.ask("decline", json!({ "person": ana }));
    let published = team.ask("accept_repair", json!({ "option": 0 }));
    assert_eq!(published["leftOut"].as_array().unwrap().len(), 2);
    let ways = team.list("repair_options");
    assert_eq!(ways.len(), 1);
    let published = team.ask("accept_repair", json!({ "option": 0, "groups": ways[0]["groups"] }));
    assert_eq!(published["leftOut"], json!([]));
    assert_eq!(team.list("repair_options"), Vec::<Value>::new());
}

#[test]
fn a_published_version_says_who_is_newly_matched() {
    let mut team = three_pairs();
    let everybody = team.ask("published", Value::Null)["newlyMatched"].clone();
    assert_eq!(team.names(&everybody), "Ana + Ben + Cy + Dee + Eli + Fay");
    let pairs = [team.ids(["Ana", "Dee"]), team.ids(["Ben", "Cy"]), team.ids(["Eli", "Fay"])];
    let published = team.ask("publish", json!({ "groups": pairs }));
    assert_eq!(team.names(&published["newlyMatched"]), "Ana + Ben + Cy + Dee");
}

#[test]
fn what_the_owner_allows_is_on_the_draft_and_in_the_version_with_who_and_when() {
    let mut team = three_pairs();
    let groups = json!([team.ids(["Ana", "Cy"]), team.ids(["Ben", "Dee"]), team.ids(["Eli", "Fay"])]);
    team.ask("keep_draft", json!({ "groups": groups }));
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    let word = json!({ "members": groups[0], "rule": "closely", "allowed": true, "note": " Their wish ", "by": ana });
    assert_eq!(
        team.refused(
            "allow_pair",
            json!({ "members": groups[0], "rule": "closely", "allowed": true, "by": ben })
        ),
        "Ben does not run the programme. Nothing was changed. A pair is allowed by the leader or the HR lead."
    );
    let draft = team.ask("allow_pair", word);
    let given = json!([{ "members": groups[0], "rule": "closely", "note": "Their wish", "on": "2026-11-22", "by": ana }]);
    assert_eq!(draft["groups"][0]["overrides"], given);
    team.ask("lock", json!({ "members": groups[2], "locked": true }));
    let published = team.ask("publish", json!({ "groups": groups }));
    assert_eq!(published["groups"][0]["overrides"], given);
    let draft = team.ask("keep_draft", json!({ "groups": groups }));
    assert_eq!(draft["groups"][0]["overrides"], given);
    let draft = team.ask("allow_pair", json!({ "members": groups[0], "rule": "closely", "allowed": false }));
    assert_eq!(draft["groups"][0]["overrides"], json!([]));
}

#[test]
fn a_proposal_keeps_the_pairs_that_are_kept_in_the_draft() {
    let mut team = three_pairs();
    let groups = json!([team.ids(["Ana", "Fay"]), team.ids(["Ben", "Dee"]), team.ids(["Cy", "Eli"])]);
    team.ask("keep_draft", json!({ "groups": groups, "locked": [groups[0]] }));
    for seed in 0..6 {
        let proposal = team.ask("propose", json!({ "seed": seed }));
        assert!(team.groups(&proposal).contains("Ana + Fay"), "{}", team.groups(&proposal));
    }
}

#[test]
fn a_draft_that_parts_people_who_said_yes_says_so_first() {
    let mut team = three_pairs();
    say_yes(&mut team, ["Cy", "Dee"]);
    let (ben, cy) = (team.id("Ben"), team.id("Cy"));
    let tried = team.ask("try_swap", json!({ "a": ben, "b": cy }));
    assert!(lines(&tried["sentences"]).ends_with("\nCy and Dee had both said yes."), "{tried}");
    let draft = team.ask("swap", json!({ "a": ben, "b": cy }));
    assert_eq!(lines(&draft["notes"]), "Cy and Dee had both said yes.");
}

#[test]
fn those_who_are_left_of_a_trio_stay_together() {
    let mut team = Team::chart("Ana\nBen\nCy\nDee\nEli");
    team.everybody_joins();
    let groups = json!([team.ids(["Ana", "Ben", "Cy"]), team.ids(["Dee", "Eli"])]);
    team.ask("publish", json!({ "groups": groups }));
    let (ana, dee) = (team.id("Ana"), team.id("Dee"));
    team.ask("set_rules", json!({ "odd": "leaveOneOut" }));
    let why = team.ask("why", json!({ "a": ana, "b": dee }));
    assert_eq!(lines(&why["others"]), "Ben and Cy stay together.\nEli is left out.");
}
