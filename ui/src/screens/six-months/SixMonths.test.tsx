import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { PersonId } from "../../lib/bindings";
import { cases } from "../../test/cases";
import type { Answers, ShellAnswers } from "../../test/fakeDoor";
import { idOf } from "../../test/madeUp";
import { openScreen } from "../../test/openScreen";
import SixMonths from "./SixMonths";

const isaacAndSophie = [idOf("Isaac"), idOf("Sophie")];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2027-03-12T10:00:00"), toFake: ["Date"] });
  return () => vi.useRealTimers();
});

function open(answers: Answers = {}, members?: PersonId[], shell: ShellAnswers = {}) {
  const known = cases["matched"]?.answers ?? {};
  return openScreen(SixMonths, { ...known, record_meeting: null, set_absence: null, they_are_fine: null, record_check_in: null, agree: null, plan_meetings: null, ...answers }, { screen: "six-months", ...(members && { members }) }, shell);
}

test("a meeting is recorded in two clicks, today and for an hour", async () => {
  const { owner, askedFor } = open();
  await owner.click(await screen.findByRole("button", { name: "Record a meeting of Isaac and Sophie" }));
  await owner.click(await screen.findByRole("button", { name: "Save" }));
  expect(askedFor("record_meeting")).toEqual([{ members: isaacAndSophie, on: "2027-03-12", minutes: 60, topics: null }]);
});

test("whose topics were worked on can be said, and Enter saves", async () => {
  const { owner, askedFor } = open();
  await owner.click(await screen.findByRole("button", { name: "Record a meeting of Isaac and Sophie" }));
  await owner.click(await screen.findByRole("radio", { name: "Sophie’s" }));
  await owner.click(screen.getByRole("textbox", { name: "Minutes" }));
  await owner.keyboard("{Enter}");
  expect(askedFor("record_meeting")).toEqual([
    { members: isaacAndSophie, on: "2027-03-12", minutes: 60, topics: idOf("Sophie") },
  ]);
});

test("each pair’s dots are read out as a sentence", async () => {
  open();
  const row = await screen.findByRole("row", { name: /Isaac and Sophie/ });
  expect(within(row).getByRole("img", { name: "one held, five to come" })).toBeTruthy();
  expect(within(row).getByText("not booked")).toBeTruthy();
});

test("who needs a word is left alone once the owner says that they are fine", async () => {
  const { owner, askedFor } = open();
  await owner.click(await screen.findByRole("button", { name: "They are fine" }));
  expect(askedFor("they_are_fine")).toEqual([{ members: isaacAndSophie }]);
});

test("a pair that drifts is offered a sheet that names nobody", async () => {
  const { owner, went } = open();
  await owner.click(await screen.findByRole("row", { name: /Callum and Grace/ }));
  await owner.click(await screen.findByRole("button", { name: "See the sheet" }));
  expect(went).toEqual([{ screen: "print", document: "turnsSheet" }]);
});

test("what a pair has booked is saved for the calendars of the two", async () => {
  const { owner, askedFor } = open({}, undefined, { save_document: null });
  await owner.click(await screen.findByRole("row", { name: /Callum and Grace/ }));
  await owner.click(await screen.findByRole("button", { name: "Save for their calendars" }));
  await expect.poll(() => askedFor("save_document")).toEqual([
    expect.objectContaining({ kind: "meetingDates", format: "ics", people: [idOf("Callum"), idOf("Grace")] }),
  ]);
});

test("check-in answers of fewer than five are not shown", async () => {
  open();
  const halfWay = await screen.findByRole("region", { name: "Half-way" });
  expect(within(halfWay).getByText("Four answers so far; shown from five on.")).toBeTruthy();
  expect(within(halfWay).queryByRole("table")).toBeNull();
});

test("one sheet of a check-in is added without a name", async () => {
  const { owner, askedFor } = open();
  await owner.click(await screen.findByRole("button", { name: "Record answers: Half-way" }));
  await owner.click(within(screen.getByRole("radiogroup", { name: "Our meetings help me." })).getByRole("radio", { name: "Partly" }));
  await owner.click(screen.getByRole("button", { name: "Add this sheet" }));
  expect(askedFor("record_check_in")).toEqual([
    { occasion: "halfWay", answers: [{ question: "help", yes: 0, partly: 1, notYet: 0 }] },
  ]);
});

test("a long absence leads to another partner", async () => {
  const absences = [
    { person: idOf("Callum"), from: "2027-03-01", until: "2027-06-01", anotherPartner: false, long: true, sentence: "Callum is away for long." },
  ];
  const { owner, askedFor } = open({ absences });
  await owner.click(await screen.findByRole("button", { name: "Their partner needs another: Callum is away" }));
  expect(askedFor("set_absence")).toEqual([{ person: idOf("Callum"), from: "2027-03-01", until: "2027-06-01", anotherPartner: true }]);
});

test("a meeting asked for from elsewhere is ready to be saved", async () => {
  const { owner, askedFor } = open({}, isaacAndSophie);
  await owner.click(await screen.findByRole("button", { name: "Save" }));
  expect(askedFor("record_meeting")).toEqual([{ members: isaacAndSophie, on: "2027-03-12", minutes: 60, topics: null }]);
});
