/** A page as an image: the window lets pictures in as data, and an image can neither run nor fetch anything. */
export function Page({ svg, name }: { svg: string; name: string }) {
  return <img className="sheet" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={name} />;
}
