import { ArrowLeftRight, CircleHelp, Lock, LockOpen, Send, Shuffle, UserRoundPen } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { Pill } from "../../components/Pill";
import type { Breach, Group, PersonId, Proposal, Published } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { countOf, sentence } from "../../words/numbers";
import { AboutTheSet } from "./AboutTheSet";
import { BrokenRules, isSameBreach, unsettled } from "./BrokenRules";
import { LeftOut } from "./LeftOut";
import { type Opened, OpenedPanel } from "./OpenedPanel";
import { PairRow } from "./PairRow";
import { useProposing } from "./useProposing";

/** The set of pairs being worked on. Nobody knows of it until it is published. */
export function DraftPairs({ draft, published }: { draft: Proposal; published: Published | null }) {
  const names = useNames();
  const proposing = useProposing();
  const lock = useChange("lock");
  const publish = useChange("publish");
  const [opened, setOpened] = useState<Opened | null>(null);
  const [allowed, setAllowed] = useState<Breach[]>([]);
  const [noOther, setNoOther] = useState(false);
  const open = (panel: Opened | null) => {
    setNoOther(false);
    setOpened(panel);
  };
  const toSettle = draft.groups.filter((group) => unsettled(group, allowed).length > 0);

  const publishAll = () =>
    publish.mutate({
      groups: draft.groups.map(({ members }) => members),
      overrides: allowed.map(({ members, rule }) => ({ members, rule })),
    });
  const actionsFor = (group: Group) => [
    group.locked
      ? { id: "unlock", name: "Let it change", icon: LockOpen, act: () => lock.mutate({ members: group.members, locked: false }) }
      : { id: "lock", name: "Keep this pair", icon: Lock, act: () => lock.mutate({ members: group.members, locked: true }) },
    ...names.inOrder(group.members).map((person) => ({
      id: `else-${person}`,
      name: `Someone else for ${names.short(person)}`,
      icon: UserRoundPen,
      act: () => open({ panel: "someoneElse", person }),
    })),
    { id: "why", name: "Why this pair", icon: CircleHelp, act: () => open({ panel: "why", members: group.members }) },
  ];

  return (
    <>
      <Heading
        title={`${sentence(countOf(draft.groups.length, "pair"))} to look over`}
        action={
          <Button kind="main" icon={Send} onPress={publishAll} isPending={publish.isPending} isDisabled={toSettle.length > 0}>
            {published ? "Publish the change" : "Publish these pairs"}
          </Button>
        }
      >
        {toSettle.length > 0
          ? `${sentence(countOf(toSettle.length, "pair"))} to settle before you publish. Change anything.`
          : "Change anything. Publishing lets you print and hand out the match sheet, and you can undo it."}
      </Heading>
      {draft.notes.length > 0 && (
        <Notice tone="ask" title={draft.notes[0]}>
          {draft.notes.slice(1).map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      <div className="two-columns">
        <section className="stack" aria-label="The pairs">
          <div className="row pair-tools">
            <Button small icon={ArrowLeftRight} onPress={() => open({ panel: "swap", one: null, other: null })}>
              Swap two people
            </Button>
            <Button
              small
              icon={Shuffle}
              isPending={proposing.isWorking}
              onPress={() => proposing.proposeAnother(draft, () => setNoOther(true))}
            >
              {proposing.isWorking ? "Finding pairs…" : "Suggest another set"}
            </Button>
            <LockedCount groups={draft.groups} />
          </div>
          <output className="stack">
            {noOther && (
              <Notice tone="explain" title="No other set is as good as this one.">
                Swap two people or ask for someone else, and you will see what it means for the rest.
              </Notice>
            )}
          </output>
          <ol className="pairs">
            {draft.groups.map((group) => (
              <PairRow
                key={group.members.join()}
                group={group}
                names={names}
                actions={actionsFor(group)}
                asks={unsettled(group, allowed).length > 0}
                status={<DraftStatus group={group} allowed={allowed} />}
                onDrop={(one: PersonId, other: PersonId) => open({ panel: "swap", one, other })}
              >
                <BrokenRules
                  group={group}
                  allowed={allowed}
                  onAllow={(breach) => setAllowed([...allowed, breach])}
                  onTakeBack={(breach) => setAllowed(allowed.filter((other) => !isSameBreach(other, breach)))}
                />
              </PairRow>
            ))}
          </ol>
          <LeftOut people={draft.leftOut} names={names} />
        </section>
        <aside className="stack" aria-label="Beside the pairs">
          {opened && <OpenedPanel opened={opened} groups={draft.groups} names={names} onOpen={open} />}
          <AboutTheSet draft={draft} />
        </aside>
      </div>
    </>
  );
}

function DraftStatus({ group, allowed }: { group: Group; allowed: readonly Breach[] }) {
  const open = unsettled(group, allowed);
  if (open.some(({ rule }) => rule === "declined")) {
    return (
      <Pill tone="ask" icon={ArrowLeftRight}>
        Asked to change
      </Pill>
    );
  }
  if (open.length > 0) return <Pill tone="ask">To settle</Pill>;
  if (group.locked) {
    return (
      <Pill tone="done" icon={Lock}>
        Kept
      </Pill>
    );
  }
  return null;
}

function LockedCount({ groups }: { groups: readonly Group[] }) {
  const locked = groups.filter((group) => group.locked).length;
  return locked > 0 ? <span className="muted cap">{locked} kept as they are</span> : null;
}
