use std::collections::BTreeSet;

use super::{Anchor, growth, ring};
use crate::ids::PersonId;
use crate::person::Person;
use crate::store::rounds::Met;

fn team(people: &[(&str, &str)]) -> Vec<Person> {
    let named = people.iter().zip(1..).map(|((name, department), id)| Person {
        id: PersonId(id),
        name: (*name).to_owned(),
        department: Some((*department).to_owned()),
        leader: id == 1,
        ..Person::blank()
    });
    named.collect()
}

/// So many people in teams of ten.
fn crowd(people: i64) -> Vec<Person> {
    let person = |id| Person {
        id: PersonId(id),
        name: format!("Person{id} Surname"),
        department: Some(format!("Team {}", id / 10)),
        ..Person::blank()
    };
    (1..=people).map(person).collect()
}

fn met(couples: &[(i64, i64, i64)]) -> BTreeSet<Met> {
    couples.iter().map(|(number, a, b)| (*number, PersonId(*a), PersonId(*b))).collect()
}

fn drawn(people: &[Person], couples: &[(i64, i64, i64)], number: i64) -> ring::RingPicture {
    ring::draw(&people.iter().collect::<Vec<_>>(), &met(couples), number)
}

fn four() -> Vec<Person> {
    team(&[("Ruth Okafor", "Office"), ("Tom Hill", "Works"), ("Ana Silva", "Works"), ("Ben Ode", "Office")])
}

#[test]
fn teams_lie_together_and_the_leaders_begins_at_the_top() {
    let picture = drawn(&four(), &[(1, 1, 2)], 1);
    let names: Vec<&str> = picture.labels.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(names, ["Ruth", "Ben", "Ana", "Tom"]);
    let top = picture.dots.first().unwrap();
    assert_eq!((top.x, top.y), (500.0, 60.0));
    let anchors: Vec<Anchor> = picture.labels.iter().map(|label| label.anchor).collect();
    assert_eq!(anchors, [Anchor::Middle, Anchor::Start, Anchor::Middle, Anchor::End]);
}

#[test]
fn a_person_keeps_the_place_in_every_round_and_earlier_lines_are_pale() {
    let couples = [(1, 1, 2), (1, 3, 4), (2, 1, 3), (2, 2, 4), (3, 1, 2)];
    let [first, second, third] = [1, 2, 3].map(|number| drawn(&four(), &couples, number));
    let places = |picture: &ring::RingPicture| -> Vec<(PersonId, f64, f64)> {
        picture.dots.iter().map(|dot| (dot.person, dot.x, dot.y)).collect()
    };
    assert_eq!(places(&first), places(&second));
    let lines = |picture: &ring::RingPicture| -> Vec<(i64, i64, bool)> {
        picture.lines.iter().map(|line| (line.members[0].0, line.members[1].0, line.earlier)).collect()
    };
    assert_eq!(lines(&first), [(1, 2, false), (3, 4, false)]);
    assert_eq!(lines(&second), [(1, 2, true), (3, 4, true), (1, 3, false), (2, 4, false)]);
    assert_eq!(
        lines(&third),
        [(1, 3, true), (2, 4, true), (3, 4, true), (1, 2, false)],
        "a repeat is drawn once"
    );
}

#[test]
fn the_sentence_and_the_table_say_what_the_circles_mean() {
    let mut people = four();
    people.extend(team(&[("", ""), ("", ""), ("", ""), ("", ""), ("Cy Fox", "Works")]).pop());
    let picture = drawn(&people, &[(1, 1, 4), (2, 1, 2), (2, 1, 3), (2, 2, 3)], 2);
    assert_eq!(
        picture.sentence,
        "A trio. Open circles: in no pair of this round. Pale lines: the rounds before."
    );
    let rows: Vec<String> = picture.table.rows.iter().map(|row| row.join(": ")).collect();
    assert_eq!(
        rows,
        [
            "Ana Silva: Ruth Okafor and Tom Hill",
            "Ben Ode: in no pair",
            "Cy Fox: in no pair",
            "Ruth Okafor: Ana Silva and Tom Hill",
            "Tom Hill: Ana Silva and Ruth Okafor",
        ]
    );
}

#[test]
fn names_are_short_and_still_tell_two_people_apart() {
    let people = team(&[("Ana Silva", "A"), ("Ana Ode", "A"), ("Maximiliane Roth", "A"), ("Żaneta", "A")]);
    let picture = drawn(&people, &[(1, 1, 2)], 1);
    let names: Vec<&str> = picture.labels.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(names, ["Ana S", "Ana O", "Maximilia…", "Żaneta"]);
}

#[test]
fn from_eight_people_to_two_hundred_and_fifty_everything_stays_in_the_box() {
    for people in [8, 20, 24, 25, 60, 72, 73, 250] {
        let picture = drawn(&crowd(people), &[(1, 1, 2)], 1);
        let letter = picture.text * 0.5;
        for label in &picture.labels {
            let length = label.text.chars().count() as f64 * letter;
            let (sin, cos) = label.turn.to_radians().sin_cos();
            let ends = match label.anchor {
                Anchor::Start => [0.0, length],
                Anchor::Middle => [-length / 2.0, length / 2.0],
                Anchor::End => [-length, 0.0],
            };
            for end in ends {
                let (x, y) = (label.x + end * cos, label.y + end * sin);
                assert!((0.0..=picture.width).contains(&x), "{people}: {} at {x}", label.text);
                assert!((0.0..=picture.height).contains(&y), "{people}: {} at {y}", label.text);
            }
        }
        let [one, other] = [&picture.dots[0], &picture.dots[1]];
        let apart = (one.x - other.x).hypot(one.y - other.y);
        assert!(apart > 2.0 * picture.dot, "{people}: dots {apart} apart");
    }
}

#[test]
fn words_turn_outward_when_it_is_crowded_and_only_teams_are_named_in_a_crowd() {
    let turned = drawn(&crowd(40), &[(1, 1, 2)], 1);
    assert!(
        turned.labels.iter().all(|label| (-90.0..=90.0).contains(&label.turn)),
        "nothing stands on its head"
    );
    assert_eq!(turned.labels.len(), 40);
    let teams = drawn(&crowd(200), &[(1, 1, 2)], 1);
    assert_eq!(teams.labels.len(), 20);
    assert_eq!(teams.labels.iter().filter(|label| label.in_pair).count(), 1);
}

#[test]
fn growth_counts_two_colleagues_once() {
    let picture =
        growth::draw(&met(&[(1, 1, 2), (1, 3, 4), (2, 1, 3), (2, 2, 4), (3, 1, 2), (3, 3, 5)])).unwrap();
    let points: Vec<(&str, usize)> =
        picture.points.iter().map(|point| (point.name.as_str(), point.count)).collect();
    assert_eq!(points, [("Start", 0), ("Round 1", 2), ("Round 2", 4), ("Round 3", 5)]);
    assert_eq!(
        picture.sentence,
        "From none to two after round 1, four after round 2 and five after round 3. Each two are counted once."
    );
    assert_eq!(picture.table.rows[3], ["Round 3", "5"]);
}

#[test]
fn the_line_rises_in_the_box_between_round_numbers() {
    let couples: Vec<(i64, i64, i64)> = (0..27).map(|pair| (1 + pair / 9, 2 * pair, 2 * pair + 1)).collect();
    let picture = growth::draw(&met(&couples)).unwrap();
    let ticks: Vec<(usize, f64)> = picture.ticks.iter().map(|tick| (tick.count, tick.y)).collect();
    assert_eq!(ticks, [(0, 360.0), (20, 215.0), (40, 70.0)]);
    let places: Vec<(f64, f64)> = picture.points.iter().map(|point| (point.x, point.y)).collect();
    assert_eq!(places, [(110.0, 360.0), (390.0, 294.8), (670.0, 229.5), (950.0, 164.3)]);
}

#[test]
fn before_the_first_pairs_there_is_nothing_to_draw() {
    assert_eq!(growth::draw(&met(&[])), None);
}
