import { expect, test } from "vitest";
import type { Value, Why } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { listed } from "../../words/names";
import { idOf, people } from "../../test/madeUp";
import { costInWords, differenceInWords } from "./differenceInWords";

const short = (id: number) => people.find((person) => person.id === id)?.name.split(" ")[0] ?? "";
const names = { together: (ids) => listed(ids.map(short).toSorted()) } as Names;

function counts(leftOut: number, nowAndThen: number): Value[] {
  return [
    { preference: "leftOut", label: "", value: leftOut },
    { preference: "nowAndThen", label: "", value: nowAndThen },
  ];
}

function choice(values: Value[], changes: string[][]): Why {
  return {
    person: idOf("Isaac"),
    allowed: true,
    rule: null,
    breaches: [],
    sentence: "",
    values,
    changes: changes.map((members) => members.map(idOf)),
    consequences: [], others: [],
  };
}

test("what differs is told with more and fewer, the most important first", () => {
  expect(differenceInWords(counts(0, 3), counts(2, 1))).toEqual([
    "two people more left out",
    "two pairs fewer who meet now and then",
  ]);
});

test("a preference that only one of the two sets counts is not compared", () => {
  expect(differenceInWords(counts(0, 0).slice(0, 1), counts(0, 4))).toEqual([]);
});

test("a partner who costs something says what, and who else changes", () => {
  const isaac = choice(counts(0, 1), [
    ["Callum", "Isaac"],
    ["Grace", "Sophie"],
  ]);
  expect(costInWords(idOf("Callum"), isaac, counts(0, 0), names)).toBe(
    "One pair more who meet now and then. Grace and Sophie change too.",
  );
});

test("a partner who costs nothing and moves nobody is as good as now", () => {
  const isaac = choice(counts(0, 1), [["Callum", "Isaac"]]);
  expect(costInWords(idOf("Callum"), isaac, counts(0, 1), names)).toBe("As good as now. Nobody else changes.");
});

test("many who change are counted and not named", () => {
  const isaac = choice(counts(0, 0), [
    ["Callum", "Isaac"],
    ["Grace", "Sophie", "Ruth"],
    ["Amina", "Tom"],
  ]);
  expect(costInWords(idOf("Callum"), isaac, null, names)).toBe("Five others change too.");
});
