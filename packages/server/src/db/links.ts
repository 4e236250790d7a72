/** linksTo(db, reader, house, register, id): the records that point to one, by register and field, in one statement. */
import { allow } from '@yicun/kernel/access';
import { anyRegister } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { House } from '@yicun/kernel/pack';
import type { Field, Register } from '@yicun/kernel/register';
import type { Queryable } from './database.ts';
import { fieldExpression } from './fields.ts';
import { type Fragment, run, sql } from './fragment.ts';
import { type Veil, veilOf } from './masking.ts';
import { hiddenFields, insideSql, type Reader } from './reach.ts';

/** How many of a field's records are shown at once; the rest stands behind a link to their list. */
const shown = 5;

/**
 * A JSON array (wire: LinkedFrom[]): only registers and fields that the reader may see, and of them only those through
 * which some record points here.
 */
export async function linksTo(
  db: Queryable,
  reader: Reader,
  { registers }: Pick<House, 'registers'>,
  register: string,
  id: string,
): Promise<string> {
  const veils = new Map<string, Veil>();
  const parts = Object.values(registers).flatMap((one) => {
    if (allow(reader.grants, 'read', one, reader.today) === false) return [];
    const hidden = hiddenFields(reader, one);
    const veil = veilOf(one, hidden);
    veils.set(one.name, veil);
    return Object.values(one.fields).flatMap((field) =>
      pointsInto(field, register) && !hidden.has(field.name)
        ? [linked(reader, one, field, veil, { register, id })]
        : [],
    );
  });
  if (parts.length === 0) return '[]';
  const { rows } = await run<{ link: Link }>(db, sql.join(parts, sql` union all `));
  const shownAs = ({ register, rows: latest, ...link }: Link) => ({
    ...{ register, ...link },
    rows: latest.map((one) => ({ ...one, title: veils.get(register)?.title(one.title) ?? null })),
  });
  return JSON.stringify(rows.map((one) => shownAs(one.link)));
}

/** As the statement builds it: the veil has still to go over its titles. */
interface Link {
  readonly register: string;
  readonly rows: readonly { readonly title: string | null }[];
}

/** Only where a single comparison finds them: lists of rows have no index that would answer. */
function pointsInto({ kind, options }: Field, register: string): boolean {
  const { comparison, targets } = kindNamed(kind);
  if (comparison !== 'text' && comparison !== 'set') return false;
  return (targets?.(options) ?? []).some((one) => one.register === register || one.register === anyRegister);
}

function linked(
  reader: Reader,
  from: Register,
  field: Field,
  veil: Veil,
  to: { readonly register: string; readonly id: string },
): Fragment {
  const { comparison, written } = kindNamed(field.kind);
  const text = written?.(to) ?? to.id;
  const value = sql.raw(fieldExpression(field));
  const points = comparison === 'set' ? sql`${value} @> ${JSON.stringify([text])}::jsonb` : sql`${value} = ${text}`;
  const pointing = sql`record where ${insideSql(reader, from)} and not gone and ${points}`;
  const title = veil.hasTitle ? sql`title` : sql`null`;
  return sql`select json_build_object('register', ${from.name}::text, 'field', ${field.name}::text, 'count', n,
      'rows', (select json_agg(json_build_object('id', id, 'unit', unit, 'stage', stage, 'title', ${title}, 'day', day))
               from (select id, unit, stage, title, day from ${pointing} order by id desc limit ${shown}) latest)
    ) as link
    from (select count(*) as n from ${pointing}) counted where n > 0`;
}
