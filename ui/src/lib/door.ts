import { invoke } from "@tauri-apps/api/core";
import type { Commands } from "./bindings";

export type CommandName = keyof Commands;
export type Args<Name extends CommandName> = Commands[Name]["args"];
export type Result<Name extends CommandName> = Commands[Name]["result"];

/** Passes one command through the door. Rejects with a `Failure`. */
export function call<Name extends CommandName>(name: Name, args: Args<Name>): Promise<Result<Name>> {
  return invoke("call", { name, args });
}

/** A look that is on show. */
export interface Shown {
  name: CommandName;
  args: unknown;
}

/** What came of a change. */
export interface Changed<Answer> {
  answer: Answer;
  /** The earliest part of the programme that was touched; null if everything is as it was. */
  touched: number | null;
  /** What the quick looks on show say now that rest on it, each with its place among them. */
  shown: [place: number, says: unknown][];
}

/** Does a change, and says with it what the looks on show say now. Rejects with a `Failure`. */
export function change<Name extends CommandName>(
  name: Name,
  args: Args<Name>,
  shown: Shown[],
): Promise<Changed<Result<Name>>> {
  return invoke("change", { name, args, shown });
}
