import { emit } from "@tauri-apps/api/event";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Document } from "../../lib/bindings";
import type { Answers } from "../../test/fakeDoor";
import { later } from "../../test/laterCases";
import { groups, idOf, people } from "../../test/madeUp";
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

test("the guide opens in the browser, and its words can be changed and put back", async () => {
  const { owner, askedFor } = openScreen(
    Print,
    { ...base, set_guide_section: ({ heading, words }) => ({ place: 2, heading, words, ours: false, added: false }), put_back_guide_section: null },
    { screen: "print", document: "guide" },
    { open_document: null },
  );
  await owner.click(await screen.findByRole("button", { name: "Open in the browser" }));
  expect(askedFor("open_document")).toEqual([expect.objectContaining({ kind: "guide", format: "html" })]);
  await owner.click(screen.getByRole("button", { name: "Change the words" }));
  await owner.click(await screen.findByRole("button", { name: "Change: The first hour" }));
  const heading = screen.getByRole("textbox", { name: "Heading" });
  await owner.clear(heading);
  await owner.type(heading, "Your first hour");
  await owner.click(screen.getByRole("button", { name: "Keep it" }));
  await expect
    .poll(() => askedFor("set_guide_section"))
    .toEqual([{ place: 2, heading: "Your first hour", words: "Agree how you will work.\n\n- When\n- Where" }]);
  await owner.click(await screen.findByRole("button", { name: "Change: The first hour" }));
  await owner.click(screen.getByRole("button", { name: "Put our words back" }));
  await expect.poll(() => askedFor("put_back_guide_section")).toEqual([{ place: 2 }]);
});

test("words of the firm’s own are added to the guide", async () => {
  const { owner, askedFor } = openScreen(
    Print,
    { ...base, set_guide_section: ({ heading, words }) => ({ place: 52, heading, words, ours: false, added: true }) },
    { screen: "print", document: "guide" },
  );
  await owner.click(await screen.findByRole("button", { name: "Change the words" }));
  await owner.click(await screen.findByRole("button", { name: "Add words of your own" }));
  await owner.type(screen.getByRole("textbox", { name: "Heading" }), "Parking");
  await owner.type(screen.getByRole("textbox", { name: "Text" }), "Behind the house.");
  await owner.click(screen.getByRole("button", { name: "Keep it" }));
  await expect.poll(() => askedFor("set_guide_section")).toEqual([{ heading: "Parking", words: "Behind the house." }]);
});

test("a form is made for one person, and its answers are pasted from there", async () => {
  const form: Document = { kind: "joiningForm", title: "Joining form", about: "For everyone", moment: "whosIn", formats: ["pdf", "html"], confidential: false, available: true, why: null };
  const { owner, askedFor, went } = openScreen(Print, { ...base, documents: [form] }, { screen: "print", document: "joiningForm" }, { open_document: null });
  await owner.type(await screen.findByRole("combobox", { name: "For one person only" }), "ami");
  await owner.click(await screen.findByRole("option", { name: "Amina Yusuf" }));
  await owner.click(screen.getByRole("button", { name: "Open in the browser" }));
  const asked = { kind: "joiningForm", people: [idOf("Amina")] };
  await expect.poll(() => askedFor("open_document")).toEqual([expect.objectContaining({ ...asked, format: "html" })]);
  await expect.poll(() => askedFor("preview_document")).toContainEqual(expect.objectContaining({ ...asked, firstOnly: false }));
  await owner.click(screen.getByRole("button", { name: "Paste answers" }));
  expect(went).toEqual([{ screen: "from-forms", from: "print" }]);
});

test("the pack is saved as it is asked for, and says where it is", async () => {
  const { owner, askedFor } = openScreen(Print, base, { screen: "print" }, {
    save_pack: { file: "Round one", folder: "Documents", files: 24 },
  });
  await owner.click(await screen.findByRole("button", { name: "The whole pack" }));
  await owner.click(await screen.findByRole("radio", { name: "A4" }));
  await owner.click(screen.getByRole("checkbox", { name: "Black and white" }));
  await owner.click(screen.getByRole("button", { name: "Save as one zip" }));
  expect(await screen.findByText(/24 files saved to Documents › Round one/)).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Save in a folder" }));
  const wish = { paper: "a4", largePrint: false, blackAndWhite: true };
  await expect.poll(() => askedFor("save_pack")).toEqual([
    { asZip: true, ...wish },
    { asZip: false, ...wish },
  ]);
});

test("what takes its time says what is being made, and can be stopped", async () => {
  const { owner, askedFor } = openScreen(Print, base, { screen: "print", document: "pack" }, {
    save_pack: () => new Promise(() => {}),
    cancel: null,
  });
  await owner.click(await screen.findByRole("button", { name: "Save in a folder" }));
  expect(screen.queryByRole("progressbar")).toBeNull();
  await emit("progress", { done: 3, of: 24, what: "Letter to each person" });
  expect(await screen.findByText("Making: Letter to each person")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("3 of 24");
  await owner.click(screen.getByRole("button", { name: "Stop" }));
  expect(askedFor("cancel").length).toBe(1);
});

test("mail drafts are saved, and it is said that nothing was sent", async () => {
  const { owner, askedFor } = openScreen(Print, { ...base, published: null }, { screen: "print", document: "drafts" }, {
    save_drafts: { file: "Drafts", folder: "Documents", files: 16 },
  });
  await owner.click(await screen.findByRole("button", { name: "Save mail drafts" }));
  expect(await screen.findByText(/Sixteen drafts saved to Documents › Drafts. Nothing was sent./)).toBeTruthy();
  expect(askedFor("save_drafts")).toEqual([expect.objectContaining({ asZip: false, kind: "letters", changedOnly: false })]);
});

test("a form goes with a draft instead of the letter, to everybody before there are pairs", async () => {
  const form: Document = {
    kind: "joiningForm",
    title: "Joining form",
    about: "For everyone",
    moment: "whosIn",
    formats: ["pdf", "html"],
    confidential: false,
    available: true,
    why: null,
  };
  const { owner, askedFor } = openScreen(Print, { ...base, documents: [form], published: null }, { screen: "print", document: "drafts" }, {
    save_drafts: { file: "Drafts", folder: "Documents", files: 20 },
  });
  expect(await screen.findByRole("button", { name: /What goes with each/ })).toBeTruthy();
  expect(screen.queryByRole("radio", { name: "US Letter" })).toBeNull();
  await owner.click(screen.getByRole("button", { name: "Save as one zip" }));
  expect(askedFor("save_drafts")).toEqual([expect.objectContaining({ asZip: true, kind: "joiningForm", changedOnly: false })]);
  await owner.type(screen.getByRole("combobox", { name: "For whom?" }), "ami");
  await owner.click(await screen.findByRole("option", { name: "Amina Yusuf" }));
  await expect.poll(() => askedFor("draft_text")).toEqual([expect.objectContaining({ kind: "joiningForm", person: idOf("Amina") })]);
});

test("the words for one person are shown to be copied", async () => {
  const published = { version: 1, on: "2027-01-29", replaces: null, groups, leftOut: [], newlyMatched: [], newlyLeftOut: [] };
  const { owner, askedFor } = openScreen(Print, { ...base, published }, { screen: "print", document: "drafts" });
  await owner.type(await screen.findByRole("combobox", { name: "For whom?" }), "ami");
  await owner.click(await screen.findByRole("option", { name: "Amina Yusuf" }));
  const words = await screen.findByRole("textbox", { name: "The words to Amina" });
  expect(words).toHaveProperty("value", expect.stringContaining("your letter is attached"));
  expect(askedFor("draft_text")).toEqual([expect.objectContaining({ person: idOf("Amina") })]);
  await owner.click(screen.getByRole("button", { name: "Copy the text" }));
  expect(await screen.findByText("Copied. Paste it into a message of your own.")).toBeTruthy();
  expect(await navigator.clipboard.readText()).toContain("your letter is attached");
});
