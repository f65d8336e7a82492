import { useEffect, useState } from "react";

/** The time, fresh every second as the second turns. */
export function useSecond(): Date {
  const [now, setNow] = useState(() => new Date(Date.now()));
  useEffect(() => {
    let turn: ReturnType<typeof setTimeout>;
    const wait = () => {
      turn = setTimeout(() => {
        setNow(new Date(Date.now()));
        wait();
      }, 1000 - (Date.now() % 1000));
    };
    wait();
    return () => clearTimeout(turn);
  }, []);
  return now;
}
