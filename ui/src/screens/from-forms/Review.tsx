import { useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { FailureNotice } from "../../components/FailureNotice";
import { Heading } from "../../components/Heading";
import { Working } from "../../components/Working";
import { Arrival } from "../../frame/Arrival";
import { type Place, useWay } from "../../frame/place";
import type { FormKind, Responses, ResponsesSource } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import { countOf, sentence } from "../../words/numbers";
import { Finds, NeedYou, NothingNew } from "./Finds";
import { hasCodes, sortedFinds } from "./found";
import type { Origin } from "./FromForms";
import { PasteBox } from "./PasteBox";

interface ReviewProps {
  origin: Origin;
  onOrigin: (origin: Origin) => void;
  onBack: () => void;
}

/** Who says what, and what would change; then everything that is ticked at once. */
export function Review({ origin, onOrigin, onBack }: ReviewProps) {
  const [leftOut, setLeftOut] = useState<number[]>([]);
  const args: ResponsesSource = { ...origin.from, leaveOut: leftOut };
  const { data, error } = useLookLater("preview_responses", args);
  if (error) return <Unreadable thrown={error} onBack={onBack} />;
  if (!data) return <Working>Reading the messages…</Working>;
  const { text } = origin.from;
  const more = text === undefined ? undefined : (added: string) => onOrigin({ ...origin, from: { text: `${text}\n\n${added}` } });
  return <Reviewed data={data} args={args} origin={origin} leftOut={leftOut} onLeaveOut={setLeftOut} onMore={more} onBack={onBack} />;
}

interface ReviewedProps {
  data: Responses;
  args: ResponsesSource;
  origin: Origin;
  leftOut: number[];
  onLeaveOut: (places: number[]) => void;
  /** Adds another message; a folder is read as it is. */
  onMore: ((text: string) => void) | undefined;
  onBack: () => void;
}

function Reviewed({ data, args, origin, leftOut, onLeaveOut, onMore, onBack }: ReviewedProps) {
  const { go } = useWay();
  const bringIn = useChange("import_responses");
  const [broughtIn, setBroughtIn] = useState<{ count: number; kind: FormKind } | null>(null);
  const finds = sortedFinds(data.found);
  const changing = finds.byForm.flatMap((form) => form.finds);
  const ticked = changing.filter(({ place }) => !leftOut.includes(place));
  const [first] = ticked;
  // After an undo they are there to be brought in again.
  const isDone = broughtIn !== null && ticked.length === 0;
  const place = useRef<HTMLDivElement>(null);
  const bring = () => bringIn.mutate({ ...args, seen: data.mark }, { onSuccess: () => first?.kind && setBroughtIn({ count: ticked.length, kind: first.kind }) });
  const tick = (ofOne: number, isTicked: boolean) =>
    onLeaveOut(isTicked ? leftOut.filter((other) => other !== ofOne) : [...leftOut, ofOne]);

  return (
    <div className="from-forms" ref={place}>
      {/* The screen says something new from its top on. */}
      <Arrival key={String(isDone)} at={place} />
      <Heading
        title={isDone ? `${sentence(countOf(broughtIn.count, "answer"))} brought in` : title(changing.length, data)}
        action={
          <>
            <Button onPress={onBack}>{isDone ? "Paste more" : "Back"}</Button>
            {isDone && (
              <Button kind="main" onPress={() => go(leadsTo[broughtIn.kind].place)}>
                {leadsTo[broughtIn.kind].name}
              </Button>
            )}
            {!isDone && changing.length > 0 && (
              <Button kind="main" isDisabled={ticked.length === 0} onPress={bring} isPending={bringIn.isPending}>
                {ticked.length === 0 ? "Nothing is ticked" : `Bring in ${countOf(ticked.length, "answer")}`}
              </Button>
            )}
          </>
        }
      >
        {isDone ? "If that was not what you meant, press Undo at the top." : `${origin.name}. ${data.sentence}`}
      </Heading>
      {!hasCodes(data.found) ? (
        <NoCodes onBack={onBack} />
      ) : (
        <div className="two-columns">
          <div className="stack">
            {finds.byForm.map((form) => (
              <Finds key={form.kind} form={form} leftOut={leftOut} withSource={onMore === undefined} onTick={tick} />
            ))}
            {changing.length === 0 && <NeedYou finds={finds.needYou} />}
            <NothingNew finds={finds.nothingNew} isOpen={changing.length === 0 && finds.needYou.length === 0} />
          </div>
          <div className={changing.length > 0 && finds.needYou.length > 0 ? "stack comes-first" : "stack"}>
            {changing.length > 0 && <NeedYou finds={finds.needYou} />}
            {onMore && (
              <Card title="Another message?">
                <PasteBox
                  label="Paste it here"
                  hint="It is added to these at once."
                  lines={3}
                  button={{ small: true, children: "Add it" }}
                  onText={onMore}
                />
              </Card>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** The screen on which the answers of a form can be seen. */
const leadsTo: Record<FormKind, { name: string; place: Place }> = {
  joining: { name: "See who’s in", place: { screen: "whos-in" } },
  dealings: { name: "See who works together", place: { screen: "whos-in", part: "works-with" } },
  match: { name: "See the matches", place: { screen: "matches" } },
  firstCheckIn: { name: "See the six months", place: { screen: "six-months" } },
  halfWayCheckIn: { name: "See the six months", place: { screen: "six-months" } },
  nominations: { name: "See the Awayday", place: { screen: "awayday" } },
  survey: { name: "See how it was", place: { screen: "what-next" } },
};

function title(changing: number, { found }: Responses): string {
  if (changing > 0) return `${sentence(countOf(changing, "answer"))} to bring in`;
  if (!hasCodes(found)) return "No codes found";
  return found.every(({ state }) => state === "same" || state === "replaced") ? "All of this is here already" : "Nothing can be brought in yet";
}

function NoCodes({ onBack }: { onBack: () => void }) {
  return (
    <EmptyState
      picture={<code className="code">{"•••• •••• ••••"}</code>}
      action={
        <Button kind="main" onPress={onBack}>
          Paste again
        </Button>
      }
    >
      A form gives its code at the end, when all is filled in. Ask for that code, or copy the whole message once more.
    </EmptyState>
  );
}

function Unreadable({ thrown, onBack }: { thrown: unknown; onBack: () => void }) {
  return (
    <>
      <Heading
        title="The messages could not be read"
        action={
          <Button kind="main" onPress={onBack}>
            Try another way
          </Button>
        }
      >
        Nothing has changed.
      </Heading>
      <FailureNotice thrown={thrown} />
    </>
  );
}
