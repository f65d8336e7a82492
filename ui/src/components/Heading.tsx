import { useEffect } from "react";
import "./Heading.css";

interface HeadingProps {
  /** The state in words: "Eight pairs to look over". */
  title: string;
  /** What that means. */
  children?: React.ReactNode;
  /** The screen's one main action, with at most one other beside it. */
  action?: React.ReactNode;
}

export function Heading({ title, children, action }: HeadingProps) {
  useEffect(() => {
    document.title = `${title} – Coaching Pairs`;
  }, [title]);
  return (
    <header className="heading">
      <div className="heading-words">
        <h1 tabIndex={-1}>{title}</h1>
        {children && <p className="lead">{children}</p>}
      </div>
      {action && <div className="row heading-action">{action}</div>}
    </header>
  );
}
