import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { expect, test, vi } from "vitest";
import { fakeDoor } from "../test/fakeDoor";
import { cases } from "../test/cases";
import { idOf, overview } from "../test/madeUp";
import type { Overview } from "./bindings";
import { newQueryClient, useChange, useForgetting, useLook } from "./queries";

const slowly = () => new Promise((soon) => setTimeout(soon, 100, [])) as never;

function Lately() {
  return <p>{useLook("history_of_changes", null).length} changes</p>;
}

function UndoWhileThereIsSomething({ after }: { after: () => void }) {
  return useLook("overview", null).undo === null ? <p>Nothing to undo</p> : <Undo after={after} />;
}

function Undo({ after }: { after: () => void }) {
  const undo = useChange("undo");
  return <button onClick={() => undo.mutate(null, { onSuccess: after })}>Undo</button>;
}

test("what follows a change follows it, though the change took its button away", async () => {
  let now: Overview = overview;
  fakeDoor({
    overview: () => now,
    history_of_changes: () => (now === overview ? [] : slowly()),
    undo: () => {
      now = { ...overview, undo: null };
      return { sentence: "Undone: Joe Adeyemi joined" };
    },
  });
  const after = vi.fn();
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Suspense>
        <UndoWhileThereIsSomething after={after} />
        <Lately />
      </Suspense>
    </QueryClientProvider>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText("Nothing to undo");
  await vi.waitFor(() => expect(after).toHaveBeenCalledOnce());
});

function Looks({ change }: { change: "set_answer" | "set_feedback_place" }) {
  useLook("overview", null);
  useLook("dealings_of", { person: idOf("Ruth") });
  useLook("feasibility", {});
  const answer = useChange("set_answer");
  const place = useChange("set_feedback_place");
  const act = () =>
    change === "set_answer"
      ? answer.mutate({ person: idOf("Ruth"), answer: "joined" })
      : place.mutate({ members: [idOf("Ruth"), idOf("Tom")], place: "Library" });
  return <button onClick={act}>Change</button>;
}

async function lookedAtAgain(change: "set_answer" | "set_feedback_place"): Promise<string[]> {
  const known = cases["joining"]?.answers;
  const calls = fakeDoor({ ...known, set_answer: null, set_feedback_place: () => slowly() });
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Suspense>
        <Looks change={change} />
      </Suspense>
    </QueryClientProvider>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Change" }));
  const after = () => calls.made.slice(calls.made.findIndex(({ name }) => name === change) + 1).map(({ name }) => name);
  await vi.waitFor(() => expect(after()).toContain("overview"));
  await new Promise((soon) => setTimeout(soon, 50));
  return after();
}

test("only what rests on what was touched is looked at again", async () => {
  expect(await lookedAtAgain("set_feedback_place")).toEqual(["overview"]);
});

test("a search is asked for after the quick looks", async () => {
  expect(await lookedAtAgain("set_answer")).toEqual(["overview", "feasibility"]);
});

function Open() {
  useLook("overview", null);
  const set = useChange("set_passphrase", { isSecret: true });
  return <button onClick={() => set.mutate({ passphrase: "four quiet green boats" })}>Set</button>;
}

function Window({ isOpen }: { isOpen: boolean }) {
  useForgetting(isOpen);
  return isOpen ? <Open /> : <p>Locked</p>;
}

test("nothing that was read or typed is kept once a programme is locked", async () => {
  fakeDoor({ overview, set_passphrase: { recoveryCode: "7NF6Y", sentence: "Protected.", problem: null } });
  const client = newQueryClient();
  const window = (isOpen: boolean) => (
    <QueryClientProvider client={client}>
      <Suspense>
        <Window isOpen={isOpen} />
      </Suspense>
    </QueryClientProvider>
  );
  const { rerender } = render(window(true));
  await userEvent.click(await screen.findByRole("button", { name: "Set" }));
  await vi.waitFor(() => expect(client.getMutationCache().getAll()[0]?.state.status).toBe("success"));
  expect(client.getQueryCache().getAll()).toHaveLength(1);
  rerender(window(false));
  await screen.findByText("Locked");
  expect(client.getQueryCache().getAll()).toEqual([]);
  expect(client.getMutationCache().getAll()).toEqual([]);
});
