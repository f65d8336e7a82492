import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { PairMark } from "../../components/PairMark";
import { useGo } from "../../frame/place";
import type { Round } from "../../lib/bindings";
import { inWords } from "../../words/numbers";

interface BetweenRoundsProps {
  closed: Round;
  nextNumber: number;
  /** What will stand on this screen: "The pairs". */
  what: string;
}

/** A step of the round while the last one is closed and the next has not begun. */
export function BetweenRounds({ closed, nextNumber, what }: BetweenRoundsProps) {
  const go = useGo();
  const next = `round ${inWords(nextNumber)}`;
  return (
    <>
      <Heading
        title={`Round ${inWords(closed.number)} is closed`}
        action={<Button onPress={() => go("earlier")}>Look at earlier rounds</Button>}
      >
        Who was with whom is kept under Earlier rounds.
      </Heading>
      <EmptyState
        picture={[1, 2, 3].map((mark) => (
          <PairMark key={mark} initials={["", ""]} />
        ))}
        action={
          <Button kind="main" onPress={() => go("what-next")}>
            Go on to {next}
          </Button>
        }
      >
        {what} of {next} will be here.
      </EmptyState>
    </>
  );
}
