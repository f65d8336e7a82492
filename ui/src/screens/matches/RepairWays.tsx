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

const about = "Those that leave fewest people out come first, and of them those with fewest changes. Whoever is not named keeps their partner.";

/** How published pairs can be mended, each with what it means for whom. */
export function RepairWays({ ways, published, names, isInstead = false, onMended }: RepairWaysProps) {
  const accept = useChange("accept_repair");
  // Each is taken by its place among all that are offered, whatever their order here.
  const shown = ways.map((way, option) => ({ way, option })).toSorted((one, other) => one.way.leftOut.length - other.way.leftOut.length);
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
          {shown.map(({ way, option }, place) => {
            const [title, ...meaning] = way.changes;
            const above = shown[place - 1]?.way;
            const better = above?.leftOut.length === way.leftOut.length ? gained(above, way) : "";
            const isUsual = place === 0 && !isInstead;
            return (
              <Way
                key={way.groups.join("|")}
                title={title}
                actions={
                  <Button
                    kind={isUsual ? "main" : "plain"}
                    small={!isUsual}
                    onPress={() => take(option, way)}
                    isPending={accept.isPending && accept.variables.option === option}
                    aria-label={`${publish}. ${title}`}
                  >
                    {publish}
                  </Button>
                }
              >
                <Lines small lines={meaning} />
                {better && <p className="cap">{better}</p>}
                <p className="cap muted">To tell: {listed(names.inOrder(concerned(way, published)).map(names.short))}.</p>
              </Way>
            );
          })}
        </Ways>
      </Card>
    </div>
  );
}

/** What more changes bring. */
function gained(above: RepairOption, way: RepairOption): string {
  const difference = differenceInWords(above.values, way.values);
  return difference.length > 0 ? `Compared with the way above: ${listed(difference)}.` : "";
}

/** Those with a new partner, and those who had one and are left out. */
function concerned({ newGroups, leftOut }: RepairOption, published: Published): PersonId[] {
  const had = new Set(published.groups.flatMap(({ members }) => members));
  return [...new Set([...newGroups.flat(), ...leftOut.filter((person) => had.has(person))])];
}
