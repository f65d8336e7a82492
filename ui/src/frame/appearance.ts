import { useSyncExternalStore } from "react";
import type { Paper } from "../lib/bindings";
import { ask, type KeptAppearance } from "../lib/shell";

/** Light or dark whatever the system says, or as the system says. */
export type Theme = "light" | "dark" | "system";

const smallest = 80;
const largest = 200;
const stride = 10;
const usual = 100;
const heard = new Set<() => void>();

/** Gives the window the look that was kept on this computer, and follows the system in the rest. */
export function followAppearance() {
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", apply);
  apply();
}

/** How the window looks, for the controls that change it. */
export function useAppearance(): { theme: Theme; textSize: number } {
  return { theme: useSyncExternalStore(listen, theme), textSize: useSyncExternalStore(listen, textSize) };
}

export function setTheme(to: Theme) {
  if (to === "system") localStorage.removeItem("theme");
  else localStorage.setItem("theme", to);
  changed();
}

/** Sets the size of the text in per cent, between 80 and 200. */
export function setTextSize(to: number) {
  localStorage.setItem("textSize", String(Math.min(largest, Math.max(smallest, to))));
  changed();
}

/** The paper that was chosen on this computer, if any. */
export function keptPaper(): Pick<KeptAppearance, "paper" | "largePrint"> {
  const paper = localStorage.getItem("paper");
  return {
    ...((paper === "a4" || paper === "letter") && { paper }),
    ...(localStorage.getItem("largePrint") === "true" && { largePrint: true }),
  };
}

export function setPaper(paper: Paper, largePrint: boolean) {
  localStorage.setItem("paper", paper);
  localStorage.setItem("largePrint", String(largePrint));
  changed();
}

export function changeTextSize(to: "larger" | "smaller" | "usual") {
  setTextSize({ larger: textSize() + stride, smaller: textSize() - stride, usual }[to]);
}

function theme(): Theme {
  const kept = localStorage.getItem("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

function textSize(): number {
  return Number(localStorage.getItem("textSize")) || usual;
}

function changed() {
  apply();
  for (const tell of heard) tell();
  const kept = { theme: theme() === "system" ? null : theme(), textSize: textSize(), ...keptPaper() };
  // A look that cannot be kept for the next start is still there now.
  ask("keep_appearance", { appearance: kept }).catch(() => {});
}

function apply() {
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset["theme"] = theme() === "system" ? (dark ? "dark" : "light") : theme();
  document.documentElement.style.fontSize = `${textSize()}%`;
}

function listen(tell: () => void): () => void {
  heard.add(tell);
  return () => heard.delete(tell);
}
