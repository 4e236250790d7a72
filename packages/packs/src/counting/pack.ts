import type { Pack } from '@yicun/kernel/pack';
import { frozenBase } from './frozenBase.ts';

/** What is kept about figures beside the figures themselves. */
export const countingPack: Pack = {
  name: 'counting',
  label: { zh: '指标数据', en: 'Figures' },
  version: 1,
  fixed: true,
  registers: [frozenBase],
  indicators: [],
};
