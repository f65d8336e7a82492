import type { AwaydayPart } from "../../lib/bindings";

/** A part before the door has given it a time. */
export type UntimedPart = Omit<AwaydayPart, "starts">;

/** The method asks for 45 minutes in feedback pairs; anything else takes at least five. */
export function leastMinutes(part: UntimedPart): number {
  return part.kind === "feedback" ? 45 : 5;
}

/** The two parts the day is made for stay in it. */
export function mayBeRemoved(part: UntimedPart): boolean {
  return part.kind === "other" || part.kind === "break";
}

export function withPart(parts: readonly UntimedPart[], at: number, change: Partial<UntimedPart>): UntimedPart[] {
  return parts.map((part, index) => (index === at ? { ...part, ...change } : part));
}

export function withoutPart(parts: readonly UntimedPart[], at: number): UntimedPart[] {
  return parts.filter((_, index) => index !== at);
}

export function withPartMoved(parts: readonly UntimedPart[], from: number, to: number): UntimedPart[] {
  const moving = parts[from];
  if (moving === undefined || to < 0 || to >= parts.length) return [...parts];
  const others = withoutPart(parts, from);
  return [...others.slice(0, to), moving, ...others.slice(to)];
}

/** The parts without their times, which the door works out afresh from their order and lengths. */
export function untimed(parts: readonly AwaydayPart[]): UntimedPart[] {
  return parts.map(({ minutes, title, who, kind, notes }) => ({ minutes, title, who, kind, notes }));
}
