import type { Unit } from '../db/units.ts';

/** Units as a paper names them, as those who have to act: a group (各乡镇) is whoever belongs to it on the day. */
export interface Expanded {
  readonly units: readonly string[];
  /** Groups that nobody belongs to: what is sent to them reaches nobody. */
  readonly empty: readonly Unit[];
}

/**
 * @param all   every unit of the district by id
 * @param today day in Asia/Shanghai: units that are not (any more) do not act
 */
export function expand(named: readonly string[], all: ReadonlyMap<string, Unit>, today: string): Expanded {
  const acts = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && unit.validFrom <= today && (unit.validTo === null || unit.validTo >= today);
  const empty: Unit[] = [];
  const units = named.flatMap((id) => {
    const unit = all.get(id);
    if (!acts(unit)) return [];
    if (unit.kind !== 'group') return [id];
    const members = unit.members.filter((member) => acts(all.get(member)));
    if (members.length === 0) empty.push(unit);
    return members;
  });
  return { units: [...new Set(units)], empty };
}
