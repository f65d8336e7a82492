/** Something that can be found by typing part of what it is called. */
export interface Findable {
  name: string;
  /** Other words somebody may look for it by. */
  also?: string | undefined;
}

/** Those that hold every word that was typed, best first; in their own order where nothing was typed. */
export function found<Item extends Findable>(items: readonly Item[], typed: string): Item[] {
  const wanted = words(typed);
  if (wanted.length === 0) return [...items];
  return items
    .map((item) => ({ item, distance: distance(item, wanted) }))
    .filter(({ distance: far }) => far < Infinity)
    .toSorted((one, other) => one.distance - other.distance)
    .map(({ item }) => item);
}

/** Lower case, without accents: "Zieliński" is found by "zielinski", "Søren" by "soren". */
export function folded(text: string): string {
  return text
    .toLocaleLowerCase("en")
    .replaceAll(/[łøđßæœı’]/g, (letter) => plain[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "");
}

const plain: Record<string, string> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", "’": "'" };

function words(text: string): string[] {
  return folded(text).split(/[^\p{L}\p{N}']+/u).filter(Boolean);
}

/** How far the item is from what was typed: 0 where every word begins a word of its name. */
function distance({ name, also = "" }: Findable, wanted: readonly string[]): number {
  const [own, others] = [words(name), words(also)];
  return wanted.reduce((far, word) => far + Math.min(nearest(own, word), 4 + nearest(others, word)), 0);
}

function nearest(among: readonly string[], word: string): number {
  return Math.min(...among.map((each) => near(each, word)), Infinity);
}

function near(each: string, word: string): number {
  if (each.startsWith(word)) return 0;
  if (each.includes(word)) return 1;
  return word.length > 2 && each[0] === word[0] && holdsInOrder(each, word) ? 2 : Infinity;
}

/** Whether the letters occur in this order, so that a letter left out does no harm: "hana" finds "Hannah". */
function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  return [...letters].every((letter) => {
    const at = text.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}
