import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { asked, show } from "../../test/show";

test("before the first pairs there is a way to bring in those of earlier rounds", async () => {
  const { owner } = show("joining");
  await owner.click(await screen.findByRole("button", { name: /^Earlier rounds/ }));
  expect(await screen.findByRole("button", { name: "Bring in earlier pairs" })).toBeVisible();
});

test("each round has its ring with a sentence, which can be read as a table", async () => {
  const { calls, owner } = show("closed");
  await owner.click(await screen.findByRole("button", { name: /^Earlier rounds/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "One round so far" })).toBeVisible();
  expect(asked(calls, "ring_picture")).toEqual([{ number: 1 }]);
  expect(screen.getByText("Jan 2027 to Jul 2027")).toBeVisible();
  expect(screen.getByRole("img", { name: "One pair. Open circle: in no pair of this round." })).toBeVisible();
  await owner.click(screen.getByRole("button", { name: "Show as table: Pairs of round one" }));
  const table = screen.getByRole("grid", { name: "Pairs of round one" });
  expect(within(table).getByText("in no pair")).toBeVisible();
});

test("who was with whom shows six people until all are asked for", async () => {
  const { owner } = show("closed");
  await owner.click(await screen.findByRole("button", { name: /^Earlier rounds/ }));
  const table = await screen.findByRole("grid", { name: "Who was with whom" });
  // Rows come a moment after their table.
  await expect.poll(() => within(table).queryAllByRole("row").length).toBe(7);
  await owner.click(screen.getByRole("button", { name: "Show all twenty" }));
  await expect.poll(() => within(table).queryAllByRole("row").length).toBe(21);
});
