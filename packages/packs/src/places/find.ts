/** Finding a county by what people type: 利通, 吴忠利通, litong, ltq, wuzhong litong, wzlt, 640302. */

import { type County, type Place, type PlaceIndex, placePath } from './places.ts';

/** What makes a find less likely the one that was meant. Less is better; equals stay in the order of their codes. */
const cost = {
  /** A syllable given by its first letter, or unfinished. */
  initial: 1,
  /** The word ends before the name does (its 区, 县, 市 or 旗 is not missed). */
  unfinished: 1,
  /** The word begins in the middle of the county's name: 高新 in 唐山高新技术产业开发区. */
  inside: 2,
  /** The word names only the city, or, twice this, only the province: their counties come after what is named so itself. */
  above: 6,
  /** The word runs on into the next level, 吴忠利通: only worth showing when nothing fits within one level. */
  split: 20,
};

/** Finds that cost this much more than the best are left out: 西藏安多 is not what 西安 means. Keeps all that `above` adds. */
const tolerance = 2 * cost.above + cost.unfinished;

/**
 * The counties that fit, best first.
 *
 * @param query one or more words; each must fit the path province, city, county, from the outer to the inner and any level
 *   left out. Within a word every character is itself, its pinyin or its first letter; digits are the beginning of a code.
 * @param limit how many at most
 */
export function findCounties(index: PlaceIndex, query: string, limit = 20): readonly County[] {
  const words = query
    .trim()
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/['’]/g, '')
    .split(/[\s,，、/>›·-]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = index.counties
    .map((county) => ({ county, price: words.reduce((sum, word) => sum + priceOf(word, county), 0) }))
    .filter(({ price }) => price < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.price - b.price);
  const best = found[0]?.price ?? 0;
  return found
    .filter(({ price }) => price <= best + tolerance)
    .slice(0, limit)
    .map(({ county }) => county);
}

/** Places in a word that a reading can have come to, each with its least cost so far. */
type Reached = Map<number, number>;

/** The cost of reading `word` along the path of `county`; Infinity when it cannot be read so. */
function priceOf(word: string, county: County): number {
  if (/^\d+$/.test(word)) return county.code.startsWith(word) ? 0 : Number.POSITIVE_INFINITY;
  const path = placePath(county);
  const before: Reached = new Map([[0, 0]]);
  let best = Number.POSITIVE_INFINITY;
  path.forEach((place, depth) => {
    const above = place === county ? 0 : depth === 0 ? 2 : 1;
    const after: Reached = new Map();
    best = Math.min(best, above * cost.above + readName(word, place, 0, before, after));
    for (const [at, price] of after) reach(before, at, price + cost.split);
  });
  const outset: Reached = new Map([[0, cost.inside]]);
  for (let start = 1; start < county.pinyin.length - 1; start++) {
    best = Math.min(best, readName(word, county, start, outset, new Map()));
  }
  return best;
}

/**
 * Reads on in `word` with the characters of `place` from `start`, from wherever earlier levels came to.
 * Notes in `after` where it comes to; gives the least cost of coming to the end.
 */
function readName(word: string, place: Place, start: number, before: Reached, after: Reached): number {
  const characters = [...place.name];
  let best = Number.POSITIVE_INFINITY;
  let here = before;
  for (let i = start; i < characters.length && here.size > 0; i++) {
    const next: Reached = new Map();
    for (const [at, price] of here) {
      // A first letter in the middle of a name would fit nearly everything.
      const letters = i === 0 || i > start;
      readCharacter(word, at, price, characters[i] ?? '', place.pinyin[i] ?? [], letters, next);
    }
    for (const [at, price] of next) reach(after, at, price);
    const rest = characters.slice(i + 1).join('');
    const end = next.get(word.length);
    if (end !== undefined) best = Math.min(best, end + (/^[区县市旗]?$/.test(rest) ? 0 : cost.unfinished));
    here = next;
  }
  return best;
}

/** The ways to read one character at `at`: itself, a spelling of it, its first letter, or a spelling cut short by the end. */
function readCharacter(
  word: string,
  at: number,
  price: number,
  character: string,
  spellings: readonly string[],
  letters: boolean,
  next: Reached,
): void {
  if (word.startsWith(character, at)) reach(next, at + character.length, price);
  for (const spelling of spellings) {
    if (word.startsWith(spelling, at)) reach(next, at + spelling.length, price);
    if (!letters || at >= word.length) continue;
    if (word[at] === spelling[0]) reach(next, at + 1, price + cost.initial);
    if (spelling.startsWith(word.slice(at))) reach(next, word.length, price + cost.initial);
  }
}

function reach(reached: Reached, at: number, price: number): void {
  reached.set(at, Math.min(price, reached.get(at) ?? Number.POSITIVE_INFINITY));
}
