import type { Pack } from '@yicun/kernel/pack';
import { waterChecklists } from './checklists.ts';
import { waterIndicators, waterTyped } from './indicators.ts';
import { waterSettings } from './settings.ts';
import { villageWater } from './villageWater.ts';
import { waterScheme } from './waterScheme.ts';
import { waterSource } from './waterSource.ts';
import { waterTest } from './waterTest.ts';

/** 农村饮水安全: task 10. */
export const waterPack: Pack = {
  name: 'water',
  label: { zh: '农村供水', en: 'Water supply' },
  version: 1,
  registers: [villageWater, waterScheme, waterSource, waterTest],
  indicators: waterIndicators,
  typed: waterTyped,
  settings: waterSettings,
  checklists: waterChecklists,
};
