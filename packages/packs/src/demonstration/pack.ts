import type { Pack } from '@yicun/kernel/pack';
import { demonstrationChecklists } from './checklists.ts';
import { demoUnit } from './demoUnit.ts';
import { demonstrationIndicators } from './indicators.ts';
import { demonstrationSettings } from './settings.ts';

/** 示范创建: task 21. */
export const demonstrationPack: Pack = {
  name: 'demonstration',
  label: { zh: '示范创建', en: 'Demonstration' },
  version: 1,
  registers: [demoUnit],
  indicators: demonstrationIndicators,
  settings: demonstrationSettings,
  checklists: demonstrationChecklists,
};
