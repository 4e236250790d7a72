/** Which records a figure is made of, as lists that can be opened. */

import { and, everything, type Filter } from '@yicun/kernel/filter';
import { type Indicator, over } from '@yicun/kernel/indicator';

/** A list of a register. */
export interface Opening {
  readonly register: string;
  readonly filter: Filter;
}

/** What counts above the line, in a place. */
export function countedIn(it: Indicator, path: string | null): Opening {
  return { register: it.register, filter: and(...placed(path), over(it)) };
}

/** What counts below it. */
export function baseIn({ register, of, outOf }: Indicator, path: string | null): Opening {
  return { register: outOf?.register ?? register, filter: and(...placed(path), outOf?.where ?? of) };
}

/**
 * What counts below and not above, where both are of one register; null where they are not.
 */
export function uncountedIn(it: Indicator, path: string | null): Opening | null {
  const base = baseIn(it, path);
  if (it.by === 'unit' || base.register !== it.register) return null;
  return { register: it.register, filter: and(...placed(path), it.outOf?.where ?? it.of, { not: over(it) }) };
}

/** Of a share of villages: the records of those villages that count below and hold nothing that counts above. */
export function uncountedUnits(it: Indicator, units: readonly string[]): Opening | null {
  if (it.by !== 'unit' || it.as !== 'share' || units.length === 0 || units.length > mostUnits) return null;
  const { register } = baseIn(it, null);
  return { register, filter: and({ field: 'unit', op: 'in', value: units }, it.outOf?.where ?? it.of) };
}

/** More values a list cannot be filtered by. */
const mostUnits = 1000;

function placed(path: string | null): readonly Filter[] {
  // The root has one step: under it is everything.
  const isRoot = path === null || path.indexOf('/') === path.length - 1;
  return isRoot ? [] : [{ field: 'scope', op: 'under', value: path }];
}

/** A filter as it stands in an address; none where it asks for nothing. */
export function searchOf({ filter }: Opening): { readonly filter?: Filter } {
  return 'all' in filter && filter.all.length === 0 ? {} : { filter };
}

/** Does the filter ask for anything? */
export function isEverything(filter: Filter): boolean {
  return JSON.stringify(filter) === JSON.stringify(everything);
}
