import type { DraftUnit, ProgrammeDraft, UnitMention } from '../draft.ts';

/**
 * Takes two units for one: `unit` goes, its spellings and every mention of it become those of `into`. Null where the
 * other is not there, or is the unit itself. A row that named both names the one once.
 */
export function joinUnits(draft: ProgrammeDraft, unit: DraftUnit, into: string): ProgrammeDraft | null {
  if (into === unit.id || !draft.units.some(({ id }) => id === into)) return null;
  const joined = (mentions: readonly UnitMention[]): readonly UnitMention[] => {
    if (!mentions.some((mention) => mention.unit === unit.id)) return mentions;
    const moved = mentions.map((mention) => (mention.unit === unit.id ? { ...mention, unit: into } : mention));
    return moved.filter((mention, at) => moved.findIndex((other) => other.unit === mention.unit) === at);
  };
  return {
    ...draft,
    units: draft.units.flatMap((other) => {
      if (other.id === unit.id) return [];
      if (other.id !== into) return [other];
      return [
        { ...other, spellings: [...new Set([...other.spellings, ...unit.spellings])], confidence: 'sure' as const },
      ];
    }),
    tasks: draft.tasks.map((task) => ({
      ...task,
      parts: task.parts.map((part) => {
        const leadUnits = joined(part.leadUnits);
        const leads = new Set(leadUnits.map((mention) => mention.unit));
        // Who leads a row is not named a second time among those responsible for it.
        const rest = joined(part.responsibleUnits).filter((mention) => mention.unit !== into || !leads.has(into));
        return { ...part, leadUnits, responsibleUnits: rest };
      }),
      measures: task.measures.map((measure) => ({ ...measure, units: joined(measure.units) })),
    })),
  };
}
