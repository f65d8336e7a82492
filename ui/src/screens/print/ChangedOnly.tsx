import { useState } from "react";
import { Checkbox } from "../../components/Checkbox";
import { useLookLater } from "../../lib/queries";

interface Changed {
  /** Whether the pairs were mended since they were first published. */
  isAsked: boolean;
  only: boolean;
  setOnly: (only: boolean) => void;
}

/** Whether letters are only for those whose pair has changed: so it is after a repair, until the owner says otherwise. */
export function useChangedOnly(isForReaders: boolean): Changed {
  const [only, setOnly] = useState(true);
  const { data: published } = useLookLater("published", isForReaders ? null : "notYet");
  const isAsked = published != null && published.version > 1;
  return { isAsked, only: isAsked && only, setOnly };
}

export function ChangedOnly({ changed: { isAsked, only, setOnly } }: { changed: Changed }) {
  if (!isAsked) return null;
  return (
    <Checkbox isSelected={only} onChange={setOnly}>
      Only to those whose pair has changed
    </Checkbox>
  );
}
