import { ChartNetwork, Table2 } from "lucide-react";
import { useState } from "react";
import type { PictureTable } from "../lib/bindings";
import { IconButton } from "./Button";
import { Table, type TableColumn } from "./Table";
import "./Picture.css";

interface PicturesProps {
  /** What is shown; written under it. */
  sentence: string;
  /** The same as a table. */
  table: PictureTable;
  /** Names the table. */
  label: string;
  children: React.ReactNode;
}

export interface PictureProps extends PicturesProps {
  width: number;
  height: number;
}

interface Row {
  id: number;
  cells: string[];
}

/** A picture with its sentence, which is read out in its place. */
export function Picture({ width, height, children, ...rest }: PictureProps) {
  return (
    <Pictures {...rest}>
      <svg role="img" aria-label={rest.sentence} viewBox={`0 0 ${width} ${height}`}>
        {children}
      </svg>
    </Pictures>
  );
}

/** What is drawn, and the same as a table for whoever would rather read it. */
export function Pictures({ sentence, table, label, children }: PicturesProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="picture">
      {asTable ? <PictureRows table={table} label={label} /> : children}
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

/** What a picture shows, as a table. */
export function PictureRows({ table, label }: { table: PictureTable; label: string }) {
  const columns = table.headings.map((heading, place): TableColumn<Row> => ({ id: heading, heading, cell: ({ cells }) => cells[place] }));
  return (
    <div className="picture-table">
      <Table label={label} columns={columns} items={table.rows.map((cells, id) => ({ id, cells }))} />
    </div>
  );
}
