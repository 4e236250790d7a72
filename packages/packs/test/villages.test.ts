import { complaint } from '@yicun/kernel/parse';
import { missing } from '@yicun/kernel/stage';
import { village } from '@yicun/packs/base/village';
import { beautifulVillage } from '@yicun/packs/beauty/beautifulVillage';
import { hollowYard } from '@yicun/packs/beauty/hollowYard';
import { beautyIndicators } from '@yicun/packs/beauty/indicators';
import { envInspection } from '@yicun/packs/cleaning/envInspection';
import { cleaningIndicators } from '@yicun/packs/cleaning/indicators';
import { digitalIndicators } from '@yicun/packs/digital/indicators';
import { machineWork } from '@yicun/packs/digital/machineWork';
import { placeName } from '@yicun/packs/digital/placeName';
import { placeNameSign } from '@yicun/packs/digital/placeNameSign';
import { videoOnline } from '@yicun/packs/digital/videoOnline';
import { villageNetwork } from '@yicun/packs/digital/villageNetwork';
import { villageServiceIndicators } from '@yicun/packs/villageService/indicators';
import { loudspeaker } from '@yicun/packs/villageService/loudspeaker';
import { publicSpace } from '@yicun/packs/villageService/publicSpace';
import { expect, test } from 'vitest';
import { figure, record } from './records.ts';

const today = '2022-07-01';
const villages = [
  record(village, { name: '牛家坊村', areaKind: 'village' }),
  record(village, { name: '白寺滩村', areaKind: 'village' }),
  record(village, { name: '五里坡养殖园区', areaKind: 'park' }),
];

test('villages with a speaker, or a network, are out of the villages: a park is none', () => {
  const speakers = [
    record(loudspeaker, { speakerNo: '1' }, 'running'),
    record(loudspeaker, { speakerNo: '2' }, 'faulty'),
  ];
  expect(figure(villageServiceIndicators, 'speakerCoverage', [...villages, ...speakers])).toEqual([1, 2]);
  const networks = [
    record(villageNetwork, { signal4g: true, signal5g: false, keyVillage: true, gigabit: true }),
    record(villageNetwork, { signal4g: true, keyVillage: true, gigabit: false }),
    record(villageNetwork, { gigabit: true }),
  ];
  expect(figure(digitalIndicators, 'coverage4g', [...villages, ...networks])).toEqual([2, 2]);
  expect(figure(digitalIndicators, 'fiveGVillageRate', [...villages, ...networks])).toEqual([0, 2]);
  expect(figure(digitalIndicators, 'gigabitKeyRate', [...villages, ...networks])).toEqual([1, 2]);
});

test('video uptime adds up minutes, not days: a camera that was due for an hour weighs as an hour', () => {
  const days = [
    record(videoOnline, { onDay: '2022-06-01', onlineMinutes: 1440, dueMinutes: 1440, pictureGood: true }),
    record(videoOnline, { onDay: '2022-06-02', onlineMinutes: 0, dueMinutes: 60, pictureGood: false }),
    record(videoOnline, { onDay: '2022-06-03', onlineMinutes: 500, dueMinutes: 500 }),
  ];
  expect(figure(digitalIndicators, 'videoOnlineRate', days)).toEqual([1940, 2000]);
  expect(figure(digitalIndicators, 'pictureGoodRate', days)).toEqual([1, 2]);
  const more = record(videoOnline, { onDay: '2022-06-03', onlineMinutes: 501, dueMinutes: 500 });
  expect(complaint(videoOnline, more, today)).not.toBeNull();
});

test('signs are out of those that stand or are planned, and names are whole or not', () => {
  const signs = ['running', 'running', 'building', 'faulty', 'scrapped'].map((stage, i) =>
    record(placeNameSign, { signNo: `${i}` }, stage),
  );
  expect(figure(digitalIndicators, 'signsInstalled', signs)).toEqual([2, 4]);
  const whole = { pinyin: 'Niujiafang', placeKind: 'village', meaning: '因姓得名' };
  const names = [
    record(placeName, { ...whole, inNationalBase: true }),
    record(placeName, { ...whole, inNationalBase: false }),
    record(placeName, { placeKind: 'village', inNationalBase: true }),
    record(placeName, { ...whole, inNationalBase: true, nature: 'cancelled' }),
  ];
  expect(figure(digitalIndicators, 'nameQuality', names)).toEqual([1, 3]);
});

test('work that nobody judged is in neither part of the share that passed', () => {
  const work = [
    record(machineWork, { operation: 'sow', area: 100, passArea: 90 }),
    record(machineWork, { operation: 'sow', area: 50 }),
    record(machineWork, { operation: 'sow', area: 100, passArea: 10 }, 'voided'),
  ];
  expect(figure(digitalIndicators, 'workPassRate', work)).toEqual([90, 100]);
  expect(figure(digitalIndicators, 'workArea', work)[0]).toBe(150);
});

test('lamps are counted lamp by lamp, of the groups that somebody counted', () => {
  const spaces = [
    record(publicSpace, { spaceKind: 'lamps', capacity: 20, working: 19 }, 'faulty'),
    record(publicSpace, { spaceKind: 'lamps', capacity: 30 }),
    record(publicSpace, { spaceKind: 'square', capacity: 200 }),
    record(publicSpace, { spaceKind: 'shelter', capacity: 300 }, 'running'),
  ];
  expect(figure(villageServiceIndicators, 'lampRate', spaces)).toEqual([19, 20]);
  expect(figure(villageServiceIndicators, 'shelters', spaces)[0]).toBe(1);
});

test('a village does not score itself', () => {
  const sheets = [
    record(envInspection, { inspectedOn: '2022-06-01', inspectionKind: 'covert', score: 80, fullScore: 100 }),
    record(envInspection, { inspectedOn: '2022-06-02', inspectionKind: 'cross', score: 90, fullScore: 100 }),
    record(envInspection, { inspectedOn: '2022-06-03', inspectionKind: 'selfCheck', score: 100, fullScore: 100 }),
    record(envInspection, { inspectedOn: '2022-06-04', inspectionKind: 'open', score: 70 }),
  ];
  expect(figure(cleaningIndicators, 'envScore', sheets)).toEqual([170, 200]);
});

test('a village has started from its first day of works on, and is built once it is accepted', () => {
  const at = (...stages: readonly string[]) => stages.map((stage) => record(beautifulVillage, { name: '村' }, stage));
  const works = at('planned', 'tendered', 'started', 'paused', 'accepted', 'closed', 'cancelled');
  expect(figure(beautyIndicators, 'villagesStarted', works)[0]).toBe(4);
  expect(figure(beautyIndicators, 'villagesAccepted', works)[0]).toBe(2);
  expect(missing(beautifulVillage, 'started', { name: '村' })).toEqual(['startDate']);
});

test('no yard is treated without the household’s agreement', () => {
  expect(missing(hollowYard, 'agreed', { plan: 'demolish' })).toEqual(['agreement']);
  expect(hollowYard.stages.listed?.next).toEqual(['agreed']);
});
