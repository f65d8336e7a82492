import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { idOf, overview, round } from "../../test/madeUp";
import { asked, show } from "../../test/show";

async function openWhosIn(...scene: Parameters<typeof show>) {
  const shown = show(...scene);
  await shown.owner.click(await screen.findByRole("button", { name: /^Who’s in/ }));
  await screen.findByRole("grid");
  return shown;
}

test("an answer is recorded by a press", async () => {
  const { calls, owner } = await openWhosIn("joining", { set_answer: null });
  const answer = screen.getByRole("radiogroup", { name: "Answer of Peter Doyle" });
  await owner.click(within(answer).getByRole("radio", { name: "Joined" }));
  await waitFor(() => expect(asked(calls, "set_answer")).toEqual([{ person: idOf("Peter"), answer: "joined" }]));
});

test("pressing the recorded answer again takes it back", async () => {
  const { calls, owner } = await openWhosIn("joining", { set_answer: null });
  const answer = screen.getByRole("radiogroup", { name: "Answer of Karen Boyd" });
  await owner.click(within(answer).getByRole("radio", { name: "Not this time" }));
  await waitFor(() => expect(asked(calls, "set_answer")).toEqual([{ person: idOf("Karen"), answer: null }]));
});

test("several people get one answer in one change", async () => {
  const { calls, owner } = await openWhosIn("joining", { set_answers: null });
  for (const name of ["Peter Doyle", "Yuki Tanaka"]) {
    const row = screen.getByRole("row", { name: new RegExp(name) });
    await owner.click(within(row).getByRole("checkbox"));
  }
  const several = screen.getByText("Two people:").closest("div") ?? document.body;
  await owner.click(within(several).getByRole("button", { name: "Ask me later" }));
  await waitFor(() =>
    expect(asked(calls, "set_answers")).toEqual([{ people: [idOf("Peter"), idOf("Yuki")], answer: "askMeLater" }]),
  );
});

test("a round starts with six months unless the owner says otherwise", async () => {
  const { calls, owner } = await openWhosIn("joining", {
    overview: { ...overview, round: null, nextNumber: 1 },
    start_round: round,
  });
  await owner.click(screen.getByRole("button", { name: "Start round one" }));
  const [asking] = asked(calls, "start_round");
  expect(asking).toEqual({ startsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), endsOn: undefined });
});

test("a leader whom nobody can be paired with is named first, with the ways out", async () => {
  await openWhosIn("joining", {
    feasibility: {
      participants: 16,
      leftOver: 1,
      bottleneck: null,
      waysOut: [
        {
          kind: "rule",
          sentence: "Let the leader be paired within the line.",
          helps: 1,
          pairs: [],
          people: [],
          rules: null,
          confidential: false,
        },
      ],
      partners: [{ person: idOf("Ruth"), count: 0 }],
      leader: "Ruth Okafor has nobody to be paired with, because everybody reports to her.",
    },
  });
  expect(await screen.findByText(/^Ruth Okafor has nobody to be paired with/)).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "Let the leader be paired within the line." })).toBeInTheDocument();
  expect(screen.getByText("One more person could be in a pair or a trio.")).toBeInTheDocument();
});

test("every way out says how many it helps, and one press changes a rule", async () => {
  const { calls, owner } = await openWhosIn("stuck", { set_rules: ({ closelyFrom }) => ({ line: "direct", closelyFrom: closelyFrom ?? "mostWeeks", fresh: "neverAgain", odd: "trio" }) });
  expect(await screen.findByText(/two of them are left over. They work too closely/)).toBeInTheDocument();
  expect(screen.getAllByText("Two more people could be in a pair or a trio.")).toHaveLength(3);
  await owner.click(screen.getByRole("button", { name: "Change this rule" }));
  await waitFor(() =>
    expect(asked(calls, "set_rules")).toEqual([{ line: "direct", closelyFrom: "mostDays", fresh: "neverAgain", odd: "trio" }]),
  );
});

test("of ways alike the easiest is shown, and the others on demand", async () => {
  const { owner } = await openWhosIn("stuck");
  expect(await screen.findByRole("heading", { name: /^Allow Callum Reid and Nadia Rahman/ })).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: /^Allow Callum Reid and Sophie Laurent/ })).toBeNull();
  await owner.click(screen.getByRole("button", { name: "Show one more" }));
  expect(screen.getByRole("heading", { name: /^Allow Callum Reid and Sophie Laurent/ })).toBeInTheDocument();
});

test("a way out that is only for the two who run it is marked, and leads to the person", async () => {
  const { owner } = await openWhosIn("stuck");
  expect(await screen.findByText("Only for the leader and the HR lead")).toBeInTheDocument();
  await owner.click(screen.getByRole("button", { name: "See Amina Yusuf" }));
  expect(await screen.findByRole("button", { name: "Keep apart" })).toBeInTheDocument();
});

test("dealings that are not sure are asked two people at a time", async () => {
  const { calls, owner } = await openWhosIn("joining", { set_dealings: null });
  expect(screen.getByRole("heading", { name: "Amina and Tom" })).toBeInTheDocument();
  await owner.click(screen.getByRole("button", { name: /^Hardly ever/ }));
  await waitFor(() =>
    expect(asked(calls, "set_dealings")).toEqual([
      { person: idOf("Amina"), other: idOf("Tom"), dealings: "hardlyEver" },
    ]),
  );
});
