/** What the desk reads from the server, as options of TanStack Query: one place for keys, paths and how long it keeps. */

import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Filter } from '@yicun/kernel/filter';
import type { AccountInfo, HistoryEntry, House, RecordPage, RecordRow, UnitInfo } from '@yicun/server/wire';
import { fetched, Refused } from './remote.ts';

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

/** The declarations: they change only with a release, and then the page is loaded anew. */
export const houseQuery = queryOptions({
  queryKey: ['house'],
  queryFn: ({ signal }) => fetched<House>('/api/house', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

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
}

export function recordsQuery(register: string, { filter, ...rest }: Listing) {
  const asked = { ...rest, ...(filter === undefined ? {} : { filter: JSON.stringify(filter) }) };
  const pairs = Object.entries(asked).flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]]));
  return queryOptions({
    queryKey: ['records', register, asked],
    queryFn: ({ signal }) => fetched<RecordPage>(`/api/records/${register}?${new URLSearchParams(pairs)}`, signal),
  });
}

/** One record with everything that happened to it. */
export function recordQuery(register: string, id: string) {
  return queryOptions({
    queryKey: ['record', register, id],
    queryFn: ({ signal }) =>
      fetched<{ record: RecordRow; history: readonly HistoryEntry[] }>(`/api/records/${register}/${id}`, signal),
  });
}
