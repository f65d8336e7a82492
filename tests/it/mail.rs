use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mail_parser::{Message, MessageParser, MimeHeaders};
use serde_json::{Value, json};

use crate::team::Team;

/// Pairs of people of many scripts, told and with their meetings booked.
fn team() -> Team {
    let mut team = Team::empty();
    let people = "name,email,leader,hr lead\n\
        Zoë Łęcka,zoe@firm.example,yes,\n\
        Nguyễn Thị Ánh,anh@firm.example,,yes\n\
        李 小龍,li@firm.example,,\n\
        \"O’Brien, Seán\",,,\n\
        \"Bob \"\"The Builder\"\" <x@y.example>\",bob@firm.example,,\n\
        Amina Hassan,\"amina@firm.example,eve\",,\n";
    team.ask("import_people", json!({ "text": people }));
    team.everybody_joins();
    let groups = [["Zoë", "Nguyễn"], ["李", "O’Brien"], ["Bob", "Amina"]].map(|names| team.ids(names));
    team.ask("publish", json!({ "groups": groups }));
    team
}

/// Every draft by the name of its file.
fn drafts(team: &mut Team, wish: Value) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let mut wish = wish;
    wish["folder"] = json!(folder.path());
    let files = team.ask("export_drafts", wish);
    let read = |file: &Value| {
        let path = Path::new(file["path"].as_str().unwrap());
        (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap())
    };
    files.as_array().unwrap().iter().map(read).collect()
}

fn parsed(draft: &[u8]) -> Message<'_> {
    MessageParser::default().parse(draft).unwrap()
}

fn header<'a>(draft: &'a [u8], name: &str) -> Vec<&'a str> {
    let head = std::str::from_utf8(draft).unwrap().split("\r\n\r\n").next().unwrap();
    head.split("\r\n").filter(|line| line.starts_with(&format!("{name}:"))).collect()
}

#[test]
fn everybody_has_a_draft_that_a_mail_program_opens_to_be_sent() {
    let mut team = team();
    let all = drafts(&mut team, json!({}));
    assert_eq!(all.len(), 6);
    let zoe = &all["Draft for Zoë Łęcka.eml"];
    let draft = parsed(zoe);
    let to = draft.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (Some("Zoë Łęcka"), Some("zoe@firm.example")));
    assert_eq!(draft.subject(), Some("Your coaching partner in round one: Nguyễn Thị Ánh"));
    assert_eq!(draft.header_raw("X-Unsent").map(str::trim), Some("1"));
    // Those are for the mail program to give when it is sent, and would tell of this computer.
    assert!(draft.from().is_none() && draft.date().is_none() && draft.message_id().is_none());
    let body = draft.body_text(0).unwrap().replace("\r\n", "\n");
    assert!(body.starts_with("Dear Zoë,\n\nIn round one, you and Nguyễn will coach each other."), "{body}");
    assert!(body.contains("tell Nguyễn Thị Ánh by 18 January 2027. You need give no reason"), "{body}");
    let close = "With thanks for joining round one,\nZoë Łęcka and Nguyễn Thị Ánh";
    assert!(body.trim_end().ends_with(close), "{body}");
}

#[test]
fn the_letter_and_the_meetings_go_with_it_as_they_are_saved_by_themselves() {
    let mut team = team();
    team.ask("plan_meetings", json!({}));
    let all = drafts(&mut team, json!({ "paper": "letter", "largePrint": true }));
    let draft = parsed(&all["Draft for Zoë Łęcka.eml"]);
    let (zoe, anh) = (team.id("Zoë"), team.id("Nguyễn"));
    let mut saved = |kind: &str, format: &str, people: Value| {
        let path = team.folder.path().join("saved");
        team.ask(
            "export_document",
            json!({ "kind": kind, "format": format, "path": path, "people": people, "paper": "letter", "largePrint": true }),
        );
        fs::read(path).unwrap()
    };
    let attached: Vec<(&str, &[u8])> =
        draft.attachments().map(|part| (part.attachment_name().unwrap(), part.contents())).collect();
    let letter = saved("letters", "pdf", json!([zoe]));
    let dates = saved("meetingDates", "ics", json!([zoe, anh]));
    let answer = saved("matchForm", "html", json!([zoe]));
    assert_eq!(attached.len(), 3);
    assert_eq!(attached[0], ("Your coaching pair.pdf", letter.as_slice()));
    assert_eq!(attached[1], ("Your meetings.ics", dates.as_slice()));
    assert_eq!(attached[2], ("Your answer.html", answer.as_slice()));
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.contains("<p class=\"reader\">Zoë Łęcka</p>"), "{answer}");
    assert!(answer.contains("You and Nguyễn Thị Ánh coach each other in this round"), "{answer}");
}

#[test]
fn the_page_for_the_answer_is_for_those_with_a_partner_while_the_round_goes_on() {
    let mut team = team();
    let zoe = team.id("Zoë");
    let text = team.ask("draft_text", json!({ "person": zoe }));
    assert_eq!(text["attachments"], json!(["Your coaching pair.pdf", "Your answer.html"]));
    let offered = "You can also say so with “Your answer”, the page that is attached, and so you can when you are happy \
                   with your match.";
    assert!(text["body"].as_str().unwrap().contains(offered), "{text}");
    team.on("2027-07-12").ask("close_round", Value::Null);
    let text = team.ask("draft_text", json!({ "person": zoe }));
    assert_eq!(text["attachments"], json!(["Your coaching pair.pdf"]));
    assert!(!text["body"].as_str().unwrap().contains("Your answer"), "{text}");
}

#[test]
fn a_draft_is_the_same_bytes_each_time_and_has_no_bare_line_ends() {
    let mut team = team();
    team.ask("plan_meetings", json!({}));
    let all = drafts(&mut team, json!({}));
    assert_eq!(all, drafts(&mut team, json!({})));
    for (name, draft) in all {
        let text = String::from_utf8(draft).unwrap();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{name}");
        assert!(text.split("\r\n").all(|line| line.len() <= 998), "{name}");
    }
}

#[test]
fn nothing_in_a_name_or_an_address_becomes_a_line_or_a_reader_of_its_own() {
    let mut team = team();
    let all = drafts(&mut team, json!({}));
    for (name, draft) in &all {
        assert_eq!(header(draft, "Subject").len(), 1, "{name}");
        assert!(header(draft, "Bcc").is_empty() && header(draft, "Cc").is_empty(), "{name}");
        assert!(parsed(draft).to().is_none_or(|to| to.iter().count() == 1), "{name}");
    }
    let bob = parsed(all.iter().find(|(name, _)| name.starts_with("Draft for Bob")).unwrap().1);
    let to = bob.to().unwrap().first().unwrap();
    assert_eq!(to.name(), Some("Bob \"The Builder\" <x@y.example>"));
    assert_eq!(to.address(), Some("bob@firm.example"));
    let amina = &all["Draft for Amina Hassan.eml"];
    assert!(header(amina, "To").is_empty(), "an address that may be two is left for the owner to fill in");
}

#[test]
fn who_has_no_address_has_a_draft_without_one() {
    let mut team = team();
    let all = drafts(&mut team, json!({}));
    let sean = parsed(&all["Draft for O’Brien, Seán.eml"]);
    assert!(sean.to().is_none());
    assert_eq!(sean.subject(), Some("Your coaching partner in round one: 李 小龍"));
}

#[test]
fn the_text_to_copy_is_the_draft_without_its_files() {
    let mut team = team();
    team.ask("plan_meetings", json!({}));
    let zoe = team.id("Zoë");
    let text = team.ask("draft_text", json!({ "person": zoe }));
    assert_eq!(text["to"], "zoe@firm.example");
    assert_eq!(
        text["attachments"],
        json!(["Your coaching pair.pdf", "Your meetings.ics", "Your answer.html"])
    );
    let all = drafts(&mut team, json!({}));
    let draft = parsed(&all["Draft for Zoë Łęcka.eml"]);
    assert_eq!(text["subject"].as_str(), draft.subject());
    assert_eq!(text["body"].as_str().unwrap(), draft.body_text(0).unwrap().replace("\r\n", "\n"));
    let told = team.refused("draft_text", json!({ "person": 99 }));
    assert_eq!(told, "There is nobody to write to. Nothing was made. Choose people who are in a pair.");
}

#[test]
fn drafts_are_made_for_those_chosen_or_those_whose_match_is_new() {
    let mut team = team();
    let li = team.id("李");
    assert_eq!(drafts(&mut team, json!({ "people": [li] })).len(), 1);
    let swapped = [["Zoë", "Nguyễn"], ["李", "Bob"], ["O’Brien", "Amina"]].map(|names| team.ids(names));
    team.ask("publish", json!({ "groups": swapped }));
    let changed = drafts(&mut team, json!({ "changedOnly": true }));
    assert_eq!(changed.len(), 4);
    assert!(!changed.contains_key("Draft for Zoë Łęcka.eml"));
}

#[test]
fn who_has_lost_their_partner_is_told_so_kindly() {
    let mut team = team();
    let groups = [["Zoë", "Nguyễn"], ["李", "O’Brien"]].map(|names| team.ids(names));
    team.ask("publish", json!({ "groups": groups }));
    let amina = team.id("Amina");
    let text = team.ask("draft_text", json!({ "person": amina, "paper": "letter" }));
    assert_eq!(text["subject"], "Your place in round one");
    assert_eq!(text["attachments"], json!(["Your coaching pair.pdf"]));
    assert_eq!(
        text["body"].as_str().unwrap(),
        "Dear Amina,\n\n\
        The pairs of round one have changed, and at the moment you are in none of them. There is nothing that you need to do.\n\n\
        Nguyễn Thị Ánh will come to you in the next few days. Then you can say what you would like: somebody else to meet \
        with in this round, if it can be done, or a partner in the next one.\n\n\
        You are part of the round as before. Your letter is attached.\n\n\
        With thanks for all that you bring to round one,\nZoë Łęcka and Nguyễn Thị Ánh\n"
    );
}

#[test]
fn nothing_confidential_is_in_a_draft() {
    let mut team = team();
    let (amina, li) = (team.id("Amina"), team.id("李"));
    team.ask("decline", json!({ "person": amina, "suggests": li }));
    team.ask("set_apart", json!({ "person": amina, "other": li, "apart": true }));
    for (name, draft) in drafts(&mut team, json!({})) {
        let draft = parsed(&draft);
        let text = format!("{} {}", draft.subject().unwrap(), draft.body_text(0).unwrap());
        for word in ["declin", "apart", "suggested", "not this time"] {
            assert!(!text.contains(word), "{word} in {name}");
        }
        let others =
            ["Zoë", "Nguyễn", "李", "O’Brien", "Bob", "Amina"].iter().filter(|other| text.contains(*other));
        assert!(others.count() <= 4, "only the two of a pair and who runs the programme: {name}");
    }
}
