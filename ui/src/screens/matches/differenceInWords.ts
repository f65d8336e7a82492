import type { PersonId, PreferenceKey, Value, Why } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { listed } from "../../words/names";
import { countOf, inWords, sentence } from "../../words/numbers";

/** What one set of pairs has more or fewer of than another, the most important first: "one pair more who meet now and then". */
export function differenceInWords(before: readonly Value[], after: readonly Value[]): string[] {
  return after.flatMap(({ preference, value }) => {
    const was = before.find((other) => other.preference === preference)?.value ?? value;
    if (was === value || !isKey(preference)) return [];
    return [changed[preference](Math.abs(value - was), value > was)];
  });
}

/** What choosing a partner costs, in a line: "As good as now. Grace and Sophie change too." */
export function costInWords(person: PersonId, choice: Why, now: readonly Value[] | null, names: Names): string {
  const others = choice.changes.flat().filter((other) => other !== person && other !== choice.person);
  return `${worthInWords(choice, now)} ${sentence(whoElseChanges(others, names))}.`.trim();
}

/** The first half of that, "As good as now."; empty while the counts are not known. */
export function worthInWords({ values }: Why, now: readonly Value[] | null): string {
  if (!now || !values) return "";
  const difference = differenceInWords(now, values);
  return `${sentence(difference.length === 0 ? "as good as now" : listed(difference))}.`;
}

/** More than so many are counted instead of named. */
const named = 4;

function whoElseChanges(others: readonly PersonId[], names: Names): string {
  if (others.length === 0) return "nobody else changes";
  if (others.length > named) return `${inWords(others.length)} others change too`;
  return `${names.together(others)} ${others.length === 1 ? "changes" : "change"} too`;
}

type InWords = (count: number, more: boolean) => string;

/** How each count is told when it differs. */
const changed: Record<PreferenceKey, InWords> = {
  leftOut: people("left out"),
  leaderLeftOut: (_, more) => (more ? "the leader left out" : "the leader no longer left out"),
  leftOutAgain: people("left out again"),
  choicesMissed: counted("pair", "of people who named each other, but are not together"),
  suggestionsMissed: counted("accepted suggestion", "not made a pair"),
  mostWeeks: counted("pair", "who meet most weeks"),
  nowAndThen: counted("pair", "who meet now and then"),
  hardlyEver: counted("pair", "who hardly ever meet"),
  sameDepartment: counted("pair", "inside one department"),
  sameManager: counted("pair", "with the same manager"),
  feedbackPartners: counted("pair", "who were a feedback pair at the last Awayday"),
  sameSite: counted("pair", "on one site"),
  levelGap: (count, more) => `partners ${countOf(count, "level")} ${more ? "further apart" : "closer"}`,
};

function people(what: string): InWords {
  return (count, more) => `${countOf(count, "person", "people")} ${moreOrFewer(more)} ${what}`;
}

function counted(one: string, what: string): InWords {
  return (count, more) => `${countOf(count, one)} ${moreOrFewer(more)} ${what}`;
}

function moreOrFewer(more: boolean): string {
  return more ? "more" : "fewer";
}

function isKey(preference: string): preference is PreferenceKey {
  return preference in changed;
}
