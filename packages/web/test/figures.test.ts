import { everything } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import { house } from '@yicun/packs/house';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { UnitInfo } from '@yicun/server/wire';
import { describe, expect, test } from 'vitest';
import { baseIn, countedIn, searchOf, uncountedIn, uncountedUnits } from '../src/desk/figures/counted.ts';
import { tableRows } from '../src/desk/figures/table.ts';
import { changeText, percent, sumsText } from '../src/desk/figures/text.ts';

function declared(name: string) {
  const found = indicatorsOf(house).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
}

describe('figures in words', () => {
  test('are cut, never rounded up to what was not reached', () => {
    expect(percent(0.99996)).toBe('99.99%');
    expect(percent(0.57)).toBe('57%');
    expect(percent(1)).toBe('100%');
    const amount = { as: 'amount', unit: '座' } as const;
    expect(sumsText(amount, { n: 1204, total: 0 }, '—')).toBe('1,204 座');
    expect(sumsText({ as: 'share', unit: '' }, { n: 0, total: 0 }, '无数据')).toBe('无数据');
    expect([changeText(3.256), changeText(-4), changeText(0)]).toEqual(['+3.25', '−4', '0']);
  });
});

describe('the records behind a figure', () => {
  const within = { field: 'scope', op: 'under', value: '1/5/' } as const;

  test('of one register are a list each', () => {
    const closed = declared('defectCloseRate');
    expect(countedIn(closed, null)).toEqual({ register: 'toiletDefect', filter: { all: [closed.of, closed.where] } });
    expect(baseIn(closed, '1/')).toEqual({ register: 'toiletDefect', filter: closed.of });
    expect(baseIn(closed, '1/5/').filter).toEqual({ all: [within, closed.of] });
    expect(uncountedIn(closed, null)?.filter).toEqual({
      all: [closed.of, { not: { all: [closed.of, closed.where] } }],
    });
  });

  test('of two registers cannot be one list; of villages they are the villages left', () => {
    expect(uncountedIn(declared('sanitaryToiletRate'), null)).toBeNull();
    expect(baseIn(declared('sanitaryToiletRate'), null).register).toBe('household');
    const plans = declared('sewageTreatmentRate');
    expect(uncountedIn(plans, null)).toBeNull();
    const left = uncountedUnits(plans, ['a', 'b']);
    expect(left?.register).toBe('village');
    expect(JSON.stringify(left?.filter)).toContain('{"field":"unit","op":"in","value":["a","b"]}');
    expect(uncountedUnits(plans, [])).toBeNull();
    expect(uncountedUnits(plans, Array.from({ length: 1001 }, String))).toBeNull();
  });

  test('a list of everything has no filter in its address', () => {
    expect(searchOf({ register: 'road', filter: everything })).toEqual({});
    expect(searchOf({ register: 'road', filter: within })).toEqual({ filter: within });
  });
});

describe('the table of units', () => {
  const unit = (id: string, parent: string | null, kind: string): UnitInfo => ({
    ...{ id, parent, kind, path: '', name: id, code: null, validFrom: '2020-01-01', validTo: null, accounts: 0 },
    ...{ aliases: [], members: [] },
  });
  const units = [
    unit('root', null, 'district'),
    unit('north', 'root', 'township'),
    unit('south', 'root', 'township'),
    unit('bureau', 'root', 'bureau'),
    unit('a', 'north', 'village'),
    unit('b', 'north', 'village'),
  ];
  const { householdToilet } = house.registers;
  if (!householdToilet) throw new Error('No register of toilets.');
  const share = indicator(householdToilet, {
    ...{ name: 'share', label: { zh: '率', en: 'rate' }, where: { field: 'sanitary', op: 'eq', value: true } },
  });
  const villages = { ...share, name: 'villages', by: 'unit' } as const;
  const cells = [
    { indicator: 'share', unit: 'a', n: 1, total: 4 },
    { indicator: 'share', unit: 'b', n: 0, total: 2 },
    { indicator: 'villages', unit: 'a', n: 1, total: 4 },
    { indicator: 'villages', unit: 'b', n: 0, total: 2 },
    { indicator: 'householdToilet.count', unit: 'a', n: 4, total: 4 },
    { indicator: 'householdToilet.count', unit: 'b', n: 2, total: 2 },
  ];

  test('adds up what lies below, in the order of the administration', () => {
    const rows = tableRows(units, [share, villages], cells);
    expect(rows.map((row) => [row.unit.id, row.above.length, row.isParent])).toEqual([
      ['root', 0, true],
      ['north', 1, true],
      ['a', 2, false],
      ['b', 2, false],
      ['south', 1, false],
    ]);
    const of = (id: string) => rows.find((row) => row.unit.id === id)?.sums;
    expect(of('root')?.get('share')).toEqual({ n: 1, total: 6 });
    expect(of('north')?.get('villages')).toEqual({ n: 1, total: 2 });
    expect(of('b')?.get('villages')).toEqual({ n: 0, total: 1 });
    // Nothing is recorded there: no figure, not 0.
    expect(of('south')?.has('share')).toBe(false);
  });

  test('a bureau is a row when records belong to it', () => {
    const own = [...cells, { indicator: 'householdToilet.count', unit: 'bureau', n: 1, total: 1 }];
    expect(tableRows(units, [share], own).map((row) => row.unit.id)).toContain('bureau');
  });
});
