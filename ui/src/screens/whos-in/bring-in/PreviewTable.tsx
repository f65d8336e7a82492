import { useEffect, useRef } from "react";
import { Select } from "../../../components/Select";
import type { ImportPreview } from "../../../lib/bindings";
import { countOf } from "../../../words/numbers";
import { isSameCell, type Question, rowsToShow } from "./questions";
import { fieldName } from "./tables";

const leftOut = "leave-out";
const rowsShown = 11;

interface PreviewTableProps {
  preview: ImportPreview;
  question: Question | null;
  onMap: (place: number, field: string | null) => void;
}

/** The table as it was read, with what each column means. */
export function PreviewTable({ preview, question, onMap }: PreviewTableProps) {
  const choices = [
    ...preview.fields.map((field) => ({ id: field, name: fieldName(field) })),
    { id: leftOut, name: "Leave out" },
  ];
  const rows = rowsToShow(preview, question?.problem.line ?? null, rowsShown);
  const more = preview.total - rows.length;
  return (
    <div className="preview">
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="out-of-sight">Line</span>
              </th>
              {preview.columns.map((column, place) => (
                <th key={`${place} ${column.heading}`} scope="col" className={column.field === "name" ? "names" : ""}>
                  <span className="preview-heading">{column.heading || "No heading"}</span>
                  <Select
                    label={`What “${column.heading}” is`}
                    labelOutOfSight
                    choices={choices}
                    value={column.field ?? leftOut}
                    onChange={(field) => onMap(place, field === leftOut ? null : field)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row" className="preview-line">
                  {line}
                </th>
                {preview.columns.map(({ heading, field }, place) => (
                  <PreviewCell
                    key={`${place} ${heading}`}
                    text={cells[place] ?? ""}
                    field={field}
                    problem={preview.problems.some((problem) => isSameCell(problem, { line, column: heading }))}
                    isAsked={question !== null && isSameCell(question.problem, { line, column: heading })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="preview-more">and {countOf(more, "more", "more")}</p>}
    </div>
  );
}

interface PreviewCellProps {
  text: string;
  field: string | null;
  problem: boolean;
  /** The question beside the table is about this cell. */
  isAsked: boolean;
}

function PreviewCell({ text, field, problem, isAsked }: PreviewCellProps) {
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    // Its column may be out of sight.
    if (isAsked) cell.current?.scrollIntoView?.({ block: "nearest", inline: "center" });
  }, [isAsked]);
  const kind = problem ? "asks" : field === null ? "left-out" : field === "name" ? "names" : "";
  return (
    <td ref={cell} className={kind}>
      {text || <span className="muted">none</span>}
      {problem && <span className="out-of-sight">, to be looked at</span>}
    </td>
  );
}
