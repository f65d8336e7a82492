import { X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../components/Button";
import { useLastFailure } from "../lib/queries";
import "./FailureLine.css";

/** What went wrong, until it is put right or put away. Nothing else makes it go. */
export function FailureLine() {
  const last = useLastFailure();
  const [putAway, setPutAway] = useState(0);
  if (!last || last.at === putAway) return null;
  const { message, hint } = last.failure;
  return (
    <div className="failure-line" role="alert">
      <p>
        <strong>{message}</strong> {hint}
      </p>
      <IconButton small icon={X} label="Put this message away" onPress={() => setPutAway(last.at)} />
    </div>
  );
}
