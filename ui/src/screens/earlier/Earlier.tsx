import { Printer } from "lucide-react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Growth } from "../../components/Growth";
import { Heading } from "../../components/Heading";
import { PairMark } from "../../components/PairMark";
import { useGo } from "../../frame/place";
import { useLook } from "../../lib/queries";
import { countOf, sentence } from "../../words/numbers";
import { RoundCard } from "./RoundCard";
import { WhoWithWhom } from "./WhoWithWhom";
import "./Earlier.css";

/** What the rounds so far leave behind: who was with whom, and how the web between people grows. */
export default function Earlier() {
  const earlier = useLook("earlier_rounds", null);
  const growth = useLook("growth_picture", null);
  const go = useGo();
  const bringIn = <Button onPress={() => go("whos-in", { table: "history" })}>Bring in earlier pairs</Button>;
  if (!growth) {
    return (
      <>
        <Heading title="Earlier rounds">Nobody is matched again with a partner they had before, unless you change that rule.</Heading>
        <EmptyState
          picture={[1, 2, 3, 4, 5, 6].map((mark) => (
            <PairMark key={mark} initials={["", ""]} />
          ))}
          action={bringIn}
        >
          Did your organisation have coaching pairs before this file? Bring in who was with whom, and the next proposal takes
          it into account.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Heading title={`${sentence(countOf(earlier.rounds.length, "round"))} so far`}
        action={
          <>
            {bringIn}
            <Button icon={Printer} onPress={() => go("print", { document: "roundInAPage" })}>
              Print this page
            </Button>
          </>
        }
      >
        {earlier.sentence}
      </Heading>
      <div className="rounds">
        {earlier.rounds.map((round) => (
          <RoundCard key={round.number} round={round} />
        ))}
      </div>
      <div className="growth-and-partners">
        <Card title="People who have coached each other">
          <Growth picture={growth} />
        </Card>
        <WhoWithWhom earlier={earlier} />
      </div>
    </>
  );
}
