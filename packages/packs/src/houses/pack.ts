import type { Pack } from '@yicun/kernel/pack';
import { houseChecklists } from './checklists.ts';
import { houseRenovation } from './houseRenovation.ts';
import { houseIndicators, houseTyped } from './indicators.ts';
import { ruralHouse } from './ruralHouse.ts';

/** 农房质量安全: task 13. */
export const housesPack: Pack = {
  name: 'houses',
  label: { zh: '农房安全', en: 'Houses' },
  version: 1,
  registers: [houseRenovation, ruralHouse],
  indicators: houseIndicators,
  typed: houseTyped,
  checklists: houseChecklists,
};
