import { useEffect, useRef } from "react";
import { isTyping } from "../../frame/keys";

/** Takes the number keys 1 to `count` for a question on the screen, wherever the focus is, unless something is typed. */
export function useNumberKeys(answer: ((place: number) => void) | null, count: number) {
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const number = Number(event.key);
      const isOurs = number >= 1 && number <= count && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!latest.current || !isOurs || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      latest.current(number - 1);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [count]);
}
