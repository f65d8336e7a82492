// Runs axe-core over the page; says what it found, one line each.
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What React Aria reads out first comes a moment late, and may name a button that went before it.
const all = { include: [["html"]], exclude: [["[data-live-announcer]"]] };
axe.run(all, { runOnly: tags, resultTypes: ["violations"] }).then(
  ({ violations }) =>
    done(violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(" ")}`))),
  (error) => done([String(error)]),
);
