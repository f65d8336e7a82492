import { useEffect, useRef } from "react";
import { Card } from "./Card";

interface PanelProps {
  title: string;
  about?: React.ReactNode;
  onClose: () => void;
  children: React.ReactNode;
}

/** What opens beside a list for one of its rows. Takes the focus when it opens; Esc closes it. */
export function Panel({ title, about, onClose, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const here = panel.current;
    const pressed = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close.current();
    };
    here?.addEventListener("keydown", pressed);
    return () => here?.removeEventListener("keydown", pressed);
  }, []);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView?.({ block: "nearest" });
  }, [title]);
  return (
    <div className="panel" ref={panel} tabIndex={-1}>
      <Card title={title} about={about}>
        {children}
      </Card>
    </div>
  );
}
