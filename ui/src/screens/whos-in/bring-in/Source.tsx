import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../components/Button";
import { Card } from "../../../components/Card";
import { Field } from "../../../components/Field";
import { Heading } from "../../../components/Heading";
import type { TableKind } from "../../../lib/bindings";
import { useShell } from "../../../lib/queries";
import type { Origin } from "./BringIn";
import { tables } from "./tables";

interface SourceProps {
  table: TableKind;
  onOrigin: (origin: Origin) => void;
  onBack?: () => void;
}

/** A box to paste into, or a file to open. Nothing is added yet. */
export function Source({ table, onOrigin, onBack }: SourceProps) {
  const [text, setText] = useState("");
  const choose = useShell("choose_table");
  const { title, about, example } = tables[table];
  const open = () =>
    choose.mutate(null, {
      onSuccess: (chosen) => chosen && onOrigin({ from: { chosen: true }, name: `From ${chosen.file}` }),
    });
  return (
    <>
      <Heading title={title} action={onBack && <Button onPress={onBack}>Back</Button>}>
        {about}
      </Heading>
      <div className="two-columns">
        <Card>
          <Field
            label="Paste the table here"
            hint="Headings first, in any order. Nothing is added until you have looked it over."
            lines={10}
            value={text}
            onChange={setText}
          />
          <div className="row">
            <Button
              kind="main"
              isDisabled={text.trim() === ""}
              onPress={() => onOrigin({ from: { text }, name: "Pasted" })}
            >
              Look it over
            </Button>
            <Button icon={FolderOpen} onPress={open} isPending={choose.isPending}>
              Open a CSV or Excel file
            </Button>
          </div>
        </Card>
        <Card title="How it may look">
          <Example rows={example} />
          <p className="muted cap">Other columns may be there too; you choose which to leave out.</p>
        </Card>
      </div>
    </>
  );
}

function Example({ rows }: { rows: string[][] }) {
  const [headings = [], ...lines] = rows;
  return (
    <div className="table-scroll">
      <table className="example">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells) => (
            <tr key={cells.join()}>
              {headings.map((heading, place) => (
                <td key={heading}>{cells[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
