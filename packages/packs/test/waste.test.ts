import { complaint, hints } from '@yicun/kernel/parse';
import { settledRegister } from '@yicun/kernel/setting';
import { village } from '@yicun/packs/base/village';
import { wasteIndicators } from '@yicun/packs/waste/indicators';
import { wasteSettings } from '@yicun/packs/waste/settings';
import { sortingVillage } from '@yicun/packs/waste/sortingVillage';
import { villageWaste } from '@yicun/packs/waste/villageWaste';
import { wasteCollectionPoint } from '@yicun/packs/waste/wasteCollectionPoint';
import { wasteWeighing } from '@yicun/packs/waste/wasteWeighing';
import { expect, test } from 'vitest';
import { figure, record } from './records.ts';

const today = '2022-07-01';

test('harmless is what was burned, buried, composted or recycled; recovered is what was used again', () => {
  const records = [
    record(wasteWeighing, { at: '2022-05-01', net: 6.5, disposal: 'incinerate' }, 'verified'),
    record(wasteWeighing, { at: '2022-05-01', net: 2, disposal: 'recycle' }),
    record(wasteWeighing, { at: '2022-05-02', net: 1, disposal: 'local' }),
    record(wasteWeighing, { at: '2022-05-02', net: 0.5, disposal: 'none' }),
    record(wasteWeighing, { at: '2022-05-02', net: 40, disposal: 'none' }, 'voided'),
  ];
  expect(figure(wasteIndicators, 'harmlessDisposalRate', records)).toEqual([8.5, 10]);
  expect(figure(wasteIndicators, 'resourceRecoveryRate', records)).toEqual([3, 10]);
});

test('the waste of a village is under control with all five-haves and no old dump, as the ledger says outright', () => {
  const five = { hasFacilities: true, hasMethod: true, hasTeam: true, hasFunds: true, hasRules: true };
  const records = [
    record(village, { name: '甲村', areaKind: 'village' }),
    record(village, { name: '乙村', areaKind: 'village' }),
    record(villageWaste, { ...five, oldDumps: 0 }),
    record(villageWaste, { ...five, oldDumps: 2 }),
    record(villageWaste, { ...five, hasFunds: false, oldDumps: 0 }),
    // How many dumps are left was not said: that is not none.
    record(villageWaste, five),
  ];
  expect(figure(wasteIndicators, 'wasteCoveredVillageRate', records)).toEqual([1, 2]);
});

test('a planned point counts once it is in use, and goes on counting while it is repaired', () => {
  const points = [
    record(wasteCollectionPoint, { name: '一', builtInPlan: true }, 'running'),
    record(wasteCollectionPoint, { name: '二', builtInPlan: true }, 'repairing'),
    record(wasteCollectionPoint, { name: '三', builtInPlan: true }, 'trial'),
    record(wasteCollectionPoint, { name: '四', builtInPlan: true }, 'scrapped'),
    record(wasteCollectionPoint, { name: '五', builtInPlan: false }, 'running'),
  ];
  expect(figure(wasteIndicators, 'collectionPoints', points)[0]).toBe(2);
});

test('a village pilots from the day it began, and is a model village once it has the title', () => {
  const records = [
    record(sortingVillage, { pilotStart: '2022-05-20' }, 'creating'),
    record(sortingVillage, { pilotStart: '2022-05-10', score: 90, awardLevel: 'county' }, 'awarded'),
    record(sortingVillage, {}, 'nominated'),
    record(sortingVillage, { pilotStart: '2022-05-10' }, 'revoked'),
  ];
  expect(figure(wasteIndicators, 'sortingPilotVillages', records)[0]).toBe(3);
  expect(figure(wasteIndicators, 'sortingVillages', records)[0]).toBe(1);
});

test('a load weighs no less than its vehicle; a low score of a model village is only a hint', () => {
  expect(complaint(wasteWeighing, record(wasteWeighing, { gross: 3, tare: 5 }), today)).not.toBeNull();
  expect(complaint(wasteWeighing, record(wasteWeighing, { gross: 8, tare: 5, net: 3 }), today)).toBeNull();
  const settled = settledRegister(
    sortingVillage,
    Object.fromEntries(wasteSettings.map((one) => [one.name, one.byDefault])),
  );
  const hinted = (score: number) => hints(settled, record(settled, { score }), today).map((one) => one.field);
  expect(hinted(84)).toEqual(['score']);
  expect(hinted(85)).toEqual([]);
});
