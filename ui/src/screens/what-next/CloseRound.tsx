import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Lines } from "../../components/Lines";
import type { Round } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { inWords } from "../../words/numbers";

/** Ends the round in one step, after saying what is still open and what is not kept. Undo takes it back. */
export function CloseRound({ round, isNext }: { round: Round; isNext: boolean }) {
  const { open, forgotten } = useLook("closing", null);
  const close = useChange("close_round");
  const number = inWords(round.number);
  return (
    <Card title={`Close round ${number}`} about="Pairs, dates and answers are kept. Undo opens the round again.">
      {open.length > 0 && (
        <div>
          <h3>Still open</h3>
          <p className="cap muted">None of it stands in the way.</p>
          <Lines lines={open} />
        </div>
      )}
      <p className="cap muted">{forgotten}</p>
      <div className="row">
        <Button kind={isNext ? "main" : "plain"} isPending={close.isPending} onPress={() => close.mutate(null)}>
          Close round {number}
        </Button>
      </div>
    </Card>
  );
}
