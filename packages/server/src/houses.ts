import type { House } from '@yicun/kernel/pack';

/**
 * The declarations in force, by district: what packs declare, with what the district has set and declared itself.
 * Asked anew for every request, because a district changes its declarations while the program runs.
 */
export interface Houses {
  of(district: string): House;
}

/** The same house for every district. */
export function sameHouse(house: House): Houses {
  return { of: () => house };
}
