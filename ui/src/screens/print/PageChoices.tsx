import { Checkbox } from "../../components/Checkbox";
import { Segmented } from "../../components/Segmented";
import type { Paper } from "../../lib/bindings";
import type { PageChoices } from "./usualChoices";

interface PageChoicesFormProps {
  choices: PageChoices;
  onChange: (choices: PageChoices) => void;
}

/** The paper, the size of the print, and whether it does without colour. */
export function PageChoicesForm({ choices, onChange }: PageChoicesFormProps) {
  return (
    <>
      <div className="page-choices">
        <span className="muted" aria-hidden>
          Paper
        </span>
        <Segmented<Paper>
          label="Paper"
          choices={[
            { id: "a4", name: "A4" },
            { id: "letter", name: "US Letter" },
          ]}
          value={choices.paper}
          onChange={(paper) => paper && onChange({ ...choices, paper })}
        />
        <span className="muted" aria-hidden>
          Size
        </span>
        <Segmented
          label="Size"
          choices={[
            { id: "standard", name: "Standard" },
            { id: "large", name: "Large print" },
          ]}
          value={choices.largePrint ? "large" : "standard"}
          onChange={(size) => onChange({ ...choices, largePrint: size === "large" })}
        />
      </div>
      <Checkbox isSelected={choices.blackAndWhite} onChange={(blackAndWhite) => onChange({ ...choices, blackAndWhite })}>
        Black and white
      </Checkbox>
    </>
  );
}
