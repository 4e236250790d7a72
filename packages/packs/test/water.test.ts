import { hints } from '@yicun/kernel/parse';
import { settledRegister } from '@yicun/kernel/setting';
import { village } from '@yicun/packs/base/village';
import { waterIndicators } from '@yicun/packs/water/indicators';
import { waterSettings } from '@yicun/packs/water/settings';
import { villageWater } from '@yicun/packs/water/villageWater';
import { waterScheme } from '@yicun/packs/water/waterScheme';
import { waterSource } from '@yicun/packs/water/waterSource';
import { waterTest } from '@yicun/packs/water/waterTest';
import { expect, test } from 'vitest';
import { figure, record } from './records.ts';

const settled = settledRegister(waterTest, Object.fromEntries(waterSettings.map((one) => [one.name, one.byDefault])));

function doubted(data: Parameters<typeof record>[1]): readonly string[] {
  return hints(settled, record(settled, data), '2022-07-01').map((one) => one.field);
}

test('a sheet that passes and holds a value above its limit is asked about, one that fails is not', () => {
  const sheet = { point: 'tap', turbidity: 0.6, ph: 7.4, colony: 20, coliform: 0, fluoride: 0.7, chlorine: 0.1 };
  expect(doubted({ ...sheet, result: 'pass' })).toEqual([]);
  expect(doubted({ ...sheet, result: 'pass', ph: 9, coliform: 2, fluoride: 1.3 })).toEqual([
    'ph',
    'coliform',
    'fluoride',
  ]);
  expect(doubted({ ...sheet, result: 'fail', fluoride: 1.3 })).toEqual([]);
});

test('chlorine is looked for at the tap only', () => {
  expect(doubted({ result: 'pass', point: 'tap', chlorine: 0.01 })).toEqual(['chlorine']);
  expect(doubted({ result: 'pass', point: 'source', chlorine: 0 })).toEqual([]);
});

test('tap water is out of the households that live there, and four-same out of the people supplied', () => {
  const records = [
    record(village, { residentHouseholds: 400 }),
    record(village, { residentHouseholds: 600 }),
    record(villageWater, { tapHouseholds: 380 }),
    record(villageWater, { tapHouseholds: 590 }),
  ];
  expect(figure(waterIndicators, 'tapWaterRate', records)).toEqual([970, 1000]);
  const same = { sameSource: true, sameNet: true, sameQuality: true, sameService: true };
  const schemes = [
    record(waterScheme, { name: '甲', population: 8000, ...same }),
    record(waterScheme, { name: '乙', population: 2000, ...same, sameService: false }),
  ];
  expect(figure(waterIndicators, 'fourSameRate', schemes)).toEqual([8000, 10000]);
});

test('a source is protected with a fence, a sign and somebody watching', () => {
  const sources = [
    record(waterSource, { fence: true, warningSigns: 3, monitored: true }),
    record(waterSource, { fence: true, warningSigns: 0, monitored: true }),
    record(waterSource, { fence: true, monitored: true }),
  ];
  expect(figure(waterIndicators, 'sourceProtected', sources)).toEqual([1, 3]);
});
