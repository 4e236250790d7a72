import { type Action, allow, type Grant, rolesOf } from '@yicun/kernel/access';
import { type Filter, type Filterable, matches } from '@yicun/kernel/filter';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { field, type Register, register } from '@yicun/kernel/register';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const words = (en: string) => ({ zh: en, en });
const own: Filter = {
  any: [
    { field: 'responsible', op: 'has', value: '$unit' },
    { field: 'unit', op: 'in', value: ['$unit'] },
  ],
};

const task = register({
  name: 'task',
  label: words('Task'),
  title: 'what',
  fields: { what: field(text(), words('What')), responsible: field(units(), words('Responsible')) },
  may: {
    read: { office: true, bureau: own, inspector: { not: { field: 'stage', op: 'present' } }, auditor: { all: [] } },
    create: { office: true },
    edit: { office: true, bureau: own },
    remove: {},
  },
});
const notice = register({
  name: 'notice',
  label: words('Notice'),
  title: 'what',
  fields: task.fields,
  may: { read: { '*': true } },
});

// A small tree: path of each unit.
const paths: Readonly<Record<string, string>> = { d: '1/', t1: '1/2/', t2: '1/22/', v1: '1/2/3/' };
const today = '2022-06-01';

const grant: fc.Arbitrary<Grant> = fc
  .record({
    role: fc.constantFrom('office', 'bureau', 'inspector', 'auditor', 'villager', 'toString'),
    unit: fc.constantFrom('d', 't1', 't2', 'v1'),
    registers: fc.option(fc.subarray(['task', 'notice'])),
    until: fc.option(fc.constantFrom('2022-05-31', '2022-06-01', '2023-01-01')),
  })
  .map((one) => ({ ...one, path: paths[one.unit] ?? '' }));

const record: fc.Arbitrary<Filterable> = fc
  .record({
    unit: fc.constantFrom('d', 't1', 't2', 'v1'),
    responsible: fc.subarray(['t1', 't2']),
    stage: fc.option(fc.constant('open')),
  })
  .map(({ unit, responsible, stage }) => ({
    ...{ id: 'r', register: 'task', unit, scope: paths[unit] ?? '', seq: 1, stage, title: null, day: null },
    data: { responsible },
  }));

/** The rule in plain words, without filters: some grant that holds, for this register, reaches the record. */
function reaches(grants: readonly Grant[], action: Action, on: Register, it: Filterable): boolean {
  return grants.some(({ role, unit, path, registers, until }) => {
    if (until !== null && until < today) return false;
    if (registers !== null && !registers.includes(on.name)) return false;
    if (on.name === 'notice') return action === 'read' && it.scope.startsWith(path);
    const responsible = it.data.responsible;
    const isOwn = it.unit === unit || (Array.isArray(responsible) && responsible.includes(unit));
    if (role === 'office') return action !== 'remove' && it.scope.startsWith(path);
    if (role === 'bureau') return (action === 'read' || action === 'edit') && isOwn;
    if (role === 'inspector') return action === 'read' && it.stage === null;
    return role === 'auditor' && action === 'read';
  });
}

describe('allow()', () => {
  test('as a filter is the same as asking grant by grant', () => {
    const action = fc.constantFrom<Action>('read', 'create', 'edit', 'remove');
    const on = fc.constantFrom(task, notice);
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 4 }), action, on, record, (grants, act, register, it) => {
        const answer = allow(grants, act, register, today);
        const may = typeof answer === 'boolean' ? answer : matches(answer, it);
        expect(may).toBe(reaches(grants, act, register, it));
      }),
      { numRuns: 2_000 },
    );
  });

  const office: Grant = { role: 'office', unit: 'd', path: '1/', registers: null, until: null };

  test('is a plain yes over the whole district and a plain no without a grant', () => {
    expect(allow([office], 'read', task, today)).toBe(true);
    expect(allow([{ ...office, role: 'auditor', path: '1/2/' }], 'read', task, today)).toBe(true);
    expect(allow([office], 'remove', task, today)).toBe(false);
    expect(allow([], 'read', notice, today)).toBe(false);
  });

  test('is the subtree for a grant below', () => {
    const filter = { field: 'scope', op: 'under', value: '1/2/' };
    expect(allow([{ ...office, unit: 't1', path: '1/2/' }], 'edit', task, today)).toEqual(filter);
  });

  test('a grant holds to the end of its last day', () => {
    const until = (day: string) => allow([{ ...office, until: day }], 'read', task, today);
    expect([until('2022-05-31'), until('2022-06-01')]).toEqual([false, true]);
    const past = { ...office, role: 'auditor', until: '2022-05-31' };
    expect(rolesOf([office, past], today)).toEqual(new Set(['office']));
  });
});
