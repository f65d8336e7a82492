use std::fs;

use super::super::mail::parts;
use super::super::source::ResponsesSource;
use super::damage::Dice;
use super::{found, on_paper, on_screen, samples};
use crate::ids::PersonId;

const HEADERS: &str = "From: Ana <ana@firm.example>\r\nTo: Ben\r\nSubject: Form\r\nMIME-Version: 1.0\r\n\
                       Date: Tue, 09 Feb 2027 23:30:00 -0500\r\n";

fn read(message: &str) -> String {
    let parts = parts("eml", message.as_bytes());
    let first = |part: &super::super::mail::Part| {
        part.alternatives.iter().map(|text| found(text)).find(|found| !found.is_empty())
    };
    parts.iter().filter_map(first).collect::<Vec<_>>().join("\n")
}

/// The bytes in base64, as mail programs write them.
fn base64(text: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let groups = text.as_bytes().chunks(3).map(|group| {
        let number = (0..3).fold(0, |number, at| number << 8 | u32::from(*group.get(at).unwrap_or(&0)));
        let letter = |at: usize| {
            if at > group.len() { '=' } else { char::from(LETTERS[(number >> (18 - 6 * at) & 63) as usize]) }
        };
        (0..4).map(letter).collect::<String>()
    });
    groups.collect::<Vec<_>>().join("")
}

#[test]
fn a_code_is_found_in_whatever_way_a_mail_carries_it() {
    let code = on_screen(&samples()[0]);
    let (half, rest) = code.split_at(9);
    for message in [
        format!("{HEADERS}\r\nHello\r\n\r\n{code}\r\n"),
        format!(
            "{HEADERS}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{half}=\r\n{}\r\n",
            rest.replace(' ', "=C2=A0")
        ),
        format!(
            "{HEADERS}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            base64(&format!("Grüße\n{}", code.replace('-', "–")))
        ),
        format!(
            "{HEADERS}Content-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            base64(&code.chars().flat_map(|letter| [letter, '\0']).collect::<String>())
        ),
        format!(
            "{HEADERS}Content-Type: text/html\r\n\r\n<html><head><title>x</title></head><body><div>Hello</div><div><b>{half}</b>{}</div><div>Ana</div></body></html>\r\n",
            rest.replace(' ', "&nbsp;")
        ),
        format!(
            "{HEADERS}Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nThis needs a page.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>{code}</p>\r\n--x--\r\n"
        ),
        format!(
            "{HEADERS}Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n{code}\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>{code}</p>\r\n--x--\r\n"
        ),
        format!(
            "{HEADERS}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n{HEADERS}\r\n{code}\r\n--x--\r\n"
        ),
    ] {
        assert_eq!(read(&message), "[1] of 42", "{message}");
    }
}

#[test]
fn a_page_is_read_line_by_line_and_without_what_is_not_shown() {
    let code = on_screen(&samples()[0]);
    let page = format!(
        "<!doctype html><head><style>p {{}}</style></head><script>var a = '{code}'</script><table><tr><td>{}</td></tr></table>",
        code.replace(' ', "</td><td>")
    );
    let [part] = &parts("html", page.as_bytes())[..] else { panic!("one message") };
    assert_eq!(found(&part.alternatives[0]), "[1] of 42");
}

#[test]
fn a_mail_says_when_it_was_sent_and_on_which_day_of_its_sender() {
    let sent = parts("eml", format!("{HEADERS}\r\nHello\r\n").as_bytes())[0].sent.unwrap();
    assert_eq!((sent.at, sent.on.to_string().as_str()), (1_802_233_800, "2027-02-09"));
}

/// Text made of the parts of codes and of what stands around them.
fn any_text(dice: &mut Dice) -> String {
    let code = on_screen(&samples()[dice.below(7)]);
    let (_, on_paper) = on_paper(samples()[0].0, &[1, 2], "\n");
    let parts: Vec<&str> = code
        .split(' ')
        .chain(on_paper.split('\n'))
        .chain([
            "CP", "END", "-", "CP-", "\n", "> ", " ", "=", "ü", "\u{ad}", "<b>", "</div>", "&nbsp;",
            "&#x2d;", "<!--", "-->",
        ])
        .chain([
            "Content-Type: text/html\n",
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n",
            "--x\n",
            "Date: 1 Jan\n",
        ])
        .collect();
    (0..dice.below(40)).map(|_| parts[dice.below(parts.len())]).collect()
}

#[test]
fn whatever_stands_in_a_message_reading_it_comes_to_an_end() {
    let mut dice = Dice(3);
    for _ in 0..3_000 {
        let text = any_text(&mut dice);
        for ending in ["eml", "html", "txt"] {
            for part in parts(ending, text.as_bytes()) {
                part.alternatives.iter().for_each(|text| drop(found(text)));
            }
        }
    }
}

#[test]
fn whatever_the_bytes_of_a_message_are_reading_them_comes_to_an_end() {
    for ending in ["eml", "html", "txt"] {
        for bytes in
            [&b""[..], b"\xff\xfe", b"\x00\x00<", b"Content-Type: multipart/mixed; boundary=x\n\n--x\n--x"]
        {
            for part in parts(ending, bytes) {
                assert!(part.alternatives.iter().all(|text| found(text).is_empty()));
            }
        }
    }
}

/// What is found in a folder, one line for each.
fn listed(source: &ResponsesSource) -> String {
    let messages = source.messages(PersonId(250)).unwrap();
    let line = |arrived: super::super::source::Arrived| match arrived.found {
        Ok(found) => format!("{}: {}", arrived.source, found.text.split(' ').next().unwrap()),
        Err(why) => format!("{}: {why}", arrived.source),
    };
    let lines: Vec<String> = messages.arrived.into_iter().map(line).collect();
    format!("{}\n{} passed over", lines.join("\n"), messages.passed_over)
}

#[test]
fn of_a_folder_the_messages_are_read_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let code = on_screen(&samples()[0]);
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("b.txt", &code);
    write("A.EML", &format!("{HEADERS}\r\n{code}\r\n"));
    write("c.html", "<p>Thank you</p>");
    write("letter.pdf", &code);
    write(".hidden.txt", &code);
    fs::create_dir(folder.path().join("deeper.txt")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("b.txt"), folder.path().join("link.txt")).unwrap();
    #[cfg(not(unix))]
    write("link.doc", "");
    let source = ResponsesSource { folder: Some(folder.path().to_owned()), ..ResponsesSource::default() };
    let beginning = code.split(' ').next().unwrap();
    assert_eq!(
        listed(&source),
        format!(
            "A.EML: {beginning}\nb.txt: {beginning}\nc.html: There is no code in it. A code begins with CP.\n3 passed over"
        )
    );
}

#[test]
fn what_cannot_be_read_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |source: ResponsesSource| source.messages(PersonId(250)).err().unwrap().to_string();
    let of =
        |path: &str| ResponsesSource { folder: Some(folder.path().join(path)), ..ResponsesSource::default() };
    fs::create_dir(folder.path().join("Answers")).unwrap();
    assert_eq!(
        refused(of("Answers")),
        "There is no message in “Answers”. Nothing has changed. Save the messages there, as files that end with .eml, .txt or .html."
    );
    assert_eq!(
        refused(of("Nowhere")),
        "“Nowhere” could not be read. Nothing has changed. Check that the folder is still there and may be read."
    );
    for number in 0..=1_000 {
        fs::write(folder.path().join(format!("Answers/{number}.txt")), "").unwrap();
    }
    assert_eq!(
        refused(of("Answers")),
        "There are more than 1,000 messages in “Answers”. Nothing has changed. Put those that are new into a folder of their own, and choose that."
    );
    let pasted = |text: &str| ResponsesSource { text: Some(text.to_owned()), ..ResponsesSource::default() };
    assert_eq!(
        refused(pasted(" \n")),
        "Nothing was pasted. Nothing has changed. Copy the messages with the codes in them, and paste them here."
    );
    assert_eq!(
        refused(ResponsesSource::default()),
        "There has to be one place to read from: pasted text, a message or a folder. Nothing has changed. Paste the messages, or choose where they are."
    );
    assert_eq!(
        listed(&pasted("Thank you")),
        "message 1: There is no code in it. A code begins with CP.\n0 passed over"
    );
}
