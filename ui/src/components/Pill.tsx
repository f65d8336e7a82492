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

interface PillProps {
  tone: Tone;
  /** Instead of the usual one; null where the words stand in a narrow column. */
  icon?: LucideIcon | null;
  children: React.ReactNode;
}

export function Pill({ tone, icon, children }: PillProps) {
  const Icon = icon === undefined ? usualIcon[tone] : icon;
  return (
    <span className={`pill ${tone}`}>
      {Icon && <Icon className="icon small" aria-hidden />}
      {children}
    </span>
  );
}
