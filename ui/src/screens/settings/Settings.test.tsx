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
