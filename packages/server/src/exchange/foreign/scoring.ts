import { folded } from '@yicun/kernel/cell';
import type { Cell } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Register } from '@yicun/kernel/register';
import { idsOf } from '../cells.ts';
import { type Column, isEnterable, namedColumns, nameOf, unitOf } from '../columns.ts';
import type { UnitBook } from '../units.ts';
import { factorBetween, isMeasure } from './measures.ts';
import type { FoundColumn, MappedColumn, Reason } from './sheetMapping.ts';

/** A column of a foreign table: its heading from above to below, and the values of its first rows. */
export interface ForeignColumn {
  readonly path: readonly string[];
  readonly values: readonly Cell[];
}

/** Below it nothing is proposed. */
const enough = 0.5;

interface Fit {
  readonly column: Column;
  readonly place: number;
  readonly score: number;
  readonly reason: Reason;
}

/**
 * What each column may be: by its heading (the same words, or alike), and by what stands in it (words of the options,
 * names of units, numbers and days). The surest fit is taken first, and nothing is taken twice.
 *
 * @param unit the unit that a line above the table names for all its numbers (`单位：万元`); null: none
 */
export function propose(
  register: Register,
  columns: readonly ForeignColumn[],
  units: UnitBook,
  unit: string | null,
): readonly FoundColumn[] {
  const known = candidatesOf(register);
  const fits: Fit[] = columns.flatMap(({ path, values }, place) => {
    if (isOrdinal(path)) return [];
    const filled = values.filter((one) => one !== null && String(one).trim() !== '');
    return known.map(({ column, words }) => ({ column, place, ...fitOf(column, words, path, filled, units) }));
  });
  const taken = new Map<number, Fit>();
  const used = new Set<string>();
  for (const fit of fits.filter(({ score }) => score >= enough).sort((a, b) => b.score - a.score)) {
    if (taken.has(fit.place) || used.has(nameOf(fit.column))) continue;
    // Where a column says the unit, others that name a level of it would say it twice.
    if (fit.column.is === 'unit' && (used.has('@township') || used.has('@village'))) continue;
    if ((fit.column.is === 'township' || fit.column.is === 'village') && used.has('@unit')) continue;
    taken.set(fit.place, fit);
    used.add(nameOf(fit.column));
  }
  return columns.map(({ path, values }, place) => {
    const fit = taken.get(place);
    const samples = [...new Set(values.flatMap((one) => (one === null ? [] : [String(one).slice(0, 40)])))].slice(0, 3);
    if (!fit) return { path, samples, to: null, confidence: 0, reason: isOrdinal(path) ? 'ordinal' : 'none' };
    return {
      ...{ path, samples, reason: fit.reason, confidence: Math.round(fit.score * 100) / 100 },
      to: mappedTo(fit.column, path, unit),
    };
  });
}

/** How much a heading is like anything that the register knows: 0 to 1. */
export function likenessTo(register: Register): (path: readonly string[]) => number {
  const known = candidatesOf(register);
  const met = new Map<string, number>();
  return (path) => {
    const key = path.join('/');
    const before = met.get(key);
    if (before !== undefined) return before;
    const found = isOrdinal(path) ? 0.9 : Math.max(0, ...known.map(({ words }) => calledLike(words, path)));
    met.set(key, found);
    return found;
  };
}

function candidatesOf(register: Register) {
  return namedColumns(register).filter(({ column }) => {
    if (column.is !== 'field') return ['unit', 'township', 'village', 'stage'].includes(column.is);
    return isEnterable(column.field) && !column.field.retired && !column.field.filled;
  });
}

function fitOf(
  column: Column,
  words: readonly string[],
  path: readonly string[],
  filled: readonly Cell[],
  units: UnitBook,
): Pick<Fit, 'score' | 'reason'> {
  const name = calledLike(words, path);
  const holds = understood(column, filled, units);
  // What it is called counts most; where half of what stands in it is not understood, that is doubtful.
  const called = holds === null ? name : name * (0.55 + 0.45 * holds);
  const byName: Pick<Fit, 'score' | 'reason'> = { score: called, reason: name >= 0.97 ? 'label' : 'alike' };
  if (holds === null || holds < 0.9 || filled.length < 2) return byName;
  const distinct = new Set(filled).size;
  const byValues: Pick<Fit, 'score' | 'reason'> | null =
    column.is === 'unit' || column.is === 'township' || column.is === 'village'
      ? { score: column.is === 'unit' ? 0.6 : 0, reason: 'values' }
      : column.is === 'field' && column.field.kind === 'choice' && distinct > 1
        ? { score: 0.65, reason: 'options' }
        : column.is === 'field' && ['idCard', 'phone'].includes(column.field.kind)
          ? { score: 0.6, reason: 'values' }
          : null;
  return byValues && byValues.score > byName.score ? byValues : byName;
}

/** The share of the values that the column understands; null: that says nothing, as of text. */
function understood(column: Column, filled: readonly Cell[], units: UnitBook): number | null {
  if (filled.length === 0 || column.is === 'stage') return null;
  const share = (test: (cell: Cell) => boolean) => filled.filter(test).length / filled.length;
  if (column.is !== 'field') return share((one) => units.find(String(one)).is !== 'none');
  const { kind, options } = column.field;
  if (idsOf(kind) === 'unit') return share((one) => units.find(String(one)).is !== 'none');
  if (idsOf(kind) === 'record' || kind === 'text' || kind === 'longText') return null;
  return share((one) => kindNamed(kind).fromCell(one, options).ok);
}

/** The best of what its own words, those above with them, and all together are like. */
function calledLike(words: readonly string[], path: readonly string[]): number {
  const own = path.at(-1) ?? '';
  const above = path.at(-2) ?? '';
  const said = [own, withoutBrackets(own), above + withoutBrackets(own), path.map(withoutBrackets).join('')].map(plain);
  return Math.max(0, ...words.flatMap((word) => said.map((one) => alike(plain(word), one))));
}

/**
 * How alike two names are: 1 the same; where one holds the other, by how much of it; else by the pairs of characters
 * they share (Dice).
 */
function alike(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 2 && long.includes(short)) return 0.55 + 0.4 * (short.length / long.length);
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = [...left].filter((one) => right.has(one)).length;
  return left.size + right.size === 0 ? 0 : (0.9 * 2 * shared) / (left.size + right.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** A column that only numbers the rows. */
function isOrdinal(path: readonly string[]): boolean {
  return path.length === 1 && ['序号', '编号', 'no', 'no.', '序', '#'].includes(plain(path[0] ?? ''));
}

function mappedTo(column: Column, path: readonly string[], unit: string | null): MappedColumn {
  const to = nameOf(column);
  if (column.is !== 'field') return { to, from: null };
  const own = unitOf(column.field);
  const said = bracketed(path) ?? unit;
  return { to, from: said !== null && said !== own && factorBetween(said, own) ? said : null };
}

/** The unit in brackets behind a heading: 亩 of `面积（亩）`. */
function bracketed(path: readonly string[]): string | null {
  const units = path.flatMap((one) => [...one.matchAll(/[（(]([^（()）]*)[)）]/g)].map(([, unit = '']) => unit));
  return units.findLast(isMeasure) ?? null;
}

function withoutBrackets(heading: string): string {
  return heading.replace(/[（(][^（()）]*[)）]\s*[*＊]?\s*$/, '');
}

function plain(heading: string): string {
  return folded(heading).replace(/[\s*:：、，,/]/g, '');
}
