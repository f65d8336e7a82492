import "./Lines.css";

/** A few sentences as a list. */
export function Lines({ lines, small = false }: { lines: readonly string[]; small?: boolean }) {
  return (
    <ul className={small ? "lines cap" : "lines"}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
