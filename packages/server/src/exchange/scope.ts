import { type Action, allow, type Grant } from '@yicun/kernel/access';
import { type Filter, matches } from '@yicun/kernel/filter';
import type { Register } from '@yicun/kernel/register';
import type { Database, Queryable } from '../db/database.ts';
import { grantsOf } from '../db/grants.ts';
import type { Reader } from '../db/reach.ts';
import { allUnits } from '../db/units.ts';
import type { NamedUnit } from './units.ts';

/** What an account may do today: asked when the work begins, not when it was asked for. */
export async function readerFor(database: Database, district: string, account: string, today: string): Promise<Reader> {
  return { district, grants: await grantsOf(database, district, account, today), today };
}

/** The units of the district that exist today, as sheets name them. */
export async function namedUnits(db: Queryable, district: string, today: string): Promise<readonly NamedUnit[]> {
  const units = [...(await allUnits(db, district)).values()];
  return units
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today))
    .sort((a, b) => compareBranches(a.path, b.path))
    .map(({ id, parent, path, name, aliases, spellings }) => {
      return { id, parent, path, name, others: [...aliases, ...spellings] };
    });
}

/** Parents before children, and each with its own: by the numbers of the path. */
function compareBranches(a: string, b: string): number {
  const [left, right] = [a.split('/').map(Number), b.split('/').map(Number)];
  for (const [place, no] of left.entries()) {
    const other = right[place];
    if (other === undefined) return 1;
    if (no !== other) return no - other;
  }
  return left.length - right.length;
}

/** Paths of the units under which somebody may make records of the register: one for each, the shortest that cover them. */
export function writableScopes(
  register: Register,
  grants: readonly Grant[],
  units: readonly NamedUnit[],
  today: string,
): readonly string[] {
  const paths = unitsWithin('create', register, grants, units, today).map(({ path }) => path);
  const all = new Set(paths);
  return paths.filter((path) => !all.has(path.replace(/\d+\/$/, '')) || path.indexOf('/') === path.length - 1);
}

/** Those of the units in which somebody may do this to records of the register. */
export function unitsWithin<U extends Pick<NamedUnit, 'id' | 'path'>>(
  action: Extract<Action, 'read' | 'create' | 'edit'>,
  register: Register,
  grants: readonly Grant[],
  units: readonly U[],
  today: string,
): readonly U[] {
  const reach = allow(grants, action, register, today);
  return units.filter((unit) => mayIn(reach, register, unit));
}

/** May it be done to a record without any value in the unit? A right that depends on values is asked of them later. */
function mayIn(reach: boolean | Filter, register: Register, { id, path }: Pick<NamedUnit, 'id' | 'path'>): boolean {
  if (typeof reach === 'boolean') return reach;
  const blank = { id: '', seq: 0, stage: register.start, title: null, day: null, data: {} };
  return matches(reach, { ...blank, register: register.name, unit: id, scope: path });
}
