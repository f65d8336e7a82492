use super::super::TableKind::{Answers, Apart, Dealings, History, Nominations};
use super::{PersonId, counts, known, look, problems, take_suggestions};

const TEAM: [&str; 4] = ["Ana Lee", "Ben Fox", "Cy Dow", "Dee Roy"];

#[test]
fn dealings_are_words_or_numbers() {
    let table = "person,other,dealings\nAna Lee,Ben Fox,Now and then\nAna Lee,Cy Dow,3\nben@firm.example,Ana Lee,hardly ever\n";
    let preview = look(Dealings, &known(&TEAM), table);
    assert_eq!(counts(&preview), (3, 0, 0));
    assert_eq!(preview.found, ["3 lines: 1 hardly ever, 1 now and then, 1 most days"]);
}

#[test]
fn dealings_that_cannot_be_meant_are_told_all_at_once() {
    let table = "person,other,dealings\nAna Lee,Ana Lee,1\nAna Lee,Bem Fox,often\nAna Lee,Cy Dow,1\nAna Lee,Cy Dow,most weeks\n,Cy Dow,1\n";
    assert_eq!(
        problems(Dealings, &known(&TEAM), table),
        [
            "2 other: This line names one person twice. Write the name of a colleague here, or take the line out.",
            "3 other: “Bem Fox” is not on the roster. Did you mean Ben Fox?",
            "3 dealings: “often” is not how often. Write hardly ever, now and then, most weeks or most days.",
            "5 dealings: Line 4 says “now and then” for the same two people. Keep one of the lines.",
            "6 person: There is no name here. Write one, or take the line out."
        ]
    );
    let rest = take_suggestions(Dealings, &known(&TEAM), table).problems;
    assert_eq!(rest.iter().map(|problem| problem.line).collect::<Vec<_>>(), [2, 3, 6]);
}

#[test]
fn the_later_answer_of_a_person_counts() {
    let table = "person,answer,date\nAna Lee,joined,2026-11-05\nAna Lee,ask me later,2026-11-01\nBen Fox,not this time,\n";
    let preview = look(Answers, &known(&TEAM), table);
    assert_eq!(counts(&preview), (2, 1, 0));
    assert_eq!(preview.found, ["1 joined, 1 not this time, 1 ask me later"]);
}

#[test]
fn answers_that_contradict_each_other_are_told() {
    assert_eq!(
        problems(
            Answers,
            &known(&TEAM),
            "person,answer\nAna Lee,joined\nAna Lee,not this time\nBen Fox,maybe\nCy Dow,\n"
        ),
        [
            "3 answer: Line 2 gives another answer for the same person. Keep one of the lines, or give each its date.",
            "4 answer: “maybe” is not an answer. Write joined, not this time or ask me later, or take the line out.",
            "5 answer: There is no answer here. Write joined, not this time or ask me later, or take the line out."
        ]
    );
}

#[test]
fn two_people_kept_apart_count_once_in_either_order() {
    assert_eq!(
        counts(&look(Apart, &known(&TEAM), "person,other\nAna Lee,Ben Fox\nBen Fox,Ana Lee\n")),
        (1, 0, 0)
    );
}

#[test]
fn a_trio_of_an_earlier_round_has_a_line_for_each_two() {
    let trio =
        "round,person,partner\n1,Ana Lee,Ben Fox\n1,Cy Dow,Ben Fox\n1,Ana Lee,Cy Dow\n2,Dee Roy,Ana Lee\n";
    let preview = look(History, &known(&TEAM), trio);
    assert_eq!(counts(&preview), (4, 0, 0));
    assert_eq!(preview.found, ["2 earlier rounds", "4 lines with two partners each"]);
}

#[test]
fn a_person_with_two_partners_who_are_no_trio_is_told() {
    assert_eq!(
        problems(
            History,
            &known(&TEAM),
            "round,person,partner\n1,Ana Lee,Ben Fox\n1,Ana Lee,Cy Dow\n0,Dee Roy,Ana Lee\n"
        ),
        [
            "2 person: In round 1 Ana Lee and Ben Fox are not one pair or trio: one of them has another partner too. For a trio, \
             give each two of the three a line; else take one line out.",
            "3 person: In round 1 Ana Lee and Cy Dow are not one pair or trio: one of them has another partner too. For a trio, \
             give each two of the three a line; else take one line out.",
            "4 round: “0” is not the number of a round. Write 1 for the first round, 2 for the second."
        ]
    );
}

#[test]
fn a_partner_beside_the_one_on_record_is_told() {
    let mut known = known(&TEAM);
    known.earlier_pairs.insert((1, PersonId(1), PersonId(2)));
    assert_eq!(counts(&look(History, &known, "round,person,partner\n1,Ben Fox,Ana Lee\n")), (0, 0, 1));
    assert_eq!(problems(History, &known, "round,person,partner\n1,Ana Lee,Cy Dow\n").len(), 1);
}

#[test]
fn nominations_are_names_in_their_order_with_or_without_headings() {
    let table = "person,first,second\nAna Lee,Ben Fox,Cy Dow,Dee Roy\nBen Fox,Ana Lee\nCy Dow,,\n";
    assert_eq!(counts(&look(Nominations, &known(&TEAM), table)), (2, 0, 1));
}

#[test]
fn oneself_the_same_twice_and_the_coaching_partner_cannot_be_named() {
    let mut known = known(&TEAM);
    known.partners.insert(PersonId(3), vec![PersonId(4)]);
    let table = "person,first,second\nAna Lee,Ana Lee,Ben Fox\nBen Fox,Cy Dow,Cy Dow\nCy Dow,Dee Roy,\nBen Fox,Ana Lee,\n";
    assert_eq!(
        problems(Nominations, &known, table),
        [
            "2 first: Nobody names themselves. Write a colleague, or leave this empty.",
            "3 second: “Cy Dow” is named twice on this line. Write somebody else, or leave this empty.",
            "4 first: “Dee Roy” is the coaching partner in this round. Write another colleague, or leave this empty.",
            "5 person: Line 3 is about the same person. Keep one of the lines."
        ]
    );
}
