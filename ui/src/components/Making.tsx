import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { ProgressBar } from "react-aria-components";
import { Button } from "./Button";
import "./Making.css";

interface MakingProps {
  /** What is being made just now. */
  what: string;
  done: number;
  of: number;
  onStop: () => void;
}

/** Says how far long work has come once it has taken half a second, and stops it when asked. */
export function Making({ what, done, of, onStop }: MakingProps) {
  const [isSlow, setSlow] = useState(false);
  const [isStopping, setStopping] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setSlow(true), 500);
    return () => clearTimeout(soon);
  }, []);
  if (!isSlow) return null;
  const stop = () => {
    setStopping(true);
    onStop();
  };
  return (
    <div className="making">
      <ProgressBar aria-label="How far it has come" value={done} maxValue={of} valueLabel={`${done} of ${of}`} className="making-bar">
        {({ percentage }) => (
          <>
            <span>{isStopping ? "Stopping…" : `Making: ${what}`}</span>
            <span className="muted cap">
              {done} of {of}
            </span>
            <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden>
              <rect width={100} height={2} className="making-all" />
              <rect width={percentage ?? 0} height={2} className="making-done" />
            </svg>
          </>
        )}
      </ProgressBar>
      <Button small icon={X} onPress={stop} isDisabled={isStopping}>
        Stop
      </Button>
    </div>
  );
}
