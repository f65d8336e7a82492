import type { DocumentKind } from "../../lib/bindings";
import { useLookLater } from "../../lib/queries";
import type { PrintOptions } from "../../lib/shell";

export type PageChoices = Omit<PrintOptions, "kind">;

/** Where paper is cut to US Letter. */
const letterRegions = ["US", "CA", "MX", "PH", "CL", "CO", "VE"];

/** What most people print on, in the region this computer is set to. */
export const usualChoices: PageChoices = {
  paper: letterRegions.includes(new Intl.Locale(navigator.language).maximize().region ?? "") ? "letter" : "a4",
  largePrint: false,
  blackAndWhite: false,
};

/** The pages of a document as they will come out; none are asked for while it cannot be made. */
export function usePages(kind: DocumentKind, isAvailable: boolean, choices: PageChoices) {
  return useLookLater("preview_document", isAvailable ? { kind, ...choices } : "notYet");
}
