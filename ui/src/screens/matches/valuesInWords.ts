import type { PreferenceKey, Value } from "../../lib/bindings";
import { countOf, sentence } from "../../words/numbers";

/** A set of pairs in a line: "Nobody left out · one trio · one pair meets now and then". */
export function valuesInWords(values: readonly Value[], groups: readonly { members: readonly unknown[] }[]): string {
  const trios = groups.filter(({ members }) => members.length > 2).length;
  const [leftOut, ...others] = values.filter(({ preference, value }) => preference === "leftOut" || value > 0);
  return sentence(
    [leftOut && inShort(leftOut), trios > 0 && countOf(trios, "trio"), ...others.map(inShort)].filter(Boolean).join(" · "),
  );
}

/** What the best set of pairs would have more or less of than this one, the most important first. */
export function comparedWithBest(values: readonly Value[], best: readonly Value[]): string[] {
  return best.flatMap((better) => {
    const ours = values.find(({ preference }) => preference === better.preference);
    if (!ours || ours.value === better.value) return [];
    return [`${sentence(better.label)}: ${ours.value} here, ${better.value} in the best set.`];
  });
}

const phrases: Record<PreferenceKey, (count: number) => string> = {
  leftOut: (count) => `${count === 0 ? "nobody" : countOf(count, "person", "people")} left out`,
  leaderLeftOut: () => "the leader left out",
  leftOutAgain: (count) => `${countOf(count, "person", "people")} left out again`,
  choicesMissed: (count) => `${countOf(count, "mutual choice")} not met`,
  suggestionsMissed: (count) => `${countOf(count, "suggestion")} not met`,
  mostWeeks: (count) => `${countOf(count, "pair meets", "pairs meet")} most weeks`,
  nowAndThen: (count) => `${countOf(count, "pair meets", "pairs meet")} now and then`,
  hardlyEver: (count) => `${countOf(count, "pair hardly ever meets", "pairs hardly ever meet")}`,
  sameDepartment: (count) => `${countOf(count, "pair")} inside one department`,
  sameManager: (count) => `${countOf(count, "pair")} with the same manager`,
  feedbackPartners: (count) => `${countOf(count, "feedback pair")} of the last Awayday together again`,
  sameSite: (count) => `${countOf(count, "pair")} on one site`,
  levelGap: (count) => `${countOf(count, "level")} too far apart in all`,
};

function inShort({ preference, value, label }: Value): string {
  return Object.hasOwn(phrases, preference) ? phrases[preference as PreferenceKey](value) : `${value} ${label}`;
}
