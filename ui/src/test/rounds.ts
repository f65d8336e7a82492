import type { Closing, EarlierRounds, GrowthPicture, Invitee, LastTime, RingPicture, Survey, TimeLinePicture } from "../lib/bindings";
import type { Answers } from "./fakeDoor";
import { answers, groups, idOf, overview, people, round } from "./madeUp";

/** The end of the round, the time between two rounds, and what lies behind. */

export const invitees: Invitee[] = answers.map(({ person, answer }) => {
  const lastTime: LastTime = answer === "joined" ? "tookPart" : (answer ?? "noReply");
  return { person, lastTime };
});

export const closing: Closing = {
  open: ["The Awayday on 9 July 2027 is still to come."],
  forgotten: "What people said about their matches, whom they suggested and whom they trust is then deleted, and so are the sets put aside.",
};

/** Four forms are in, and nothing is shown yet. */
export const survey: Survey = {
  number: 1,
  replies: 4,
  of: 16,
  sentence: "Four of sixteen forms are in so far. Results are shown from five on, so that nobody can be recognised.",
  questions: [
    { question: "trust", statement: "My partner and I trusted each other.", counts: null, bar: null },
    { question: "again", statement: "I would do it again.", counts: null, bar: null },
  ],
  table: null,
  summary: null,
};

/** Twelve forms are in. */
export const fullSurvey: Survey = {
  ...survey,
  replies: 12,
  sentence: "Twelve of sixteen forms are in so far.",
  questions: [
    {
      question: "trust",
      statement: "My partner and I trusted each other.",
      counts: [0, 1, 3, 8],
      bar: {
        width: 1000,
        height: 76,
        pieces: [
          { grade: "yes", x: 0, width: 650.7 },
          { grade: "mostly", x: 662.7, width: 244 },
          { grade: "partly", x: 918.7, width: 81.3 },
        ],
        sentence: "8 yes · 3 mostly · 1 partly",
      },
    },
    { question: "again", statement: "I would do it again.", counts: null, bar: null },
  ],
  table: {
    headings: ["Statement", "Yes", "Mostly", "Partly", "Not really"],
    rows: [["My partner and I trusted each other.", "8", "3", "1", "0"]],
  },
  summary: "Coaching pairs: Round one\n16 people in pairs, 12 survey forms\n",
};

export const earlier: EarlierRounds = {
  sentence: "Eight pairs of colleagues have now coached each other.",
  rounds: [{ number: 1, dates: ["2027-01-25", "2027-07-09"], goingOn: false, joined: 16, meetings: 46, of: 20 }],
  people: people.map(({ id }) => ({
    person: id,
    with: [groups.flatMap(({ members }) => (members.includes(id) ? members.filter((other) => other !== id) : []))],
  })),
};

export const growth: GrowthPicture = {
  width: 1000,
  height: 430,
  text: 38,
  across: [110, 950],
  points: [
    { name: "Start", count: 0, x: 110, y: 360 },
    { name: "Round 1", count: 8, x: 950, y: 128 },
  ],
  ticks: [
    { count: 0, y: 360 },
    { count: 5, y: 215 },
    { count: 10, y: 70 },
  ],
  sentence: "From none to eight after round 1. Each two are counted once.",
  table: { headings: ["After", "Pairs of colleagues who have coached each other"], rows: [["Start", "0"], ["Round 1", "8"]] },
};

export const ring: RingPicture = {
  number: 1,
  width: 1000,
  height: 740,
  dot: 15,
  text: 38,
  dots: [
    { person: idOf("Amina"), name: "Amina Yusuf", x: 500, y: 60, inPair: true },
    { person: idOf("Karen"), name: "Karen Boyd", x: 810, y: 370, inPair: false },
    { person: idOf("Tom"), name: "Tom Brightwell", x: 500, y: 680, inPair: true },
  ],
  labels: [
    { text: "Amina", x: 500, y: 22, anchor: "middle", turn: 0, inPair: true },
    { text: "Karen", x: 840, y: 370, anchor: "start", turn: 0, inPair: false },
    { text: "Tom", x: 500, y: 718, anchor: "middle", turn: 0, inPair: true },
  ],
  lines: [{ members: [idOf("Amina"), idOf("Tom")], from: [500, 60], bend: [500, 370], to: [500, 680], earlier: false }],
  sentence: "One pair. Open circle: in no pair of this round.",
  table: {
    headings: ["Person", "With"],
    rows: [
      ["Amina Yusuf", "Tom Brightwell"],
      ["Karen Boyd", "in no pair"],
      ["Tom Brightwell", "Amina Yusuf"],
    ],
  },
};

export const timeLine: TimeLinePicture = {
  width: 1000,
  height: 92,
  text: 24,
  dot: 9,
  line: 14,
  words: [48, 78],
  today: 335.2,
  dates: [
    { name: "Kick-off", day: "11 Jan", state: "past", x: 0, words: 0, anchor: "start" },
    { name: "Today", day: "12 Mar", state: "today", x: 335.2, words: 335.2, anchor: "middle" },
    { name: "Awayday", day: "9 Jul", state: "coming", x: 1000, words: 1000, anchor: "end" },
  ],
  sentence: "So far: kick-off on 11 January. Today is 12 March. To come: Awayday on 9 July.",
  table: {
    headings: ["What", "When"],
    rows: [
      ["Kick-off", "11 January 2027"],
      ["Today", "12 March 2027"],
      ["Awayday", "9 July 2027"],
    ],
  },
};

/** What there is to look back on in every made-up moment of the first round. */
export const lookingBack: Answers = {
  invitees,
  closing,
  survey: null,
  earlier_rounds: { sentence: "", rounds: [], people: [] },
  growth_picture: null,
  ring_picture: null,
  time_line_picture: timeLine,
};

/** What each of these moments adds to a programme in which people have joined. */
export const roundCases: Record<string, Answers> = {
  closed: {
    overview: { ...overview, round: null, closed: { ...round, closedOn: "2027-07-12" }, joined: 0, answered: 0 },
    answers: answers.map((one, place) => ({ ...one, answer: null, on: null, history: [], lastTime: invitees[place]?.lastTime ?? null })),
    survey: fullSurvey,
    earlier_rounds: earlier,
    growth_picture: growth,
    ring_picture: ring,
    time_line_picture: null,
  },
};
