import { CircleHelp, Redo2, ScrollText, Search, Undo2 } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Button, IconButton } from "../components/Button";
import type { Overview } from "../lib/bindings";
import type { Meaning } from "./keys";
import "./TopBar.css";

interface TopBarProps {
  overview: Overview;
  act: (meaning: Meaning) => void;
  /** What stands open at the side. */
  side: "guide" | "changes" | null;
}

/** Find or do, the last thing done beside Undo, what was done before, and help. */
export function TopBar({ overview, act, side }: TopBarProps) {
  return (
    <header className="top-bar">
      <AriaButton className="find" onPress={() => act("find")}>
        <Search className="icon small" aria-hidden />
        <span>Find a person or do something</span>
        <kbd>Ctrl K</kbd>
      </AriaButton>
      <output className="last-change" aria-live="polite">
        {overview.lastChange?.sentence}
      </output>
      <Button
        kind="bare"
        small
        icon={Undo2}
        isDisabled={overview.undo === null}
        aria-label={overview.undo === null ? "Undo" : `Undo: ${overview.undo}`}
        onPress={() => act("undo")}
      >
        Undo
      </Button>
      <IconButton
        small
        icon={Redo2}
        isDisabled={overview.redo === null}
        label={overview.redo === null ? "Redo" : `Redo: ${overview.redo}`}
        onPress={() => act("redo")}
      />
      <IconButton
        small
        icon={ScrollText}
        label="What was done"
        aria-expanded={side === "changes"}
        onPress={() => act("changes")}
      />
      <Button kind="bare" small icon={CircleHelp} aria-expanded={side === "guide"} onPress={() => act("guide")}>
        Help
      </Button>
    </header>
  );
}
