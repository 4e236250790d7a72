/** The units of the district by id, for whatever shows or chooses one. */

import { useQuery } from '@tanstack/react-query';
import type { UnitInfo } from '@yicun/server/wire';
import { useMemo } from 'react';
import { unitsQuery } from './queries.ts';

export interface Units {
  readonly all: readonly UnitInfo[];
  /** The name of a unit; an ellipsis while they are fetched, a dash for one that is not known. */
  readonly name: (id: string) => string;
  readonly byId: ReadonlyMap<string, UnitInfo>;
}

export function useUnits(): Units {
  const { data } = useQuery(unitsQuery);
  return useMemo(() => {
    const all = data ?? [];
    const byId = new Map(all.map((unit) => [unit.id, unit]));
    return { all, byId, name: (id) => byId.get(id)?.name ?? (data === undefined ? '…' : '—') };
  }, [data]);
}

/** Does a unit answer to these words: in its name, one of its other names, or its code? */
export function isCalled(unit: UnitInfo, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return [unit.name, ...unit.aliases, unit.code ?? ''].some((name) => name.toLowerCase().includes(wanted));
}
