import type { Json } from '@yicun/kernel/kind';

type Item = { readonly [name: string]: Json };

/** The items of a stored list of things (notes, files). */
export function items(value: Json): readonly Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

export function textOf(item: Item, name: string): string {
  const value = item[name];
  return value === undefined || value === null ? '' : String(value);
}

function isItem(value: Json): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
