use super::super::TableKind::People;
use super::super::{ColumnChoice, TableSource};
use super::{counts, known, look, preview, problems, take_suggestions};

#[test]
fn headings_stand_in_any_order_and_case_and_under_other_names() {
    let table = look(
        People,
        &known(&[]),
        "Reports to;Job title;EMPLOYEE;Dept;HR_Lead\n;Director;Ruth Okafor;Executive;ja\n",
    );
    let fields: Vec<_> = table.columns.iter().map(|column| column.field.as_deref()).collect();
    assert_eq!(fields, [Some("manager"), None, Some("name"), Some("department"), Some("hr lead")]);
    assert_eq!(counts(&table), (1, 0, 0));
}

#[test]
fn a_chosen_column_counts_for_more_than_its_heading() {
    let choice = |heading: &str, field: Option<&str>| ColumnChoice {
        heading: heading.into(),
        field: field.map(Into::into),
    };
    let source = TableSource {
        text: Some("Team,Name,Who\nSales,nothing,Ana Lee\n".into()),
        columns: Some(vec![choice("Who", Some("name")), choice("Team", None)]),
        ..TableSource::default()
    };
    let table = preview(People, &source, &known(&[])).unwrap();
    assert_eq!(table.columns, [choice("Team", None), choice("Name", None), choice("Who", Some("name"))]);
    assert_eq!(table.found, ["1 name, none twice"]);
}

#[test]
fn what_was_read_is_told_in_sentences() {
    let table = "name,team,manager\nRuth Okafor,Executive,\nSiân Price,Finance,Ruth Okafor\nMarek Zieliński,finance,Siân Price\n";
    assert_eq!(
        look(People, &known(&[]), table).found,
        [
            "3 names, none twice",
            "2 teams",
            "2 have a manager; Ruth Okafor is at the top",
            "Accents: Siân, Zieliński"
        ]
    );
}

#[test]
fn an_unknown_manager_is_a_problem_with_a_suggestion_that_solves_it() {
    let table = "name,manager\nTom Brightwell,\nGrace Whitfield,Tom Brightwel\nIan Boateng,\"Whitfield, Grace\"\nSian Price,tom\n";
    assert_eq!(
        problems(People, &known(&[]), table),
        [
            "3 manager: “Tom Brightwel” is not in this table or on the roster. Did you mean Tom Brightwell?",
            "4 manager: “Whitfield, Grace” is not in this table or on the roster. Did you mean Grace Whitfield?",
            "5 manager: “tom” is not in this table or on the roster. Did you mean Tom Brightwell?"
        ]
    );
    assert_eq!(counts(&take_suggestions(People, &known(&[]), table)), (4, 0, 0));
}

#[test]
fn a_manager_like_nobody_has_no_suggestion() {
    assert_eq!(
        problems(People, &known(&["Ana Lee"]), "name,manager\nBen Fox,Xerxes\n"),
        [
            "2 manager: “Xerxes” is not in this table or on the roster. Correct it, or add this person to the roster first."
        ]
    );
}

#[test]
fn a_manager_may_be_on_the_roster_and_be_named_by_e_mail() {
    let table = "name,manager\nBen Fox,  ana   LEE \nCy Dow,ANA@firm.example\n";
    assert_eq!(counts(&look(People, &known(&["Ana Lee"]), table)), (2, 0, 0));
}

#[test]
fn people_who_manage_one_another_are_named_as_a_chain() {
    let table =
        "name,manager\nAna Lee,Ben Fox\nBen Fox,Cy Dow\nCy Dow,Ana Lee\nDee Roy,Ana Lee\nEli May,Eli May\n";
    assert_eq!(
        problems(People, &known(&[]), table),
        [
            "2 manager: These people manage one another in a circle, each reporting to the next: Ana Lee → Ben Fox → Cy Dow → \
             Ana Lee. Correct the manager of one of them.",
            "6 manager: Nobody is their own manager. Write who is, or leave this empty for the person at the top."
        ]
    );
}

#[test]
fn two_leaders_and_two_hr_leads_are_refused() {
    let table = "name,leader,hr lead\nAna Lee,yes,\nBen Fox,Yes,x\nCy Dow,no,oui\nDee Roy,perhaps,\n";
    assert_eq!(
        problems(People, &known(&[]), table),
        [
            "3 leader: Line 2 names a leader already, and there is only one. Leave yes on one line.",
            "4 hr lead: Line 3 names an HR lead already, and there is only one. Leave yes on one line.",
            "5 leader: “perhaps” is neither yes nor no. Write yes for the leader and leave all others empty."
        ]
    );
}

#[test]
fn a_second_leader_beside_the_one_on_the_roster_is_refused_and_a_handover_is_not() {
    let mut known = known(&["Ruth Okafor"]);
    known.people.values_mut().for_each(|person| person.leader = true);
    assert_eq!(
        problems(People, &known, "name,leader\nAna Lee,yes\n"),
        [
            "2 leader: Ruth Okafor is the leader on the roster already, and there is only one. Take the yes out here, or add a \
             line for Ruth Okafor without it."
        ]
    );
    assert_eq!(counts(&look(People, &known, "name,leader\nAna Lee,yes\nRuth Okafor,\n")), (1, 1, 0));
}

#[test]
fn two_people_of_one_name_need_their_e_mail_addresses() {
    assert_eq!(
        problems(
            People,
            &known(&[]),
            "name,email\nAna Lee,ana@firm.example\nana  lee,\nCy Dow,ANA@firm.example\n"
        ),
        [
            "3 name: “ana lee” is on line 2 too. If they are two people, give each an e-mail address; if not, take one line out.",
            "4 email: The e-mail address ANA@firm.example is on line 2 too. Correct one of them, or take one line out."
        ]
    );
    let table =
        "name,email,manager\nTom Reed,tom@firm.example,\nTom Reed,t.reed@firm.example,\nCy Dow,,Tom Reed\n";
    assert_eq!(
        problems(People, &known(&[]), table),
        [
            "4 manager: 2 people are called “Tom Reed”. Write the e-mail address instead: tom@firm.example or t.reed@firm.example."
        ]
    );
}

#[test]
fn names_that_look_alike_are_asked_about() {
    // The second name starts with a Cyrillic letter.
    let table = "name\nAda Lee\nАda Lee\nМarek Zieliński\n";
    assert_eq!(
        problems(People, &known(&["Marek Zieliński"]), table),
        [
            "3 name: “Аda Lee” looks like “Ada Lee” on line 2. Is it the same person? Write it with the same letters, or take \
             one line out.",
            "4 name: “Мarek Zieliński” looks like “Marek Zieliński” on the roster. Is it the same person? Then write it as it \
             is there."
        ]
    );
}

#[test]
fn names_of_all_the_world_markup_formulas_and_paths_are_taken_literally() {
    let table = "name\nJörg Müller\nŻółć\n李\nNguyễn Văn A\n=SUM(A1)\n<b>Ana</b>\n../../etc\nO'Brien\n";
    assert_eq!(counts(&look(People, &known(&[]), table)), (8, 0, 0));
}

#[test]
fn invisible_marks_are_refused_with_their_line_and_a_clean_suggestion() {
    let table = "name,department\nAna\u{200b} Lee,Sales\nBen \u{202e}Fox,Sa\u{ad}les\n\"Cy\nDow\",Sales\n";
    assert_eq!(
        problems(People, &known(&[]), table),
        [
            "2 name: “Ana Lee” holds marks that cannot be seen, or a line break. Type it again.",
            "3 name: “Ben Fox” holds marks that cannot be seen, or a line break. Type it again.",
            "3 department: “Sales” holds marks that cannot be seen, or a line break. Type it again.",
            "4 name: “Cy Dow” holds marks that cannot be seen, or a line break. Type it again."
        ]
    );
    assert_eq!(counts(&take_suggestions(People, &known(&[]), table)), (3, 0, 0));
}

#[test]
fn every_problem_is_told_at_once_in_the_order_of_the_table() {
    let long = "x".repeat(121);
    let table = format!(
        "name,level,starts,leaves,email\n,1,,,\n{long},top,,,\nAna Lee,1.5,03/04/2026,,ana\nBen Fox,100,31/12/2026,31.01.2026,\nCy,,2026-02-30,,\n"
    );
    assert_eq!(
        problems(People, &known(&[]), &table),
        [
            "2 name: There is no name. Write one, or take the line out.",
            "3 name: This name has 121 characters; there is room for 120. Shorten it.",
            "3 level: “top” is not a level. Write a whole number from 1, the top, to 99.",
            "4 level: “1.5” is not a level. Write a whole number from 1, the top, to 99.",
            "4 starts: “03/04/2026” could be 3 April 2026 or 4 March 2026. Write 2026-04-03 or 2026-03-04.",
            "4 email: “ana” is not an e-mail address. Correct it or leave it empty.",
            "5 level: “100” is not a level. Write a whole number from 1, the top, to 99.",
            "5 leaves: Ben Fox would leave on 2026-01-31, before starting on 2026-12-31. Correct one of the dates.",
            "6 starts: “2026-02-30” is not a date. Write it as year-month-day, such as 2026-12-31."
        ]
    );
}

#[test]
fn missing_and_repeated_headings_and_uneven_rows_are_told() {
    let none = known(&[]);
    assert_eq!(
        problems(People, &none, "Ana Lee,Sales\nBen Fox,Sales\n"),
        [
            "1 : The first row has no heading that belongs in this table. Put headings in the first row. Known are: name, email, \
             department, site, manager, level, leader, hr lead, starts and leaves."
        ]
    );
    assert_eq!(
        problems(People, &none, "team,email\nSales,a@b.example\n"),
        ["1 name: There is no column “name”. Give the column that holds it the heading “name”."]
    );
    assert_eq!(
        problems(People, &none, "name,Name,team\na,b,c\n"),
        ["1 Name: Two columns are called “Name”. Rename one of them or take it out."]
    );
    assert_eq!(
        problems(People, &none, "name,team\nAna Lee\nBen Fox,Sales,x\n"),
        [
            "2 : Line 2 has 1 cell and there are 2 headings. Put in the separators that are missing.",
            "3 : Line 3 has 3 cells and there are 2 headings. Put quotation marks round a cell that holds a separator, or take \
             the extra cell out."
        ]
    );
}

#[test]
fn a_person_is_recognised_by_e_mail_then_by_name() {
    let known = known(&["Ana Lee", "Ben Fox"]);
    let table =
        "name,email\nAna Lee-Roy,ANA@firm.example\nben fox,ben@firm.example\nBen Fox,b.fox@firm.example\n";
    assert_eq!(counts(&look(People, &known, table)), (1, 2, 0));
    assert_eq!(counts(&look(People, &known, "name\nAna Lee\nBen Fox\n")), (0, 0, 2));
}

#[test]
fn an_empty_cell_clears_and_a_missing_column_leaves() {
    let known = known(&["Ana Lee"]);
    assert_eq!(counts(&look(People, &known, "name,email\nAna Lee,\n")), (0, 1, 0));
    assert_eq!(counts(&look(People, &known, "name,site\nAna Lee,\n")), (0, 0, 1));
}

#[test]
fn a_correction_of_a_cell_that_is_not_there_is_told() {
    let correction = super::Correction { line: 9, column: "name".into(), value: "Ana".into() };
    let table = super::look_with(People, &known(&[]), "name\nAna Lee\n", vec![correction]);
    assert_eq!(
        table.problems[0].message,
        "There is no such cell to correct. Read the table again and correct it from there."
    );
}
