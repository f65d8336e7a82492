import {
  Cell,
  Column,
  type Key,
  Row,
  type Selection,
  type SortDescriptor,
  Table as AriaTable,
  TableBody,
  TableHeader,
} from "react-aria-components";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "./Checkbox";
import "./Table.css";

export interface TableColumn<Item> {
  id: string;
  heading: string;
  cell: (item: Item) => React.ReactNode;
  /** Names the row; the first column does when none says so. */
  namesRow?: boolean;
  /** Figures stand to the right. */
  figures?: boolean;
  /** Makes the column sortable. */
  sortBy?: (item: Item) => string | number;
  /** The heading is read out but not shown. */
  headingOutOfSight?: boolean;
}

export interface TableProps<Item extends { id: Key }> {
  label: string;
  columns: TableColumn<Item>[];
  items: Item[];
  /** Rows can be ticked, several at once. */
  chosen?: Set<Item["id"]>;
  onChoose?: (chosen: Set<Item["id"]>) => void;
  /** Enter or a click on the row. */
  onOpen?: (item: Item) => void;
  /** The row whose details stand beside the table. */
  opened?: Item["id"] | null;
  /** Rows that need the owner. */
  asks?: (item: Item) => boolean;
  /** What stands where there are no rows. */
  whenEmpty?: string;
}

export function Table<Item extends { id: Key }>(props: TableProps<Item>) {
  const { label, columns, items, chosen, onChoose, onOpen, opened, asks, whenEmpty } = props;
  const [order, setOrder] = useState<SortDescriptor>();
  const rowHeader = columns.find((column) => column.namesRow) ?? columns[0];
  const choose = (keys: Selection) => {
    onChoose?.(new Set(items.filter((item) => keys === "all" || keys.has(item.id)).map((item) => item.id)));
  };
  return (
    <div className="table-scroll">
      <AriaTable
        className="table"
        aria-label={label}
        selectionMode={onChoose ? "multiple" : "none"}
        selectedKeys={chosen}
        onSelectionChange={choose}
        onRowAction={onOpen && ((key) => items.filter((item) => item.id === key).forEach(onOpen))}
        sortDescriptor={order}
        onSortChange={setOrder}
      >
        <TableHeader>
          {onChoose && (
            <Column className="table-tick">
              <Checkbox slot="selection" />
            </Column>
          )}
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={column === rowHeader}
              allowsSorting={column.sortBy !== undefined}
              className={column.figures ? "figures" : ""}
            >
              {({ sortDirection }) => (
                <span className={column.headingOutOfSight ? "out-of-sight" : "table-heading"}>
                  {column.heading}
                  {sortDirection === "ascending" && <ArrowUp className="icon small" aria-hidden />}
                  {sortDirection === "descending" && <ArrowDown className="icon small" aria-hidden />}
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <p className="table-empty">{whenEmpty ?? "Nothing here yet."}</p>}>
          {sorted(items, columns, order).map((item) => (
            <Row key={item.id} id={item.id} className={asks?.(item) ? "asks" : item.id === opened ? "opened" : ""}>
              {onChoose && (
                <Cell className="table-tick">
                  <Checkbox slot="selection" />
                </Cell>
              )}
              {columns.map((column) => (
                <Cell key={column.id} className={column.figures ? "figures" : ""}>
                  {column.cell(item)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}

function sorted<Item>(items: Item[], columns: TableColumn<Item>[], order: SortDescriptor | undefined): Item[] {
  const sortBy = columns.find((column) => column.id === order?.column)?.sortBy;
  if (!order || !sortBy) return items;
  const direction = order.direction === "descending" ? -1 : 1;
  return items.toSorted((one, other) => direction * compared(sortBy(one), sortBy(other)));
}

function compared(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "en");
}
