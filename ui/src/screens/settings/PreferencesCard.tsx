import { ArrowDown, ArrowUp, GripVertical, Minus, Plus } from "lucide-react";
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { Button, IconButton } from "../../components/Button";
import { Card } from "../../components/Card";
import { FailureNotice } from "../../components/FailureNotice";
import { Working } from "../../components/Working";
import type { PreferenceCount, PreferenceKey } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import { lowered, movedTo, switchedOff, switchedOn } from "./order";

/** What makes pairs better, the most important first: moved by buttons, by keys or by dragging. */
export function PreferencesCard() {
  const { data, error } = useLookLater("preference_counts", null);
  return (
    <Card
      title="What makes pairs better"
      about={`The most important first. Nothing further down outweighs what stands above it.${data?.countedIn ? ` Beside each: how it is in ${data.countedIn}.` : ""}`}
    >
      {error && <FailureNotice thrown={error} />}
      {!data && !error && <Working>Counting…</Working>}
      {data && (
        <>
          <Order preferences={data.preferences} />
        </>
      )}
    </Card>
  );
}

function Order({ preferences }: { preferences: PreferenceCount[] }) {
  const change = useChange("set_preferences");
  const on = preferences.filter((preference) => preference.on);
  const off = preferences.filter((preference) => !preference.on);
  const order = on.map(({ preference }) => preference);
  const set = (next: PreferenceKey[]) => change.mutate({ order: next });
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = order.find((key) => keys.has(key));
      const beside = order.findIndex((key) => key === target.key);
      if (moved) set(movedTo(order, moved, target.dropPosition === "after" ? beside + 1 : beside));
    },
  });
  return (
    <>
      <GridList
        className="preference-list"
        aria-label="What makes pairs better, the most important first"
        items={on}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(item) => {
          const { preference, says, counted } = item;
          const place = order.indexOf(preference);
          return (
            <GridListItem id={preference} textValue={says} className="preference">
              <AriaButton slot="drag" className="preference-grip" isDisabled={place === 0} aria-label={`Move: ${says}`}>
                <GripVertical className="icon small" aria-hidden />
              </AriaButton>
              <span className="preference-words">
                <span>
                  {place + 1}. {says}
                </span>
                <span className="cap muted">{counted}</span>
              </span>
              {place > 0 ? (
                <span className="row preference-buttons">
                  <IconButton
                    small
                    icon={ArrowUp}
                    label={`More important: ${says}`}
                    isDisabled={place === 1}
                    onPress={() => set(movedTo(order, preference, place - 1))}
                  />
                  <IconButton
                    small
                    icon={ArrowDown}
                    label={`Less important: ${says}`}
                    isDisabled={place === order.length - 1}
                    onPress={() => set(lowered(order, preference))}
                  />
                  <IconButton
                    small
                    icon={Minus}
                    label={`Do not count: ${says}`}
                    onPress={() => set(switchedOff(order, preference))}
                  />
                </span>
              ) : (
                <span className="preference-buttons cap muted">Always first</span>
              )}
            </GridListItem>
          );
        }}
      </GridList>
      {off.length > 0 && (
        <>
          <h3>Not counted</h3>
          <ul className="preference-list not-counted">
            {off.map(({ preference, says, counted }) => (
              <li key={preference} className="preference">
                <span className="preference-words">
                  <span>{says}</span>
                  <span className="cap muted">{counted}</span>
                </span>
                <Button small icon={Plus} aria-label={`Count it: ${says}`} onPress={() => set(switchedOn(order, preference))}>
                  Count it
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
