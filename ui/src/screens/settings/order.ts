import type { PreferenceKey } from "../../lib/bindings";

type Order = readonly PreferenceKey[];

/** The order with one moved before the one at this place; leaving nobody out stays first. */
export function movedTo(order: Order, moved: PreferenceKey, place: number): PreferenceKey[] {
  const from = order.indexOf(moved);
  const to = Math.max(1, place);
  if (from <= 0) return [...order];
  const others = order.filter((key) => key !== moved);
  return others.toSpliced(from < to ? to - 1 : to, 0, moved);
}

/** The order with one moved down by one. */
export function lowered(order: Order, moved: PreferenceKey): PreferenceKey[] {
  return movedTo(order, moved, order.indexOf(moved) + 2);
}

export function switchedOff(order: Order, unwanted: PreferenceKey): PreferenceKey[] {
  return order.filter((key) => key !== unwanted);
}

/** The order with one more at its end, in place of what it contradicts. */
export function switchedOn(order: Order, wanted: PreferenceKey): PreferenceKey[] {
  const opposite = opposites[wanted];
  return opposite && order.includes(opposite)
    ? order.map((key) => (key === opposite ? wanted : key))
    : [...order, wanted];
}

/** Partners cannot both know a little of each other's work and hardly ever meet. */
const opposites: Partial<Record<PreferenceKey, PreferenceKey>> = { hardlyEver: "nowAndThen", nowAndThen: "hardlyEver" };
