/** usedRegisters(db, reader, registers): those in which somebody has worked, as far as the reader reaches. */
import type { Register } from '@yicun/kernel/register';
import type { Queryable } from './database.ts';
import { run, sql } from './fragment.ts';
import { insideSql, type Reader } from './reach.ts';

/** The device in changes that open rows for what a table names; they come in by the way `system`: no request can. */
export const openingDevice = 'import';

/**
 * A register is used once it holds a living record whose last event is not the one that opened it for a thing that a
 * table names. The search ends at the first such record, which is nearly always the first it looks at.
 */
export async function usedRegisters(
  db: Queryable,
  reader: Reader,
  registers: readonly Register[],
): Promise<ReadonlySet<string>> {
  const parts = registers.map(
    (register) => sql`select ${register.name}::text as name where exists (
      select from record r where ${insideSql(reader, register)} and not gone and not exists (
        select from event e where e.district = r.district and e.seq = r.seq and e.via = 'system'
          and e.device = ${openingDevice}))`,
  );
  if (parts.length === 0) return new Set();
  const { rows } = await run<{ name: string }>(db, sql.join(parts, sql` union all `));
  return new Set(rows.map(({ name }) => name));
}
