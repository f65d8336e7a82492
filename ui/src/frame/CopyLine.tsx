import { Button } from "../components/Button";
import { useChange, useLookLater } from "../lib/queries";
import "./FailureLine.css";

/** Says that a copy could not be made and how old the last good one is, until one is made. It cannot be put away. */
export function CopyLine() {
  const failed = useLookLater("copies", null).data?.failed;
  const again = useChange("back_up");
  if (!failed) return null;
  return (
    <div className="failure-line" role="status">
      <p>
        <strong>{failed.message}</strong> {failed.hint}
      </p>
      <Button small isPending={again.isPending} onPress={() => again.mutate({})}>
        Try again
      </Button>
    </div>
  );
}
