import { UserPlus, UsersRound } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { SearchField } from "../../components/Field";
import { Heading } from "../../components/Heading";
import { Panel } from "../../components/Panel";
import { useGo, usePlace } from "../../frame/place";
import type { PersonId } from "../../lib/bindings";
import { useNames } from "../../lib/useNames";
import { countOf, sentence } from "../../words/numbers";
import { PeopleTable } from "./PeopleTable";
import { PersonForm } from "./PersonForm";
import { PersonPanel } from "./PersonPanel";

/** Everybody, with search, and one person at a time beside them. */
export default function People() {
  const { everybody, person } = useNames();
  const asked = usePlace().person ?? null;
  const go = useGo();
  const [wanted, setWanted] = useState("");
  // Typing stays quick with many people: the list follows as fast as it can.
  const found = useDeferredValue(wanted);
  const [open, setOpen] = useState<PersonId | "new" | null>(asked);
  const isEmpty = everybody.length === 0;
  const bringIn = () => go("whos-in", { table: "people" });
  const opened = open === null || open === "new" ? undefined : person(open);
  return (
    <>
      <Heading
        title={isEmpty ? "Nobody yet" : sentence(countOf(everybody.length, "person", "people"))}
        action={
          <>
            {!isEmpty && <Button onPress={bringIn}>Bring in a table</Button>}
            <Button kind={isEmpty ? "plain" : "main"} icon={UserPlus} onPress={() => setOpen("new")}>
              Add a person
            </Button>
          </>
        }
      >
        Everybody who could take part, whether they are in this round or not.
      </Heading>
      <div className={open === null ? "stack" : "two-columns with-person"}>
        {isEmpty ? (
          <EmptyState
            picture={<UsersRound size={48} strokeWidth={1.25} />}
            action={
              <Button kind="main" onPress={bringIn}>
                Bring in a table
              </Button>
            }
          >
            Everybody will stand here by name. A table from your HR system, or a list of names, brings in all of them at once.
          </EmptyState>
        ) : (
          <Card flush>
            <div className="people-search">
              <SearchField label="Find a name, e-mail, team, site or manager" value={wanted} onChange={setWanted} />
            </div>
            <PeopleTable wanted={found} onOpen={setOpen} opened={open === "new" ? open : (opened?.id ?? null)} />
          </Card>
        )}
        {open === "new" && (
          <Panel title="Somebody new" onClose={() => setOpen(null)}>
            <PersonForm person={null} onDone={() => setOpen(null)} />
          </Panel>
        )}
        {opened && <PersonPanel key={opened.id} person={opened} onClose={() => setOpen(null)} />}
      </div>
    </>
  );
}
