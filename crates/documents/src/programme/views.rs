//! What each document shows, taken from the programme; nothing else can reach a page.

use chrono::{Days, NaiveDate};
use coaching_core::guide::Section;
use coaching_core::person::Person;
use coaching_core::publishing::Published;
use coaching_core::responses::FormKind;
use coaching_core::round::Round;
use coaching_core::{Failure, PersonId, Programme, Result};

use super::experience_report::experience_report;
use super::letters::{Readers, letters};
use super::print::Print;
use super::response_forms::response_form;
use super::round_in_a_page::round_in_a_page;
use super::{DocumentKind, awayday, joining, matches, meeting, tables};
use crate::{Name, Page, ResponseForm, Sheet, Table};

/// The days in which somebody may say that a match is not right for them.
const DAYS_TO_SAY: Days = Days::new(7);

/// What one document may show, taken from the programme.
pub(super) enum View {
    /// To be laid out.
    Page(Box<dyn Page + Send + Sync>),
    /// To be laid out too, or to be filled in on a screen.
    Form(ResponseForm),
    /// To be saved as it is.
    File(String),
    /// For a spreadsheet.
    Table(Table),
}

impl View {
    /// Takes it from the programme, or says what is missing.
    pub fn of(programme: &Programme, kind: DocumentKind, readers: &Readers) -> Result<Self> {
        let form = |kind| response_form(programme, kind, readers).map(Self::Form);
        match kind {
            DocumentKind::JoiningForm => form(FormKind::Joining),
            DocumentKind::DealingsForm => form(FormKind::Dealings),
            DocumentKind::MatchForm => form(FormKind::Match),
            DocumentKind::FirstCheckInForm => form(FormKind::FirstCheckIn),
            DocumentKind::HalfWayCheckInForm => form(FormKind::HalfWayCheckIn),
            DocumentKind::NominationForm => form(FormKind::Nominations),
            DocumentKind::SurveyForm => form(FormKind::Survey),
            DocumentKind::KickOffHandout => page(joining::kick_off(programme)),
            DocumentKind::Guide => page(joining::guide(programme)),
            DocumentKind::SignUpSheet => page(joining::sign_up(programme)),
            DocumentKind::ReviewSheet => page(matches::review_sheet(programme)),
            DocumentKind::HowPairsWereMade => page(matches::how_pairs_were_made(programme)),
            DocumentKind::MatchSheet => page(matches::match_sheet(programme)),
            DocumentKind::Letters => page(letters(programme, readers)),
            DocumentKind::Proposal => programme.certificate().map(Self::File),
            DocumentKind::People => tables::people(programme).map(Self::Table),
            DocumentKind::Dealings => tables::dealings(programme).map(Self::Table),
            DocumentKind::Pairs => tables::pairs(programme).map(Self::Table),
            DocumentKind::Meetings => tables::meetings(programme).map(Self::Table),
            DocumentKind::Nominations => tables::nominations(programme).map(Self::Table),
            DocumentKind::Agreements => page(meeting::agreements(programme)),
            DocumentKind::MeetingDates => meeting::dates(programme, readers).map(Self::File),
            DocumentKind::TurnsSheet => page(meeting::turns_sheet(programme)),
            DocumentKind::NominationSlips => page(awayday::nomination_slips(programme)),
            DocumentKind::AwaydayAgenda => page(awayday::agenda(programme)),
            DocumentKind::AwaydayRunSheet => page(awayday::run_sheet(programme)),
            DocumentKind::FeedbackPairs => page(awayday::feedback_list(programme)),
            DocumentKind::PromptCards => page(awayday::prompt_cards(programme)),
            DocumentKind::TableSigns => page(awayday::table_signs(programme)),
            DocumentKind::RoundInAPage => page(round_in_a_page(programme)),
            DocumentKind::ExperienceReport => page(experience_report(programme)),
        }
    }
}

fn page(view: Result<impl Page + Send + Sync + 'static>) -> Result<View> {
    view.map(|view| View::Page(Box::new(view)))
}

/// The page furniture of one document.
pub(super) fn sheet(programme: &Programme, kind: DocumentKind, print: Print) -> Result<Sheet> {
    let overview = programme.overview()?;
    let round = if kind.looks_back() {
        programme.round_account()?.map(|account| account.round)
    } else {
        programme.round_on_paper()?
    };
    // A version on a sheet for one or two would tell them how often others have changed.
    let published = match &round {
        Some(round) if kind == DocumentKind::MatchSheet => programme.published_in(round)?,
        _ => None,
    };
    let number = |n: i64| u32::try_from(n).unwrap_or(0);
    // It may go to the author of the method, who is to learn no names.
    let is_anonymous = kind == DocumentKind::ExperienceReport;
    Ok(Sheet {
        organisation: if is_anonymous { String::new() } else { overview.organisation },
        round: round.map_or(0, |round| number(round.number)),
        version: published.as_ref().map(|published| number(published.version)),
        replaces: published.and_then(|published| published.replaces).map(number),
        printed_on: programme.today(),
        paper: print.paper,
        large_print: print.large_print,
        black_and_white: print.black_and_white,
    })
}

pub(super) fn told(programme: &Programme) -> Result<(Round, Published)> {
    let missing = || Failure::refused("No pairs have been published yet.", "Publish them under Matches.");
    let round = programme.round_on_paper()?.ok_or_else(missing)?;
    let published = programme.published_in(&round)?.ok_or_else(missing)?;
    Ok((round, published))
}

/// Whom to tell when a partner is not the right one.
pub(super) fn contact(people: &[Person]) -> Option<&Person> {
    people.iter().find(|person| person.hr_lead).or_else(|| people.iter().find(|person| person.leader))
}

/// The guide as it reads now, with the name of whom to tell.
pub(super) fn words_of_guide(programme: &Programme) -> Result<Vec<Section>> {
    let people = programme.people()?;
    programme.guide(contact(&people).map_or("whoever runs the programme", |person| &person.name))
}

/// Who runs the programme, the leader first.
pub(super) fn leading(people: &[Person]) -> Vec<String> {
    let mut leading: Vec<&Person> = people.iter().filter(|person| person.leader || person.hr_lead).collect();
    leading.sort_by_key(|person| !person.leader);
    leading.into_iter().map(|person| person.name.clone()).collect()
}

/// One of these people, if it is one of them.
pub(super) fn one_of(people: &[Person], id: PersonId) -> Option<&Person> {
    people.iter().find(|person| person.id == id)
}

/// The name of one of these people; empty for anybody else.
pub(super) fn name_of(people: &[Person], id: PersonId) -> Name {
    name(one_of(people, id).map_or("", |person| person.name.as_str()))
}

/// The day by which to say so.
pub(super) fn say_by(round: &Round, published: &Published) -> Option<NaiveDate> {
    published.on.max(round.starts_on).checked_add_days(DAYS_TO_SAY)
}

/// A full name with the last word taken for the surname.
pub(super) fn name(full: &str) -> Name {
    let (given, family) = full.trim().rsplit_once(char::is_whitespace).unwrap_or(("", full.trim()));
    Name { given: given.trim_end().to_owned(), family: family.to_owned(), full: full.to_owned() }
}
