import { useEffect, useState } from "react";

/** The time, fresh every minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date(Date.now()));
  useEffect(() => {
    const minute = setInterval(() => setNow(new Date(Date.now())), 60_000);
    return () => clearInterval(minute);
  }, []);
  return now;
}
