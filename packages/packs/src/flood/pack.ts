import type { Pack } from '@yicun/kernel/pack';
import { floodChecklists } from './checklists.ts';
import { farmlandPlot } from './farmlandPlot.ts';
import { floodRiskPoint } from './floodRiskPoint.ts';
import { hydroStation } from './hydroStation.ts';
import { floodIndicators, floodTyped } from './indicators.ts';
import { warningLog } from './warningLog.ts';

/** 防汛抗旱: task 11. */
export const floodPack: Pack = {
  name: 'flood',
  label: { zh: '防汛抗旱', en: 'Floods and droughts' },
  version: 1,
  registers: [hydroStation, floodRiskPoint, farmlandPlot, warningLog],
  indicators: floodIndicators,
  typed: floodTyped,
  checklists: floodChecklists,
};
