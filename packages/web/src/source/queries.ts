/** What the desk reads from the server, as options of TanStack Query: one place for keys, paths and how long it keeps. */

import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { AccountInfo, House, UnitInfo } from '@yicun/server/wire';
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
