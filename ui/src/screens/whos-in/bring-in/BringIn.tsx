import { useState } from "react";
import type { TableKind, TableSource } from "../../../lib/bindings";
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
  const [origin, setOrigin] = useState<Origin | null>(null);
  if (origin === null) return <Source table={table} onOrigin={setOrigin} onBack={onBack} />;
  return <Preview table={table} origin={origin} onDone={onDone} onBack={() => setOrigin(null)} />;
}

/** Where a table comes from, and what to call it: "Pasted", "From people.xlsx". */
export interface Origin {
  from: Pick<TableSource, "text" | "chosen">;
  name: string;
}
