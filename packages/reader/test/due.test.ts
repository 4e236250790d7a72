import type { DraftPart } from '@yicun/reader/draft';
import { targetDue } from '@yicun/reader/due';
import { expect, it } from 'vitest';

function part(row: number, ...ends: (string | null)[]): DraftPart {
  const span = { block: 0, start: 0, end: 0 };
  const deadlines = ends.map((end) => ({
    text: '',
    span,
    kind: 'by' as const,
    start: null,
    end,
    strictEnd: null,
    every: null,
  }));
  return { id: `part/${row}`, row, goal: [], measures: [], due: [], deadlines, leadUnits: [], responsibleUnits: [] };
}

const october = { parts: [part(1, '2022-10')] };

it.each([
  ['nothing of its own takes the row', { due: null, dueBasis: 'none', row: 1 }, '2022-10'],
  ['a year alone takes the row when that is earlier in it', { due: '2022-12', dueBasis: 'year', row: 1 }, '2022-10'],
  ['a year alone before the row keeps its year', { due: '2021-12', dueBasis: 'year', row: 1 }, '2021-12'],
  ['a month of its own stays', { due: '2022-06', dueBasis: 'month', row: 1 }, '2022-06'],
  ['a day later than the row stays', { due: '2022-11-15', dueBasis: 'day', row: 1 }, '2022-11-15'],
] as const)('%s', (_, target, due) => {
  expect(targetDue(october, target)).toBe(due);
});

it('takes the last of several dates of its own row, a month standing for its last day', () => {
  const task = { parts: [part(1, '2022-03'), part(2, '2022-10-15', '2022-10', '2022-06')] };
  expect(targetDue(task, { due: null, dueBasis: 'none', row: 2 })).toBe('2022-10');
  expect(targetDue({ parts: [part(1, null)] }, { due: null, dueBasis: 'none', row: 1 })).toBeNull();
});
