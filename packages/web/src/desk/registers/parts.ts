/**
 * A filter as its parts: what is asked of one field each. A part that the inputs of a field can show is edited there;
 * any other (from a link of a figure, say) is shown in words, and can only be taken away.
 */

import { and, type Condition, type Filter } from '@yicun/kernel/filter';
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { listOf } from '@yicun/kernel/kinds/choices';
import type { Field } from '@yicun/kernel/register';

/** What is asked of one field. */
export type Asked =
  | { readonly is: 'oneOf'; readonly values: readonly string[] }
  | { readonly is: 'yesNo'; readonly value: boolean }
  | { readonly is: 'between'; readonly from: string | number | null; readonly to: string | number | null }
  | { readonly is: 'contains'; readonly words: string }
  | { readonly is: 'filled'; readonly value: boolean };

export function partsOf(filter: Filter | undefined): readonly Filter[] {
  if (filter === undefined) return [];
  return 'all' in filter ? filter.all : [filter];
}

export function whole(parts: readonly Filter[]): Filter | undefined {
  return parts.length === 0 ? undefined : and(...parts);
}

/** How the values of a field are asked for. */
export function askedBy({
  kind,
}: Field): 'oneOf' | 'yesNo' | 'number' | 'money' | 'day' | 'month' | 'words' | 'filled' {
  if (['choice', 'choices', 'ref', 'refs', 'unit', 'units'].includes(kind)) return 'oneOf';
  if (kind === 'number' || kind === 'money' || kind === 'day' || kind === 'month') return kind;
  if (kind === 'moment') return 'day';
  const { comparison } = kindNamed(kind);
  if (comparison === 'yesNo') return 'yesNo';
  return comparison === 'text' ? 'words' : 'filled';
}

/** The part that asks this of a field; null when it asks nothing. */
export function partFor(name: string, isSet: boolean, asked: Asked): Filter | null {
  switch (asked.is) {
    case 'oneOf':
      if (asked.values.length === 0) return null;
      if (!isSet) return { field: name, op: 'in', value: asked.values };
      return { any: asked.values.map((value) => ({ field: name, op: 'has', value })) };
    case 'yesNo':
      return { field: name, op: 'eq', value: asked.value };
    case 'between': {
      const ends: Condition[] = [
        ...(asked.from === null ? [] : [{ field: name, op: 'gte', value: asked.from } as const]),
        ...(asked.to === null ? [] : [{ field: name, op: 'lte', value: asked.to } as const]),
      ];
      return ends.length === 0 ? null : { all: ends };
    }
    case 'contains':
      return asked.words.trim() === '' ? null : { field: name, op: 'contains', value: asked.words.trim() };
    case 'filled': {
      const present: Filter = { field: name, op: 'present' };
      return asked.value ? present : { not: present };
    }
  }
}

/** What a part asks of a field, as the field's inputs would have it; null: it asks something else, or of others too. */
export function askedIn(part: Filter, name: string): Asked | null {
  if ('not' in part) {
    return isOf(part.not, name) && part.not.op === 'present' ? { is: 'filled', value: false } : null;
  }
  if ('any' in part) {
    const items = part.any.map((one) => (isOf(one, name) && one.op === 'has' ? text(one.value) : null));
    return items.length > 0 && items.every((one) => one !== null) ? { is: 'oneOf', values: items } : null;
  }
  if ('all' in part) {
    const ends = part.all.map((one) => (isOf(one, name) ? askedOnce(one) : null));
    const ranges = ends.filter((one) => one?.is === 'between');
    if (ranges.length === 0 || ranges.length < ends.length) return null;
    return ranges.reduce((a, b) => ({ is: 'between', from: b.from ?? a.from, to: b.to ?? a.to }));
  }
  return isOf(part, name) ? askedOnce(part) : null;
}

/** The filter with another part for a field; null takes it away. */
export function withPart(filter: Filter | undefined, name: string, part: Filter | null): Filter | undefined {
  const parts = partsOf(filter);
  const at = parts.findIndex((one) => askedIn(one, name) !== null);
  const others = parts.filter((_, i) => i !== at);
  if (part === null) return whole(others);
  return whole(at < 0 ? [...others, part] : parts.map((one, i) => (i === at ? part : one)));
}

/** What is asked of a field, or null. */
export function askedOf(filter: Filter | undefined, name: string): Asked | null {
  for (const part of partsOf(filter)) {
    const asked = askedIn(part, name);
    if (asked !== null) return asked;
  }
  return null;
}

function askedOnce({ op, value, than }: Condition): Asked | null {
  if (than !== undefined) return null;
  const end = typeof value === 'string' || typeof value === 'number' ? value : null;
  switch (op) {
    case 'in':
      return { is: 'oneOf', values: listOf(value ?? null) };
    case 'has':
      return typeof value === 'string' ? { is: 'oneOf', values: [value] } : null;
    case 'eq':
      if (typeof value === 'boolean') return { is: 'yesNo', value };
      return typeof value === 'string' ? { is: 'oneOf', values: [value] } : null;
    case 'gte':
      return end === null ? null : { is: 'between', from: end, to: null };
    case 'lte':
      return end === null ? null : { is: 'between', from: null, to: end };
    case 'contains':
      return { is: 'contains', words: String(value) };
    case 'present':
      return { is: 'filled', value: true };
    default:
      return null;
  }
}

function isOf(part: Filter, name: string): part is Condition {
  return 'field' in part && part.field === name;
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
