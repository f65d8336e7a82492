import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { asked, show } from "../test/show";

test("the last change stands beside Undo, which says what it would undo", async () => {
  show("joining");
  expect(await screen.findByRole("button", { name: "Undo: Joe Adeyemi joined" })).toBeEnabled();
  expect(screen.getAllByText("Joe Adeyemi joined").length).toBeGreaterThan(0);
});

test("Z undoes the last change", async () => {
  const { calls, owner } = show("joining", { undo: { sentence: "Undone: Joe Adeyemi joined" } });
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("z");
  await waitFor(() => expect(asked(calls, "undo")).toHaveLength(1));
});

test("Z does nothing where there is nothing to undo", async () => {
  const { calls, owner } = show("empty");
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("z");
  expect(asked(calls, "undo")).toHaveLength(0);
});

test("a failure stays until it is put away", async () => {
  const failure = { kind: "broken", message: "The change could not be saved. Nothing was lost.", hint: "Look whether the disk is full.", detail: "I/O error 5" };
  const { owner } = show("joining", {
    undo: () => {
      throw failure;
    },
  });
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("z");
  // What the system said is for whoever mends it.
  expect(await screen.findByRole("alert")).toHaveTextContent(/^The change could not be saved\. Nothing was lost\. Look whether the disk is full\.$/);
  await owner.click(screen.getByRole("button", { name: "Put this message away" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("a digit opens a step of the round", async () => {
  const { owner } = show("joining");
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("5");
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Round one ends");
});

test("Ctrl K finds a person by part of the name", async () => {
  const { owner } = show("joining");
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("{Control>}k{/Control}");
  await owner.type(await screen.findByRole("searchbox"), "zieli");
  const found = within(await screen.findByRole("menu")).getAllByRole("menuitem");
  expect(found.map((item) => item.textContent)).toEqual(["Marek ZielińskiDelivery"]);
});

test("larger text is kept for the next start", async () => {
  const { calls, owner } = show("joining", {}, { keep_appearance: null });
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("++");
  expect(document.documentElement.style.fontSize).toBe("120%");
  expect(asked(calls, "keep_appearance").at(-1)).toEqual({ appearance: { theme: null, textSize: 120 } });
  await owner.keyboard("0");
  expect(document.documentElement.style.fontSize).toBe("100%");
});

test("the window is told when there is something to see", async () => {
  const { calls } = show("joining", {}, { ready: null });
  await screen.findByRole("heading", { level: 1 });
  await waitFor(() => expect(asked(calls, "ready")).toHaveLength(1));
});

test("F6 goes from one part of the window to the next", async () => {
  const { owner } = show("joining");
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("{F6}");
  expect(screen.getByRole("navigation", { name: "The round" })).toContainElement(document.activeElement as HTMLElement);
  await owner.keyboard("{F6}");
  expect(screen.getByRole("main")).toContainElement(document.activeElement as HTMLElement);
});

test("what was chosen lately comes first in Find or do", async () => {
  const { owner } = show("joining");
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("{Control>}k{/Control}");
  await owner.type(await screen.findByRole("searchbox"), "okaf{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Twenty people" });
  await owner.keyboard("{Control>}k{/Control}");
  const lately = await screen.findByRole("group", { name: "Lately" });
  expect(within(lately).getByRole("menuitem")).toHaveTextContent("Ruth Okafor");
});

test("the heading of a screen just gone to has the focus", async () => {
  const { owner } = show("joining");
  await owner.click(await screen.findByRole("button", { name: "People" }));
  const heading = await screen.findByRole("heading", { level: 1, name: "Twenty people" });
  await waitFor(() => expect(heading).toHaveFocus());
});

test("Help tells about the screen that is shown, and gives the focus back when it is closed", async () => {
  const { owner } = show("joining");
  const help = await screen.findByRole("button", { name: "Help" });
  await owner.click(help);
  const guide = screen.getByRole("complementary", { name: "About this screen" });
  expect(guide).toHaveTextContent("Where the round stands");
  await owner.click(screen.getByRole("button", { name: "Print" }));
  expect(guide).toHaveTextContent("Every sheet of the round");
  await owner.click(help);
  await owner.click(help);
  await owner.keyboard("{Escape}");
  expect(guide).not.toBeInTheDocument();
  expect(help).toHaveFocus();
});

test("what was done is listed by day, with what was undone", async () => {
  const { owner } = show("joining", {
    history_of_changes: [
      { id: 3, at: "2027-01-12T09:45:00", sentence: "Amina Yusuf joined", undone: true },
      { id: 2, at: "2027-01-12T09:30:00", sentence: "Joe Adeyemi joined", undone: false },
      { id: 1, at: "2027-01-11T10:00:00", sentence: "Twenty people added", undone: false },
    ],
  });
  await owner.click(await screen.findByRole("button", { name: "What was done" }));
  const done = within(screen.getByRole("complementary", { name: "What was done" }));
  expect((await done.findAllByRole("heading", { level: 3 })).map((day) => day.textContent)).toEqual([
    "12 January 2027",
    "11 January 2027",
  ]);
  expect(done.getAllByRole("listitem").map((change) => change.textContent)).toEqual([
    "09:45Amina Yusuf joinedUndone",
    "09:30Joe Adeyemi joined",
    "10:00Twenty people added",
  ]);
});

test("a copy that could not be made is told until one is made", async () => {
  const failed = {
    at: "2027-01-12T09:30:00",
    message: "A copy could not be made in the folder STICK. The last good one there was made three hours ago.",
    hint: "Everything is saved in the programme itself.",
    detail: "no such folder",
  };
  let last: typeof failed | null = failed;
  const { owner } = show("joining", {
    copies: () => ({ kept: true, folder: "harbour copies", second: "STICK", copies: [], failed: last }),
    back_up: () => {
      last = null;
      return { file: "harbour copy 1.pairs", sentence: "A copy was made." };
    },
  });
  expect(await screen.findByText(failed.message)).toBeInTheDocument();
  await owner.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.queryByText(failed.message)).toBeNull());
});
