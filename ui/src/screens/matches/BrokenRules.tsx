import { ArrowLeftRight } from "lucide-react";
import { Button } from "../../components/Button";
import { Pill } from "../../components/Pill";
import type { Breach, Group, Override } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { shortDate } from "../../words/dates";
import { isSameGroup } from "./groups";

interface BrokenRulesProps {
  group: Group;
  names: Names;
  /** Both left out where nothing can be changed any more. */
  onAllow?: (breach: Breach) => void;
  onTakeBack?: (breach: Breach) => void;
}

/**
 * Which rule speaks against a pair and, where the owner may decide, a way to allow it; who allowed it, when and why.
 * That somebody asked to change is said by the status of the pair.
 */
export function BrokenRules({ group, names, onAllow, onTakeBack }: BrokenRulesProps) {
  const breaches = group.breaches.filter(({ rule }) => rule !== "declined");
  if (breaches.length === 0) return null;
  return (
    <ul className="broken-rules cap">
      {breaches.map((breach) => {
        const allowed = allowance(group, breach);
        return (
          <li key={breach.rule + breach.members.join()} className={allowed ? "muted" : "ask-words"}>
            {breach.sentence} {allowed && <AllowedBy allowed={allowed} names={names} />}
            {breach.mayBeOverridden && onAllow && onTakeBack && (
              <Button
                kind="quiet"
                small
                aria-label={`${allowed ? "Take back" : "Allow this pair"}: ${breach.sentence}`}
                onPress={() => (allowed ? onTakeBack(breach) : onAllow(breach))}
              >
                {allowed ? "Take back" : "Allow this pair"}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function AllowedBy({ allowed, names }: { allowed: Override; names: Names }) {
  return (
    <>
      <Pill tone="done">
        Allowed{allowed.by !== null && ` by ${names.short(allowed.by)}`}, {shortDate(allowed.on)}
      </Pill>{" "}
      {allowed.note && `“${allowed.note}” `}
    </>
  );
}

/** Where a member of a pair said that it is not right for them. */
export function AskedToChange() {
  return (
    <Pill tone="ask" icon={ArrowLeftRight}>
      Asked to change
    </Pill>
  );
}

/** What still speaks against a pair: the broken rules that the owner has not allowed. */
export function unsettled(group: Group): Breach[] {
  return group.breaches.filter((breach) => !allowance(group, breach));
}

function allowance(group: Group, breach: Breach): Override | undefined {
  return group.overrides.find(({ rule, members }) => rule === breach.rule && isSameGroup(members, breach.members));
}
