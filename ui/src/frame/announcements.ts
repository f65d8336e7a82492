/**
 * React Aria reads out a button at work by pointing at it. This puts the button's own words in place of the pointer,
 * so that what is read out says the same once the button is gone.
 */
export function keepAnnouncementsWhole() {
  const readOut = new MutationObserver((records) => records.forEach(({ target }) => putInWords(target as Element)));
  const page = new MutationObserver(() => {
    const announcer = document.querySelector("body > [data-live-announcer]");
    if (!announcer) return;
    page.disconnect();
    putInWords(announcer);
    readOut.observe(announcer, { childList: true, subtree: true });
  });
  page.observe(document.body, { childList: true });
}

function putInWords(place: Element) {
  for (const said of place.querySelectorAll("[aria-labelledby]")) {
    const names = said.getAttribute("aria-labelledby")?.split(" ").map(nameOf).filter(Boolean) ?? [];
    if (names.length === 0) said.remove();
    said.removeAttribute("role");
    said.removeAttribute("aria-labelledby");
    said.textContent = names.join(" ");
  }
}

function nameOf(id: string): string {
  const named = document.getElementById(id);
  return named?.getAttribute("aria-label") ?? named?.textContent ?? "";
}
