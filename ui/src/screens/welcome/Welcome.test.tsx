import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { asked, show } from "../../test/show";

test("our own people are asked for by name and scope before a file is made", async () => {
  const { calls, owner } = show("welcome", {}, { create_programme: null });
  await owner.click(await screen.findByRole("button", { name: /^With our own people/ }));
  await owner.type(screen.getByRole("textbox", { name: "Name of the organisation" }), "Harbour & Pine");
  await owner.click(screen.getByRole("radio", { name: /^All our staff/ }));
  await owner.click(screen.getByRole("button", { name: "Choose where to keep it" }));
  await waitFor(() =>
    expect(asked(calls, "create_programme")).toEqual([{ organisation: "Harbour & Pine", scope: "allStaff" }]),
  );
});

test("a file needs a name before it can be made", async () => {
  const { owner } = show("welcome");
  await owner.click(await screen.findByRole("button", { name: /^With our own people/ }));
  expect(screen.getByRole("button", { name: "Choose where to keep it" })).toBeDisabled();
});

test("a file that was opened before is opened again by a press", async () => {
  const { calls, owner } = show("welcome", {}, { open_recent: { file: "harbour.pairs" } });
  await owner.click(await screen.findByRole("button", { name: /^Harbour & Pine/ }));
  await waitFor(() => expect(asked(calls, "open_recent")).toEqual([{ index: 0 }]));
});

test("a file that cannot be opened is told on the same screen", async () => {
  const { owner } = show("welcome", {}, {
    open_programme: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw {
        kind: "refused",
        message: "This file was made by a newer Coaching Pairs. It was not changed.",
        hint: "Open it with the newer version.",
        field: null,
        problems: [],
      };
    },
  });
  await owner.click(await screen.findByRole("button", { name: /^Open a Coaching Pairs file/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "This file was made by a newer Coaching Pairs. It was not changed. Open it with the newer version.",
  );
});
