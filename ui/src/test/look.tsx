import { cases } from "./cases";
import { fakeDoor } from "./fakeDoor";

// Shows the window with made-up answers in a plain browser:
// look.html?case=joining&theme=dark&press=Matches,Undo presses these buttons one after the other.
const wanted = new URLSearchParams(location.search);
localStorage.setItem("theme", wanted.get("theme") ?? "light");
localStorage.setItem("textSize", wanted.get("text") ?? "100");

const { answers, shell } = cases[wanted.get("case") ?? "joining"] ?? { answers: {}, shell: {} };
fakeDoor(answers, shell);
await import("../main");

for (const name of wanted.get("press")?.split(",") ?? []) {
  await new Promise((soon) => setTimeout(soon, 300));
  const buttons = [...document.querySelectorAll<HTMLElement>("button, [role=option], [role=menuitem], [role=radio], td")];
  buttons.find((button) => button.textContent?.includes(name) || button.ariaLabel === name)?.click();
}
