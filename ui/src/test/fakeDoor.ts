import { mockIPC } from "@tauri-apps/api/mocks";
import type { Commands } from "../lib/bindings";
import type { CommandName } from "../lib/door";
import type { ShellCommands, ShellName } from "../lib/shell";

/** What a test's door answers: a value, or what to work out from the arguments. A thrown `Failure` is a failure. */
export type Answers = {
  [Name in CommandName]?: Commands[Name]["result"] | ((args: Commands[Name]["args"]) => Commands[Name]["result"]);
};
export type ShellAnswers = {
  [Name in ShellName]?:
    | ShellCommands[Name]["result"]
    | ((args: ShellCommands[Name]["args"]) => ShellCommands[Name]["result"] | Promise<ShellCommands[Name]["result"]>);
};

/** Every call that went through the door, in order. */
export interface Calls {
  made: { name: string; args: unknown }[];
}

/** Puts a door in the window's place that gives these answers, and keeps what it was asked. */
export function fakeDoor(answers: Answers, shell: ShellAnswers = {}): Calls {
  const calls: Calls = { made: [] };
  mockIPC(
    (command, payload) => {
      const isCall = command === "call";
      const { name, args } = isCall ? (payload as { name: string; args: unknown }) : { name: command, args: payload };
      calls.made.push({ name, args });
      const known = (isCall ? answers : shell) as Record<string, unknown>;
      if (!(name in known)) throw new Error(`The test's door has no answer for ${name}.`);
      const answer = known[name];
      return typeof answer === "function" ? answer(args) : answer;
    },
    { shouldMockEvents: true },
  );
  return calls;
}
