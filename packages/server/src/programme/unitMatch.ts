import type { DraftUnit, ProgrammeDraft } from '@yicun/reader/draft';
import type { UnitName } from '../db/units.ts';

/** A unit of the draft that the district does not have yet. */
export interface NewUnit {
  readonly draft: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

export interface Matched {
  /** Draft id of a unit → unit id, for those the district has. */
  readonly known: ReadonlyMap<string, string>;
  readonly fresh: readonly NewUnit[];
}

const kinds: Readonly<Record<DraftUnit['kind'], string>> = {
  department: 'bureau',
  party: 'party',
  branch: 'branch',
  institution: 'institution',
  massOrganisation: 'massOrganisation',
  farm: 'farm',
  township: 'township',
  group: 'group',
  other: 'other',
};

/**
 * Finds the units a draft names among those of the district: by any of their names, the canonical one first. Only
 * units that a task really names are looked for; what is not found will be made, with its other spellings as aliases.
 */
export function matchUnits(draft: ProgrammeDraft, names: readonly UnitName[]): Matched {
  const named = namedUnits(draft);
  const byName = new Map<string, string>();
  // Official names win over aliases, and those over misspellings: later entries must not replace earlier ones.
  for (const sort of ['official', 'alias', 'spelling']) {
    for (const one of names) if (one.sort === sort && !byName.has(one.name)) byName.set(one.name, one.unit);
  }
  const known = new Map<string, string>();
  const fresh: NewUnit[] = [];
  for (const unit of draft.units) {
    if (!named.has(unit.id)) continue;
    const found = [unit.name, ...unit.spellings].map((name) => byName.get(name)).find((id) => id !== undefined);
    if (found !== undefined) known.set(unit.id, found);
    else {
      const aliases = unit.spellings.filter((one) => one !== unit.name);
      fresh.push({ draft: unit.id, name: unit.name, kind: kinds[unit.kind], aliases });
    }
  }
  return { known, fresh };
}

function namedUnits(draft: ProgrammeDraft): ReadonlySet<string> {
  const mentions = draft.tasks.flatMap((task) => [
    ...task.parts.flatMap((part) => [...part.leadUnits, ...part.responsibleUnits]),
    ...task.measures.flatMap((measure) => measure.units),
  ]);
  return new Set(mentions.map((one) => one.unit));
}
