import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useKeyboard, useLandmark } from "react-aria";
import { IconButton } from "../components/Button";
import "./Side.css";

interface SideProps {
  title: string;
  onClose: () => void;
  children: React.ReactNode;
}

/** What stands beside any screen until it is put away. Takes the focus when it opens; Esc closes it. */
export function Side({ title, onClose, children }: SideProps) {
  const side = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { landmarkProps } = useLandmark({ role: "complementary", "aria-label": title }, side);
  const { keyboardProps } = useKeyboard({
    onKeyDown: (event) => (event.key === "Escape" ? onClose() : event.continuePropagation()),
  });
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside ref={side} {...landmarkProps} {...keyboardProps} className="side">
      <div className="side-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton small icon={X} label="Close" onPress={onClose} />
      </div>
      {children}
    </aside>
  );
}
