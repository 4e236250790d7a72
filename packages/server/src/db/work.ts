/** workOf(db, reader, account, registers): what waits for somebody, in one statement, what is due first coming first. */
import { allow } from '@yicun/kernel/access';
import type { Register, Stage } from '@yicun/kernel/register';
import type { Work, WorkRow } from '../wireSteering.ts';
import type { Queryable } from './database.ts';
import { filterSql } from './filterSql.ts';
import { type Fragment, run, sql } from './fragment.ts';
import { type Veil, veilOf } from './masking.ts';
import { hiddenFields, insideSql, type Reader } from './reach.ts';

/** More than this nobody works off in a day; the lists of the registers hold the rest. */
const most = 200;

/**
 * Records at a stage that leads on to one where the reader may bring them, in the registers that keep a limit. A step that
 * the reader must stay apart from does not wait for them.
 */
export async function workOf(
  db: Queryable,
  reader: Reader,
  account: string,
  registers: readonly Register[],
): Promise<Work> {
  const veils = new Map<string, Veil>();
  const parts = registers.flatMap((register) => {
    const waiting = register.due === null ? null : waitingSql(reader, account, register);
    if (waiting === null) return [];
    veils.set(register.name, veilOf(register, hiddenFields(reader, register)));
    return [
      sql`select id, register, unit, title, stage, data ->> ${register.due}::text as due from record
          where ${insideSql(reader, register)} and not gone and ${waiting}`,
    ];
  });
  if (parts.length === 0) return { rows: [], more: false };
  const { rows } = await run<WorkRow>(
    db,
    sql`select * from (${sql.join(parts, sql` union all `)}) w order by due nulls last, title, id limit ${most + 1}`,
  );
  const shown = rows.slice(0, most).map((one) => {
    const veil = veils.get(one.register);
    return { ...one, title: one.title !== null && veil?.hasTitle ? veil.title(one.title) : null };
  });
  return { rows: shown, more: rows.length > most };
}

/** The records of a register that wait for the reader as a condition; null: none ever does. */
function waitingSql(reader: Reader, account: string, register: Register): Fragment | null {
  const steps = Object.values(register.stages).flatMap((from) => {
    const { waits } = from;
    const grants = waits === null ? reader.grants : reader.grants.filter(({ role }) => waits.includes(role));
    return from.next.flatMap((name) => {
      const to = register.stages[name];
      const step = to === undefined ? null : stepSql({ ...reader, grants }, account, register, to);
      return step === null ? [] : [sql`(stage = ${from.name} and ${step})`];
    });
  });
  return steps.length === 0 ? null : sql`(${sql.join(steps, sql` or `)})`;
}

function stepSql(reader: Reader, account: string, register: Register, { by, apart }: Stage): Fragment | null {
  const entitled = by.length === 0 ? reader.grants : reader.grants.filter(({ role }) => by.includes(role));
  const reach = allow(entitled, 'edit', register, reader.today);
  if (reach === false) return null;
  const free = apart.map((name) => sql`data ->> ${name}::text is distinct from ${account}`);
  return sql.join([reach === true ? sql`true` : filterSql(register, reach), ...free], sql` and `);
}
