import { useEffect, useState } from "react";
import { onProgress, type Progress } from "./shell";

/** How far long work has come, while it goes on; null until it says so for the first time. */
export function useProgress(isWorking: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!isWorking) return;
    const stop = onProgress(setProgress);
    return () => {
      stop();
      setProgress(null);
    };
  }, [isWorking]);
  return progress;
}
