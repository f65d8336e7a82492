import type { ImportPreview, TableKind } from "../../../lib/bindings";
import { countOf, inWords } from "../../../words/numbers";

interface TableWords {
  /** As a menu names it. */
  name: string;
  /** The question over the empty box. */
  title: string;
  about: string;
  /** The first lines of such a table. */
  example: string[][];
  one: string;
  many: string;
}

export const tables: Record<TableKind, TableWords> = {
  people: {
    name: "People",
    title: "Who could take part?",
    about: "Copy the names from Excel with their headings. Only the name is needed; teams and managers make better pairs.",
    example: [
      ["Name", "Department", "Manager"],
      ["Ruth Okafor", "Executive", ""],
      ["Amina Yusuf", "Finance", "Ruth Okafor"],
      ["Siân Price", "Finance", "Amina Yusuf"],
    ],
    one: "person",
    many: "people",
  },
  answers: {
    name: "Answers to the invitation",
    title: "Who said what?",
    about: "One line for each person: joined, not this time or ask me later. A date is welcome.",
    example: [
      ["Person", "Answer", "Date"],
      ["Ruth Okafor", "joined", "2027-01-12"],
      ["Karen Boyd", "not this time", "2027-01-12"],
    ],
    one: "answer",
    many: "answers",
  },
  dealings: {
    name: "Who deals with whom",
    title: "Who deals with whom?",
    about: "One line for each two people: hardly ever, now and then, most weeks or most days.",
    example: [
      ["Person", "Other", "Dealings"],
      ["Amina Yusuf", "Tom Brightwell", "now and then"],
      ["Priya Nair", "Grace Whitfield", "hardly ever"],
    ],
    one: "line",
    many: "lines",
  },
  apart: {
    name: "Who to keep apart",
    title: "Who should be kept apart?",
    about: "One line for each two people. This is never printed, and no reason is asked for.",
    example: [
      ["Person", "Other"],
      ["Amina Yusuf", "Tom Brightwell"],
    ],
    one: "line",
    many: "lines",
  },
  history: {
    name: "Pairs of earlier rounds",
    title: "Who was paired before?",
    about: "One line for each pair of an earlier round, so that people meet somebody new.",
    example: [
      ["Round", "Person", "Partner"],
      ["1", "Amina Yusuf", "Tom Brightwell"],
      ["1", "Ben Hartley", "Hannah Ellis"],
    ],
    one: "pair",
    many: "pairs",
  },
  nominations: {
    name: "Nominations for the Awayday",
    title: "Who named whom?",
    about: "One line for each person with the colleagues they named, in their order.",
    example: [
      ["Person", "First", "Second"],
      ["Ruth Okafor", "Siân Price", "Joe Adeyemi"],
      ["Tom Brightwell", "Hannah Ellis", "Marek Zieliński"],
    ],
    one: "person",
    many: "people",
  },
  survey: {
    name: "Survey forms",
    title: "How was the round?",
    about: "One line for each form: yes, mostly, partly or not really. No column says whose it is.",
    example: [
      ["Trust", "Champion", "Questions", "Again"],
      ["yes", "mostly", "yes", "yes"],
      ["mostly", "partly", "yes", "mostly"],
    ],
    one: "form",
    many: "forms",
  },
  choices: {
    name: "Trusted names",
    title: "Who would trust whom?",
    about: "One line for each person with the colleagues they would trust as a partner. Only the two who run the programme see it.",
    example: [
      ["Person", "First", "Second"],
      ["Ruth Okafor", "Siân Price", "Joe Adeyemi"],
      ["Tom Brightwell", "Hannah Ellis", "Marek Zieliński"],
    ],
    one: "person",
    many: "people",
  },
};

/** "Add twenty people", "Add two people, change three", or nothing where the table brings nothing new. */
export function whatItAdds(table: TableKind, { added, changed }: Pick<ImportPreview, "added" | "changed">): string | null {
  const { one, many } = tables[table];
  if (added > 0 && changed > 0) return `Add ${countOf(added, one, many)}, change ${inWords(changed)}`;
  if (added > 0) return `Add ${countOf(added, one, many)}`;
  return changed > 0 ? `Change ${countOf(changed, one, many)}` : null;
}

/** A column's field as people read it: "HR lead". */
export function fieldName(field: string): string {
  const name = field.replace(/^hr\b/i, "HR");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
