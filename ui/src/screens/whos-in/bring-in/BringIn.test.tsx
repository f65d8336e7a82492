import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { asked, show } from "../../../test/show";

const added = { added: 20, changed: 0, unchanged: 0, notes: [] };
const correction = { line: 7, column: "Reports to", value: "Tom Brightwell" };

async function paste(scene: ReturnType<typeof show>) {
  const box = await screen.findByRole("textbox", { name: "Paste the table here" });
  await scene.owner.click(box);
  await scene.owner.paste("Employee\tReports to\nRuth Okafor\t");
  await scene.owner.click(screen.getByRole("button", { name: "Look it over" }));
}

test("nothing is added before the one question is answered", async () => {
  const scene = show("empty", { import_people: added });
  await paste(scene);
  expect(await screen.findByRole("heading", { level: 1, name: "Twenty people found" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Add twenty people" })).toBeDisabled();
  expect(asked(scene.calls, "import_people")).toEqual([]);
});

test("a yes puts the slip right and the table goes in with it", async () => {
  const scene = show("empty", { import_people: added });
  await paste(scene);
  await scene.owner.click(await screen.findByRole("button", { name: "Yes, Tom Brightwell" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Add twenty people" })).toBeEnabled());
  await scene.owner.click(screen.getByRole("button", { name: "Add twenty people" }));
  await waitFor(() => expect(asked(scene.calls, "import_people")).toHaveLength(1));
  expect(asked(scene.calls, "import_people")[0]).toMatchObject({
    text: "Employee\tReports to\nRuth Okafor\t",
    corrections: [correction],
  });
});

test("a no asks what should stand there", async () => {
  const scene = show("empty", { import_people: added });
  await paste(scene);
  await scene.owner.click(await screen.findByRole("button", { name: "No" }));
  await scene.owner.type(screen.getByRole("textbox", { name: "What should stand there?" }), "Tom Brightwell");
  await scene.owner.click(screen.getByRole("button", { name: "Use this" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Add twenty people" })).toBeEnabled());
});

test("a column can be given another meaning", async () => {
  const scene = show("empty");
  await paste(scene);
  await scene.owner.click(await screen.findByRole("button", { name: /What “Job title” is/ }));
  const meanings = within(await screen.findByRole("listbox"));
  await scene.owner.click(meanings.getByRole("option", { name: "Level" }));
  await waitFor(() =>
    expect(asked(scene.calls, "preview_import").at(-1)).toMatchObject({
      columns: expect.arrayContaining([{ heading: "Job title", field: "level" }]),
    }),
  );
});

test("a file is chosen in a dialog and no path goes through the window", async () => {
  const scene = show("empty");
  await scene.owner.click(await screen.findByRole("button", { name: "Open a CSV or Excel file" }));
  expect(await screen.findByText(/^From people.xlsx\./)).toBeInTheDocument();
  expect(asked(scene.calls, "preview_import")[0]).toEqual({ table: "people", chosen: true, corrections: [] });
});

test("a table that cannot be read is told with its lines and what to do", async () => {
  const scene = show("empty", {
    preview_import: () => {
      throw {
        kind: "refused",
        message: "The table was not added: one thing has to be put right first.",
        hint: "Nothing has changed. Mend the lines named below and try again.",
        field: null,
        problems: [{ line: 3, column: "", message: "A quotation mark is never closed.", suggestion: null }],
      };
    },
  });
  await paste(scene);
  expect(await screen.findByRole("heading", { level: 1, name: "The table could not be read" })).toBeInTheDocument();
  expect(screen.getByText(/Line 3: A quotation mark is never closed./)).toBeInTheDocument();
});
