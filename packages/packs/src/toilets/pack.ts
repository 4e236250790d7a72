import type { Pack } from '@yicun/kernel/pack';
import { householdToilet } from './householdToilet.ts';
import { toiletIndicators } from './indicators.ts';
import { toiletSettings } from './settings.ts';

/** 农村厕所革命: tasks 02 to 04. */
export const toiletsPack: Pack = {
  name: 'toilets',
  label: { zh: '厕所革命', en: 'Toilets' },
  version: 1,
  registers: [householdToilet],
  indicators: toiletIndicators,
  settings: toiletSettings,
};
