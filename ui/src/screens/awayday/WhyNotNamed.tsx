import { useState } from "react";
import { Button } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { Lines } from "../../components/Lines";
import { Working } from "../../components/Working";
import type { FeedbackGroup } from "../../lib/bindings";
import { useLookLater } from "../../lib/queries";
import type { Names } from "../../lib/useNames";

/** Why people who did not name each other are together. Who named whom stays shut until it is asked for. */
export function WhyNotNamed({ group, names }: { group: FeedbackGroup; names: Names }) {
  const [isAsked, setAsked] = useState(false);
  const why = useLookLater("why_feedback_pair", isAsked ? { members: group.members } : "notYet");
  if (!isAsked) {
    return (
      <Button kind="quiet" small onPress={() => setAsked(true)}>
        Why {names.together(group.members)}?
      </Button>
    );
  }
  if (why.error) return <FailureNotice thrown={why.error} />;
  return why.data ? <Lines small lines={why.data} /> : <Working>Looking…</Working>;
}
