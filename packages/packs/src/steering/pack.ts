import type { Pack } from '@yicun/kernel/pack';
import { coordination } from './coordination.ts';
import { dispatchSlip } from './dispatchSlip.ts';
import { steeringSettings } from './settings.ts';
import { slipReceipt } from './slipReceipt.ts';

/** How the office carries a programme through its year: what is sent out, signed for, asked and answered. */
export const steeringPack: Pack = {
  name: 'steering',
  label: { zh: '统筹调度', en: 'Steering' },
  version: 1,
  fixed: true,
  registers: [dispatchSlip, slipReceipt, coordination],
  indicators: [],
  settings: steeringSettings,
};
