import { useMemo } from "react";
import { DotKey, Dots } from "../../components/Dots";
import { Card } from "../../components/Card";
import { PairMark } from "../../components/PairMark";
import { Table, type TableColumn } from "../../components/Table";
import type { PairMeetings } from "../../lib/bindings";
import { type Names, useNames } from "../../lib/useNames";
import { shortDate } from "../../words/dates";
import { RecordMeeting } from "./RecordMeeting";
import "./SixMonths.css";

interface MeetingsTableProps {
  pairs: PairMeetings[];
  /** The pair whose details stand beside the table. */
  opened?: string | null;
  onOpen?: (pair: string) => void;
}

/** What tells one pair from another. */
export function pairKey({ members }: Pick<PairMeetings, "members">): string {
  return members.join("-");
}

/** How far each pair has come, with a way to record a meeting in each row. */
export function MeetingsTable({ pairs, opened, onOpen }: MeetingsTableProps) {
  const names = useNames();
  const items: Row[] = pairs.map((pair) => ({ ...pair, id: pairKey(pair) }));
  const columns = useMemo(() => columnsWith(names), [names]);
  const open = useMemo(() => onOpen && (({ id }: Row) => onOpen(id)), [onOpen]);
  return (
    <Card flush title="Meetings" actions={<DotKey />}>
      <div className="meetings">
        <Table
          label="Meetings"
          items={items}
          opened={opened ?? null}
          onOpen={open}
          asks={needsAWord}
          columns={columns}
        />
      </div>
    </Card>
  );
}

function needsAWord({ needsWord }: Row): boolean {
  return needsWord !== null;
}

interface Row extends PairMeetings {
  id: string;
}

function columnsWith(names: Names): TableColumn<Row>[] {
  return [
    {
      id: "pair",
      heading: "Pair",
      width: 11,
      cell: ({ members }) => (
        <span className="meetings-pair">
          <PairMark members={members.length === 3 ? 3 : 2} />
          {names.together(members)}
        </span>
      ),
    },
    { id: "dots", heading: "Six meetings", width: 7.5, cell: ({ dots }) => <Dots picture={dots} /> },
    { id: "held", heading: "Held", width: 3.5, figures: true, cell: ({ held }) => held },
    { id: "last", heading: "Last met", cell: ({ lastMet }) => (lastMet ? shortDate(lastMet) : "–") },
    { id: "next", heading: "Next", cell: (pair) => <Next pair={pair} /> },
    {
      id: "record",
      width: 7,
      heading: "Record a meeting",
      headingOutOfSight: true,
      cell: ({ members }) => <RecordMeeting members={members} />,
    },
  ];
}

function Next({ pair: { next, needsWord, lastMet, meetings } }: { pair: PairMeetings }) {
  if (next) return shortDate(next);
  const missed = meetings.findLast(({ on, held }) => !held && on > (lastMet ?? ""));
  if (missed) return <span className="not-booked">{shortDate(missed.on)}, not recorded</span>;
  return <span className={needsWord ? "not-booked" : "muted"}>not booked</span>;
}
