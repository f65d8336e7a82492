import { expect, test } from "vitest";
import type { PreferenceKey } from "../../lib/bindings";
import { lowered, movedTo, switchedOff, switchedOn } from "./order";

const order: PreferenceKey[] = ["leftOut", "leaderLeftOut", "nowAndThen", "sameManager"];

test("one moves up or down among the others and nothing is lost", () => {
  expect(movedTo(order, "sameManager", 1)).toEqual(["leftOut", "sameManager", "leaderLeftOut", "nowAndThen"]);
  expect(movedTo(order, "leaderLeftOut", 4)).toEqual(["leftOut", "nowAndThen", "sameManager", "leaderLeftOut"]);
  expect(lowered(order, "leaderLeftOut")).toEqual(["leftOut", "nowAndThen", "leaderLeftOut", "sameManager"]);
  expect(lowered(order, "sameManager")).toEqual(order);
});

test("leaving nobody out stays first wherever something is put", () => {
  expect(movedTo(order, "sameManager", 0)).toEqual(["leftOut", "sameManager", "leaderLeftOut", "nowAndThen"]);
  expect(movedTo(order, "leftOut", 3)).toEqual(order);
});

test("what is switched on takes the place of what it contradicts, else the last", () => {
  expect(switchedOn(order, "hardlyEver")).toEqual(["leftOut", "leaderLeftOut", "hardlyEver", "sameManager"]);
  expect(switchedOn(order, "sameSite")).toEqual([...order, "sameSite"]);
  expect(switchedOff(order, "nowAndThen")).toEqual(["leftOut", "leaderLeftOut", "sameManager"]);
});
