import { ChevronRight } from "lucide-react";
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from "react-aria-components";
import "./Disclosure.css";

interface DisclosureProps {
  title: string;
  /** The rank of the title among the headings of the screen. */
  level?: 2 | 3;
  isOpenAtFirst?: boolean;
  children: React.ReactNode;
}

/** More for those who want to know, folded away at first. */
export function Disclosure({ title, level = 3, isOpenAtFirst = false, children }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isOpenAtFirst}>
      <Heading level={level} className="disclosure-title">
        <Button slot="trigger" className="disclosure-button">
          <ChevronRight className="icon small" aria-hidden />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
