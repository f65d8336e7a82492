import { Check } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../components/Button";
import { Card } from "../../../components/Card";
import { Field } from "../../../components/Field";
import { Notice } from "../../../components/Notice";
import type { ImportPreview, Problem } from "../../../lib/bindings";
import { countOf, inWords, sentence } from "../../../words/numbers";
import type { Question } from "./questions";

interface QuestionCardProps {
  question: Question;
  /** How many questions there are, this one included. */
  count: number;
  onAnswer: (value: string) => void;
  onNo: () => void;
}

/** One thing to check: "Yes, Tom Brightwell" or "No", and after that what should stand there. */
export function QuestionCard({ question, count, onAnswer, onNo }: QuestionCardProps) {
  const { problem, guess } = question;
  const [value, setValue] = useState("");
  return (
    <section className="card" aria-live="polite">
      <p className="question-count">{sentence(countOf(count, "thing", "things"))} to check</p>
      <h2>
        Line {problem.line}, {problem.column}
      </h2>
      <p>{problem.message}</p>
      {guess === null ? (
        <>
          <Field label="What should stand there?" value={value} onChange={setValue} />
          <div className="row">
            <Button kind="main" isDisabled={value.trim() === ""} onPress={() => onAnswer(value.trim())}>
              Use this
            </Button>
            <Button onPress={() => onAnswer("")}>Leave it empty</Button>
          </div>
        </>
      ) : (
        <div className="row">
          <Button kind="main" onPress={() => onAnswer(guess)}>
            Yes, {guess}
          </Button>
          <Button onPress={onNo}>No</Button>
        </div>
      )}
    </section>
  );
}

/** What has to be put right in the table itself. */
export function ToMend({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="ask" title={`${sentence(countOf(problems.length, "thing"))} to put right in the table first`}>
      <ul>
        {problems.map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            {line > 0 && `Line ${line}${column && `, ${column}`}: `}
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function WhatWeRead({ preview }: { preview: ImportPreview }) {
  const { found, unchanged } = preview;
  const alike = unchanged > 0 ? [`${sentence(inWords(unchanged))} already here, just the same`] : [];
  return (
    <Card title="What we read">
      <ul className="read-list">
        {[...found, ...alike].map((line) => (
          <li key={line}>
            <Check className="icon small" aria-hidden />
            {line}
          </li>
        ))}
      </ul>
    </Card>
  );
}
