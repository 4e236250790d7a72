import { shanghaiDay } from '@yicun/kernel/clock';
import { ok, type Result } from '@yicun/kernel/result';
import type { ProgrammeDraft } from '@yicun/reader/draft';
import { unitNames } from '../db/units.ts';
import type { Deps } from '../deps.ts';
import type { Act } from '../intake/acts.ts';
import { systemAuthor } from '../intake/author.ts';
import { idOf } from './ids.ts';
import { matchUnits } from './unitMatch.ts';

/** The units of a draft as units of the district. */
export interface UnitsFound {
  /** The district itself. */
  readonly root: string;
  /** Draft id of a unit → unit id. */
  readonly unit: (draft: string) => string;
}

/** Finds the units a draft names; those the district does not have are not in the answer, and asking is a bug. */
export async function findUnits(deps: Deps, district: string, draft: ProgrammeDraft): Promise<UnitsFound> {
  const names = await unitNames(deps.database, district, shanghaiDay(deps.now().getTime()));
  const { known } = matchUnits(draft, names);
  return { root: rootOf(names), unit: (id) => found(known, id) };
}

/**
 * Finds the units a draft names, and makes those that are missing under the district. Made by the program, not by the
 * person: an officer who loads a table need not be the administrator of units, and the table was reviewed.
 */
export async function settleUnits(
  deps: Deps,
  district: string,
  draftId: string,
  draft: ProgrammeDraft,
): Promise<Result<UnitsFound>> {
  const today = shanghaiDay(deps.now().getTime());
  const names = await unitNames(deps.database, district, today);
  const root = rootOf(names);
  const { known, fresh } = matchUnits(draft, names);
  const ids = new Map(known);
  // A unit that a table for next year names is there today already, or nothing could point to it.
  const newYear = `${draft.year ?? today.slice(0, 4)}-01-01`;
  const validFrom = newYear < today ? newYear : today;
  const acts = fresh.map(({ draft: unit, name, kind, aliases }): Act => {
    const id = idOf(draftId, unit);
    ids.set(unit, id);
    return {
      act: 'unit.create',
      id,
      parent: root,
      name,
      kind,
      validFrom,
      aliases,
    };
  });
  if (acts.length > 0) {
    const done = await deps.intake.act(systemAuthor(district), acts);
    if (!done.ok) return done;
  }
  return ok({ root, unit: (id) => found(ids, id) });
}

function rootOf(names: Awaited<ReturnType<typeof unitNames>>): string {
  const root = names.find((one) => one.kind === 'district');
  if (!root) throw new Error('A district has a unit that is itself.');
  return root.unit;
}

function found(ids: ReadonlyMap<string, string>, id: string): string {
  const unit = ids.get(id);
  if (unit === undefined) throw new Error(`The draft names the unit "${id}" and does not list it.`);
  return unit;
}
