import { useState } from "react";
import type { Table, TableKind } from "../../../lib/bindings";
import { Preview } from "./Preview";
import { Source } from "./Source";
import "./BringIn.css";

interface BringInProps {
  table: TableKind;
  /** Called with what the owner should know when the table is in. */
  onDone: (notes: string[]) => void;
  /** Leads back; left out where there is nothing to go back to. */
  onBack?: () => void;
}

/** A table from Excel or a file: paste or choose it, look it over, bring it in. */
export function BringIn({ table, onDone, onBack }: BringInProps) {
  const [source, setSource] = useState<TableSource | null>(null);
  if (source === null) return <Source table={table} onSource={setSource} onBack={onBack} />;
  return <Preview table={table} source={source} onDone={onDone} onBack={() => setSource(null)} />;
}

/** Where a table comes from, and what to call it: "Pasted", "From people.xlsx". */
export interface TableSource {
  from: Pick<Table, "text" | "chosen">;
  name: string;
}
