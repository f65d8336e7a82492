import { useEffect, useRef } from "react";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { useGo } from "../../frame/place";
import { useLookLater } from "../../lib/queries";

/** Leads to the ways to mend the pairs; nothing while all that people were told stands. */
export function ToMend() {
  const ways = useLookLater("repair_options", null).data;
  const go = useGo();
  const place = useRef<HTMLDivElement>(null);
  const stood = useRef(true);
  const isNeeded = ways !== undefined && ways.length > 0;
  useEffect(() => {
    if (ways === undefined) return;
    // What came up just now may be out of sight, above what was changed.
    if (isNeeded && !stood.current) place.current?.scrollIntoView?.({ block: "nearest" });
    stood.current = isNeeded;
  }, [ways, isNeeded]);
  if (!isNeeded) return null;
  return (
    <div ref={place} className="to-mend">
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
    </div>
  );
}
