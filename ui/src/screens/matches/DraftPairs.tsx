import { Send } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Heading } from "../../components/Heading";
import type { Proposal, Published } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { countOf, sentence } from "../../words/numbers";
import { AboutTheSet } from "./AboutTheSet";
import { unsettled } from "./BrokenRules";
import { DraftList } from "./DraftList";
import { allOf, isSameSet } from "./groups";
import { type Opened, OpenedPanel } from "./OpenedPanel";
import { RepairWays } from "./RepairWays";
import { groupsInWords } from "./valuesInWords";
import type { ToTell } from "./WhomToTell";

interface DraftPairsProps {
  draft: Proposal;
  /** What people were told before, if anything. */
  published: Published | null;
  onMended: (toTell: ToTell) => void;
}

/** The set of pairs being worked on. Nobody knows of it until it is published. */
export function DraftPairs({ draft, published, onMended }: DraftPairsProps) {
  const names = useNames();
  const publish = useChange("publish");
  const ways = useLookLater("repair_options", published ? null : "notYet").data ?? [];
  const [opened, setOpened] = useState<Opened | null>(null);
  const list = useRef<HTMLElement>(null);
  const openOrClose = (panel: Opened | null) => {
    setOpened(panel);
    if (panel === null) list.current?.focus({ preventScroll: true });
  };
  const toSettle = draft.groups.filter((group) => unsettled(group).length > 0).length;
  const isNew = !published || !isSameSet(draft.groups, published.groups);

  const publishAll = () => publish.mutate({ groups: allOf(draft.groups) });

  return (
    <>
      <Heading
        title={`${sentence(groupsInWords(draft.groups))} to look over`}
        action={
          <Button kind="main" icon={Send} onPress={publishAll} isPending={publish.isPending} isDisabled={toSettle > 0 || !isNew}>
            {published ? `Publish as version ${published.version + 1}` : "Publish these pairs"}
          </Button>
        }
      >
        {whatNow(toSettle, isNew)}
      </Heading>
      <div className="two-columns">
        <DraftList ref={list} draft={draft} names={names} onOpen={setOpened} />
        <aside className="stack beside" aria-label="Beside the pairs">
          {opened && (
            <OpenedPanel opened={opened} groups={draft.groups} leftOut={draft.leftOut} values={draft.values} names={names} onOpen={openOrClose} />
          )}
          <AboutTheSet draft={draft} />
          {published && ways.length > 0 && (
            <RepairWays ways={ways} published={published} names={names} isInstead onMended={onMended} />
          )}
        </aside>
      </div>
    </>
  );
}

function whatNow(toSettle: number, isNew: boolean): string {
  if (toSettle > 0) return `${sentence(countOf(toSettle, "pair"))} to settle before you publish. You may change anything.`;
  if (!isNew) return "These are the pairs people know. Change any of them, then publish; Undo leads back.";
  return "Change anything; we show what it means for the rest. Publish when you are ready to tell people.";
}
