import type { Pack } from '@yicun/kernel/pack';
import { energyChecklists } from './checklists.ts';
import { heatingHousehold } from './heatingHousehold.ts';
import { energyIndicators, energyTyped } from './indicators.ts';
import { pvRoof } from './pvRoof.ts';
import { energySettings } from './settings.ts';

/** 农村清洁能源: task 12. */
export const energyPack: Pack = {
  name: 'energy',
  label: { zh: '清洁能源', en: 'Clean energy' },
  version: 1,
  registers: [heatingHousehold, pvRoof],
  indicators: energyIndicators,
  typed: energyTyped,
  settings: energySettings,
  checklists: energyChecklists,
};
