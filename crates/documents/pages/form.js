/* Puts the letters of what is ticked in a row. Nothing is sent and nothing is kept. */
"use strict";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const form = document.querySelector("form");
const [who, standing, ready, code, copy] = ["who", "standing", "ready", "code", "copy"].map((id) => document.getElementById(id));
const lines = [...form.querySelectorAll("fieldset[data-is]")];
const parts = [...form.querySelectorAll("[data-after]")];
const lists = [...form.querySelectorAll(".colleague")];
/* Tells two answers without a name apart; with a name it is not needed. */
const chance = "nameless" in form.dataset ? crypto.getRandomValues(new Uint32Array(1))[0] >>> 12 : 0;
let ticked = [];

/** The last groups of five bits of a number, as letters. */
function lettered(number, count) {
  return Array.from({ length: count }, (_, place) => LETTERS[(number >>> (5 * (count - 1 - place))) & 31]).join("");
}

/** The upper 30 bits of the CRC-32 of some letters. */
function checksum(letters) {
  let sum = -1;
  for (const letter of letters) {
    sum ^= letter.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 2;
}

/** Shows only what can be answered now: not about oneself, nobody twice, one list more than are filled. */
function arrange() {
  const self = who?.selectedOptions[0].dataset.is;
  for (const line of lines) line.hidden = line.disabled = line.dataset.is === self;
  for (const part of parts) part.hidden = part.disabled = !form.querySelector(`[value="${part.dataset.after}"]:checked`);
  for (const [place, list] of lists.entries()) {
    const others = lists.filter((other) => other !== list).map((other) => other.value);
    for (const option of list.options) {
      option.disabled = option.value !== "" && (option.dataset.is === self || others.includes(option.value));
    }
    if (list.selectedOptions[0].disabled) list.value = "";
    list.parentElement.hidden = place > 1 && list.value === "" && lists[place - 1].value === "";
  }
}

function say(what) {
  const words = standing.dataset[what];
  if (standing.textContent !== words) standing.textContent = words;
}

/** Writes the code, and says what is missing as long as there is none. */
function write() {
  arrange();
  ticked = [...form.querySelectorAll("input:checked:enabled, .colleague:enabled")].filter(({ value }) => value !== "");
  const said = ticked.map(({ value }) => value);
  const head = who ? who.value : form.dataset.head;
  const letters = [head.slice(2), ...said, lettered(chance, 4)].join("").replaceAll("-", "");
  const end = lettered(chance, 4) + lettered(checksum(letters), 6);
  ready.hidden = head === "" || said.length === 0;
  code.value = ready.hidden ? "" : [head, ...said, `END-${end.slice(0, 5)}-${end.slice(5)}`].join(" ");
  code.rows = Math.min(12, 1 + code.value.length / 50);
  say(said.length === 0 ? "empty" : head === "" ? "unsigned" : "ready");
}

/** Takes a tick away. */
function untick(input) {
  input.checked = false;
  write();
}

for (const list of lists.slice(1)) {
  for (const option of lists[0].options) if (option.value !== "") list.append(option.cloneNode(true));
}
form.addEventListener("input", write);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", ({ target }) => target.type === "radio" && (ticked.includes(target) ? untick(target) : write()));
form.addEventListener("keydown", ({ key, target }) => {
  if (target.type === "radio" && (key === "Delete" || key === "Backspace")) untick(target);
});
code.addEventListener("focus", () => code.select());
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(code.value);
    say("copied");
  } catch {
    code.focus();
    say(document.execCommand("copy") ? "copied" : "marked");
  }
});
write();
