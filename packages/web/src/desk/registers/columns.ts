/** Which columns a list has, which fields filter it, and what it is sorted by. */

import { kindNamed } from '@yicun/kernel/kinds';
import { comparisonOf, type Field, type Register } from '@yicun/kernel/register';
import { unknownOf } from '../records/hidden.ts';
import type { ListAddress } from './address.ts';

/** Of the spine, what says something to a person. */
const spineColumns = ['title', 'unit', 'stage', 'day', 'seq'] as const;

/** A column of a list: a field of the register, or a part of the spine. */
export interface Column {
  readonly name: string;
  /** Null for a part of the spine. */
  readonly field: Field | null;
  /** Only masks are seen of it: nothing may be asked about its values. */
  readonly isHidden: boolean;
}

/**
 * All columns that may be chosen. What names the record, and what says its day, stand there once, as parts of the spine.
 *
 * @param hidden fields this person does not see; of some of them they see a mask
 */
export function choosable(register: Register, hidden: ReadonlySet<string>): readonly Column[] {
  const spine = spineColumns.filter(
    (name) => (name !== 'stage' || register.start !== null) && (name !== 'day' || register.day !== null),
  );
  const unknown = unknownOf(register, hidden);
  const fields = Object.values(register.fields).filter(
    ({ name, kind }) =>
      name !== register.title && name !== register.day && !unknown.has(name) && kind !== 'spans' && kind !== 'notes',
  );
  const isHidden = (name: string) => hidden.has(name === 'title' ? register.title : name);
  return [
    ...spine.map((name) => ({ name, field: null, isHidden: isHidden(name) })),
    ...fields.map((field) => ({ name: field.name, field, isHidden: isHidden(field.name) })),
  ];
}

/** The columns of the list as it is asked for; the title always comes first, for it leads to the record. */
export function columnsOf(register: Register, hidden: ReadonlySet<string>, { cols }: ListAddress): readonly Column[] {
  const all = new Map(choosable(register, hidden).map((one) => [one.name, one]));
  const declared = [...new Set(['title', 'unit', ...register.list])];
  const wanted = cols === undefined ? declared : cols.split(',');
  const names = wanted.map((name) => (name === register.title ? 'title' : name === register.day ? 'day' : name));
  return [...new Set(['title', ...names])].flatMap((name) => all.get(name) ?? []);
}

/**
 * What the list may be sorted by: the spine, and fields by which it is filtered, since these are what a large register
 * keeps in order. Anything else would have to be put in order anew for every page.
 */
export function isSortable({ name, field, isHidden }: Column): boolean {
  if (isHidden) return false;
  if (field === null) return name !== 'unit';
  const { comparison } = kindNamed(field.kind);
  return field.filter && comparison !== 'set' && comparison !== 'none' && kindNamed(field.kind).targets === undefined;
}

/** Fields one may filter by: first those the register is meant to be filtered by, then the others. */
export function filterable(
  register: Register,
  hidden: ReadonlySet<string>,
): { readonly usual: readonly Field[]; readonly other: readonly Field[] } {
  const fields = Object.values(register.fields).filter(
    ({ name, kind }) => !hidden.has(name) && comparisonOf(register, name) !== null && kind !== 'spans',
  );
  return { usual: fields.filter((one) => one.filter), other: fields.filter((one) => !one.filter) };
}

/** What has to come with the rows of these columns. */
export function neededWith(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ name, field, isHidden }) => {
    if (isHidden) return [];
    if (field === null) return name === 'seq' ? ['seq'] : [];
    const targets = kindNamed(field.kind).targets?.(field.options) ?? [];
    return targets.some(({ register }) => register !== null) ? [name] : [];
  });
}

/** What the list is sorted by; null: as the register has it. */
export function sortOf({ sort }: ListAddress): { readonly name: string; readonly descending: boolean } | null {
  if (sort === undefined) return null;
  return { name: sort.replace(/^-/, ''), descending: sort.startsWith('-') };
}

/** A click on a heading: from the lowest up, from the highest down, as it was. */
export function nextSort(address: ListAddress, name: string): string | undefined {
  const now = sortOf(address);
  if (now?.name !== name) return name;
  return now.descending ? undefined : `-${name}`;
}

export function isFigure({ field }: Column): boolean {
  return field !== null && (field.kind === 'number' || field.kind === 'money');
}
