// The types of the door. Generated from the table of commands: change that, not this file.

export type Absence = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until: string, 
/**
 * Whether the partner is to have another: the person takes no part until this is taken back.
 */
anotherPartner: boolean, 
/**
 * Whether it takes more than a quarter of what is left of the round, too much for a pair to go on.
 */
long: boolean, 
/**
 * What it means, in words.
 */
sentence: string, };

export type AcceptFeedbackRepair = { 
/**
 * Everybody who is away.
 */
absent: Array<PersonId>, 
/**
 * The groups of the way, as they were offered.
 */
groups: Array<Array<PersonId>>, };

export type AcceptRepair = { 
/**
 * Its place among the ways that are offered, from 0.
 */
option: number, 
/**
 * Its groups; if they are given and are no longer what would be published, nothing is.
 */
groups?: Array<Array<PersonId>>, };

export type AddSurveyReply = { 
/**
 * What was ticked; at least one.
 */
answers: { [key in Question]?: Grade }, };

export type Agree = { 
/**
 * The two people, or three.
 */
members: Array<PersonId>, 
/**
 * When; today if left out, not yet if `null`.
 */
on?: string | null, };

export type AllAbout = { 
/**
 * Their name.
 */
name: string, 
/**
 * What is held, by where it comes from; none without rows.
 */
sections: Array<Section>, };

export type Allow = { 
/**
 * The two people.
 */
members: Array<PersonId>, 
/**
 * The rule.
 */
rule: Rule, 
/**
 * Anything worth noting beside it, at most 300 letters.
 */
note?: string, 
/**
 * Which of the two who run the programme says so.
 */
by?: PersonId, };

export type AllowPair = { 
/**
 * The two people.
 */
members: Array<PersonId>, 
/**
 * The rule.
 */
rule: Rule, 
/**
 * Whether the pair may break it.
 */
allowed: boolean, 
/**
 * Anything worth noting beside it, at most 300 letters.
 */
note?: string, 
/**
 * Which of the two who run the programme says so.
 */
by?: PersonId, };

export type Anchor = "start" | "middle" | "end";

export type Answer = "joined" | "notThisTime" | "askMeLater";

export type Answered = { 
/**
 * Which question.
 */
question: CheckInQuestion, 
/**
 * How many said yes.
 */
yes: number, 
/**
 * How many said partly.
 */
partly: number, 
/**
 * How many said not yet.
 */
notYet: number, };

export type Apart = { 
/**
 * The person with the smaller id.
 */
a: PersonId, 
/**
 * The person with the larger id.
 */
b: PersonId, };

export type Aside = { 
/**
 * Stays the same for ever.
 */
id: AsideId, 
/**
 * What it is called.
 */
name: string, 
/**
 * When it was put aside.
 */
on: string, 
/**
 * Its pairs, and perhaps a trio.
 */
groups: Array<Array<PersonId>>, 
/**
 * Those of them that the owner keeps.
 */
locked: Array<Array<PersonId>>, 
/**
 * Participants in no group of it.
 */
leftOut: Array<PersonId>, 
/**
 * What it counts now.
 */
values: Array<Value>, 
/**
 * Rules that it breaks now.
 */
breaches: Array<Breach>, 
/**
 * Its groups that are not in the present set.
 */
onlyHere: Array<Array<PersonId>>, 
/**
 * Groups of the present set that are not in it.
 */
onlyNow: Array<Array<PersonId>>, 
/**
 * What it counts otherwise than the present set, in words; nothing where it is as good.
 */
compared: Array<string>, };

export type AsideId = number & { readonly aside: true };

export type Asked = { 
/**
 * Which.
 */
question: Question, 
/**
 * What the form says.
 */
statement: string, 
/**
 * How many said not really, partly, mostly, yes; absent while fewer than five answered this line.
 */
counts: [number, number, number, number] | null, 
/**
 * The counts as a bar; absent with them.
 */
bar: BarPicture | null, };

export type AwayOnTheDay = { 
/**
 * Everybody who is away, those known before among them.
 */
absent: Array<PersonId>, };

export type Awayday = { 
/**
 * Its date.
 */
on: string, 
/**
 * Where it is held.
 */
place: string, 
/**
 * When it starts.
 */
starts: string, 
/**
 * When it ends.
 */
ends: string, 
/**
 * Its parts in order.
 */
parts: Array<AwaydayPart>, };

export type AwaydayBrief = { 
/**
 * Its date.
 */
on: string, 
/**
 * Where it is held.
 */
place: string, 
/**
 * How many feedback pairs were made, if any.
 */
feedbackPairs: number | null, 
/**
 * How many participants have named somebody.
 */
nominationsIn: number, };

export type AwaydayPart = { 
/**
 * When it starts: "09:40".
 */
starts: string, 
/**
 * How long it takes.
 */
minutes: number, 
/**
 * As it stands on the agenda.
 */
title: string, 
/**
 * Who leads it.
 */
who: string, 
/**
 * What it is.
 */
kind: PartKind, 
/**
 * What to say, do, have ready.
 */
notes: string, };

export type BackUp = {  };

export type BackedUp = { 
/**
 * What it is called.
 */
file: string, 
/**
 * What was done, in words.
 */
sentence: string, };

export type BarPicture = { 
/**
 * Of the box; the units of everything else.
 */
width: number, 
/**
 * Of the box, and of every piece.
 */
height: number, 
/**
 * None for an answer that nobody gave.
 */
pieces: Array<BarPiece>, 
/**
 * What the picture shows.
 */
sentence: string, };

export type BarPiece = { 
/**
 * Which answer.
 */
grade: Grade, 
/**
 * From the left.
 */
x: number, 
/**
 * Of the piece.
 */
width: number, };

export type Both = "both";

export type Bottleneck = { 
/**
 * The few with whom the others could be matched.
 */
connectors: Array<PersonId>, 
/**
 * Groups with an odd number of people who need one of those few.
 */
stranded: Array<Array<PersonId>>, 
/**
 * The same in words.
 */
sentence: string, 
/**
 * The rules that keep the stranded from each other, in words; empty where none does.
 */
because: string, };

export type Breach = { 
/**
 * The two people concerned, or one who did not join.
 */
members: Array<PersonId>, 
/**
 * The rule.
 */
rule: Rule, 
/**
 * What is the matter.
 */
sentence: string, 
/**
 * Whether the owner may allow it for this pair.
 */
mayBeOverridden: boolean, };

export type CalendarSetting = { 
/**
 * By which clock, by the zone's usual name: "Europe/London"; the computer's own until another is chosen.
 */
zone: string, 
/**
 * When a meeting begins that has only a day: "10:00". It takes an hour.
 */
meetingsAt: string, 
/**
 * Every zone that can be chosen, by name.
 */
zones: Array<string>, };

export type ChangePassphrase = { 
/**
 * The present one, or the recovery code.
 */
present: Secret, 
/**
 * At least twelve letters.
 */
passphrase: Secret, };

export type CheckFile = {  };

export type CheckIn = { 
/**
 * Which occasion.
 */
occasion: Occasion, 
/**
 * "After the first meeting"
 */
title: string, 
/**
 * How many answered.
 */
answers: number, 
/**
 * What can be seen by now: "Four answers so far; they are shown from five on."
 */
sentence: string, 
/**
 * Every question in its order.
 */
questions: Array<Counted>, };

export type CheckInQuestion = "turns" | "listening" | "help" | "support";

export type CheckPairs = { 
/**
 * The round; the current one if left out.
 */
round?: RoundId, 
/**
 * Pairs, and at most one trio.
 */
groups: Array<Array<PersonId>>, };

export type ClosedRound = { 
/**
 * The round.
 */
round: Round, 
/**
 * Who could be invited next, alphabetical.
 */
invite: Array<Invitee>, };

export type CloselyFrom = "mostWeeks" | "mostDays";

export type Closing = { 
/**
 * What is still open, in sentences; none of it stands in the way.
 */
open: Array<string>, 
/**
 * What is not kept when the round is closed.
 */
forgotten: string, };

export type ColumnChoice = { 
/**
 * The heading as it stands in the table.
 */
heading: string, 
/**
 * The field; absent when the column is left out.
 */
field: string | null, };

export type Consequences = { 
/**
 * The groups that would be new.
 */
groups: Array<Array<PersonId>>, 
/**
 * What it means, in words.
 */
sentences: Array<string>, 
/**
 * What the whole set would count.
 */
values: Array<Value>, 
/**
 * Rules that the new groups would break.
 */
breaches: Array<Breach>, };

export type Copies = { 
/**
 * Whether copies are made by themselves.
 */
kept: boolean, 
/**
 * The name of the folder beside the programme.
 */
folder: string, 
/**
 * The second folder, if one was named.
 */
second: string | null, 
/**
 * Newest first.
 */
copies: Array<KeptCopy>, 
/**
 * The last one that could not be made, as long as none was made since.
 */
failed: FailedCopy | null, };

export type Correction = { 
/**
 * The line of the table.
 */
line: number, 
/**
 * The heading of the column.
 */
column: string, 
/**
 * The text to read.
 */
value: string, };

export type Counted = { 
/**
 * Which question.
 */
question: CheckInQuestion, 
/**
 * The question as it is asked.
 */
text: string, 
/**
 * How many gave each answer; absent until five have.
 */
counts: Tally | null, };

export type DateState = "past" | "today" | "coming";

export type DayStart = { 
/**
 * When it starts: "09:00".
 */
starts: string, };

export type Dealings = "hardlyEver" | "nowAndThen" | "mostWeeks" | "mostDays";

export type DealingsPicture = { 
/**
 * What the picture shows, in words.
 */
sentence: string, 
/**
 * Everybody along both sides, in order.
 */
people: Array<PersonId>, 
/**
 * Every two of them about whom there is something to show; the others hardly ever deal with each other.
 */
cells: Array<MatrixCell>, };

export type Decline = { 
/**
 * Who says so.
 */
person: PersonId, 
/**
 * With whom they would rather be.
 */
suggests?: PersonId, };

export type Declined = { 
/**
 * Whether the suggested colleague can be chosen, if one was suggested.
 */
suggestion: SuggestionCheck | null, };

export type Document = { 
/**
 * Which document.
 */
kind: DocumentKind, 
/**
 * Its name.
 */
title: string, 
/**
 * For whom it is.
 */
about: string, 
/**
 * The part of a round in which it is handed out.
 */
moment: Moment, 
/**
 * The kinds of file it can be saved as.
 */
formats: Array<Format>, 
/**
 * Whether it is only for the two who run the programme.
 */
confidential: boolean, 
/**
 * Whether it can be made now.
 */
available: boolean, 
/**
 * What is missing, if it cannot.
 */
why: string | null, };

export type DocumentKind = "kickOffHandout" | "guide" | "signUpSheet" | "joiningForm" | "dealingsForm" | "reviewSheet" | "people" | "dealings" | "howPairsWereMade" | "matchSheet" | "letters" | "matchForm" | "proposal" | "pairs" | "agreements" | "meetingDates" | "meetings" | "turnsSheet" | "firstCheckInForm" | "halfWayCheckInForm" | "nominationForm" | "nominationSlips" | "nominations" | "awaydayAgenda" | "awaydayRunSheet" | "feedbackPairs" | "promptCards" | "tableSigns" | "surveyForm" | "roundInAPage" | "experienceReport";

export type DocumentPreview = { 
/**
 * One SVG picture a page, laid out like the PDF.
 */
pages: Array<string>, };

export type DocumentToName = { 
/**
 * Which document.
 */
kind: DocumentKind, 
/**
 * As which kind of file.
 */
format: Format, 
/**
 * For whom it is, where it is for some alone.
 */
people?: Array<PersonId>, };

export type DotState = "held" | "booked" | "toCome";

export type DotsPicture = { 
/**
 * Of the box; the units of everything else.
 */
width: number, 
/**
 * Of the box.
 */
height: number, 
/**
 * Of every dot.
 */
radius: number, 
/**
 * From the left.
 */
dots: Array<MeetingDot>, 
/**
 * "four held, one booked, one to come"
 */
sentence: string, };

export type DraftOf = { 
/**
 * What goes with it: the letter if left out, or one of the forms.
 */
kind?: DocumentKind, 
/**
 * To whom it is.
 */
person: PersonId, 
/**
 * The paper that is usual here, which decides how dates are written; A4 if left out.
 */
paper?: Paper, };

export type DraftText = { 
/**
 * The reader’s e-mail address, when it is known.
 */
to: string | null, 
/**
 * What stands in the line for the subject.
 */
subject: string, 
/**
 * The message in plain text, its paragraphs parted by an empty line.
 */
body: string, 
/**
 * The names of the files that a draft has attached.
 */
attachments: Array<string>, };

export type Duals = { 
/**
 * The people taken out, of whom a trio may be made.
 */
without: Array<PersonId>, 
/**
 * The best pairs of the others.
 */
pairs: Array<[PersonId, PersonId]>, 
/**
 * A number for every participant, in the order of ids: whole numbers as text, because they may be
 * wider than numbers in JSON are.
 */
people: Array<string>, 
/**
 * A number for some odd groups.
 */
groups: Array<OddGroup>, };

export type EarlierRound = { 
/**
 * Counted from 1.
 */
number: number, 
/**
 * First and last day; absent for a round from before this program was used.
 */
dates: [string, string] | null, 
/**
 * Whether it is still going on.
 */
goingOn: boolean, 
/**
 * How many joined.
 */
joined: number, 
/**
 * How many meetings were recorded.
 */
meetings: number, 
/**
 * Of how many on the roster; absent for a round from before this program was used.
 */
of: number | null, };

export type EarlierRounds = { 
/**
 * What they have brought about.
 */
sentence: string, 
/**
 * Oldest first.
 */
rounds: Array<EarlierRound>, 
/**
 * Everybody who was in a pair or is on the roster, alphabetical.
 */
people: Array<PersonRounds>, };

export type Element = "trust" | "champion" | "empowering" | "challenge" | "questions" | "accountability";

export type FailedCopy = { 
/**
 * When it was tried, in local time.
 */
at: string, 
/**
 * What happened and how old the last good copy is, in words.
 */
message: string, 
/**
 * What to do.
 */
hint: string, 
/**
 * What the system said.
 */
detail: string, };

export type Failure = { "kind": "refused", 
/**
 * What happened.
 */
message: string, 
/**
 * What to do.
 */
hint: string, 
/**
 * The field of the arguments that is meant.
 */
field: string | null, 
/**
 * Everything the matter with an imported table.
 */
problems: Array<Problem>, } | { "kind": "broken", 
/**
 * What happened, and that nothing was lost.
 */
message: string, 
/**
 * What to do.
 */
hint: string, 
/**
 * What the system said, for whoever mends it.
 */
detail: string, };

export type Feasibility = { 
/**
 * How many were counted: those who joined, or everybody who may still join while nobody has.
 */
participants: number, 
/**
 * People who cannot be in a pair or trio, however it is done.
 */
leftOver: number, 
/**
 * Why, if anybody is left over or there are fewer than two.
 */
bottleneck: Bottleneck | null, 
/**
 * What would help, each tried by matching with it; the cheapest first.
 */
waysOut: Array<WayOut>, 
/**
 * How many possible partners each person has.
 */
partners: Array<PartnerCount>, 
/**
 * What to know about the leader, when nobody can be their partner.
 */
leader: string | null, };

export type FeedbackGroup = { 
/**
 * Alphabetical by first name.
 */
members: Array<PersonId>, 
/**
 * Where they sit.
 */
place: string, 
/**
 * Who named whom.
 */
nominated: Nominated, };

export type FeedbackPairs = { 
/**
 * Pairs and perhaps a trio, alphabetical.
 */
groups: Array<FeedbackGroup>, 
/**
 * At the Awayday, in no group.
 */
leftOut: Array<PersonId>, 
/**
 * What they count, in the order of preference.
 */
values: Array<Value>, 
/**
 * What is known about these being the best; absent where others would serve the nominations better.
 */
proof: Proof | null, 
/**
 * Away on the day.
 */
absent: Array<PersonId>, 
/**
 * False once somebody in them no longer takes part or is now with their coaching partner.
 */
fits: boolean, };

export type FeedbackRepair = { 
/**
 * How many pairs change that could have stayed.
 */
changedPairs: number, 
/**
 * All groups, those that stay among them.
 */
groups: Array<Array<PersonId>>, 
/**
 * What it means for the others, in words.
 */
meaning: string, 
/**
 * Whom to tell what, in words: who is with whom now, and where.
 */
tell: Array<string>, };

export type FileCheck = { 
/**
 * Whether all is well.
 */
sound: boolean, 
/**
 * What was found, in a sentence.
 */
sentence: string, 
/**
 * Everything that is not as it was saved, one sentence each.
 */
findings: Array<string>, };

export type FormKind = "joining" | "dealings" | "match" | "nominations" | "firstCheckIn" | "halfWayCheckIn" | "survey";

export type Format = "pdf" | "csv" | "xlsx" | "html" | "ics" | "json";

export type Fresh = "neverAgain" | { "within": number } | "allowed";

export type GivenAnswer = { 
/**
 * What was said.
 */
answer: Answer | null, 
/**
 * When.
 */
on: string, };

export type Grade = "notReally" | "partly" | "mostly" | "yes";

export type Group = { 
/**
 * Alphabetical by first name.
 */
members: Array<PersonId>, 
/**
 * The closest dealings of any two of them.
 */
dealings: Dealings, 
/**
 * Why these people, one sentence each.
 */
reasons: Array<string>, 
/**
 * Whether it stays when another set is proposed.
 */
locked: boolean, 
/**
 * Rules broken, whether allowed or not.
 */
breaches: Array<Breach>, 
/**
 * Rules that the owner allowed this pair to break.
 */
overrides: Array<Override>, 
/**
 * Those who said that they are happy with it, if people were told it.
 */
accepted: Array<PersonId>, };

export type GrowthPicture = { 
/**
 * Of the box; the units of everything else.
 */
width: number, 
/**
 * Of the box.
 */
height: number, 
/**
 * Size of the letters.
 */
text: number, 
/**
 * Where the lines across begin and end, from the left.
 */
across: [number, number], 
/**
 * The first stands at none.
 */
points: Array<GrowthPoint>, 
/**
 * The lines across, the lowest first.
 */
ticks: Array<GrowthTick>, 
/**
 * What the picture shows.
 */
sentence: string, 
/**
 * The same without the picture.
 */
table: PictureTable, };

export type GrowthPoint = { 
/**
 * "Start", "Round 1".
 */
name: string, 
/**
 * Pairs of colleagues, each counted once.
 */
count: number, 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, };

export type GrowthTick = { 
/**
 * The number it stands for.
 */
count: number, 
/**
 * From the top.
 */
y: number, };

export type GuideSection = { 
/**
 * Stays the same for ever; those of the firm's own begin at 51.
 */
place: number, 
/**
 * What stands over it.
 */
heading: string, 
/**
 * Plain text: an empty line parts paragraphs, a line that begins with "- " is a point of a list, and
 * `{contact}` becomes the name of whom to tell when a match is not right.
 */
words: string, 
/**
 * Whether it reads as we wrote it.
 */
ours: boolean, 
/**
 * Whether the firm added it.
 */
added: boolean, };

export type ImportPreview = { 
/**
 * The fields that a table of this kind may have, required ones first.
 */
fields: Array<string>, 
/**
 * The columns from left to right, with the field that each is taken for.
 */
columns: Array<ColumnChoice>, 
/**
 * The first rows, corrections included; at most 500.
 */
rows: Array<PreviewRow>, 
/**
 * The number of rows.
 */
total: number, 
/**
 * Everything the matter, by line.
 */
problems: Array<Problem>, 
/**
 * What was read, in sentences.
 */
found: Array<string>, 
/**
 * Entries that would be new.
 */
added: number, 
/**
 * Entries that would say something else.
 */
changed: number, 
/**
 * Entries that are there already.
 */
unchanged: number, };

export type Imported = { 
/**
 * Entries that are new.
 */
added: number, 
/**
 * Entries that now say something else.
 */
changed: number, 
/**
 * Entries that were there already.
 */
unchanged: number, 
/**
 * What the owner should know, in sentences.
 */
notes: Array<string>, };

export type ImportedResponses = { 
/**
 * What was done, in words.
 */
sentence: string, 
/**
 * How many were brought in.
 */
applied: number, 
/**
 * How many were not.
 */
notApplied: number, };

export type Insight = { 
/**
 * Which.
 */
id: InsightId, 
/**
 * Whose.
 */
person: PersonId, 
/**
 * As they said it.
 */
words: string, 
/**
 * When they said that it may be kept.
 */
consentedOn: string, };

export type InsightId = number & { readonly insight: true };

export type Invite = { 
/**
 * Who; everybody who has neither joined nor said “not this time” if left out.
 */
people?: Array<PersonId>, 
/**
 * When; today if left out.
 */
on?: string, };

export type Invitee = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What they did in the round before.
 */
lastTime: LastTime, };

export type Judgement = { 
/**
 * Every rule broken, per pair.
 */
breaches: Array<Breach>, 
/**
 * What it counts, in the order of preference.
 */
values: Array<Value>, 
/**
 * What the best set of pairs counts.
 */
best: Array<Value>, };

export type KeepDraft = { 
/**
 * Pairs, and at most one trio.
 */
groups: Array<Array<PersonId>>, 
/**
 * Those that stay when another set is proposed.
 */
locked?: Array<Array<PersonId>>, 
/**
 * What decided between equally good sets; the round's own if left out.
 */
seed?: number, };

export type KeptCopy = { 
/**
 * Counted up from 1; the one to restore is chosen by it.
 */
number: number, 
/**
 * What the file is called.
 */
file: string, 
/**
 * When it was made, in local time.
 */
at: string, 
/**
 * How far the programme had come: "round 2, matches".
 */
step: string, 
/**
 * In bytes.
 */
size: number, 
/**
 * Whether it is in the second folder alone.
 */
second: boolean, };

export type KickOffElement = { 
/**
 * Which.
 */
element: Element, 
/**
 * What it is called.
 */
title: string, 
/**
 * The question that the team answers.
 */
question: string, 
/**
 * What was agreed; empty while nothing is recorded.
 */
agreed: string, };

export type LastChange = { 
/**
 * What, in words.
 */
sentence: string, 
/**
 * When, in local time.
 */
at: string, };

export type LastTime = "tookPart" | "leftOut" | "notThisTime" | "askMeLater" | "noReply" | "newcomer";

export type Line = "direct" | "wholeLine" | "wholeLineExceptLeader";

export type Lock = { 
/**
 * The pair or trio.
 */
members: Array<PersonId>, 
/**
 * Whether it stays when another set is proposed.
 */
locked: boolean, };

export type LoggedChange = { 
/**
 * Counts up from 1.
 */
id: number, 
/**
 * When, in local time.
 */
at: string, 
/**
 * What, in words.
 */
sentence: string, 
/**
 * Whether it has been undone since.
 */
undone: boolean, };

export type LookAhead = { 
/**
 * The plan has this many rounds at most, and one at least; 100 if left out.
 */
rounds?: number, };

export type MakeFeedbackPairs = { 
/**
 * Decides between equally good sets; the round's own if left out.
 */
seed?: number, 
/**
 * Participants who are away on the day.
 */
absent?: Array<PersonId>, };

export type MatrixCell = { 
/**
 * Whoever comes first along the sides.
 */
a: PersonId, 
/**
 * The other.
 */
b: PersonId, 
/**
 * How often they deal with each other.
 */
dealings: Dealings, 
/**
 * Said or derived.
 */
source: Source, 
/**
 * Only guessed from teams and managers.
 */
uncertain: boolean, 
/**
 * Uncertain, and the answer may decide about a pair that can still be made in the open round.
 */
toAsk: boolean, 
/**
 * Who of the two manages the other directly.
 */
manager: PersonId | null, };

export type Meeting = { 
/**
 * Stays the same for ever.
 */
id: MeetingId, 
/**
 * Its day.
 */
on: string, 
/**
 * Whether it took place; booked, or not recorded, until then.
 */
held: boolean, 
/**
 * How long it took, if that was said.
 */
minutes: number | null, 
/**
 * Whose topics were worked on, if that was said.
 */
topics: Topics | null, };

export type MeetingCount = { 
/**
 * By the pairs that people were told last.
 */
held: number, 
/**
 * If every pair meets six times.
 */
expected: number, };

export type MeetingDot = { 
/**
 * What became of it so far.
 */
state: DotState, 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, };

export type MeetingId = number & { readonly meeting: true };

export type MeetingOf = { 
/**
 * Which meeting.
 */
id: MeetingId, };

export type Moment = "whosIn" | "matches" | "sixMonths" | "awayday" | "whatNext";

export type MutualChoice = { 
/**
 * The two.
 */
members: Array<PersonId>, 
/**
 * Why they cannot be a pair all the same, if so.
 */
hindrance: string | null, };

export type Nominated = "each" | "one" | "neither";

export type Nomination = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * The colleagues named, the first choice first.
 */
names: Array<PersonId>, };

export type Nominations = { 
/**
 * What people can expect, in words.
 */
expect: string, 
/**
 * Every participant, by id.
 */
people: Array<Nomination>, };

export type Occasion = "firstMeeting" | "halfWay";

export type Odd = "trio" | "leaveOneOut";

export type OddGroup = { 
/**
 * In the order of ids.
 */
members: Array<PersonId>, 
/**
 * A whole number as text.
 */
price: string, };

export type OneFeedbackPair = { 
/**
 * The two, or the three.
 */
members: Array<PersonId>, };

export type OneInsight = { 
/**
 * Which.
 */
insight: InsightId, };

export type OnePerson = { 
/**
 * Who.
 */
person: PersonId, };

export type Outlook = { 
/**
 * As many rounds as the plan has.
 */
atLeast: number, 
/**
 * More rounds are impossible.
 */
atMost: number, 
/**
 * The groups of every round.
 */
plan: Array<Array<Array<PersonId>>>, 
/**
 * What the plan shows, in words.
 */
atLeastBecause: string, 
/**
 * Why there cannot be more, in words.
 */
atMostBecause: string, };

export type Override = { 
/**
 * The two people.
 */
members: Array<PersonId>, 
/**
 * The rule.
 */
rule: Rule, 
/**
 * What the owner noted beside it.
 */
note: string | null, 
/**
 * When it was allowed.
 */
on: string, 
/**
 * Which of the two who run the programme allowed it, where that was said.
 */
by: PersonId | null, };

export type Overview = { 
/**
 * The organisation's name.
 */
organisation: string, 
/**
 * For whom the programme is run.
 */
scope: Scope, 
/**
 * How many people are on the roster.
 */
people: number, 
/**
 * The round that is not closed.
 */
round: Round | null, 
/**
 * How many take part in it.
 */
joined: number, 
/**
 * How many have answered.
 */
answered: number, 
/**
 * The newest round that is closed.
 */
closed: Round | null, 
/**
 * The number that the next round gets.
 */
nextNumber: number, 
/**
 * What is being worked on, in words: "nine pairs and a trio".
 */
pairsDrafted: string | null, 
/**
 * What people were told last.
 */
published: PublishedBrief | null, 
/**
 * How many meetings the published pairs have held.
 */
meetings: MeetingCount | null, 
/**
 * The Awayday, if it is planned.
 */
awayday: AwaydayBrief | null, 
/**
 * Who leads the programme.
 */
leader: PersonId | null, 
/**
 * Who helps.
 */
hrLead: PersonId | null, 
/**
 * The last thing that was done, undone or brought back.
 */
lastChange: LastChange | null, 
/**
 * What undo would take back.
 */
undo: string | null, 
/**
 * What redo would bring back.
 */
redo: string | null, };

export type PairDealings = { 
/**
 * The person with the smaller id.
 */
a: PersonId, 
/**
 * The person with the larger id.
 */
b: PersonId, 
/**
 * How often they deal with each other.
 */
dealings: Dealings, 
/**
 * Said or derived.
 */
source: Source, 
/**
 * A derived value that is worth asking about.
 */
uncertain: boolean, };

export type PairMeetings = { 
/**
 * Alphabetical.
 */
members: Array<PersonId>, 
/**
 * When they agreed how they will work.
 */
agreedOn: string | null, 
/**
 * Held and booked ones, by date.
 */
meetings: Array<Meeting>, 
/**
 * How many were held.
 */
held: number, 
/**
 * How many are booked, from today on.
 */
booked: number, 
/**
 * When they meet next.
 */
next: string | null, 
/**
 * When they met last.
 */
lastMet: string | null, 
/**
 * The same as a picture.
 */
dots: DotsPicture, 
/**
 * Why they need a word, if they do.
 */
needsWord: Word | null, 
/**
 * Whether a sheet about taking turns can be printed for them.
 */
turnsSheet: boolean, };

export type PairOf = { 
/**
 * The two people, or three.
 */
members: Array<PersonId>, };

export type Paper = "a4" | "letter";

export type Part = { 
/**
 * How long it takes.
 */
minutes: number, 
/**
 * As it stands on the agenda.
 */
title: string, 
/**
 * Who leads it: "HR lead", "Everyone".
 */
who: string, 
/**
 * What it is.
 */
kind: PartKind, 
/**
 * What to say, do, have ready; for the run sheet only.
 */
notes: string, };

export type PartKind = "feedback" | "sharing" | "break" | "other";

export type PartnerCount = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * How many colleagues they could be paired with.
 */
count: number, };

export type Person = { 
/**
 * Stays the same for ever.
 */
id: PersonId, 
/**
 * As it is shown and printed, at most 120 characters.
 */
name: string, 
/**
 * Tells two people of one name apart.
 */
email: string | null, 
/**
 * Compared without case and surrounding space; an absent one equals nothing.
 */
department: string | null, 
/**
 * Where the person works.
 */
site: string | null, 
/**
 * The direct manager.
 */
manager: PersonId | null, 
/**
 * 1 is the top of the organisation.
 */
level: number | null, 
/**
 * Leads the programme; at most one person.
 */
leader: boolean, 
/**
 * Helps the leader; at most one person.
 */
hrLead: boolean, 
/**
 * First day with the organisation.
 */
starts: string | null, 
/**
 * Last day with the organisation.
 */
leaves: string | null, };

export type PersonAnswer = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What counts now.
 */
answer: Answer | null, 
/**
 * Since when.
 */
on: string | null, 
/**
 * What they did in the round before, if there was one.
 */
lastTime: LastTime | null, 
/**
 * Everything said in this round, oldest first.
 */
history: Array<GivenAnswer>, 
/**
 * The days on which the person was invited to this round, in order.
 */
invited: Array<string>, 
/**
 * Whether nothing was heard since the last invitation.
 */
waiting: boolean, };

export type PersonChange = { 
/**
 * As it is shown and printed, at most 120 characters.
 */
name?: string, 
/**
 * Tells two people of one name apart.
 */
email?: string | null, 
/**
 * The department.
 */
department?: string | null, 
/**
 * Where the person works.
 */
site?: string | null, 
/**
 * The direct manager.
 */
manager?: PersonId | null, 
/**
 * 1 is the top of the organisation.
 */
level?: number | null, 
/**
 * Leads the programme, in place of whoever did before.
 */
leader?: boolean, 
/**
 * Helps the leader, in place of whoever did before.
 */
hrLead?: boolean, 
/**
 * First day.
 */
starts?: string | null, 
/**
 * Last day.
 */
leaves?: string | null, };

export type PersonHistory = { 
/**
 * The rounds in which they had a partner or gave an answer, latest first.
 */
rounds: Array<PersonRound>, 
/**
 * Why their published pair of this round no longer stands, in words.
 */
toMend: string | null, };

export type PersonId = number & { readonly person: true };

export type PersonRound = { 
/**
 * Counted from 1.
 */
number: number, 
/**
 * First day; not known for a round held before this program was used.
 */
startsOn: string | null, 
/**
 * Last day; not known for a round held before this program was used.
 */
endsOn: string | null, 
/**
 * With whom they were in a pair or trio, as people were told last.
 */
partners: Array<PersonId>, 
/**
 * With whom they were in a feedback pair.
 */
feedbackPartners: Array<PersonId>, 
/**
 * How many meetings of theirs were held, as far as they are recorded.
 */
meetings: number, 
/**
 * Everything they said to the invitation, oldest first.
 */
answers: Array<GivenAnswer>, };

export type PersonRounds = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * The partners in each round, alphabetical; none where the person was in no pair.
 */
with: Array<Array<PersonId>>, };

export type PictureTable = { 
/**
 * What stands over the columns.
 */
headings: Array<string>, 
/**
 * One cell for each column.
 */
rows: Array<Array<string>>, };

export type PlanAwayday = { 
/**
 * Its date.
 */
date: string, 
/**
 * Where it is held.
 */
place: string, 
/**
 * When it starts: "09:00".
 */
starts: string, 
/**
 * Its parts; those that were planned before, or the usual ones, if left out.
 */
parts?: Array<Part>, };

export type PlanMeetings = { 
/**
 * The two people, or three; every pair that has nothing booked if left out.
 */
members?: Array<PersonId>, 
/**
 * Their days; if left out, working days spread over the rest of the round, so that six meetings are held in all.
 */
dates?: Array<string>, };

export type PreferenceCount = { 
/**
 * Which.
 */
preference: PreferenceKey, 
/**
 * What is wanted, in words.
 */
says: string, 
/**
 * Whether it is switched on.
 */
on: boolean, 
/**
 * The count beside what is wanted: "Kept", "Two pairs".
 */
counted: string | null, };

export type PreferenceCounts = { 
/**
 * In which pairs, in words: "the published pairs"; none while there are no people to pair.
 */
countedIn: string | null, 
/**
 * Those switched on in their order, then the others.
 */
preferences: Array<PreferenceCount>, };

export type PreferenceKey = "leftOut" | "leaderLeftOut" | "leftOutAgain" | "choicesMissed" | "suggestionsMissed" | "mostWeeks" | "nowAndThen" | "hardlyEver" | "sameDepartment" | "sameManager" | "feedbackPartners" | "sameSite" | "levelGap";

export type PreferenceOrder = { 
/**
 * Those switched on, most important first.
 */
order: Array<PreferenceKey>, };

export type Preferences = { 
/**
 * Switched on, most important first.
 */
order: Array<PreferenceKey>, 
/**
 * Switched off.
 */
off: Array<PreferenceKey>, };

export type PreviewDocument = { 
/**
 * Which document.
 */
kind: DocumentKind, 
/**
 * The size of the paper; A4 if left out.
 */
paper?: Paper, 
/**
 * Whether everything is set in 18 point.
 */
largePrint: boolean, 
/**
 * Whether the page does without tints and green.
 */
blackAndWhite: boolean, 
/**
 * For whom letters are made; for everybody with a partner, and whoever had one before, if left out. Of
 * meeting dates, the members of one pair.
 */
people?: Array<PersonId>, 
/**
 * Whether letters are made only for those whose partner is another than in the version before, or who
 * have none any more.
 */
changedOnly: boolean, 
/**
 * Whether the first page is enough.
 */
firstOnly: boolean, };

export type PreviewImport = { 
/**
 * What the table is about.
 */
table: TableKind, 
/**
 * The table as pasted text.
 */
text?: string | null, 
/**
 * The file that holds the table. The web view says `chosen` in its place, for the one that the owner chose last.
 */
chosen?: boolean, 
/**
 * What the columns mean where it should not follow from their headings.
 */
columns?: Array<ColumnChoice> | null, 
/**
 * Cells to be read differently from how they stand.
 */
corrections?: Array<Correction>, };

export type PreviewRow = { 
/**
 * The line of the table.
 */
line: number, 
/**
 * One cell for each column.
 */
cells: Array<string>, };

export type Problem = { 
/**
 * The line of the table, counted from 1 with the headings; 0 when the whole table is meant.
 */
line: number, 
/**
 * The heading of the column; empty when the whole line is meant.
 */
column: string, 
/**
 * What is the matter and what to do.
 */
message: string, 
/**
 * What was probably meant.
 */
suggestion: string | null, };

export type Proof = { 
/**
 * SHA-256 over the people, rules, preferences and seed that it was made from.
 */
digest: string, 
/**
 * What is proved, in words.
 */
claims: Array<string>, 
/**
 * The numbers that prove it: first for everybody, then, where a trio may be made, closer ones.
 */
duals: Array<Duals>, };

export type Proposal = { 
/**
 * The round.
 */
round: RoundId, 
/**
 * The version that it was published as, if it was.
 */
version: number | null, 
/**
 * What decided between equally good sets.
 */
seed: number, 
/**
 * The rules in force.
 */
rules: Rules, 
/**
 * Pairs and perhaps a trio, alphabetical.
 */
groups: Array<Group>, 
/**
 * Participants in no group.
 */
leftOut: Array<PersonId>, 
/**
 * What it counts, in the order of preference.
 */
values: Array<Value>, 
/**
 * What the best set counts, when this one is not as good.
 */
best: Array<Value> | null, 
/**
 * Only for a set that is known to be the best.
 */
proof: Proof | null, 
/**
 * What the owner should know first.
 */
notes: Array<string>, };

export type Propose = { 
/**
 * The round; the current one if left out.
 */
round?: RoundId, 
/**
 * Decides between equally good sets; the round's own if left out.
 */
seed?: number, 
/**
 * Groups that stay; those that are kept in the set being worked on if left out.
 */
locked?: Array<Array<PersonId>>, };

export type Protected = { 
/**
 * Opens the programme when the passphrase is forgotten. It is told only here.
 */
recoveryCode: string, 
/**
 * What was done, in words.
 */
sentence: string, 
/**
 * Something that is the matter with copies, if it is.
 */
problem: string | null, };

export type Protection = { 
/**
 * Whether there is a passphrase.
 */
protected: boolean, 
/**
 * What a passphrase protects against and what not, one sentence each.
 */
meaning: Array<string>, 
/**
 * Something that is the matter with copies, if it is.
 */
problem: string | null, };

export type Publish = { 
/**
 * Pairs, and at most one trio.
 */
groups: Array<Array<PersonId>>, 
/**
 * Rules that the owner allows single pairs to break.
 */
overrides?: Array<Allow>, };

export type Published = { 
/**
 * Counted from 1 in each round.
 */
version: number, 
/**
 * When.
 */
on: string, 
/**
 * The version that this one replaces.
 */
replaces: number | null, 
/**
 * Pairs and perhaps a trio, alphabetical.
 */
groups: Array<Group>, 
/**
 * Participants in no group.
 */
leftOut: Array<PersonId>, 
/**
 * Those in a group who had other partners, or none, in the version before.
 */
newlyMatched: Array<PersonId>, 
/**
 * Those who take part and are in no group, and had a partner in the version before.
 */
newlyLeftOut: Array<PersonId>, };

export type PublishedBrief = { 
/**
 * Counted from 1 in each round.
 */
version: number, 
/**
 * When.
 */
on: string, 
/**
 * What they were told, in words: "nine pairs and a trio".
 */
pairs: string, 
/**
 * How many pairs, the trio among them, these are.
 */
groups: number, 
/**
 * In how many of them everybody is happy with it.
 */
agreed: number, };

export type PutAside = { 
/**
 * What to call it, at most 60 letters; "Set 1" and so on if left out.
 */
name?: string, };

export type Question = Element | Whole;

export type RecordCheckIn = { 
/**
 * Which occasion.
 */
occasion: Occasion, 
/**
 * The answers, by question.
 */
answers: Array<Answered>, };

export type RecordInsight = { 
/**
 * Whose it is.
 */
person: PersonId, 
/**
 * As they said it, at most 1,000 letters.
 */
words: string, 
/**
 * Whether they said that it may be kept; nothing is stored without.
 */
consents: boolean, };

export type RecordMeeting = { 
/**
 * The two people, or three.
 */
members: Array<PersonId>, 
/**
 * Its day.
 */
on: string, 
/**
 * How long it took.
 */
minutes?: number | null, 
/**
 * Whose topics were worked on.
 */
topics?: Topics | null, };

export type RemovePassphrase = { 
/**
 * The present one, or the recovery code.
 */
present: Secret, };

export type RepairOption = { 
/**
 * How many pairs change that could have stayed.
 */
changedPairs: number, 
/**
 * What the whole set would count.
 */
values: Array<Value>, 
/**
 * All groups, those that stay among them.
 */
groups: Array<Array<PersonId>>, 
/**
 * The groups that would be new: only these people need a letter.
 */
newGroups: Array<Array<PersonId>>, 
/**
 * Participants in no group.
 */
leftOut: Array<PersonId>, 
/**
 * What it means for whom, in words.
 */
changes: Array<string>, 
/**
 * Pairs in it that one of the two suggested.
 */
suggested: Array<Array<PersonId>>, 
/**
 * Whether it is certain that nothing better changes as few pairs.
 */
exact: boolean, };

export type Response = { 
/**
 * Its place in the list, from 0.
 */
place: number, 
/**
 * Where it was found: "message 2", or the name of a file.
 */
source: string, 
/**
 * The code as it was found; of a form without a name only what tells it from others.
 */
code: string, 
/**
 * Which questions it answers, as far as that can be read.
 */
kind: FormKind | null, 
/**
 * Whose answer it is, where somebody is named who is on the roster.
 */
person: PersonId | null, 
/**
 * The same in words: "Ana Silva", or "A check-in form, without a name".
 */
who: string, 
/**
 * What it says; empty where no name goes with it, or where it is not brought in.
 */
says: string, 
/**
 * What was said before: "They had said: not this time."; empty where nothing was.
 */
change: string, 
/**
 * What would become of it.
 */
state: ResponseState, 
/**
 * Why it is not brought in, or what follows from it.
 */
why: string | null, 
/**
 * Whether this is not for whoever stands beside the owner. A yes and a no are treated alike, so that the mark
 * itself gives nothing away.
 */
confidential: boolean, };

export type ResponseState = "new" | "changed" | "same" | "replaced" | "late" | "foreign" | "damaged" | "notPossible";

export type Responses = { 
/**
 * What was found, in words.
 */
sentence: string, 
/**
 * One for each code, and for each message without one, in the order in which they stand.
 */
found: Array<Response>, 
/**
 * How many of them would be brought in.
 */
news: number, 
/**
 * Tells these messages from others; see [`ResponsesSource::seen`].
 */
mark: string, };

export type ResponsesSource = { 
/**
 * One message or many, as pasted text.
 */
text?: string, 
/**
 * A file that holds a message. The web view says `chosen` in its place or in that of a folder, for what the
 * owner chose last.
 */
chosen?: boolean, 
/**
 * The places in the list of those that are not to be brought in.
 */
leaveOut?: Array<number>, 
/**
 * The mark of the list that the owner looked at; where the messages are no longer the same, nothing is brought in.
 */
seen?: string, };

export type RestorePreview = { 
/**
 * In a sentence or two.
 */
sentence: string, 
/**
 * The changes that were made since and would no longer be there, newest first.
 */
lost: Array<LoggedChange>, 
/**
 * The changes that are in the copy alone and would be there again, newest first.
 */
gained: Array<LoggedChange>, };

export type Restored = { 
/**
 * What was done, and how to take it back.
 */
sentence: string, 
/**
 * The number of the copy of what was there before; restoring it takes this back.
 */
before: number, 
/**
 * What that copy is called.
 */
file: string, };

export type Reversal = { 
/**
 * What happened: "Undone: Ana joined".
 */
sentence: string, };

export type RingDot = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * The full name.
 */
name: string, 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, 
/**
 * Whether the person is in a pair of this round; an open circle if not.
 */
inPair: boolean, };

export type RingLabel = { 
/**
 * The word.
 */
text: string, 
/**
 * From the left, to where the anchor says.
 */
x: number, 
/**
 * From the top, to the middle of the small letters.
 */
y: number, 
/**
 * What part of the word stands at that place.
 */
anchor: Anchor, 
/**
 * Degrees clockwise about that place.
 */
turn: number, 
/**
 * Whether somebody it names is in a pair of this round.
 */
inPair: boolean, };

export type RingLine = { 
/**
 * The two, the smaller id first.
 */
members: [PersonId, PersonId], 
/**
 * Where it begins: from the left, from the top.
 */
from: [number, number], 
/**
 * The control point of a quadratic curve.
 */
bend: [number, number], 
/**
 * Where it ends.
 */
to: [number, number], 
/**
 * Whether they were partners before this round and not in it.
 */
earlier: boolean, };

export type RingOf = { 
/**
 * Its number, counted from 1; the newest with pairs if left out.
 */
number?: number, };

export type RingPicture = { 
/**
 * The number of the round, counted from 1.
 */
number: number, 
/**
 * Of the box; the units of everything else.
 */
width: number, 
/**
 * Of the box.
 */
height: number, 
/**
 * Radius of the dots.
 */
dot: number, 
/**
 * Size of the letters.
 */
text: number, 
/**
 * Everybody, clockwise from the top.
 */
dots: Array<RingDot>, 
/**
 * Names beside the dots; of teams where there are too many people to name.
 */
labels: Array<RingLabel>, 
/**
 * Those of earlier rounds first.
 */
lines: Array<RingLine>, 
/**
 * What the picture shows.
 */
sentence: string, 
/**
 * The same without the picture.
 */
table: PictureTable, };

export type Round = { 
/**
 * Stays the same for ever.
 */
id: RoundId, 
/**
 * Counted from 1, with rounds held before this program was used.
 */
number: number, 
/**
 * First day.
 */
startsOn: string, 
/**
 * Last day.
 */
endsOn: string, 
/**
 * Decides between sets of pairs that are equally good.
 */
seed: number, 
/**
 * Day of the kick-off meeting.
 */
kickOffOn: string | null, 
/**
 * What the team agreed there.
 */
kickOffAgreed: string | null, 
/**
 * Day on which it was closed.
 */
closedOn: string | null, };

export type RoundId = number & { readonly round: true };

export type Rule = "joined" | "line" | "closely" | "apart" | "declined" | "fresh";

export type RuleChoice = { 
/**
 * What it says, in words.
 */
says: string, 
/**
 * All rules with it among them.
 */
rules: Rules, 
/**
 * Whether it is in force.
 */
present: boolean, 
/**
 * How many pairs are possible.
 */
pairs: number, 
/**
 * How many people are left out of the best set of pairs.
 */
leftOut: number, 
/**
 * What it costs or gains beside what is in force, in words; for what is in force, how things stand.
 */
sentence: string, };

export type RuleChoices = { 
/**
 * What it is about.
 */
title: string, 
/**
 * What it could say, the strictest first.
 */
choices: Array<RuleChoice>, };

export type RuleCosts = { 
/**
 * How many people were counted: those who joined, or everybody who may still join while nobody has.
 */
people: number, 
/**
 * The rules.
 */
rules: Array<RuleChoices>, };

export type Rules = { 
/**
 * How far management lines reach.
 */
line: Line, 
/**
 * How close is too close.
 */
closelyFrom: CloselyFrom, 
/**
 * Whether partners may meet again.
 */
fresh: Fresh, 
/**
 * What happens with an odd number.
 */
odd: Odd, };

export type RulesChange = { 
/**
 * How far management lines reach.
 */
line?: Line, 
/**
 * How close is too close.
 */
closelyFrom?: CloselyFrom, 
/**
 * Whether partners may meet again.
 */
fresh?: Fresh, 
/**
 * What happens with an odd number.
 */
odd?: Odd, };

export type RunAwayday = { 
/**
 * What is done.
 */
what: RunStep, };

export type RunStep = "start" | "pause" | "goOn" | "next" | "moreTime" | "stop";

export type RunningDay = { 
/**
 * What was on when the day was last moved, and everything after it.
 */
stretches: Array<Stretch>, 
/**
 * Since when the clock stands still.
 */
pausedAt: string | null, };

export type Said = "fine";

export type Scope = "leadershipTeam" | "directorate" | "allStaff";

export type Secret = string;

export type Section = { 
/**
 * What it is.
 */
title: string, 
/**
 * Whether colleagues said it in confidence, or it was noted for the two who run the programme only.
 */
inConfidence: boolean, 
/**
 * The names of the columns.
 */
headings: Array<string>, 
/**
 * The cells, as many in each row as there are headings.
 */
rows: Array<Array<string>>, };

export type SetAbsence = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * First day; today if left out.
 */
from?: string, 
/**
 * Last day; `null` takes it back.
 */
until: string | null, 
/**
 * Whether the partner is to have another.
 */
anotherPartner: boolean, };

export type SetAcceptance = { 
/**
 * Who says so.
 */
person: PersonId, 
/**
 * What they said; nothing takes it away.
 */
said: Said | null, };

export type SetAcceptances = { 
/**
 * Who says so.
 */
people: Array<PersonId>, 
/**
 * What they said; nothing takes it away.
 */
said: Said | null, };

export type SetAnswer = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What they said; nothing takes an earlier answer back.
 */
answer: Answer | null, 
/**
 * When; today if left out.
 */
on?: string, };

export type SetAnswers = { 
/**
 * Who.
 */
people: Array<PersonId>, 
/**
 * What they said.
 */
answer: Answer | null, };

export type SetApart = { 
/**
 * One of the two.
 */
person: PersonId, 
/**
 * The other.
 */
other: PersonId, 
/**
 * Whether the mark is set.
 */
apart: boolean, };

export type SetCalendarSetting = { 
/**
 * By which clock.
 */
zone?: string, 
/**
 * When a meeting begins that has only a day: "10:00".
 */
meetingsAt?: string, };

export type SetConsent = { 
/**
 * Who suggested them.
 */
person: PersonId, 
/**
 * The colleague.
 */
suggests: PersonId, 
/**
 * Whether it is right for the colleague too; nothing takes the answer away.
 */
consents: boolean | null, };

export type SetDealings = { 
/**
 * Who says so.
 */
person: PersonId, 
/**
 * About whom.
 */
other: PersonId, 
/**
 * How often they deal with each other; `null` takes it back, from either of them.
 */
dealings: Dealings | null, };

export type SetFeedbackPlace = { 
/**
 * The pair or trio.
 */
members: Array<PersonId>, 
/**
 * A table or a room, at most 80 letters.
 */
place: string, };

export type SetGuideSection = { 
/**
 * Which; a new one after all others if left out.
 */
place?: number, 
/**
 * At most 120 letters.
 */
heading: string, 
/**
 * At most 4,000 letters.
 */
words: string, };

export type SetKickOff = { 
/**
 * Its day, if there was or will be one.
 */
on: string | null, 
/**
 * What the team agreed there; left as it is if left out.
 */
agreed?: string, };

export type SetKickOffElement = { 
/**
 * Which.
 */
element: Element, 
/**
 * What was agreed, at most 1,000 letters; an empty text takes it away.
 */
agreed: string, };

export type SetMeeting = { 
/**
 * Which meeting.
 */
id: MeetingId, 
/**
 * Its day.
 */
on: string, 
/**
 * How long it took; not known if left out.
 */
minutes?: number | null, 
/**
 * Whose topics were worked on; not known if left out.
 */
topics?: Topics | null, };

export type SetPassphrase = { 
/**
 * At least twelve letters.
 */
passphrase: Secret, };

export type SetPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * As it is shown and printed, at most 120 characters.
 */
name?: string, 
/**
 * Tells two people of one name apart.
 */
email?: string | null, 
/**
 * The department.
 */
department?: string | null, 
/**
 * Where the person works.
 */
site?: string | null, 
/**
 * The direct manager.
 */
manager?: PersonId | null, 
/**
 * 1 is the top of the organisation.
 */
level?: number | null, 
/**
 * Leads the programme, in place of whoever did before.
 */
leader?: boolean, 
/**
 * Helps the leader, in place of whoever did before.
 */
hrLead?: boolean, 
/**
 * First day.
 */
starts?: string | null, 
/**
 * Last day.
 */
leaves?: string | null, };

export type SetProgramme = { 
/**
 * The organisation's name.
 */
organisation?: string, 
/**
 * For whom the programme is run.
 */
scope?: Scope, };

export type SetRound = { 
/**
 * First day.
 */
startsOn?: string, 
/**
 * Last day.
 */
endsOn?: string, };

export type SetSpeakers = { 
/**
 * Volunteers in their order.
 */
speakers: Array<Speaker>, };

export type Sharing = { 
/**
 * Volunteers in their order.
 */
speakers: Array<Speaker>, 
/**
 * What may be kept, oldest first.
 */
insights: Array<Insight>, };

export type Source = "said" | "derived";

export type Speaker = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Whether they have had their turn.
 */
done: boolean, };

export type StartRound = { 
/**
 * First day.
 */
startsOn: string, 
/**
 * Last day; six months later if left out.
 */
endsOn?: string, };

export type Stretch = { 
/**
 * The part, as it stands on the agenda.
 */
title: string, 
/**
 * Which turn of the feedback pairs it is.
 */
turn: string | null, 
/**
 * What everybody may read on the screen meanwhile.
 */
prompts: Array<string>, 
/**
 * When it starts, in local time.
 */
starts: string, 
/**
 * When it ends, in local time.
 */
ends: string, };

export type Suggested = { 
/**
 * Who suggests.
 */
person: PersonId, 
/**
 * Whom.
 */
suggests: PersonId, };

export type SuggestionCheck = { 
/**
 * Whether every rule holds.
 */
allowed: boolean, 
/**
 * The answer in words. It may be passed on, so it tells nothing of anybody who sits out or is kept apart.
 */
sentence: string, 
/**
 * What the colleague said of it, if they were asked.
 */
consents: boolean | null, 
/**
 * What it would mean for others, in words; nothing where it cannot be.
 */
meaning: Array<string>, };

export type Survey = { 
/**
 * The number of that round.
 */
number: number, 
/**
 * How many forms are in.
 */
replies: number, 
/**
 * How many people were in its pairs.
 */
of: number, 
/**
 * How many forms are in, in words, and whether that is enough to show them.
 */
sentence: string, 
/**
 * The form with what was answered.
 */
questions: Array<Asked>, 
/**
 * The counts as a table; absent while there are none to show.
 */
table: PictureTable | null, 
/**
 * All of it as text for the author of the method, without any name; absent until it can be shown.
 */
summary: string | null, };

export type TableKind = "people" | "dealings" | "answers" | "apart" | "history" | "nominations" | "survey" | "choices";

export type TableSource = { 
/**
 * The table as pasted text.
 */
text?: string, 
/**
 * The file that holds the table. The web view says `chosen` in its place, for the one that the owner chose last.
 */
chosen?: boolean, 
/**
 * What the columns mean where it should not follow from their headings.
 */
columns?: Array<ColumnChoice>, 
/**
 * Cells to be read differently from how they stand.
 */
corrections?: Array<Correction>, };

export type Tally = { 
/**
 * "Yes".
 */
yes: number, 
/**
 * "Partly".
 */
partly: number, 
/**
 * "Not yet".
 */
notYet: number, };

export type TimeLineDate = { 
/**
 * "Kick-off"; "Half-way · Today" where both are on one day.
 */
name: string, 
/**
 * "14 Sep"
 */
day: string, 
/**
 * Whether it is behind us.
 */
state: DateState, 
/**
 * Where its dot stands, from the left.
 */
x: number, 
/**
 * Where its words stand, from the left; no two lie on each other.
 */
words: number, 
/**
 * What part of the words stands there.
 */
anchor: Anchor, };

export type TimeLinePicture = { 
/**
 * Of the box, and the length of the line; the units of everything else.
 */
width: number, 
/**
 * Of the box.
 */
height: number, 
/**
 * Size of the letters.
 */
text: number, 
/**
 * Radius of the dots.
 */
dot: number, 
/**
 * How far down the line lies.
 */
line: number, 
/**
 * How far down the middles of the names and of the days under them lie.
 */
words: [number, number], 
/**
 * Where today stands, from the left.
 */
today: number, 
/**
 * In their order; what falls on one day stands in one place.
 */
dates: Array<TimeLineDate>, 
/**
 * What the picture shows.
 */
sentence: string, 
/**
 * The same without the picture.
 */
table: PictureTable, };

export type Topics = PersonId | Both;

export type Trusted = { 
/**
 * How far it is, in words; names nobody.
 */
sentence: string, 
/**
 * Every participant, by id.
 */
people: Array<TrustedNames>, 
/**
 * Every two participants who named each other.
 */
mutual: Array<MutualChoice>, };

export type TrustedNames = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * The colleagues named.
 */
names: Array<PersonId>, };

export type Two = { 
/**
 * One of them.
 */
a: PersonId, 
/**
 * The other.
 */
b: PersonId, };

export type Unprotected = { 
/**
 * What was done, in words.
 */
sentence: string, 
/**
 * Something that is the matter with copies, if it is.
 */
problem: string | null, };

export type Value = { 
/**
 * The key in camelCase.
 */
preference: string, 
/**
 * The count in words: "one pair who deal with each other now and then".
 */
label: string, 
/**
 * The count.
 */
value: number, };

export type WayOut = { 
/**
 * What is to be done.
 */
kind: WayOutKind, 
/**
 * The same in words.
 */
sentence: string, 
/**
 * How many fewer people would be left over, found by matching.
 */
helps: number, 
/**
 * The pairs to allow, or whose keep-apart marks to take away.
 */
pairs: Array<Array<PersonId>>, 
/**
 * The people to invite or to talk to.
 */
people: Array<PersonId>, 
/**
 * The rules as they would be.
 */
rules: Rules | null, 
/**
 * Whether it speaks of something that only the leader and the HR lead should see.
 */
confidential: boolean, };

export type WayOutKind = "rule" | "pair" | "trio" | "invite" | "apart" | "advice";

export type WhichAside = { 
/**
 * Which.
 */
id: AsideId, };

export type WhichCopy = { 
/**
 * Its number.
 */
copy?: number | null, };

export type WhichOccasion = { 
/**
 * Which occasion.
 */
occasion: Occasion, };

export type WhichRound = { 
/**
 * The current one if left out.
 */
round?: RoundId, };

export type WhichSection = { 
/**
 * Its place.
 */
place: number, };

export type Whole = "bothCoached" | "again";

export type Why = { 
/**
 * The second of the two people.
 */
person: PersonId, 
/**
 * Whether every rule holds.
 */
allowed: boolean, 
/**
 * The most serious rule that stands in the way.
 */
rule: Rule | null, 
/**
 * Every rule that stands in the way, most serious first.
 */
breaches: Array<Breach>, 
/**
 * The answer in words.
 */
sentence: string, 
/**
 * What the best set with this pair counts.
 */
values: Array<Value> | null, 
/**
 * The groups of that set that would be new.
 */
changes: Array<Array<PersonId>>, 
/**
 * What it would mean for others, in words.
 */
consequences: Array<string>, 
/**
 * The same in short: where their partners go, and whether people change who had said yes.
 */
others: Array<string>, };

export type Wish = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Whom they suggest, if anybody.
 */
suggests: PersonId | null, 
/**
 * Whether that can be.
 */
check: SuggestionCheck | null, };

export type Word = { 
/**
 * How things stand, without a full stop: "Isaac and Sophie have met once".
 */
sentence: string, 
/**
 * Why that is worth a word.
 */
why: string, 
/**
 * A note to the pair, to be copied and sent by the owner.
 */
note: string, };

export interface Command<Args, Result> {
  args: Args;
  result: Result;
}

export interface Commands {
  /** Where the programme stands. */
  overview: Command<null, Overview>;
  /** Everybody on the roster. */
  people: Command<null, Array<Person>>;
  /** Who joins the round, with what they said before. */
  answers: Command<null, Array<PersonAnswer>>;
  /** How often every two people deal with each other. */
  dealings: Command<null, Array<PairDealings>>;
  /** How often one person deals with everybody else. */
  dealings_of: Command<OnePerson, Array<PairDealings>>;
  /** Who works with whom, as a matrix. */
  dealings_picture: Command<null, DealingsPicture>;
  /** How many uncertain dealings may decide about a pair. */
  dealings_to_ask: Command<null, number>;
  /** What the team agreed on the six elements. */
  kick_off_elements: Command<null, Array<KickOffElement>>;
  /** Whom each participant would trust, and who named each other. */
  trusted: Command<null, Trusted>;
  /** Who is marked keep apart. */
  apart: Command<null, Array<Apart>>;
  /** Who may be paired. */
  rules: Command<null, Rules>;
  /** What makes one set of pairs better than another. */
  preferences: Command<null, Preferences>;
  /** What each rule could say, and what that would cost or gain. */
  rule_costs: Command<null, RuleCosts>;
  /** What each preference counts in the pairs as they stand. */
  preference_counts: Command<null, PreferenceCounts>;
  /** The rounds of one person, latest first. */
  person_history: Command<OnePerson, PersonHistory>;
  /** Everything that is held about one person. */
  all_about_person: Command<OnePerson, AllAbout>;
  /** What erasing a person would mean. */
  before_erasing: Command<OnePerson, Array<string>>;
  /** Whether everybody can be in a pair, why not, and the ways out. */
  feasibility: Command<WhichRound, Feasibility>;
  /** For how many more rounds everybody can have a new partner, and why not more. */
  outlook: Command<LookAhead, Outlook>;
  /** The best set of pairs, with reasons. */
  propose: Command<Propose, Proposal>;
  /** The set of pairs being worked on. */
  draft: Command<null, Proposal | null>;
  /** Another set of pairs that is as good as the present one, if there is one. */
  propose_another: Command<null, Proposal | null>;
  /** The sets of pairs that were put aside, beside the present one. */
  asides: Command<null, Array<Aside>>;
  /** What any set of pairs breaks and counts, beside the best. */
  check_pairs: Command<CheckPairs, Judgement>;
  /** Whether two people can be a pair, and what it would mean. */
  why: Command<Two, Why>;
  /** All possible partners of one person, best first. */
  partners_for: Command<OnePerson, Array<Why>>;
  /** What it would mean if two people changed places. */
  try_swap: Command<Two, Consequences>;
  /** What people were told last. */
  published: Command<null, Published | null>;
  /** Who would rather change, and whom they suggest; confidential. */
  wishes: Command<null, Array<Wish>>;
  /** Whether a suggested colleague can be chosen, and what it would mean. */
  check_suggestion: Command<Suggested, SuggestionCheck>;
  /** How published pairs can be mended, fewest changes first. */
  repair_options: Command<null, Array<RepairOption>>;
  /** Who was with whom in a round, on a ring of names. */
  ring_picture: Command<RingOf, RingPicture | null>;
  /** How many pairs of colleagues have coached each other, by round. */
  growth_picture: Command<null, GrowthPicture | null>;
  /** The dates of the round, with today among them. */
  time_line_picture: Command<null, TimeLinePicture | null>;
  /** Every round that had pairs, and who was with whom. */
  earlier_rounds: Command<null, EarlierRounds>;
  /** How the round was, as counts, from five forms on. */
  survey: Command<null, Survey | null>;
  /** What is still open in the round, before it is closed. */
  closing: Command<null, Closing>;
  /** Who could be invited to the next round, and what they did last time. */
  invitees: Command<null, Array<Invitee>>;
  /** How far each pair has come, and who needs a word. */
  meetings: Command<null, Array<PairMeetings>>;
  /** What pairs said about how it goes, as counts. */
  check_ins: Command<null, Array<CheckIn>>;
  /** Who is away for a while. */
  absences: Command<null, Array<Absence>>;
  /** The Awayday with all its times. */
  awayday: Command<null, Awayday | null>;
  /** The usual parts of an Awayday. */
  default_agenda: Command<DayStart, Array<AwaydayPart>>;
  /** Whom each participant named. */
  nominations: Command<null, Nominations>;
  /** The feedback pairs of the Awayday. */
  feedback_pairs: Command<null, FeedbackPairs | null>;
  /** How feedback pairs can be mended when somebody is away. */
  feedback_repairs: Command<AwayOnTheDay, Array<FeedbackRepair>>;
  /** Why people who did not name each other are a feedback pair. */
  why_feedback_pair: Command<OneFeedbackPair, Array<string>>;
  /** What is on at the Awayday, and what comes next. */
  running_awayday: Command<null, RunningDay | null>;
  /** Who would like to share something, and what may be kept. */
  sharing: Command<null, Sharing>;
  /** Every document, and whether it can be made now. */
  documents: Command<null, Array<Document>>;
  /** The message that goes with one person’s letter or form, to be copied. */
  draft_text: Command<DraftOf, DraftText>;
  /** What a document’s file is called, for one person or for all. */
  document_name: Command<DocumentToName, string>;
  /** The pages of a document as pictures. */
  preview_document: Command<PreviewDocument, DocumentPreview>;
  /** What a table would bring in. */
  preview_import: Command<PreviewImport, ImportPreview>;
  /** The guide for those who take part, section by section. */
  guide_sections: Command<null, Array<GuideSection>>;
  /** Where and when meetings are in people’s calendars. */
  calendar_setting: Command<null, CalendarSetting>;
  /** What answers that came back say, and what they would change. */
  preview_responses: Command<ResponsesSource, Responses>;
  /** Every change, newest first. */
  history_of_changes: Command<null, Array<LoggedChange>>;
  /** Brings in the roster. */
  import_people: Command<TableSource, Imported>;
  /** Brings in who deals with whom, and how often. */
  import_dealings: Command<TableSource, Imported>;
  /** Brings in who joins the round. */
  import_answers: Command<TableSource, Imported>;
  /** Brings in who is to be kept apart. */
  import_apart: Command<TableSource, Imported>;
  /** Brings in the pairs of earlier rounds. */
  import_history: Command<TableSource, Imported>;
  /** Brings in whom people named for the Awayday. */
  import_nominations: Command<TableSource, Imported>;
  /** Brings in survey forms, without any name. */
  import_survey: Command<TableSource, Imported>;
  /** Brings in whom people would trust as a partner. */
  import_choices: Command<TableSource, Imported>;
  /** Brings in answers that came back, all in one change. */
  import_responses: Command<ResponsesSource, ImportedResponses>;
  /** Changes the organisation’s name or the scope. */
  set_programme: Command<SetProgramme, null>;
  /** Adds a person. */
  add_person: Command<PersonChange, Person>;
  /** Changes what is known about a person. */
  set_person: Command<SetPerson, Person>;
  /** Says how often two people deal with each other. */
  set_dealings: Command<SetDealings, null>;
  /** Marks two people keep apart, or takes the mark away. */
  set_apart: Command<SetApart, null>;
  /** Changes any part of the rules. */
  set_rules: Command<RulesChange, Rules>;
  /** Puts the preferences in another order. */
  set_preferences: Command<PreferenceOrder, Preferences>;
  /** Starts a round, six months if no end is given. */
  start_round: Command<StartRound, Round>;
  /** Changes the dates of the round. */
  set_round: Command<SetRound, Round>;
  /** Records the kick-off and what the team agreed. */
  set_kick_off: Command<SetKickOff, Round>;
  /** Records who was invited to the round. */
  invite: Command<Invite, null>;
  /** Records what the team agreed on one element. */
  set_kick_off_element: Command<SetKickOffElement, null>;
  /** Records what one person said. */
  set_answer: Command<SetAnswer, null>;
  /** Records the same answer from several people. */
  set_answers: Command<SetAnswers, null>;
  /** Records whom a participant would trust as a partner. */
  set_trusted: Command<TrustedNames, null>;
  /** Keeps a set of pairs to work on. */
  keep_draft: Command<KeepDraft, Proposal>;
  /** Lets two people change places. */
  swap: Command<Two, Proposal>;
  /** Keeps a pair, or lets it change again. */
  lock: Command<Lock, Proposal>;
  /** Puts a copy of the set being worked on aside under a name. */
  put_aside: Command<PutAside, Array<Aside>>;
  /** Works on a set that was put aside. */
  take_back_aside: Command<WhichAside, Proposal>;
  /** Forgets a set that was put aside. */
  drop_aside: Command<WhichAside, Array<Aside>>;
  /** Publishes a set of pairs as the next version. */
  publish: Command<Publish, Published>;
  /** Allows a pair being worked on to break a rule, or takes that back. */
  allow_pair: Command<AllowPair, Proposal>;
  /** Records that somebody is happy with their match. */
  set_acceptance: Command<SetAcceptance, null>;
  /** Records that several people are happy with their matches. */
  set_acceptances: Command<SetAcceptances, null>;
  /** Records what a suggested colleague said. */
  set_consent: Command<SetConsent, null>;
  /** Records that a match is not right for somebody. */
  decline: Command<Decline, Declined>;
  /** Publishes mended pairs as the next version. */
  accept_repair: Command<AcceptRepair, Published>;
  /** Records when a pair agreed how they will work. */
  agree: Command<Agree, null>;
  /** Books the meetings of a pair, or of all that have none booked. */
  plan_meetings: Command<PlanMeetings, null>;
  /** Records a meeting that took place. */
  record_meeting: Command<RecordMeeting, null>;
  /** Moves a booked meeting, or puts right one that was held. */
  set_meeting: Command<SetMeeting, null>;
  /** Takes a meeting away. */
  remove_meeting: Command<MeetingOf, null>;
  /** Records that a pair needs no word for now. */
  they_are_fine: Command<PairOf, null>;
  /** Adds answers to a check-in. */
  record_check_in: Command<RecordCheckIn, null>;
  /** Forgets the answers of a check-in. */
  clear_check_in: Command<WhichOccasion, null>;
  /** Says that somebody is away for a while, or is back. */
  set_absence: Command<SetAbsence, null>;
  /** Plans the Awayday; all times follow from the lengths. */
  plan_awayday: Command<PlanAwayday, Awayday>;
  /** Records whom a participant named. */
  nominate: Command<Nomination, null>;
  /** Makes the best feedback pairs. */
  make_feedback_pairs: Command<MakeFeedbackPairs, FeedbackPairs>;
  /** Says where a feedback pair sits. */
  set_feedback_place: Command<SetFeedbackPlace, FeedbackPairs>;
  /** Mends the feedback pairs when somebody is away. */
  accept_feedback_repair: Command<AcceptFeedbackRepair, FeedbackPairs>;
  /** Starts, pauses, moves on or ends the Awayday. */
  run_awayday: Command<RunAwayday, RunningDay | null>;
  /** Changes who would like to share something, and in what order. */
  set_speakers: Command<SetSpeakers, null>;
  /** Keeps what somebody shared, with their consent. */
  record_insight: Command<RecordInsight, null>;
  /** Takes away what somebody shared. */
  remove_insight: Command<OneInsight, null>;
  /** Adds one survey form, without any name. */
  add_survey_reply: Command<AddSurveyReply, null>;
  /** Changes a section of the guide, or adds one of the firm’s own. */
  set_guide_section: Command<SetGuideSection, GuideSection>;
  /** Puts our words back in a section of the guide, or takes one of the firm’s own away. */
  put_back_guide_section: Command<WhichSection, null>;
  /** Changes where and when meetings are in people’s calendars. */
  set_calendar_setting: Command<SetCalendarSetting, CalendarSetting>;
  /** Closes the round and says who could be invited next. */
  close_round: Command<null, ClosedRound>;
  /** Erases a person for good, and every trace of them in the file. */
  erase_person: Command<OnePerson, null>;
  /** Where copies are, and whether the last one failed. */
  copies: Command<null, Copies>;
  /** Whether everything in a file is as it was saved, in words. */
  check_file: Command<CheckFile, FileCheck>;
  /** What would change if a copy took the programme’s place. */
  preview_restore: Command<WhichCopy, RestorePreview>;
  /** Whether there is a passphrase, and what it does not protect against. */
  protection: Command<null, Protection>;
  /** Protects the programme and its copies with a passphrase. */
  set_passphrase: Command<SetPassphrase, Protected>;
  /** Gives the programme another passphrase and recovery code. */
  change_passphrase: Command<ChangePassphrase, Protected>;
  /** Takes the passphrase away. */
  remove_passphrase: Command<RemovePassphrase, Unprotected>;
  /** Makes a copy, reads it back and checks it. */
  back_up: Command<BackUp, BackedUp>;
  /** Puts a copy in the programme’s place, which is copied first. */
  restore: Command<WhichCopy, Restored>;
  /** Takes back the last change. */
  undo: Command<null, Reversal>;
  /** Brings back what was last undone. */
  redo: Command<null, Reversal>;
}

/** Each look rests on this part of the programme and on those before it. */
export const partOf: Partial<Record<keyof Commands, number>> = {
  overview: 4,
  people: 0,
  answers: 1,
  dealings: 0,
  dealings_of: 0,
  dealings_picture: 2,
  dealings_to_ask: 2,
  kick_off_elements: 1,
  trusted: 1,
  apart: 0,
  rules: 0,
  preferences: 0,
  rule_costs: 1,
  preference_counts: 2,
  person_history: 4,
  all_about_person: 4,
  before_erasing: 4,
  feasibility: 1,
  outlook: 2,
  propose: 2,
  draft: 2,
  propose_another: 2,
  asides: 2,
  check_pairs: 1,
  why: 2,
  partners_for: 2,
  try_swap: 2,
  published: 2,
  wishes: 2,
  check_suggestion: 2,
  repair_options: 2,
  ring_picture: 4,
  growth_picture: 4,
  time_line_picture: 4,
  earlier_rounds: 4,
  survey: 4,
  closing: 4,
  invitees: 4,
  meetings: 3,
  check_ins: 3,
  absences: 1,
  awayday: 4,
  default_agenda: 4,
  nominations: 4,
  feedback_pairs: 4,
  feedback_repairs: 4,
  why_feedback_pair: 4,
  running_awayday: 4,
  sharing: 4,
  documents: 4,
  draft_text: 4,
  document_name: 4,
  preview_document: 4,
  preview_import: 4,
  guide_sections: 4,
  calendar_setting: 4,
  preview_responses: 4,
  history_of_changes: 4,
  copies: 4,
  check_file: 4,
  preview_restore: 4,
  protection: 4,
};

/** Looks that search for the best and may take their time. */
export const searches: ReadonlySet<keyof Commands> = new Set<keyof Commands>([
  "rule_costs",
  "preference_counts",
  "feasibility",
  "outlook",
  "propose",
  "propose_another",
  "check_pairs",
  "why",
  "partners_for",
  "wishes",
  "check_suggestion",
  "repair_options",
  "documents",
  "preview_document",
]);
