import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { type ComponentType, Suspense } from "react";
import { type Place, WayContext } from "../frame/place";
import { newQueryClient } from "../lib/queries";
import { type Answers, fakeDoor, type ShellAnswers } from "./fakeDoor";

interface Opened {
  owner: UserEvent;
  /** What went through the door under this name, in order. */
  askedFor: (name: string) => unknown[];
  /** Where the owner was led. */
  went: Place[];
}

/** Opens one screen with a door that gives these answers. */
export function openScreen(Screen: ComponentType, answers: Answers, place: Place, shell: ShellAnswers = {}): Opened {
  const calls = fakeDoor(answers, shell);
  const went: Place[] = [];
  render(
    <QueryClientProvider client={newQueryClient()}>
      <WayContext value={{ place, go: (next) => went.push(next) }}>
        <Suspense>
          <Screen />
        </Suspense>
      </WayContext>
    </QueryClientProvider>,
  );
  return {
    owner: userEvent.setup(),
    askedFor: (name) => calls.made.filter((call) => call.name === name).map(({ args }) => args),
    went,
  };
}
