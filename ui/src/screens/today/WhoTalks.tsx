import { Card } from "../../components/Card";
import { Ring } from "../../components/Ring";
import { useLook } from "../../lib/queries";

/** Who is talking to whom in this round, on a ring of names. */
export function WhoTalks() {
  const picture = useLook("ring_picture", {});
  return picture && (
    <Card title="Who is talking to whom">
      <Ring picture={picture} />
    </Card>
  );
}
