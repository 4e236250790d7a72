import { house } from '@yicun/packs/house';
import { resolve } from '@yicun/packs/office/resolve';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  draftOf,
  emptyDraft,
  missing,
  moved,
  named,
  newField,
  newFigure,
  textOf,
} from '../src/desk/declarations/draft.ts';
import type { FigureDraft } from '../src/desk/declarations/figureDraft.ts';

const figure = ({ zh }: { zh: string }) => ({ zh: `${zh}合计`, en: `${zh}: total` });

const field = (draft: Draft, more: object): Draft => ({
  ...draft,
  fields: [...draft.fields, { ...newField(draft), ...more }],
});
const parking = [
  { zh: '场地名称', en: 'Site' },
  { zh: '类别', kind: 'choice', options: named('公共\n专用', [], 'xOption'), filter: true, group: '基本' },
  { zh: '车位数', kind: 'number', unit: '个', min: 0, counted: true, group: '基本' },
  { zh: '农户', kind: 'ref', refTo: 'household', personal: 'P' as const },
  { zh: '已建成', kind: 'yesNo', counted: true, wanted: false },
].reduce(field, { ...emptyDraft, zh: '停车场', title: 'xField1', stages: named('在建\n在用', [], 'xStage') });

const house1 = resolve(house, [], '2026-01-01').house;
const made = (text: string, ledger: string) =>
  resolve(house, [{ id: 'd', register: 'declaration', seq: 1, data: { ledger, declared: text } }], '2026-01-01');

describe('a declaration as it is edited', () => {
  test('becomes one that holds, with everything that was chosen', () => {
    const { house: own, troubles } = made(textOf(parking, true, {}, figure), 'xLedger1');
    expect(troubles).toEqual([]);
    const register = own.registers.xLedger1;
    expect(register?.fields.xField1).toMatchObject({ label: { zh: '场地名称', en: 'Site' }, required: true });
    expect(register?.fields.xField2).toMatchObject({ group: 'xGroup1', filter: true });
    expect(register?.fields.xField3).toMatchObject({ options: { unit: '个', min: 0 }, group: 'xGroup1' });
    expect(register?.fields.xField5).toMatchObject({ wanted: null });
    expect(register?.stages.xStage2).toMatchObject({ label: { zh: '在用' }, next: ['xStage1'], final: true });
    expect(own.indicators.xLedger1?.map(({ name, as, unit }) => [name, as, unit])).toEqual([
      ['xLedger1.count', 'amount', ''],
      ['xLedger1.total', 'amount', ''],
      ['xLedger1.xField3', 'amount', '个'],
      ['xLedger1.xField5', 'share', ''],
    ]);
  });

  test('is read back as it was written, and written again the same', () => {
    const text = textOf(parking, true, {}, figure);
    const again = draftOf(text, {});
    expect(again.fields.every(({ isPublished }) => isPublished)).toBe(true);
    expect(textOf(again, true, {}, figure)).toBe(text);
  });

  test('counts under a condition: records, villages, sums, alone or as a share, and is read back so', () => {
    const chosen = [
      { zh: '公共停车场', when: 'xField2', values: ['xOption1'] },
      { zh: '公共占比', when: 'xField2', values: ['xOption1', 'xOption2'], as: 'share' as const },
      { zh: '已建成的村', counts: 'units', when: 'xField5', unit: '个' },
      { zh: '公共车位', counts: 'xField3', when: 'xField2', values: ['xOption1'] },
    ].map((more, n): FigureDraft => ({ ...newFigure(parking), name: `xFigure${n + 1}`, ...more }));
    const figures = { ...parking, figures: chosen };
    expect(missing(figures, true)).toBeNull();
    const text = textOf(figures, true, {}, figure);
    const { house: own, troubles } = made(text, 'xLedger1');
    expect(troubles).toEqual([]);
    const its = (own.indicators.xLedger1 ?? []).filter(({ name }) => name.includes('xFigure'));
    const isPublic = { field: 'xField2', op: 'in', value: ['xOption1'] };
    expect(its.map(({ of, where, sum, by, as }) => ({ of, where, sum, by, as }))).toMatchObject([
      { of: isPublic, where: { all: [] }, sum: null, by: 'record', as: 'amount' },
      { of: { all: [] }, where: { ...isPublic, value: ['xOption1', 'xOption2'] }, by: 'record', as: 'share' },
      { of: { field: 'xField5', op: 'eq', value: true }, by: 'unit', as: 'amount' },
      { of: isPublic, sum: 'xField3', as: 'amount' },
    ]);
    expect(textOf(draftOf(text, {}), true, {}, figure)).toBe(text);
    const lacking = { ...newFigure(parking), zh: 'a', when: 'xField2' };
    expect(missing({ ...parking, figures: [lacking] }, true)).toEqual({ at: lacking.name, what: 'condition' });
  });

  test('whatever a person leaves in the form, what is wrong with it is said without the program’s own English', () => {
    const kinds = ['text', 'longText', 'number', 'choice', 'choices', 'idCard', 'day', 'place', 'files', 'ref'];
    const some = fc.record({
      ...{ kind: fc.constantFrom(...kinds), filter: fc.boolean(), wanted: fc.boolean(), retired: fc.boolean() },
      ...{ counted: fc.boolean(), personal: fc.constantFrom(null, 'P' as const, 'S' as const) },
      ...{ min: fc.constantFrom(null, 0, 9), max: fc.constantFrom(null, 0, 9), refTo: fc.constant('household') },
      options: fc.constantFrom('甲\n乙', '甲\n甲', '甲；乙').map((lines) => named(lines, [], 'xOption')),
    });
    const part = fc.constantFrom('', 'xField1', 'xField2', 'xField3');
    const counts = fc.constantFrom('records', 'units', 'xField1', 'xField3');
    fc.assert(
      fc.property(fc.array(some, { maxLength: 2 }), part, part, part, counts, (fields, title, day, place, sum) => {
        const empty = { ...emptyDraft, zh: '试', title, day, place };
        const filled = fields.reduce<Draft>((draft, more, at) => field(draft, { ...more, zh: `字段${at}` }), empty);
        const text = textOf(
          { ...filled, figures: [{ ...newFigure(filled), zh: '数', counts: sum }] },
          true,
          {},
          figure,
        );
        for (const { why } of made(text, 'xLedger1').troubles) expect(why.zh).not.toContain('技术说明');
      }),
      { numRuns: 60 },
    );
  });

  test('fields stand in the order they are moved to', () => {
    const turned = { ...parking, fields: moved(parking.fields, 1, -1) };
    const { house: own } = made(textOf(turned, true, {}, figure), 'xLedger1');
    const names = Object.keys(own.registers.xLedger1?.fields ?? {}).filter((name) => name.startsWith('x'));
    expect(names.slice(0, 2)).toEqual(['xField2', 'xField1']);
    expect(moved(parking.fields, 0, -1)).toBe(parking.fields);
  });

  test('adds to a register that is there, under its own headings or new ones', () => {
    const { groups = {} } = house1.registers.householdToilet ?? {};
    const [[name, label] = ['', { zh: '' }]] = Object.entries(groups);
    const draft = field(field(emptyDraft, { zh: '改厕批次', group: label.zh }), { zh: '备查', group: '自定' });
    const { house: own, troubles } = made(textOf(draft, false, groups, figure), 'householdToilet');
    expect(troubles).toEqual([]);
    expect(own.registers.householdToilet?.fields.xField1?.group).toBe(name);
    expect(own.registers.householdToilet?.groups.xGroup1).toEqual({ zh: '自定', en: '自定' });
  });

  test('is whole when every field has a name, and what its kind needs', () => {
    expect(missing(parking, true)).toBeNull();
    expect(missing(emptyDraft, false)).toEqual({ at: null, what: 'field' });
    expect(missing({ ...parking, zh: ' ' }, true)).toEqual({ at: 'label', what: 'name' });
    for (const [what, more] of [
      ['name', { zh: '' }],
      ['options', { zh: 'a', kind: 'choice' }],
      ['target', { zh: 'a', kind: 'ref' }],
    ] as const) {
      expect(missing(field(parking, more), true)).toEqual({ at: 'xField6', what });
    }
  });

  test('options keep their names when they are renamed, and others are added', () => {
    const before = named('公共\n专用', [], 'x');
    expect(named('公用\n专用\n临时\n', before, 'x').map(({ name, label }) => `${name} ${label.zh}`)).toEqual([
      ...['x1 公用', 'x2 专用', 'x3 临时'],
    ]);
    expect(named('专用\n公共', before, 'x').map(({ name }) => name)).toEqual(['x2', 'x1']);
  });
});
