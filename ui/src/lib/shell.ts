import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Shown } from "./door";
import type { DocumentKind, Format, Paper, PersonId, Scope } from "./bindings";

/** A programme's file as the owner knows it: a name and a folder, never a path. */
export interface OpenFile {
  file: string;
  folder: string;
}

export interface RecentFile {
  index: number;
  name: string;
  file: string;
  opened: string;
}

export interface PrintOptions {
  kind: DocumentKind;
  paper: Paper;
  largePrint: boolean;
  blackAndWhite: boolean;
  /** Of letters, only those to people whose pair has changed. */
  changedOnly: boolean;
  /** For these people alone; for everybody if left out. */
  people?: PersonId[];
}

/** How many papers are saved at once. */
export interface TogetherOptions {
  /** One zip instead of a folder. */
  asZip: boolean;
  paper: Paper;
  largePrint: boolean;
  blackAndWhite: boolean;
}

/** The zip or folder that was written, and how many files are in it. */
export interface SavedTogether extends OpenFile {
  files: number;
}

/** How far something that takes its time has come. */
export interface Progress {
  done: number;
  of: number;
  what: string;
}

/** A saved proposal, and what came of checking it. */
export interface CheckedProposal {
  file: string;
  valid: boolean;
  sentence: string;
}

/** What is kept for the next start; what is left out is as the system has it. */
export interface KeptAppearance {
  theme: string | null;
  textSize: number;
  paper?: Paper;
  largePrint?: boolean;
}

/** What the window itself can do, beside the door: dialogs, files, the system's viewer. */
export interface ShellCommands {
  ready: { args: null; result: null };
  keep_appearance: { args: { appearance: KeptAppearance }; result: null };
  begin: { args: { shown: Shown[] }; result: { programme: OpenFile | null; shown: [place: number, says: unknown][] } };
  welcome: { args: null; result: { recent: RecentFile[] } };
  programme: { args: null; result: OpenFile | null };
  create_programme: { args: { organisation: string; scope: Scope }; result: { file: string } | null };
  open_programme: { args: null; result: { file: string } | null };
  open_recent: { args: { index: number }; result: { file: string } };
  look_round: { args: null; result: { file: string } };
  close_programme: { args: null; result: null };
  choose_table: { args: null; result: { file: string } | null };
  choose_messages: { args: null; result: { file: string } | null };
  save_document: { args: PrintOptions & { format: Format }; result: OpenFile | null };
  open_document: { args: PrintOptions & { format: "pdf" | "html" }; result: null };
  save_about_person: {
    args: { person: PersonId; inConfidence: boolean; paper: Paper; largePrint: boolean };
    result: OpenFile | null;
  };
  /** Every document for others; a failure or `cancel` leaves nothing behind. */
  save_pack: { args: TogetherOptions; result: SavedTogether | null };
  /** A mail draft for each person with their own letter, or a form; for everybody whom it is for if `people` is left out. */
  save_drafts: { args: TogetherOptions & { kind: DocumentKind; changedOnly: boolean; people?: PersonId[] }; result: SavedTogether | null };
  /** Stops what `save_pack` or `save_drafts` is at; they are then refused with a sentence that says so. */
  cancel: { args: null; result: null };
  show_in_folder: { args: null; result: null };
  full_screen: { args: { on: boolean }; result: null };
  choose_copies_folder: { args: null; result: { folder: string } | null };
  forget_copies_folder: { args: null; result: null };
  /** The protected file that waits for its passphrase. */
  locked: { args: null; result: OpenFile | null };
  /** Somebody touched the window, so that it is not locked for now. */
  touched: { args: null; result: null };
  lock_programme: { args: null; result: null };
  unlock_programme: { args: { secret: string }; result: { file: string } };
  locking: { args: null; result: { minutes: number } };
  lock_after: { args: { minutes: number }; result: null };
  save_recovery_code: { args: { code: string }; result: { file: string } | null };
  check_proposal: { args: null; result: CheckedProposal | null };
}

export type ShellName = keyof ShellCommands;

/** Asks the window for something only the system can do. A closed dialog gives null; a failure rejects with a `Failure`. */
export function ask<Name extends ShellName>(
  name: Name,
  args: ShellCommands[Name]["args"],
): Promise<ShellCommands[Name]["result"]> {
  return invoke(name, { ...args });
}

/** Calls `heard` after every change that the page did not ask for, until the returned function is called. */
export function onChanged(heard: () => void): () => void {
  const stop = listen("changed", heard);
  return () => void stop.then((unlisten) => unlisten());
}

/** Calls `heard` while `save_pack` or `save_drafts` is at work, until the returned function is called. */
export function onProgress(heard: (progress: Progress) => void): () => void {
  const stop = listen<Progress>("progress", ({ payload }) => heard(payload));
  return () => void stop.then((unlisten) => unlisten());
}
