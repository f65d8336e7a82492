import { Info, type LucideIcon, TriangleAlert } from "lucide-react";
import "./Notice.css";

interface NoticeProps {
  /** `explain` tells, `ask` needs the owner, `danger` says what went wrong. */
  tone: "explain" | "ask" | "danger";
  title?: React.ReactNode;
  actions?: React.ReactNode;
  children?: React.ReactNode;
}

const icons: Record<NoticeProps["tone"], LucideIcon> = { explain: Info, ask: TriangleAlert, danger: TriangleAlert };

export function Notice({ tone, title, actions, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`notice ${tone}`}>
      <Icon className="icon" aria-hidden />
      <div className="notice-words">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  );
}
