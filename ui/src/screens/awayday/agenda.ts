import type { AwaydayPart } from "../../lib/bindings";

/** A part before the door has given it a time. */
export type UntimedPart = Omit<AwaydayPart, "starts">;

/** The method asks for 45 minutes in feedback pairs; anything else takes at least five. */
export function leastMinutes(part: UntimedPart): number {
  return part.kind === "feedback" ? 45 : 5;
}

export function withPart(parts: readonly UntimedPart[], at: number, change: Partial<UntimedPart>): UntimedPart[] {
  return parts.map((part, index) => (index === at ? { ...part, ...change } : part));
}

export function withoutPart(parts: readonly UntimedPart[], at: number): UntimedPart[] {
  return parts.filter((_, index) => index !== at);
}

export function withNewPart(parts: readonly UntimedPart[], at: number, part: UntimedPart): UntimedPart[] {
  return [...parts.slice(0, at), part, ...parts.slice(at)];
}

export function withPartMoved(parts: readonly UntimedPart[], from: number, to: number): UntimedPart[] {
  const moving = parts[from];
  if (moving === undefined || to < 0 || to >= parts.length) return [...parts];
  return withNewPart(withoutPart(parts, from), to, moving);
}

/** The parts without their times, which the door works out afresh from their order and lengths. */
export function untimed(parts: readonly AwaydayPart[]): UntimedPart[] {
  return parts.map(({ minutes, title, who, kind, notes }) => ({ minutes, title, who, kind, notes }));
}

/** What tells the parts apart wherever they stand: the title, and which one of that title it is. */
export function keysOf(parts: readonly UntimedPart[]): string[] {
  return parts.map(({ title }, place) => {
    const before = parts.slice(0, place).filter((other) => other.title === title).length;
    return before === 0 ? title : `${title} ${before + 1}`;
  });
}
