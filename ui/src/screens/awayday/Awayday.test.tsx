import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Answers } from "../../test/fakeDoor";
import { awayday, feedbackPairs, later } from "../../test/laterCases";
import { groups, idOf, people } from "../../test/madeUp";
import { openScreen } from "../../test/openScreen";
import { untimed, withPartMoved } from "./agenda";
import Awayday from "./Awayday";

const here = { screen: "awayday" } as const;
const base: Answers = {
  ...later,
  people,
  published: { version: 1, on: "2027-01-22", replaces: null, groups, leftOut: [] },
  plan_awayday: awayday,
  make_feedback_pairs: feedbackPairs,
};

test("a day is planned with a date, a place and a start", async () => {
  const { owner, askedFor } = openScreen(Awayday, { ...base, awayday: null }, here);
  await owner.type(await screen.findByRole("textbox", { name: "Place" }), "The Old Sail Loft");
  expect(await screen.findByRole("table", { name: "The agenda to begin with" })).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Plan the day" }));
  await expect
    .poll(() => askedFor("plan_awayday"))
    .toEqual([{ date: "2027-07-09", place: "The Old Sail Loft", starts: "09:00" }]);
});

test("the other parts move when one grows", async () => {
  const { owner, askedFor } = openScreen(Awayday, base, here);
  const minutes = await screen.findByRole("textbox", { name: "Minutes for Quiet notes" });
  await owner.clear(minutes);
  await owner.type(minutes, "40{Enter}");
  await expect.poll(() => askedFor("plan_awayday").length).toBe(1);
  const [{ parts }] = askedFor("plan_awayday") as [{ parts: { title: string; minutes: number }[] }];
  expect(parts.map(({ title, minutes: length }) => `${title} ${length}`)).toContain("Quiet notes 40");
  expect(parts).toHaveLength(awayday.parts.length);
});

test("feedback pairs take at least 45 minutes and cannot be taken out of the day", async () => {
  const { owner, askedFor } = openScreen(Awayday, base, here);
  const minutes = await screen.findByRole("textbox", { name: "Minutes for Feedback pairs" });
  await owner.clear(minutes);
  await owner.type(minutes, "20{Enter}");
  expect(askedFor("plan_awayday")).toEqual([]);
  await owner.click(screen.getByRole("button", { name: "More for Feedback pairs" }));
  const menu = within(await screen.findByRole("menu"));
  expect(menu.getByRole("menuitem", { name: "Move later" })).toBeTruthy();
  expect(menu.queryByRole("menuitem", { name: "Remove" })).toBeNull();
});

test("a part that moves changes places with its neighbour only", () => {
  const moved = withPartMoved(untimed(awayday.parts), 4, 3).map(({ title }) => title);
  expect(moved.slice(2, 6)).toEqual(["How feedback pairs work", "Break", "Feedback pairs", "Quiet notes"]);
});

test("a coaching partner cannot be nominated, and the next person without names follows", async () => {
  const { owner, askedFor } = openScreen(Awayday, { ...base, nominate: null }, here);
  await owner.click(await screen.findByRole("button", { name: "Record the names Ben Hartley gave" }));
  const first = screen.getByRole("combobox", { name: "First" });
  await owner.type(first, "Hannah");
  expect(screen.queryByRole("option", { name: /Hannah/ })).toBeNull();
  await owner.clear(first);
  await owner.type(first, "Ruth");
  await owner.click(await screen.findByRole("option", { name: /Ruth Okafor/ }));
  await owner.click(screen.getByRole("button", { name: "Record and go on" }));
  await expect.poll(() => askedFor("nominate")).toEqual([{ person: idOf("Ben"), names: [idOf("Ruth")] }]);
  expect(await screen.findByRole("button", { name: "Record the names Ben Hartley gave" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Record the names Joe Adeyemi gave" })).toBeNull();
});

test("feedback pairs are made from the nominations", async () => {
  const { owner, askedFor } = openScreen(Awayday, base, here);
  expect(await screen.findByText(/Twelve of sixteen nominations are in\./)).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Make feedback pairs" }));
  await expect.poll(() => askedFor("make_feedback_pairs")).toEqual([{}]);
});

test("who is not there is ticked, and the pairs are made again without them", async () => {
  const { owner, askedFor } = openScreen(Awayday, { ...base, feedback_pairs: feedbackPairs }, here);
  expect((await screen.findByRole("row", { name: /Oliver and Tom/ })).textContent).toContain("Neither named the other");
  await owner.click(screen.getByRole("button", { name: "Somebody cannot come on the day?" }));
  await owner.click(screen.getByRole("checkbox", { name: "Tom Brightwell" }));
  await owner.click(screen.getByRole("button", { name: "Make the pairs again for fifteen people" }));
  await expect.poll(() => askedFor("make_feedback_pairs")).toEqual([{ seed: 2, absent: [idOf("Tom")] }]);
});

test("where a pair sits is kept when the field is left", async () => {
  const { owner, askedFor } = openScreen(Awayday, { ...base, feedback_pairs: feedbackPairs, set_feedback_place: feedbackPairs }, here);
  const place = await screen.findByRole("textbox", { name: "Where Oliver and Tom sit" });
  await owner.clear(place);
  await owner.type(place, "Terrace");
  await owner.tab();
  await expect
    .poll(() => askedFor("set_feedback_place"))
    .toEqual([{ members: [idOf("Oliver"), idOf("Tom")], place: "Terrace" }]);
});
