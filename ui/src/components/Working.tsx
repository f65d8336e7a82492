import { useEffect, useState } from "react";
import "./Working.css";

/** Says what is being made once it has taken half a second. */
export function Working({ children }: { children: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setSlow(true), 500);
    return () => clearTimeout(soon);
  }, []);
  return (
    <output className="working">
      {isSlow && (
        <>
          <span className="working-dots" aria-hidden />
          {children}
        </>
      )}
    </output>
  );
}
