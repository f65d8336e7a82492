import "./Said.css";

/** What a screen reader hears as soon as it appears. Takes no room while there is nothing to say. */
export function Said({ children }: { children?: React.ReactNode }) {
  return <output className="said">{children}</output>;
}
