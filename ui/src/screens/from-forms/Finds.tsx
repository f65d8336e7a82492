import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Checkbox } from "../../components/Checkbox";
import { Disclosure } from "../../components/Disclosure";
import type { FormKind, Response } from "../../lib/bindings";
import { countOf, sentence } from "../../words/numbers";
import { forms, inTheWay } from "./found";

interface FindsProps {
  form: { kind: FormKind; finds: Response[] };
  leftOut: readonly number[];
  /** Whether it says where each was found, as among many files. */
  withSource: boolean;
  onTick: (place: number, isTicked: boolean) => void;
}

/** The answers of one form that would change something, each with a tick. */
export function Finds({ form: { kind, finds }, leftOut, withSource, onTick }: FindsProps) {
  return (
    <Card flush title={forms[kind].name} about={sentence(countOf(finds.length, "answer"))}>
      <ul className="answer-rows">
        {finds.map((find) => {
          const { place, who, source } = find;
          const isTicked = !leftOut.includes(place);
          return (
            <li key={place} className={isTicked ? "answer-row" : "answer-row not-ticked"}>
              <span className="answer-who">
                <Checkbox isSelected={isTicked} onChange={(next) => onTick(place, next)}>
                  <strong>{who}</strong>
                </Checkbox>
                {withSource && <span className="muted cap">{source}</span>}
              </span>
              <Shut find={find}>
                {find.says ? <span>{find.says}</span> : <span className="muted">{forms[kind].shut}</span>}
                <Aside text={find.change} />
                <Aside text={find.why} />
              </Shut>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** What was said before, or what follows from it. */
function Aside({ text }: { text: string | null }) {
  return text && <span className="muted cap">{text}</span>;
}

/** What is here already: nothing to do. */
export function NothingNew({ finds, isOpen }: { finds: Response[]; isOpen: boolean }) {
  if (finds.length === 0) return null;
  return (
    <section className="card">
      <Disclosure title={`${sentence(countOf(finds.length, "answer"))} with nothing new`} level={2} isOpenAtFirst={isOpen}>
        <ul className="answer-rows">
          {finds.map(({ place, who, kind, why }) => (
            <li key={place} className="answer-row no-tick">
              <span className="answer-who">
                <strong>{who}</strong>
                {kind && <span className="muted cap">{forms[kind].name}</span>}
              </span>
              <span className="muted">{why}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

/** What cannot be brought in as it is, each with why and what to do. */
export function NeedYou({ finds }: { finds: Response[] }) {
  if (finds.length === 0) return null;
  return (
    <Card tone="ask" title={`${sentence(countOf(finds.length, "answer needs", "answers need"))} you`}>
      <ul className="need-you">
        {finds.map((find) => (
          <li key={find.place}>
            <p className="need-you-what">{inTheWay[find.state]}</p>
            <h3>{find.who || (find.code ? <code className="code">{find.code}</code> : sentence(find.source))}</h3>
            <p className="muted cap">{[(find.who || find.code) && sentence(find.source), find.kind && forms[find.kind].name].filter(Boolean).join(" · ")}</p>
            <Shut find={find}>{find.why}</Shut>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Keeps what is confidential off the page until it is opened: others may be looking at the window. */
function Shut({ find: { confidential, kind, who }, children }: { find: Response; children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  if (!confidential || kind === null) return <span className="answer-says">{children}</span>;
  return (
    <span className="answer-says">
      {isOpen ? children : <span className="muted">{forms[kind].shut}</span>}
      <Button small kind="quiet" aria-expanded={isOpen} aria-label={`${isOpen ? "Hide" : "Show"} what ${who} says`} onPress={() => setOpen(!isOpen)}>
        {isOpen ? "Hide" : "Show"}
      </Button>
    </span>
  );
}
