import { invoke } from "@tauri-apps/api/core";
import type { Commands } from "./bindings";

export type CommandName = keyof Commands;
export type Args<Name extends CommandName> = Commands[Name]["args"];
export type Result<Name extends CommandName> = Commands[Name]["result"];

/** Passes one command through the door. Rejects with a `Failure`. */
export function call<Name extends CommandName>(name: Name, args: Args<Name>): Promise<Result<Name>> {
  return invoke("call", { name, args });
}
