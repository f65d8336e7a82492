import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Lines } from "../../components/Lines";
import { Way, Ways } from "../../components/Ways";
import type { PersonId, Published, RepairOption } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import type { Names } from "../../lib/useNames";
import { listed } from "../../words/names";
import { differenceInWords } from "./differenceInWords";
import type { ToTell } from "./WhomToTell";

interface RepairWaysProps {
  ways: RepairOption[];
  published: Published;
  names: Names;
  /** Another set is being worked on; taking a way drops it. */
  isInstead?: boolean;
  onMended: (toTell: ToTell) => void;
}

const about = "Fewest changes first. Whoever is not named keeps their partner.";

/** How published pairs can be mended, fewest changes first, each with what it means for whom. */
export function RepairWays({ ways, published, names, isInstead = false, onMended }: RepairWaysProps) {
  const accept = useChange("accept_repair");
  const fewestOut = Math.min(...ways.map(({ leftOut }) => leftOut.length));
  const usual = isInstead ? null : ways.findIndex(({ leftOut }) => leftOut.length === fewestOut);
  const publish = `Publish this as version ${published.version + 1}`;
  // The ways may be gone before the answer is here; a callback of mutate would then never be called.
  const take = (option: number, way: RepairOption) =>
    void accept.mutateAsync({ option, groups: way.groups }).then(
      ({ version }) => onMended({ version, people: concerned(way, published) }),
      () => undefined,
    );
  return (
    <div className="ways-to-mend">
      <Card title={isInstead ? "Or mend the published pairs" : "Ways to mend the pairs"} about={about}>
        <Ways>
          {ways.map((way, place) => {
            const [title, ...meaning] = way.changes;
            const before = ways[place - 1];
            return (
              <Way
                key={way.groups.join("|")}
                title={title}
                actions={
                  <Button
                    kind={place === usual ? "main" : "plain"}
                    small={place !== usual}
                    onPress={() => take(place, way)}
                    isPending={accept.isPending && accept.variables.option === place}
                    aria-label={`${publish}. ${title}`}
                  >
                    {publish}
                  </Button>
                }
              >
                <Lines small lines={meaning} />
                {gained(before, way) && <p className="cap">{gained(before, way)}</p>}
                <p className="cap muted">To tell: {listed(names.inOrder(concerned(way, published)).map(names.short))}.</p>
              </Way>
            );
          })}
        </Ways>
      </Card>
    </div>
  );
}

/** What more changes bring; empty where there is nothing to compare with. */
function gained(before: RepairOption | undefined, way: RepairOption): string {
  const difference = before ? differenceInWords(before.values, way.values) : [];
  return difference.length > 0 ? `Compared with the way above: ${listed(difference)}.` : "";
}

/** Those with a new partner, and those who had one and are left out. */
function concerned({ newGroups, leftOut }: RepairOption, published: Published): PersonId[] {
  const had = new Set(published.groups.flatMap(({ members }) => members));
  return [...new Set([...newGroups.flat(), ...leftOut.filter((person) => had.has(person))])];
}
