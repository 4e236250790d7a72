import type { Pack } from '@yicun/kernel/pack';
import { planningFigures, planningIndicators } from './indicators.ts';
import { planningPermit } from './planningPermit.ts';
import { villagePlan } from './villagePlan.ts';

/** “多规合一”村庄规划: task 01. */
export const planningPack: Pack = {
  name: 'planning',
  label: { zh: '村庄规划', en: 'Village planning' },
  version: 1,
  registers: [villagePlan, planningPermit],
  indicators: planningIndicators,
  typed: planningFigures,
};
