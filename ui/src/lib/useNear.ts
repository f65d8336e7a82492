import { useEffect, useRef, useState } from "react";

/**
 * Whether an element is in sight or about to be, as the screen scrolls. In a long list what is far away need not be
 * drawn in full. Whatever has the focus counts as near.
 */
export function useNear<Place extends HTMLElement>(isNearAtFirst: boolean) {
  const place = useRef<Place>(null);
  const [isNear, setNear] = useState(isNearAtFirst || !("IntersectionObserver" in window));
  useEffect(() => {
    const element = place.current;
    if (!element || !("IntersectionObserver" in window)) return;
    const look = (seen: IntersectionObserverEntry[]) =>
      setNear(seen.at(-1)?.isIntersecting === true || element.contains(document.activeElement));
    const observer = new IntersectionObserver(look, { root: element.closest(".view"), rootMargin: "100% 0px" });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, isNear] as const;
}
