import { createContext, useContext, useEffect } from "react";
import type { Document, Overview, PersonId } from "../lib/bindings";
import type { Names } from "../lib/useNames";
import { tables } from "../screens/whos-in/bring-in/tables";
import type { Findable } from "./finding";
import type { Meaning } from "./keys";
import type { Place, Screen } from "./place";

/** Something to do or somebody to look up, from anywhere. */
export interface Action extends Findable {
  id: string;
  /** What tells it from others of its name, as a person’s team. */
  hint?: string | null;
  /** Left out of the list until something was typed. */
  onlyFound?: boolean;
  act: () => void;
}

/** Takes what a screen offers, and gives back how to take it away again. */
export type Offer = (actions: readonly Action[]) => () => void;

export const OfferContext = createContext<Offer>(() => () => {});

/** Lets “Find or do” offer what can be done on this screen, while it is shown. */
export function useActions(actions: readonly Action[]) {
  const offer = useContext(OfferContext);
  useEffect(() => offer(actions));
}

/** What the list of actions is made from. */
export interface Known {
  overview: Overview;
  names: Names;
  /** The pairs that people were told. */
  pairs: readonly PersonId[][];
  documents: readonly Document[];
  /** Whether a passphrase opens the file. */
  isProtected: boolean;
}

interface Ways {
  go: (place: Place) => void;
  act: (meaning: Meaning) => void;
}

const screens: { screen: Screen; name: string; also?: string }[] = [
  { screen: "today", name: "Go to Today", also: "home start" },
  { screen: "whos-in", name: "Record who is in", also: "answers invitations kick-off dealings joined" },
  { screen: "matches", name: "Look over the matches", also: "propose pairs publish swap decline" },
  { screen: "six-months", name: "Go to the six months", also: "meetings agreements check-in" },
  { screen: "awayday", name: "Plan the Awayday", also: "agenda nominations feedback pairs" },
  { screen: "what-next", name: "See what comes next", also: "close the round survey invite" },
  { screen: "people", name: "Look up people", also: "add a person leaver" },
  { screen: "print", name: "Print or save a document", also: "pdf export calendar" },
  { screen: "earlier", name: "Look at earlier rounds", also: "history connections" },
  { screen: "settings", name: "Change the settings", also: "rules preferences organisation paper theme dark light time zone calendar passphrase password lock" },
];

/** Everything that can be done from anywhere. */
export function everyAction({ overview, names, pairs, documents, isProtected }: Known, { go, act }: Ways): Action[] {
  return [
    ...screens.map(({ screen, name, also }) => ({ id: screen, name, also, act: () => go({ screen }) })),
    ...(overview.undo === null ? [] : [{ id: "undo", name: `Undo: ${overview.undo}`, act: () => act("undo") }]),
    ...(overview.redo === null ? [] : [{ id: "redo", name: `Redo: ${overview.redo}`, act: () => act("redo") }]),
    { id: "from-forms", name: "Paste answers from forms", also: "codes messages replies import folder mail", act: () => act("answers") },
    { id: "changes", name: "What was done", also: "history of changes log", act: () => act("changes") },
    { id: "guide", name: "Help with this screen", also: "guide", act: () => act("guide") },
    { id: "keys", name: "List the keys to press", also: "shortcuts keyboard", act: () => act("keys") },
    { id: "larger", name: "Larger text", also: "zoom bigger", act: () => act("larger") },
    { id: "smaller", name: "Smaller text", also: "zoom", act: () => act("smaller") },
    { id: "usual", name: "Usual text size", also: "zoom", act: () => act("usual") },
    ...(isProtected ? [{ id: "lock", name: "Lock now", also: "passphrase password leave", act: () => act("lock") }] : []),
    { id: "close", name: "Close this file", also: "quit leave open another", act: () => act("close") },
    ...names.everybody.map(({ id, name, department }) => ({
      id: `person-${id}`,
      name,
      hint: department,
      onlyFound: true,
      act: () => go({ screen: "people", person: id }),
    })),
    ...Object.entries(tables).map(([kind, { name }]) => ({
      id: `table-${kind}`,
      name: `Bring in a table: ${name}`,
      also: "import excel csv paste",
      onlyFound: true,
      act: () => go({ screen: "whos-in", table: kind as keyof typeof tables }),
    })),
    ...documents
      .filter(({ available }) => available)
      .map(({ kind, title }) => ({
        id: `document-${kind}`,
        name: `Print: ${title}`,
        also: "save pdf",
        onlyFound: true,
        act: () => go({ screen: "print", document: kind }),
      })),
    { id: "pack", name: "Save the whole pack of papers", also: "print zip folder all documents", act: () => go({ screen: "print", document: "pack" }) },
    { id: "guide-text", name: "Change the words of the guide", also: "edit text own", onlyFound: true, act: () => go({ screen: "print", document: "guide" }) },
    { id: "drafts", name: "Save mail drafts", also: "email eml letters send", act: () => go({ screen: "print", document: "drafts" }) },
    ...pairs.map((members) => ({
      id: `meeting-${members.join("-")}`,
      name: `Record a meeting: ${names.together(members)}`,
      also: members.map(names.full).join(" "),
      onlyFound: true,
      act: () => go({ screen: "six-months", members }),
    })),
  ];
}
