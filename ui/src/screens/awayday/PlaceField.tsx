import { useState } from "react";
import { Field } from "../../components/Field";
import type { FeedbackGroup } from "../../lib/bindings";
import { useChange } from "../../lib/queries";

/** Where a feedback pair sits; kept when the field is left. */
export function PlaceField({ group, label }: { group: FeedbackGroup; label: string }) {
  const [place, setPlace] = useState(group.place);
  const change = useChange("set_feedback_place");
  const save = () => {
    if (place.trim() !== group.place) change.mutate({ members: group.members, place: place.trim() });
  };
  return <Field label={label} labelOutOfSight value={place} onChange={setPlace} onBlur={save} maxLength={80} placeholder="Table or room" />;
}
