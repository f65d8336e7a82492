import { Button } from "../../components/Button";
import { Pill } from "../../components/Pill";
import type { Breach, Group } from "../../lib/bindings";

interface BrokenRulesProps {
  group: Group;
  /** What the owner allows although a rule speaks against it; recorded when the pairs are published. */
  allowed: readonly Breach[];
  onAllow?: (breach: Breach) => void;
  onTakeBack?: (breach: Breach) => void;
}

/** Which rule speaks against a pair and, where the owner may decide, a way to allow it. */
export function BrokenRules({ group, allowed, onAllow, onTakeBack }: BrokenRulesProps) {
  if (group.breaches.length === 0) return null;
  return (
    <ul className="broken-rules">
      {group.breaches.map((breach) => {
        const isAllowed = isIn(allowed, breach) || isRecorded(group, breach);
        return (
          <li key={breach.rule + breach.members.join()} className={isAllowed ? "muted cap" : "cap ask-words"}>
            {breach.sentence}{" "}
            {isAllowed && <Pill tone="done">Allowed by you</Pill>}
            {!isAllowed && breach.mayBeOverridden && onAllow && (
              <Button kind="quiet" small onPress={() => onAllow(breach)}>
                Allow this pair
              </Button>
            )}
            {isIn(allowed, breach) && onTakeBack && (
              <Button kind="quiet" small onPress={() => onTakeBack(breach)}>
                Take back
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What still speaks against a pair: the broken rules that the owner has not allowed. */
export function unsettled(group: Group, allowed: readonly Breach[]): Breach[] {
  return group.breaches.filter((breach) => !isIn(allowed, breach) && !isRecorded(group, breach));
}

export function isSameBreach(one: Pick<Breach, "rule" | "members">, other: Pick<Breach, "rule" | "members">): boolean {
  return one.rule === other.rule && one.members.toSorted().join() === other.members.toSorted().join();
}

function isIn(allowed: readonly Breach[], breach: Breach): boolean {
  return allowed.some((other) => isSameBreach(other, breach));
}

function isRecorded(group: Group, breach: Breach): boolean {
  return group.overrides.some((override) => isSameBreach(override, breach));
}
