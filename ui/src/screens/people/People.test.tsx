import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Person } from "../../lib/bindings";
import { idOf, people } from "../../test/madeUp";
import { asked, show } from "../../test/show";

const [ruth] = people as [Person, ...Person[]];

async function openPeople(...scene: Parameters<typeof show>) {
  const shown = show(...scene);
  await shown.owner.click(await screen.findByRole("button", { name: "People" }));
  await screen.findByRole("grid");
  return shown;
}

test("somebody new is added with what is known", async () => {
  const { calls, owner } = await openPeople("joining", { add_person: ruth });
  await owner.click(screen.getByRole("button", { name: "Add a person" }));
  await owner.click(screen.getByRole("textbox", { name: "Name" }));
  await owner.paste("Ana Silva");
  await owner.click(screen.getByRole("textbox", { name: "Team" }));
  await owner.paste("Design");
  await owner.click(screen.getByRole("button", { name: "Add Ana Silva" }));
  await waitFor(() => expect(asked(calls, "add_person")).toEqual([{ name: "Ana Silva", department: "Design" }]));
});

test("what one person is asked about opens from the list and only the change is sent", async () => {
  const { calls, owner } = await openPeople("joining", { set_person: ruth });
  await owner.click(screen.getByRole("rowheader", { name: /Joe Adeyemi/ }));
  const team = await screen.findByRole("textbox", { name: "Team" });
  await owner.clear(team);
  await owner.paste("Operations");
  await owner.click(screen.getByRole("button", { name: "Save the changes" }));
  await waitFor(() => expect(asked(calls, "set_person")).toEqual([{ department: "Operations", person: idOf("Joe") }]));
});

test("a refusal about a field stands at that field and not over the screen", async () => {
  const { owner } = await openPeople("joining", {
    set_person: () => {
      throw {
        kind: "refused",
        message: "Another person has this name.",
        hint: "Add an e-mail address to tell them apart.",
        field: "name",
        problems: [],
      };
    },
  });
  await owner.click(screen.getByRole("rowheader", { name: /Joe Adeyemi/ }));
  await owner.type(await screen.findByRole("textbox", { name: "Name" }), "x");
  await owner.click(screen.getByRole("button", { name: "Save the changes" }));
  const form = screen.getByRole("textbox", { name: "Name" }).closest("form") ?? document.body;
  expect(
    await within(form).findByText("Another person has this name. Add an e-mail address to tell them apart."),
  ).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});
