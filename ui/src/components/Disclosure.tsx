import { ChevronRight } from "lucide-react";
import { Suspense, useState } from "react";
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from "react-aria-components";
import "./Disclosure.css";

interface DisclosureProps {
  title: string;
  /** The rank of the title among the headings of the screen. */
  level?: 2 | 3;
  isOpenAtFirst?: boolean;
  /** Nothing of it is on the page, or asked for, while it is shut. */
  isPrivate?: boolean;
  children: React.ReactNode;
}

/** More for those who want to know, folded away at first. */
export function Disclosure({ title, level = 3, isOpenAtFirst = false, isPrivate = false, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <AriaDisclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <Heading level={level} className="disclosure-title">
        <Button slot="trigger" className="disclosure-button">
          <ChevronRight className="icon small" aria-hidden />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{(isOpen || !isPrivate) && <Suspense>{children}</Suspense>}</DisclosurePanel>
    </AriaDisclosure>
  );
}
