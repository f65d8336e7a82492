import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { I18nProvider } from "react-aria-components";
import { App } from "../App";
import { newQueryClient } from "../lib/queries";
import { cases } from "./cases";
import { type Answers, type Calls, fakeDoor, type ShellAnswers } from "./fakeDoor";

/** Shows the whole window at one of the made-up moments, with some answers of the test's own. */
export function show(moment: string, answers: Answers = {}, shell: ShellAnswers = {}): { calls: Calls; owner: ReturnType<typeof userEvent.setup> } {
  const known = cases[moment];
  if (!known) throw new Error(`There is no made-up moment ${moment}.`);
  const calls = fakeDoor({ ...known.answers, ...answers }, { ...known.shell, ...shell });
  render(
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={newQueryClient()}>
        <App />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { calls, owner: userEvent.setup({ delay: null }) };
}

/** What was asked of the door under this name, in order. */
export function asked(calls: Calls, name: string): unknown[] {
  return calls.made.filter((call) => call.name === name).map(({ args }) => args);
}
