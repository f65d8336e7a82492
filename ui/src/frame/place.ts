import { createContext, useContext } from "react";
import type { DocumentKind, PersonId, TableKind } from "../lib/bindings";

export type Screen =
  | "today"
  | "whos-in"
  | "matches"
  | "six-months"
  | "awayday"
  | "what-next"
  | "people"
  | "print"
  | "earlier"
  | "from-forms"
  | "settings";

export type PartOfWhosIn = "answers" | "works-with" | "kick-off" | "private";

/** What can be printed or saved: one document, or many at once. */
export type Printed = DocumentKind | "pack" | "drafts";

/** Where in the window the owner is: a screen, and what it was opened for. */
export interface Place {
  screen: Screen;
  person?: PersonId;
  document?: Printed;
  /** A pair or trio, alphabetically, with whom a meeting is to be recorded. */
  members?: PersonId[];
  /** A table to bring in. */
  table?: TableKind;
  /** Of answers from forms: the screen they were opened from. */
  from?: Screen;
  /** Which part of Who’s in. */
  part?: PartOfWhosIn;
}

interface Way {
  place: Place;
  go: (place: Place) => void;
}

export const WayContext = createContext<Way>({ place: { screen: "today" }, go: () => {} });

export function useWay(): Way {
  return useContext(WayContext);
}

/** The place on show, with what it was opened for. */
export function usePlace(): Place {
  return useContext(WayContext).place;
}

/** Opens another screen: `go("print", { document: "matchSheet" })`. */
export function useGo(): (screen: Screen, what?: Omit<Place, "screen">) => void {
  const { go } = useContext(WayContext);
  return (screen, what = {}) => go({ screen, ...what });
}

/** The document that belongs to a screen, for the key P. */
export function documentOf(screen: Screen): DocumentKind | undefined {
  switch (screen) {
    case "matches":
      return "matchSheet";
    case "six-months":
      return "agreements";
    case "awayday":
      return "awaydayAgenda";
    case "earlier":
    case "what-next":
      return "roundInAPage";
    case "whos-in":
      return "kickOffHandout";
    case "today":
    case "people":
    case "print":
    case "settings":
    case "from-forms":
      return undefined;
  }
}
