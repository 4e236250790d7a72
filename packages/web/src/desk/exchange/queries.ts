import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ForeignFile } from '@yicun/server/wireForeign';
import type { ImportFile, ImportInfo, JobInfo } from '@yicun/server/wireSheets';
import { fetched } from '../../source/remote.ts';

/** How often the progress of work is asked for, in milliseconds. */
const everyMs = 1000;

export function isOver({ state }: Pick<JobInfo, 'state'>): boolean {
  return state !== 'waiting' && state !== 'running';
}

/** One's own long work, the latest first; asked again while any of it goes on. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: async ({ signal }) => (await fetched<{ jobs: readonly JobInfo[] }>('/api/jobs', signal)).jobs,
  refetchInterval: ({ state }) => (state.data?.every(isOver) === false ? everyMs : false),
});

/** One job, until it is over. */
export function useJob(id: string | null): JobInfo | undefined {
  const { data } = useQuery({
    queryKey: ['job', id],
    queryFn: async ({ signal }) => (await fetched<{ job: JobInfo }>(`/api/jobs/${id}`, signal)).job,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : everyMs),
    enabled: id !== null,
  });
  return data;
}

export function importsQuery(register: string) {
  return queryOptions({
    queryKey: ['imports', register],
    queryFn: async ({ signal }) =>
      (await fetched<{ imports: readonly ImportInfo[] }>(`/api/registers/${register}/imports`, signal)).imports,
  });
}

/** States in which something is being done with an import. */
const moving: readonly ImportInfo['state'][] = ['reading', 'writing', 'undoing'];

export function isMoving({ state }: Pick<ImportInfo, 'state'>): boolean {
  return moving.includes(state);
}

/** One import with its report; asked again while something is done with it. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['import', id],
    queryFn: async ({ signal }) => (await fetched<{ import: ImportFile }>(`/api/imports/${id}`, signal)).import,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? everyMs : false),
  });
}

/** What a foreign table may mean; looked at while a person is asked. */
export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ['survey', id],
    queryFn: async ({ signal }) => (await fetched<{ file: ForeignFile }>(`/api/imports/${id}/survey`, signal)).file,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
