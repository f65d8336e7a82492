import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Responses, ResponsesSource } from "../../lib/bindings";
import type { Answers } from "../../test/fakeDoor";
import { found, fromForms } from "../../test/formCases";
import { openScreen } from "../../test/openScreen";
import { show } from "../../test/show";
import FromForms from "./FromForms";

const broughtIn = { sentence: "Seven answers brought in", applied: 7, notApplied: 6 };

/** The same messages once they are all here. */
function allHere(source: ResponsesSource): Responses {
  const { found: finds, ...rest } = found(source);
  return { ...rest, found: finds.map((find) => ({ ...find, state: "same", why: "This is noted already." })) };
}

async function openFromWhosIn(answers: Answers = {}) {
  const opened = openScreen(FromForms, { ...fromForms, ...answers }, { screen: "from-forms", from: "whos-in" }, { choose_messages: { file: "Replies" } });
  return { ...opened, box: await screen.findByRole("textbox", { name: "Paste one message here, or many" }) };
}

async function paste({ owner, box }: Awaited<ReturnType<typeof openFromWhosIn>>, text = "Here is mine: CP7K-2M4Q-9XTR. Tom") {
  await owner.click(box);
  await owner.paste(text);
}

test("what was pasted is looked over at once, and nothing is brought in", async () => {
  const scene = await openFromWhosIn();
  await paste(scene);
  const title = await screen.findByRole("heading", { level: 1, name: "Eight answers to bring in" });
  await waitFor(() => expect(title).toHaveFocus());
  expect(scene.askedFor("preview_responses")).toEqual([{ text: "Here is mine: CP7K-2M4Q-9XTR. Tom", leaveOut: [] }]);
  expect(scene.askedFor("import_responses")).toEqual([]);
});

test("what needs the owner says what is in the way and what to do", async () => {
  await paste(await openFromWhosIn());
  const needs = within(await screen.findByRole("region", { name: "Three answers need you" }));
  expect(needs.getByText("Cannot be read")).toBeInTheDocument();
  expect(needs.getByRole("heading", { name: "CP7K-2M4Q-9XTB" })).toBeInTheDocument();
  expect(needs.getByText(/Ask Nadia whether it is meant for round two/)).toBeInTheDocument();
});

test("what is confidential is not on the page before it is shown", async () => {
  const scene = await openFromWhosIn();
  await paste(scene);
  expect((await screen.findAllByText("Said something about their match")).length).toBe(3);
  expect(document.body.textContent).not.toContain("Isaac Boateng");
  expect(document.body.textContent).not.toContain("manages Hannah");
  await scene.owner.click(screen.getByRole("button", { name: "Show what Callum Reid says" }));
  expect(screen.getByText("Would rather be with Isaac Boateng")).toBeInTheDocument();
  await scene.owner.click(screen.getByRole("button", { name: "Hide what Callum Reid says" }));
  expect(document.body.textContent).not.toContain("Isaac Boateng");
});

test("an answer without a tick is left out, and the rest goes in with one press", async () => {
  let isIn = false;
  const scene = await openFromWhosIn({
    preview_responses: (source) => (isIn ? allHere(source) : found(source)),
    import_responses: () => {
      isIn = true;
      return broughtIn;
    },
  });
  await paste(scene);
  await scene.owner.click(await screen.findByRole("checkbox", { name: "Ben Hartley" }));
  await scene.owner.click(await screen.findByRole("button", { name: "Bring in seven answers" }));
  const done = await screen.findByRole("heading", { level: 1, name: "Seven answers brought in" });
  await waitFor(() => expect(done).toHaveFocus());
  expect(scene.askedFor("import_responses")).toEqual([{ text: "Here is mine: CP7K-2M4Q-9XTR. Tom", leaveOut: [1], seen: "4f2a" }]);
  await scene.owner.click(screen.getByRole("button", { name: "See who’s in" }));
  expect(scene.went).toEqual([{ screen: "whos-in" }]);
});

test("another message joins those that were pasted before", async () => {
  const scene = await openFromWhosIn();
  await paste(scene, "first CP7K-2M4Q-9XTR");
  await scene.owner.click(await screen.findByRole("textbox", { name: "Paste it here" }));
  await scene.owner.paste("second CP7K-2M4Q-9XTR");
  await waitFor(() =>
    expect(scene.askedFor("preview_responses").at(-1)).toEqual({
      text: "first CP7K-2M4Q-9XTR\n\nsecond CP7K-2M4Q-9XTR",
      leaveOut: [],
    }),
  );
});

test("a code typed from paper is looked over when it is said to be all", async () => {
  const { owner, box, askedFor } = await openFromWhosIn();
  await owner.type(box, "CP7K-2M4Q");
  expect(askedFor("preview_responses")).toEqual([]);
  await owner.click(screen.getByRole("button", { name: "Look it over" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Eight answers to bring in" })).toBeInTheDocument();
});

test("a folder is chosen in a dialog and no path goes through the window", async () => {
  const { owner, askedFor } = await openFromWhosIn();
  await owner.click(screen.getByRole("button", { name: "Open a folder of messages" }));
  expect(await screen.findByText(/^From the folder Replies\./)).toBeInTheDocument();
  expect(askedFor("preview_responses")).toEqual([{ chosen: true, leaveOut: [] }]);
  expect(screen.queryByRole("textbox", { name: "Paste it here" })).toBeNull();
});

test("where there is no code it says so and leads back", async () => {
  const scene = await openFromWhosIn();
  await paste(scene, "I would love to come along.");
  expect(await screen.findByRole("heading", { level: 1, name: "No codes found" })).toBeInTheDocument();
  await scene.owner.click(screen.getByRole("button", { name: "Paste again" }));
  expect(await screen.findByRole("textbox", { name: "Paste one message here, or many" })).toHaveValue("");
});

test("where all is here already there is nothing to press but the way back", async () => {
  const scene = await openFromWhosIn({ preview_responses: allHere });
  await paste(scene);
  expect(await screen.findByRole("heading", { level: 1, name: "All of this is here already" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Bring in/ })).toBeNull();
});

test("messages that cannot be read are told with what to do", async () => {
  const scene = await openFromWhosIn({
    preview_responses: () => {
      throw { kind: "refused", message: "This is more than fits.", hint: "Paste half of it.", field: null, problems: [] };
    },
  });
  await paste(scene);
  expect(await screen.findByRole("heading", { level: 1, name: "The messages could not be read" })).toBeInTheDocument();
  expect(screen.getByText("Paste half of it.")).toBeInTheDocument();
});

test("A opens it from any screen, and Back leads there again", async () => {
  const { owner } = show("joining");
  await screen.findByRole("heading", { level: 1 });
  await owner.keyboard("3");
  await screen.findByRole("heading", { level: 1, name: "The six months are to come" });
  await owner.keyboard("a");
  await screen.findByRole("heading", { level: 1, name: "Answers from forms" });
  await owner.click(screen.getByRole("button", { name: "Back" }));
  expect(await screen.findByRole("heading", { level: 1, name: "The six months are to come" })).toBeInTheDocument();
});

test("Who’s in has a way to it", async () => {
  const { owner } = show("joining");
  await owner.click(await screen.findByRole("button", { name: /^Who’s in/ }));
  await owner.click(await screen.findByRole("button", { name: "Paste answers" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Answers from forms" })).toBeInTheDocument();
});
