import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Button } from "./Button";

test("what is read out about a button at work goes with the button", async () => {
  const { rerender } = render(<Button>Publish</Button>);
  await userEvent.tab();
  rerender(<Button isPending>Publish</Button>);
  rerender(<Button>Publish</Button>);
  expect(screen.getAllByRole("img", { name: "Publish" })).not.toHaveLength(0);
  rerender(<p>Published.</p>);
  expect(screen.queryAllByRole("img")).toEqual([]);
});
