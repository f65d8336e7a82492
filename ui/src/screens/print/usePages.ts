import type { DocumentKind } from "../../lib/bindings";
import { useLookLater } from "../../lib/queries";
import type { PageChoices } from "./usualChoices";

/** The pages of a document as they will come out; none are asked for while it cannot be made. */
export function usePages(kind: DocumentKind, isAvailable: boolean, choices: PageChoices) {
  return useLookLater("preview_document", isAvailable ? { kind, firstOnly: false, ...choices } : "notYet");
}

/** Its first page alone, which is there sooner. */
export function useFirstPage(kind: DocumentKind, isAvailable: boolean, choices: PageChoices) {
  return useLookLater("preview_document", isAvailable ? { kind, firstOnly: true, ...choices } : "notYet");
}
