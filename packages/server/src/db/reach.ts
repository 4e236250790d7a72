/**
 * What a reader may see: reachOf(reader, register): of its records; hiddenFields(reader, register): of their fields.
 * insideSql(reader, register): the records of the register within reach, gone ones included, as a condition.
 */
import { allow, type Grant, rolesOf } from '@yicun/kernel/access';
import { everything, type Filter, nothing } from '@yicun/kernel/filter';
import type { Register } from '@yicun/kernel/register';
import { filterSql } from './filterSql.ts';
import { type Fragment, sql } from './fragment.ts';

/** Who reads. */
export interface Reader {
  readonly district: string;
  readonly grants: readonly Grant[];
  /** Day in Asia/Shanghai: grants that are past do not count. */
  readonly today: string;
}

export function reachOf({ grants, today }: Reader, register: Register): Filter {
  const allowed = allow(grants, 'read', register, today);
  return allowed === true ? everything : allowed === false ? nothing : allowed;
}

export function insideSql(reader: Reader, register: Register): Fragment {
  const reach = filterSql(register, reachOf(reader, register));
  return sql`district = ${reader.district} and register = ${register.name} and ${reach}`;
}

/** Personal fields that none of the reader's roles may see (PIPL art. 28): they do not leave the database. */
export function hiddenFields({ grants, today }: Reader, register: Register): ReadonlySet<string> {
  const roles = rolesOf(grants, today);
  const fields = Object.values(register.fields);
  return new Set(
    fields.flatMap((one) => (one.personal === null || one.see.some((role) => roles.has(role)) ? [] : [one.name])),
  );
}
