//! What answers that came back would change, before they do.

mod judge;
mod known;
mod sentence;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use self::judge::{Filled, Verdict, Whose, judge};
use self::known::Known;
use super::FormKind;
use super::apply::Deed;
use super::find::{Damage, Found};
use super::source::{Arrived, ResponsesSource};
use super::tick::Tick;
use crate::failure::Result;
use crate::ids::{PersonId, RoundId};
use crate::programme::Programme;
use crate::words;

/// Everything that was found in some messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Responses {
    /// What was found, in words.
    pub sentence: String,
    /// One for each code, and for each message without one, in the order in which they stand.
    pub found: Vec<Response>,
    /// How many of them would be brought in.
    pub news: usize,
    /// Tells these messages from others; see [`ResponsesSource::seen`].
    pub mark: String,
}

/// What one code says and what it would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    /// Its place in the list, from 0.
    pub place: usize,
    /// Where it was found: "message 2", or the name of a file.
    pub source: String,
    /// The code as it was found; of a form without a name only what tells it from others.
    pub code: String,
    /// Which questions it answers, as far as that can be read.
    pub kind: Option<FormKind>,
    /// Whose answer it is, where somebody is named who is on the roster.
    pub person: Option<PersonId>,
    /// The same in words: "Ana Silva", or "A check-in form, without a name".
    pub who: String,
    /// What it says; empty where no name goes with it, or where it is not brought in.
    pub says: String,
    /// What was said before: "They had said: not this time."; empty where nothing was.
    pub change: String,
    /// What would become of it.
    pub state: ResponseState,
    /// Why it is not brought in, or what follows from it.
    pub why: Option<String>,
    /// Whether this is not for whoever stands beside the owner. A yes and a no are treated alike, so that the mark
    /// itself gives nothing away.
    pub confidential: bool,
}

/// What would become of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ResponseState {
    /// Nothing was said before.
    New,
    /// Something else was said before.
    Changed,
    /// This is recorded already, or stands here twice.
    Same,
    /// The same person says something else in a later message.
    Replaced,
    /// What it is about is over, or has not begun.
    Late,
    /// It belongs to another programme.
    Foreign,
    /// It cannot be read, or there is no code.
    Damaged,
    /// It cannot be as it is said.
    NotPossible,
}

impl Programme {
    /// What answers would change; changes nothing.
    pub fn preview_responses(&self, source: ResponsesSource) -> Result<Responses> {
        Ok(self.reviewed(&source)?.0)
    }

    /// What is shown of the answers, and what those would do that are brought in.
    pub(super) fn reviewed(&self, source: &ResponsesSource) -> Result<(Responses, Vec<(RoundId, Deed)>)> {
        let mut known = self.read(|connection| Known::of(connection, self.today()))?;
        let messages = source.messages(known.last_person())?;
        let (found, deeds) = review(&mut known, &messages.arrived, &source.leave_out);
        let news = found.iter().filter(|response| response.state.is_news()).count();
        let sentence = sentence::of(&found, messages.passed_over);
        Ok((Responses { sentence, found, news, mark: mark(&messages.arrived) }, deeds))
    }
}

impl ResponseState {
    /// Whether an answer is brought in.
    pub fn is_news(self) -> bool {
        matches!(self, Self::New | Self::Changed)
    }
}

/// What is shown of each, and what those would do that are brought in and not left out.
fn review(
    known: &mut Known,
    arrived: &[Arrived],
    leave_out: &[usize],
) -> (Vec<Response>, Vec<(RoundId, Deed)>) {
    let forms: Vec<std::result::Result<Filled, Box<Verdict>>> =
        arrived.iter().map(|one| filled(known, one)).collect();
    let later = later_ones(&forms, arrived);
    let mut order: Vec<usize> = (0..forms.len()).collect();
    // Who joins may name somebody in the same batch.
    order.sort_by_key(|at| forms.get(*at).and_then(|form| form.as_ref().ok()).map(|form| form.kind));
    let mut judged: BTreeMap<usize, (Response, Option<(RoundId, Deed)>)> = BTreeMap::new();
    for at in order {
        let (Some(one), Some(form)) = (arrived.get(at), forms.get(at)) else { continue };
        let verdict = match (form, later.get(&at)) {
            (Err(verdict), _) => (**verdict).clone(),
            (Ok(form), Some(later)) => superseded(form, &forms, arrived, *later),
            (Ok(form), None) => judge(known, form),
        };
        let response = response(known, at, one, &verdict);
        let deed = verdict.deed.filter(|_| verdict.state.is_news() && !leave_out.contains(&at));
        if let Some(deed) = &deed {
            known.expect(deed);
        }
        let deed = form.as_ref().ok().map(|form| form.round.id).zip(deed);
        judged.insert(at, (response, deed));
    }
    let (found, deeds): (_, Vec<_>) = judged.into_values().unzip();
    (found, deeds.into_iter().flatten().collect())
}

/// A form that can be read and is of this programme, or what is the matter.
fn filled(known: &Known, arrived: &Arrived) -> std::result::Result<Filled, Box<Verdict>> {
    let no = |state, why| Box::new(Verdict::of(state, why));
    let found = arrived.found.as_ref().map_err(|why| no(ResponseState::Damaged, why.clone()))?;
    let damaged = |damage: &Damage| no(ResponseState::Damaged, damage.sentence());
    let later = || {
        no(
            ResponseState::Foreign,
            "This code is from a later version of Coaching Pairs. Bring it in there.".to_owned(),
        )
    };
    let Some(head) = found.head else {
        return Err(found.said.as_ref().map_or_else(damaged, |_| later()));
    };
    let kind = FormKind::read(head.kind).ok_or_else(later)?;
    let (round, version) = known
        .place_of(kind, head)
        .ok_or_else(|| no(ResponseState::Foreign, "This code is not of this programme.".to_owned()))?;
    let said = found.said.as_ref().map_err(damaged)?;
    let ticks = said.ticks.iter().map(|said| Tick::read(kind, *said));
    Ok(Filled {
        kind,
        round: round.clone(),
        version,
        whose: if kind.is_anonymous() {
            Whose::Nobody(format!("{} {}", kind.number(), without_a_name(found)))
        } else {
            Whose::Person(PersonId(head.whose.into()))
        },
        ticks: ticks.collect::<Option<_>>().ok_or_else(later)?,
        sent: arrived.sent,
    })
}

/// What tells a form without a name from others: the end that a screen gives it, or the number of its sheet.
fn without_a_name(found: &Found) -> String {
    let end = found.said.as_ref().ok().and_then(|said| said.end.clone());
    end.or_else(|| found.head.map(|head| head.written())).unwrap_or_default()
}

/// For each form of which there is a later one in the same messages, the last one.
fn later_ones(
    forms: &[std::result::Result<Filled, Box<Verdict>>],
    arrived: &[Arrived],
) -> BTreeMap<usize, usize> {
    let mut alike: BTreeMap<_, Vec<(usize, &Arrived)>> = BTreeMap::new();
    for (at, (form, arrived)) in forms.iter().zip(arrived).enumerate() {
        if let Ok(form) = form {
            let key = (form.kind, form.round.id, form.version, &form.whose);
            alike.entry(key).or_default().push((at, arrived));
        }
    }
    let mut later = BTreeMap::new();
    for alike in alike.into_values() {
        let are_dated = alike.iter().all(|(_, arrived)| arrived.sent.is_some());
        let last = alike.iter().max_by_key(|(at, arrived)| {
            let sent = arrived.sent.filter(|_| are_dated).map(|sent| sent.at);
            // What a message quotes was said before what it says.
            let quoted = arrived.found.as_ref().map_or(0, |found| found.quoted);
            (sent, arrived.message, Reverse(quoted), *at)
        });
        let Some((last, _)) = last else { continue };
        later.extend(alike.iter().filter(|(at, _)| at != last).map(|(at, _)| (*at, *last)));
    }
    later
}

fn superseded(
    form: &Filled,
    forms: &[std::result::Result<Filled, Box<Verdict>>],
    arrived: &[Arrived],
    later: usize,
) -> Verdict {
    let ticks = forms.get(later).and_then(|form| form.as_ref().ok()).map(|form| &form.ticks);
    if ticks == Some(&form.ticks) {
        let twice = "The same answer is there twice, and counts once.".to_owned();
        return Verdict::of(ResponseState::Same, twice);
    }
    let source = arrived.get(later).map_or("", |later| &later.source);
    Verdict::of(ResponseState::Replaced, format!("A later answer counts in its place: {source}."))
}

fn response(known: &Known, place: usize, arrived: &Arrived, verdict: &Verdict) -> Response {
    let found = arrived.found.as_ref().ok();
    let head = found.and_then(|found| found.head);
    let kind = head.and_then(|head| FormKind::read(head.kind).map(|kind| (kind, head)));
    let ours = kind.filter(|(kind, head)| known.place_of(*kind, *head).is_some());
    let person = ours.filter(|(kind, _)| !kind.is_anonymous()).map(|(_, head)| PersonId(head.whose.into()));
    let kind = ours.map(|(kind, _)| kind);
    Response {
        place,
        source: arrived.source.clone(),
        code: match (found, kind.is_some_and(FormKind::is_anonymous)) {
            (None, _) => String::new(),
            (Some(found), false) => found.text.clone(),
            (Some(found), true) => without_a_name(found),
        },
        kind,
        person: person.filter(|person| known.everybody.contains_key(person)),
        who: match (kind, person) {
            (_, Some(person)) => words::sentence_case(known.name(person)),
            (Some(FormKind::Survey), None) => "A survey form, without a name".to_owned(),
            (Some(_), None) => "A check-in form, without a name".to_owned(),
            (None, None) => String::new(),
        },
        says: verdict.says.clone(),
        change: verdict.change.clone(),
        state: verdict.state,
        why: verdict.why.clone(),
        confidential: matches!(kind, Some(FormKind::Match | FormKind::Nominations)),
    }
}

/// Tells some messages from others.
fn mark(arrived: &[Arrived]) -> String {
    let mut digest = Sha256::new();
    for one in arrived {
        digest.update(&one.source);
        digest.update([0]);
        digest.update(one.found.as_ref().map_or_else(String::as_str, |found| found.text.as_str()));
        digest.update([0]);
    }
    words::hex(&digest.finalize()[..8])
}
