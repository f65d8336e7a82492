import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { answers } from "../../test/madeUp";
import { asked, show } from "../../test/show";

test("who is not in the round stays shut until the owner opens it", async () => {
  const { owner } = show("matched");
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  const names = await screen.findByRole("button", { name: "Show the names" });
  expect(screen.getByText("Four people are not in this round.")).toBeVisible();
  expect(names).toHaveAttribute("aria-expanded", "false");
  await owner.click(names);
  expect(names).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByText("Karen Boyd")).toBeInTheDocument();
});

test("the rounds ahead are told with their limit, and the plan shows them one after another", async () => {
  const { calls, owner } = show("matched");
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  expect(await screen.findByText("At least nine more rounds without a repeat and at most ten.")).toBeVisible();
  expect(screen.getByText("There cannot be more than ten. Ruth Okafor has only ten possible partners.")).toBeVisible();
  expect(asked(calls, "outlook")).toEqual([{ rounds: 20 }]);
  await owner.click(screen.getByRole("button", { name: "Show the plan" }));
  expect(screen.getByText("Daniel Marsh and Ruth Okafor")).toBeVisible();
  await owner.click(screen.getByRole("button", { name: /Round two/ }));
  await owner.click(await screen.findByRole("option", { name: "Round three", hidden: false }));
  expect(screen.getByText("Amina Yusuf and Ruth Okafor")).toBeVisible();
  expect(screen.queryByText("Daniel Marsh and Ruth Okafor")).toBeNull();
});

test("what goes wrong while looking ahead is said there, and the rest of the screen stays", async () => {
  const { owner } = show("matched", {
    outlook: () => {
      throw Object.assign(new Error(), { kind: "refused", message: "Nobody has joined yet.", hint: "Nothing was changed.", field: null, problems: [] });
    },
  });
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  expect(await screen.findByText("Nobody has joined yet.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Show the names" })).toBeVisible();
});

test("where everybody joined nobody is left to invite", async () => {
  const { owner } = show("matched", { answers: answers.map((one) => ({ ...one, answer: "joined" })) });
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  expect(await screen.findByText("Everybody is in this round.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Show the names" })).toBeNull();
});
