import { expect, test } from "vitest";
import type { Group } from "../../lib/bindings";
import { idOf, pair } from "../../test/madeUp";
import { answersInWords, isAgreed, waitingFor } from "./answers";

const happy: Group = { ...pair("Amina", "Tom"), accepted: [idOf("Amina"), idOf("Tom")] };
const half: Group = { ...pair("Isaac", "Sophie"), accepted: [idOf("Isaac")] };
const asked: Group = {
  ...pair("Callum", "Grace"),
  breaches: [{ members: [idOf("Callum"), idOf("Grace")], rule: "declined", sentence: "Not right.", mayBeOverridden: false }],
};

test("a pair is agreed once everybody in it is happy", () => {
  expect([happy, half, asked].map(isAgreed)).toEqual([true, false, false]);
  expect(waitingFor(half)).toEqual([idOf("Sophie")]);
});

test("answers are counted, and what there is none of is not said", () => {
  expect(answersInWords([happy, half, asked, happy])).toBe("2 agreed · 1 waiting · 1 to settle");
  expect(answersInWords([half])).toBe("1 waiting");
});
