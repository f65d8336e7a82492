import { PencilLine, Printer, UserRoundPen } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Heading } from "../../components/Heading";
import { Said } from "../../components/Said";
import type { Group, PersonId, Published } from "../../lib/bindings";
import { useGo } from "../../frame/place";
import { useChange, useLookLater } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { fullDate } from "../../words/dates";
import { countOf, sentence } from "../../words/numbers";
import { AskedToChange, BrokenRules } from "./BrokenRules";
import { RoundsAheadLine } from "../what-next/RoundsAhead";
import { allOf } from "./groups";
import { LeftOut } from "./LeftOut";
import { PairRow } from "./PairRow";
import { RepairWays } from "./RepairWays";
import { SomeoneElse } from "./SomeoneElse";
import { groupsInWords } from "./valuesInWords";
import { type ToTell, WhomToTell } from "./WhomToTell";

interface PublishedPairsProps {
  published: Published;
  /** Who has to hear of the version that was published last, if it mended another. */
  toTell: ToTell | null;
  onMended: (toTell: ToTell) => void;
}

/** The pairs as people were told them. Changing them starts a draft from them. */
export function PublishedPairs({ published, toTell, onMended }: PublishedPairsProps) {
  const names = useNames();
  const go = useGo();
  const keep = useChange("keep_draft");
  const ways = useLookLater("repair_options", null).data ?? [];
  const [changing, setChanging] = useState<PersonId | null>(null);
  const { version, on, replaces, groups, leftOut } = published;
  const list = useRef<HTMLElement>(null);
  const close = () => {
    setChanging(null);
    list.current?.focus({ preventScroll: true });
  };
  const asked = groups.filter(hasAsked).length;
  const changeThem = () => keep.mutate({ groups: allOf(groups) });

  return (
    <>
      <Heading
        title={`${sentence(groupsInWords(groups))}, published`}
        action={
          <>
            <Button icon={PencilLine} onPress={changeThem} isPending={keep.isPending}>
              Change the pairs
            </Button>
            <Button kind={ways.length > 0 ? "plain" : "main"} icon={Printer} onPress={() => go("print", { document: "matchSheet" })}>
              Print the match sheet
            </Button>
          </>
        }
      >
        Version {version}, {fullDate(on)}
        {replaces !== null && `; it replaces version ${replaces}`}.{" "}
        {whatNow(asked, ways.length)}
      </Heading>
      <Said>
        {toTell?.version === version && <WhomToTell key={version} toTell={toTell} names={names} />}
      </Said>
      <div className={changing === null && ways.length === 0 ? "stack" : "two-columns"}>
        <section ref={list} tabIndex={-1} className="stack pair-list" aria-label="The pairs">
          <ol className="pairs">
            {groups.map((group) => (
              <PairRow
                key={group.members.join()}
                group={group}
                names={names}
                asks={hasAsked(group)}
                status={hasAsked(group) && <AskedToChange />}
                actions={names.inOrder(group.members).map((person) => ({
                  id: `else-${person}`,
                  name: `Someone else for ${names.short(person)}`,
                  icon: UserRoundPen,
                  act: () => setChanging(person),
                }))}
              >
                <BrokenRules group={group} allowed={group.overrides} />
              </PairRow>
            ))}
          </ol>
          <LeftOut people={leftOut} names={names} />
          <RoundsAheadLine />
        </section>
        {(changing !== null || ways.length > 0) && (
          <aside className="stack beside" aria-label="Beside the pairs">
            {changing !== null && (
              <SomeoneElse key={changing} person={changing} groups={groups} names={names} isPublished onClose={close} />
            )}
            {ways.length > 0 && <RepairWays ways={ways} published={published} names={names} onMended={onMended} />}
          </aside>
        )}
      </div>
    </>
  );
}

function whatNow(asked: number, ways: number): string {
  if (asked > 0) return `${sentence(countOf(asked, "pair"))} asked to change.`;
  if (ways > 0) return "Since then somebody has left or joined, or you would like another pair.";
  return "Hand out the match sheet, so that everybody finds their partner.";
}

function hasAsked(group: Group): boolean {
  return group.breaches.some(({ rule }) => rule === "declined");
}
