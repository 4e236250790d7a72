import { account } from '@yicun/kernel/kinds/account';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { text } from '@yicun/kernel/kinds/text';
import { type Declaration, field, register } from '@yicun/kernel/register';
import { registerSettings } from '@yicun/kernel/setting';
import { keptFrom, marked, type Step, unsaid } from '@yicun/kernel/step';
import { expect, test } from 'vitest';

const words = (en: string) => ({ zh: en, en });
const zhang = '018f6d3a-0000-7000-8000-000000000001';
const li = '018f6d3a-0000-7000-8000-000000000002';

const declared: Declaration = {
  name: 'paper',
  label: words('Paper'),
  title: 'matter',
  due: 'until',
  fields: {
    matter: field(text(), words('Matter')),
    until: field(day(), words('Until')),
    sentBy: field(account(), words('Sent by')),
    sentOn: field(day(), words('Sent on')),
    why: field(longText(), words('Why')),
  },
  stages: {
    draft: { label: words('Draft'), next: ['sent'] },
    sent: {
      ...{ label: words('Sent'), next: ['returned', 'approved'], marks: { by: 'sentBy', on: 'sentOn' } },
      limit: { setting: 'reviewDays', days: 'working' },
    },
    returned: {
      label: words('Returned'),
      next: ['sent'],
      says: ['why'],
      limit: { setting: 'mendDays', days: 'calendar' },
    },
    approved: { label: words('Approved'), apart: ['sentBy'], final: true },
  },
  may: {},
};
const paper = register(declared);
// 国办发明电〔2021〕11号: worked on Saturday 7 May 2022, free until 4 May.
const step: Step = {
  account: zhang,
  today: '2022-05-06',
  values: { reviewDays: 2, mendDays: 3 },
  calendar: { '2022-05-07': 'worked' },
};

test('a step says who took it, when, and until when the record may stay, in working days or in days', () => {
  expect(marked(paper, 'sent', step)).toEqual({ sentBy: zhang, sentOn: '2022-05-06', until: '2022-05-09' });
  expect(marked(paper, 'returned', step)).toEqual({ until: '2022-05-09' });
  expect(marked(paper, 'sent', { ...step, calendar: {} }).until).toBe('2022-05-10');
});

test('a stage without a limit, and a limit without a value, empty the day', () => {
  expect(marked(paper, 'approved', step)).toEqual({ until: null });
  expect(marked(paper, 'sent', { ...step, values: {} }).until).toBeNull();
});

test('a return says why each time, whatever the reason of the last one was', () => {
  expect(unsaid(paper, 'returned', { matter: 'x' })).toEqual(['why']);
  expect(unsaid(paper, 'returned', { why: 'Two figures differ.' })).toEqual([]);
  expect(unsaid(paper, 'approved', {})).toEqual([]);
});

test('nobody reviews their own', () => {
  expect(keptFrom(paper, 'approved', { sentBy: zhang }, zhang)).toBe('sentBy');
  expect(keptFrom(paper, 'approved', { sentBy: zhang }, li)).toBeNull();
  expect(keptFrom(paper, 'returned', { sentBy: zhang }, zhang)).toBeNull();
});

test('what the door fills is known as such, and the settings of limits as those of the register', () => {
  expect(Object.values(paper.fields).flatMap(({ name, filled }) => (filled ? [name] : []))).toEqual([
    'until',
    'sentBy',
    'sentOn',
  ]);
  expect(registerSettings(paper)).toEqual(['reviewDays', 'mendDays']);
});

test.each([
  ['marks who in what is no account', { marks: { by: 'matter' } }, 'account'],
  ['marks the day in what is no day', { marks: { on: 'matter' } }, 'day'],
  ['keeps apart what is no account', { apart: ['matter'] }, 'no account'],
  ['asks for what the door fills', { says: ['until'] }, 'which the door fills'],
])('a declaration that %s stops the program', (_, wrong, complaint) => {
  const stages = { ...declared.stages, draft: { label: words('Draft'), ...wrong } };
  expect(() => register({ ...declared, stages })).toThrow(complaint);
});

test('a limit needs a field to be kept in', () => {
  const { due: _, ...without } = declared;
  expect(() => register(without)).toThrow('names no field to keep it in');
});
