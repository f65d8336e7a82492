import type { DocumentKind } from "../../lib/bindings";
import { useLookLater } from "../../lib/queries";
import type { PrintOptions } from "../../lib/shell";

export type PageChoices = Omit<PrintOptions, "kind">;

/** What most people print on where this computer is. */
export const usualChoices: PageChoices = { paper: usualPaper(), largePrint: false, blackAndWhite: false };

function usualPaper(): PageChoices["paper"] {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  // A computer on which no language was chosen also says that it is American; its clock then tells better.
  return ["US", "CA", "MX"].includes(regionOf(locale)) && timeZone.startsWith("America/") ? "letter" : "a4";
}

function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? "";
  } catch {
    // A computer set to no language at all names one that is none.
    return "";
  }
}

/** The pages of a document as they will come out; none are asked for while it cannot be made. */
export function usePages(kind: DocumentKind, isAvailable: boolean, choices: PageChoices) {
  return useLookLater("preview_document", isAvailable ? { kind, ...choices } : "notYet");
}
