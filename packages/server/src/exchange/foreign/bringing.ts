import { shanghaiDay } from '@yicun/kernel/clock';
import type { Refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { ok, type Result } from '@yicun/kernel/result';
import type { Import, ImportMapping } from '../../db/imports.ts';
import { mappingOf } from '../../db/mappings.ts';
import type { Reader } from '../../db/reach.ts';
import type { Deps } from '../../deps.ts';
import { sheetPath } from '../brought.ts';
import { namedUnits, readerFor, writableScopes } from '../scope.ts';
import { UnitBook } from '../units.ts';
import { readHeads } from './heads.ts';
import type { FoundSheet, Survey } from './sheetMapping.ts';
import { surveyOf } from './survey.ts';

/** Is a file refused for this because its table is not laid out as ours are? */
export function isForeign({ code }: Refusal): boolean {
  return code === 'sheet.noHeading' || code === 'sheet.lacking';
}

/** What a foreign file holds, as whoever brought it may use it; null: nothing that looks like a table. */
export async function survey(
  { database, blobs, now }: Deps,
  reader: Reader,
  register: Register,
  it: Pick<Import, 'id' | 'blob' | 'name'>,
  signal: AbortSignal,
): Promise<Result<Survey | null>> {
  const today = shanghaiDay(now().getTime());
  const units = await namedUnits(database, reader.district, today);
  const scopes = writableScopes(register, reader.grants, units, today);
  const heads = await readHeads(sheetPath(blobs, it), signal);
  if (!heads.ok) return heads;
  return ok(surveyOf(register, heads.value, it.name, { book: new UnitBook(units, scopes), units, scopes }));
}

/** What becomes of a foreign file: its heading is known from before, a person is asked, or it holds no table. */
export async function understood(
  deps: Deps,
  { district, account, signal }: { readonly district: string; readonly account: string; readonly signal: AbortSignal },
  register: Register,
  it: Import,
): Promise<ImportMapping | 'ask' | null> {
  const reader = await readerFor(deps.database, district, account, shanghaiDay(deps.now().getTime()));
  const found = await survey(deps, reader, register, it, signal);
  const sheet = found.ok ? found.value?.sheets[found.value.best] : undefined;
  if (!sheet) return null;
  const known = await mappingOf(deps.database, district, register.name, sheet.print);
  if (!known) return 'ask';
  const { print, by, at } = known;
  const { unit } = sheet;
  // The same form comes from every township: which one it is this time must be told anew.
  if (unit === null && !saysUnit(known.mapping.columns)) return 'ask';
  return { ...known.mapping, ...linesOf(sheet), unit, remembered: { print, by, at } };
}

/** Does one of the columns say which unit a row belongs to? */
export function saysUnit(columns: FoundMapping): boolean {
  return columns.some((one) => one !== null && ['@unit', '@township', '@village'].includes(one.to));
}

type FoundMapping = ImportMapping['columns'];

function linesOf({ sheet, first, last }: FoundSheet) {
  return { sheet, first, last };
}
