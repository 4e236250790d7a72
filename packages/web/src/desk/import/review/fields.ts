/** What can be edited of each sort of drafted thing, in the order of its form. */

import { isDay } from '@yicun/kernel/clock';
import type { Comparator, DraftDeadline, DraftUnit, Firmness, ObjectKind } from '@yicun/reader/draft';
import type { review } from '../../../words/review.ts';
import type { Sort } from './things.ts';

export type FieldName = keyof (typeof review)['zh']['fields'];

/** How a field is entered. `due` is a month or a day; `units` and `deadlines` are lists with controls of their own. */
export type Input =
  | 'line'
  | 'words'
  | 'number'
  | 'due'
  | 'yesNo'
  | 'comparator'
  | 'firmness'
  | 'objectKind'
  | 'unitKind'
  | 'keyWork'
  | 'units'
  | 'deadlines';

export interface Field {
  readonly name: FieldName;
  readonly input: Input;
  /** Without it the thing says nothing. */
  readonly needed?: true;
}

const due: Field = { name: 'due', input: 'due' };
const wording: Field = { name: 'text', input: 'words', needed: true };
const unit: Field = { name: 'unit', input: 'line' };

export const fieldsOf: Readonly<Record<Sort, readonly Field[]>> = {
  keyWork: [{ name: 'title', input: 'line', needed: true }],
  task: [
    { name: 'title', input: 'line', needed: true },
    { name: 'keyWork', input: 'keyWork' },
  ],
  part: [
    { name: 'leadUnits', input: 'units' },
    { name: 'responsibleUnits', input: 'units' },
    { name: 'deadlines', input: 'deadlines' },
  ],
  target: [
    { name: 'metric', input: 'line', needed: true },
    { name: 'comparator', input: 'comparator' },
    { name: 'value', input: 'number', needed: true },
    { name: 'upper', input: 'number' },
    unit,
    { name: 'per', input: 'line' },
    due,
    { name: 'firmness', input: 'firmness' },
    { name: 'baseline', input: 'number' },
    { name: 'approximate', input: 'yesNo' },
    { name: 'stage', input: 'yesNo' },
  ],
  milestone: [wording, { ...due, needed: true }, { name: 'final', input: 'yesNo' }],
  measure: [wording, due, { name: 'units', input: 'units' }],
  object: [
    { ...wording, input: 'line' },
    { name: 'kind', input: 'objectKind' },
  ],
  implicit: [wording, due],
  funding: [{ name: 'metric', input: 'line', needed: true }, { name: 'value', input: 'number', needed: true }, unit],
  unit: [
    { name: 'name', input: 'line', needed: true },
    { name: 'kind', input: 'unitKind' },
  ],
};

export const comparators = ['>=', '=', '<='] as const satisfies readonly Comparator[];
export const firmnesses = ['duty', 'aim'] as const satisfies readonly Firmness[];
export const deadlineKinds = [
  'by',
  'range',
  'ongoing',
  'recurring',
] as const satisfies readonly DraftDeadline['kind'][];
export const rhythms = ['day', 'week', 'month', 'quarter', 'year'] as const satisfies readonly DraftDeadline['every'][];

export const objectKinds = [
  'village',
  'township',
  'park',
  'farm',
  'road',
  'water',
  'bridge',
  'energy',
  'facility',
  'project',
  'company',
  'document',
] as const satisfies readonly ObjectKind[];

export const unitKinds = [
  'department',
  'party',
  'branch',
  'institution',
  'massOrganisation',
  'farm',
  'township',
  'group',
  'other',
] as const satisfies readonly DraftUnit['kind'][];

/** A month or a day that exists: `2022-05`, `2022-05-30`. */
export function isDue(text: string): boolean {
  return isDay(text) || /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);
}
