import { useCallback, useEffect, useRef, useState } from "react";
import { ring } from "./bell";

/** For how long the screen shows that the bell rang, in milliseconds. */
const shown = 4_000;

interface Bell {
  isRinging: boolean;
  /** False once the bell could not be heard. */
  isHeard: boolean;
  ring: () => void;
}

/** Rings whenever the turn changes, and shows it for those who do not hear it. */
export function useBell(turn: number | undefined): Bell {
  const [isRinging, setRinging] = useState(false);
  const [isHeard, setHeard] = useState(true);
  const over = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ringNow = useCallback(() => {
    setRinging(true);
    clearTimeout(over.current);
    over.current = setTimeout(() => setRinging(false), shown);
    void ring().then(setHeard);
  }, []);
  const before = useRef(turn);
  useEffect(() => {
    if (before.current !== undefined && before.current !== turn) ringNow();
    before.current = turn;
  }, [turn, ringNow]);
  useEffect(() => () => clearTimeout(over.current), []);
  return { isRinging, isHeard, ring: ringNow };
}
