import type { CheckIn, DotsPicture, Meeting, MeetingId, PairMeetings, PersonId } from "../lib/bindings";
import { countOf } from "../words/numbers";
import { groups, idOf } from "./madeUp";

/** Nine weeks into the round: seven pairs are half-way, Isaac and Sophie have met once. */

const usualDays = ["2027-01-28", "2027-02-11", "2027-02-25", "2027-03-10"];

function meeting(id: number, on: string, held: boolean): Meeting {
  return { id: id as MeetingId, on, held, minutes: held ? 60 : null, topics: held ? "both" : null };
}

function dots(held: number, booked: number): DotsPicture {
  const toCome = 6 - held - booked;
  const states = [...Array<"held">(held).fill("held"), ...Array<"booked">(booked).fill("booked"), ...Array<"toCome">(toCome).fill("toCome")];
  return {
    width: 108,
    height: 18,
    radius: 5.3,
    dots: states.map((state, place) => ({ state, x: 9 + 18 * place, y: 9 })),
    sentence: `${countOf(held, "held", "held")}, ${countOf(toCome, "to come", "to come")}`,
  };
}

function pairMeetings(members: PersonId[], place: number): PairMeetings {
  const isQuiet = members.includes(idOf("Isaac"));
  const held = isQuiet ? 1 : 3 + (place % 2);
  const booked = isQuiet ? 0 : 1;
  const days = isQuiet ? ["2027-02-02"] : usualDays.slice(0, held);
  const meetings = days.map((day, number) => meeting(place * 10 + number, day, true));
  if (booked) meetings.push(meeting(place * 10 + 9, "2027-03-24", false));
  return {
    members,
    agreedOn: "2027-01-27",
    meetings,
    held,
    booked,
    next: booked ? "2027-03-24" : null,
    lastMet: days.at(-1) ?? null,
    dots: dots(held, booked),
    needsWord: isQuiet
      ? {
          sentence: "Isaac and Sophie have met once",
          why: "Their last meeting was on 2 February and nothing is booked. The other pairs have met three or four times.",
          note: "Dear Isaac and Sophie,\n\ncould you find an hour for each other?",
        }
      : null,
    turnsSheet: members.includes(idOf("Callum")),
  };
}

export const meetings: PairMeetings[] = groups.map(({ members }, place) => pairMeetings(members, place));

const questions: [CheckIn["questions"][number]["question"], string][] = [
  ["turns", "We both bring topics, turn and turn about."],
  ["listening", "We both listen and ask more than we tell."],
  ["help", "Our meetings help me."],
  ["support", "We know whom to turn to if we get stuck."],
];

export const checkIns: CheckIn[] = [
  {
    occasion: "firstMeeting",
    title: "After the first meeting",
    answers: 12,
    sentence: "Twelve answers.",
    questions: questions.map(([question, text], place) => ({ question, text, counts: { yes: 9 - place, partly: 2, notYet: 1 + place } })),
  },
  {
    occasion: "halfWay",
    title: "Half-way",
    answers: 4,
    sentence: "Four answers so far; shown from five on.",
    questions: questions.map(([question, text]) => ({ question, text, counts: null })),
  },
];
