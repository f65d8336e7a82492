import { useId } from "react";
import "./Card.css";

interface CardProps {
  title?: React.ReactNode;
  /** A line under the title. */
  about?: React.ReactNode;
  /** Buttons at the right of the title. */
  actions?: React.ReactNode;
  /** Only what needs the owner is marked. */
  tone?: "plain" | "ask" | "chosen";
  /** Tables reach to the card's edge. */
  flush?: boolean;
  children?: React.ReactNode;
}

export function Card({ title, about, actions, tone = "plain", flush = false, children }: CardProps) {
  const id = useId();
  return (
    <section className={`card ${tone} ${flush ? "flush" : ""}`} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <div className="card-head">
          <div>
            {title && <h2 id={id}>{title}</h2>}
            {about && <p className="muted cap">{about}</p>}
          </div>
          {actions && <div className="row">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
