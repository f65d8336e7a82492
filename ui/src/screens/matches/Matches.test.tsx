import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Aside, Proposal } from "../../lib/bindings";
import type { Answers } from "../../test/fakeDoor";
import { askedPublished, draft, later, unsettledDraft } from "../../test/laterCases";
import { groups, idOf, people, proposal } from "../../test/madeUp";
import { openScreen } from "../../test/openScreen";
import { outlook, waysToMend } from "../../test/ways";
import Matches from "./Matches";
import { ToMend } from "./ToMend";

const here = { screen: "matches" } as const;
const base: Answers = { ...later, people, dealings_of: [], draft: null, published: null, repair_options: [], wishes: [], asides: [], outlook };
const kept = (): Proposal => draft;
const published = { version: 1, on: "2027-01-22", replaces: null, groups, leftOut: [], newlyMatched: [], newlyLeftOut: [] };

function pairsOf(list: Proposal): number[][] {
  return list.groups.map(({ members }) => members);
}

test("without a round the screen leads to who’s in", async () => {
  const { overview } = later;
  if (typeof overview !== "object") throw new Error("an overview is a value here");
  const { owner, went } = openScreen(Matches, { ...base, overview: { ...overview, round: null, joined: 0 } }, here);
  await owner.click(await screen.findByRole("button", { name: "See who’s in" }));
  expect(went).toEqual([{ screen: "whos-in" }]);
});

test("proposing keeps the proposal as the draft", async () => {
  const { owner, askedFor } = openScreen(Matches, { ...base, propose: proposal, keep_draft: kept }, here);
  await owner.click(await screen.findByRole("button", { name: "Propose pairs" }));
  await expect.poll(() => askedFor("keep_draft")).toEqual([{ groups: pairsOf(proposal), locked: [], seed: 1 }]);
});

test("a pair is named alphabetically, with departments and dealings in words", async () => {
  openScreen(Matches, { ...base, draft }, here);
  const pairs = within(await screen.findByRole("region", { name: "The pairs" })).getAllByRole("listitem");
  expect(pairs[0]?.textContent).toContain("Amina and Tom");
  expect(pairs[0]?.textContent).toContain("Finance · Production. Meet now and then.");
});

test("someone else is chosen from three, each with what it means for the others", async () => {
  const { owner, askedFor } = openScreen(Matches, { ...base, draft, keep_draft: kept }, here);
  await owner.click(await screen.findByRole("button", { name: "More for Callum and Grace" }));
  await owner.click(await screen.findByRole("menuitem", { name: "Someone else for Callum" }));
  expect(await screen.findAllByRole("radio")).toHaveLength(3);
  expect(screen.getByText("Grace goes to Sophie.")).toBeTruthy();
  expect(
    screen.getByText("As good as now. Grace and Sophie would be a pair; they hardly ever meet."),
  ).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Pair Callum with Isaac" }));
  await expect.poll(() => askedFor("keep_draft").length).toBe(1);
  const [{ groups: next, locked }] = askedFor("keep_draft") as [{ groups: number[][]; locked: number[][] }];
  expect(next).toContainEqual([idOf("Callum"), idOf("Isaac")]);
  expect(next).toContainEqual([idOf("Grace"), idOf("Sophie")]);
  expect(next).toHaveLength(8);
  expect(locked).toEqual([draft.groups[0]?.members]);
  expect(askedFor("decline")).toEqual([]);
});

test("somebody who asked to change after publishing is noted, and no reason is asked for", async () => {
  const { owner, askedFor } = openScreen(
    Matches,
    { ...base, published, decline: { suggestion: null }, keep_draft: kept },
    here,
  );
  await owner.click(await screen.findByRole("button", { name: "More for Callum and Grace" }));
  await owner.click(await screen.findByRole("menuitem", { name: "Someone else for Callum" }));
  expect(await screen.findByText("No reason is needed and none is asked for.")).toBeTruthy();
  await owner.click(await screen.findByRole("button", { name: "Note it and decide later" }));
  await expect.poll(() => askedFor("decline")).toEqual([{ person: idOf("Callum") }]);
  expect(askedFor("keep_draft")).toEqual([]);
});

test("a broken rule is allowed by name and with a note before the pairs are published", async () => {
  const close = { members: [idOf("Daniel"), idOf("Oliver")], rule: "closely" as const };
  const groupsNow = (isAllowed: boolean) =>
    unsettledDraft.groups.map((group) => {
      if (group.members.includes(idOf("Callum"))) return { ...group, breaches: [] };
      const allowed = { ...close, note: "Their wish", on: "2027-01-20", by: idOf("Daniel") };
      return isAllowed && group.members.includes(idOf("Daniel")) ? { ...group, overrides: [allowed] } : group;
    });
  let now: Proposal = { ...unsettledDraft, groups: groupsNow(false) };
  const { owner, askedFor } = openScreen(
    Matches,
    { ...base, draft: () => now, allow_pair: () => (now = { ...now, groups: groupsNow(true) }), publish: published },
    here,
  );
  const publish = await screen.findByRole("button", { name: "Publish these pairs" });
  expect(publish.hasAttribute("disabled")).toBe(true);
  expect(screen.getByText("Daniel Marsh and Oliver Kent deal with each other most weeks.", { exact: false })).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: /^Allow this pair/ }));
  const panel = within(screen.getByRole("region", { name: "Allow Daniel and Oliver" }));
  await owner.click(panel.getByRole("radio", { name: "Daniel" }));
  await owner.type(panel.getByRole("textbox", { name: "A note, if you like" }), "Their wish");
  await owner.click(panel.getByRole("button", { name: "Allow this pair" }));
  expect(await screen.findByText("Allowed by Daniel, 20 Jan")).toBeTruthy();
  expect(askedFor("allow_pair")).toEqual([{ ...close, allowed: true, note: "Their wish", by: idOf("Daniel") }]);
  await owner.click(publish);
  await expect.poll(() => askedFor("publish")).toEqual([{ groups: pairsOf(now) }]);
});

test("who is happy is one click each, and what is open is counted", async () => {
  const answered = groups.map((group, place) => ({ ...group, accepted: place < 6 ? group.members : group.members.slice(0, place - 6) }));
  const { owner, askedFor } = openScreen(
    Matches,
    { ...base, published: { ...published, groups: answered }, set_acceptances: null },
    here,
  );
  expect(await screen.findByText("6 agreed · 2 waiting")).toBeTruthy();
  expect(screen.getAllByText("Both happy")).toHaveLength(6);
  await owner.click(screen.getByRole("button", { name: "Siân said yes" }));
  await owner.click(screen.getByRole("button", { name: "All the others said yes" }));
  await expect.poll(() => askedFor("set_acceptances")).toEqual([
    { people: [idOf("Siân")], said: "fine" },
    { people: [idOf("Marek"), idOf("Ruth"), idOf("Siân")], said: "fine" },
  ]);
});

test("a colleague who was suggested is asked whether they would like it too", async () => {
  const check = {
    allowed: true,
    sentence: "Callum Reid and Isaac Boateng can be a pair: they deal with each other hardly ever.",
    consents: null,
    meaning: ["Grace goes to Sophie, who has not answered yet.", "No agreed pair changes."],
  };
  const wishes = [{ person: idOf("Callum"), suggests: idOf("Isaac"), check }];
  const { owner, askedFor } = openScreen(Matches, { ...base, published: askedPublished, wishes, set_consent: null }, here);
  await owner.click(await screen.findByRole("button", { name: "More for Callum and Grace" }));
  await owner.click(await screen.findByRole("menuitem", { name: "Someone else for Callum" }));
  expect(await screen.findByText("Callum suggested Isaac.")).toBeTruthy();
  expect(screen.getByText(/Grace goes to Sophie, who has not answered yet. No agreed pair changes./)).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Isaac would like it too" }));
  await expect.poll(() => askedFor("set_consent")).toEqual([{ person: idOf("Callum"), suggests: idOf("Isaac"), consents: true }]);
});

test("a swap says what it means before it is done", async () => {
  const { owner, askedFor } = openScreen(Matches, { ...base, draft, swap: kept }, here);
  await owner.click(await screen.findByRole("button", { name: "Swap two people" }));
  await owner.type(screen.getByRole("combobox", { name: "Who" }), "Amina");
  await owner.click(await screen.findByRole("option", { name: /Amina Yusuf/ }));
  await owner.type(screen.getByRole("combobox", { name: "Changes places with" }), "Ben");
  await owner.click(await screen.findByRole("option", { name: /Ben Hartley/ }));
  expect(await screen.findByText("Ben and Tom would be a pair; they meet most weeks.")).toBeTruthy();
  expect(askedFor("swap")).toEqual([]);
  await owner.click(screen.getByRole("button", { name: "Swap Amina and Ben" }));
  await expect.poll(() => askedFor("swap")).toEqual([{ a: idOf("Amina"), b: idOf("Ben") }]);
});

test("another set that is as good is kept, and where there is none it is said", async () => {
  let other: Proposal | null = { ...draft, seed: 2 };
  const { owner, askedFor } = openScreen(Matches, { ...base, draft, propose_another: () => other, keep_draft: kept }, here);
  await owner.click(await screen.findByRole("button", { name: "Suggest another set" }));
  await expect.poll(() => askedFor("keep_draft")).toEqual([{ groups: pairsOf(draft), locked: [draft.groups[0]?.members], seed: 2 }]);
  other = null;
  await owner.click(await screen.findByRole("button", { name: "Suggest another set" }));
  expect(await screen.findByText("No other set is as good as this one.")).toBeTruthy();
  expect(askedFor("keep_draft")).toHaveLength(1);
});

test("sets are put aside, compared in words, taken back and dropped", async () => {
  const aside: Aside = {
    id: 1 as Aside["id"],
    name: "With Dee",
    on: "2027-01-20",
    groups: pairsOf(draft) as Aside["groups"],
    locked: [],
    leftOut: [],
    values: draft.values,
    breaches: [],
    onlyHere: [[idOf("Amina"), idOf("Ben")]],
    onlyNow: [[idOf("Amina"), idOf("Tom")]],
    compared: ["One pair inside one department, instead of none."],
  };
  const { owner, askedFor } = openScreen(
    Matches,
    { ...base, draft, asides: [aside], put_aside: [aside], take_back_aside: draft, drop_aside: [] },
    here,
  );
  await owner.click(await screen.findByRole("button", { name: "Sets side by side" }));
  expect(await screen.findByText(/One pair inside one department, instead of none\./)).toBeTruthy();
  expect(screen.getByText("In With Dee: Amina and Ben.")).toBeTruthy();
  await owner.type(screen.getByRole("textbox", { name: "A name for it, if you like" }), "As it is");
  await owner.click(screen.getByRole("button", { name: "Put this set aside" }));
  await expect.poll(() => askedFor("put_aside")).toEqual([{ name: "As it is" }]);
  await owner.click(screen.getByRole("button", { name: "Work on this one: With Dee" }));
  await owner.click(screen.getByRole("button", { name: "Drop: With Dee" }));
  await expect.poll(() => [askedFor("take_back_aside"), askedFor("drop_aside")]).toEqual([[{ id: 1 }], [{ id: 1 }]]);
});

test("published pairs lead to the match sheet, and changing them starts a draft", async () => {
  const { owner, askedFor, went } = openScreen(Matches, { ...base, published, keep_draft: kept }, here);
  expect(await screen.findByRole("heading", { name: "Eight pairs, published" })).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Print the match sheet" }));
  expect(went).toEqual([{ screen: "print", document: "matchSheet" }]);
  await owner.click(screen.getByRole("button", { name: "Change the pairs" }));
  await expect.poll(() => askedFor("keep_draft")).toEqual([{ groups: groups.map(({ members }) => members) }]);
});

test("the worst end of the partners is folded, and who cannot be one says why", async () => {
  const { owner } = openScreen(Matches, { ...base, draft }, here);
  await owner.click(await screen.findByRole("button", { name: "More for Callum and Grace" }));
  await owner.click(await screen.findByRole("menuitem", { name: "Someone else for Callum" }));
  await owner.click(await screen.findByRole("button", { name: "Show one more" }));
  expect(screen.getAllByRole("radio")).toHaveLength(4);
  expect(screen.queryByRole("button", { name: /^Show .* more$/ })).toBeNull();
  await owner.click(screen.getByRole("button", { name: "Who cannot be with Callum" }));
  expect(screen.getByText("Callum Reid and Hannah Ellis deal with each other most weeks.")).toBeVisible();
});

test("that nothing is better is said in a line, with what is proved behind it", async () => {
  openScreen(Matches, { ...base, draft }, here);
  expect(await screen.findByText("Nothing is better: proved and checked.")).toBeTruthy();
  expect(screen.getByText("No other set of pairs leaves fewer people out.")).toBeTruthy();
});

test("where kept pairs cost something, what is proved is said of the rest", async () => {
  openScreen(Matches, { ...base, draft: { ...unsettledDraft, proof: draft.proof } }, here);
  expect(await screen.findByText("Nothing that keeps what you kept is better: proved and checked.")).toBeTruthy();
});

test("of a set changed by hand nothing is said to be proved, and there is no proof to save", async () => {
  openScreen(Matches, { ...base, draft: unsettledDraft }, here);
  expect(await screen.findByText(/^This set is not the one we would propose/)).toBeTruthy();
  expect(screen.queryByText("Nothing is better: proved and checked.")).toBeNull();
  expect(screen.queryByRole("button", { name: "Save with its proof" })).toBeNull();
});

test("the pairs are saved with their proof, and a saved proposal is checked", async () => {
  const { owner, askedFor } = openScreen(Matches, { ...base, draft }, here, {
    save_document: { file: "Proposal with its proof.json", folder: "Documents" },
    check_proposal: { file: "Older.json", valid: false, sentence: "This is not as it was saved." },
  });
  await owner.click(await screen.findByRole("button", { name: "How we know" }));
  await owner.click(screen.getByRole("button", { name: "Save with its proof" }));
  expect(await screen.findByText(/^Saved to Documents, as Proposal with its proof.json/)).toBeTruthy();
  expect(askedFor("save_document")).toEqual([
    { kind: "proposal", format: "json", paper: "a4", largePrint: false, blackAndWhite: false, changedOnly: false },
  ]);
  await owner.click(screen.getByRole("button", { name: "Check a saved proposal" }));
  expect(await screen.findByText("This is not as it was saved.")).toBeTruthy();
});

test("a way to mend the pairs says whom it concerns, and taking it publishes that very way", async () => {
  const mended = { ...published, version: 2, replaces: 1 };
  let told = askedPublished;
  const { owner, askedFor } = openScreen(
    Matches,
    {
      ...base,
      published: () => told,
      repair_options: () => (told.version === 1 ? waysToMend : []),
      accept_repair: () => (told = mended),
    },
    here,
  );
  const card = (await screen.findByRole("heading", { name: "Ways to mend the pairs" })).closest("section");
  const titles = [...(card?.querySelectorAll("h3") ?? [])].map((title) => title.textContent);
  expect(titles).toEqual(["One other pair changes.", "Two other pairs change.", "Nobody else changes, but Callum and Grace are left out."]);
  expect(screen.getByText("To tell: Callum, Grace, Isaac and Sophie.")).toBeTruthy();
  expect(screen.getByText("Compared with the way above: one pair fewer who meet now and then.")).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Publish this as version 2. One other pair changes." }));
  await expect.poll(() => askedFor("accept_repair")).toEqual([{ option: 1, groups: waysToMend[1]?.groups }]);
  expect(await screen.findByText("Version 2 is published.")).toBeTruthy();
  const notice = screen.getByText("Tell Callum, Grace, Isaac and Sophie; everybody else keeps their partner.");
  expect(document.activeElement).toContainElement(notice);
  expect(screen.queryByRole("heading", { name: "Ways to mend the pairs" })).toBeNull();
});

test("how many rounds lie ahead leads to the plan", async () => {
  const { owner, went } = openScreen(Matches, { ...base, published }, here);
  expect(await screen.findByText(/^At least nine rounds without a repeat and at most ten, counting this one./)).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "See why" }));
  expect(went).toEqual([{ screen: "what-next" }]);
});

test("while pairs need mending it is said wherever they are met, and leads to the ways", async () => {
  const { owner, went } = openScreen(ToMend, { ...base, repair_options: waysToMend }, { screen: "today" });
  await owner.click(await screen.findByRole("button", { name: "See the ways" }));
  expect(went).toEqual([{ screen: "matches" }]);
});
