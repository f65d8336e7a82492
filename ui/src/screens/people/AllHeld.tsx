import { Save } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Pill } from "../../components/Pill";
import { Said } from "../../components/Said";
import type { PersonId, Section } from "../../lib/bindings";
import { useLook, useShell } from "../../lib/queries";
import { usualChoices } from "../print/usualChoices";

interface AllHeldProps {
  person: PersonId;
  /** What else can be done with it. */
  children: React.ReactNode;
}

/** Everything in the file about one person, and a copy for them. */
export function AllHeld({ person, children }: AllHeldProps) {
  const { sections } = useLook("all_about_person", { person });
  const [inConfidence, setInConfidence] = useState(false);
  const save = useShell("save_about_person");
  const { paper, largePrint } = usualChoices();
  return (
    <>
      <p className="muted cap">Anybody may ask what is held about them. All of it stands below.</p>
      <Checkbox isSelected={inConfidence} onChange={setInConfidence}>
        With what was said in confidence
      </Checkbox>
      <div className="row">
        <Button
          icon={Save}
          onPress={() => save.mutate({ person, inConfidence, paper, largePrint })}
          isPending={save.isPending}
        >
          Save a copy for them
        </Button>
      </div>
      <Said>
        {save.data && (
          <p className="cap muted">
            Saved to {save.data.folder}, as {save.data.file}.
          </p>
        )}
      </Said>
      {children}
      {sections.map((section) => (
        <Held key={section.title} section={section} />
      ))}
    </>
  );
}

function Held({ section: { title, inConfidence, headings, rows } }: { section: Section }) {
  return (
    <div className="held">
      <h4>
        {title} {inConfidence && <Pill tone="ask">In confidence</Pill>}
      </h4>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard */}
      <section className="held-scroll" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headings.map((heading, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- two columns may have one heading
                <th key={column} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows have no other name, and none moves
              <tr key={place}>
                {row.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the column is the cell's name
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
