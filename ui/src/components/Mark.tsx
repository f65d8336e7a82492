/** The sign of Coaching Pairs: two equal circles. */
export function Mark({ size = 38 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={(size * 26) / 38} viewBox="0 0 38 26" aria-hidden="true">
      <circle cx="13" cy="13" r="12" fill="currentColor" />
      <circle cx="25" cy="13" r="11" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
