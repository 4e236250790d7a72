import { hash } from 'node:crypto';
import type { Register } from '@yicun/kernel/register';
import type { SheetRow } from '../read/sheetRow.ts';
import type { NamedUnit, UnitBook } from '../units.ts';
import { findHeading, textOf } from './heading.ts';
import { isMeasure } from './measures.ts';
import { likenessTo, propose } from './scoring.ts';
import type { FoundSheet, Survey } from './sheetMapping.ts';
import { skipper } from './skipping.ts';

/** Rows of each sheet that are looked at, and of those how many are shown. */
export const headRows = 60;
const shownRows = 14;

/** Who surveys: the units by name, and those that may be written to, by id. */
export interface Places {
  readonly book: UnitBook;
  readonly units: readonly NamedUnit[];
  readonly scopes: readonly string[];
}

/**
 * Looks at the first rows of each sheet of a foreign file: where its heading is, and what its columns may be.
 *
 * @param heads the first rows of each sheet
 * @param file  what the file is called: often the unit it comes from
 * @returns null where no sheet looks like a table
 */
export function surveyOf(
  register: Register,
  heads: readonly (readonly SheetRow[])[],
  file: string,
  places: Places,
): Survey | null {
  const likeness = likenessTo(register);
  const found = heads.flatMap((rows): { sheet: FoundSheet; score: number }[] => {
    const heading = findHeading(rows, likeness);
    const [first, last] = [rows[heading?.first ?? -1], rows[heading?.last ?? -1]];
    if (!heading || !first || !last) return [];
    const lines = rows.slice(heading.first, heading.last + 1);
    const all = heading.paths.flatMap((path, place) => (path.length > 0 ? [place] : []));
    const skips = skipper(lines, all);
    const data = rows.slice(heading.last + 1).filter((row) => skips(row) === null);
    const titles = rows.slice(0, heading.first).flatMap(({ cells }) => cells.map(textOf));
    const columns = propose(
      register,
      heading.paths.map((path, place) => ({ path, values: data.map(({ cells }) => cells[place] ?? null) })),
      places.book,
      unitOfTable(titles),
    );
    const sheet: FoundSheet = {
      ...{ sheet: first.sheet, first: first.line, last: last.line, columns },
      print: hash('sha256', JSON.stringify([register.name, heading.paths]), 'hex'),
      unit: places.book.only ?? unitNamed([...titles, file].join(' '), places),
      rows: rows.slice(0, Math.max(shownRows, heading.last + 4)).map(({ line, cells }) => {
        return { line, cells: cells.map((one) => textOf(one).slice(0, 60)) };
      }),
    };
    return [{ sheet, score: heading.score }];
  });
  if (found.length === 0) return null;
  const best = found.reduce((top, { score }, place) => (score > (found[top]?.score ?? 0) ? place : top), 0);
  return { sheets: found.map(({ sheet }) => sheet), best };
}

/** `单位：万元` in a line above the table; a list of units (`单位：户、平方米`) says nothing of a single column. */
function unitOfTable(titles: readonly string[]): string | null {
  const said = titles.flatMap((one) => /单位\s*[:：]\s*([^\s）)、，,]+)/.exec(one)?.[1] ?? []);
  return said.find(isMeasure) ?? null;
}

/** The one unit that a text names, the deepest of them: of 利通区金积镇 the township. Null: several, or none but all. */
function unitNamed(text: string, { units, scopes }: Places): string | null {
  const plain = text.replace(/\s/g, '');
  const named = units.filter(({ parent, path, name, others }) => {
    const isWithin = parent !== null && scopes.some((scope) => path.startsWith(scope));
    return isWithin && [name, ...others].some((one) => one.length >= 3 && plain.includes(one));
  });
  const depth = ({ path }: NamedUnit) => path.split('/').length;
  const deepest = Math.max(0, ...named.map(depth));
  const [only, ...others] = named.filter((one) => depth(one) === deepest);
  return only && others.length === 0 ? only.id : null;
}
