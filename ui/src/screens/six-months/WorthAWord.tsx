import { Mail } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { PairMark } from "../../components/PairMark";
import type { PairMeetings, Word } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { initials } from "../../words/names";
import { Note } from "./Note";
import "./SixMonths.css";

/** The pairs that are worth a word, those who met least first. */
export function worthAWord(pairs: PairMeetings[]): PairMeetings[] {
  return pairs.filter(({ needsWord }) => needsWord !== null).toSorted((one, other) => one.held - other.held);
}

interface WorthAWordProps {
  pair: PairMeetings;
  word: Word;
  children?: React.ReactNode;
}

/** A pair that is worth a word, why, and what can be done about it. */
export function WorthAWord({ pair: { members }, word, children }: WorthAWordProps) {
  const names = useNames();
  const fine = useChange("they_are_fine");
  const [isWriting, setWriting] = useState(false);
  const pair = names.together(members);
  return (
    <section className="card ask worth-a-word comes-first" aria-label={`Worth a word: ${pair}`}>
      <PairMark initials={members.map((person) => initials(names.full(person)))} />
      <div className="worth-words">
        <p className="worth-title cap">Worth a word</p>
        <h2>{word.sentence}</h2>
        <p className="muted">{word.why}</p>
        {children}
      </div>
      <div className="worth-actions">
        <Button kind="main" icon={Mail} onPress={() => setWriting(true)}>
          Write them a note
        </Button>
        <Button kind="bare" onPress={() => fine.mutate({ members })} isPending={fine.isPending}>
          They are fine
        </Button>
      </div>
      <Note title={`A note to ${pair}`} text={word.note} isOpen={isWriting} onClose={() => setWriting(false)} />
    </section>
  );
}
