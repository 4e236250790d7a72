import type {
  Addable,
  Correction,
  DraftFunding,
  DraftImplicit,
  DraftMeasure,
  DraftMilestone,
  DraftObject,
  DraftTarget,
  DraftTask,
  ProgrammeDraft,
} from '../draft.ts';
import { joinUnits } from './joinUnits.ts';
import { partUnit } from './partUnit.ts';

/** A correction that could not be made, and why: the thing is gone, or no correction of that sort is known. */
export interface Uncorrected {
  readonly correction: Correction;
  readonly why: 'unknownThing' | 'unknownField' | 'unknownTask';
}

/**
 * The draft as a person's edits and answers leave it; the draft given stays as it was. Corrections are made in order.
 * One that names a thing that is not there is left out: {@link uncorrected} tells which.
 *
 * Fields of parts are reached by path (`deadlines.0.end`). Setting a unit's `apart` to one of its spellings makes that
 * spelling a unit of its own, setting its `sameAs` to the id of another takes the two for one, and setting its `name`
 * renames it everywhere.
 */
export function applyCorrections(draft: ProgrammeDraft, corrections: readonly Correction[]): ProgrammeDraft {
  const used = idsOf(draft);
  return corrections.reduce((current, correction) => applyOne(current, correction, used) ?? current, draft);
}

/** Those of the corrections that {@link applyCorrections} leaves out. */
export function uncorrected(draft: ProgrammeDraft, corrections: readonly Correction[]): Uncorrected[] {
  const left: Uncorrected[] = [];
  const used = idsOf(draft);
  corrections.reduce((current, correction) => {
    const next = applyOne(current, correction, used);
    if (next === null) left.push({ correction, why: whyNot(current, correction) });
    return next ?? current;
  }, draft);
  return left;
}

function whyNot(draft: ProgrammeDraft, correction: Correction): Uncorrected['why'] {
  if ('add' in correction) return 'unknownTask';
  if ('remove' in correction) return 'unknownThing';
  return idsOf(draft).has(correction.set) ? 'unknownField' : 'unknownThing';
}

function idsOf(draft: ProgrammeDraft): Set<string> {
  const ids = draft.tasks.flatMap((task) => [task.id, ...LISTS.flatMap((list) => task[list].map(({ id }) => id))]);
  return new Set([...ids, ...draft.keyWorks.map(({ id }) => id), ...draft.units.map(({ id }) => id)]);
}

const LISTS = ['parts', 'targets', 'milestones', 'measures', 'objects', 'implicit', 'funding'] as const;

/** @param used ids given so far, those of removed things included: an id never names two things */
function applyOne(draft: ProgrammeDraft, correction: Correction, used: Set<string>): ProgrammeDraft | null {
  if ('add' in correction) return added(draft, correction, used);
  if ('remove' in correction) return removed(draft, correction.remove);
  return changed(draft, correction.set, correction.field, correction.value);
}

/** Applies `change` to every thing in the draft that has an id; null where nothing was changed. */
function mapThings(
  draft: ProgrammeDraft,
  id: string,
  change: <T extends { readonly id: string }>(thing: T) => T | null,
): ProgrammeDraft | null {
  let hit = false;
  const each = <T extends { readonly id: string }>(things: readonly T[]): readonly T[] =>
    things.some((thing) => thing.id === id)
      ? things.flatMap((thing) => {
          if (thing.id !== id) return [thing];
          const next = change(thing);
          if (next !== thing) hit = true;
          return next === null ? [] : [next];
        })
      : things;
  const tasks = each(draft.tasks).map((task) => ({
    ...task,
    parts: each(task.parts),
    targets: each(task.targets),
    milestones: each(task.milestones),
    measures: each(task.measures),
    objects: each(task.objects),
    implicit: each(task.implicit),
    funding: each(task.funding),
  }));
  const next = { ...draft, tasks, keyWorks: each(draft.keyWorks), units: each(draft.units) };
  return hit ? next : null;
}

function removed(draft: ProgrammeDraft, id: string): ProgrammeDraft | null {
  const next = mapThings(draft, id, () => null);
  if (next === null) return null;
  return {
    ...next,
    tasks: next.tasks.map((task) => ({
      ...task,
      keyWork: task.keyWork === id ? null : task.keyWork,
      targets: task.targets.map((target) => (target.partOf === id ? { ...target, partOf: null } : target)),
    })),
  };
}

function changed(draft: ProgrammeDraft, id: string, field: string, value: unknown): ProgrammeDraft | null {
  if (id === 'programme') return setPath(draft, ['title', 'year'].includes(field) ? [field] : [], value);
  const unit = draft.units.find((other) => other.id === id);
  if (unit && field === 'apart') return typeof value === 'string' ? partUnit(draft, unit, value) : null;
  if (unit && field === 'sameAs') return typeof value === 'string' ? joinUnits(draft, unit, value) : null;
  let known = true;
  const next = mapThings(draft, id, (thing) => {
    const set = setPath(thing, field.split('.'), value);
    if (set === null) known = false;
    return set ?? thing;
  });
  if (!known) return null;
  return next ?? (idsOf(draft).has(id) ? draft : null);
}

/** Sets what a path leads to in a copy; null where the path leads nowhere. */
function setPath<T extends object>(thing: T, path: readonly string[], value: unknown): T | null {
  const [head, ...rest] = path;
  if (head === undefined || head === 'id' || !Object.hasOwn(thing, head)) return null;
  const inner: unknown = Reflect.get(thing, head);
  const next = rest.length === 0 ? value : isObject(inner) ? setPath(inner, rest, value) : null;
  if (rest.length > 0 && next === null) return null;
  const copy = Array.isArray(thing) ? Object.assign([], thing) : { ...thing };
  return Object.assign(copy, { [head]: next });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const EMPTY: { readonly [K in Addable]: Omit<Listed[K], 'id'> } = {
  target: {
    text: '',
    spans: [],
    restated: [],
    metric: '',
    comparator: '=',
    value: 0,
    upper: null,
    unit: '',
    baseValue: 0,
    baseUnit: '',
    baseline: null,
    per: null,
    perUncertain: false,
    due: null,
    strictDue: null,
    dueBasis: 'none',
    firmness: 'duty',
    stage: false,
    approximate: false,
    partOf: null,
    row: 1,
    column: 'goal',
    progressNow: null,
  },
  milestone: { text: '', span: nowhere(), due: '', strictDue: null, final: false, row: 1 },
  measure: { number: 1, text: '', span: nowhere(), units: [], due: null, row: 1 },
  object: { text: '', span: nowhere(), kind: 'facility', row: 1 },
  implicit: { text: '', span: nowhere(), due: null, row: 1 },
  funding: { text: '', span: nowhere(), metric: '', value: 0, unit: '元', fen: 0, column: 'measures', row: 1 },
};

/** What a person adds without pointing into the source has an empty span at its start. */
function nowhere(): { readonly block: number; readonly start: number; readonly end: number } {
  return { block: 0, start: 0, end: 0 };
}

interface Listed {
  readonly target: DraftTarget;
  readonly milestone: DraftMilestone;
  readonly measure: DraftMeasure;
  readonly object: DraftObject;
  readonly implicit: DraftImplicit;
  readonly funding: DraftFunding;
}

const LIST_OF = {
  target: 'targets',
  milestone: 'milestones',
  measure: 'measures',
  object: 'objects',
  implicit: 'implicit',
  funding: 'funding',
} as const satisfies Record<Addable, keyof DraftTask>;

function added(
  draft: ProgrammeDraft,
  { add: kind, task: id, value }: Extract<Correction, { add: Addable }>,
  used: Set<string>,
): ProgrammeDraft | null {
  if (!draft.tasks.some((task) => task.id === id)) return null;
  const fresh = thing(freshId(`${id}/${kind}/`, used), kind, value);
  return {
    ...draft,
    tasks: draft.tasks.map((task) =>
      task.id === id ? { ...task, [LIST_OF[kind]]: [...task[LIST_OF[kind]], fresh] } : task,
    ),
  };
}

/** One above the highest that was ever given, so that taking a removal back shifts no id. */
function freshId(prefix: string, used: Set<string>): string {
  const numbers = [...used].filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(prefix.length)));
  const id = `${prefix}${Math.max(0, ...numbers) + 1}`;
  used.add(id);
  return id;
}

/** The new thing: known fields taken over, the rest empty. */
function thing(id: string, kind: Addable, value: Readonly<Record<string, unknown>>): Listed[Addable] {
  const empty = EMPTY[kind];
  const known = Object.fromEntries(Object.entries(value).filter(([field]) => Object.hasOwn(empty, field)));
  const { value: amount = 0, unit = '' } = value;
  const bases: object = kind === 'target' ? { baseValue: amount, baseUnit: unit } : {};
  const fields: object = known;
  return Object.assign({ ...empty, id }, bases, fields);
}
