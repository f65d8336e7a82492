import { EmptyState } from "../../components/EmptyState";
import { Button } from "../../components/Button";
import { Heading } from "../../components/Heading";
import { PairMark } from "../../components/PairMark";
import { useGo } from "../../frame/place";

/** What earlier rounds leave behind: who coached whom, so that everybody meets somebody new. */
export default function Earlier() {
  const go = useGo();
  return (
    <>
      <Heading title="Earlier rounds">Nobody is matched again with a partner they had before, unless you change that rule.</Heading>
      <EmptyState
        picture={[1, 2, 3, 4, 5, 6].map((mark) => (
          <PairMark key={mark} initials={["", ""]} />
        ))}
        action={<Button onPress={() => go("whos-in", { table: "history" })}>Bring in earlier pairs</Button>}
      >
        Did your organisation have coaching pairs before this file? Bring in who was with whom, and the next proposal takes
        it into account.
      </EmptyState>
    </>
  );
}
