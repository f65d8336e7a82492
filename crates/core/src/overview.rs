//! Where the programme stands, in one look.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::drafts::members;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::meetings::{MeetingCount, counted};
use crate::programme::{Done, Programme, Scope};
use crate::round::Round;
use crate::store::meetings::recorded;
use crate::store::{answers, awayday, broken, matches, people, rounds, settings};
use crate::words;

/// Where the programme stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// The organisation's name.
    pub organisation: String,
    /// For whom the programme is run.
    pub scope: Scope,
    /// How many people are on the roster.
    pub people: usize,
    /// The round that is not closed.
    pub round: Option<Round>,
    /// How many take part in it.
    pub joined: usize,
    /// How many have answered.
    pub answered: usize,
    /// The newest round that is closed.
    pub closed: Option<Round>,
    /// The number that the next round gets.
    pub next_number: i64,
    /// What is being worked on, in words: "nine pairs and a trio".
    pub pairs_drafted: Option<String>,
    /// What people were told last.
    pub published: Option<PublishedBrief>,
    /// How many meetings the published pairs have held.
    pub meetings: Option<MeetingCount>,
    /// The Awayday, if it is planned.
    pub awayday: Option<AwaydayBrief>,
    /// Who leads the programme.
    pub leader: Option<PersonId>,
    /// Who helps.
    pub hr_lead: Option<PersonId>,
    /// The last thing that was done, undone or brought back.
    pub last_change: Option<LastChange>,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
}

/// The last thing done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LastChange {
    /// What, in words.
    pub sentence: String,
    /// When, in local time.
    pub at: NaiveDateTime,
}

/// What people were told last, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PublishedBrief {
    /// Counted from 1 in each round.
    pub version: i64,
    /// When.
    pub on: NaiveDate,
    /// What they were told, in words: "nine pairs and a trio".
    pub pairs: String,
    /// How many pairs, the trio among them, these are.
    pub groups: usize,
    /// In how many of them everybody is happy with it.
    pub agreed: usize,
}

/// The Awayday in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AwaydayBrief {
    /// Its date.
    pub on: NaiveDate,
    /// Where it is held.
    pub place: String,
    /// How many feedback pairs were made, if any.
    pub feedback_pairs: Option<usize>,
    /// How many participants have named somebody.
    pub nominations_in: usize,
}

/// A new name or scope of the programme.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SetProgramme {
    /// The organisation's name.
    pub organisation: Option<String>,
    /// For whom the programme is run.
    pub scope: Option<Scope>,
}

impl Programme {
    /// Where the programme stands.
    pub fn overview(&self) -> Result<Overview> {
        let (undo, redo, last) = self.last_steps()?;
        let situation = match self.current_round()? {
            Some(_) => Some(self.situation(None)?),
            None => None,
        };
        self.read(|connection| {
            let (organisation, scope) = settings::organisation(connection)?;
            let everybody = people::all(connection)?;
            let round = rounds::current(connection)?;
            let (mut answered, mut pairs_drafted, mut published, mut day) = (0, None, None, None);
            let mut meetings = None;
            if let Some(round) = &round {
                answered = answers::latest(connection, round.id)?
                    .values()
                    .filter(|(answer, _)| answer.is_some())
                    .count();
                pairs_drafted = matches::draft(connection, round.id)?
                    .map(|draft| words::groups(&members(&draft.groups, false)));
                let told = matches::published(connection, round.id)?;
                if let Some(set) = &told {
                    meetings = Some(counted(&recorded(connection, round.id)?, &set.groups));
                }
                published = told.map(|set| PublishedBrief {
                    version: set.version,
                    on: set.made_on,
                    pairs: words::groups(&members(&set.groups, false)),
                    groups: set.groups.len(),
                    agreed: situation.as_ref().map_or(0, |situation| situation.agreed().len()),
                });
                let feedback_pairs = awayday::feedback(connection, round.id)?.map(|set| set.groups.len());
                let takes_part = |person: &PersonId| {
                    situation.as_ref().is_some_and(|round| round.absence(*person).is_none())
                };
                let nominations_in = awayday::nominations(connection, round.id)?
                    .keys()
                    .filter(|person| takes_part(person))
                    .count();
                day = awayday::plan(connection, round.id)?.map(|plan| AwaydayBrief {
                    on: plan.date,
                    place: plan.place,
                    feedback_pairs,
                    nominations_in,
                });
            }
            Ok(Overview {
                organisation,
                scope,
                people: everybody.len(),
                joined: situation.as_ref().map_or(0, |situation| situation.participants().len()),
                answered,
                pairs_drafted,
                published,
                meetings,
                awayday: day,
                leader: everybody.values().find(|person| person.leader).map(|person| person.id),
                closed: rounds::all(connection)?.into_iter().rfind(|round| round.closed_on.is_some()),
                next_number: rounds::next_number(connection)?,
                hr_lead: everybody.values().find(|person| person.hr_lead).map(|person| person.id),
                last_change: last.map(|change| LastChange { sentence: change.sentence, at: change.at }),
                undo,
                redo,
                round,
            })
        })
    }

    /// Changes the organisation's name or the scope.
    pub fn set_programme(&mut self, change: SetProgramme) -> Result<()> {
        let (organisation, scope) = self.read(settings::organisation)?;
        let organisation = change.organisation.map_or(organisation, |name| name.trim().to_owned());
        settings::check_organisation(&organisation)?;
        let scope = change.scope.unwrap_or(scope);
        self.transact(|connection| {
            settings::set_organisation(connection, &organisation, scope).map_err(broken)?;
            let sentence = match change.scope {
                Some(_) => "What the programme is for was changed".to_owned(),
                None => format!("The programme is called {organisation}"),
            };
            Ok(Done { value: (), sentence })
        })
    }
}
