import { and, type Filter, type Filterable, matches, or } from './filter.ts';
import type { Json } from './kind.ts';
import type { Field, Permissions, Register } from './register.ts';

/** Who may act in which role under which unit, on which registers, until when. */
export interface Grant {
  readonly role: string;
  readonly unit: string;
  /** Path of the unit today: its subtree is everything whose scope starts with it. */
  readonly path: string;
  /** Only these registers; null: all that the role may use. */
  readonly registers: readonly string[] | null;
  /** Last day it holds; null: until taken back. */
  readonly until: string | null;
}

export type Action = keyof Permissions;

/**
 * May somebody with these grants do this to records of the register? `false`: no. `true`: to all of the district.
 * A filter: to the records it matches. One mechanism for roles, subtrees and ownership, so that a list cannot forget
 * it: the filter joins the query.
 *
 * @param today day in Asia/Shanghai; grants whose last day is past do not count
 */
export function allow(grants: readonly Grant[], action: Action, register: Register, today: string): boolean | Filter {
  const reaches: Filter[] = [];
  for (const grant of grants) {
    if (grant.until !== null && grant.until < today) continue;
    if (grant.registers !== null && !grant.registers.includes(register.name)) continue;
    const permission = register.may[action];
    const reach = Object.hasOwn(permission, grant.role) ? permission[grant.role] : permission['*'];
    if (reach === undefined) continue;
    const filter = reach === true ? under(grant.path) : forUnit(reach, grant.unit);
    if (isEverything(filter)) return true;
    reaches.push(filter);
  }
  return reaches.length === 0 ? false : or(...reaches);
}

/**
 * May somebody with these grants open this personal field of a record they may read? Only by roles that the field names,
 * and only where those roles reach the record.
 *
 * @param today day in Asia/Shanghai
 */
export function mayOpen(
  grants: readonly Grant[],
  register: Register,
  field: Field,
  record: Filterable,
  today: string,
): boolean {
  if (field.personal === null) return false;
  const entitled = grants.filter(({ role }) => field.open.includes(role) || field.see.includes(role));
  const reach = allow(entitled, 'read', register, today);
  return typeof reach === 'boolean' ? reach : matches(reach, record);
}

/** Roles of the grants that hold today. */
export function rolesOf(grants: readonly Grant[], today: string): ReadonlySet<string> {
  return new Set(grants.filter((one) => one.until === null || one.until >= today).map((one) => one.role));
}

/** Everything under a path. The root of a district has one segment (`1/`): under it is the whole district. */
function under(path: string): Filter {
  return path.indexOf('/') === path.length - 1 ? and() : { field: 'scope', op: 'under', value: path };
}

function isEverything(filter: Filter): boolean {
  return 'all' in filter && filter.all.length === 0;
}

/** Puts the grant's unit in place of `$unit`. */
function forUnit(filter: Filter, unit: string): Filter {
  if ('all' in filter) return { all: filter.all.map((one) => forUnit(one, unit)) };
  if ('any' in filter) return { any: filter.any.map((one) => forUnit(one, unit)) };
  if ('not' in filter) return { not: forUnit(filter.not, unit) };
  if (filter.value === undefined) return filter;
  return { ...filter, value: substitute(filter.value, unit) };
}

function substitute(value: Json, unit: string): Json {
  if (value === '$unit') return unit;
  return Array.isArray(value) ? value.map((one: Json) => substitute(one, unit)) : value;
}
