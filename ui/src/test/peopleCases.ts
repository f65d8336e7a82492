import type { AllAbout, PersonHistory, PreferenceCounts, RuleCosts } from "../lib/bindings";
import { idOf } from "./madeUp";

/** What the core tells about one person, and about rules and preferences. */

export const history: PersonHistory = {
  rounds: [
    {
      number: 1,
      startsOn: "2027-01-25",
      endsOn: "2027-07-09",
      partners: [idOf("Amina")],
      feedbackPartners: [idOf("Grace")],
      meetings: 4,
      answers: [{ answer: "joined", on: "2027-01-12" }],
    },
  ],
  toMend: null,
};

export const allAbout: AllAbout = {
  name: "Joe Adeyemi",
  sections: [
    { title: "On the roster", inConfidence: false, headings: ["What", "As it is held"], rows: [["Name", "Joe Adeyemi"]] },
    { title: "Marked keep apart", inConfidence: true, headings: ["Colleague"], rows: [["Sophie Laurent"]] },
  ],
};

export const ruleCosts: RuleCosts = {
  people: 16,
  rules: [
    {
      title: "Working closely together",
      choices: [
        {
          says: "Nobody is with someone they deal with most weeks or more.",
          rules: { line: "direct", closelyFrom: "mostWeeks", fresh: "neverAgain", odd: "trio" },
          present: true,
          pairs: 90,
          leftOut: 0,
          sentence: "90 pairs are possible now.",
        },
        {
          says: "Nobody is with someone they deal with most days.",
          rules: { line: "direct", closelyFrom: "mostDays", fresh: "neverAgain", odd: "trio" },
          present: false,
          pairs: 101,
          leftOut: 0,
          sentence: "Eleven pairs more would be possible.",
        },
      ],
    },
  ],
};

export const preferenceCounts: PreferenceCounts = {
  countedIn: "the best pairs",
  preferences: [
    { preference: "leftOut", says: "Nobody is left out", on: true, counted: "Nobody left out" },
    { preference: "nowAndThen", says: "Few pairs who deal with each other now and then", on: true, counted: "Two pairs" },
    { preference: "sameManager", says: "Few pairs with the same manager", on: true, counted: "No pairs" },
    { preference: "sameSite", says: "Few pairs on one site", on: false, counted: "Eight pairs on one site" },
  ],
};
