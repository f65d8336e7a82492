import { useEffect } from "react";
import { ask } from "../lib/shell";

/** Tells the window, which is hidden until then, that there is something to see. */
export function useReady() {
  useEffect(() => {
    // It shows itself after a while in any case.
    ask("ready", null).catch(() => {});
  }, []);
}
