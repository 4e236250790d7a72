/**
 * programmes(db, reader, house): the programmes the reader may see, the latest year first.
 * programmeRecords(db, reader, house, id, on): all records of one, by register, as they are or as they stood on a day.
 */
import { allow } from '@yicun/kernel/access';
import { endOfDay } from '@yicun/kernel/clock';
import { type Filterable, matches } from '@yicun/kernel/filter';
import type { Json } from '@yicun/kernel/kind';
import { spineOf, stageStamp, unitStamp } from '@yicun/kernel/merge';
import type { House } from '@yicun/kernel/pack';
import type { Register } from '@yicun/kernel/register';
import type { Queryable } from './database.ts';
import { type FencedReader, type FencedRecord, fence, recordJson } from './fence.ts';
import { Parameters } from './filterSql.ts';

export async function programmes(db: Queryable, reader: FencedReader, house: House): Promise<readonly FencedRecord[]> {
  const parameters = new Parameters();
  const register = house.registers.programme;
  const fenced = register ? fence(reader, register, parameters) : null;
  if (fenced === null) return [];
  const { rows } = await db.query<{ row: FencedRecord }>(
    `select ${recordJson} as row from record where ${fenced} order by (data ->> 'year') desc nulls last, seq desc`,
    parameters.values,
  );
  return rows.map((one) => one.row);
}

/** Registers whose records belong to a programme: those with a field of that name. */
export function programmeRegisters(house: House): readonly Register[] {
  return Object.values(house.registers).filter((one) => one.fields.programme?.options.register === 'programme');
}

/**
 * The records of a programme that the reader may see, by register.
 *
 * @param on a day in Asia/Shanghai: as they stood when it ended, rebuilt from the log; null: as they are
 */
export async function programmeRecords(
  db: Queryable,
  reader: FencedReader,
  house: House,
  programme: string,
  on: string | null,
): Promise<Readonly<Record<string, readonly FencedRecord[]>>> {
  const found: Record<string, readonly FencedRecord[]> = {};
  for (const register of programmeRegisters(house)) {
    found[register.name] =
      on === null
        ? await standing(db, reader, register, programme)
        : await stoodOn(db, reader, register, programme, endOfDay(on));
  }
  return found;
}

async function standing(
  db: Queryable,
  reader: FencedReader,
  register: Register,
  programme: string,
): Promise<readonly FencedRecord[]> {
  const parameters = new Parameters();
  const fenced = fence(reader, register, parameters);
  if (fenced === null) return [];
  const { rows } = await db.query<{ rows: readonly FencedRecord[] }>(
    `select coalesce(json_agg(${recordJson} order by seq), '[]') as rows from record
     where ${fenced} and ((data ->> 'programme') collate "C") = ${parameters.add(programme, 'text')}`,
    parameters.values,
  );
  return rows[0]?.rows ?? [];
}

/** Every field as the log last said before an instant; records made later, or removed by then, are left out. */
async function stoodOn(
  db: Queryable,
  reader: FencedReader,
  register: Register,
  programme: string,
  before: string,
): Promise<readonly FencedRecord[]> {
  const reach = allow(reader.grants, 'read', register, reader.today);
  if (reach === false) return [];
  const { rows } = await db.query<{ id: string; scope: string; seq: number; said: Readonly<Record<string, Json>> }>(
    `with said as (
       select distinct on (e.record, f.key) e.record, e.scope, e.seq, f.key as field, f.value -> 1 as after
       from event e join record r on r.district = e.district and r.id = e.record, jsonb_each(e.body -> 'changed') f
       where e.district = $1 and e.kind = 'record' and e.at < $2 and r.register = $3
         and ((r.data ->> 'programme') collate "C") = $4
       order by e.record, f.key, e.seq desc
     )
     select record as id, (array_agg(scope order by seq desc))[1] as scope, max(seq) as seq,
       jsonb_object_agg(field, after) as said
     from said group by record order by min(seq)`,
    [reader.district.id, before, register.name, programme],
  );
  return rows.flatMap(({ id, scope, seq, said }): readonly FencedRecord[] => {
    const { [stageStamp]: stage, [unitStamp]: unit, '@gone': gone, ...fields } = said;
    if (gone === true) return [];
    const data = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    const record: FencedRecord & Filterable = {
      ...{ id, register: register.name, unit: String(unit ?? ''), scope, seq, data },
      ...{ stage: typeof stage === 'string' ? stage : null, ...spineOf(register, { data }) },
    };
    return reach === true || matches(reach, record) ? [record] : [];
  });
}
