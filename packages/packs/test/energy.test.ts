import { hints } from '@yicun/kernel/parse';
import { heatingHousehold } from '@yicun/packs/energy/heatingHousehold';
import { energyIndicators } from '@yicun/packs/energy/indicators';
import { energySettings } from '@yicun/packs/energy/settings';
import { expect, test } from 'vitest';
import { figure, record } from './records.ts';

const today = '2022-07-01';
const byDefault = Object.fromEntries(energySettings.map((one) => [one.name, one.byDefault]));

test('heating counts by the year of its plan; what went back to coal is seen beside it', () => {
  const records = [
    record(heatingHousehold, { planYear: 2022, runDays: 120 }, 'inUse'),
    record(heatingHousehold, { planYear: 2022, runDays: 29, backToCoal: true }, 'inUse'),
    record(heatingHousehold, { planYear: 2022 }, 'abandoned'),
    record(heatingHousehold, { planYear: 2023 }, 'accepted'),
    record(heatingHousehold, { planYear: 2023 }, 'building'),
  ];
  expect(figure(energyIndicators, 'heating2022', records)[0]).toBe(2);
  expect(figure(energyIndicators, 'heating2023', records)[0]).toBe(1);
  expect(figure(energyIndicators, 'heatingInUse', records, byDefault)).toEqual([1, 3]);
  expect(figure(energyIndicators, 'backToCoalRate', records)).toEqual([1, 3]);
});

test('nothing electric is installed before the grid can carry it, and the old stove stays until then', () => {
  const asked = (data: Parameters<typeof record>[1], stage: string) =>
    hints(heatingHousehold, record(heatingHousehold, data, stage), today).map((one) => one.name);
  expect(asked({ newWay: 'airAir', gridReady: false }, 'building')).toEqual(['gridBeforeDevice']);
  expect(asked({ newWay: 'gasBoiler', gridReady: false }, 'building')).toEqual([]);
  expect(asked({ oldStove: 'removed' }, 'listed')).toEqual(['oldStoveAfterNew']);
});
