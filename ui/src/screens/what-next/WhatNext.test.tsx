import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

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
