import { queryOptions } from '@tanstack/react-query';
import type { OneRound, RoundInfo } from '@yicun/server/wireRounds';
import { fetched } from '../../source/remote.ts';

/** How often a round is asked for while its sheets are checked or written, in milliseconds. */
const everyMs = 1500;

/** Rounds of which one reaches a unit, the latest first. */
export const roundsQuery = queryOptions({
  queryKey: ['rounds'],
  queryFn: async ({ signal }) => (await fetched<{ rounds: readonly RoundInfo[] }>('/api/rounds', signal)).rounds,
});

/** One round; asked again while anything is being done with its sheets. */
export function roundQuery(id: string) {
  return queryOptions({
    queryKey: ['rounds', id],
    queryFn: ({ signal }) => fetched<OneRound>(`/api/rounds/${id}`, signal),
    refetchInterval: ({ state }) => ((state.data?.round.standings.checking ?? 0) > 0 ? everyMs : false),
  });
}
