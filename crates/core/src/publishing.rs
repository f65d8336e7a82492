//! Telling people: a set of pairs becomes a version, and anybody may say that a match is not right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check;
use crate::drafts::members;
use crate::failure::{Failure, Problem, Result};
use crate::ids::PersonId;
use crate::programme::{Done, Programme};
use crate::proposal::{Described, Group, Override, describe, left_out, same_people};
use crate::rules::{self, Breach, Rule, ordered};
use crate::situation::Situation;
use crate::store::matches::{self, MatchSet, StoredGroup};
use crate::store::{broken, rounds, settings};
use crate::words;

/// A set of pairs that people are to be told.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Publish {
    /// Pairs, and at most one trio.
    pub groups: Vec<Vec<PersonId>>,
    /// Rules that the owner allows single pairs to break.
    #[serde(default)]
    #[ts(optional)]
    pub overrides: Option<Vec<Allow>>,
}

/// The owner's word that one pair may break one rule.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Allow {
    /// The two people.
    pub members: Vec<PersonId>,
    /// The rule.
    pub rule: Rule,
    /// Anything worth noting beside it.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// What people were told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Published {
    /// Counted from 1 in each round.
    pub version: i64,
    /// When.
    pub on: NaiveDate,
    /// The version that this one replaces.
    pub replaces: Option<i64>,
    /// Pairs and perhaps a trio, alphabetical.
    pub groups: Vec<Group>,
    /// Participants in no group.
    pub left_out: Vec<PersonId>,
}

/// Somebody's word that their match is not right for them. No reason is asked for or kept.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decline {
    /// Who says so.
    pub person: PersonId,
    /// With whom they would rather be.
    #[serde(default)]
    #[ts(optional)]
    pub suggests: Option<PersonId>,
}

/// What became of a decline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Declined {
    /// Whether the suggested colleague can be chosen, if one was suggested.
    pub suggestion: Option<SuggestionCheck>,
}

/// Whether a suggested colleague can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SuggestionCheck {
    /// Whether every rule holds.
    pub allowed: bool,
    /// The answer in words.
    pub sentence: String,
}

impl Programme {
    /// What people were told last in the current round.
    pub fn published(&self) -> Result<Option<Published>> {
        let Some(round) = self.current_round()? else { return Ok(None) };
        let Some(set) = self.read(|connection| matches::published(connection, round.id))? else {
            return Ok(None);
        };
        let situation = self.situation(None)?;
        let order = self.read(settings::preferences)?;
        let groups: Vec<Vec<PersonId>> = set.groups.iter().map(|group| group.members.clone()).collect();
        let described = Described { groups: &groups, locked: &[], seed: set.seed, overrides: &set.overrides };
        Ok(Some(Published {
            version: set.version,
            on: set.made_on,
            replaces: (set.version > 1).then(|| set.version - 1),
            groups: describe(&situation, &order, &described).groups,
            left_out: situation.in_order(&set.left_out),
        }))
    }

    /// Publishes a set of pairs as the next version. Refused where a rule is broken and not overridden.
    pub fn publish(&mut self, set: Publish) -> Result<Published> {
        let situation = self.situation(None)?;
        check::check_shape(&situation, &set.groups)?;
        check::check_trio(&situation, &set.groups)?;
        if set.groups.is_empty() {
            return Err(Failure::field(
                "groups",
                "There are no pairs to publish.",
                "Nothing was changed. Propose a set of pairs first.",
            ));
        }
        let today = self.today();
        let overrides: Vec<Override> = set
            .overrides
            .unwrap_or_default()
            .into_iter()
            .map(|allow| Override { members: allow.members, rule: allow.rule, note: allow.note, on: today })
            .fold(Vec::new(), |mut given: Vec<Override>, next| {
                if !given.iter().any(|one| one.rule == next.rule && same_people(&one.members, &next.members))
                {
                    given.push(next);
                }
                given
            });
        if overrides.iter().any(|given| !matches!(given.members.as_slice(), [a, b] if a != b)) {
            return Err(Failure::field(
                "overrides",
                "A rule is set aside for two people at a time.",
                "Nothing was changed. Name the two people.",
            ));
        }
        let breaches = check::breaches(&situation, &set.groups);
        if let Some(stray) =
            overrides.iter().find(|given| !breaches.iter().any(|breach| covers(given, breach)))
        {
            return Err(Failure::field(
                "overrides",
                format!(
                    "{} do not break that rule, or it cannot be set aside.",
                    situation.names(&stray.members)
                ),
                "Nothing was changed. Allow only what a pair of this set breaks.",
            ));
        }
        let open: Vec<Breach> = breaches
            .into_iter()
            .filter(|breach| !overrides.iter().any(|given| covers(given, breach)))
            .collect();
        if !open.is_empty() {
            return Err(not_published(open));
        }
        self.write_version(&situation, &set.groups, overrides)?;
        self.published()?.ok_or_else(|| {
            Failure::broken("The pairs could not be read back. Nothing else was changed.", "no version")
        })
    }

    /// Records that a match is not right for somebody, and checks whom they suggest.
    pub fn decline(&mut self, decline: Decline) -> Result<Declined> {
        let situation = self.situation(None)?;
        self.names_of(&[decline.person])?;
        self.names_of(decline.suggests.as_slice())?;
        let told = self.read(|connection| matches::published(connection, situation.round))?;
        let groups = match told {
            Some(set) => members(&set.groups, false),
            None => self.working_set(&situation)?.groups,
        };
        let name = situation.name(decline.person).to_owned();
        let partners: Vec<PersonId> = groups
            .iter()
            .find(|group| group.contains(&decline.person))
            .map(|group| group.iter().copied().filter(|person| *person != decline.person).collect())
            .ok_or_else(|| {
                Failure::field(
                    "person",
                    format!("{name} is in no pair at present."),
                    "Nothing was changed. Choose somebody who has a partner.",
                )
            })?;
        if decline.suggests == Some(decline.person) {
            return Err(Failure::field(
                "suggests",
                "People cannot suggest themselves.",
                "Nothing was changed. Choose a colleague.",
            ));
        }
        let suggestion =
            decline.suggests.map(|other| check_suggestion(&situation, decline.person, other, &partners));
        self.transact(|connection| {
            for partner in &partners {
                rounds::decline(connection, situation.round, decline.person, *partner, decline.suggests)
                    .map_err(broken)?;
            }
            // The log may be seen by whoever stands beside the owner: it names nobody here.
            Ok(Done {
                value: Declined { suggestion },
                sentence: "An answer to a match was recorded".to_owned(),
            })
        })
    }

    /// Keeps a set of pairs as the version that people were told last.
    pub(crate) fn write_version(
        &mut self,
        situation: &Situation,
        groups: &[Vec<PersonId>],
        overrides: Vec<Override>,
    ) -> Result<()> {
        let today = self.today();
        let draft_seed =
            self.read(|connection| matches::draft(connection, situation.round))?.map(|draft| draft.seed);
        let before = self.read(|connection| matches::published(connection, situation.round))?;
        let unchanged = before.as_ref().is_some_and(|before| {
            before.groups.len() == groups.len()
                && before.groups.iter().all(|old| groups.iter().any(|group| same_people(group, &old.members)))
        });
        if unchanged {
            return Err(Failure::refused(
                "These are the pairs that people were told already.",
                "Nothing was changed. Change a pair first.",
            ));
        }
        let version = before.map_or(1, |before| before.version + 1);
        let set = MatchSet {
            version,
            seed: draft_seed.unwrap_or(situation.seed),
            made_on: today,
            groups: groups
                .iter()
                .map(|group| {
                    let mut members = group.clone();
                    members.sort();
                    StoredGroup { members, locked: false }
                })
                .collect(),
            left_out: left_out(situation, groups),
            overrides,
        };
        let pairs = words::sentence_case(&words::groups(groups));
        self.transact(|connection| {
            matches::drop_draft(connection, situation.round).map_err(broken)?;
            matches::insert(connection, situation.round, &set).map_err(broken)?;
            Ok(Done { value: (), sentence: format!("{pairs} published as version {version}") })
        })
    }
}

/// Whether the owner's word covers a broken rule.
pub(crate) fn covers(given: &Override, breach: &Breach) -> bool {
    breach.may_be_overridden && given.rule == breach.rule && same_people(&given.members, &breach.members)
}

fn not_published(open: Vec<Breach>) -> Failure {
    let problems = open
        .into_iter()
        .map(|breach| Problem {
            line: 0,
            column: String::new(),
            message: match breach.may_be_overridden {
                true => format!("{} Allow this pair, or change it.", breach.sentence),
                false => format!("{} Change this pair.", breach.sentence),
            },
            suggestion: None,
        })
        .collect();
    Failure::Refused {
        message: "These pairs were not published, because a rule is broken.".to_owned(),
        hint: "Nothing was changed. Look at what stands beside the pairs.".to_owned(),
        field: Some("groups".to_owned()),
        problems,
    }
}

fn check_suggestion(
    situation: &Situation,
    person: PersonId,
    other: PersonId,
    partners: &[PersonId],
) -> SuggestionCheck {
    if partners.contains(&other) {
        return SuggestionCheck {
            allowed: false,
            sentence: format!("{} is the present partner.", situation.name(other)),
        };
    }
    match rules::breaches(situation, person, other).first() {
        Some(breach) => SuggestionCheck {
            allowed: false,
            sentence: format!("{} They cannot be chosen in this round.", breach.sentence),
        },
        None => {
            let (a, b) = ordered(person, other);
            let words = situation.dealings(a, b).dealings.words();
            SuggestionCheck {
                allowed: true,
                sentence: format!(
                    "{} can be a pair: they deal with each other {words}.",
                    situation.names(&[person, other])
                ),
            }
        }
    }
}
