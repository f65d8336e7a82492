//! One game: the programme, what is known of it without asking, and what must hold after every move.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{Days, NaiveDate};
use coaching_core::Failure;
use commands::{COMMANDS, bindings};
use serde_json::{Value, json};

use super::moves::args;
use crate::team::{Team, members};

/// A programme that is played with.
pub struct Play {
    team: Team,
    now: Sight,
    /// Where undo goes back to, and redo forward again, the next one last.
    before: Vec<Sight>,
    after: Vec<Sight>,
    played: Vec<String>,
}

/// Everything at one moment.
#[derive(Clone)]
struct Sight {
    /// What every look shows that takes nothing.
    shown: Vec<(&'static str, Value)>,
    known: Known,
}

/// What is known without asking.
#[derive(Clone, Default)]
struct Known {
    rounds: u64,
    apart: BTreeSet<Couple>,
    declined: BTreeSet<Couple>,
    earlier: BTreeSet<Couple>,
}

type Couple = (i64, i64);

impl Play {
    /// Nine people in four teams, nobody invited yet.
    pub fn begin() -> Self {
        let mut team = Team::chart(
            "Ana, Board\n  Ben, Law\n    Cy, Law\n    Dee, Law\n  Eli, Art\n    Fay, Art\n    Gus, Art\nHal, Post\nIda, Post",
        );
        let sight = |team: &mut Team| Sight { shown: look(team), known: Known::default() };
        let before = vec![sight(&mut Team::empty())];
        let now = sight(&mut team);
        Self { team, now, before, after: Vec::new(), played: Vec::new() }
    }

    /// Plays one move.
    pub fn make(&mut self, command: &'static str, numbers: [usize; 3]) {
        let args = args(command, self, numbers);
        if command == "accept_repair" {
            self.try_every_way_to_mend();
        }
        self.call(command, args);
    }

    /// Undoes all that can be undone, then redoes it; the log must be whole at the end, also after a restart.
    pub fn take_all_back_and_bring_it_again(mut self) {
        let changes = self.before.len();
        for _ in 0..changes {
            assert!(self.call("undo", json!({})), "{self:?} is not undone");
        }
        assert!(!self.call("undo", json!({})), "{self:?} has more to undo than was done");
        for _ in 0..changes {
            assert!(self.call("redo", json!({})), "{self:?} is not brought back");
        }
        let mut reopened = self.team.reopened();
        assert_eq!(look(&mut reopened), self.now.shown, "after a restart");
        assert_eq!(reopened.first_altered_change(), None);
    }

    pub fn people(&self) -> Vec<Value> {
        list(self.shows("people")).iter().map(|person| person["id"].clone()).collect()
    }

    pub fn person(&self, which: usize) -> Value {
        let people = self.people();
        people.get(which % people.len().max(1)).cloned().unwrap_or_else(|| json!(which))
    }

    /// A group that there is, or a pair that there is not.
    pub fn group(&self, which: usize) -> Value {
        let sets = ["draft", "published"].map(|set| &self.shows(set)["groups"]);
        let mut groups = sets.into_iter().flat_map(list).map(|group| group["members"].clone());
        groups.nth(which).unwrap_or_else(|| json!([self.person(which), self.person(which + 1)]))
    }

    /// The groups of a proposal, none where there can be no proposal.
    pub fn proposed(&mut self, seed: usize) -> Vec<Value> {
        self.team.try_to("propose", json!({ "seed": seed })).map_or_else(|_| Vec::new(), |set| members(&set))
    }

    /// The preferences with one of them moved to the front.
    pub fn other_order(&self, which: usize) -> Vec<Value> {
        let mut order = list(&self.shows("preferences")["order"]).to_vec();
        let place = which % order.len().max(1);
        order.get_mut(..=place).into_iter().for_each(|front| front.rotate_right(1));
        order
    }

    /// A day some weeks into the present round.
    pub fn day(&self, weeks: usize) -> NaiveDate {
        start(self.now.known.rounds.saturating_sub(1)) + Days::new(7 * weeks as u64)
    }

    /// The first day of the round after the present one.
    pub fn next_start(&self) -> NaiveDate {
        start(self.now.known.rounds)
    }

    /// Does a command, and holds everything against what is known; whether it was not refused.
    fn call(&mut self, command: &'static str, args: Value) -> bool {
        self.played.push(format!("{command} {args}"));
        let logged = self.team.list("history_of_changes").len();
        let done = self.team.try_to(command, args.clone());
        let is_change = self.team.list("history_of_changes").len() > logged;
        let shown = look(&mut self.team);
        if let Err(Failure::Broken { message, detail }) = &done {
            panic!("{message} {detail}\n{self:?}");
        }
        let (from, to) = match command {
            "undo" => (&mut self.before, &mut self.after),
            _ => (&mut self.after, &mut self.before),
        };
        let expected = match (command, &done) {
            ("undo" | "redo", Ok(_)) => {
                to.push(self.now.clone());
                from.pop().expect("nothing was there to go back to")
            }
            (_, Ok(_)) if is_change => {
                let mut known = self.now.known.clone();
                known.learn(command, &args, &self.now);
                from.clear();
                to.push(self.now.clone());
                Sight { shown: shown.clone(), known }
            }
            _ => self.now.clone(),
        };
        for (now, then) in shown.iter().zip(&expected.shown) {
            assert_eq!(now, then, "{command} was {done:?}\n{self:?}");
        }
        self.now = expected;
        self.check_groups();
        if done.is_ok() && is_change && matches!(command, "publish" | "accept_repair") {
            self.check_published();
        }
        done.is_ok()
    }

    /// Every way that is offered can be published as it stands.
    fn try_every_way_to_mend(&mut self) {
        for way in self.team.list("repair_options") {
            let groups = members(&way);
            if !groups.is_empty() {
                assert!(
                    self.call("publish", json!({ "groups": way["groups"] })),
                    "{way} cannot be published\n{self:?}"
                );
                self.call("undo", json!({}));
            }
        }
    }

    /// Nobody is in two groups, and a group is a pair or a trio.
    fn check_groups(&self) {
        for set in ["draft", "published", "feedback_pairs"] {
            let mut seen = BTreeSet::new();
            for group in groups(self.shows(set)) {
                assert!(matches!(group.len(), 2 | 3), "{set} {group:?}\n{self:?}");
                for person in group {
                    assert!(seen.insert(person), "{person} is twice in {set}\n{self:?}");
                }
            }
        }
    }

    /// What people have just been told breaks no rule, for no rule is ever set aside here.
    fn check_published(&mut self) {
        let told = groups(self.shows("published"));
        let judged = self.team.ask("check_pairs", json!({ "groups": told }));
        assert_eq!(judged["breaches"], json!([]), "{self:?}");
        let couples = couples(&told);
        let known = &self.now.known;
        assert_eq!(couples.intersection(&known.apart).count(), 0, "kept apart\n{self:?}");
        assert_eq!(couples.intersection(&known.declined).count(), 0, "declined\n{self:?}");
        if self.shows("rules")["fresh"] == "neverAgain" {
            assert_eq!(couples.intersection(&known.earlier).count(), 0, "together before\n{self:?}");
        }
    }

    fn shows(&self, look: &str) -> &Value {
        &self.now.shown.iter().find(|(name, _)| *name == look).expect("a look").1
    }
}

impl fmt::Debug for Play {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "after\n  {}", self.played.join("\n  "))
    }
}

impl Known {
    /// Takes in what a change did; `before` is what was there before it.
    fn learn(&mut self, command: &str, args: &Value, before: &Sight) {
        let couple = |a: &Value, b: &Value| ordered(a.as_i64().unwrap(), b.as_i64().unwrap());
        let told = |look: &str| groups(&before.shown.iter().find(|(name, _)| *name == look).unwrap().1);
        match command {
            "start_round" => {
                self.rounds += 1;
                self.declined.clear();
            }
            "close_round" => self.earlier.append(&mut couples(&told("published"))),
            "set_apart" if args["apart"] == true => {
                self.apart.insert(couple(&args["person"], &args["other"]));
            }
            "set_apart" => {
                self.apart.remove(&couple(&args["person"], &args["other"]));
            }
            "decline" => {
                let sets = [told("published"), told("draft")];
                let person = args["person"].as_i64().unwrap();
                let pairs =
                    sets.iter().find(|set| !set.is_empty()).map(|set| couples(set)).unwrap_or_default();
                self.declined.extend(pairs.iter().filter(|(a, b)| *a == person || *b == person));
            }
            _ => {}
        }
    }
}

/// What every look shows that takes nothing; what it says of the last change is another matter.
fn look(team: &mut Team) -> Vec<(&'static str, Value)> {
    let looks = COMMANDS.iter().filter(|command| {
        !command.changes
            && !command.files
            && command.name != "history_of_changes"
            && (command.takes)(&bindings::config()) == "null"
    });
    looks
        .map(|look| {
            let mut shown =
                team.try_to(look.name, Value::Null).unwrap_or_else(|failure| json!(failure.to_string()));
            if let Value::Object(fields) = &mut shown {
                fields.retain(|name, _| !["undo", "redo", "lastChange"].contains(&name.as_str()));
            }
            (look.name, shown)
        })
        .collect()
}

fn groups(set: &Value) -> Vec<Vec<i64>> {
    let ids = |group: &Value| list(&group["members"]).iter().filter_map(Value::as_i64).collect();
    list(&set["groups"]).iter().map(ids).collect()
}

fn couples(groups: &[Vec<i64>]) -> BTreeSet<Couple> {
    let every_two = |group: &Vec<i64>| {
        let group = group.clone();
        (0..group.len()).flat_map(move |i| {
            let group = group.clone();
            (0..i).map(move |j| ordered(group[i], group[j]))
        })
    };
    groups.iter().flat_map(every_two).collect()
}

fn ordered(a: i64, b: i64) -> Couple {
    (a.min(b), a.max(b))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn start(round: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 5).unwrap() + Days::new(200 * round)
}
