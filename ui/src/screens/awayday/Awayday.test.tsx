import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Answers } from "../../test/fakeDoor";
import { awayday, feedbackPairs, later, nominations } from "../../test/laterCases";
import { groups, idOf, people } from "../../test/madeUp";
import { openScreen } from "../../test/openScreen";
import { untimed, withPartMoved } from "./agenda";
import Awayday from "./Awayday";

const here = { screen: "awayday" } as const;
const base: Answers = {
  ...later,
  people,
  published: { version: 1, on: "2027-01-22", replaces: null, groups, leftOut: [], newlyMatched: [], newlyLeftOut: [] },
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

test("feedback pairs take at least 45 minutes, and the screen says so", async () => {
  const tooShort = { kind: "refused", message: "Feedback pairs need 45 minutes, so that both have their turn.", hint: "Nothing was changed.", field: "parts", problems: [] };
  const { owner } = openScreen(
    Awayday,
    {
      ...base,
      plan_awayday: () => {
        throw tooShort;
      },
    },
    here,
  );
  const minutes = await screen.findByRole("textbox", { name: "Minutes for Feedback pairs" });
  await owner.clear(minutes);
  await owner.type(minutes, "20{Enter}");
  expect(await screen.findByText(/^Feedback pairs need 45 minutes/)).toBeTruthy();
  expect(minutes).toHaveProperty("value", "45");
});

test("a part is moved by the arrow keys on its grip", async () => {
  const { owner, askedFor } = openScreen(Awayday, base, here);
  (await screen.findByRole("button", { name: "Move Quiet notes with the arrow keys" })).focus();
  await owner.keyboard("{ArrowUp}");
  await expect.poll(() => askedFor("plan_awayday").length).toBe(1);
  const [{ parts }] = askedFor("plan_awayday") as [{ parts: { title: string }[] }];
  expect(parts.slice(4, 6).map(({ title }) => title)).toEqual(["Quiet notes", "Break"]);
});

test("a part is added where it is wanted", async () => {
  const { owner, askedFor } = openScreen(Awayday, base, here);
  await owner.click(await screen.findByRole("button", { name: "More for Feedback pairs" }));
  await owner.click(await screen.findByRole("menuitem", { name: "Add a part after this" }));
  await owner.type(screen.getByRole("textbox", { name: "What" }), "Stretch");
  await owner.click(screen.getByRole("button", { name: "Save this part" }));
  await expect.poll(() => askedFor("plan_awayday").length).toBe(1);
  const [{ parts }] = askedFor("plan_awayday") as [{ parts: { title: string }[] }];
  expect(parts.slice(3, 6).map(({ title }) => title)).toEqual(["Feedback pairs", "Stretch", "Break"]);
});

test("a part that moves changes places with its neighbour only", () => {
  const moved = withPartMoved(untimed(awayday.parts), 4, 3).map(({ title }) => title);
  expect(moved.slice(2, 6)).toEqual(["How feedback pairs work", "Break", "Feedback pairs", "Quiet notes"]);
});

test("slips are entered with the keyboard alone, one after another, and no coaching partner is offered", async () => {
  const { owner, askedFor } = openScreen(Awayday, { ...base, nominate: null }, here);
  await owner.click(await screen.findByRole("button", { name: "Enter slips" }));
  expect(screen.getByRole("combobox", { name: "Whose slip" })).toHaveProperty("value", "Ben Hartley");
  await owner.keyboard("Hann");
  expect(screen.queryByRole("option", { name: /Hannah/ })).toBeNull();
  await owner.clear(screen.getByRole("combobox", { name: "First" }));
  await owner.keyboard("Ruth{Tab}sian{Tab}{Enter}");
  await expect.poll(() => askedFor("nominate")).toEqual([{ person: idOf("Ben"), names: [idOf("Ruth"), idOf("Siân")] }]);
  await expect.poll(() => screen.getByRole("combobox", { name: "Whose slip" })).toHaveProperty("value", "Joe Adeyemi");
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "First" }));
});

test("who named whom, and whose slip is to come, stay shut until they are opened", async () => {
  const { owner } = openScreen(Awayday, base, here);
  const missing = await screen.findByRole("button", { name: "Four slips to come" });
  expect(missing.getAttribute("aria-expanded")).toBe("false");
  const named = screen.getByRole("button", { name: "Who named whom" });
  expect(named.getAttribute("aria-expanded")).toBe("false");
  await owner.click(missing);
  expect(screen.getByText("Ben Hartley, Joe Adeyemi, Oliver Kent and Priya Nair.")).toBeTruthy();
});

test("feedback pairs are made from the nominations", async () => {
  const { owner, askedFor } = openScreen(Awayday, base, here);
  expect(await screen.findByText(/Twelve of sixteen nominations are in\./)).toBeTruthy();
  await owner.click(screen.getByRole("button", { name: "Make feedback pairs" }));
  await expect.poll(() => askedFor("make_feedback_pairs")).toEqual([{}]);
});

test("feedback pairs made without nominations do not say that nobody was named", async () => {
  const unnamed = { people: nominations.people.map((one) => ({ ...one, names: [] })) };
  openScreen(Awayday, { ...base, feedback_pairs: feedbackPairs, nominations: { ...nominations, ...unnamed } }, here);
  expect(await screen.findByText(/^Made without nominations\./)).toBeTruthy();
  expect(screen.queryByText("Nominated?")).toBeNull();
  expect(screen.queryByText(/did not name each other/)).toBeNull();
});

test("somebody is not there: the ways to go on are shown with whom to tell, and one is taken", async () => {
  const joins = {
    changedPairs: 1,
    groups: [[idOf("Grace"), idOf("Oliver"), idOf("Priya")]],
    meaning: "One other pair changes. 14 of 15 are with somebody whom they named.",
    tell: ["Oliver joins Grace and Priya: Table 3"],
  };
  const { owner, askedFor } = openScreen(
    Awayday,
    { ...base, feedback_pairs: feedbackPairs, feedback_repairs: [joins], accept_feedback_repair: feedbackPairs },
    here,
  );
  expect((await screen.findByRole("row", { name: /Oliver and Tom/ })).textContent).toContain("Neither named the other");
  await owner.click(screen.getByRole("button", { name: "Somebody is not there?" }));
  await owner.type(screen.getByRole("combobox", { name: "Who is not there" }), "Brigh{Enter}");
  expect(await screen.findByText("Oliver joins Grace and Priya: Table 3")).toBeTruthy();
  expect(askedFor("feedback_repairs")).toEqual([{ absent: [idOf("Tom")] }]);
  await owner.click(screen.getByRole("button", { name: /^Do this/ }));
  await expect.poll(() => askedFor("accept_feedback_repair")).toEqual([{ absent: [idOf("Tom")], groups: joins.groups }]);
  expect((await screen.findByText("To tell")).closest("output")?.textContent).toContain("Oliver joins Grace and Priya: Table 3");
});

test("why two who did not name each other are together stays shut until it is asked for", async () => {
  const { owner, askedFor } = openScreen(
    Awayday,
    { ...base, feedback_pairs: feedbackPairs, why_feedback_pair: ["Oliver named nobody.", "Tom with Grace: one more person would have nobody to be with."] },
    here,
  );
  const why = await screen.findByRole("button", { name: "Why Oliver and Tom?" });
  expect(askedFor("why_feedback_pair")).toEqual([]);
  await owner.click(why);
  expect(await screen.findByText("Tom with Grace: one more person would have nobody to be with.")).toBeTruthy();
});

test("those who would like to share stand in their order, and can change places", async () => {
  const speakers = [
    { person: idOf("Tom"), done: true },
    { person: idOf("Amina"), done: false },
  ];
  const { owner, askedFor } = openScreen(Awayday, { ...base, sharing: { speakers, insights: [] }, set_speakers: null }, here);
  await owner.click(await screen.findByRole("button", { name: "Amina Yusuf earlier" }));
  await expect.poll(() => askedFor("set_speakers")).toEqual([{ speakers: speakers.toReversed() }]);
});

test("an insight is kept with consent only, and what is missing is said where it is missing", async () => {
  const refused = { kind: "refused", message: "Ruth Okafor has not said that this may be kept.", hint: "Nothing was kept.", field: "consents", problems: [] };
  const { owner, askedFor } = openScreen(
    Awayday,
    {
      ...base,
      record_insight: ({ consents }) => {
        if (!consents) throw refused;
        return null;
      },
    },
    here,
  );
  await owner.click(await screen.findByRole("button", { name: "Keep an insight" }));
  await owner.type(screen.getByRole("combobox", { name: "Whose" }), "Ruth{Tab}");
  await owner.type(screen.getByRole("textbox", { name: "In their words" }), "I ask first.");
  await owner.click(screen.getByRole("button", { name: "Keep this insight" }));
  expect(await screen.findByText(/Ruth Okafor has not said that this may be kept\./)).toBeTruthy();
  await owner.click(screen.getByRole("checkbox", { name: /Ruth Okafor has seen these words/ }));
  await owner.click(screen.getByRole("button", { name: "Keep this insight" }));
  await expect.poll(() => askedFor("record_insight").at(-1)).toEqual({ person: idOf("Ruth"), words: "I ask first.", consents: true });
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
