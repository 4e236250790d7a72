import { isEmpty } from '@yicun/kernel/empty';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { isFinal, isLocked, missing, nextStages } from '@yicun/kernel/stage';
import { expect, test } from 'vitest';

const words = (en: string) => ({ zh: en, en });

const repair = register({
  name: 'repair',
  label: words('Repair'),
  title: 'what',
  fields: {
    what: field(text(), words('What')),
    before: field(files(), words('Before')),
    cost: field(number(), words('Cost')),
  },
  stages: {
    found: { label: words('Found'), next: ['done'] },
    done: { label: words('Done'), next: ['found', 'closed'], needs: ['cost', 'before'], locks: ['before'] },
    closed: { label: words('Closed'), locks: ['*'], final: true, entry: true },
  },
  may: {},
});
const plain = register({ name: 'plain', label: words('Plain'), title: 'what', fields: repair.fields, may: {} });

test('what a stage still needs, in the order it names it', () => {
  expect(missing(repair, 'done', {})).toEqual(['cost', 'before']);
  expect(missing(repair, 'done', { cost: 0, before: [] })).toEqual(['before']);
  expect(missing(repair, 'done', { cost: 0, before: [{ id: 'f' }] })).toEqual([]);
  expect(missing(repair, 'found', {})).toEqual([]);
});

test('where a record may go', () => {
  expect(nextStages(repair, null)).toEqual(['found', 'closed']);
  expect(nextStages(repair, 'done')).toEqual(['found', 'closed']);
  expect(nextStages(repair, 'closed')).toEqual([]);
  expect(nextStages(repair, 'retired')).toEqual([]);
  expect(nextStages(plain, null)).toEqual([]);
});

test('what a stage locks, and which is the end', () => {
  const locked = (stage: string | null) => ['what', 'before'].map((name) => isLocked(repair, stage, name));
  expect([null, 'found', 'done', 'closed'].map(locked)).toEqual([
    [false, false],
    [false, false],
    [false, true],
    [true, true],
  ]);
  expect([null, 'found', 'closed'].map((stage) => isFinal(repair, stage))).toEqual([false, false, true]);
});

test('nothing, empty text and empty lists are not filled in; zero and no are', () => {
  expect([undefined, null, '', []].every(isEmpty)).toBe(true);
  expect([0, false, ' ', [0], {}].some(isEmpty)).toBe(false);
});
