import type { DistrictContext } from '@yicun/reader/draft';
import { unitCounts } from '../db/units.ts';
import type { Deps } from '../deps.ts';

/** What is known of the district beside the document: how many townships and villages a figure "each" multiplies by. */
export async function placesKnown(deps: Deps, district: string, today: string): Promise<DistrictContext> {
  const counts = await unitCounts(deps.database, district, today);
  const { township, village } = counts;
  return { ...(township ? { townships: township } : {}), ...(village ? { villages: village } : {}) };
}
