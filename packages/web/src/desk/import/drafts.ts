/** Drafts as the server has them. */

import { queryOptions } from '@tanstack/react-query';
import type { DraftFile, DraftSummary } from '@yicun/server/wire';
import { fetched } from '../../source/remote.ts';

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: async ({ signal }) => (await fetched<{ drafts: readonly DraftSummary[] }>('/api/drafts', signal)).drafts,
});

/** One draft with its source and reading. The page that reviews it holds the newer state while it is open. */
export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['drafts', id],
    queryFn: ({ signal }) => fetched<DraftFile>(`/api/drafts/${encodeURIComponent(id)}`, signal),
    // While it is open its state lives in the page; fetching it behind the person's back could only lose an edit.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
