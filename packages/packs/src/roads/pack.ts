import type { Pack } from '@yicun/kernel/pack';
import { roadChecklists } from './checklists.ts';
import { roadIndicators, roadTyped } from './indicators.ts';
import { roadBridge } from './roadBridge.ts';
import { roadSafety } from './roadSafety.ts';
import { ruralRoad } from './ruralRoad.ts';

/** 农村道路畅通: task 09. */
export const roadsPack: Pack = {
  name: 'roads',
  label: { zh: '农村道路', en: 'Roads' },
  version: 1,
  registers: [ruralRoad, roadSafety, roadBridge],
  indicators: roadIndicators,
  typed: roadTyped,
  checklists: roadChecklists,
};
