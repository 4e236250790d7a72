/** A declaration as it is edited: every part has a place in the form, names are made by the program. */

import { isNamed, type Json } from '@yicun/kernel/kind';
import type { Words } from '@yicun/kernel/words';
import type { FieldDraft } from './fieldDraft.ts';
import { type FigureDraft, figureOf, figureStem, figureText, isWholeFigure } from './figureDraft.ts';

export interface Draft {
  readonly zh: string;
  readonly en: string;
  readonly theme: string;
  readonly title: string;
  readonly day: string;
  readonly place: string;
  readonly fields: readonly FieldDraft[];
  readonly figures: readonly FigureDraft[];
  readonly stages: readonly { readonly name: string; readonly label: Words }[];
  /** Group → its label. */
  readonly groups: Readonly<Record<string, Words>>;
}

export const emptyDraft: Draft = {
  ...{ zh: '', en: '', theme: '', title: '', day: '', place: '', fields: [], figures: [], stages: [], groups: {} },
};

/** A field with a name that none of these has. */
export function newField(draft: Draft): FieldDraft {
  return {
    ...{
      name: unused('xField', draft.fields),
      zh: '',
      en: '',
      kind: 'text',
      options: [],
      unit: '',
      min: null,
      max: null,
    },
    ...{ refTo: '', group: '', wanted: true, filter: false, counted: false, personal: null, retired: false },
    isPublished: false,
  };
}

/** A figure that counts every record, with a name that none of these has. */
export function newFigure({ figures }: Draft): FigureDraft {
  const name = unused(figureStem, figures);
  return { name, zh: '', en: '', counts: 'records', when: '', values: [], as: 'amount', unit: '' };
}

/** The list with one of its items a place up or down; at its end it stays. */
export function moved<T>(all: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [one, other] = [all[at], all[at + by]];
  if (one === undefined || other === undefined) return all;
  return all.map((it, n) => (n === at ? other : n === at + by ? one : it));
}

/** `xField1`, `xField2` …: the first that is free. */
export function unused(stem: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map(({ name }) => name));
  for (let n = 1; ; n++) if (!names.has(`${stem}${n}`)) return `${stem}${n}`;
}

/** Lines of a text as options or stages: a line that was there before keeps its name, also when it is renamed in place. */
export function named(lines: string, before: readonly { name: string; label: Words }[], stem: string) {
  const made: { name: string; label: Words }[] = [];
  for (const [at, line] of lines.split('\n').entries()) {
    const zh = line.trim();
    if (zh === '') continue;
    const known = before.find(({ label }) => label.zh === zh) ?? before[at];
    const free = known && !made.some(({ name }) => name === known.name) ? known : null;
    const label = free?.label.zh === zh ? free.label : { zh, en: zh };
    made.push({ name: free?.name ?? unused(stem, [...before, ...made]), label });
  }
  return made;
}

/** What a declaration still lacks, and of what: a field, a figure, or `label`, the register itself; null: of all. */
export interface Missing {
  readonly at: string | null;
  readonly what: 'name' | 'options' | 'target' | 'condition' | 'field';
}

/** The first thing missing that a declaration cannot do without, in the order of the form; null when all is there. */
export function missing(draft: Draft, isNew: boolean): Missing | null {
  if (isNew && draft.zh.trim() === '') return { at: 'label', what: 'name' };
  if (!isNew && draft.fields.length === 0) return { at: null, what: 'field' };
  for (const { name: at, zh, kind, options, refTo } of draft.fields) {
    if (zh.trim() === '') return { at, what: 'name' };
    if (hasOptions(kind) && options.length === 0) return { at, what: 'options' };
    if (hasTarget(kind) && refTo === '') return { at, what: 'target' };
  }
  for (const one of draft.figures) {
    if (one.zh.trim() === '') return { at: one.name, what: 'name' };
    if (!isWholeFigure(one, draft.fields)) return { at: one.name, what: 'condition' };
  }
  return null;
}

export function hasOptions(kind: string): boolean {
  return kind === 'choice' || kind === 'choices';
}

export function hasTarget(kind: string): boolean {
  return kind === 'ref' || kind === 'refs';
}

/** The options of the field's kind, as they are stored. */
export function kindOptions({ kind, options, unit, min, max, refTo }: FieldDraft): Readonly<Record<string, Json>> {
  if (hasOptions(kind)) return { options: Object.fromEntries(options.map(({ name, label }) => [name, { ...label }])) };
  if (hasTarget(kind)) return { register: refTo };
  if (kind !== 'number') return {};
  return { ...(unit === '' ? {} : { unit }), ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

/**
 * The text of the declaration.
 *
 * @param groupsThere groups that the register has without it, by name
 * @param counted     what the figure of a counted field is called
 */
export function textOf(
  draft: Draft,
  isNew: boolean,
  groupsThere: Readonly<Record<string, Words>>,
  counted: (field: FieldDraft) => Words,
): string {
  const groups: Record<string, Words> = { ...draft.groups };
  const groupOf = (zh: string): string => {
    const known = Object.entries({ ...groupsThere, ...groups }).find(([, label]) => label.zh === zh)?.[0];
    if (known !== undefined) return known;
    const name = unused(
      'xGroup',
      Object.keys(groups).map((one) => ({ name: one })),
    );
    groups[name] = { zh, en: zh };
    return name;
  };
  const fields = draft.fields.map((one): [string, object] => [
    one.name,
    {
      ...{ kind: one.kind, options: kindOptions(one), label: wordsOf(one), filter: one.filter, wanted: one.wanted },
      ...(one.personal === null ? {} : { personal: one.personal }),
      ...(one.group.trim() === '' ? {} : { group: groupOf(one.group.trim()) }),
      ...(one.retired ? { retired: true } : {}),
    },
  ]);
  const stages = draft.stages.map(({ name, label }, at): [string, object] => {
    const next = [draft.stages[at + 1]?.name, draft.stages[at - 1]?.name].filter((one) => one !== undefined);
    return [name, { label, next, final: at === draft.stages.length - 1 }];
  });
  const own = isNew
    ? {
        ...{ label: wordsOf(draft), ...(draft.theme === '' ? {} : { theme: draft.theme }) },
        ...(draft.title === '' ? {} : { title: draft.title }),
        ...(draft.day === '' ? {} : { day: draft.day }),
        ...(draft.place === '' ? {} : { place: draft.place }),
        ...(stages.length === 0 ? {} : { stages: Object.fromEntries(stages) }),
      }
    : {};
  const indicators = [
    ...draft.fields.filter((one) => one.counted).map((one) => countedFigure(one, counted(one))),
    ...draft.figures.map((one) => figureText(one, draft.fields)),
  ];
  return JSON.stringify({
    ...own,
    ...(Object.keys(groups).length === 0 ? {} : { groups }),
    fields: Object.fromEntries(fields),
    ...(indicators.length === 0 ? {} : { indicators }),
  });
}

/** Can the values of the kind be counted without further questions: a number added up, a yes out of all answers? */
export function isCountable(kind: string): boolean {
  return kind === 'number' || kind === 'money' || kind === 'yesNo';
}

function countedFigure({ name, kind, unit }: FieldDraft, label: Words): object {
  const of = { field: name, op: 'present' };
  if (kind === 'yesNo') return { name, label, of, where: { field: name, op: 'eq', value: true } };
  return { name, label, of, sum: name, ...(unit === '' ? {} : { unit }) };
}

function wordsOf({ zh, en }: { readonly zh: string; readonly en: string }): Words {
  return { zh: zh.trim(), en: en.trim() === '' ? zh.trim() : en.trim() };
}

/** A published declaration as it is edited again. What the form has no place for is refused by the check, not lost. */
export function draftOf(text: string, groupsThere: Readonly<Record<string, Words>>): Draft {
  const it = objectOf(JSON.parse(text));
  const groups = each(it.groups, labelOf);
  const groupLabel = (name: unknown) => ({ ...groupsThere, ...groups })[String(name)]?.zh ?? '';
  const indicators = Array.isArray(it.indicators) ? it.indicators : [];
  const counted = new Set(indicators.map((one) => objectOf(one).name));
  const fields = Object.entries(objectOf(it.fields)).map(([name, one]): FieldDraft => {
    const { kind, options, group, personal, wanted, filter, retired, label } = objectOf(one);
    const chosen = objectOf(options);
    return {
      ...{ name, ...namesOf(label), kind: String(kind), options: listed(chosen.options), unit: textIn(chosen.unit) },
      ...{ min: numberIn(chosen.min), max: numberIn(chosen.max), refTo: textIn(chosen.register) },
      ...{ group: group === undefined ? '' : groupLabel(group), wanted: wanted === true, filter: filter === true },
      ...{ counted: counted.has(name), personal: personal === 'P' || personal === 'S' ? personal : null },
      ...{ retired: retired === true, isPublished: true },
    };
  });
  return {
    ...(it.label === undefined ? { zh: '', en: '' } : namesOf(it.label)),
    ...{ theme: textIn(it.theme), title: textIn(it.title), day: textIn(it.day), place: textIn(it.place) },
    figures: indicators.flatMap((one) => figureOf(one) ?? []),
    ...{ fields, stages: listed(each(it.stages, (one) => labelOf(objectOf(one).label))), groups },
  };
}

function objectOf(input: unknown): Readonly<Record<string, unknown>> {
  return isNamed(input) ? input : {};
}

function each<T>(input: unknown, of: (one: unknown) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(objectOf(input)).map(([name, one]) => [name, of(one)]));
}

function listed(input: unknown): readonly { readonly name: string; readonly label: Words }[] {
  return Object.entries(objectOf(input)).map(([name, label]) => ({ name, label: labelOf(label) }));
}

function labelOf(input: unknown): Words {
  const { zh, en } = objectOf(input);
  return { zh: textIn(zh), en: textIn(en) };
}

/** English that only repeats the Chinese was not given by anybody. */
function namesOf(input: unknown): { readonly zh: string; readonly en: string } {
  const { zh, en } = labelOf(input);
  return { zh, en: en === zh ? '' : en };
}

function textIn(input: unknown): string {
  return typeof input === 'string' ? input : '';
}

function numberIn(input: unknown): number | null {
  return typeof input === 'number' ? input : null;
}
