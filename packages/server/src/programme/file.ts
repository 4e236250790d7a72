import type { Filter } from '@yicun/kernel/filter';
import type { House } from '@yicun/kernel/pack';
import type { Register } from '@yicun/kernel/register';
import type { Queryable } from '../db/database.ts';
import { fence } from '../db/fence.ts';
import type { Reader } from '../db/reach.ts';
import type { RecordRow } from '../wire.ts';

/** The programmes the reader may see, the latest year first. */
export async function programmesOf(db: Queryable, reader: Reader, house: House): Promise<readonly RecordRow[]> {
  const register = house.registers.programme;
  if (!register) return [];
  const rows = rowsIn(await fence(db, reader, register).all({ all: [] }));
  return [...rows].sort((a, b) => Number(b.data.year ?? 0) - Number(a.data.year ?? 0) || b.seq - a.seq);
}

/**
 * All records of a programme that the reader may see, by register.
 *
 * @param on a day in Asia/Shanghai: as they stood when it ended; null: as they are
 */
export async function programmeRecords(
  db: Queryable,
  reader: Reader,
  house: House,
  programme: string,
  on: string | null,
): Promise<Readonly<Record<string, readonly RecordRow[]>>> {
  const ofProgramme: Filter = { field: 'programme', op: 'eq', value: programme };
  const found = await Promise.all(
    programmeRegisters(house).map(async (register): Promise<[string, readonly RecordRow[]]> => {
      const fenced = fence(db, reader, register);
      const rows = on === null ? rowsIn(await fenced.all(ofProgramme)) : await fenced.asOf(on, ofProgramme);
      return [register.name, rows];
    }),
  );
  return Object.fromEntries(found);
}

/** Registers whose records belong to a programme: those with a field that points to one. */
function programmeRegisters(house: House): readonly Register[] {
  return Object.values(house.registers).filter((one) => one.fields.programme?.options.register === 'programme');
}

/** What the fence built as JSON text, by the very columns that {@link RecordRow} names. */
function rowsIn(json: string): readonly RecordRow[] {
  return JSON.parse(json) as readonly RecordRow[];
}
