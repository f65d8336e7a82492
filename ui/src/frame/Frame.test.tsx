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
  const failure = { kind: "broken", message: "The change could not be saved. Nothing was lost.", detail: "disk" };
  const { owner } = show("joining", {
    undo: () => {
      throw failure;
    },
  });
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("z");
  expect(await screen.findByRole("alert")).toHaveTextContent("The change could not be saved. Nothing was lost.");
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

test("larger text is remembered", async () => {
  const { owner } = show("joining");
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("++");
  expect(document.documentElement.style.fontSize).toBe("120%");
  expect(localStorage.getItem("textSize")).toBe("120");
  await owner.keyboard("0");
  expect(document.documentElement.style.fontSize).toBe("100%");
});

test("F6 goes from one part of the window to the next", async () => {
  const { owner } = show("joining");
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("{F6}");
  expect(screen.getByRole("navigation", { name: "The round" })).toContainElement(document.activeElement as HTMLElement);
  await owner.keyboard("{F6}");
  expect(screen.getByRole("main")).toContainElement(document.activeElement as HTMLElement);
});
