import type { DocumentKind } from "../../lib/bindings";

/** Forms that carry a name, of which each person may have their own. */
const formsWithName: DocumentKind[] = ["joiningForm", "dealingsForm", "matchForm", "nominationForm"];

/** Documents that people fill in and that give back a code. */
export const forms: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  ...formsWithName,
  "firstCheckInForm",
  "halfWayCheckInForm",
  "surveyForm",
]);

/** Documents that can be made for one person alone. */
export const personal: ReadonlySet<DocumentKind> = new Set<DocumentKind>(["letters", ...formsWithName]);

/** Forms that go to everybody, in a pair or not. */
export const beforePairs: ReadonlySet<DocumentKind> = new Set<DocumentKind>(["joiningForm", "dealingsForm"]);
