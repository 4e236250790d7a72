/**
 * What stands in the address of a list: all of it, so that every list can be sent as a link and kept as a view. Small,
 * because the router needs it before any page is fetched.
 */

import { type Filter, isFilter } from '@yicun/kernel/filter';

export const sizes = [50, 100, 200] as const;

export type Size = (typeof sizes)[number];

/** What is left out is as the register declares it. */
export interface ListAddress {
  /** Words somewhere in a text of the record. */
  readonly q?: string;
  readonly filter?: Filter;
  readonly stage?: string;
  /** A field or one of the spine; `-` in front: from the highest down. */
  readonly sort?: string;
  /** Columns in their order, apart by commas. */
  readonly cols?: string;
  readonly size?: Size;
  /** Where the page before ended, and which page this is. */
  readonly after?: string;
  readonly page?: number;
}

/** Understands an address; what is nothing of it is left out. */
export function listAddress(given: { readonly [name in keyof ListAddress]?: unknown }): ListAddress {
  const filter = filterFrom(given.filter);
  const size = sizes.find((one) => one === given.size);
  const page =
    typeof given.page === 'number' && Number.isInteger(given.page) && given.page > 1 ? given.page : undefined;
  const after = textFrom(given.after);
  return {
    ...texts(given, 'q', 'stage', 'sort', 'cols'),
    ...(filter === undefined ? {} : { filter }),
    ...(size === undefined ? {} : { size }),
    ...(page === undefined || after === undefined ? {} : { page, after }),
  };
}

/** What a kept view holds: everything but the page one happens to be on. Alike addresses are kept alike. */
export function keptOf(address: ListAddress): Readonly<Record<string, string>> {
  const { after: _after, page: _page, ...rest } = listAddress(address);
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : `${value}`]),
  );
}

/** The address that was kept. */
export function addressOf(kept: Readonly<Record<string, string>>): ListAddress {
  return listAddress({ ...kept, ...(kept.size === undefined ? {} : { size: Number(kept.size) }) });
}

function filterFrom(given: unknown): Filter | undefined {
  if (typeof given !== 'string') return isFilter(given) ? given : undefined;
  try {
    const parsed: unknown = JSON.parse(given);
    return isFilter(parsed) ? parsed : undefined;
  } catch {
    return undefined; // a filter that was cut off on its way is none
  }
}

/** A number is a text too: the router reads `?q=24` as one. */
function textFrom(given: unknown): string | undefined {
  const text = typeof given === 'number' ? String(given) : given;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function texts<K extends string>(given: { readonly [name in K]?: unknown }, ...names: readonly K[]) {
  const found = names.flatMap((name) => {
    const text = textFrom(given[name]);
    return text === undefined ? [] : [[name, text]];
  });
  const kept: { readonly [name in K]?: string } = Object.fromEntries(found);
  return kept;
}
