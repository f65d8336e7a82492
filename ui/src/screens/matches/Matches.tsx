import { Shuffle, UsersRound } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { PairMark } from "../../components/PairMark";
import { useGo } from "../../frame/place";
import { useLook } from "../../lib/queries";
import { countOf, sentence } from "../../words/numbers";
import { BetweenRounds } from "../what-next/BetweenRounds";
import { DraftPairs } from "./DraftPairs";
import { PublishedPairs } from "./PublishedPairs";
import { useProposing } from "./useProposing";
import type { ToTell } from "./WhomToTell";
import "./Matches.css";

/** The pairs of the round: proposed, changed by hand, published. */
export default function Matches() {
  const { round, joined, closed, nextNumber } = useLook("overview", null);
  const draft = useLook("draft", null);
  const published = useLook("published", null);
  const [toTell, setToTell] = useState<ToTell | null>(null);
  if (draft) return <DraftPairs draft={draft} published={published} onMended={setToTell} />;
  if (published) return <PublishedPairs published={published} toTell={toTell} onMended={setToTell} />;
  if (round && joined > 1) return <NoPairsYet joined={joined} />;
  if (!round && closed) return <BetweenRounds closed={closed} nextNumber={nextNumber} what="The pairs" />;
  return <TooFewYet joined={joined} />;
}

function NoPairsYet({ joined }: { joined: number }) {
  const { propose, isWorking } = useProposing();
  const go = useGo();
  return (
    <>
      <Heading
        title="Nobody is paired yet"
        action={
          <Button kind="main" icon={Shuffle} onPress={propose} isPending={isWorking}>
            {isWorking ? "Finding pairs…" : "Propose pairs"}
          </Button>
        }
      >
        {sentence(countOf(joined, "person", "people"))} joined. The best set of pairs can be found now, and you may change anything in it
        before anybody is told.
      </Heading>
      <EmptyState
        picture={<Picture />}
        action={
          <Button kind="quiet" onPress={() => go("whos-in", { part: "private" })}>
            Collect trusted names first
          </Button>
        }
      >
        Each pair will stand here with what speaks for it, in words.
      </EmptyState>
    </>
  );
}

function TooFewYet({ joined }: { joined: number }) {
  const go = useGo();
  return (
    <>
      <Heading title="Pairs come when people have joined" />
      <EmptyState
        picture={<Picture />}
        action={
          <Button kind="main" icon={UsersRound} onPress={() => go("whos-in")}>
            See who’s in
          </Button>
        }
      >
        {joined === 1 ? "Only one person has joined so far. " : ""}Two people are enough for a first pair. Start the round and record who
        joins.
      </EmptyState>
    </>
  );
}

function Picture() {
  return [
    ["AY", "TB"],
    ["BH", "HE"],
    ["CR", "GW"],
  ].map((initials) => <PairMark key={initials.join()} initials={initials} />);
}
