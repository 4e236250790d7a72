import type { Pack } from '@yicun/kernel/pack';
import { beautifulVillage } from './beautifulVillage.ts';
import { beautyChecklists } from './checklists.ts';
import { hollowYard } from './hollowYard.ts';
import { beautyIndicators } from './indicators.ts';

/** 美丽乡村建设: beautiful villages, a pilot town, idle yards (task 18). */
export const beautyPack: Pack = {
  name: 'beauty',
  label: { zh: '美丽乡村', en: 'Beautiful villages' },
  version: 1,
  registers: [beautifulVillage, hollowYard],
  indicators: beautyIndicators,
  checklists: beautyChecklists,
};
