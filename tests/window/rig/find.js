// Finds what a person would: the visible control with that name, scrolled to. Returns it, and the names there are.
const [selector, wanted] = arguments;
const tidy = (text) => text.replace(/\s+/g, " ").trim();
const reachable = (element) =>
  element.getClientRects().length > 0 &&
  getComputedStyle(element).visibility !== "hidden" &&
  !element.closest("[aria-hidden=true], [inert]");
const wordsOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  return node.ariaHidden === "true" ? "" : [...node.childNodes].map(wordsOf).join("");
};
const partOf = (part) => part?.getAttribute("aria-label") || part?.textContent || "";
const named = (ids) => ids.split(" ").map((id) => partOf(document.getElementById(id))).join(" ");
const nameOf = (element) =>
  tidy(
    tidy(named(element.getAttribute("aria-labelledby") ?? "")) ||
      element.getAttribute("aria-label") ||
      [...(element.labels ?? [])].map((label) => label.textContent).join(" ") ||
      wordsOf(element) ||
      element.placeholder ||
      element.title ||
      "",
  );
const found = [...document.querySelectorAll(selector)].filter(reachable);
const names = found.map(nameOf);
const exact = names.indexOf(wanted);
const position = exact >= 0 ? exact : names.findIndex((name) => name.startsWith(wanted));
found[position]?.scrollIntoView({ block: "nearest" });
return { element: found[position] ?? null, names };
