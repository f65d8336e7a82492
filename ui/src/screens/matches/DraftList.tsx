import { ArrowLeftRight, CircleHelp, Layers, Lock, LockOpen, Shuffle, UserRoundPen } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Lines } from "../../components/Lines";
import { Notice } from "../../components/Notice";
import { Pill } from "../../components/Pill";
import { Said } from "../../components/Said";
import type { Group, Proposal } from "../../lib/bindings";
import { useGo } from "../../frame/place";
import { useChange } from "../../lib/queries";
import type { Names } from "../../lib/useNames";
import { countOf, sentence } from "../../words/numbers";
import { AskedToChange, BrokenRules, unsettled } from "./BrokenRules";
import type { Opened } from "./OpenedPanel";
import { PairRow } from "./PairRow";
import { useProposing } from "./useProposing";

interface DraftListProps {
  /** Takes the focus when what was open beside it closes. */
  ref: React.Ref<HTMLElement>;
  draft: Proposal;
  names: Names;
  onOpen: (opened: Opened) => void;
}

/** The pairs of a draft with what can be done to each of them, and to all. */
export function DraftList({ ref, draft, names, onOpen }: DraftListProps) {
  const proposing = useProposing();
  const lock = useChange("lock");
  const allow = useChange("allow_pair");
  const [hasNoOther, setNoOther] = useState(false);
  const suggestAnother = () => {
    setNoOther(false);
    proposing.proposeAnother(() => setNoOther(true));
  };
  const keepOrLet = (group: Group) => ({
    id: "keep",
    name: group.locked ? "Let it change" : `Keep this ${kindOf(group)}`,
    icon: group.locked ? LockOpen : Lock,
    act: () => lock.mutate({ members: group.members, locked: !group.locked }),
  });
  const actionsFor = (group: Group) => [
    keepOrLet(group),
    ...names.inOrder(group.members).map((person) => ({
      id: `else-${person}`,
      name: `Someone else for ${names.short(person)}`,
      icon: UserRoundPen,
      act: () => onOpen({ panel: "someoneElse", person }),
    })),
    { id: "why", name: `Why this ${kindOf(group)}`, icon: CircleHelp, act: () => onOpen({ panel: "why", members: group.members }) },
  ];
  const kept = draft.groups.filter((group) => group.locked).length;

  return (
    <section ref={ref} tabIndex={-1} className="stack pair-list" aria-label="The pairs">
      <div className="row pair-tools">
        <Button small icon={ArrowLeftRight} onPress={() => onOpen({ panel: "swap", one: null, other: null })}>
          Swap two people
        </Button>
        <Button small icon={Shuffle} isPending={proposing.isWorking} onPress={suggestAnother}>
          {proposing.isWorking ? "Finding pairs…" : "Suggest another set"}
        </Button>
        <Button small icon={Layers} onPress={() => onOpen({ panel: "sets" })}>
          Sets side by side
        </Button>
        {kept > 0 && <span className="muted cap">{sentence(countOf(kept, "pair"))} kept</span>}
      </div>
      <Said>
        {hasNoOther && (
          <Notice tone="explain" title="No other set is as good as this one.">
            Swap two people or look for someone else, and you will see what it means for the rest.
          </Notice>
        )}
      </Said>
      <Notes draft={draft} />
      <ol className="pairs">
        {draft.groups.map((group, place) => (
          <PairRow
            key={group.members.join()}
            group={group}
            place={place}
            names={names}
            actions={actionsFor(group)}
            asks={unsettled(group).length > 0}
            status={<DraftStatus group={group} />}
            onDrop={(one, other) => onOpen({ panel: "swap", one, other })}
          >
            <BrokenRules
              group={group}
              names={names}
              onAllow={(breach) => onOpen({ panel: "allow", breach })}
              onTakeBack={({ members, rule }) => allow.mutate({ members, rule, allowed: false })}
            />
          </PairRow>
        ))}
      </ol>
    </section>
  );
}

function kindOf({ members }: Group): string {
  return members.length > 2 ? "trio" : "pair";
}

/** What the owner should know first: who is left out, who is in a trio. */
function Notes({ draft }: { draft: Proposal }) {
  const go = useGo();
  const [first, ...others] = draft.notes;
  if (first === undefined) return null;
  const isComplete = draft.leftOut.length === 0;
  return (
    <Notice
      tone={isComplete ? "explain" : "ask"}
      title={first}
      actions={
        !isComplete && (
          <Button small onPress={() => go("whos-in")}>
            See what would help
          </Button>
        )
      }
    >
      {others.length > 0 && <Lines lines={others} />}
    </Notice>
  );
}

function DraftStatus({ group }: { group: Group }) {
  const open = unsettled(group);
  if (open.some(({ rule }) => rule === "declined")) return <AskedToChange />;
  if (open.length > 0) return <Pill tone="ask">To settle</Pill>;
  if (!group.locked) return null;
  return (
    <Pill tone="done" icon={Lock}>
      Kept
    </Pill>
  );
}
