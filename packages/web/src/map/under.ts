/** What lies under the records of a map: the base map that is set, and the outlines that are loaded. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Datum, shownIn } from '@yicun/kernel/datum';
import { type BaseMap, baseMapOf, hostsOf } from '@yicun/packs/office/baseMap';
import type { OutlinesInfo } from '@yicun/server/wireMap';
import { useEffect, useState } from 'react';
import { houseQuery } from '../source/queries.ts';
import { fetched } from '../source/remote.ts';
import { ownTiles } from './style.ts';

export interface Under {
  readonly base: BaseMap | null;
  /** In which everything on the map is drawn. */
  readonly datum: Datum;
  readonly outlines: OutlinesInfo;
}

export const outlinesQuery = queryOptions({
  queryKey: ['map', 'outlines'],
  queryFn: ({ signal }) => fetched<OutlinesInfo>('/api/map/outlines', signal),
});

/** Undefined: not yet known. What cannot be fetched is left out: the map works on its points alone. */
export function useUnder(): Under | undefined {
  const house = useQuery(houseQuery);
  const outlines = useQuery(outlinesQuery);
  if (house.data === undefined || outlines.isPending) return undefined;
  const base = baseMapOf(house.data.values);
  return { base, datum: base?.datum ?? 'wgs84', outlines: outlines.data ?? { levels: [], span: null } };
}

/** Where the tiles of the outlines are: another address whenever they are loaded anew. */
export function outlineTiles({ outlines: { levels }, datum }: Under): string | null {
  if (levels.length === 0) return null;
  const version = Math.max(...levels.map(({ seq }) => seq));
  return ownTiles('/api/map/outlines', `datum=${datum}&v=${version}`);
}

/** Where the outlines lie on the map, or null. */
export function outlineSpan({ outlines: { span }, datum }: Under): readonly [number, number, number, number] | null {
  if (span === null) return null;
  const [west, south, east, north] = span;
  return [...shownIn(datum, [west, south]), ...shownIn(datum, [east, north])];
}

/**
 * Does this page refuse the host of the base map? Its policy was sent with it: a base map that was chosen since is let in
 * when it is loaded again.
 */
export function useRefusedHost(base: BaseMap | null): boolean {
  const hosts = hostsOf(base).join(' ');
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    const hear = ({ blockedURI }: SecurityPolicyViolationEvent) => {
      if (hosts.split(' ').some((one) => one !== '' && blockedURI.startsWith(one))) setRefused(hosts);
    };
    document.addEventListener('securitypolicyviolation', hear);
    return () => document.removeEventListener('securitypolicyviolation', hear);
  }, [hosts]);
  return refused === hosts;
}
