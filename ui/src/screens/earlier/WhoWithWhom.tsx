import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Table, type TableColumn } from "../../components/Table";
import type { EarlierRounds, PersonId } from "../../lib/bindings";
import { useNames } from "../../lib/useNames";
import { inWords } from "../../words/numbers";

interface Row {
  id: PersonId;
  /** The partners in each round; null where the person was in no pair. */
  partners: (string | null)[];
}

const shownAtFirst = 6;
const inNoPair = <span className="muted">in no pair</span>;

/** Everybody with their partner in each round. */
export function WhoWithWhom({ earlier }: { earlier: EarlierRounds }) {
  const names = useNames();
  const [isWhole, setWhole] = useState(false);
  const rows: Row[] = earlier.people.map(({ person, with: partners }) => ({
    id: person,
    partners: partners.map((others) => (others.length > 0 ? names.together(others) : null)),
  }));
  const columns: TableColumn<Row>[] = [
    { id: "person", heading: "Person", cell: ({ id }) => names.full(id) },
    ...earlier.rounds.map(({ number }, place) => ({
      id: String(number),
      heading: `Round ${inWords(number)}`,
      cell: ({ partners }: Row) => partners[place] ?? inNoPair,
    })),
  ];
  return (
    <Card
      flush
      title="Who was with whom"
      actions={
        rows.length > shownAtFirst && (
          <Button small onPress={() => setWhole(!isWhole)}>
            {isWhole ? "Show fewer" : `Show all ${inWords(rows.length)}`}
          </Button>
        )
      }
    >
      <Table label="Who was with whom" columns={columns} items={isWhole ? rows : rows.slice(0, shownAtFirst)} />
    </Card>
  );
}
