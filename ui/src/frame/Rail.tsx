import { Check, History, House, Lock, LogOut, type LucideIcon, Menu as MenuIcon, Printer, SlidersHorizontal, UsersRound, X } from "lucide-react";
import { useRef, useState } from "react";
import { useLandmark } from "react-aria";
import { Button } from "react-aria-components";
import { IconButton } from "../components/Button";
import { Mark } from "../components/Mark";
import type { Overview } from "../lib/bindings";
import { sinceThen, today } from "../words/dates";
import { type Place, type Screen, useGo, usePlace } from "./place";
import { roundOfSteps, type Step, steps } from "./steps";
import { useNow } from "./useNow";
import "./Rail.css";

/** Where the round stands, and the way to every screen. No step is ever locked. */
export function Rail({ overview, onClose }: { overview: Overview; onClose: () => void }) {
  const rail = useRef<HTMLElement>(null);
  const place = usePlace();
  // In one column the ways are folded away again by going somewhere.
  const [open, setOpen] = useState<Place | null>(null);
  const { landmarkProps } = useLandmark({ role: "navigation", "aria-label": "The round" }, rail);
  return (
    <nav ref={rail} {...landmarkProps} className={open === place ? "rail open" : "rail"}>
      <div className="brand">
        <Mark />
        <div>
          <strong>Coaching Pairs</strong>
          <span>{overview.organisation}</span>
        </div>
        <div className="rail-opener">
          <IconButton
            icon={open === place ? X : MenuIcon}
            label="Where to go"
            aria-expanded={open === place}
            onPress={() => setOpen(open === place ? null : place)}
          />
        </div>
      </div>
      <ul className="rail-list">
        <Way screen="today" icon={House} name="Today" />
      </ul>
      <h2 className="rail-heading">{roundOfSteps(overview)}</h2>
      <ol className="rail-list rail-steps">
        {steps(overview, today()).map((step, index) => (
          <StepWay key={step.screen} step={step} number={index + 1} />
        ))}
      </ol>
      <h2 className="rail-heading">Always here</h2>
      <ul className="rail-list">
        <Way screen="people" icon={UsersRound} name="People" />
        <Way screen="print" icon={Printer} name="Print" />
        <Way screen="earlier" icon={History} name="Earlier rounds" />
        <Way screen="settings" icon={SlidersHorizontal} name="Settings" />
      </ul>
      <div className="rail-foot">
        <Saved at={overview.lastChange?.at ?? null} />
        <Button className="way" onPress={onClose}>
          <LogOut className="icon small" aria-hidden />
          Close this file
        </Button>
      </div>
    </nav>
  );
}

function Way({ screen, icon: Icon, name }: { screen: Screen; icon: LucideIcon; name: string }) {
  const here = useIsHere(screen);
  const go = useGo();
  return (
    <li>
      <Button className="way" aria-current={here ? "page" : undefined} onPress={() => go(screen)}>
        <Icon className="icon" aria-hidden />
        <strong>{name}</strong>
      </Button>
    </li>
  );
}

/** What was opened from a screen belongs to it. */
function useIsHere(way: Screen): boolean {
  const { screen, from } = usePlace();
  return (from ?? screen) === way;
}

const stateInWords: Record<Step["state"], string> = { done: "done", now: "now", coming: "to come" };

function StepWay({ step, number }: { step: Step; number: number }) {
  const here = useIsHere(step.screen);
  const go = useGo();
  return (
    <li className={step.state}>
      <Button className="way" aria-current={here ? "page" : undefined} onPress={() => go(step.screen)}>
        <span className="step-mark" aria-hidden>
          {step.state === "done" ? <Check className="icon small" /> : number}
        </span>
        <span>
          <strong>{step.name}</strong>
          {step.line && <small>{step.line}</small>}
          <span className="out-of-sight">, {stateInWords[step.state]}</span>
        </span>
      </Button>
    </li>
  );
}

function Saved({ at }: { at: string | null }) {
  const now = useNow();
  return (
    <p className="saved">
      <Lock className="icon small" aria-hidden />
      <span>
        Only on this computer
        {at && (
          <>
            <br />
            Saved {sinceThen(at, now)}
          </>
        )}
      </span>
    </p>
  );
}
