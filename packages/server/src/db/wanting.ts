/** wantingRows(db, reader, register, path): how many records lack what is asked for (待补), by unit and within reach. */
import { and, type Filter } from '@yicun/kernel/filter';
import type { Register } from '@yicun/kernel/register';
import type { UnitWanting } from '../wireFigures.ts';
import type { Queryable } from './database.ts';
import { filterSql } from './filterSql.ts';
import { run, sql } from './fragment.ts';
import { hiddenFields, insideSql, type Reader } from './reach.ts';

/** @param path of the place: the units under it */
export async function wantingRows(
  db: Queryable,
  reader: Reader,
  register: Register,
  path: string,
): Promise<readonly UnitWanting[]> {
  // Of what a reader does not see nothing is told, not even that it is empty.
  const hidden = hiddenFields(reader, register);
  const asked = Object.values(register.fields).flatMap(({ name, wanted }): readonly Filter[] =>
    wanted === null || hidden.has(name) ? [] : [and(wanted, { not: { field: name, op: 'present' } })],
  );
  const each = asked.map((one) => sql`(case when ${filterSql(register, one)} then 1 else 0 end)`);
  const { rows } = await run<UnitWanting>(
    db,
    sql`select unit, count(*)::int as records, (count(*) filter (where lacking > 0))::int as lacking,
          sum(lacking)::int as fields
        from (select unit, ${each.length === 0 ? sql`0` : sql.join(each, sql` + `)} as lacking from record
              where ${insideSql(reader, register)} and not gone
                and ${filterSql(register, { field: 'scope', op: 'under', value: path })}) each
        group by unit`,
  );
  return rows;
}
