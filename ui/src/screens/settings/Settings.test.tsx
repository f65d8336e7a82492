import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { asked, show } from "../../test/show";

async function openSettings(...scene: Parameters<typeof show>) {
  const shown = show(...scene);
  await shown.owner.click(await screen.findByRole("button", { name: "Settings" }));
  await screen.findByRole("heading", { name: "Who may be a pair" });
  return shown;
}

test("each rule says what it would cost, and choosing it changes that rule", async () => {
  const { owner, calls } = await openSettings("joining", {
    set_rules: { line: "direct", closelyFrom: "mostDays", fresh: "neverAgain", odd: "trio" },
  });
  await owner.click(await screen.findByRole("button", { name: "Change: Working closely together" }));
  expect(await screen.findByText("Eleven pairs more would be possible.")).toBeInTheDocument();
  await owner.click(screen.getByRole("radio", { name: /most days/ }));
  await waitFor(() =>
    expect(asked(calls, "set_rules")).toEqual([
      { line: "direct", closelyFrom: "mostDays", fresh: "neverAgain", odd: "trio" },
    ]),
  );
});

test("what makes pairs better is moved and switched by buttons", async () => {
  const { owner, calls } = await openSettings("joining", { set_preferences: { order: [], off: [] } });
  await owner.click(await screen.findByRole("button", { name: "More important: Few pairs with the same manager" }));
  await owner.click(screen.getByRole("button", { name: "Do not count: Few pairs with the same manager" }));
  await owner.click(screen.getByRole("button", { name: "Count it: Few pairs on one site" }));
  await waitFor(() =>
    expect(asked(calls, "set_preferences")).toEqual([
      { order: ["leftOut", "sameManager", "nowAndThen"] },
      { order: ["leftOut", "nowAndThen"] },
      { order: ["leftOut", "nowAndThen", "sameManager", "sameSite"] },
    ]),
  );
});

test("the name of the organisation is saved when it is asked for", async () => {
  const { owner, calls } = await openSettings("joining", { set_programme: null });
  await owner.type(screen.getByRole("textbox", { name: "Name" }), " Ltd");
  await owner.click(screen.getByRole("button", { name: "Save the name" }));
  await waitFor(() => expect(asked(calls, "set_programme")).toEqual([{ organisation: "Harbour & Pine Ltd" }]));
});

test("paper, text size and looks are kept on this computer", async () => {
  const { owner, calls } = await openSettings("joining", {}, { keep_appearance: null });
  await owner.click(screen.getByRole("radio", { name: "US Letter" }));
  await owner.click(screen.getByRole("button", { name: "Larger text" }));
  await owner.click(within(screen.getByRole("radiogroup", { name: "Light or dark" })).getByRole("radio", { name: "Dark" }));
  expect(asked(calls, "keep_appearance").at(-1)).toEqual({
    appearance: { theme: "dark", textSize: 110, paper: "letter" },
  });
  expect(document.documentElement.dataset["theme"]).toBe("dark");
});

test("a copy says what it would change before it takes the programme's place, and how to take that back", async () => {
  const sentence = "Two changes were made since 09:30 on 22 November 2026 that the copy does not have, and they would be taken back.";
  const { owner, calls } = await openSettings("joining", {
    preview_restore: {
      sentence,
      lost: [{ id: 9, at: "2026-11-22T09:30:00", sentence: "Ben Marsh was added", undone: false }],
      gained: [],
    },
    restore: { sentence: "The copy is now the programme. Copy 8 holds what was there.", before: 8, file: "harbour copy 8.pairs" },
  });
  expect(screen.queryByRole("button", { name: "Restore copy 2…" })).toBeNull();
  await owner.click(screen.getByRole("button", { name: "Show all 6" }));
  await owner.click(screen.getByRole("button", { name: "Restore copy 2…" }));
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(screen.getByText("Ben Marsh was added")).toBeInTheDocument();
  expect(asked(calls, "restore")).toEqual([]);
  await owner.click(screen.getByRole("button", { name: "Restore it" }));
  expect(await screen.findByText("The copy is now the programme. Copy 8 holds what was there.")).toBeInTheDocument();
  expect(asked(calls, "restore")).toEqual([{ copy: 2 }]);
});

test("copies can be made now, and be kept in a second folder", async () => {
  const made = { file: "harbour copy 8.pairs", sentence: "A copy was made." };
  const { owner, calls } = await openSettings("joining", { back_up: made }, { choose_copies_folder: { folder: "STICK" } });
  await owner.click(screen.getByRole("button", { name: "Make a copy now" }));
  await owner.click(screen.getByRole("button", { name: "Keep them in a second folder too…" }));
  await waitFor(() => expect(asked(calls, "choose_copies_folder")).toHaveLength(1));
  expect(asked(calls, "back_up")).toEqual([{}]);
});

test("the usual time of meetings is saved when it is asked for, the time zone once it is chosen", async () => {
  const setting = { zone: "Europe/Dublin", meetingsAt: "10:00", zones: ["Europe/Dublin", "Europe/London"] };
  const { owner, calls } = await openSettings("joining", { set_calendar_setting: setting });
  await owner.clear(await screen.findByRole("combobox", { name: "Time zone" }));
  await owner.type(screen.getByRole("combobox", { name: "Time zone" }), "dub");
  await owner.click(await screen.findByRole("option", { name: /Dublin/ }));
  const hour = screen.getByRole("spinbutton", { name: /^hour, Usual time of a meeting/ });
  await owner.click(hour);
  await owner.keyboard("14");
  expect(asked(calls, "set_calendar_setting")).toEqual([{ zone: "Europe/Dublin" }]);
  await owner.click(screen.getByRole("button", { name: "Save the time" }));
  await waitFor(() => expect(asked(calls, "set_calendar_setting").at(-1)).toEqual({ meetingsAt: "14:00" }));
});
