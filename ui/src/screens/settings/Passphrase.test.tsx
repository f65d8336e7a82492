import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Answers, ShellAnswers } from "../../test/fakeDoor";
import { asked, show } from "../../test/show";

const code = "7NF6Y-07TAJ-0017C-4K72R-002DH-Q8W3E";
const meaning = ["Whoever sits at the laptop while the programme is open sees everything."];

async function openSettings(answers: Answers, shell: ShellAnswers = {}) {
  const shown = show("joining", answers, shell);
  await shown.owner.click(await screen.findByRole("button", { name: "Settings" }));
  const card = await screen.findByRole("region", { name: "Passphrase" });
  return { ...shown, card: within(card) };
}

test("a passphrase is typed twice, and its recovery code is shown until it is kept", async () => {
  const done = { recoveryCode: code, sentence: "The programme is protected.", problem: null };
  const { owner, calls, card } = await openSettings({ set_passphrase: done }, { save_recovery_code: { file: "Recovery code of harbour.txt" } });
  expect(card.getByText(/sees everything/)).toBeInTheDocument();
  await owner.click(card.getByRole("button", { name: "Set a passphrase…" }));
  const field = card.getByLabelText("New passphrase");
  expect(field).toHaveAttribute("type", "password");
  await owner.type(field, "four quiet green boats");
  await owner.type(card.getByLabelText("The same once more"), "four quiet green goats");
  await owner.click(card.getByRole("button", { name: "Protect the programme" }));
  expect(await card.findByText("The two are not the same. Nothing was changed. Type both again.")).toBeInTheDocument();
  expect(asked(calls, "set_passphrase")).toEqual([]);
  await owner.clear(card.getByLabelText("The same once more"));
  await owner.type(card.getByLabelText("The same once more"), "four quiet green boats");
  await owner.click(card.getByRole("button", { name: "Protect the programme" }));
  expect(await card.findByText(code)).toBeInTheDocument();
  expect(asked(calls, "set_passphrase")).toEqual([{ passphrase: "four quiet green boats" }]);
  await owner.click(card.getByRole("button", { name: "Save it as a text to print…" }));
  await waitFor(() => expect(asked(calls, "save_recovery_code")).toEqual([{ code }]));
  expect(await card.findByText(/^Saved as Recovery code of harbour.txt/)).toBeInTheDocument();
  await owner.click(card.getByRole("button", { name: "I have kept it" }));
  expect(card.queryByText(code)).toBeNull();
});

test("a wrong present passphrase is told at its field, and nothing else is changed", async () => {
  const { owner, card } = await openSettings({
    protection: { protected: true, meaning, problem: null },
    remove_passphrase: () => {
      throw { kind: "refused", message: "That is not the present passphrase.", hint: "Nothing was changed.", field: "present", problems: [] };
    },
  });
  await owner.click(card.getByRole("button", { name: "Take it away…" }));
  await owner.type(card.getByLabelText("Present passphrase, or recovery code"), "a wrong one");
  await owner.click(card.getByRole("button", { name: "Take the passphrase away" }));
  expect(await card.findByText("That is not the present passphrase. Nothing was changed.")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a protected programme can be locked now, or after as long as is chosen", async () => {
  let open: { file: string; folder: string } | null = { file: "harbour.pairs", folder: "Documents" };
  const { owner, calls, card } = await openSettings(
    { protection: { protected: true, meaning, problem: "Not protected: Alder copy 2.pairs." } },
    {
      programme: () => open,
      locked: () => (open ? null : { file: "harbour.pairs", folder: "Documents" }),
      lock_after: null,
      lock_programme: () => {
        open = null;
        return null;
      },
    },
  );
  expect(card.getByText("Not protected: Alder copy 2.pairs.")).toBeInTheDocument();
  await owner.click(card.getByRole("button", { name: /Lock by itself/ }));
  await owner.click(within(await screen.findByRole("listbox")).getByRole("option", { name: "After 5 minutes" }));
  await waitFor(() => expect(asked(calls, "lock_after")).toEqual([{ minutes: 5 }]));
  await owner.click(card.getByRole("button", { name: "Lock now" }));
  expect(await screen.findByRole("heading", { name: "harbour.pairs is locked" })).toBeInTheDocument();
});
