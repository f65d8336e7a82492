use documents::{Sheet, pdf};

use crate::people::{match_sheet_of, name, sheet};
use crate::reading::print;

fn words_of(title: &str, people: Vec<documents::Name>) -> String {
    print(title, &match_sheet_of(people), &sheet()).words()
}

#[test]
fn surnames_sort_without_accents_and_print_with_them() {
    let people = vec![
        name("Ewa", "Żak"),
        name("Tom", "Zebra"),
        name("Łucja", "Łoś"),
        name("Ann", "Lowe"),
        name("Ayşe", "Şahin"),
        name("Sam", "Sable"),
        name("Ewa", "Ålund"),
        name("Bo", "Albert"),
    ];
    let words = words_of("unusual-accents", people);
    let place = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} in {words}"));
    let order = [
        "Albert, Bo",
        "Ålund, Ewa",
        "Łoś, Łucja",
        "Lowe, Ann",
        "Sable, Sam",
        "Şahin, Ayşe",
        "Żak, Ewa",
        "Zebra, Tom",
    ];
    assert!(order.is_sorted_by_key(|text| place(text)), "{words}");
}

#[test]
fn names_in_other_scripts_are_printed() {
    let words = words_of(
        "unusual-scripts",
        vec![
            name("李", ""),
            name("Nguyễn", ""),
            name("Иван", "Петров"),
            name("Ελένη", "Παππά"),
            name("さくら", "佐藤"),
            name("أحمد", "حسن"),
            name("נועה", "כהן"),
        ],
    );
    for shown in ["李", "Nguyễn", "Петров, Иван", "Παππά, Ελένη", "佐藤, さくら", "حسن", "כהן"]
    {
        assert!(words.contains(shown), "{shown} in {words}");
    }
}

#[test]
fn a_character_that_no_font_has_is_a_box_and_is_named_so_that_the_owner_can_be_told() {
    let view = match_sheet_of(vec![name("Zoë 🦊", "Fox"), name("Tom", "Kent")]);
    let made = pdf(&view, &sheet()).unwrap();
    assert_eq!(made.not_printable, "🦊");
    assert!(print("unusual-emoji", &view, &sheet()).words().contains("Fox, Zoë □"));
}

#[test]
fn markup_in_a_name_is_printed_as_it_is() {
    let words = words_of("unusual-markup", vec![name("#strong[Jo]", "*Kent*"), name("$x$", "_Marsh_ <a>")]);
    assert!(words.contains("*Kent*, #strong[Jo]"), "{words}");
    assert!(words.contains("_Marsh_ <a>, $x$"), "{words}");
}

#[test]
fn names_of_sixty_letters_are_neither_cut_nor_split_over_pages() {
    let long = |letter: char| letter.to_string().repeat(60);
    for (look, sheet) in [("a4", sheet()), ("large", Sheet { large_print: true, ..sheet() })] {
        let people = ('A'..='P').map(|letter| name("Maximiliana", &long(letter))).collect();
        let printed = print(&format!("unusual-long-{look}"), &match_sheet_of(people), &sheet);
        let letters: String = printed.words().chars().filter(|letter| letter.is_alphabetic()).collect();
        for letter in 'A'..='P' {
            assert_eq!(letters.matches(&long(letter)).count(), 3, "{letter} in {letters}");
        }
    }
}
