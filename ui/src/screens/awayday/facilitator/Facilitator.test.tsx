import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { RunningDay, Stretch } from "../../../lib/bindings";
import { later } from "../../../test/laterCases";
import { groups, people } from "../../../test/madeUp";
import { openScreen } from "../../../test/openScreen";
import Awayday from "../Awayday";
import { countDown, momentOf } from "./moment";

const at = (time: string) => `2027-07-09T${time}:00`;
const stretch = (title: string, starts: string, ends: string, turn: string | null = null): Stretch => ({
  title,
  turn,
  prompts: [],
  starts: at(starts),
  ends: at(ends),
});
const day: RunningDay = {
  stretches: [
    stretch("Welcome", "09:00", "09:15"),
    stretch("Feedback pairs", "09:15", "09:35", "The first turn"),
    stretch("Feedback pairs", "09:35", "09:55", "Change over: the second turn"),
  ],
  pausedAt: null,
};
const shown = (of: RunningDay, time: string) => {
  const { stretch: now, next, secondsLeft, until, hasBegun } = momentOf(of, new Date(`2027-07-09T${time}`));
  return [hasBegun ? (now?.turn ?? now?.title) : "before", next?.turn ?? next?.title, countDown(secondsLeft), until];
};

test("what is on, what comes next and how long still follow from the clock on the wall", () => {
  expect(shown(day, "09:04:30")).toEqual(["Welcome", "The first turn", "10:30", "09:15"]);
  expect(shown(day, "09:15:00")).toEqual(["The first turn", "Change over: the second turn", "20:00", "09:35"]);
  expect(shown(day, "09:54:59")).toEqual(["Change over: the second turn", undefined, "0:01", "09:55"]);
});

test("before it begins the day is counted down to, over an hour too", () => {
  expect(shown(day, "07:30:00")).toEqual(["before", "Welcome", "1:30:00", "09:00"]);
});

test("a pause stops the count-down and puts the end off as long as it lasts", () => {
  expect(shown({ ...day, pausedAt: at("09:10") }, "09:22:00")).toEqual(["Welcome", "The first turn", "5:00", "09:27"]);
});

test("after the last part the day is over", () => {
  expect(momentOf(day, new Date("2027-07-09T10:00:00")).stretch).toBeNull();
});

test("the big screen starts the day, names nobody, and gives the screen back with Esc", async () => {
  const { owner, askedFor } = openScreen(
    Awayday,
    {
      ...later,
      people,
      published: { version: 1, on: "2027-01-22", replaces: null, groups, leftOut: [], newlyMatched: [], newlyLeftOut: [] },
      run_awayday: null,
    },
    { screen: "awayday" },
    { full_screen: null },
  );
  await owner.click(await screen.findByRole("button", { name: "On the big screen" }));
  const wall = await screen.findByRole("dialog", { name: "The day on the big screen" });
  expect(askedFor("full_screen")).toEqual([{ on: true }]);
  for (const { name } of people) expect(wall.textContent).not.toContain(name.split(" ")[0]);
  await owner.click(screen.getByRole("button", { name: "Start the day" }));
  await expect.poll(() => askedFor("run_awayday")).toEqual([{ what: "start" }]);
  await owner.keyboard("{Escape}");
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  expect(askedFor("full_screen")).toEqual([{ on: true }, { on: false }]);
});

/** The local time so many minutes from now. */
function local(minutes: number): string {
  const now = new Date(Date.now());
  const time = new Date(now.getTime() + minutes * 60_000 - now.getTimezoneOffset() * 60_000);
  return time.toISOString().slice(0, 19);
}

/** The big screen in the midst of a part. */
async function openMidway(pausedAt: string | null) {
  const running = { stretches: [{ ...stretch("Quiet notes", "09:00", "09:30"), starts: local(-5), ends: local(25) }], pausedAt };
  const opened = openScreen(
    Awayday,
    {
      ...later,
      people,
      published: { version: 1, on: "2027-01-22", replaces: null, groups, leftOut: [], newlyMatched: [], newlyLeftOut: [] },
      running_awayday: running,
      run_awayday: running,
    },
    { screen: "awayday" },
    { full_screen: null },
  );
  await opened.owner.click(await screen.findByRole("button", { name: "On the big screen" }));
  return opened;
}

test("a pause is said below the title", async () => {
  await openMidway(local(-1));
  expect(await screen.findByText("Paused")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Go on" })).toBeTruthy();
});

test("keys pause, go on to the next and give more time", async () => {
  const { owner, askedFor } = await openMidway(null);
  expect(await screen.findByRole("heading", { name: "Quiet notes" })).toBeTruthy();
  await owner.keyboard(" {ArrowRight}+");
  await expect.poll(() => askedFor("run_awayday")).toEqual([{ what: "pause" }, { what: "next" }, { what: "moreTime" }]);
});
