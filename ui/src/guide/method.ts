/** One thing worth knowing, with a few words as its heading. */
export interface Point {
  title: string;
  text: string;
}

/** What coaching pairs rest on. */
export const principles: Point[] = [
  { title: "As equals", text: "Both help and both are helped. Rank, age and years in the firm stay outside the door." },
  { title: "In matched pairs", text: "Two people who see little of each other at work, and neither of whom manages the other." },
  { title: "Shared at the end", text: "After six months everybody meets for a day and tells what they found out, as far as they like." },
  { title: "Then somebody new", text: "The next round brings new pairs, so that more and more people know and trust each other." },
];

/** What good pairs practise. */
export const elements: Point[] = [
  { title: "Trust", text: "What is said between two people stays there. Each has to trust the other, not only one of them." },
  { title: "Champion", text: "Be on your partner’s side: see what they do well, and say so to them and to others." },
  { title: "Empower", text: "Leave the answer with the person whose question it is. Advice can wait until it is asked for." },
  { title: "Challenge yourself", text: "Bring something that is not easy, and try something new before you next meet." },
  { title: "Ask and encourage", text: "A good question opens a door; encouragement helps to walk through it. Listen longer than feels usual." },
  { title: "Answer for the team together", text: "Both want the whole team to do well, not only their own corner of it." },
];
