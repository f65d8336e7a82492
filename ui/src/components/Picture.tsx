import { ChartNetwork, Table2 } from "lucide-react";
import { useState } from "react";
import type { PictureTable } from "../lib/bindings";
import { IconButton } from "./Button";
import { Table, type TableColumn } from "./Table";
import "./Picture.css";

export interface PictureProps {
  /** What it shows; read out in place of the picture and written under it. */
  sentence: string;
  /** The same as a table. */
  table: PictureTable;
  /** Names the table. */
  label: string;
  width: number;
  height: number;
  children: React.ReactNode;
}

interface Row {
  id: number;
  cells: string[];
}

/** A picture with its sentence, and the same as a table for whoever would rather read it. */
export function Picture({ sentence, table, label, width, height, children }: PictureProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="picture">
      {asTable ? (
        <Rows table={table} label={label} />
      ) : (
        <svg role="img" aria-label={sentence} viewBox={`0 0 ${width} ${height}`}>
          {children}
        </svg>
      )}
      <figcaption className="cap muted">
        {sentence}
        <IconButton
          small
          icon={asTable ? ChartNetwork : Table2}
          label={`${asTable ? "Show as picture" : "Show as table"}: ${label}`}
          onPress={() => setAsTable(!asTable)}
        />
      </figcaption>
    </figure>
  );
}

function Rows({ table, label }: { table: PictureTable; label: string }) {
  const columns = table.headings.map((heading, place): TableColumn<Row> => ({ id: heading, heading, cell: ({ cells }) => cells[place] }));
  return (
    <div className="picture-table">
      <Table label={label} columns={columns} items={table.rows.map((cells, id) => ({ id, cells }))} />
    </div>
  );
}
