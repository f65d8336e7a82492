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

test("a way out that is only for the two who run it is shut until it is opened, and one press takes the mark away", async () => {
  const { calls, owner } = await openWhosIn("stuck", { set_apart: null });
  expect(screen.queryByRole("button", { name: "Take the mark away" })).toBeNull();
  await owner.click(await screen.findByRole("button", { name: "Only for the leader and the HR lead" }));
  await owner.click(screen.getByRole("button", { name: "Take the mark away" }));
  await waitFor(() => expect(asked(calls, "set_apart")).toEqual([expect.objectContaining({ apart: false })]));
});

test("whoever has not settled their answer is invited with one press", async () => {
  const { calls, owner } = await openWhosIn("joining", { invite: null });
  expect(screen.getByText(/^Two people invited and not heard of since./)).toBeInTheDocument();
  await owner.click(screen.getByRole("button", { name: "The other two were invited today" }));
  await waitFor(() => expect(asked(calls, "invite")).toEqual([{}]));
});

test("what a person was asked and said opens in place", async () => {
  const { owner } = await openWhosIn("joining");
  await owner.click(screen.getByRole("button", { name: "12 Jan, what Karen Boyd was asked and said" }));
  expect(screen.getByText("8 Jan: Invited")).toBeInTheDocument();
  expect(screen.getByText("12 Jan: Not this time")).toBeInTheDocument();
});

async function openPart(name: string, ...scene: Parameters<typeof show>) {
  const shown = await openWhosIn(...scene);
  await shown.owner.click(screen.getByRole("tab", { name: new RegExp(`^${name}`) }));
  await waitFor(() => {
    const panel = screen.getByRole("tabpanel");
    expect(panel).not.toBeEmptyDOMElement();
    expect(panel.querySelector(".working")).toBeNull();
  });
  return shown;
}

test("dealings that are not certain are asked two people at a time, by a press or by a number", async () => {
  const { calls, owner } = await openPart("Who works together", "joining", { set_dealings: null });
  expect(screen.getByText("1 of 2")).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "Amina and Tom" })).toBeInTheDocument();
  await owner.click(screen.getByRole("button", { name: /^Hardly ever/ }));
  await owner.keyboard("2");
  const two = { person: idOf("Amina"), other: idOf("Tom") };
  await waitFor(() =>
    expect(asked(calls, "set_dealings")).toEqual([
      { ...two, dealings: "hardlyEver" },
      { ...two, dealings: "mostWeeks" },
    ]),
  );
});

test("a square of the matrix is reached with the arrow keys, read out, and set with a number", async () => {
  const { calls, owner } = await openPart("Who works together", "joining", { set_dealings: null });
  const grid = screen.getByRole("grid", { name: "Who works with whom" });
  const first = within(grid).getByRole("cell", { name: "Amina Yusuf and Tom Brightwell: now and then, not sure" });
  expect(first).toHaveAttribute("tabindex", "0");
  first.focus();
  await owner.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  const reached = within(grid).getByRole("cell", { name: "Amina Yusuf and Siân Price: most days, Amina manages Siân" });
  expect(reached).toHaveFocus();
  await owner.keyboard("4");
  await waitFor(() =>
    expect(asked(calls, "set_dealings")).toEqual([{ person: idOf("Amina"), other: idOf("Siân"), dealings: "hardlyEver" }]),
  );
});

test("a square that is chosen is asked about, with the way back to those to check", async () => {
  const { owner } = await openPart("Who works together", "joining");
  await owner.click(screen.getByRole("cell", { name: "Priya Nair and Ruth Okafor: hardly ever" }));
  expect(screen.getByRole("heading", { name: "Priya and Ruth" })).toBeInTheDocument();
  await owner.click(screen.getByRole("button", { name: "Back to those to check" }));
  expect(screen.getByRole("heading", { name: "Amina and Tom" })).toBeInTheDocument();
});

test("the matrix can be read as a table", async () => {
  const { owner } = await openPart("Who works together", "joining");
  await owner.click(screen.getByRole("button", { name: "Show as table" }));
  expect(screen.getByText("Amina Yusuf manages")).toBeVisible();
  expect(screen.getAllByText("Not sure", { selector: "td" })).toHaveLength(2);
});

test("what the team agreed on an element is saved when its field is left", async () => {
  const { calls, owner } = await openPart("Kick-off", "joining", { set_kick_off_element: null });
  expect(screen.getByRole("heading", { name: "Agreed on one of six" })).toBeInTheDocument();
  await owner.type(screen.getByRole("textbox", { name: "Empowering" }), " Ask before you advise. ");
  await owner.tab();
  await waitFor(() =>
    expect(asked(calls, "set_kick_off_element")).toEqual([{ element: "empowering", agreed: "Ask before you advise." }]),
  );
});

test("what the team agreed is saved when another tab is opened right after it was typed", async () => {
  const { calls, owner } = await openPart("Kick-off", "joining", { set_kick_off_element: null });
  await owner.type(screen.getByRole("textbox", { name: "Empowering" }), "Ask first.");
  await owner.click(screen.getByRole("tab", { name: "Private" }));
  expect(asked(calls, "set_kick_off_element")).toEqual([{ element: "empowering", agreed: "Ask first." }]);
});

test("keep-apart marks and trusted names are shut until they are opened", async () => {
  const { owner } = await openPart("Private", "joining", { apart: [{ a: idOf("Amina"), b: idOf("Tom") }] });
  const marks = { name: "Take the mark of Amina Yusuf and Tom Brightwell away" };
  const mutual = { name: "Who named each other" };
  expect(screen.queryByRole("button", marks)).toBeNull();
  expect(screen.queryByRole("list", mutual)).toBeNull();
  await owner.click(screen.getByRole("button", { name: "Keep apart" }));
  await owner.click(screen.getByRole("button", { name: "Choosing in the room" }));
  expect(await screen.findByRole("button", marks)).toBeVisible();
  expect(await screen.findByRole("list", mutual)).toBeVisible();
});

test("two people are marked keep apart, and the mark is taken away", async () => {
  const { calls, owner } = await openPart("Private", "joining", {
    apart: [{ a: idOf("Amina"), b: idOf("Tom") }],
    set_apart: null,
  });
  await owner.click(screen.getByRole("button", { name: "Keep apart" }));
  await owner.click(await screen.findByRole("button", { name: "Take the mark of Amina Yusuf and Tom Brightwell away" }));
  for (const [field, name] of [["One of the two", "Joe Adeyemi"], ["The other", "Priya Nair"]] as const) {
    await owner.type(screen.getByRole("combobox", { name: field }), name);
    await owner.click(await screen.findByRole("option", { name }));
  }
  await owner.click(screen.getByRole("button", { name: "Keep these two apart" }));
  await waitFor(() =>
    expect(asked(calls, "set_apart")).toEqual([
      { person: idOf("Amina"), other: idOf("Tom"), apart: false },
      { person: idOf("Joe"), other: idOf("Priya"), apart: true },
    ]),
  );
});

test("trusted names are recorded one person after the other, and shown only while they are changed", async () => {
  const { calls, owner } = await openPart("Private", "joining", { set_trusted: null });
  await owner.click(screen.getByRole("button", { name: "Choosing in the room" }));
  expect(await screen.findByText("Three of 16 people have named colleagues. One pair named each other.")).toBeVisible();
  expect(screen.queryByText("Joe Adeyemi", { selector: ".named" })).toBeNull();
  await owner.click(screen.getByRole("button", { name: "Change the names Amina Yusuf gave" }));
  expect(screen.getByText("Joe Adeyemi", { selector: ".named" })).toBeVisible();
  await owner.click(screen.getByRole("button", { name: "Take Joe Adeyemi out" }));
  await owner.click(screen.getByRole("button", { name: "Record and go on" }));
  await waitFor(() => expect(asked(calls, "set_trusted")).toEqual([{ person: idOf("Amina"), names: [idOf("Tom")] }]));
  expect(await screen.findByRole("combobox", { name: "Whom Ben Hartley would trust" })).toBeVisible();
});
