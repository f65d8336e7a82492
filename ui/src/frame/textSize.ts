const smallest = 80;
const largest = 200;
const stride = 10;
const usual = 100;

/** Applies the size of text that was kept on this computer. */
export function keepTextSize() {
  apply(kept());
}

export function changeTextSize(to: "larger" | "smaller" | "usual") {
  const next = { larger: kept() + stride, smaller: kept() - stride, usual }[to];
  const size = Math.min(largest, Math.max(smallest, next));
  localStorage.setItem("textSize", String(size));
  apply(size);
}

function kept(): number {
  return Number(localStorage.getItem("textSize") ?? usual) || usual;
}

function apply(size: number) {
  document.documentElement.style.fontSize = `${size}%`;
}
