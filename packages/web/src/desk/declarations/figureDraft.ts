/** A figure of a declaration as it is edited: what it counts, and under which condition. */

import type { Filter } from '@yicun/kernel/filter';
import { isNamed } from '@yicun/kernel/kind';
import type { FieldDraft } from './fieldDraft.ts';

export interface FigureDraft {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** `records`, `units` (villages that hold any), or the name of the number field that is added up. */
  readonly counts: string;
  /** The field that is looked at; empty: every record counts. */
  readonly when: string;
  /** Options of that field, any of which counts; a yes-no field counts its yes. */
  readonly values: readonly string[];
  /** Of all, or alone. */
  readonly as: 'amount' | 'share';
  readonly unit: string;
}

/** Fields that a condition can look at. */
export function isCondition({ kind, retired }: Pick<FieldDraft, 'kind' | 'retired'>): boolean {
  return !retired && ['choice', 'choices', 'yesNo'].includes(kind);
}

/** Fields that can be added up. */
export function isAddend({ kind, retired }: Pick<FieldDraft, 'kind' | 'retired'>): boolean {
  return !retired && (kind === 'number' || kind === 'money');
}

/** Is everything there that a figure needs beside its name? A share needs a condition: what of all it is. */
export function isWholeFigure(it: FigureDraft, fields: readonly FieldDraft[]): boolean {
  const field = fields.find(({ name }) => name === it.when);
  const hasCondition = field !== undefined && (field.kind === 'yesNo' || it.values.length > 0);
  return it.when === '' ? it.as === 'amount' : hasCondition;
}

/** As it is written in the declaration. */
export function figureText(it: FigureDraft, fields: readonly FieldDraft[]): object {
  const { name, counts, when, as, unit } = it;
  const [zh, en] = [it.zh.trim(), it.en.trim()];
  const field = fields.find((one) => one.name === when);
  const condition = field && conditionOf(field, it.values);
  return {
    ...{ name, label: { zh, en: en === '' ? zh : en } },
    ...(condition === undefined ? {} : as === 'share' ? { where: condition } : { of: condition }),
    ...(counts === 'units' ? { by: 'unit' } : counts === 'records' ? {} : { sum: counts }),
    ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
  };
}

function conditionOf({ name, kind }: FieldDraft, values: readonly string[]): Filter {
  if (kind === 'yesNo') return { field: name, op: 'eq', value: true };
  if (kind === 'choice') return { field: name, op: 'in', value: values };
  return { any: values.map((value) => ({ field: name, op: 'has', value })) };
}

/** Read back from the declaration; what the form has no place for gives null and stays out of it. */
export function figureOf(input: unknown): FigureDraft | null {
  if (!isNamed(input) || typeof input.name !== 'string' || !input.name.startsWith(figureStem)) return null;
  const { name, label, of, where, sum, by, unit } = input;
  const words = isNamed(label) ? label : {};
  const [zh, en] = [String(words.zh ?? ''), String(words.en ?? '')];
  const condition = where ?? of;
  const found = condition === undefined ? { when: '', values: [] } : conditionIn(condition);
  if (found === null) return null;
  return {
    ...{ name, zh, en: en === zh ? '' : en, ...found, as: where === undefined ? 'amount' : 'share' },
    ...{ counts: by === 'unit' ? 'units' : typeof sum === 'string' ? sum : 'records' },
    unit: typeof unit === 'string' ? unit : '',
  };
}

/** What figures that are edited here are called: `xFigure1`. */
export const figureStem = 'xFigure';

function conditionIn(filter: unknown): Pick<FigureDraft, 'when' | 'values'> | null {
  if (!isNamed(filter)) return null;
  if (Array.isArray(filter.any)) {
    const each = filter.any.map((one: unknown) => (isNamed(one) ? one : {}));
    const [first] = each;
    return first === undefined ? null : { when: String(first.field), values: each.map((one) => String(one.value)) };
  }
  if (typeof filter.field !== 'string') return null;
  return { when: filter.field, values: Array.isArray(filter.value) ? filter.value.map(String) : [] };
}
