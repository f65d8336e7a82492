import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { round } from "../../test/madeUp";
import { fullSurvey, invitees, survey } from "../../test/rounds";
import { asked, show } from "../../test/show";

test("who is not in the round stays shut until the owner opens it", async () => {
  const { owner } = show("matched");
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  const names = await screen.findByRole("button", { name: "Show the names" });
  expect(screen.getByText("Four people did not take part. Everybody can be asked; nobody has to come.")).toBeVisible();
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

test("where everybody took part nobody is left to invite", async () => {
  const { owner } = show("matched", { invitees: invitees.map((one) => ({ ...one, lastTime: "tookPart" })) });
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  expect(await screen.findByText("Everybody took part.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Show the names" })).toBeNull();
});

test("the round is closed in one step, after what is still open was said", async () => {
  const { calls, owner } = show("matched", { close_round: { round, invite: invitees } });
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  expect(await screen.findByText("The Awayday on 9 July 2027 is still to come.")).toBeVisible();
  expect(screen.getByText("What people said about their matches, whom they suggested and whom they trust is then deleted, and so are the sets put aside.")).toBeVisible();
  await owner.click(screen.getByRole("button", { name: "Close round one" }));
  expect(asked(calls, "close_round")).toEqual([null]);
});

test("after the close the next round is started here, and those who sat out are named only when asked for", async () => {
  const { calls, owner } = show("closed", { start_round: { ...round, number: 2 } });
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "Round one is closed" })).toBeVisible();
  expect(screen.getByText("Four people did not take part. Everybody can be asked; nobody has to come.")).toBeVisible();
  await owner.click(screen.getByRole("button", { name: "Start round two" }));
  expect(asked(calls, "start_round")).toHaveLength(1);
  expect(await screen.findByText(/record who would like to take part/)).toBeVisible();
});

test("between two rounds the steps say what will be there, and lead on to the next round", async () => {
  const { owner } = show("closed", { published: null, draft: null, awayday: null });
  for (const [step, words] of [
    ["Matches", "The pairs of round two will be here."],
    ["Six months", "The meetings of round two will be here."],
    ["Awayday", "The Awayday of round two will be here."],
  ] as const) {
    await owner.click(await screen.findByRole("button", { name: new RegExp(`^${step}`) }));
    expect(await screen.findByText(words)).toBeVisible();
  }
  await owner.click(screen.getByRole("button", { name: "Go on to round two" }));
  expect(await screen.findByRole("button", { name: "Start round two" })).toBeVisible();
});

test("a survey form is entered without a name, and nothing is shown under five", async () => {
  const { calls, owner } = show("matched", { survey, add_survey_reply: null });
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  expect(await screen.findByText(survey.sentence)).toBeVisible();
  expect(screen.queryByText(/yes ·/)).toBeNull();
  await owner.click(screen.getByRole("button", { name: "Enter a form" }));
  expect(screen.getByRole("button", { name: "Add this form" })).toBeDisabled();
  await owner.click(within(screen.getByRole("radiogroup", { name: "I would do it again." })).getByRole("radio", { name: "Mostly" }));
  await owner.click(screen.getByRole("button", { name: "Add this form" }));
  expect(asked(calls, "add_survey_reply")).toEqual([{ answers: { again: "mostly" } }]);
  expect(await screen.findByText("One form added. Take the next one.")).toBeVisible();
});

test("from five on the answers stand as counts, and as text to send", async () => {
  const { owner } = show("closed");
  await owner.click(await screen.findByRole("button", { name: /^What next/ }));
  expect(await screen.findByText("8 yes · 3 mostly · 1 partly")).toBeVisible();
  expect(screen.getByText("Fewer than five answered this.")).toBeVisible();
  await owner.click(screen.getByRole("button", { name: "Show as table: How round one was" }));
  expect(screen.getByRole("row", { name: /trusted each other/ })).toHaveTextContent("trusted each other.8310");
  await owner.click(screen.getByRole("button", { name: "Send it to the author of the method" }));
  expect(screen.getByRole("textbox", { name: /^Copy this text/ })).toHaveValue(fullSurvey.summary);
});
