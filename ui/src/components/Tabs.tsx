import { Suspense } from "react";
import { type Key, Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import { Working } from "./Working";
import "./Tabs.css";

export interface Part<Id extends string> {
  id: Id;
  name: string;
  /** What waits there, in a word or two. */
  waits?: string | null;
  content: React.ReactNode;
}

interface TabsProps<Id extends string> {
  label: string;
  parts: Part<Id>[];
  value: Id;
  onChange: (part: Id) => void;
}

/** The parts of a screen, one of them on show. */
export function Tabs<Id extends string>({ label, parts, value, onChange }: TabsProps<Id>) {
  const choose = (key: Key) => {
    const chosen = parts.find(({ id }) => id === key);
    if (chosen) onChange(chosen.id);
  };
  return (
    <AriaTabs className="tabs" selectedKey={value} onSelectionChange={choose}>
      <TabList className="tab-list" aria-label={label} onPointerDownCapture={leaveField}>
        {parts.map(({ id, name, waits }) => (
          <Tab key={id} id={id} className="tab">
            {name}
            {waits && <span className="tab-waits">{waits}</span>}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          <Suspense fallback={<Working>Opening…</Working>}>{content}</Suspense>
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** A tab is opened while it is pressed; a field that saves when it is left has to be left before that. */
function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
