import { Making } from "../../components/Making";
import { ask } from "../../lib/shell";
import { useProgress } from "../../lib/useProgress";

/** How far the saving of many papers has come. */
export function SavingTogether({ isWorking }: { isWorking: boolean }) {
  const progress = useProgress(isWorking);
  if (!progress) return null;
  // If it cannot be stopped it is done soon.
  return <Making {...progress} onStop={() => void ask("cancel", null).catch(() => {})} />;
}
