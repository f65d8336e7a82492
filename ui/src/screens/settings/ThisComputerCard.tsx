import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../../components/Button";
import { Card } from "../../components/Card";
import { Checkbox } from "../../components/Checkbox";
import { Segmented } from "../../components/Segmented";
import { changeTextSize, setPaper, setTheme, type Theme, useAppearance } from "../../frame/appearance";
import type { Paper } from "../../lib/bindings";
import { usualChoices } from "../print/usualChoices";

/** What is kept on this computer and not in the file: paper, text size, light or dark. */
export function ThisComputerCard() {
  return (
    <Card title="On this computer" about="For whoever sits here, whatever file is open.">
      <PaperChoice />
      <TextSize />
      <ThemeChoice />
    </Card>
  );
}

function PaperChoice() {
  const [choices, setChoices] = useState(usualChoices);
  const choose = (some: Partial<typeof choices>) => {
    const next = { ...choices, ...some };
    setChoices(next);
    setPaper(next.paper, next.largePrint);
  };
  return (
    <div className="setting">
      <h3>Paper</h3>
      <Segmented<Paper>
        label="Paper"
        choices={[
          { id: "a4", name: "A4" },
          { id: "letter", name: "US Letter" },
        ]}
        value={choices.paper}
        onChange={(paper) => paper && choose({ paper })}
      />
      <Checkbox isSelected={choices.largePrint} onChange={(largePrint) => choose({ largePrint })}>
        Large print, 18 point
      </Checkbox>
    </div>
  );
}

function TextSize() {
  const { textSize } = useAppearance();
  return (
    <div className="setting">
      <h3>Text size</h3>
      <div className="row">
        <IconButton icon={Minus} label="Smaller text" onPress={() => changeTextSize("smaller")} />
        <output aria-label="Text size">{textSize} %</output>
        <IconButton icon={Plus} label="Larger text" onPress={() => changeTextSize("larger")} />
        {textSize !== 100 && (
          <Button kind="quiet" small onPress={() => changeTextSize("usual")}>
            Usual size
          </Button>
        )}
      </div>
    </div>
  );
}

function ThemeChoice() {
  const { theme } = useAppearance();
  return (
    <div className="setting">
      <h3>Light or dark</h3>
      <Segmented<Theme>
        label="Light or dark"
        choices={[
          { id: "system", name: "System" },
          { id: "light", name: "Light" },
          { id: "dark", name: "Dark" },
        ]}
        value={theme}
        onChange={(next) => next && setTheme(next)}
      />
    </div>
  );
}
