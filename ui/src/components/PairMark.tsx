import "./PairMark.css";

/** The mark of a pair: equal circles, none in front of another. Without `initials` it is the small mark of a row. */
export function PairMark({ initials, members = 2 }: { initials?: string[]; members?: 2 | 3 }) {
  const count = initials?.length ?? members;
  // The small mark lies closer, so that what the two share is still seen.
  const step = initials ? 34 : 28;
  const centres = Array.from({ length: count }, (_, place) => 22 + place * step);
  const width = 44 + (count - 1) * step;
  return (
    <svg
      className={initials ? "pair-mark" : "pair-mark small"}
      viewBox={`0 0 ${width} 44`}
      width={width}
      height={44}
      aria-hidden="true"
    >
      {centres.map((x) => (
        <circle key={x} cx={x} cy={22} r={20} className="face" />
      ))}
      {centres.slice(1).map((x) => (
        <path key={x} d={lens(x - step / 2, step)} className="shared" />
      ))}
      {centres.map((x) => (
        <circle key={x} cx={x} cy={22} r={20} className="rim" />
      ))}
      {initials?.map((letters, place) => (
        <text key={centres[place]} x={textPlace(centres[place] ?? 0, place, count)} y={26.5}>
          {letters}
        </text>
      ))}
    </svg>
  );
}

/** Where two circles of radius 20, their centres `step` apart, lie over each other. */
function lens(middle: number, step: number): string {
  const half = Math.sqrt(20 ** 2 - (step / 2) ** 2);
  return `M${middle} ${22 - half}A20 20 0 0 1 ${middle} ${22 + half}A20 20 0 0 1 ${middle} ${22 - half}Z`;
}

function textPlace(centre: number, place: number, count: number): number {
  if (place === 0) return centre - 2;
  return place === count - 1 ? centre + 2 : centre;
}
