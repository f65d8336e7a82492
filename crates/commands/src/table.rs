//! The table of commands. One line each: what it is called, takes and returns, and what it is for.

use chrono::NaiveDateTime;
use coaching_core::about::AllAbout;
use coaching_core::absences::{Absence, SetAbsence};
use coaching_core::answers::{PersonAnswer, SetAnswer, SetAnswers};
use coaching_core::awayday::{Awayday, AwaydayPart, DayStart, PlanAwayday, RunAwayday, RunningDay};
use coaching_core::calendar::{CalendarSetting, SetCalendarSetting};
use coaching_core::certificate::{Verified, Verify};
use coaching_core::check::{CheckPairs, Judgement};
use coaching_core::check_file::{CheckFile, FileCheck};
use coaching_core::check_in::{CheckIn, RecordCheckIn, WhichOccasion};
use coaching_core::closing::{ClosedRound, Closing, Invitee};
use coaching_core::copies::restore::{RestorePreview, Restored, WhichCopy};
use coaching_core::copies::{BackUp, BackedUp, Copies};
use coaching_core::dealings::PairDealings;
use coaching_core::drafts::{Aside, Consequences, KeepDraft, Lock, PutAside, Two, WhichAside};
use coaching_core::earlier::EarlierRounds;
use coaching_core::elements::{KickOffElement, SetKickOffElement};
use coaching_core::feasibility::{Feasibility, WhichRound};
use coaching_core::feedback::{
    AcceptFeedbackRepair, AwayOnTheDay, FeedbackPairs, FeedbackRepair, MakeFeedbackPairs, OneFeedbackPair,
    SetFeedbackPlace,
};
use coaching_core::guide::{GuideSection, SetGuideSection, WhichSection};
use coaching_core::history::PersonHistory;
use coaching_core::import::{ImportPreview, Imported, PreviewImport, TableSource};
use coaching_core::invitations::Invite;
use coaching_core::meetings::{
    Agree, MeetingOf, PairMeetings, PairOf, PlanMeetings, RecordMeeting, SetMeeting,
};
use coaching_core::nominations::{Nomination, Nominations};
use coaching_core::outlook::{LookAhead, Outlook};
use coaching_core::overview::{Overview, SetProgramme};
use coaching_core::passphrase::{
    ChangePassphrase, Protected, Protection, RemovePassphrase, SetPassphrase, Unprotected,
};
use coaching_core::person::Person;
use coaching_core::pictures::{DealingsPicture, GrowthPicture, RingOf, RingPicture, TimeLinePicture};
use coaching_core::preference_counts::PreferenceCounts;
use coaching_core::preferences::{PreferenceOrder, Preferences};
use coaching_core::proposal::{Proposal, Propose};
use coaching_core::publishing::{AllowPair, Publish, Published};
use coaching_core::repair::{AcceptRepair, RepairOption};
use coaching_core::replies::{
    Decline, Declined, SetAcceptance, SetAcceptances, SetConsent, Suggested, SuggestionCheck, Wish,
};
use coaching_core::responses::{ImportedResponses, Responses, ResponsesSource};
use coaching_core::roster::{Apart, PersonChange, SetApart, SetDealings, SetPerson};
use coaching_core::round::{Round, SetKickOff, SetRound, StartRound};
use coaching_core::rule_costs::RuleCosts;
use coaching_core::rules::{Rules, RulesChange};
use coaching_core::sharing::{OneInsight, RecordInsight, SetSpeakers, Sharing};
use coaching_core::survey::{AddSurveyReply, Survey};
use coaching_core::trusted::{Trusted, TrustedNames};
use coaching_core::undo::{LoggedChange, Reversal};
use coaching_core::why::{OnePerson, Why};
use coaching_core::work::Work;
use coaching_core::{Failure, Part, Programme, Result};
use documents::{
    Document, DocumentPreview, DocumentToName, Documents, DraftOf, DraftText, ExportAboutPerson, ExportAll,
    ExportDocument, ExportDrafts, Exported, PreviewDocument,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::command::{Command, plain};

macro_rules! commands {
    ($($kind:ident $([$part:ident])? $name:ident $(($takes:ty))? -> $returns:ty, $about:literal;)+) => {
        /// Every command of the door.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            about: $about,
            changes: commands!(@changes $kind),
            part: commands!(@part $kind $($part)?),
            searches: commands!(@searches $kind),
            files: commands!(@files $kind),
            secret: commands!(@secret $kind),
            takes: commands!(@takes $($takes)?),
            takes_in_full: commands!(@inline $($takes)?),
            returns: <$returns as TS>::name,
            declare: |types| {
                $(types.add::<$takes>();)?
                types.add::<$returns>();
            },
        }),+];

        fn dispatch(programme: &mut Programme, name: &str, args: Value) -> Result<Begun> {
            match name {
                $(stringify!($name) => {
                    commands!(@nothing $($takes)?; name, args);
                    commands!(@begun $kind programme.$name($(understood::<$takes>(name, args)?)?))
                })+
                unknown => Err(Failure::field(
                    "name",
                    format!("There is no command called {unknown}. Nothing was changed."),
                    "Look at the list of commands: pairs --help.",
                )),
            }
        }
    };
    (@nothing; $name:ident, $args:ident) => { understood::<Nothing>($name, $args)?; };
    (@nothing $takes:ty; $name:ident, $args:ident) => {};
    (@begun preview $asked:expr) => { $asked.map(rest) };
    (@begun export $asked:expr) => { $asked.map(rest) };
    (@begun $kind:ident $asked:expr) => { answer($asked).map(Begun::Done) };
    (@changes change) => { true };
    (@changes secret) => { true };
    (@changes $kind:ident) => { false };
    (@part $kind:ident $part:ident) => { Some(Part::$part) };
    (@part change) => { None };
    (@part secret) => { None };
    (@part file) => { None };
    (@part export) => { None };
    (@part $kind:ident) => { Some(Part::Awayday) };
    (@searches search) => { true };
    (@searches preview) => { true };
    (@searches $kind:ident) => { false };
    (@files file) => { true };
    (@files export) => { true };
    (@files $kind:ident) => { false };
    (@secret secret) => { true };
    (@secret $kind:ident) => { false };
    (@takes) => { <() as TS>::name };
    (@takes $takes:ty) => { <$takes as TS>::name };
    (@inline) => { <() as TS>::name };
    (@inline $takes:ty) => { <$takes as TS>::inline };
}

commands! {
    look overview -> Overview, "Where the programme stands";
    look[Roster] people -> Vec<Person>, "Everybody on the roster";
    look[Answers] answers -> Vec<PersonAnswer>, "Who joins the round, with what they said before";
    look[Roster] dealings -> Vec<PairDealings>, "How often every two people deal with each other";
    look[Roster] dealings_of(OnePerson) -> Vec<PairDealings>, "How often one person deals with everybody else";
    look[Pairs] dealings_picture -> DealingsPicture, "Who works with whom, as a matrix";
    look[Pairs] dealings_to_ask -> usize, "How many uncertain dealings may decide about a pair";
    look[Answers] kick_off_elements -> Vec<KickOffElement>, "What the team agreed on the six elements";
    look[Answers] trusted -> Trusted, "Whom each participant would trust, and who named each other";
    look[Roster] apart -> Vec<Apart>, "Who is marked keep apart";
    look[Roster] rules -> Rules, "Who may be paired";
    look[Roster] preferences -> Preferences, "What makes one set of pairs better than another";
    search[Answers] rule_costs -> RuleCosts, "What each rule could say, and what that would cost or gain";
    search[Pairs] preference_counts -> PreferenceCounts, "What each preference counts in the pairs as they stand";
    look person_history(OnePerson) -> PersonHistory, "The rounds of one person, latest first";
    look all_about_person(OnePerson) -> AllAbout, "Everything that is held about one person";
    look before_erasing(OnePerson) -> Vec<String>, "What erasing a person would mean";
    search[Answers] feasibility(WhichRound) -> Feasibility, "Whether everybody can be in a pair, why not, and the ways out";
    search[Pairs] outlook(LookAhead) -> Outlook, "For how many more rounds everybody can have a new partner, and why not more";
    search[Pairs] propose(Propose) -> Proposal, "The best set of pairs, with reasons";
    look[Pairs] draft -> Option<Proposal>, "The set of pairs being worked on";
    search[Pairs] propose_another -> Option<Proposal>, "Another set of pairs that is as good as the present one, if there is one";
    look[Pairs] asides -> Vec<Aside>, "The sets of pairs that were put aside, beside the present one";
    search[Answers] check_pairs(CheckPairs) -> Judgement, "What any set of pairs breaks and counts, beside the best";
    search[Pairs] why(Two) -> Why, "Whether two people can be a pair, and what it would mean";
    search[Pairs] partners_for(OnePerson) -> Vec<Why>, "All possible partners of one person, best first";
    look[Pairs] try_swap(Two) -> Consequences, "What it would mean if two people changed places";
    look[Pairs] published -> Option<Published>, "What people were told last";
    search[Pairs] wishes -> Vec<Wish>, "Who would rather change, and whom they suggest; confidential";
    search[Pairs] check_suggestion(Suggested) -> SuggestionCheck, "Whether a suggested colleague can be chosen, and what it would mean";
    search[Pairs] repair_options -> Vec<RepairOption>, "How published pairs can be mended, fewest changes first";
    look ring_picture(RingOf) -> Option<RingPicture>, "Who was with whom in a round, on a ring of names";
    look growth_picture -> Option<GrowthPicture>, "How many pairs of colleagues have coached each other, by round";
    look time_line_picture -> Option<TimeLinePicture>, "The dates of the round, with today among them";
    look earlier_rounds -> EarlierRounds, "Every round that had pairs, and who was with whom";
    look survey -> Option<Survey>, "How the round was, as counts, from five forms on";
    look closing -> Closing, "What is still open in the round, before it is closed";
    look invitees -> Vec<Invitee>, "Who could be invited to the next round, and what they did last time";
    look[Meetings] meetings -> Vec<PairMeetings>, "How far each pair has come, and who needs a word";
    look[Meetings] check_ins -> Vec<CheckIn>, "What pairs said about how it goes, as counts";
    look[Answers] absences -> Vec<Absence>, "Who is away for a while";
    look awayday -> Option<Awayday>, "The Awayday with all its times";
    look default_agenda(DayStart) -> Vec<AwaydayPart>, "The usual parts of an Awayday";
    look nominations -> Nominations, "Whom each participant named";
    look feedback_pairs -> Option<FeedbackPairs>, "The feedback pairs of the Awayday";
    look feedback_repairs(AwayOnTheDay) -> Vec<FeedbackRepair>, "How feedback pairs can be mended when somebody is away";
    look why_feedback_pair(OneFeedbackPair) -> Vec<String>, "Why people who did not name each other are a feedback pair";
    look running_awayday -> Option<RunningDay>, "What is on at the Awayday, and what comes next";
    look sharing -> Sharing, "Who would like to share something, and what may be kept";
    search documents -> Vec<Document>, "Every document, and whether it can be made now";
    look draft_text(DraftOf) -> DraftText, "The message that goes with one person’s letter or form, to be copied";
    look document_name(DocumentToName) -> String, "What a document’s file is called, for one person or for all";
    preview preview_document(PreviewDocument) -> DocumentPreview, "The pages of a document as pictures";
    look preview_import(PreviewImport) -> ImportPreview, "What a table would bring in";
    look guide_sections -> Vec<GuideSection>, "The guide for those who take part, section by section";
    look calendar_setting -> CalendarSetting, "Where and when meetings are in people’s calendars";
    look preview_responses(ResponsesSource) -> Responses, "What answers that came back say, and what they would change";
    look history_of_changes -> Vec<LoggedChange>, "Every change, newest first";
    change import_people(TableSource) -> Imported, "Brings in the roster";
    change import_dealings(TableSource) -> Imported, "Brings in who deals with whom, and how often";
    change import_answers(TableSource) -> Imported, "Brings in who joins the round";
    change import_apart(TableSource) -> Imported, "Brings in who is to be kept apart";
    change import_history(TableSource) -> Imported, "Brings in the pairs of earlier rounds";
    change import_nominations(TableSource) -> Imported, "Brings in whom people named for the Awayday";
    change import_survey(TableSource) -> Imported, "Brings in survey forms, without any name";
    change import_choices(TableSource) -> Imported, "Brings in whom people would trust as a partner";
    change import_responses(ResponsesSource) -> ImportedResponses, "Brings in answers that came back, all in one change";
    change set_programme(SetProgramme) -> (), "Changes the organisation’s name or the scope";
    change add_person(PersonChange) -> Person, "Adds a person";
    change set_person(SetPerson) -> Person, "Changes what is known about a person";
    change set_dealings(SetDealings) -> (), "Says how often two people deal with each other";
    change set_apart(SetApart) -> (), "Marks two people keep apart, or takes the mark away";
    change set_rules(RulesChange) -> Rules, "Changes any part of the rules";
    change set_preferences(PreferenceOrder) -> Preferences, "Puts the preferences in another order";
    change start_round(StartRound) -> Round, "Starts a round, six months if no end is given";
    change set_round(SetRound) -> Round, "Changes the dates of the round";
    change set_kick_off(SetKickOff) -> Round, "Records the kick-off and what the team agreed";
    change invite(Invite) -> (), "Records who was invited to the round";
    change set_kick_off_element(SetKickOffElement) -> (), "Records what the team agreed on one element";
    change set_answer(SetAnswer) -> (), "Records what one person said";
    change set_answers(SetAnswers) -> (), "Records the same answer from several people";
    change set_trusted(TrustedNames) -> (), "Records whom a participant would trust as a partner";
    change keep_draft(KeepDraft) -> Proposal, "Keeps a set of pairs to work on";
    change swap(Two) -> Proposal, "Lets two people change places";
    change lock(Lock) -> Proposal, "Keeps a pair, or lets it change again";
    change put_aside(PutAside) -> Vec<Aside>, "Puts a copy of the set being worked on aside under a name";
    change take_back_aside(WhichAside) -> Proposal, "Works on a set that was put aside";
    change drop_aside(WhichAside) -> Vec<Aside>, "Forgets a set that was put aside";
    change publish(Publish) -> Published, "Publishes a set of pairs as the next version";
    change allow_pair(AllowPair) -> Proposal, "Allows a pair being worked on to break a rule, or takes that back";
    change set_acceptance(SetAcceptance) -> (), "Records that somebody is happy with their match";
    change set_acceptances(SetAcceptances) -> (), "Records that several people are happy with their matches";
    change set_consent(SetConsent) -> (), "Records what a suggested colleague said";
    change decline(Decline) -> Declined, "Records that a match is not right for somebody";
    change accept_repair(AcceptRepair) -> Published, "Publishes mended pairs as the next version";
    change agree(Agree) -> (), "Records when a pair agreed how they will work";
    change plan_meetings(PlanMeetings) -> (), "Books the meetings of a pair, or of all that have none booked";
    change record_meeting(RecordMeeting) -> (), "Records a meeting that took place";
    change set_meeting(SetMeeting) -> (), "Moves a booked meeting, or puts right one that was held";
    change remove_meeting(MeetingOf) -> (), "Takes a meeting away";
    change they_are_fine(PairOf) -> (), "Records that a pair needs no word for now";
    change record_check_in(RecordCheckIn) -> (), "Adds answers to a check-in";
    change clear_check_in(WhichOccasion) -> (), "Forgets the answers of a check-in";
    change set_absence(SetAbsence) -> (), "Says that somebody is away for a while, or is back";
    change plan_awayday(PlanAwayday) -> Awayday, "Plans the Awayday; all times follow from the lengths";
    change nominate(Nomination) -> (), "Records whom a participant named";
    change make_feedback_pairs(MakeFeedbackPairs) -> FeedbackPairs, "Makes the best feedback pairs";
    change set_feedback_place(SetFeedbackPlace) -> FeedbackPairs, "Says where a feedback pair sits";
    change accept_feedback_repair(AcceptFeedbackRepair) -> FeedbackPairs, "Mends the feedback pairs when somebody is away";
    change run_awayday(RunAwayday) -> Option<RunningDay>, "Starts, pauses, moves on or ends the Awayday";
    change set_speakers(SetSpeakers) -> (), "Changes who would like to share something, and in what order";
    change record_insight(RecordInsight) -> (), "Keeps what somebody shared, with their consent";
    change remove_insight(OneInsight) -> (), "Takes away what somebody shared";
    change add_survey_reply(AddSurveyReply) -> (), "Adds one survey form, without any name";
    change set_guide_section(SetGuideSection) -> GuideSection, "Changes a section of the guide, or adds one of the firm’s own";
    change put_back_guide_section(WhichSection) -> (), "Puts our words back in a section of the guide, or takes one of the firm’s own away";
    change set_calendar_setting(SetCalendarSetting) -> CalendarSetting, "Changes where and when meetings are in people’s calendars";
    change close_round -> ClosedRound, "Closes the round and says who could be invited next";
    change erase_person(OnePerson) -> (), "Erases a person for good, and every trace of them in the file";
    look copies -> Copies, "Where copies are, and whether the last one failed";
    look check_file(CheckFile) -> FileCheck, "Whether everything in a file is as it was saved, in words";
    look preview_restore(WhichCopy) -> RestorePreview, "What would change if a copy took the programme’s place";
    look protection -> Protection, "Whether there is a passphrase, and what it does not protect against";
    secret set_passphrase(SetPassphrase) -> Protected, "Protects the programme and its copies with a passphrase";
    secret change_passphrase(ChangePassphrase) -> Protected, "Gives the programme another passphrase and recovery code";
    secret remove_passphrase(RemovePassphrase) -> Unprotected, "Takes the passphrase away";
    change back_up(BackUp) -> BackedUp, "Makes a copy, reads it back and checks it";
    change restore(WhichCopy) -> Restored, "Puts a copy in the programme’s place, which is copied first";
    change undo -> Reversal, "Takes back the last change";
    change redo -> Reversal, "Brings back what was last undone";
    export export_document(ExportDocument) -> Exported, "Saves a document";
    file export_about_person(ExportAboutPerson) -> Exported, "Saves a copy of what is held about one person, for them";
    export export_all(ExportAll) -> Vec<Exported>, "Saves every document for others, in a folder or as one zip";
    export export_drafts(ExportDrafts) -> Vec<Exported>, "Saves a mail draft with each person’s letter or form, in a folder or as one zip";
    file verify(Verify) -> Verified, "Checks a proposal that was saved with its proof";
}

/// A command as far as it needs the programme.
pub enum Begun {
    /// It is done.
    Done(Value),
    /// The programme is free for other calls while the rest is done.
    Rest(Work<Value>),
}

/// Does one command. `now` is the local time of the outermost layer.
pub fn call(programme: &mut Programme, now: NaiveDateTime, name: &str, args: Value) -> Result<Value> {
    match begin(programme, now, name, args)? {
        Begun::Done(answer) => Ok(answer),
        Begun::Rest(work) => work.finish(),
    }
}

/// Does of one command what needs the programme. `now` is the local time of the outermost layer.
pub fn begin(programme: &mut Programme, now: NaiveDateTime, name: &str, args: Value) -> Result<Begun> {
    dispatch(programme.at(now), name, args)
}

/// What a command takes that takes nothing.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

fn understood<T: DeserializeOwned>(name: &str, args: Value) -> Result<T> {
    let args = match args {
        Value::Null => Value::Object(Map::new()),
        Value::Object(fields) => Value::Object(fields),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            return Err(Failure::field(
                "args",
                format!("{name} takes its arguments by name."),
                format!("Nothing was changed. It takes {}.", takes(name)),
            ));
        }
    };
    serde_json::from_value(args).map_err(|error| {
        Failure::field(
            "args",
            format!("{name} was given something that it does not take: {error}."),
            format!("Nothing was changed. It takes {}.", takes(name)),
        )
    })
}

/// The command of that name.
pub fn command(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

fn takes(name: &str) -> String {
    command(name)
        .map_or_else(String::new, |command| plain(&(command.takes_in_full)(&crate::bindings::config())))
}

fn answer<T: serde::Serialize>(result: Result<T>) -> Result<Value> {
    serde_json::to_value(result?).map_err(|error| {
        Failure::broken("The answer could not be written down. What was saved is safe.", error)
    })
}

fn rest<T: serde::Serialize + 'static>(work: Work<T>) -> Begun {
    Begun::Rest(Work::new(move |watch| answer(work.watched(watch))))
}
