import { village } from '@yicun/packs/base/village';
import { upkeepIndicators } from '@yicun/packs/upkeep/indicators';
import { publicFacility } from '@yicun/packs/upkeep/publicFacility';
import { upkeepSettings } from '@yicun/packs/upkeep/settings';
import { trafficStation } from '@yicun/packs/upkeep/trafficStation';
import { villageFiveHaves } from '@yicun/packs/upkeep/villageFiveHaves';
import { expect, test } from 'vitest';
import { figure, record, refused } from './records.ts';

const byDefault = Object.fromEntries(upkeepSettings.map((one) => [one.name, one.byDefault]));

const file = [{ id: '0'.repeat(64), name: '制度.pdf', size: 1, type: 'application/pdf' }];

test('a village has all five or it has not, and parks are none of the villages', () => {
  const five = {
    ruleFile: file,
    standardFile: file,
    teamSize: 6,
    yearFund: 5_000_000,
    supervisor: '村监委 0953-2660000',
  };
  const records = [
    record(villageFiveHaves, five),
    record(villageFiveHaves, { ...five, teamSize: 0 }),
    record(villageFiveHaves, { ...five, supervisor: null }),
    record(village, { areaKind: 'village' }),
    record(village, { areaKind: 'village' }),
    record(village, { areaKind: 'park' }),
  ];
  expect(figure(upkeepIndicators, 'fiveHavesRate', records)).toEqual([1, 2]);
});

test('a facility is published once it says who keeps it up, with what duty, how and with what money', () => {
  const facility = { name: '三组路灯', published: true, maintSubject: '村委会', maintDuty: '亮灯', maintMode: 'self' };
  expect(refused(publicFacility, facility)).toBe('published');
  expect(refused(publicFacility, { ...facility, published: false })).toBeNull();
  expect(refused(publicFacility, { ...facility, maintFund: 200_000 })).toBeNull();
});

test('a traffic station is at work when it is staffed as often as is set', () => {
  const records = [15, 14, null].map((dutyDays) => record(trafficStation, { dutyDays }));
  const scrapped = record(trafficStation, { dutyDays: 20 }, 'scrapped');
  expect(figure(upkeepIndicators, 'stationRate', [...records, scrapped], byDefault)).toEqual([1, 3]);
});
