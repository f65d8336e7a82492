import type { Screen } from "../frame/place";
import type { Point } from "./method";

/** What the guide says about one screen. */
export interface GuidePage {
  /** What the screen is for. */
  about: string;
  /** What to do, in order. */
  steps: string[];
  /** What is good to know. */
  good: Point[];
}

/** The guide, screen by screen. */
export const pages: Record<Screen, GuidePage> = {
  today: {
    about: "Where the round stands: its dates, what comes next, and which pairs may need a word from you.",
    steps: [
      "Begin with the button at the top. It always leads to whatever comes next.",
      "Look at what is marked in amber. A friendly question is usually all it takes.",
      "Then go back to your own work. The round needs a few minutes a week.",
    ],
    good: [
      { title: "Counts, never contents", text: "The program knows how often two people met. What they talked about stays between them." },
      { title: "Nothing is lost", text: "Every change is saved at once and can be undone, also after the program was closed." },
    ],
  },
  "whos-in": {
    about: "Who takes part in this round, and whether everybody who said yes can be in a pair.",
    steps: [
      "Bring in your people: a list from Excel will do. Teams and managers make better pairs.",
      "Invite everybody to a kick-off, and explain there how pairs work and that joining is free.",
      "Record the answers as they come in, or paste what people sent back from their forms. The latest one counts.",
      "Look at the few pairs of people about whom the program is not sure: do they work together closely?",
    ],
    good: [
      { title: "Joining is a free choice", text: "“Not this time” is a good answer. Leave it at that until the next round; no list of it is ever printed." },
      { title: "The leader joins too", text: "When the person at the top takes part like anybody else, the others believe that it is meant." },
      { title: "Why apart at work", text: "People who share no daily business can listen without an interest of their own." },
      { title: "Keep apart", text: "If two people should not be a pair, mark it. Nobody is asked why, and it appears on no paper for others." },
    ],
  },
  matches: {
    about: "Who goes with whom. The program finds the best pairs there are and proves it; you have the last word.",
    steps: [
      "Propose pairs, then read through them: does each feel right to you?",
      "Keep the pairs you are sure of, and ask for somebody else where you are not. You see first what that means for the others.",
      "Publish, and hand out the letters.",
      "If somebody says that a match is not right for them, thank them and look at the ways to mend it.",
    ],
    good: [
      { title: "No reasons asked", text: "Anybody may say no to a match. No reason is asked for, and none is kept." },
      { title: "Trust runs both ways", text: "Somebody may name a colleague instead. That works only if the other is happy with it too." },
      { title: "Best means best", text: "No other set of pairs is better by your rules and in your order of what counts. That is checked apart from the search." },
      { title: "Nobody comes first", text: "Two names always stand in the order of the alphabet." },
    ],
  },
  "six-months": {
    about: "How the pairs are getting on: who has agreed how to work, who has met, and who may need a word.",
    steps: [
      "Note when a pair has agreed how they want to work together.",
      "Record each meeting when you hear of it: the date is enough.",
      "Where a pair has not met for a while, ask kindly. They may be fine.",
      "If somebody leaves or changes jobs, say so here, and see what can be done for the partner.",
    ],
    good: [
      { title: "Six hours in six months", text: "About an hour every four weeks. Regular and short does more than seldom and long." },
      { title: "Turns", text: "Each time both topics have their place, or they take turns. The less senior of the two begins." },
      { title: "When one only gives advice", text: "Pairs drift, often with the best of intentions. A sheet for the two reminds them; nobody else hears of it." },
      { title: "Answers in numbers only", text: "Check-ins show counts, and none at all where fewer than five have answered." },
    ],
  },
  awayday: {
    about: "The day on which everybody comes together: feedback in new pairs in the morning, sharing in the afternoon.",
    steps: [
      "Choose a date and a place, and go through the parts of the day. The times follow by themselves.",
      "Ask everybody for two colleagues, other than their partner, whose view they would value: by slip, by form or by table.",
      "Make the feedback pairs and give each a table.",
      "On the day, open the big screen: it says what is on now and when to take turns.",
    ],
    good: [
      { title: "Two names are wishes", text: "Nobody is promised a first wish, and nobody learns who named whom." },
      { title: "What to ask", text: "Where am I more sure of myself now? Where am I still working on it? Does that ring true to you? What else do you see?" },
      { title: "Listening", text: "Whoever hears feedback says thank you, and defends nothing." },
      { title: "Courage spreads", text: "In the afternoon the leader asks who would like to share something. One begins, and others follow." },
    ],
  },
  "what-next": {
    about: "How it went, and the way into the next round.",
    steps: [
      "Ask everybody for a few answers about the round. They count together, never by name.",
      "Close the round. Its pairs are kept, so that nobody is matched twice with the same person.",
      "Invite those who sat out, and whoever is new.",
      "Start the next round while the good will of this one is fresh.",
    ],
    good: [
      { title: "Why new pairs", text: "Trust with one colleague is worth much. Trust with many changes how a company works." },
      { title: "Rounds to come", text: "The program works out how many rounds everybody can have somebody new." },
    ],
  },
  people: {
    about: "Everybody on your list, whether they take part or not.",
    steps: [
      "Add whoever is new, and say from when. Say until when for those who leave.",
      "Keep teams and managers up to date: the rules rest on them.",
      "Open a person to see their rounds, or to hand over everything that is held about them.",
    ],
    good: [
      { title: "As little as possible", text: "A name is enough to take part. Everything else only helps to find better pairs." },
      { title: "People may ask", text: "Anybody may see what is held about them, and may have it erased." },
    ],
  },
  print: {
    about: "Every sheet of the round, as it will come out of the printer.",
    steps: [
      "Choose a sheet and look it through.",
      "Choose the paper, large print or black and white.",
      "Open it to print, or save it to send it round. “The whole pack” saves every sheet for others at once.",
      "Send forms round as web pages or hand them out on paper; then paste the answers (A).",
    ],
    good: [
      { title: "Mail drafts", text: "They open in your own mail program with each letter attached. You look them over and send them; this program sends nothing." },
      { title: "Your own words", text: "The guide may say it your way: choose it, and then “Change the words”. Ours can be put back at any time." },
      { title: "Some are for two pairs of eyes", text: "Sheets marked confidential are for whoever leads the programme and helps with it. All others are safe to hang up." },
      { title: "Versions", text: "A changed sheet says which one it replaces. Take the old one down." },
    ],
  },
  "from-forms": {
    about: "The answers that people send back from their forms, brought in all at once.",
    steps: [
      "Paste the messages just as they came, one or many, or open a folder in which you saved them.",
      "Look over who says what. Untick whatever should wait.",
      "Bring them in. If something is not right, one Undo takes all of it back.",
    ],
    good: [
      { title: "A slip is noticed", text: "Each code proves itself. If a letter was lost on the way, you are told, and nothing is guessed." },
      { title: "Twice does no harm", text: "What is here already changes nothing. If somebody sent two answers, the later one counts." },
      { title: "Shut until you open it", text: "What somebody says about their match, or how things go, is not shown before you press Show." },
    ],
  },
  earlier: {
    about: "The rounds behind you, and how the web between your people has grown.",
    steps: [
      "Look at the rings side by side: everybody keeps the same place in each.",
      "Did you run rounds before this program? Bring in their pairs, and nobody is matched twice.",
    ],
    good: [{ title: "What to look for", text: "Lines across the ring: people from different corners who now know and trust each other." }],
  },
  settings: {
    about: "How your programme works, and how this window looks.",
    steps: [
      "Decide who may be a pair. Beside each rule stands what it costs at present.",
      "Put what makes pairs better in your own order.",
      "Choose by which clock, and at what time, meetings stand in people’s calendars.",
      "Choose paper, text size, and light or dark.",
      "Make a copy of your file now and then, somewhere else than on this computer.",
    ],
    good: [
      { title: "Strict rules cost pairs", text: "The stricter the rules, the fewer partners each person could have. In a small team a little freedom helps." },
      { title: "All in one file", text: "Everything is in the file you chose. Copy it, move it, or delete it: there is no other." },
    ],
  },
};
