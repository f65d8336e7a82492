import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useLandmark } from "react-aria";
import { Working } from "../components/Working";
import { useChange, useLook, useShell } from "../lib/queries";
import { screens } from "../screens";
import { today } from "../words/dates";
import { type Action, OfferContext } from "./actions";
import { changeTextSize } from "./appearance";
import { Arrival } from "./Arrival";
import { CopyLine } from "./CopyLine";
import { FailureLine } from "./FailureLine";
import { Guide } from "./Guide";
import { KeyList } from "./KeyList";
import { type Meaning, useKeys } from "./keys";
import { Palette } from "./Palette";
import { documentOf, type Place, WayContext } from "./place";
import { Rail } from "./Rail";
import { ScreenBoundary } from "./ScreenBoundary";
import { steps } from "./steps";
import { TopBar } from "./TopBar";
import { useTouched } from "./useTouched";
import { WhatWasDone } from "./WhatWasDone";
import "./Frame.css";

/** Everything round a screen: the rail, the top bar, the keys. */
export function Frame() {
  const overview = useLook("overview", null);
  const [place, setPlace] = useState<Place>({ screen: overview.people === 0 ? "whos-in" : "today" });
  const [arrivals, setArrivals] = useState(0);
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const [side, setSide] = useState<"guide" | "changes" | null>(null);
  const [lately, setLately] = useState<string[]>([]);
  const [offered, setOffered] = useState<readonly Action[]>([]);
  const offers = useRef(new Set<readonly Action[]>());
  const view = useRef<HTMLDivElement>(null);
  const undo = useChange("undo");
  const redo = useChange("redo");
  const close = useShell("close_programme");
  const lock = useShell("lock_programme");
  useTouched();

  const way = useMemo(() => {
    const go = (next: Place) => {
      setPlace(next);
      setArrivals((before) => before + 1);
      view.current?.scrollTo?.(0, 0);
    };
    return { place, go };
  }, [place]);
  const offer = useCallback((actions: readonly Action[]) => {
    offers.current.add(actions);
    return () => void offers.current.delete(actions);
  }, []);

  const act = (meaning: Meaning) => {
    if (typeof meaning === "object") {
      const step = steps(overview, today())[meaning.step - 1];
      if (step) way.go({ screen: step.screen });
      return;
    }
    switch (meaning) {
      case "find":
        setOffered([...offers.current].flat());
        return setOpen("palette");
      case "keys":
        return setOpen("keys");
      case "guide":
      case "changes":
        return setSide(meaning === side ? null : meaning);
      case "undo":
        return overview.undo !== null && undo.mutate(null);
      case "redo":
        return overview.redo !== null && redo.mutate(null);
      case "document":
        return way.go({ screen: "print", document: documentOf(place.screen) });
      case "answers":
        return way.go({ screen: "from-forms", from: place.from ?? place.screen });
      case "larger":
      case "smaller":
      case "usual":
        return changeTextSize(meaning);
      case "close":
        return close.mutate(null);
      case "lock":
        return lock.mutate(null);
    }
  };
  useKeys(act);

  const main = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: "main" }, main);
  const Screen = screens[place.screen];
  const putAway = () => setSide(null);
  return (
    <WayContext value={way}>
      <OfferContext value={offer}>
        <div className={side === null ? "window" : "window with-side"}>
          <Rail overview={overview} onClose={() => act("close")} />
          <div className="view" ref={view}>
            <TopBar overview={overview} act={act} side={side} />
            <FailureLine />
            <CopyLine />
            <main ref={main} {...landmarkProps} className="page">
              <ScreenBoundary key={arrivals}>
                <Suspense fallback={<Working>Opening…</Working>}>
                  <Screen />
                  <Arrival at={arrivals > 0 ? main : null} />
                </Suspense>
              </ScreenBoundary>
            </main>
          </div>
          {side === "guide" && <Guide screen={place.screen} onClose={putAway} />}
          {side === "changes" && <WhatWasDone overview={overview} act={act} onClose={putAway} />}
        </div>
      </OfferContext>
      <Palette
        isOpen={open === "palette"}
        onClose={() => setOpen(null)}
        overview={overview}
        act={act}
        here={offered}
        lately={lately}
        onChosen={(id) => setLately([id, ...lately.filter((other) => other !== id)])}
      />
      <KeyList isOpen={open === "keys"} onClose={() => setOpen(null)} />
    </WayContext>
  );
}
