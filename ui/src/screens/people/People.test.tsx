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

test("a refusal about a field stands at that field and not over the screen, and holds up no other try", async () => {
  const { owner, calls } = await openPeople("joining", {
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
  await owner.type(screen.getByRole("textbox", { name: "Name" }), "y");
  await owner.click(screen.getByRole("button", { name: "Save the changes" }));
  await waitFor(() => expect(asked(calls, "set_person")).toMatchObject([{ name: "Joe Adeyemix" }, { name: "Joe Adeyemixy" }]));
});

async function openJoe(...scene: Parameters<typeof show>) {
  const shown = await openPeople(...scene);
  await shown.owner.click(screen.getByRole("rowheader", { name: /Joe Adeyemi/ }));
  await screen.findByRole("textbox", { name: "Team" });
  return shown;
}

test("a person’s partners stand there at once, and what is confidential only once it is opened", async () => {
  const { owner, calls } = await openJoe("joining");
  expect(await screen.findByText("Feedback pair with Grace Whitfield")).toBeInTheDocument();
  expect(screen.getByText("Four meetings held")).toBeInTheDocument();
  expect(asked(calls, "apart")).toEqual([]);
  expect(asked(calls, "all_about_person")).toEqual([]);
  await owner.click(screen.getByRole("button", { name: "Everything held about them" }));
  expect(await screen.findByRole("heading", { name: /Marked keep apart In confidence/ })).toBeInTheDocument();
});

test("a copy for somebody leaves out what was said in confidence unless it is wanted", async () => {
  const { owner, calls } = await openJoe("joining", {}, { save_about_person: { file: "Joe.pdf", folder: "Documents" } });
  await owner.click(screen.getByRole("button", { name: "Everything held about them" }));
  await owner.click(await screen.findByRole("button", { name: "Save a copy for them" }));
  expect(await screen.findByText("Saved to Documents, as Joe.pdf.")).toBeInTheDocument();
  expect(asked(calls, "save_about_person")).toEqual([
    { person: idOf("Joe"), inConfidence: false, paper: "a4", largePrint: false },
  ]);
});

test("erasing says what it means, and does nothing until it is asked for twice", async () => {
  const { owner, calls } = await openJoe("joining", { erase_person: null });
  await owner.click(screen.getByRole("button", { name: "Everything held about them" }));
  await owner.click(await screen.findByRole("button", { name: "Erase Joe…" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Erase Joe Adeyemi for good?" });
  expect(await within(dialog).findByText("Everything that was noted about them goes out of this file.")).toBeInTheDocument();
  await owner.click(within(dialog).getByRole("button", { name: "Keep Joe" }));
  expect(asked(calls, "erase_person")).toEqual([]);
  await owner.click(screen.getByRole("button", { name: "Erase Joe…" }));
  await owner.click(await screen.findByRole("button", { name: "Erase for good" }));
  await waitFor(() => expect(asked(calls, "erase_person")).toEqual([{ person: idOf("Joe") }]));
});

test("a last day before the end of the round says who will need somebody new", async () => {
  await openJoe("matched", { people: people.map((person) => (person.id === idOf("Joe") ? { ...person, leaves: "2027-04-30" } : person)) });
  expect(await screen.findByText("Before the round ends: Nadia will need somebody new.")).toBeInTheDocument();
});
