//! What the forms ask and whom they list, taken from the programme.
//!
//! Lists hold whoever is on the roster, on the match sheet, or takes part; never fewer for what somebody said.

use std::collections::BTreeMap;

use coaching_core::answers::Answer;
use coaching_core::check_in::Occasion;
use coaching_core::dealings::Dealings;
use coaching_core::ids::RoundId;
use coaching_core::nominations::MOST_NAMES;
use coaching_core::person::Person;
use coaching_core::publishing::Published;
use coaching_core::responses::{Form, FormKind, InCheckIn, Tick, Whose};
use coaching_core::round::Round;
use coaching_core::survey::{Grade, Question};
use coaching_core::{Failure, PersonId, Programme, Result};

use super::awayday::hand_in_by;
use super::joining::{begun, here};
use super::letters;
use super::views::{contact, name, say_by};
use crate::response_form::{About, Asks, Choice, Colleague, Line, Reader, Readers, ResponseForm, Someone};

pub(super) fn response_form(
    programme: &Programme,
    kind: FormKind,
    readers: &letters::Readers,
) -> Result<ResponseForm> {
    match kind {
        FormKind::Joining => joining(programme, readers),
        FormKind::Dealings => dealings(programme, readers),
        FormKind::Match => of_match(programme, readers),
        FormKind::Nominations => nominations(programme, readers),
        FormKind::FirstCheckIn => check_in(programme, kind, Occasion::FirstMeeting),
        FormKind::HalfWayCheckIn => check_in(programme, kind, Occasion::HalfWay),
        FormKind::Survey => survey(programme),
    }
}

fn joining(programme: &Programme, readers: &letters::Readers) -> Result<ResponseForm> {
    let Round { id, starts_on, ends_on, .. } = begun(programme)?;
    let blank = Blank::of(programme, id, FormKind::Joining)?;
    let answers = [
        ("Yes, I would like to join", Answer::Joined),
        ("Not this time", Answer::NotThisTime),
        ("Ask me later", Answer::AskMeLater),
    ];
    let answers = blank.choices(answers.map(|(words, answer)| (words, Tick::Says(answer))))?;
    Ok(ResponseForm {
        readers: blank.named(&here(programme)?, readers, None)?,
        lines: vec![Line { about: About::Words("Your answer".to_owned()), answers }],
        ..blank.filled(Asks::Joining { starts_on, ends_on })
    })
}

fn dealings(programme: &Programme, readers: &letters::Readers) -> Result<ResponseForm> {
    let people = here(programme)?;
    if people.len() < 2 {
        return Err(Failure::refused("There are no colleagues to list yet.", "Add them under People."));
    }
    let blank = Blank::of(programme, begun(programme)?.id, FormKind::Dealings)?;
    let everybody = everybody(&people);
    let line = |who: &Someone| {
        let grades = Dealings::ALL.map(|grade| (grade.words(), Tick::Deals(PersonId(who.number), grade)));
        Ok(Line { about: About::Whom(who.clone()), answers: blank.choices(grades)? })
    };
    Ok(ResponseForm {
        lines: everybody.iter().map(line).collect::<Result<_>>()?,
        readers: blank.named(&people, readers, None)?,
        ..blank.filled(Asks::Dealings)
    })
}

fn of_match(programme: &Programme, readers: &letters::Readers) -> Result<ResponseForm> {
    let (round, published) = in_pairs(programme)?;
    let blank = Blank::of(programme, round.id, FormKind::Match)?;
    let told: Vec<Person> = programme
        .people()?
        .into_iter()
        .filter(|person| published.groups.iter().any(|group| group.members.contains(&person.id)))
        .collect();
    let answers =
        [("I am happy with my match", Tick::Happy), ("I would rather have somebody else", Tick::Change)];
    Ok(ResponseForm {
        lines: vec![Line { about: About::Words("Your answer".to_owned()), answers: blank.choices(answers)? }],
        colleagues: blank.colleagues(&told, Tick::Suggests)?,
        readers: blank.named(&told, readers, Some(&published))?,
        answer_by: say_by(&round, &published).filter(|day| *day >= programme.today()),
        ..blank.filled(Asks::Match)
    })
}

fn nominations(programme: &Programme, readers: &letters::Readers) -> Result<ResponseForm> {
    let (round, published) = in_pairs(programme)?;
    let blank = Blank::of(programme, round.id, FormKind::Nominations)?;
    let taking_part: Vec<PersonId> = programme.nominations()?.people.iter().map(|of| of.person).collect();
    let mut people = programme.people()?;
    people.retain(|person| taking_part.contains(&person.id));
    let awayday = programme.awayday()?.map(|day| day.on);
    Ok(ResponseForm {
        colleagues: blank.colleagues(&people, Tick::Names)?,
        readers: blank.named(&people, readers, Some(&published))?,
        answer_by: hand_in_by(programme, awayday),
        ..blank.filled(Asks::Nominations { awayday, most: MOST_NAMES })
    })
}

fn check_in(programme: &Programme, kind: FormKind, occasion: Occasion) -> Result<ResponseForm> {
    let (round, published) = in_pairs(programme)?;
    let blank = Blank::of(programme, round.id, kind)?;
    let asked = programme.check_ins()?.into_iter().find(|asked| asked.occasion == occasion);
    let said = [("yes", InCheckIn::Yes), ("partly", InCheckIn::Partly), ("not yet", InCheckIn::NotYet)];
    let line = |(question, text)| {
        let answers = said.map(|(words, said)| (words, Tick::CheckIn(question, said)));
        Ok(Line { about: About::Words(text), answers: blank.choices(answers)? })
    };
    let questions = asked.map_or(Vec::new(), |asked| asked.questions);
    Ok(ResponseForm {
        lines: questions
            .into_iter()
            .map(|asked| line((asked.question, asked.text)))
            .collect::<Result<_>>()?,
        readers: blank.nameless(published.groups.iter().map(|group| group.members.len()).sum())?,
        ..blank.filled(Asks::CheckIn(occasion))
    })
}

fn survey(programme: &Programme) -> Result<ResponseForm> {
    let looked_back_on = programme.round_account()?.zip(programme.survey()?);
    let (account, survey) = looked_back_on.ok_or_else(unpublished)?;
    let blank = Blank::of(programme, account.round.id, FormKind::Survey)?;
    let line = |question: Question| {
        let grades = Grade::ALL.map(|grade| (grade.words(), Tick::Survey(question, grade)));
        Ok(Line { about: About::Words(question.statement().to_owned()), answers: blank.choices(grades)? })
    };
    Ok(ResponseForm {
        lines: Question::ALL.into_iter().map(line).collect::<Result<_>>()?,
        readers: blank.nameless(survey.of)?,
        ..blank.filled(Asks::Survey)
    })
}

/// A form before anything stands on it.
struct Blank {
    on_screen: Form,
    on_paper: Form,
    people: Vec<Person>,
}

impl Blank {
    fn of(programme: &Programme, round: RoundId, kind: FormKind) -> Result<Self> {
        Ok(Self {
            on_screen: programme.form(round, kind, false)?,
            on_paper: programme.form(round, kind, true)?,
            people: programme.people()?,
        })
    }

    fn filled(&self, asks: Asks) -> ResponseForm {
        ResponseForm {
            asks,
            readers: Readers::Named(Vec::new()),
            lines: Vec::new(),
            colleagues: Vec::new(),
            contact: contact(&self.people).map(|person| name(&person.name)),
            answer_by: None,
        }
    }

    fn choices<const N: usize>(&self, ticks: [(&str, Tick); N]) -> Result<Vec<Choice>> {
        let choice = |(words, tick): (&str, Tick)| {
            Ok(Choice { words: words.to_owned(), code: self.on_screen.piece(tick)? })
        };
        ticks.into_iter().map(choice).collect()
    }

    /// The readers among these people, with their partners where pairs are published.
    fn named(
        &self,
        people: &[Person],
        readers: &letters::Readers,
        published: Option<&Published>,
    ) -> Result<Readers> {
        let everybody = everybody(people);
        let made_out = |who: &Someone| {
            let id = PersonId(who.number);
            let partners = published.map_or(Vec::new(), |published| partners(published, id));
            let is_partner = |who: &&Someone| partners.contains(&PersonId(who.number));
            Ok(Reader {
                on_screen: self.on_screen.head(Whose::Person(id))?,
                on_paper: self.on_paper.head(Whose::Person(id))?,
                partners: everybody.iter().filter(is_partner).cloned().collect(),
                who: who.clone(),
            })
        };
        let named: Vec<Reader> = everybody
            .iter()
            .filter(|who| readers.include(PersonId(who.number)))
            .map(made_out)
            .collect::<Result<_>>()?;
        if named.is_empty() {
            return Err(Failure::field(
                "people",
                "There is nobody to fill this form in.",
                "Nothing was made. Choose people who take part.",
            ));
        }
        Ok(Readers::Named(named))
    }

    fn nameless(&self, people: usize) -> Result<Readers> {
        let sheets = (1..).take(people).map(|sheet| self.on_paper.head(Whose::Sheet(sheet)));
        Ok(Readers::Nameless {
            on_screen: self.on_screen.head(Whose::Sheet(0))?,
            sheets: sheets.collect::<Result<_>>()?,
        })
    }

    /// Who can be named.
    fn colleagues(&self, people: &[Person], tick: fn(PersonId) -> Tick) -> Result<Vec<Colleague>> {
        let colleague =
            |who: Someone| Ok(Colleague { code: self.on_screen.piece(tick(PersonId(who.number)))?, who });
        everybody(people).into_iter().map(colleague).collect()
    }
}

/// The open round with what people were told last.
fn in_pairs(programme: &Programme) -> Result<(Round, Published)> {
    Ok((begun(programme)?, programme.published()?.ok_or_else(unpublished)?))
}

fn unpublished() -> Failure {
    Failure::refused("No pairs have been published yet.", "Publish them under Matches.")
}

fn partners(published: &Published, of: PersonId) -> Vec<PersonId> {
    let group = published.groups.iter().find(|group| group.members.contains(&of));
    let members = group.map_or(&[][..], |group| group.members.as_slice());
    members.iter().copied().filter(|member| *member != of).collect()
}

fn everybody(people: &[Person]) -> Vec<Someone> {
    let mut namesakes: BTreeMap<&str, usize> = BTreeMap::new();
    for person in people {
        *namesakes.entry(&person.name).or_default() += 1;
    }
    let someone = |person: &Person| Someone {
        number: person.id.0,
        name: name(&person.name),
        department: person.department.clone().unwrap_or_default(),
        has_namesake: namesakes.get(person.name.as_str()).is_some_and(|people| *people > 1),
    };
    people.iter().map(someone).collect()
}
