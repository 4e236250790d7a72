import type { Pack } from '@yicun/kernel/pack';
import { healthChecklists } from './checklists.ts';
import { healthActivity } from './healthActivity.ts';
import { healthyVillage } from './healthyVillage.ts';
import { healthIndicators, healthTyped } from './indicators.ts';
import { literacySurvey } from './literacySurvey.ts';
import { healthSettings } from './settings.ts';
import { vectorControl } from './vectorControl.ts';

/** 文明健康: task 25. No health data of persons is kept. */
export const healthPack: Pack = {
  name: 'health',
  label: { zh: '文明健康', en: 'Health' },
  version: 1,
  registers: [healthActivity, healthyVillage, vectorControl, literacySurvey],
  indicators: healthIndicators,
  typed: healthTyped,
  settings: healthSettings,
  checklists: healthChecklists,
};
