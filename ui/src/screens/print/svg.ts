/** A page as an image: the window's policy lets pictures in as data, and an image can neither run nor fetch anything. */
export function asImage(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
