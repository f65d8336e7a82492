import { Check, CircleHelp, PencilLine, Printer, RotateCcw, UserRoundPen } from "lucide-react";
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
import { BrokenRules } from "./BrokenRules";
import { answersInWords, isAsked, waitingFor } from "./answers";
import { PasteAnswers } from "../from-forms/PasteAnswers";
import { RoundsAheadLine } from "../what-next/RoundsAhead";
import { allOf } from "./groups";
import { LeftOut } from "./LeftOut";
import { PairRow } from "./PairRow";
import { RepairWays } from "./RepairWays";
import { MatchStatus } from "./MatchStatus";
import { type Opened, OpenedPanel } from "./OpenedPanel";
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
  const answer = useChange("set_acceptances");
  const [opened, setOpened] = useState<Opened | null>(null);
  const { version, on, replaces, groups, leftOut } = published;
  const list = useRef<HTMLElement>(null);
  const openOrClose = (panel: Opened | null) => {
    setOpened(panel);
    if (panel === null) list.current?.focus({ preventScroll: true });
  };
  const asked = groups.filter(isAsked).length;
  const waiting = groups.filter((group) => !isAsked(group)).flatMap(waitingFor);
  const changeThem = () => keep.mutate({ groups: allOf(groups) });
  const sayYes = (people: PersonId[]) => answer.mutate({ people, said: "fine" });
  const actionsFor = (group: Group) => [
    ...answerActions(group),
    ...names.inOrder(group.members).map((person) => ({
      id: `else-${person}`,
      name: `Someone else for ${names.short(person)}`,
      icon: UserRoundPen,
      act: () => setOpened({ panel: "someoneElse", person }),
    })),
    { id: "why", name: `Why this ${group.members.length > 2 ? "trio" : "pair"}`, icon: CircleHelp, act: () => setOpened({ panel: "why", members: group.members }) },
  ];
  const answerActions = (group: Group) => {
    const open = waitingFor(group);
    const all = { id: "all-yes", name: group.members.length > 2 ? "All three said yes" : "Both said yes", icon: Check, act: () => sayYes(group.members) };
    const takeBack = names.inOrder(group.accepted).map((person) => ({
      id: `back-${person}`,
      name: `${names.short(person)} has not answered`,
      icon: RotateCcw,
      act: () => answer.mutate({ people: [person], said: null }),
    }));
    return open.length > 1 || isAsked(group) ? [all, ...takeBack] : takeBack;
  };

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
        {whatNow(asked, ways.length, waiting.length)}
      </Heading>
      <Said>
        {toTell?.version === version && <WhomToTell key={version} toTell={toTell} names={names} />}
      </Said>
      <div className={opened === null && ways.length === 0 ? "stack" : "two-columns"}>
        <section ref={list} tabIndex={-1} className="stack pair-list" aria-label="The pairs">
          {(waiting.length > 0 || asked > 0) && (
            <div className="row pair-tools">
              {waiting.length > 0 && (
                <Button small icon={Check} onPress={() => sayYes(waiting)} isPending={answer.isPending}>
                  {waiting.length === groups.flatMap(({ members }) => members).length ? "Everybody said yes" : "All the others said yes"}
                </Button>
              )}
              <PasteAnswers />
              <span className="muted cap">{answersInWords(groups)}</span>
            </div>
          )}
          <ol className="pairs">
            {groups.map((group, place) => (
              <PairRow
                key={group.members.join()}
                group={group}
                place={place}
                names={names}
                asks={isAsked(group)}
                status={<MatchStatus group={group} names={names} onYes={(person) => sayYes([person])} />}
                actions={actionsFor(group)}
              >
                <BrokenRules group={group} names={names} />
              </PairRow>
            ))}
          </ol>
          <LeftOut people={leftOut} names={names} />
          <RoundsAheadLine />
        </section>
        {(opened !== null || ways.length > 0) && (
          <aside className="stack beside" aria-label="Beside the pairs">
            {opened && <OpenedPanel opened={opened} groups={groups} leftOut={leftOut} names={names} isPublished onOpen={openOrClose} />}
            {ways.length > 0 && <RepairWays ways={ways} published={published} names={names} onMended={onMended} />}
          </aside>
        )}
      </div>
    </>
  );
}

function whatNow(asked: number, ways: number, waiting: number): string {
  if (asked > 0) return `${sentence(countOf(asked, "pair"))} asked to change.`;
  if (ways > 0) return "Since then somebody has left or joined, is without a partner, or you would like another pair.";
  if (waiting === 0) return "Everybody is happy with their match.";
  return "Hand out the match sheet, so that everybody finds their partner. Press a name when they say yes.";
}
