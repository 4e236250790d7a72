import { complaint } from '@yicun/kernel/parse';
import { baseSettings } from '@yicun/packs/base/settings';
import { farmlandPlot } from '@yicun/packs/flood/farmlandPlot';
import { hydroStation } from '@yicun/packs/flood/hydroStation';
import { floodIndicators } from '@yicun/packs/flood/indicators';
import { expect, test } from 'vitest';
import { figure, record } from './records.ts';

const today = '2022-07-01';
const byDefault = Object.fromEntries(baseSettings.map((one) => [one.name, one.byDefault]));

test('stations count from their acceptance, farmland by whole plots', () => {
  const stations = [
    record(hydroStation, { name: '一', acceptedOn: '2022-05-28' }, 'running'),
    record(hydroStation, { name: '二', acceptedOn: '2019-06-01' }, 'running'),
    record(hydroStation, { name: '三' }, 'building'),
  ];
  expect(figure(floodIndicators, 'floodStations', stations, byDefault)[0]).toBe(1);
  const plots = [
    record(farmlandPlot, { name: '任桥', area: 4200, builtShare: 100 }, 'finished'),
    record(farmlandPlot, { name: '马莲渠', area: 3538, builtShare: 95 }, 'started'),
  ];
  expect(figure(floodIndicators, 'farmlandMu', plots)[0]).toBe(4200);
});

test('the limits of a station rise with what they warn of', () => {
  const levels = (warningStage: number, guaranteeStage: number) =>
    complaint(hydroStation, record(hydroStation, { name: '站', warningStage, guaranteeStage }), today);
  expect(levels(1120.5, 1119)).not.toBeNull();
  expect(levels(1119, 1120.5)).toBeNull();
});
