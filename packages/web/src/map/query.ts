/** What is asked of the records on the map, as tiles, the list beside it and its beginning are asked alike. */
import { queryOptions } from '@tanstack/react-query';
import type { Datum } from '@yicun/kernel/datum';
import type { Filter } from '@yicun/kernel/filter';
import type { PlacesPage, PlacesSpan } from '@yicun/server/wireMap';
import { fetched } from '../source/remote.ts';

export interface MapAsked {
  /** Names of registers; undefined: all that have a place. */
  readonly registers?: readonly string[] | undefined;
  readonly filter?: Filter | undefined;
  readonly search?: string | undefined;
  readonly state?: 'open' | 'done' | undefined;
}

export function mapParams({ registers, filter, search, state }: MapAsked, datum: Datum): string {
  const params = new URLSearchParams({ datum });
  if (registers !== undefined) params.set('registers', registers.join());
  if (filter !== undefined) params.set('filter', JSON.stringify(filter));
  if (search !== undefined) params.set('search', search);
  if (state !== undefined) params.set('state', state);
  return params.toString();
}

/** Records within a stretch of the map, the first of them by name. */
export function withinQuery(params: string, span: readonly number[] | null) {
  return queryOptions({
    queryKey: ['map', 'within', params, span],
    queryFn: ({ signal }) => fetched<PlacesPage>(`/api/map/within?${params}&box=${span?.join()}`, signal),
    enabled: span !== null,
  });
}

/** Where all of them lie. */
export function spanQuery(params: string) {
  return queryOptions({
    queryKey: ['map', 'span', params],
    queryFn: async ({ signal }) => (await fetched<PlacesSpan>(`/api/map/span?${params}`, signal)).span,
  });
}
