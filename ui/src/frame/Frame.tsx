import { Suspense, useMemo, useRef, useState } from "react";
import { useLandmark } from "react-aria";
import { Working } from "../components/Working";
import { useChange, useLook } from "../lib/queries";
import { screens } from "../screens";
import { today } from "../words/dates";
import { FailureLine } from "./FailureLine";
import { KeyList } from "./KeyList";
import { type Meaning, useKeys } from "./keys";
import { Palette } from "./Palette";
import { documentOf, type Place, WayContext } from "./place";
import { Rail } from "./Rail";
import { ScreenBoundary } from "./ScreenBoundary";
import { steps } from "./steps";
import { changeTextSize } from "./textSize";
import { TopBar } from "./TopBar";
import "./Frame.css";

/** Everything round a screen: the rail, the top bar, the keys. */
export function Frame() {
  const overview = useLook("overview", null);
  const [place, setPlace] = useState<Place>({ screen: overview.people === 0 ? "whos-in" : "today" });
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const undo = useChange("undo");
  const redo = useChange("redo");

  const way = useMemo(() => {
    const go = (next: Place) => {
      setPlace(next);
      view.current?.scrollTo?.(0, 0);
    };
    return { place, go };
  }, [place]);

  const act = (meaning: Meaning) => {
    if (typeof meaning === "object") {
      const step = steps(overview, today())[meaning.step - 1];
      if (step) way.go({ screen: step.screen });
      return;
    }
    switch (meaning) {
      case "find":
        return setOpen("palette");
      case "keys":
        return setOpen("keys");
      case "undo":
        return overview.undo !== null && undo.mutate(null);
      case "redo":
        return overview.redo !== null && redo.mutate(null);
      case "document":
        return way.go({ screen: "print", document: documentOf(place.screen) });
      case "larger":
      case "smaller":
      case "usual":
        return changeTextSize(meaning);
    }
  };
  useKeys(act);

  const main = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: "main" }, main);
  const Screen = screens[place.screen];
  return (
    <WayContext value={way}>
      <div className="window">
        <Rail overview={overview} />
        <div className="view" ref={view}>
          <TopBar overview={overview} act={act} />
          <FailureLine />
          <main ref={main} {...landmarkProps} className="page">
            <ScreenBoundary key={place.screen}>
              <Suspense fallback={<Working>Opening…</Working>}>
                <Screen />
              </Suspense>
            </ScreenBoundary>
          </main>
        </div>
      </div>
      <Palette isOpen={open === "palette"} onClose={() => setOpen(null)} act={act} />
      <KeyList isOpen={open === "keys"} onClose={() => setOpen(null)} />
    </WayContext>
  );
}
