import type { ColumnChoice, Correction, ImportPreview, Problem } from "../../../lib/bindings";

/** What is asked about one cell, one question at a time. */
export interface Question {
  problem: Problem;
  /** "Did they mean Tom Brightwell?" is asked first; `null` when there is no guess, or the answer was no. */
  guess: string | null;
}

/** The first problem that an answer in the window can mend, or null. */
export function nextQuestion(problems: readonly Problem[], notMeant: readonly Problem[]): Question | null {
  const problem = problems.find(isAboutOneCell);
  if (!problem) return null;
  const saidNo = notMeant.some((other) => isSameCell(other, problem) && other.suggestion === problem.suggestion);
  return { problem, guess: saidNo ? null : problem.suggestion };
}

/** Problems of the whole table or of a whole line have to be mended where the table comes from. */
export function isAboutOneCell(problem: Problem): boolean {
  return problem.line > 1 && problem.column !== "";
}

/** The corrections with one more; a later one for the same cell takes the place of the earlier. */
export function corrected(corrections: readonly Correction[], problem: Problem, value: string): Correction[] {
  const { line, column } = problem;
  return [...corrections.filter((other) => !isSameCell(other, problem)), { line, column, value }];
}

/** The columns with one of them meaning something else. A field belongs to one column at a time. */
export function mapped(columns: readonly ColumnChoice[], place: number, field: string | null): ColumnChoice[] {
  return columns.map((column, other) => {
    if (other === place) return { ...column, field };
    return field !== null && column.field === field ? { ...column, field: null } : column;
  });
}

/** Some rows round the line in question, or the first ones. */
export function rowsToShow(preview: ImportPreview, line: number | null, count: number): ImportPreview["rows"] {
  const place = preview.rows.findIndex((row) => row.line === line);
  const first = Math.max(0, Math.min(place - Math.floor(count / 2), preview.rows.length - count));
  return preview.rows.slice(first, first + count);
}

export function isSameCell(one: { line: number; column: string }, other: { line: number; column: string }): boolean {
  return one.line === other.line && one.column === other.column;
}
