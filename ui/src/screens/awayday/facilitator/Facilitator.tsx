import { Bell, ChevronsRight, Pause, Play, Plus, Undo2, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useKeyboard } from "react-aria";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../../../components/Button";
import { FailureNotice } from "../../../components/FailureNotice";
import type { Awayday, RunningDay, RunStep } from "../../../lib/bindings";
import { useChange } from "../../../lib/queries";
import { ask } from "../../../lib/shell";
import { longDate } from "../../../words/dates";
import { type Moment, countDown, momentOf, timeOfDay } from "./moment";
import { useBell } from "./useBell";
import { useSecond } from "./useSecond";
import "./Facilitator.css";

interface FacilitatorProps {
  day: Awayday;
  /** The day as it runs, or null while it was not started. */
  running: RunningDay | null;
  onClose: () => void;
}

/** The day on the big screen: what is on, how long still, what comes next. It names nobody, for everybody can read it. */
export function Facilitator(props: FacilitatorProps) {
  useFullScreen();
  return (
    <ModalOverlay className="big-screen-frame" isOpen onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Modal className="big-screen-modal">
        <BigScreen {...props} />
      </Modal>
    </ModalOverlay>
  );
}

function BigScreen({ day, running, onClose }: FacilitatorProps) {
  const run = useChange("run_awayday");
  const undo = useChange("undo");
  const [canUndo, setCanUndo] = useState(false);
  const now = useSecond();
  const moment = running && momentOf(running, now);
  const bell = useBell(moment?.hasBegun ? moment.stretchesLeft : undefined);
  const step = (what: RunStep) => run.mutate({ what }, { onSuccess: () => setCanUndo(what !== "start") });
  const goOnOrPause = () => step(moment?.isPaused ? "goOn" : "pause");
  const isOn = moment !== null && moment.stretch !== null;
  const hasBegun = isOn && moment.hasBegun;

  const { keyboardProps } = useKeyboard({
    onKeyDown: (event) => {
      // Esc and Tab are the dialog's; everything else stays off the window behind it.
      if (event.key === "Escape" || event.key === "Tab") return event.continuePropagation();
      const act = {
        " ": hasBegun && goOnOrPause,
        ArrowRight: isOn && (() => step("next")),
        "+": hasBegun && (() => step("moreTime")),
        b: bell.ring,
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  });

  return (
    <div {...keyboardProps} className={`big-screen ${bell.isRinging ? "ringing" : ""}`}>
      <Dialog className="big-screen-dialog" aria-label="The day on the big screen">
        <header className="big-screen-top">
          <span>{longDate(day.on)}</span>
          <span className="big-screen-bell">{bell.isRinging && <><Bell className="icon" aria-hidden /> The bell</>}</span>
          <span>{timeOfDay(now)}</span>
        </header>
        {moment?.stretch ? <OnNow moment={moment} stretch={moment.stretch} /> : <NothingOn day={day} running={running} />}
        {(run.error ?? undo.error) && <FailureNotice thrown={run.error ?? undo.error} />}
        <output className="out-of-sight">{moment && saidOf(moment)}</output>
        {!bell.isHeard && <p className="muted">This computer gives no sound. The screen lights up at each turn instead.</p>}
        <footer className="big-screen-controls">
          {isOn ? (
            <>
              {hasBegun && (
                <>
                  <Button icon={moment.isPaused ? Play : Pause} onPress={goOnOrPause}>
                    {moment.isPaused ? "Go on" : "Pause"}
                  </Button>
                  <Button icon={Plus} onPress={() => step("moreTime")}>
                    Five minutes more
                  </Button>
                </>
              )}
              <Button icon={ChevronsRight} onPress={() => step("next")}>
                {hasBegun ? "Next now" : "Begin now"}
              </Button>
              {canUndo && (
                <Button icon={Undo2} onPress={() => undo.mutate(null, { onSuccess: () => setCanUndo(false) })}>
                  Undo
                </Button>
              )}
            </>
          ) : (
            <Button kind="main" icon={Play} onPress={() => step("start")} isPending={run.isPending}>
              {running ? "Start again" : "Start the day"}
            </Button>
          )}
          <Button kind="bare" icon={Bell} onPress={bell.ring}>
            Try the bell
          </Button>
          <Button kind="bare" icon={X} onPress={onClose}>
            Leave (Esc)
          </Button>
        </footer>
      </Dialog>
    </div>
  );
}

function OnNow({ moment, stretch }: { moment: Moment; stretch: NonNullable<Moment["stretch"]> }) {
  const turn = [moment.hasBegun && stretch.turn, moment.isPaused && "Paused"].filter(Boolean).join(" · ");
  return (
    <div className="big-screen-now">
      <Heading slot="title" level={1}>
        {moment.hasBegun ? stretch.title : "We begin soon"}
      </Heading>
      {turn && <p className="big-screen-turn">{turn}</p>}
      <p className={moment.isPaused ? "count-down paused" : "count-down"} role="timer">
        {countDown(moment.secondsLeft)}
      </p>
      <div className="big-screen-passed" aria-hidden="true">
        <div style={{ inlineSize: `${Math.min(100, moment.passed * 100)}%` }} />
      </div>
      {moment.hasBegun && stretch.prompts.length > 0 && (
        <ul className="big-screen-prompts">
          {stretch.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      <p className="big-screen-next">
        {moment.next ? (
          <>
            {moment.until} <strong>{moment.next.turn ?? moment.next.title}</strong>
          </>
        ) : (
          `Until ${moment.until}`
        )}
      </p>
    </div>
  );
}

function NothingOn({ day, running }: { day: Awayday; running: RunningDay | null }) {
  return (
    <div className="big-screen-now">
      <Heading slot="title" level={1}>
        {running ? "That was the day" : "The Awayday"}
      </Heading>
      {running ? (
        <p className="big-screen-prompts">Thank you, everybody.</p>
      ) : (
        <>
          <p className="big-screen-prompts">
            On the day itself the clock follows the agenda from {day.starts}. On any other day it starts at once, to try it out.
          </p>
          <p className="muted">
            While it runs: Space pauses, → goes on to the next, + gives five minutes more, B rings the bell, Esc leaves.
          </p>
        </>
      )}
    </div>
  );
}

function saidOf({ stretch, hasBegun, isPaused, until }: Moment): string {
  if (!stretch) return "The day is over.";
  if (isPaused) return `${stretch.title} is paused.`;
  if (!hasBegun) return `The day begins at ${until}.`;
  return [stretch.title, stretch.turn, `until ${until}`].filter(Boolean).join(", ");
}

/** Fills the screen for as long as it is shown; where the system does not let it, it fills the window. */
function useFullScreen() {
  useEffect(() => {
    ask("full_screen", { on: true }).catch(() => {});
    return () => void ask("full_screen", { on: false }).catch(() => {});
  }, []);
}
