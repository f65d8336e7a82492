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
  TableLayout,
  Virtualizer,
} from "react-aria-components";
import { replaceEqualDeep } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import { memo, useState } from "react";
import { alphabet } from "../words/names";
import { Checkbox } from "./Checkbox";
import "./Table.css";

export interface TableColumn<Item> {
  id: string;
  heading: string;
  /** Rests on the item alone: a row is drawn anew only when its item or the columns are others. */
  cell: (item: Item) => React.ReactNode;
  /** Names the row; the first column does when none says so. */
  namesRow?: boolean;
  /** Figures stand to the right. */
  figures?: boolean;
  /** In a long table, whose columns do not follow what is in them: how wide it is at least, in sizes of the text. */
  width?: number;
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

/** From this many rows on only those in sight are drawn. */
const long = 60;
const usualWidth = 6;

export function Table<Item extends { id: Key }>(props: TableProps<Item>) {
  const items = useUnchanged(props.items);
  const grid = <Grid {...props} items={items} />;
  if (items.length < long) return <div className="table-scroll">{grid}</div>;
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ estimatedRowHeight: rem(3.5), estimatedHeadingHeight: rem(2.5) }}>
      {grid}
    </Virtualizer>
  );
}

const Grid = memo(TableGrid) as typeof TableGrid;

function TableGrid<Item extends { id: Key }>(props: TableProps<Item>) {
  const { label, columns, items, chosen, onChoose, onOpen, opened, asks, whenEmpty } = props;
  const [order, setOrder] = useState<SortDescriptor>();
  const rowHeader = columns.find((column) => column.namesRow) ?? columns[0];
  const choose = (keys: Selection) => {
    onChoose?.(new Set(items.filter((item) => keys === "all" || keys.has(item.id)).map((item) => item.id)));
  };
  return (
    <AriaTable
      className={items.length < long ? "table" : "table long"}
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
          <Column className="table-head table-tick" width={rem(3)} minWidth={rem(3)}>
            <Checkbox slot="selection" />
          </Column>
        )}
        {columns.map((column) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={column === rowHeader}
            allowsSorting={column.sortBy !== undefined}
            width={`${column.width ?? usualWidth}fr`}
            minWidth={rem(column.width ?? usualWidth)}
            className={`table-head ${placeOf(column, columns)}`}
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
      <TableBody
        items={sorted(items, columns, order)}
        dependencies={[columns, asks, opened, onChoose === undefined]}
        renderEmptyState={() => <p className="table-empty">{whenEmpty ?? "Nothing here yet."}</p>}
      >
        {(item) => (
          <Row id={item.id} className={asks?.(item) ? "table-row asks" : item.id === opened ? "table-row opened" : "table-row"}>
            {onChoose && (
              <Cell className="table-cell table-tick">
                <Checkbox slot="selection" />
              </Cell>
            )}
            {columns.map((column) => (
              <Cell key={column.id} className={`table-cell ${placeOf(column, columns)}`}>
                {column.cell(item)}
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </AriaTable>
  );
}

/** The items that are as they were stay the same objects, so that only rows with news are drawn again. */
function useUnchanged<Item>(items: Item[]): Item[] {
  const [last, setLast] = useState(items);
  const next = replaceEqualDeep(last, items);
  if (next !== last) setLast(next);
  return next;
}

/** So many times the size of the text, in pixels. */
function rem(times: number): number {
  return times * parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function placeOf<Item>(column: TableColumn<Item>, columns: TableColumn<Item>[]): string {
  const place = column === columns[0] ? "first" : column === columns.at(-1) ? "last" : "";
  return column.figures ? `${place} figures` : place;
}

function sorted<Item>(items: Item[], columns: TableColumn<Item>[], order: SortDescriptor | undefined): Item[] {
  const sortBy = columns.find((column) => column.id === order?.column)?.sortBy;
  if (!order || !sortBy) return items;
  const direction = order.direction === "descending" ? -1 : 1;
  return items.toSorted((one, other) => direction * compared(sortBy(one), sortBy(other)));
}

function compared(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return alphabet.compare(String(one), String(other));
}
