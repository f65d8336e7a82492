import { type RefObject, useEffect } from "react";
import { useReady } from "./useReady";

interface ArrivalProps {
  /** Where the screen stands; null where nobody went to it: it is the first. */
  at: RefObject<HTMLElement | null> | null;
}

/** Takes the focus to the heading of a screen just gone to, so that it is read out and Tab goes on from there. */
export function Arrival({ at }: ArrivalProps) {
  useReady();
  useEffect(() => {
    const screen = at?.current;
    // What opened for somebody or something in particular has taken the focus already.
    if (!screen || screen.contains(document.activeElement)) return;
    screen.querySelector("h1")?.focus({ preventScroll: true });
  }, [at]);
  return null;
}
