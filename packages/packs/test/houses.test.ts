import { complaint, hints } from '@yicun/kernel/parse';
import { baseSettings } from '@yicun/packs/base/settings';
import { houseRenovation } from '@yicun/packs/houses/houseRenovation';
import { houseIndicators } from '@yicun/packs/houses/indicators';
import { ruralHouse } from '@yicun/packs/houses/ruralHouse';
import { expect, test } from 'vitest';
import { figure, record } from './records.ts';

const today = '2022-07-01';
const byDefault = Object.fromEntries(baseSettings.map((one) => [one.name, one.byDefault]));

test('a dangerous house with somebody in it is counted and asked about until it is cleared', () => {
  const house = { grade: 'd', occupied: true };
  expect(hints(ruralHouse, record(ruralHouse, house, 'appraised'), today).map((one) => one.field)).toEqual([
    'occupied',
  ]);
  expect(hints(ruralHouse, record(ruralHouse, house, 'cleared'), today)).toEqual([]);
  const houses = [
    record(ruralHouse, house, 'appraised'),
    record(ruralHouse, { grade: 'c', occupied: false }, 'treating'),
    record(ruralHouse, { grade: 'c', occupied: true }, 'cleared'),
    record(ruralHouse, { grade: 'a', occupied: true }, 'safe'),
  ];
  expect(figure(houseIndicators, 'dangerOccupied', houses)[0]).toBe(1);
  expect(figure(houseIndicators, 'treatedRate', houses)).toEqual([1, 3]);
});

test('a house of grade C is not put down as safe', () => {
  expect(complaint(ruralHouse, record(ruralHouse, { grade: 'c' }, 'safe'), today)).not.toBeNull();
  expect(complaint(ruralHouse, record(ruralHouse, { grade: 'b' }, 'safe'), today)).toBeNull();
});

test('without ring beams a house stands earthquakes only where a report says so', () => {
  const built = { ringBeam: false, column: true, wall37: true, seismic: true };
  const asked = (data: Parameters<typeof record>[1]) =>
    hints(ruralHouse, record(ruralHouse, data), today).map((one) => one.name);
  expect(asked(built)).toEqual(['seismicNeedsStructure']);
  expect(asked({ ...built, ringBeam: true, seismic: false })).toEqual(['seismicByStructure']);
  const report = [
    { id: '018f3c5e-7d5a-7000-8000-000000000001', name: '鉴定报告.pdf', size: 1, type: 'application/pdf' },
  ];
  expect(asked({ ...built, report })).toEqual([]);
});

test('a renovation counts in its year once it is accepted, and its aid is no more than its cost', () => {
  const records = [
    record(houseRenovation, { planYear: 2022 }, 'accepted'),
    record(houseRenovation, { planYear: 2022 }, 'inUse'),
    record(houseRenovation, { planYear: 2022 }, 'finished'),
    record(houseRenovation, { planYear: 2021 }, 'accepted'),
  ];
  expect(figure(houseIndicators, 'renovationDone', records, byDefault)[0]).toBe(2);
  const paid = (aid: number) => complaint(houseRenovation, record(houseRenovation, { cost: 8_000_000, aid }), today);
  expect(paid(9_000_000)).not.toBeNull();
  expect(paid(3_000_000)).toBeNull();
});
