// Checks what the program is made of: no network crate, only licences that allow shipping it, one source. What is
// forbidden and allowed stands in deny.toml, by which `make deny` checks the same more thoroughly; that takes ten
// minutes to install, and this none.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const rules = readFileSync(new URL("../deny.toml", import.meta.url), "utf8");
const NETWORK = new Set(listed("deny"));
const LICENCES = new Set(listed("allow"));
const SYSTEMS = listed("targets");

const REGISTRY = "registry+https://github.com/rust-lang/crates.io-index";

/** A list of words in deny.toml. */
function listed(name) {
  const list = new RegExp(`^${name} = \\[([^\\]]*)\\]`, "m").exec(rules);
  if (list === null) throw new Error(`deny.toml has no list called ${name}.`);
  return [...list[1].matchAll(/"([^"]+)"/g)].map(([, word]) => word);
}

/** What is built into the window and the terminal program, on the systems we ship for. */
function shipped() {
  const tree = execFileSync(
    "cargo",
    ["tree", "--locked", "--workspace", "--exclude", "tests", "--edges", "normal", "--prefix", "none",
      "--format", "{p}|{l}", ...SYSTEMS.flatMap((system) => ["--target", system])],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  const lines = new Set(tree.split("\n").filter(Boolean).map((line) => line.replace(" (*)", "")));
  return [...lines].map((line) => {
    const [crate, licence] = line.split("|");
    return { name: crate.split(" ")[0], licence };
  });
}

/** Where every crate of the lock file comes from; our own come from nowhere. */
function sources() {
  const metadata = execFileSync("cargo", ["metadata", "--locked", "--format-version", "1"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return JSON.parse(metadata).packages.map(({ name, source }) => ({ name, source }));
}

/** Whether an SPDX expression can be met with the licences above. */
function allowed(expression) {
  return expression
    .replaceAll("/", " OR ")
    .replace(/[()]/g, "")
    .split(" AND ")
    .every((part) => part.split(" OR ").some((licence) => LICENCES.has(licence.trim())));
}

const crates = shipped();
const complaints = [
  ...crates
    .filter(({ name }) => NETWORK.has(name))
    .map(({ name }) => `${name} talks to the network; nothing in this program may.`),
  ...crates
    .filter(({ licence }) => !allowed(licence))
    .map(({ name, licence }) => `${name} is under ${licence || "no licence"}; see allow in deny.toml.`),
  ...sources()
    .filter(({ source }) => source !== null && source !== REGISTRY)
    .map(({ name, source }) => `${name} comes from ${source}; only crates.io is allowed.`),
];

complaints.forEach((complaint) => console.error(complaint));
if (complaints.length > 0) process.exit(1);
console.log(`${crates.length} crates: no network, licences in order, one source.`);
