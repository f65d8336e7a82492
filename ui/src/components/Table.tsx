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
import { createContext, memo, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from "react";
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

export function Table<Item extends { id: Key }>({ items: given, asks, opened, onOpen, ...grid }: TableProps<Item>) {
  const items = useUnchanged(given);
  const [order, setOrder] = useState<SortDescriptor>();
  const ids = useSame(sorted(items, grid.columns, order).map(({ id }) => id));
  const rows = useMemo(() => ids.map((id) => ({ id })), [ids]);
  const shown = useMemo(() => {
    const byId = new Map(items.map((item) => [item.id, item]));
    return { item: (id: Key) => byId.get(id), state: (item: Item) => (asks?.(item) ? "asks" : item.id === opened ? "opened" : "") };
  }, [items, asks, opened]);
  const open = useLatest((id: Key) => items.filter((item) => item.id === id).forEach((item) => onOpen?.(item)));
  const text = rem(1);
  const layoutOptions = useMemo(() => ({ estimatedRowHeight: 3.5 * text, estimatedHeadingHeight: 2.5 * text }), [text]);
  const table = <Grid {...grid} rows={rows} order={order} onOrder={setOrder} onOpen={onOpen && open} />;
  return (
    <ShownContext value={shown as Shown<{ id: Key }>}>
      {rows.length < long ? (
        <div className="table-scroll">{table}</div>
      ) : (
        <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
          {table}
        </Virtualizer>
      )}
    </ShownContext>
  );
}

/** What the cells show. They take it from here, so that the table itself need not be made anew when an item changes. */
interface Shown<Item> {
  item: (id: Key) => Item | undefined;
  /** Whether the row needs the owner or stands open. */
  state: (item: Item) => string;
}

const ShownContext = createContext<Shown<{ id: Key }>>({ item: () => undefined, state: () => "" });

interface CellOfProps<Item> {
  id: Key;
  column: TableColumn<Item>;
  /** Marks the row. */
  isFirst: boolean;
}

function CellOf<Item extends { id: Key }>({ id, column, isFirst }: CellOfProps<Item>) {
  const { item: itemOf, state } = useContext(ShownContext);
  const item = itemOf(id);
  if (!item) return null;
  return (
    <>
      {isFirst && <span className={`row-state ${state(item)}`} hidden />}
      <Content item={item as Item} cell={column.cell} />
    </>
  );
}

const Content = memo(function Content<Item>({ item, cell }: { item: Item; cell: (item: Item) => React.ReactNode }) {
  return cell(item);
}) as <Item>(props: { item: Item; cell: (item: Item) => React.ReactNode }) => React.ReactNode;

interface GridProps<Item extends { id: Key }> extends Pick<TableProps<Item>, "label" | "columns" | "chosen" | "onChoose" | "whenEmpty"> {
  rows: { id: Item["id"] }[];
  order: SortDescriptor | undefined;
  onOrder: (order: SortDescriptor) => void;
  onOpen: ((id: Key) => void) | undefined;
}

const Grid = memo(TableGrid) as typeof TableGrid;

function TableGrid<Item extends { id: Key }>(props: GridProps<Item>) {
  const { label, columns, rows, chosen, onChoose, onOpen, whenEmpty, order, onOrder } = props;
  const rowHeader = columns.find((column) => column.namesRow) ?? columns[0];
  const choose = (keys: Selection) => {
    onChoose?.(new Set(rows.map(({ id }) => id).filter((id) => keys === "all" || keys.has(id))));
  };
  return (
    <AriaTable
      className={`table ${rows.length < long ? "short" : "long"}`}
      aria-label={label}
      selectionMode={onChoose ? "multiple" : "none"}
      selectedKeys={chosen}
      onSelectionChange={choose}
      onRowAction={onOpen}
      sortDescriptor={order}
      onSortChange={onOrder}
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
        items={rows}
        dependencies={[columns, onChoose === undefined]}
        renderEmptyState={() => <p className="table-empty">{whenEmpty ?? "Nothing here yet."}</p>}
      >
        {({ id }) => (
          <Row id={id} className="table-row">
            {onChoose && (
              <Cell className="table-cell table-tick">
                <Checkbox slot="selection" />
              </Cell>
            )}
            {columns.map((column) => (
              <Cell
                key={column.id}
                className={`table-cell ${placeOf(column, columns)}`}
                data-heading={column.headingOutOfSight ? undefined : column.heading}
              >
                <CellOf id={id} column={column} isFirst={column === columns[0]} />
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

/** The list before, where this one says the same. */
function useSame<Value>(list: Value[]): Value[] {
  const [last, setLast] = useState(list);
  if (last.length === list.length && last.every((value, place) => value === list[place])) return last;
  setLast(list);
  return list;
}

/** The same function throughout, which does what the latest one does. */
function useLatest<Given>(latest: (given: Given) => void): (given: Given) => void {
  const kept = useRef(latest);
  useLayoutEffect(() => {
    kept.current = latest;
  });
  return useCallback((given) => kept.current(given), []);
}

/** So many times the size of the text, in pixels. It is told in per cent; to ask for its pixels would lay out the page. */
function rem(times: number): number {
  return times * 0.16 * parseFloat(document.documentElement.style.fontSize || "100");
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
