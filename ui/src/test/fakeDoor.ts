import { mockIPC } from "@tauri-apps/api/mocks";
import type { Commands } from "../lib/bindings";
import type { Changed, CommandName } from "../lib/door";
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

/** What comes of a change: it leaves all looks to be asked for again. */
async function changed(answer: unknown, name: string): Promise<Changed<unknown>> {
  return { answer: await answer, touched: touchedBy[name as CommandName] ?? 0, shown: [] };
}

/** The parts that a few changes touch; the others touch everything. */
const touchedBy: { [Name in CommandName]?: number } = { set_answer: 1, set_feedback_place: 4 };

/** Puts a door in the window's place that gives these answers, and keeps what it was asked. */
export function fakeDoor(answers: Answers, shell: ShellAnswers = {}): Calls {
  const calls: Calls = { made: [] };
  const told = (known: object, name: string, args: unknown) => {
    calls.made.push({ name, args });
    if (!(name in known)) throw new Error(`The test's door has no answer for ${name}.`);
    const answer = (known as Record<string, unknown>)[name];
    return typeof answer === "function" ? answer(args) : answer;
  };
  mockIPC(
    (command, payload) => {
      if (command !== "call" && command !== "change") return told(shell, command, payload);
      const { name, args } = payload as { name: string; args: unknown };
      return command === "call" ? told(answers, name, args) : changed(told(answers, name, args), name);
    },
    { shouldMockEvents: true },
  );
  return calls;
}
