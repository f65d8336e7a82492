import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useKeyboard } from "react-aria";
import { IconButton } from "./Button";
import { Card } from "./Card";
import "./Panel.css";

interface PanelProps {
  title: string;
  about?: React.ReactNode;
  onClose: () => void;
  children: React.ReactNode;
}

/** What opens beside a list for one of its rows. Takes the focus when it opens, unless a field in it does; Esc closes it. */
export function Panel({ title, about, onClose, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const { keyboardProps } = useKeyboard({
    onKeyDown: (event) => (event.key === "Escape" ? onClose() : event.continuePropagation()),
  });
  useEffect(() => {
    // A form in it may have taken the focus to its first field.
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true });
    const top = panel.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight / 2) panel.current?.scrollIntoView?.({ block: "start" });
  }, []);
  return (
    <div {...keyboardProps} className="panel" ref={panel} tabIndex={-1}>
      <Card title={title} about={about} actions={<IconButton small icon={X} label="Close" onPress={onClose} />}>
        {children}
      </Card>
    </div>
  );
}
