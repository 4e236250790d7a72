import { queryOptions } from '@tanstack/react-query';
import type { FigureCell, FigureSent, Uncounted, UnitWanting } from '@yicun/server/wireFigures';
import { fetched } from '../../source/remote.ts';

/** Which figures, and of what place; without a unit, of the district. */
export interface FiguresWanted {
  readonly names: readonly string[];
  readonly unit?: string | undefined;
  readonly on?: string | null;
  readonly trend?: boolean;
}

export function figuresQuery({ names, unit, on, trend }: FiguresWanted) {
  const asked = {
    names: names.join(','),
    ...(unit === undefined ? {} : { unit }),
    ...(on === null || on === undefined ? {} : { on }),
    ...(trend === true ? { trend: 'true' } : {}),
  };
  return queryOptions({
    queryKey: ['figures', asked],
    queryFn: async ({ signal }) =>
      (await fetched<{ figures: readonly FigureSent[] }>(`/api/figures?${new URLSearchParams(asked)}`, signal)).figures,
    enabled: names.length > 0,
  });
}

/** The same by the units that records belong to. */
export function cellsQuery(names: readonly string[]) {
  const asked = new URLSearchParams({ names: names.join(',') });
  return queryOptions({
    queryKey: ['figures', 'cells', names],
    queryFn: async ({ signal }) =>
      (await fetched<{ cells: readonly FigureCell[] }>(`/api/figures/cells?${asked}`, signal)).cells,
    enabled: names.length > 0,
  });
}

/** Records below the line that nothing above it points to. */
export function uncountedQuery(name: string, unit: string | undefined) {
  const asked = new URLSearchParams({ name, ...(unit === undefined ? {} : { unit }) });
  return queryOptions({
    queryKey: ['figures', 'uncounted', name, unit],
    queryFn: ({ signal }) => fetched<Uncounted>(`/api/figures/uncounted?${asked}`, signal),
  });
}

/** What is still asked for of the records that a figure counts, by the units they belong to. */
export function wantingQuery(name: string, unit: string | undefined) {
  const asked = new URLSearchParams({ name, ...(unit === undefined ? {} : { unit }) });
  return queryOptions({
    queryKey: ['figures', 'wanting', name, unit],
    queryFn: async ({ signal }) =>
      (await fetched<{ units: readonly UnitWanting[] }>(`/api/figures/wanting?${asked}`, signal)).units,
  });
}
