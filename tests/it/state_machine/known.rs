//! What is known of a programme without asking it: only from what was done.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::sight::{Couple, Sight, couples, list};

/// From so many answers on they are shown.
const SHOWN_FROM: u64 = 5;

/// What is known without asking.
#[derive(Clone, Default)]
pub struct Known {
    pub rounds: u64,
    pub apart: BTreeSet<Couple>,
    pub declined: BTreeSet<Couple>,
    pub earlier: BTreeSet<Couple>,
    /// Survey forms of the newest round with pairs.
    forms: Vec<Value>,
    /// How many said what, by occasion and question.
    check_ins: BTreeMap<(String, String), [u64; 3]>,
    speakers: Vec<Value>,
    /// Whose, and in what words.
    insights: Vec<(Value, String)>,
}

impl Known {
    /// Takes in what a change did; `before` is what was to be seen before it.
    pub fn learn(&mut self, command: &str, args: &Value, before: &Sight) {
        let couple = |a: &Value, b: &Value| ordered(number(a), number(b));
        match command {
            "start_round" => {
                self.rounds += 1;
                self.forget_the_round();
            }
            "close_round" => {
                self.earlier.append(&mut couples(&before.groups("published")));
                self.forget_the_round();
            }
            "set_apart" if args["apart"] == true => {
                self.apart.insert(couple(&args["person"], &args["other"]));
            }
            "set_apart" => {
                self.apart.remove(&couple(&args["person"], &args["other"]));
            }
            "publish" if before.shows("published").is_null() => self.forms.clear(),
            "decline" => {
                let sets = ["published", "draft"].map(|set| couples(&before.groups(set)));
                let person = number(&args["person"]);
                let with = sets.into_iter().find(|set| !set.is_empty()).unwrap_or_default();
                self.declined.extend(with.into_iter().filter(|(a, b)| *a == person || *b == person));
            }
            "add_survey_reply" => self.forms.push(args["answers"].clone()),
            "record_check_in" => list(&args["answers"]).iter().for_each(|said| self.add(args, said)),
            "clear_check_in" => self.check_ins.retain(|(occasion, _), _| args["occasion"] != **occasion),
            "set_speakers" => self.speakers = list(&args["speakers"]).to_vec(),
            "record_insight" => {
                assert_eq!(args["consents"], true, "kept without consent");
                self.insights.push((args["person"].clone(), args["words"].as_str().unwrap().to_owned()));
            }
            "remove_insight" => {
                let kept = list(&before.shows("sharing")["insights"]);
                let place = kept.iter().position(|insight| insight["id"] == args["insight"]).unwrap();
                self.insights.remove(place);
            }
            "erase_person" => self.forget(args["person"].clone(), before),
            _ => {}
        }
    }

    /// What is to be seen must say the same of the round's forms, answers and words.
    pub fn check(&self, sight: &Sight) {
        for said in list(sight.shows("check_ins")) {
            for question in list(&said["questions"]) {
                assert_eq!(question["counts"], self.counts_of(said, question), "check-in");
            }
        }
        let survey = sight.shows("survey");
        assert!(survey.is_null() || survey["replies"] == self.forms.len(), "{survey}");
        assert_eq!(survey["summary"].is_null(), self.forms.len() < SHOWN_FROM as usize, "{survey}");
        for question in list(&survey["questions"]) {
            assert_eq!(question["counts"], self.graded(&question["question"]), "survey");
        }
        let sharing = sight.shows("sharing");
        assert_eq!(list(&sharing["speakers"]), self.speakers, "speakers");
        let kept = list(&sharing["insights"]).iter();
        let kept: Vec<_> = kept.map(|insight| (&insight["person"], &insight["words"])).collect();
        assert_eq!(json!(kept), json!(self.insights), "insights");
    }

    fn add(&mut self, record: &Value, said: &Value) {
        let counts = self.check_ins.entry(key(record, said)).or_default();
        for (count, answer) in counts.iter_mut().zip(["yes", "partly", "notYet"]) {
            *count += said[answer].as_u64().unwrap_or(0);
        }
    }

    fn counts_of(&self, said: &Value, question: &Value) -> Value {
        let counts = self.check_ins.get(&key(said, question));
        let [yes, partly, not_yet] = counts.copied().unwrap_or_default();
        match yes + partly + not_yet {
            0..SHOWN_FROM => Value::Null,
            _ => json!({ "yes": yes, "partly": partly, "notYet": not_yet }),
        }
    }

    fn graded(&self, question: &Value) -> Value {
        let said = |grade: &str| {
            let answer = |form: &&Value| form[question.as_str().unwrap()] == grade;
            self.forms.iter().filter(answer).count() as u64
        };
        let counts = ["notReally", "partly", "mostly", "yes"].map(said);
        if counts.iter().sum::<u64>() < SHOWN_FROM { Value::Null } else { json!(counts) }
    }

    /// What belongs to one round only.
    fn forget_the_round(&mut self) {
        self.declined.clear();
        self.check_ins.clear();
        self.speakers.clear();
        self.insights.clear();
    }

    /// What was known of somebody, and their name wherever it was typed.
    fn forget(&mut self, person: Value, before: &Sight) {
        let id = number(&person);
        for couples in [&mut self.apart, &mut self.declined, &mut self.earlier] {
            couples.retain(|(a, b)| *a != id && *b != id);
        }
        self.speakers.retain(|speaker| speaker["person"] != person);
        self.insights.retain(|(whose, _)| *whose != person);
        let name = name_of(before, &person);
        self.insights.iter_mut().for_each(|(_, words)| *words = words.replace(name, "…"));
    }
}

/// What somebody on the roster is called.
pub fn name_of<'a>(sight: &'a Sight, person: &Value) -> &'a str {
    let known = list(sight.shows("people")).iter().find(|other| other["id"] == *person);
    known.map_or("Nobody", |known| known["name"].as_str().unwrap())
}

fn key(asked: &Value, said: &Value) -> (String, String) {
    let text = |part: &Value| part.as_str().unwrap().to_owned();
    (text(&asked["occasion"]), text(&said["question"]))
}

fn number(id: &Value) -> i64 {
    id.as_i64().unwrap()
}

fn ordered(a: i64, b: i64) -> Couple {
    (a.min(b), a.max(b))
}
