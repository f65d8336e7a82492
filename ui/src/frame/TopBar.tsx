import { CircleHelp, Redo2, Search, Undo2 } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Button, IconButton } from "../components/Button";
import { Menu } from "../components/Menu";
import type { Overview } from "../lib/bindings";
import { useShell } from "../lib/queries";
import type { Meaning } from "./keys";
import "./TopBar.css";

interface TopBarProps {
  overview: Overview;
  act: (meaning: Meaning) => void;
}

/** Find or do, the last thing done beside Undo, and help. */
export function TopBar({ overview, act }: TopBarProps) {
  const close = useShell("close_programme");
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
      <Menu
        label="Help"
        button={{ kind: "bare", small: true, icon: CircleHelp, children: "Help" }}
        actions={[
          { id: "keys", name: "Keys to press", act: () => act("keys") },
          { id: "close", name: "Close this file", act: () => close.mutate(null) },
        ]}
      />
    </header>
  );
}
