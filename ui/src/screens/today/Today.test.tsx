import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { cases } from "../../test/cases";
import { openScreen } from "../../test/openScreen";
import Today from "./Today";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2027-03-12T10:00:00"), toFake: ["Date"] });
  return () => vi.useRealTimers();
});

test("a pair that is worth a word stands first, with a note to be copied", async () => {
  const { owner } = openScreen(Today, cases["matched"]?.answers ?? {}, { screen: "today" });
  expect(await screen.findByRole("heading", { name: "Week 7 of 24" })).toBeTruthy();
  expect(screen.getByText("Eight pairs are meeting. 27 of 48 meetings have taken place.")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Isaac and Sophie have met once" })).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Write them a note" }));
  expect(await screen.findByText("Change it as you like. Nothing is sent from here, and it is not kept.")).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Copy the text" }));
  expect(await navigator.clipboard.readText()).toBe("Dear Isaac and Sophie,\n\ncould you find an hour for each other?");
});

test("the dates of the round are a picture, and a table for whoever would rather read it", async () => {
  const { owner } = openScreen(Today, cases["matched"]?.answers ?? {}, { screen: "today" });
  const sentence = "So far: kick-off on 11 January. Today is 12 March. To come: Awayday on 9 July.";
  expect(await screen.findByRole("img", { name: sentence })).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Show as table: Dates of the round" }));
  expect(screen.getByRole("row", { name: "Awayday" })).toHaveTextContent("9 July 2027");
});
