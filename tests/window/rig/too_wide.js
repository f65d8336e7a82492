// Names what reaches beyond the right edge of the page, of its screen or of a dialog, and does not scroll by itself.
const tidy = (text) => text.replace(/\s+/g, " ").trim().slice(0, 40);
const page = document.documentElement;
const boxes = [page, document.querySelector("main")?.parentElement, ...document.querySelectorAll("[role=dialog]")];
const scrolls = (box) => getComputedStyle(box).overflowX !== "visible";
const reachesBeyond = (box) => {
  const edge = box.getBoundingClientRect().left + box.clientWidth;
  const inside = [...box.querySelectorAll("*")].filter((part) => {
    for (let around = part.parentElement; around !== box; around = around.parentElement) if (scrolls(around)) return false;
    return part.getBoundingClientRect().right > edge + 0.5;
  });
  return inside.filter((part) => !inside.some((other) => other !== part && part.contains(other)));
};
return boxes
  .filter((box) => box && (box.scrollWidth > box.clientWidth || box.getBoundingClientRect().right > innerWidth + 0.5))
  .map((box) => {
    const parts = reachesBeyond(box).map((part) => `${part.localName}.${part.className.baseVal ?? part.className} “${tidy(part.textContent)}”`);
    return `${box.scrollWidth} pixels in ${box.clientWidth} of ${box.localName}.${box.className}: ${parts.slice(0, 4).join(", ")}`;
  });
