use super::super::FormKind;
use super::super::code::Head;
use super::super::find;
use super::{codes, found, on_paper, on_screen, samples};
use crate::ids::PersonId;

/// A form about the match: would rather change, and suggests number 17.
fn code() -> String {
    on_screen(&samples()[2])
}

#[test]
fn a_code_is_found_whatever_is_done_to_it_on_the_way() {
    let code = code();
    let [beginning, one, other, end] = code.split(' ').collect::<Vec<_>>()[..] else { panic!("{code}") };
    let wrapped = format!("{}-\n{}", &beginning[..8], &beginning[9..]);
    for text in [
        code.clone(),
        format!("Dear Ana,\n\n{code}\n\nBest wishes, Ben (CP-team, 10115 Berlin)"),
        code.to_lowercase(),
        code.replace('0', "O").replace('1', "l"),
        code.replace('0', "o").replace('1', "I"),
        code.replace('-', "–").replace(' ', "\u{a0}"),
        code.replace('-', "\u{2011}").replace(' ', "\u{2003}"),
        code.replace("-", "-\u{200b}").replace(one, &format!("{}\u{ad}{}", &one[..2], &one[2..])),
        format!("> {beginning} {one}\r\n> {other}\r\n> {end}\r\n"),
        format!("> > {beginning}\n> >\n> > {one} {other}\n> > {end}"),
        format!("> {}\n> {one} {other} {end}", wrapped.replace('\n', "\n> ")),
        format!("*{code}*"),
        format!("<{code}>."),
        format!("“{code}”"),
        format!("`{beginning}`, _{one}_; {other}/{end}!"),
        format!("{beginning}\n\n[External] {one}\n\n\n{other}\n\n{end}"),
        code.replace("CP-", "CP").replace('-', ""),
        code.replace("-", " - "),
        code.chars()
            .map(|letter| if letter == ' ' { "\t  ".to_owned() } else { letter.to_string() })
            .collect(),
    ] {
        assert_eq!(found(&text), "[1, 70] of 42", "{text}");
    }
}

#[test]
fn many_codes_in_one_text_are_found_in_their_order() {
    let all: Vec<String> = samples().iter().map(on_screen).collect();
    let read = found(&all.join("\n\nOn Monday somebody wrote:\n> "));
    assert_eq!(
        read,
        "[1] of 42
[51, 28, 1001, 32766] of 42
[1, 70] of 42
[20, 4, 124] of 42
[0, 6, 9, 12] of 0
[0, 10] of 0
[3, 6, 8, 13, 19, 20, 27, 30] of 0"
    );
}

#[test]
fn what_is_written_is_told_without_what_stands_around_it() {
    let code = code();
    assert_eq!(codes(&format!("> *{}*", code.to_lowercase().replace(' ', "\n> ")))[0].text, code);
}

#[test]
fn what_is_the_matter_is_said_with_the_part_that_is_not_right() {
    let code = code();
    let [beginning, one, other, end] = code.split(' ').collect::<Vec<_>>()[..] else { panic!("{code}") };
    let slip =
        |part: &str| format!("{}{}", &part[..part.len() - 1], if part.ends_with('7') { '8' } else { '7' });
    assert_eq!(
        found(&code.replace(one, &slip(one))),
        format!("The part {} is not right: look for a letter that was mistyped.", slip(one))
    );
    assert_eq!(
        found(&code.replace(beginning, &slip(beginning))),
        format!("The part {} is not right: look for a letter that was mistyped.", slip(beginning))
    );
    let cut_off =
        "The code is cut off: its last part, which begins with END, is missing. Ask for the whole of it.";
    assert_eq!(found(&format!("{beginning} {one} {other}\n\nBen")), cut_off);
    let mixed = "A part of the code is missing, mistyped or in another place. Ask for the whole of it again.";
    assert_eq!(found(&format!("{beginning} {one} {end}")), mixed);
    assert_eq!(found(&format!("{beginning} {other} {one} {end}")), mixed);
    assert_eq!(
        found(&format!("{one} {other} {end}")),
        "The first part of the code, which begins with CP, is missing or mistyped. Ask for the whole of it."
    );
    let other_code = on_screen(&samples()[3]);
    assert_eq!(found(&format!("{beginning} {one}\n{other_code}")), format!("{cut_off}\n[20, 4, 124] of 42"));
}

#[test]
fn text_without_a_code_has_none() {
    for text in ["", "The CP team meets at the end there after all.", "cp -r a b", "END", "Weekend-2027 CP"] {
        assert_eq!(codes(text), [], "{text}");
    }
}

#[test]
fn a_code_from_paper_goes_on_for_as_long_as_there_is_a_piece_on_each_line() {
    for (head, ticks) in samples() {
        let said = format!("{ticks:?} of 7");
        for between in [" ", "\n", "\n\n> ", ", "] {
            let (_, text) = on_paper(head, &ticks, between);
            for text in [
                text.clone(),
                format!("{text}\nOn 12 March 2027 at 10:15 Ana wrote:\nThanks"),
                format!("From the box:\n{text}\n\n{text}").replace(&format!("\n\n{text}"), "\n\nBen"),
            ] {
                assert_eq!(found(&text), said, "{text}");
            }
        }
    }
}

#[test]
fn words_of_good_wishes_are_hardly_ever_taken_for_a_piece_with_a_slip() {
    let (head, ticks) = samples().swap_remove(2);
    let left_alone = |last: i64| {
        let keys = (0..300).map(|key| key * 3_491);
        keys.filter(|key| {
            let (_, text) = on_paper(Head { key: *key, ..head }, &ticks, " ");
            let text = format!("{text}\nBest wishes, Alba Moreno");
            find::codes(&text, PersonId(last))[0].said.is_err()
        })
        .count()
    };
    assert_eq!([20, 250, 8_191].map(left_alone), [0, 0, 18]);
}

#[test]
fn a_code_from_paper_with_anything_that_could_be_a_piece_is_left_alone() {
    let (head, ticks) = samples().swap_remove(3);
    let (head, text) = on_paper(head, &ticks, "\n");
    let part = |part: &str| format!("The part {part} is not right: look for a letter that was mistyped.");
    let piece = head.piece(ticks[2]);
    let short = &piece[1..];
    assert_eq!(found(&text.replace(&piece, short)), part(short));
    assert_eq!(found(&text.replace(&piece, &format!("{piece}0"))), part(&format!("{piece}0")));
    assert_eq!(found(&head.written()), "Nothing is ticked on this form.");
    assert_eq!(found(&format!("{}\nThanks, Ben", head.written())), "Nothing is ticked on this form.");
}

#[test]
fn a_form_of_a_later_make_is_known_by_its_beginning() {
    let head = Head { kind: 7, on_paper: false, key: 1, whose: 1 };
    assert_eq!(FormKind::read(head.kind), None);
    assert_eq!(found(&on_screen(&(head, vec![4]))), "[4] of 1");
}
