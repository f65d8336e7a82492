import { useEffect } from "react";
import { ask } from "../lib/shell";

/** How often the window is told at most, in milliseconds. */
const often = 15_000;

/** Tells the window that somebody is there, for as long as they move, press or type, so that it is not locked. */
export function useTouched() {
  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY;
    const touched = () => {
      const now = performance.now();
      if (now - told < often) return;
      told = now;
      // Left untold, it is told again with the next touch.
      ask("touched", null).catch(() => {});
    };
    const kinds = ["pointerdown", "pointermove", "wheel", "keydown"] as const;
    for (const kind of kinds) window.addEventListener(kind, touched, { passive: true });
    touched();
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touched);
    };
  }, []);
}
