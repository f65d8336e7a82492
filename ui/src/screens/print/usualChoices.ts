import { keptPaper } from "../../frame/appearance";
import type { PrintOptions } from "../../lib/shell";

export type PageChoices = Omit<PrintOptions, "kind">;

/** How papers are made unless something else is chosen: as kept on this computer, else as most people print where it is. */
export function usualChoices(): PageChoices {
  return { paper: usualPaper(), largePrint: false, blackAndWhite: false, changedOnly: false, ...keptPaper() };
}

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
