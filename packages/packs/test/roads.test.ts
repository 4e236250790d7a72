import { hints } from '@yicun/kernel/parse';
import { baseSettings } from '@yicun/packs/base/settings';
import { roadIndicators } from '@yicun/packs/roads/indicators';
import { roadSafety } from '@yicun/packs/roads/roadSafety';
import { ruralRoad } from '@yicun/packs/roads/ruralRoad';
import { expect, test } from 'vitest';
import { figure, record } from './records.ts';

const today = '2022-07-01';
const byDefault = Object.fromEntries(baseSettings.map((one) => [one.name, one.byDefault]));

test('roads count in the year they were built, those for industry apart', () => {
  const roads = [
    record(ruralRoad, { name: '清二沟道路', industryRoad: true, builtYear: 2022 }, 'running'),
    record(ruralRoad, { name: '金水河湾产业路', industryRoad: true }, 'building'),
    record(ruralRoad, { name: '老产业路', industryRoad: true, builtYear: 2015 }, 'running'),
    record(ruralRoad, { name: '韩桥村至吴高路', builtYear: 2022 }, 'faulty'),
    record(ruralRoad, { name: '二道湾一队道路', industryRoad: false, builtYear: 2022 }, 'running'),
  ];
  expect(figure(roadIndicators, 'industryRoads', roads, byDefault)[0]).toBe(1);
  expect(figure(roadIndicators, 'newRoads', roads, byDefault)[0]).toBe(2);
  expect(figure(roadIndicators, 'industryRoads', roads, { ...byDefault, planYear: 2015 })[0]).toBe(1);
});

test('guard rail counts in km, bumps in pieces, what was accepted within the plan', () => {
  const works = [
    record(roadSafety, { facilityKind: 'guardRail', quantity: 2.5, acceptedOn: '2022-09-01' }),
    record(roadSafety, { facilityKind: 'guardRail', quantity: 4, acceptedOn: '2021-12-31' }),
    record(roadSafety, { facilityKind: 'guardRail', quantity: 8 }),
    record(roadSafety, { facilityKind: 'bump', quantity: 12, acceptedOn: '2022-01-01' }),
  ];
  expect(figure(roadIndicators, 'guardRailKm', works, byDefault)[0]).toBe(2.5);
  expect(figure(roadIndicators, 'speedBumps', works, byDefault)[0]).toBe(12);
});

test('rail that looks like metres, and half a speed bump, are asked about', () => {
  const asked = (facilityKind: string, quantity: number) =>
    hints(roadSafety, record(roadSafety, { facilityKind, quantity }), today).map((one) => one.name);
  expect(asked('guardRail', 2500)).toEqual(['railInKilometres']);
  expect(asked('bump', 0.5)).toEqual(['countedWhole']);
  expect(asked('guardRail', 0.5)).toEqual([]);
  expect(asked('bump', 148)).toEqual([]);
});

test('condition is a share of the length, and what was not judged counts below', () => {
  const roads = [
    record(ruralRoad, { length: 3, conditionGrade: 'medium' }, 'running'),
    record(ruralRoad, { length: 1, conditionGrade: 'poor' }, 'running'),
    record(ruralRoad, { length: 2 }, 'running'),
    record(ruralRoad, { length: 9, conditionGrade: 'bad' }, 'scrapped'),
  ];
  expect(figure(roadIndicators, 'roadGoodRate', roads)).toEqual([3, 6]);
});
