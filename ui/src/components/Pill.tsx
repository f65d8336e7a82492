import { Check, CircleHelp, Clock, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import "./Pill.css";

/** `done` is plain text; `waiting` grey; `ask` needs the owner; `explain` tells; `danger` cannot be undone. */
export type Tone = "done" | "waiting" | "ask" | "explain" | "danger";

const usualIcon: Record<Tone, LucideIcon> = {
  done: Check,
  waiting: Clock,
  ask: CircleHelp,
  explain: Info,
  danger: TriangleAlert,
};

export function Pill({ tone, icon, children }: { tone: Tone; icon?: LucideIcon; children: React.ReactNode }) {
  const Icon = icon ?? usualIcon[tone];
  return (
    <span className={`pill ${tone}`}>
      <Icon className="icon small" aria-hidden />
      {children}
    </span>
  );
}
