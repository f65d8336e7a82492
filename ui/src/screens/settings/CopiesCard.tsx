import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import type { KeptCopy } from "../../lib/bindings";
import { useChange, useLook, useShell } from "../../lib/queries";
import { sinceThen } from "../../words/dates";
import { Restore } from "./Restore";

/** As many as are shown before all are wanted. */
const SHOWN = 5;

/** The copies of the programme: where they are, one more now, and one of them in the programme's place. */
export function CopiesCard() {
  const { folder, second, copies, kept } = useLook("copies", null);
  const make = useChange("back_up");
  const choose = useShell("choose_copies_folder");
  const forget = useShell("forget_copies_folder");
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<KeptCopy | null>(null);
  return (
    <Card
      title="Copies"
      about={
        kept
          ? `Made by themselves in the folder “${folder}” beside the programme: every ten minutes if something changed, on closing, and before anything risky. Each is read back and checked.`
          : "The made-up company is not copied."
      }
    >
      <div className="row">
        <Button isPending={make.isPending} onPress={() => make.mutate({})}>
          Make a copy now
        </Button>
        <Button kind="quiet" onPress={() => choose.mutate(null)}>
          {second ? "Choose another second folder…" : "Keep them in a second folder too…"}
        </Button>
      </div>
      {second && (
        <div className="row">
          <p>Also in “{second}”.</p>
          <Button kind="quiet" small onPress={() => forget.mutate(null)}>
            No longer
          </Button>
        </div>
      )}
      <ul className="copies">
        {(all ? copies : copies.slice(0, SHOWN)).map((copy) => (
          <li key={copy.file} className="copy">
            <span>
              {sinceThen(copy.at)}
              <span className="cap"> · {copy.step}</span>
            </span>
            <Button kind="quiet" small aria-label={`Restore copy ${copy.number}…`} onPress={() => setChosen(copy)}>
              Restore…
            </Button>
          </li>
        ))}
      </ul>
      {!all && copies.length > SHOWN && (
        <Button kind="quiet" small onPress={() => setAll(true)}>
          Show all {copies.length}
        </Button>
      )}
      {chosen && <Restore copy={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
}
