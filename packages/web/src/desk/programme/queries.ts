import { queryOptions } from '@tanstack/react-query';
import type { ProgrammeFile, RecordRow } from '@yicun/server/wire';
import { fetched } from '../../source/remote.ts';

/** All programmes, the latest year first. */
export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: async ({ signal }) =>
    (await fetched<{ programmes: readonly RecordRow[] }>('/api/programmes', signal)).programmes,
});

/**
 * One programme with all its records: some hundred, which the board adds up here.
 *
 * @param on as it stood when this day ended; null: as it is
 */
export function programmeQuery(id: string, on: string | null) {
  const asked = on === null ? '' : `?on=${on}`;
  return queryOptions({
    queryKey: ['programme', id, on],
    queryFn: ({ signal }) => fetched<ProgrammeFile>(`/api/programmes/${encodeURIComponent(id)}${asked}`, signal),
  });
}
