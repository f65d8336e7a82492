import { Plus } from "lucide-react";
import { useState } from "react";
import { PopUp } from "../../components/PopUp";
import { Select } from "../../components/Select";
import type { PairMeetings, PersonId } from "../../lib/bindings";
import { useNames } from "../../lib/useNames";
import { MeetingForm } from "./MeetingForm";

/** Records a meeting of one pair in two clicks. */
export function RecordMeeting({ members }: { members: PersonId[] }) {
  const names = useNames();
  const pair = names.together(members);
  return (
    <PopUp
      button={{ kind: "quiet", small: true, icon: Plus, children: "Record", "aria-label": `Record a meeting of ${pair}` }}
      title={`${pair} met`}
    >
      {(close) => <MeetingForm members={members} onDone={close} />}
    </PopUp>
  );
}

interface RecordAnyMeetingProps {
  pairs: PairMeetings[];
  isMain: boolean;
  /** The pair whose meeting is to be recorded at once. */
  asked?: PersonId[] | undefined;
}

/** Records a meeting of any pair. */
export function RecordAnyMeeting({ pairs, isMain, asked }: RecordAnyMeetingProps) {
  return (
    <PopUp
      button={{ kind: isMain ? "main" : "plain", icon: Plus, children: "Record a meeting" }}
      title="A pair met"
      isOpenAtFirst={asked !== undefined}
    >
      {(close) => <ChoosePair pairs={pairs} first={asked ?? pairs[0]?.members} onDone={close} />}
    </PopUp>
  );
}

interface ChoosePairProps {
  pairs: PairMeetings[];
  first: PersonId[] | undefined;
  onDone: () => void;
}

function ChoosePair({ pairs, first, onDone }: ChoosePairProps) {
  const names = useNames();
  const [chosen, setChosen] = useState(first?.join() ?? null);
  const members = pairs.find((pair) => pair.members.join() === chosen)?.members;
  return (
    <>
      <Select
        label="Pair"
        choices={pairs.map((pair) => ({ id: pair.members.join(), name: names.together(pair.members) }))}
        value={chosen}
        onChange={setChosen}
      />
      {members && <MeetingForm key={chosen} members={members} onDone={onDone} />}
    </>
  );
}
