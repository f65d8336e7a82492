import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { useGo } from "../../frame/place";
import { useLookLater } from "../../lib/queries";

/** Leads to the ways to mend the pairs; nothing while all that people were told stands. */
export function ToMend() {
  const { data: ways = [] } = useLookLater("repair_options", null);
  const go = useGo();
  if (ways.length === 0) return null;
  return (
    <Notice
      tone="ask"
      title="The pairs need mending."
      actions={
        <Button small onPress={() => go("matches")}>
          See the ways
        </Button>
      }
    >
      Something has changed since people were told. The ways stand under Matches, those that leave nobody out first.
    </Notice>
  );
}
