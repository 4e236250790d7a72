/** What stands in the address of the map, so that every map can be sent as a link. */
import { isDay } from '@yicun/kernel/clock';
import { and, type Filter, isFilter } from '@yicun/kernel/filter';

export interface MapAddress {
  /** Names of registers, apart by commas; all of them when it is left out. */
  readonly registers?: string;
  /** Path of the unit the records are under. */
  readonly under?: string;
  readonly state?: 'open' | 'done';
  readonly stage?: string;
  readonly from?: string;
  readonly to?: string;
  /** What a list was filtered by, when one came from there. */
  readonly filter?: Filter;
  readonly q?: string;
}

/** Understands an address; what is nothing of it is left out. */
export function mapAddress(given: { readonly [name in keyof MapAddress]?: unknown }): MapAddress {
  const text = (name: 'registers' | 'under' | 'stage' | 'q') => {
    const value = given[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  const day = (name: 'from' | 'to') => {
    const value = given[name];
    return typeof value === 'string' && isDay(value) ? { [name]: value } : {};
  };
  return {
    ...{ ...text('registers'), ...text('under'), ...text('stage'), ...text('q'), ...day('from'), ...day('to') },
    ...(given.state === 'open' || given.state === 'done' ? { state: given.state } : {}),
    ...(isFilter(given.filter) ? { filter: given.filter } : {}),
  };
}

/** The filter of all that is chosen, or none. */
export function filterOf({ under, stage, from, to, filter }: MapAddress): Filter | undefined {
  const parts = [
    ...(filter === undefined ? [] : [filter]),
    ...(under === undefined ? [] : [{ field: 'scope', op: 'under', value: under } as const]),
    ...(stage === undefined ? [] : [{ field: 'stage', op: 'eq', value: stage } as const]),
    ...(from === undefined ? [] : [{ field: 'day', op: 'gte', value: from } as const]),
    ...(to === undefined ? [] : [{ field: 'day', op: 'lte', value: to } as const]),
  ];
  return parts.length === 0 ? undefined : and(...parts);
}
