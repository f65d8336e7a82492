import { cases } from "./cases";
import { fakeDoor } from "./fakeDoor";

// Shows the window with made-up answers in a plain browser:
// look.html?case=joining&theme=dark&press=Matches,Undo presses these buttons one after the other.
const wanted = new URLSearchParams(location.search);
localStorage.setItem("theme", wanted.get("theme") ?? "light");
localStorage.setItem("textSize", wanted.get("text") ?? "100");

const ahead = new Date(wanted.get("on") ?? "2027-01-13T10:00:00").getTime() - Date.now();
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + ahead;

const { answers, shell } = cases[wanted.get("case") ?? "joining"] ?? { answers: {}, shell: {} };
fakeDoor(answers, shell);
await import("../main");

for (const name of wanted.get("press")?.split(",") ?? []) {
  (await found(name))?.click();
}
document.body.dataset["ready"] = "yes";

/** The first control of that name, waited for up to five seconds. */
async function found(name: string): Promise<HTMLElement | undefined> {
  for (let tries = 0; tries < 50; tries++) {
    await new Promise((soon) => setTimeout(soon, 100));
    const controls = [...document.querySelectorAll<HTMLElement>("button, [role=option], [role^=menuitem], [role=row], label")];
    const control = controls.find((each) => each.textContent?.includes(name) || each.ariaLabel === name);
    if (control) return control;
  }
  return undefined;
}
