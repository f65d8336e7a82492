import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Document } from "../../lib/bindings";
import type { Answers } from "../../test/fakeDoor";
import { later } from "../../test/laterCases";
import { people } from "../../test/madeUp";
import { openScreen } from "../../test/openScreen";
import Print from "./Print";

const base: Answers = { ...later, people };

test("the document that was asked for is open, with all its pages", async () => {
  openScreen(Print, base, { screen: "print", document: "awaydayAgenda" });
  expect(await screen.findByRole("heading", { name: "Awayday agenda" })).toBeTruthy();
  const page = await screen.findByRole("img", { name: /^Awayday agenda, page 1 of/ });
  expect(page.getAttribute("src")).toMatch(/^data:image\/svg\+xml/);
});

test("what is seen is what is saved: paper, print and colour", async () => {
  const { owner, askedFor } = openScreen(Print, base, { screen: "print" }, {
    save_document: { file: "Match sheet.pdf", folder: "Documents" },
    show_in_folder: null,
  });
  await owner.click(await screen.findByRole("radio", { name: "A4" }));
  await owner.click(screen.getByRole("radio", { name: "Large print" }));
  await owner.click(screen.getByRole("checkbox", { name: "Black and white" }));
  await owner.click(screen.getByRole("button", { name: "Save as PDF" }));
  const choices = { kind: "matchSheet", paper: "a4", largePrint: true, blackAndWhite: true, changedOnly: false };
  await expect.poll(() => askedFor("save_document")).toEqual([{ ...choices, format: "pdf" }]);
  expect(askedFor("preview_document")).toContainEqual({ ...choices, firstOnly: false });
  await owner.click(await screen.findByRole("button", { name: "Show in folder" }));
  await expect.poll(() => askedFor("show_in_folder").length).toBe(1);
});

test("a document that cannot be made yet says why and has no buttons", async () => {
  const { owner, askedFor } = openScreen(Print, base, { screen: "print" });
  await owner.click(await screen.findByRole("option", { name: "Feedback pair list Make the feedback pairs first, under Awayday." }));
  expect(await screen.findByText("This one cannot be made yet.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Open to print" })).toBeNull();
  expect(askedFor("preview_document")).not.toContainEqual(expect.objectContaining({ kind: "feedbackPairs" }));
});

test("a file without pages is saved as it is", async () => {
  const { owner, askedFor } = openScreen(Print, base, { screen: "print", document: "proposal" }, {
    save_document: { file: "Proposal with its proof.json", folder: "Documents" },
  });
  expect(await screen.findByText("Only for the leader and the HR lead")).toBeTruthy();
  expect(screen.queryByRole("radio", { name: "A4" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Open to print" })).toBeNull();
  await owner.click(screen.getByRole("button", { name: "Save the file" }));
  await expect.poll(() => askedFor("save_document")).toEqual([expect.objectContaining({ kind: "proposal", format: "json" })]);
});

test("after a repair letters are for those whose pair has changed, unless everybody is to have one", async () => {
  const letters: Document = { kind: "letters", title: "Letters", about: "One each", moment: "matches", formats: ["pdf"], confidential: false, available: true, why: null };
  const published = { version: 2, on: "2027-01-29", replaces: 1, groups: [], leftOut: [], newlyMatched: [], newlyLeftOut: [] };
  const { owner, askedFor } = openScreen(
    Print,
    { ...base, documents: [letters], published },
    { screen: "print", document: "letters" },
    { open_document: null },
  );
  await owner.click(await screen.findByRole("button", { name: "Open to print" }));
  await owner.click(screen.getByRole("checkbox", { name: "Only to those whose pair has changed" }));
  await owner.click(screen.getByRole("button", { name: "Open to print" }));
  const printed = askedFor("open_document") as { kind: string; changedOnly: boolean }[];
  expect(printed.map(({ kind, changedOnly }) => [kind, changedOnly])).toEqual([
    ["letters", true],
    ["letters", false],
  ]);
});

test("what is confidential is not seen until it is chosen", async () => {
  const review: Document = { kind: "reviewSheet", title: "Review sheet", about: "For the leader and the HR lead", moment: "matches", formats: ["pdf"], confidential: true, available: true, why: null };
  const guide: Document = { kind: "guide", title: "Guide", about: "For everyone", moment: "whosIn", formats: ["pdf", "html"], confidential: false, available: true, why: null };
  const { owner, askedFor } = openScreen(Print, { ...base, documents: [guide, review] }, { screen: "print" });
  await screen.findByRole("img", { name: /^Guide, page 1 of/ });
  expect(askedFor("preview_document")).not.toContainEqual(expect.objectContaining({ kind: "reviewSheet" }));
  await owner.click(screen.getByRole("option", { name: /^Review sheet/ }));
  expect(await screen.findByRole("img", { name: /^Review sheet, page 1 of/ })).toBeTruthy();
});
