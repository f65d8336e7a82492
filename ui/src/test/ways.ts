import type { Feasibility, Outlook, PersonId, RepairOption, Value } from "../lib/bindings";
import { groups, idOf, people } from "./madeUp";

/** What the engine offers where something stands in the way, and how far it sees ahead. */

const worse = (leftOut: number, nowAndThen: number): Value[] => [
  { preference: "leftOut", label: leftOut === 0 ? "nobody left out" : `${leftOut} people left out`, value: leftOut },
  { preference: "nowAndThen", label: `${nowAndThen} pairs who deal with each other now and then`, value: nowAndThen },
  { preference: "sameDepartment", label: "no pairs inside one department", value: 0 },
];

function mended(changedPairs: number, made: [string, string][], out: string[], counts: Value[], changes: string[]): RepairOption {
  const newGroups = made.map((members) => members.map(idOf));
  const moved = new Set([...newGroups.flat(), ...out.map(idOf)]);
  const staying = groups.map(({ members }) => members).filter((members) => !members.some((person) => moved.has(person)));
  return {
    changedPairs,
    values: counts,
    groups: [...staying, ...newGroups],
    newGroups,
    leftOut: out.map(idOf),
    changes,
    suggested: [],
    exact: true,
  };
}

/** What can be done once Callum asked to change. */
export const waysToMend: RepairOption[] = [
  mended(0, [], ["Callum", "Grace"], worse(2, 1), ["Nobody else changes, but Callum and Grace are left out."]),
  mended(
    1,
    [
      ["Callum", "Isaac"],
      ["Grace", "Sophie"],
    ],
    [],
    worse(0, 2),
    [
      "One other pair changes.",
      "Callum and Isaac become a pair; they hardly ever meet.",
      "Grace and Sophie become a pair; they meet now and then.",
      "Isaac and Sophie part.",
    ],
  ),
  mended(
    2,
    [
      ["Callum", "Siân"],
      ["Grace", "Oliver"],
      ["Daniel", "Priya"],
    ],
    [],
    worse(0, 1),
    [
      "Two other pairs change.",
      "Callum and Siân become a pair; they hardly ever meet.",
      "Grace and Oliver become a pair; they hardly ever meet.",
      "Daniel and Priya become a pair; they hardly ever meet.",
    ],
  ),
];

const nothingSet = { helps: 0, pairs: [], people: [], rules: null, confidential: false };

/** Three people of whom one at most can have a partner, with every kind of way out. */
export const stuck: Feasibility = {
  participants: 16,
  leftOver: 2,
  bottleneck: {
    connectors: [idOf("Ruth")],
    stranded: [[idOf("Callum")], [idOf("Nadia")], [idOf("Sophie")]],
    sentence: "Callum Reid, Nadia Rahman and Sophie Laurent can only be matched with Ruth Okafor, so two of them are left over.",
    because: "They work too closely with everybody else.",
  },
  waysOut: [
    { ...nothingSet, kind: "invite", sentence: "Invite Linda Shaw and Yuki Tanaka.", helps: 2, people: [idOf("Linda"), idOf("Yuki")] },
    {
      ...nothingSet,
      kind: "pair",
      sentence: "Allow Callum Reid and Nadia Rahman this once. They deal with each other most weeks.",
      helps: 2,
      pairs: [[idOf("Callum"), idOf("Nadia")]],
    },
    {
      ...nothingSet,
      kind: "pair",
      sentence: "Allow Callum Reid and Sophie Laurent this once. They deal with each other most weeks.",
      helps: 2,
      pairs: [[idOf("Callum"), idOf("Sophie")]],
    },
    {
      ...nothingSet,
      kind: "rule",
      sentence: "Allow pairs who deal with each other most weeks, but not most days.",
      helps: 2,
      rules: { line: "direct", closelyFrom: "mostDays", fresh: "neverAgain", odd: "trio" },
    },
    {
      ...nothingSet,
      kind: "apart",
      sentence: "Take away the keep-apart mark of Amina Yusuf and Sophie Laurent, if it is no longer needed.",
      helps: 1,
      pairs: [[idOf("Amina"), idOf("Sophie")]],
      confidential: true,
    },
  ],
  partners: people.slice(0, 16).map(({ id }, place) => ({ person: id, count: [8, 9, 10].includes(place) ? 1 : 7 + (place % 4) })),
  leader: null,
};

/** One stays and the others go round, so that everybody meets somebody new each time. */
function turned(by: number): PersonId[][] {
  const [first, ...others] = people.slice(0, 16).map(({ id }) => id);
  const [opposite, ...ring] = [...others.slice(by), ...others.slice(0, by)];
  const across = ring.slice(0, 7).map((id, place) => [id, ring[13 - place] ?? id]);
  return first && opposite ? [[first, opposite], ...across] : across;
}

export const outlook: Outlook = {
  atLeast: 9,
  atMost: 10,
  plan: Array.from({ length: 9 }, (_, place) => turned(place)),
  atLeastBecause:
    "A plan of nine rounds gives everybody a new partner each time and keeps every rule. Whether one more is possible is not known.",
  atMostBecause: "Ruth Okafor has only ten possible partners.",
};
