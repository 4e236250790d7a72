import type { DraftUnit, ProgrammeDraft, UnitMention } from '../draft.ts';

/** Makes one spelling of a unit a unit of its own, with every mention that uses it; null where it is no spelling of it. */
export function partUnit(draft: ProgrammeDraft, unit: DraftUnit, spelling: string): ProgrammeDraft | null {
  if (!unit.spellings.includes(spelling) || unit.spellings.length < 2) return null;
  const id = `unit/${spelling}`;
  const rest = unit.spellings.filter((other) => other !== spelling);
  const own: DraftUnit = { ...unit, id, name: spelling, spellings: [spelling], confidence: 'stated' };
  const moved = (mention: UnitMention): UnitMention =>
    mention.text === spelling && mention.unit === unit.id ? { ...mention, unit: id } : mention;
  return {
    ...draft,
    units: draft.units.flatMap((other) =>
      other.id === unit.id ? [{ ...unit, spellings: rest, confidence: 'sure' as const }, own] : [other],
    ),
    tasks: draft.tasks.map((task) => ({
      ...task,
      parts: task.parts.map((part) => ({
        ...part,
        leadUnits: part.leadUnits.map(moved),
        responsibleUnits: part.responsibleUnits.map(moved),
      })),
      measures: task.measures.map((measure) => ({ ...measure, units: measure.units.map(moved) })),
    })),
  };
}
