/**
 * pointersOf(fields, values): the records that values of some fields point to.
 * titlesOf(db, reader, house, pointers): what those are called, in one query, as far as the reader may see them.
 */
import { accountsRegister, type Json, type Pointer } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { House } from '@yicun/kernel/pack';
import type { Field, Register } from '@yicun/kernel/register';
import type { Queryable } from './database.ts';
import { type Fragment, run, sql } from './fragment.ts';
import { type Veil, veilOf } from './masking.ts';
import { hiddenFields, insideSql, type Reader } from './reach.ts';

/** Does the field point to records (not to units only)? */
export function isPointing({ kind, options }: Field): boolean {
  return (kindNamed(kind).targets?.(options) ?? []).some(({ register }) => register !== null);
}

/** @param values one for each field, in their order */
export function pointersOf(fields: readonly Field[], values: readonly (Json | undefined)[]): readonly Pointer[] {
  return fields.flatMap(({ kind, options }, at) => {
    const value = values[at] ?? null;
    return value === null ? [] : (kindNamed(kind).pointsTo?.(value, options) ?? []);
  });
}

/** id → title, or its mask. What is gone, out of reach or without a title the reader may see is left out: these look alike. */
export async function titlesOf(
  db: Queryable,
  reader: Reader,
  { registers }: Pick<House, 'registers'>,
  pointers: readonly Pointer[],
): Promise<Readonly<Record<string, string>>> {
  const veils = new Map<string, Veil>();
  const veilFor = (register: Register): Veil => {
    const veil = veils.get(register.name) ?? veilOf(register, hiddenFields(reader, register));
    veils.set(register.name, veil);
    return veil;
  };
  const wanted = Map.groupBy(pointers, ({ register }) => register ?? '');
  const parts = [...wanted].flatMap(([name, these]) => {
    if (name === accountsRegister) return [accountTitles(reader, these)];
    const register = Object.hasOwn(registers, name) ? registers[name] : undefined;
    if (register === undefined || !veilFor(register).hasTitle) return [];
    const ids = [...new Set(these.map(({ id }) => id))];
    return [
      sql`select id, register, title from record
          where ${insideSql(reader, register)} and not gone and title is not null and id = any(${ids}::uuid[])`,
    ];
  });
  if (parts.length === 0) return {};
  const { rows } = await run<{ id: string; register: string; title: string }>(db, sql.join(parts, sql` union all `));
  return Object.fromEntries(
    rows.map(({ id, register, title }) => {
      const shown = register === accountsRegister ? title : veils.get(register)?.title(title);
      return [id, shown ?? ''];
    }),
  );
}

/** Whoever works here is known by name to whoever may read what they did. */
function accountTitles({ district }: Reader, these: readonly Pointer[]): Fragment {
  const ids = [...new Set(these.map(({ id }) => id))];
  return sql`select id, ${accountsRegister}::text as register, display as title from account
             where district = ${district} and id = any(${ids}::uuid[])`;
}
