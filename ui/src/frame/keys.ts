import { useLayoutEffect, useRef } from "react";

export type Meaning =
  | "find"
  | "undo"
  | "redo"
  | "document"
  | "answers"
  | "larger"
  | "smaller"
  | "usual"
  | "keys"
  | "changes"
  | "guide"
  | "close"
  | "lock"
  | { step: number };

/** Each key with what it does, as the list of keys shows them. */
export const keyList: { keys: string[]; does: string }[] = [
  { keys: ["Ctrl K"], does: "Find a person or do something" },
  { keys: ["Z"], does: "Undo the last change" },
  { keys: ["Shift Z"], does: "Redo it" },
  { keys: ["1", "2", "3", "4", "5"], does: "Open a step of the round" },
  { keys: ["P"], does: "This screen’s document" },
  { keys: ["A"], does: "Paste answers from forms" },
  { keys: ["+", "−", "0"], does: "Larger, smaller, usual text" },
  { keys: ["F6"], does: "Next part of the window" },
  { keys: ["Arrows"], does: "Move in tables and lists" },
  { keys: ["Esc"], does: "Close" },
  { keys: ["F1"], does: "Help with this screen" },
  { keys: ["?"], does: "This list" },
];

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key press means for the whole window, or null where it belongs to what has the focus. */
export function meaning(press: Press, typing: boolean): Meaning | null {
  const key = press.key.toLowerCase();
  if (press.altKey) return null;
  if (key === "f1") return "guide";
  if (press.ctrlKey || press.metaKey) {
    if (key === "k") return "find";
    if (key === "z" && !typing) return press.shiftKey ? "redo" : "undo";
    if (key === "y" && !typing) return "redo";
    return sizes[key] ?? null;
  }
  if (typing) return null;
  if (key === "z") return press.shiftKey ? "redo" : "undo";
  if (key === "p") return "document";
  if (key === "a") return "answers";
  if (key === "?") return "keys";
  if (/^[1-5]$/.test(key)) return { step: Number(key) };
  return sizes[key] ?? null;
}

const sizes: Record<string, Meaning> = { "+": "larger", "=": "larger", "-": "smaller", "−": "smaller", "0": "usual" };

/** Whether keys go to what has the focus: a field, a part of a date, an open list or dialog. */
export function isTyping(target: EventTarget | null): boolean {
  const takesKeys =
    "input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable=true], [role=spinbutton], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]";
  return target instanceof Element && target.closest(takesKeys) !== null;
}

/** Acts on the keys of the whole window, from the moment at which it can be seen. */
export function useKeys(act: (meaning: Meaning) => void) {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const meant = meaning(event, isTyping(event.target));
      if (meant === null) return;
      event.preventDefault();
      latest.current(meant);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}
