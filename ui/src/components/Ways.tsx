import "./Ways.css";

/** Ways to go on, one under the other. */
export function Ways({ children }: { children: React.ReactNode }) {
  return <ol className="ways">{children}</ol>;
}

interface WayProps {
  title: React.ReactNode;
  /** What taking it does; nothing where it is done elsewhere. */
  actions?: React.ReactNode;
  children?: React.ReactNode;
}

/** One way: what it is, what it means for whom, and how to take it. */
export function Way({ title, actions, children }: WayProps) {
  return (
    <li>
      <div className="ways-words">
        <h3>{title}</h3>
        {children}
      </div>
      {actions && <div className="row">{actions}</div>}
    </li>
  );
}
