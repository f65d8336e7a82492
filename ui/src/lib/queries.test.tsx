import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { expect, test, vi } from "vitest";
import { fakeDoor } from "../test/fakeDoor";
import { overview } from "../test/madeUp";
import type { Overview } from "./bindings";
import { newQueryClient, useChange, useLook } from "./queries";

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
