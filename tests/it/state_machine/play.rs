//! One game: the programme, what is known of it without asking, and what must hold after every move.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{Days, NaiveDate};
use coaching_core::Failure;
use coaching_core::responses::{FormKind, Tick};
use serde_json::{Value, json};

use super::known::{Known, name_of};
use super::moves::args;
use super::sight::{Sight, couples, list};
use crate::team::{Team, members};

/// A programme that is played with.
pub struct Play {
    team: Team,
    now: Moment,
    /// Where undo goes back to, and redo forward again, the next one last.
    before: Vec<Moment>,
    after: Vec<Moment>,
    played: Vec<String>,
    /// What the forms say that are brought in next, as single commands.
    forms: Vec<(&'static str, Value)>,
}

/// What is to be seen at one moment, and what is known.
#[derive(Clone)]
struct Moment {
    sight: Sight,
    known: Known,
}

impl Play {
    /// Nine people in four teams, nobody invited yet.
    pub fn begin() -> Self {
        let mut team = Team::chart(
            "Ana Quill, Board\n  Ben Quirk, Law\n    Cy Quast, Law\n    Dee Quade, Law\n  Eli Quinn, Art\n    Fay Quay, Art\n    Gus Quist, Art\nHal Quorn, Post\nIda Quorum, Post",
        );
        let moment = |team: &mut Team| Moment { sight: Sight::of(team), known: Known::default() };
        let before = vec![moment(&mut Team::empty())];
        let now = moment(&mut team);
        Self { team, now, before, after: Vec::new(), played: Vec::new(), forms: Vec::new() }
    }

    /// Plays one move.
    pub fn make(&mut self, command: &'static str, numbers: [usize; 3]) {
        let args = args(command, self, numbers);
        if command == "accept_repair" {
            self.try_every_way_to_mend();
        }
        if command == "import_responses" {
            self.keep_the_news(&args);
        }
        let erased = self.name(&args["person"]).to_owned();
        let done = self.call(command, args.clone());
        if command == "import_responses" && done {
            let again = self.team.ask("preview_responses", args);
            assert_eq!(again["news"], 0, "{again}\n{self:?}");
        }
        if command == "erase_person" && done {
            self.check_nothing_is_left_of(&erased);
        }
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
        assert_eq!(Sight::of(&mut reopened), self.now.sight, "after a restart");
        assert_eq!(reopened.first_altered_change(), None);
    }

    /// Puts the codes of forms into one text; they say the same as these commands.
    pub fn message(
        &mut self,
        forms: Vec<(FormKind, Value, Vec<Tick>, &'static str, Value)>,
        chance: usize,
    ) -> String {
        self.forms.clear();
        let mut text = String::new();
        for (kind, whose, ticks, command, args) in forms {
            text += &self.team.code(kind, &whose, &ticks, chance as u32);
            text.push('\n');
            self.forms.push((command, args));
        }
        text
    }

    pub fn has_rounds(&self) -> bool {
        self.now.known.rounds > 0
    }

    /// Forgets the forms that are not brought in.
    fn keep_the_news(&mut self, args: &Value) {
        let shown = self.team.try_to("preview_responses", args.clone()).unwrap_or_default();
        let mut states = list(&shown["found"]).iter().map(|response| &response["state"]);
        self.forms.retain(|_| states.next().is_some_and(|state| state == "new" || state == "changed"));
    }

    pub fn people(&self) -> Vec<Value> {
        list(self.shows("people")).iter().map(|person| person["id"].clone()).collect()
    }

    /// What somebody is called.
    pub fn name(&self, person: &Value) -> &str {
        name_of(&self.now.sight, person)
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

    /// One that was kept, or none.
    pub fn insight(&self, which: usize) -> Value {
        let kept = list(&self.shows("sharing")["insights"]);
        kept.get(which % kept.len().max(1)).map_or_else(|| json!(which), |insight| insight["id"].clone())
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
        let sight = Sight::of(&mut self.team);
        if let Err(Failure::Broken { message, detail, .. }) = &done {
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
            (_, Ok(_)) if is_change || command == "erase_person" => {
                let mut known = self.now.known.clone();
                let done = match command {
                    "import_responses" => std::mem::take(&mut self.forms),
                    command => vec![(command, args.clone())],
                };
                done.iter().for_each(|(command, args)| known.learn(command, args, &self.now.sight));
                from.clear();
                to.push(self.now.clone());
                Moment { sight: sight.clone(), known }
            }
            _ => self.now.clone(),
        };
        for (now, then) in sight.beside(&expected.sight) {
            assert_eq!(now, then, "{command} was {done:?}\n{self:?}");
        }
        self.now = expected;
        self.check_groups();
        self.now.known.check(&self.now.sight);
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

    /// Nobody by that name is in the file any more, and nothing brings them back.
    fn check_nothing_is_left_of(&mut self, name: &str) {
        (self.before, self.after) = (Vec::new(), Vec::new());
        assert!(!self.call("undo", json!({})), "{name} can be brought back\n{self:?}");
        let still = |person: &Value| person["name"] == name;
        if !list(self.shows("people")).iter().any(still) {
            assert!(!self.team.holds(name), "{name} is still in the file\n{self:?}");
        }
    }

    /// Nobody is in two groups, and a group is a pair or a trio.
    fn check_groups(&self) {
        for set in ["draft", "published", "feedback_pairs"] {
            let mut seen = BTreeSet::new();
            for group in self.now.sight.groups(set) {
                assert!(matches!(group.len(), 2 | 3), "{set} {group:?}\n{self:?}");
                for person in group {
                    assert!(seen.insert(person), "{person} is twice in {set}\n{self:?}");
                }
            }
        }
    }

    /// What people have just been told breaks no rule, for no rule is ever set aside here.
    fn check_published(&mut self) {
        let told = self.now.sight.groups("published");
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

    pub fn shows(&self, look: &str) -> &Value {
        self.now.sight.shows(look)
    }
}

impl fmt::Debug for Play {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "after\n  {}", self.played.join("\n  "))
    }
}

fn start(round: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 5).unwrap() + Days::new(200 * round)
}
