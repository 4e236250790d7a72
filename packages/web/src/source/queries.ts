/** What the desk reads from the server, as options of TanStack Query: one place for keys, paths and how long it keeps. */

import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Filter } from '@yicun/kernel/filter';
import type {
  AccountInfo,
  House,
  LinkedFrom,
  RecordFile,
  RecordPage,
  SavedView,
  TownshipCount,
  UnitInfo,
} from '@yicun/server/wire';
import { fetched, houseAddress, onHouseChanged, Refused } from './remote.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Refused | Error;
  }
}

/** A refusal is final; only a network that failed is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof Refused && error.trouble.status === 0,
    },
  },
});

/** The declarations. Each version has an address of its own, which the browser keeps; another is fetched when it is seen. */
export const houseQuery = queryOptions({
  queryKey: ['house'],
  queryFn: ({ signal }) => fetched<House>(houseAddress(), signal),
  staleTime: Number.POSITIVE_INFINITY,
});

onHouseChanged(() => queryClient.invalidateQueries({ queryKey: houseQuery.queryKey }));

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await fetched<{ units: readonly UnitInfo[] }>('/api/units', signal)).units,
  staleTime: 5 * 60_000,
});

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async ({ signal }) =>
    (await fetched<{ accounts: readonly AccountInfo[] }>('/api/accounts', signal)).accounts,
});

/** Which records of a register to list. */
export interface Listing {
  readonly filter?: Filter;
  readonly search?: string;
  /** A field or one of the spine; with `-` in front from the highest down. */
  readonly sort?: string;
  readonly after?: string;
  readonly limit?: number;
  /** What comes with the rows: fields whose records' titles, `seq` for the time of the last edit. */
  readonly with?: readonly string[];
}

/** The same in the words of the address. */
function listingParams({ filter, with: also, ...rest }: Listing): string {
  const asked = {
    ...rest,
    ...(filter === undefined ? {} : { filter: JSON.stringify(filter) }),
    ...(also === undefined ? {} : { with: also.join(',') }),
  };
  const pairs = Object.entries(asked).flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]]));
  return new URLSearchParams(pairs).toString();
}

export function recordsQuery(register: string, listing: Listing) {
  const params = listingParams(listing);
  return queryOptions({
    queryKey: ['records', register, params],
    queryFn: ({ signal }) => fetched<RecordPage>(`/api/records/${register}?${params}`, signal),
  });
}

/** How many records there are at each stage; those without one under the empty name. */
export function stagesQuery(register: string, listing: Pick<Listing, 'filter' | 'search'>) {
  const params = listingParams(listing);
  return queryOptions({
    queryKey: ['stages', register, params],
    queryFn: async ({ signal }) =>
      (await fetched<{ stages: Readonly<Record<string, number>> }>(`/api/records/${register}/stages?${params}`, signal))
        .stages,
  });
}

/** The same by township and stage. */
export function townshipsQuery(register: string, listing: Pick<Listing, 'filter' | 'search'>) {
  const params = listingParams(listing);
  return queryOptions({
    queryKey: ['townships', register, params],
    queryFn: async ({ signal }) =>
      (await fetched<{ townships: readonly TownshipCount[] }>(`/api/records/${register}/townships?${params}`, signal))
        .townships,
  });
}

/** How many records each ledger holds, as far as they are within reach; those that hold none are left out. */
export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: async ({ signal }) =>
    (await fetched<{ counts: Readonly<Record<string, number>> }>('/api/registers/counts', signal)).counts,
});

/** One record with everything that happened to it. */
export function recordQuery(register: string, id: string) {
  return queryOptions({
    queryKey: ['record', register, id],
    queryFn: ({ signal }) => fetched<RecordFile>(`/api/records/${register}/${id}`, signal),
  });
}

/** What points to a record. */
export function linksQuery(register: string, id: string) {
  return queryOptions({
    queryKey: ['links', register, id],
    queryFn: async ({ signal }) =>
      (await fetched<{ links: readonly LinkedFrom[] }>(`/api/records/${register}/${id}/links`, signal)).links,
  });
}

/** Lists of a register that are kept: one's own, and those shared with where one works. */
export function viewsQuery(register: string) {
  return queryOptions({
    queryKey: ['views', register],
    queryFn: async ({ signal }) =>
      (await fetched<{ views: readonly SavedView[] }>(`/api/views/${register}`, signal)).views,
  });
}
